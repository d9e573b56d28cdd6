import Bytes
import Office
import Store

extension OfficeDesk {
  /// The conditions of the table that do not hold for the entry now.
  func unmet(
    _ document: IncomingDocument, in transaction: Transaction
  ) throws -> Set<IncomingCondition> {
    try unmet(
      document, hasOpenWork: try transaction.hasOpenWork(on: document.id), in: transaction)
  }

  /// The same where the works on it have been read.
  func unmet(
    _ document: IncomingDocument, hasOpenWork: Bool, in transaction: Transaction
  ) throws -> Set<IncomingCondition> {
    var unmet: Set<IncomingCondition> =
      try holds(.incomingDirect, in: transaction) ? [] : [.directRoute]
    if hasOpenWork { unmet.insert(.workEnded) }
    if let number = document.number, try transaction.isClosed(.incoming, number.year) {
      unmet.insert(.registerOpen)
    }
    if document.medium == .paper {
      unmet.insert(.paperMissing)
    } else if try transaction.paperDay(of: document.id) != nil {
      unmet.insert(.paperMissing)
    }
    return unmet
  }

  /// Refuses at once what `move` would refuse, before anything is copied.
  func checkMove(_ id: ID<IncomingDocument>, _ action: IncomingAction) throws {
    _ = try database.read { transaction in
      guard let document = try transaction.incoming(id) else {
        throw IncomingError.unknown("R\(id.value)")
      }
      return try IncomingWorkflow.move(
        of: document.title, from: document.state, action,
        as: standing, unmet: try unmet(document, in: transaction))
    }
  }

  /// The pages of the document and what came with it, read from the PDFs; where there is none those
  /// counted by hand, else those of its scans.
  func pageCount(_ files: [AttachedFile], _ facts: ArrivalFacts) -> Int? {
    pages(of: files.filter { $0.part != .scan }) ?? facts.pages
      ?? pages(of: files.filter { $0.part == .scan })
  }

  private func pages(of files: [AttachedFile]) -> Int? {
    let counts = files.compactMap { file -> Int? in
      if case .pdf(let pages, _) = file.structure { pages } else { nil }
    }
    return counts.isEmpty ? nil : counts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
  }

  // MARK: Binding

  /// SHA-256 over the metadata of an entry and its files: the text `JournalDetail` makes of the
  /// fields in the order of their bytes, a file a line `file=part digest name`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.7.đ.
  func binding(
    of id: ID<IncomingDocument>, in transaction: Transaction
  ) throws -> FileDigest {
    let document = try found(transaction.incoming(id))
    let facts = try transaction.facts(of: id)
    var fields: [(String, String)] = [
      ("number", document.number?.description ?? ""), ("arrived", document.arrivedOn.description),
      ("issuer", document.issuer), ("reference", document.reference),
      ("issued", document.issuedOn?.description ?? ""), ("kind", document.kindName),
      ("subject", document.subject), ("urgency", document.urgency.word),
      ("medium", document.medium.rawValue), ("document", document.documentId ?? ""),
      ("another", try transaction.stored(id)?.anotherBecause ?? ""),
      ("circulation", facts.marks.circulation?.rawValue ?? ""),
      ("give-back-by", facts.marks.giveBackBy?.description ?? ""),
      ("copies", facts.marks.copies.map(String.init) ?? ""),
      ("pages", facts.marks.pages.map(String.init) ?? ""),
      ("paper", facts.paperOn?.description ?? ""),
    ]
    fields += try transaction.files(of: id).map(OfficeDesk.bindingField)
    return OfficeDesk.digest(of: fields)
  }

  /// The same over an outgoing document as it was issued.
  func binding(
    of id: ID<OutgoingDocument>, in transaction: Transaction
  ) throws -> FileDigest {
    let document = try found(transaction.outgoing(id))
    var fields: [(String, String)] = [
      ("reference", document.title), ("kind", document.kind.name), ("subject", document.subject),
      ("urgency", document.urgency.word), ("drafter", "person/\(document.drafter.value)"),
      ("drafted", document.draftedOn.description), ("version", String(document.version)),
      ("year", document.number.map { String($0.sequence.year) } ?? ""),
      ("issued", document.issuedOn?.description ?? ""), ("document", document.documentId ?? ""),
      ("answers", document.answers.map { "incoming/\($0.value)" } ?? ""),
      ("medium", try transaction.stored(id)?.medium?.rawValue ?? ""),
    ]
    fields += try transaction.deliveries(of: id).map { ("to", $0.body.organId.description) }
    fields += try transaction.files(of: id, version: document.version)
      .map(OfficeDesk.bindingField)
    return OfficeDesk.digest(of: fields)
  }

  private static func bindingField(_ file: AttachedFile) -> (String, String) {
    ("file", "\(file.part.rawValue) \(file.digest) \(file.name)")
  }

  private static func digest(of fields: [(String, String)]) -> FileDigest {
    var detail = JournalDetail()
    let sorted = fields.filter { !$0.1.isEmpty }.sorted { left, right in
      left.0 == right.0
        ? left.1.utf8.lexicographicallyPrecedes(right.1.utf8)
        : left.0.utf8.lexicographicallyPrecedes(right.0.utf8)
    }
    for field in sorted { detail.add(field.0, field.1) }
    return FileDigest(SHA256.digest(of: Array(detail.text.utf8)))
  }
}

extension JournalDetail {
  /// What the journal keeps of an arrival besides the document.
  mutating func add(_ facts: ArrivalFacts, log: LogNumber?) {
    if let log { add("log", log.description) }
    if let via = facts.via { add("via", via.rawValue) }
    if !facts.sender.isEmpty { add("brought-by", facts.sender) }
    if let circulation = facts.circulation { add("circulation", circulation.rawValue) }
    if let day = facts.giveBackBy { add("give-back-by", day.description) }
    if let copies = facts.copies { add("copies", String(copies)) }
    if let pages = facts.pages { add("pages", String(pages)) }
  }
}
