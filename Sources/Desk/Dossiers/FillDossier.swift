import Office
import Store

extension OfficeDesk {
  /// Puts documents into a dossier, behind those that lie there. One document may lie in several.
  ///
  /// - Throws: `DossierError`: a document that is no record yet, or lies in it; then none is put in.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 29(3); Annex VI III.4.e.
  public func put(
    _ documents: [DocumentKey], into dossier: Dossier, note: String = ""
  ) throws -> Dossier {
    let note = try enteredOptional(note, field: "note", limit: 500)
    try require(.write)
    return try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .file, in: transaction, at: now)
      var detail: JournalDetail = []
      for document in documents {
        let key = DossierItem.Key.document(document)
        let (title, pages) = try record(document, in: transaction)
        if try transaction.item(key, in: dossier.id) != nil {
          throw DossierError.holdsAlready(dossier: dossier.name, document: title)
        }
        try transaction.put(
          key, into: dossier.id, pages: pages, note: note, by: person.id, at: now)
        detail.add("document", document.object)
      }
      try transaction.record(
        "dossier.put", on: "dossier/\(dossier.id.value)", detail: detail, by: person.id, at: now)
      return try found(transaction.dossier(dossier.id))
    }
  }

  /// What a document is called, and its pages as far as its file tells.
  ///
  /// - Throws: `DossierError.notARecord`; `SecretError.frozen`.
  func record(
    _ document: DocumentKey, in transaction: Transaction
  ) throws -> (title: String, pages: Int?) {
    let title: String
    let isRecord: Bool
    let isFrozen: Bool
    let files: [AttachedFile]
    switch document {
    case .incoming(let id):
      let document = try found(transaction.incoming(id))
      (title, isFrozen) = (document.title, document.isFrozen)
      isRecord = document.number != nil && !document.state.isVoid
      files = try transaction.files(of: id)
    case .outgoing(let id):
      let document = try found(transaction.outgoing(id))
      (title, isFrozen) = (document.title, document.isFrozen)
      isRecord = document.issuedOn != nil
      files = try transaction.files(of: id, version: document.version)
    }
    if isFrozen { throw SecretError.frozen(title) }
    guard isRecord else { throw DossierError.notARecord(document: title) }
    return (title, files.documentOrScan?.structure.knownPages)
  }

  /// Puts a file into a dossier that stands in no register: a book printed and signed, a scan.
  ///
  /// - Throws: `DossierError`; `FileError`, `notPDF`; `SecretError` for a mark of secrecy.
  public func file(
    _ path: String, as document: FiledDocument, into dossier: Dossier, note: String = ""
  ) throws -> Dossier {
    var document = document
    document.title = try entered(document.title, field: "title", limit: 500)
    document.kind = try enteredOptional(document.kind, field: "kind", limit: 100)
    document.reference = try enteredOptional(document.reference, field: "reference", limit: 50)
    document.author = try enteredOptional(document.author, field: "author", limit: 200)
    document.originalAt = try enteredOptional(
      document.originalAt, field: "original", limit: 200)
    let note = try enteredOptional(note, field: "note", limit: 500)
    try require(.write)
    try database.read { _ = try self.dossier(dossier.id, for: .file, in: $0, at: now()) }
    let taken = try checked([
      try copyIn(self.path(entered: path), as: .main, limit: try fileLimit())
    ])
    try keep(taken)
    return try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .file, in: transaction, at: now)
      try self.file(document, taken[0], into: dossier, note: note, in: transaction, at: now)
      return try found(transaction.dossier(dossier.id))
    }
  }

  /// The same with a file that was taken in, as part of an act.
  func file(
    _ document: FiledDocument, _ file: TakenFile, into dossier: Dossier, note: String,
    in transaction: Transaction, at now: Moment
  ) throws {
    let id = try enter(
      document, file, pages: file.structure.knownPages, into: dossier, note: note,
      in: transaction, at: now)
    try transaction.record(
      "dossier.file", on: "dossier/\(dossier.id.value)",
      detail: [
        ("document", "filed/\(id.value)"), ("title", document.title),
        ("reference", document.reference), ("original", document.originalAt),
        ("file", file.arrived.digest.description),
      ], by: person.id, at: now)
  }

  /// Enters a document of no register with its file, and puts it behind what lies in the dossier.
  func enter(
    _ document: FiledDocument, _ file: TakenFile, pages: Int?, into dossier: Dossier, note: String,
    in transaction: Transaction, at now: Moment
  ) throws -> ID<FiledDocument> {
    let id = try transaction.insert(
      document, file: try transaction.insert(file.stored()), named: file.name, by: person.id,
      at: now)
    if let report = file.report { try enter([report], in: transaction, at: now) }
    try transaction.put(
      .filed(id), into: dossier.id, pages: pages, note: note, by: person.id, at: now)
    return id
  }

  /// Takes documents out again; they stay where else they are.
  ///
  /// - Throws: `DossierError.doesNotHold`.
  public func takeOut(
    _ documents: [DossierItem.Key], of dossier: Dossier, because reason: String
  ) throws -> Dossier {
    let reason = try enteredReason(reason)
    return try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .file, in: transaction, at: now)
      var detail: JournalDetail = [("reason", reason)]
      for key in documents {
        guard let item = try transaction.item(key, in: dossier.id) else {
          throw DossierError.doesNotHold(dossier: dossier.name, document: key.object)
        }
        try transaction.takeOut(item, of: dossier.id)
        detail.add("taken", key.object)
      }
      try transaction.record(
        "dossier.take-out", on: "dossier/\(dossier.id.value)", detail: detail, by: person.id,
        at: now)
      return try found(transaction.dossier(dossier.id))
    }
  }

  /// Moves a document to another place among those of its dossier.
  public func move(
    _ document: DossierItem.Key, to place: Int, in dossier: Dossier
  ) throws -> Dossier {
    try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .file, in: transaction, at: now)
      guard let item = try transaction.item(document, in: dossier.id) else {
        throw DossierError.doesNotHold(dossier: dossier.name, document: document.object)
      }
      guard (1...dossier.documents).contains(place) else {
        throw DossierError.badPlace(place, of: dossier.documents)
      }
      try transaction.move(from: item.place, to: place, in: dossier.id)
      try transaction.record(
        "dossier.move", on: "dossier/\(dossier.id.value)",
        detail: [
          ("document", document.object), ("from", String(item.place)), ("to", String(place)),
        ], by: person.id, at: now)
      return dossier
    }
  }
}
