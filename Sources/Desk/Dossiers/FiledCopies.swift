import Office
import Platform
import Store

extension OfficeDesk {
  // MARK: Other formats

  /// Puts a copy of a document of the dossier beside it, in another format; the original stays, and the
  /// two name each other.
  ///
  /// - Throws: `DossierError.doesNotHold`, `sameFile`; `FileError`; `MoveRefusal`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.5.e.
  public func addCopy(
    _ path: String, of key: DossierItem.Key, in dossier: Dossier, note: String = ""
  ) throws -> Dossier {
    let note = try enteredOptional(note, field: "note", limit: 500)
    try require(.write)
    let (original, known) = try database.read { transaction in
      _ = try self.dossier(dossier.id, for: .file, in: transaction, at: now())
      let known = try transaction.heldFiles(of: dossier.id)
        .filter { $0.document == key.object }.map(\.digest)
      return (try item(key, of: dossier, in: transaction), known)
    }
    if original.isFrozen { throw SecretError.frozen(original.name) }
    let taken = try takeIn(
      try self.path(entered: path), as: .attachment, limit: try fileLimit())
    if known.contains(taken.arrived.digest) { throw DossierError.sameFile(original.name) }
    try keep([taken])
    return try act { transaction, now in
      let dossier = try self.dossier(dossier.id, for: .file, in: transaction, at: now)
      let original = try item(key, of: dossier, in: transaction)
      let document = FiledDocument(
        title: original.subject, kind: original.kindName, reference: original.reference,
        issuedOn: original.issuedOn, author: original.author)
      let id = try enter(
        document, taken, pages: taken.structure.knownPages, into: dossier, note: note,
        in: transaction, at: now)
      try transaction.link(id, asCopyOf: key, in: dossier.id)
      try transaction.record(
        "dossier.copy", on: "dossier/\(dossier.id.value)",
        detail: [
          ("document", "filed/\(id.value)"), ("of", key.object),
          ("file", taken.arrived.digest.description), ("note", note),
        ], by: person.id, at: now)
      return try found(transaction.dossier(dossier.id))
    }
  }

  private func item(
    _ key: DossierItem.Key, of dossier: Dossier, in transaction: Transaction
  ) throws -> DossierItem {
    guard let item = try transaction.item(key, in: dossier.id) else {
      throw DossierError.doesNotHold(dossier: dossier.name, document: key.object)
    }
    return item
  }

  // MARK: Scans

  /// Makes a scan a copy in law: puts in its place the same bytes with the body's signature.
  ///
  /// What stands in the signature's frame (`SAO Y`, body, time) is a picture: people look at it.
  ///
  /// - Throws: `DossierError.notAScan`, `notThatScan` for other bytes, `scanUnsigned` where the office's
  ///   rule for signed files is not met; `FileError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 25.
  public func certify(
    _ scan: ID<FiledDocument>, with path: String, in dossier: Dossier
  ) throws -> Dossier {
    let name = "F\(scan.value)"
    let (file, rule, known) = try database.read { transaction in
      guard try transaction.item(.filed(scan), in: dossier.id) != nil,
        try transaction.isUncertifiedScan(scan), let file = try transaction.file(of: scan)
      else { throw DossierError.notAScan(name) }
      return (
        file, try signedFileRule(in: transaction), KnownSigners(try transaction.trustEntries())
      )
    }
    let taken = try takeIn(
      try self.path(entered: path), as: .signed, limit: try fileLimit())
    let isPrefix = try firstDifference(shelf.path(of: file.digest), taken.arrived.path) == nil
    guard isPrefix, taken.arrived.size > file.size else { throw DossierError.notThatScan(name) }
    guard let report = taken.report, taken.structure.signatures > 0,
      rule.sealLack(of: report, body: office.name, known) == nil
    else { throw DossierError.scanUnsigned(name) }
    try keep([taken])
    return try act { transaction, now in
      let current = try found(transaction.dossier(dossier.id))
      guard try transaction.isUncertifiedScan(scan) else { throw DossierError.notAScan(name) }
      let holds = try transaction.holds(on: current)
      if !holds.isEmpty { throw HoldError.held(current.name, by: holds) }
      // Wherever the dossier stands: nothing goes in or out.
      _ = try DossierWorkflow.move(
        of: current.name, from: .open, .file,
        as: try actors(for: current, on: now.date, in: transaction))
      try transaction.certify(
        scan, with: try transaction.insert(taken.stored()), at: now)
      try enter([report], in: transaction, at: now)
      try transaction.record(
        "dossier.certify", on: "dossier/\(dossier.id.value)",
        detail: [
          ("document", "filed/\(scan.value)"),
          ("certified", taken.arrived.digest.description),
        ], by: person.id, at: now)
      return try found(transaction.dossier(dossier.id))
    }
  }
}

extension FileStructure {
  /// Pages that were counted.
  var knownPages: Int? {
    guard case .pdf(let pages?, _) = self, pages > 0 else { return nil }
    return pages
  }
}
