import Archive
import Exchange
import Office
import Platform
import Store

extension OfficeDesk {
  /// Writes a whole dossier under `folder`: its files in the order of their days, one XML document with
  /// everything that is known of it, and a manifest for `sha256sum -c`.
  ///
  /// It is written whole, then noted in the journal, then given its name: no copy leaves the office that
  /// the journal does not know.
  ///
  /// - Returns: The path of its folder.
  /// - Throws: `ArchivePackageError.exists`; `FileError`; `SecretError.frozen`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.4.
  public func exportDossier(_ dossier: Dossier, into folder: String) throws -> String {
    let set: DossierSet = try database.read { transaction in
      try self.set(of: try found(transaction.dossier(dossier.id)), in: transaction)
    }
    let (shelf, watch) = (shelf, watch)
    var writer = DossierSetWriter(set) { digest in
      let source = try StoredContent(digest, on: shelf)
      return { try source.next() }
    }
    writer.between = { try watch.check(.items(done: $0, of: set.documents.count)) }
    writer.recording = {
      try act { transaction, now in
        try transaction.record(
          "dossier.export", on: "dossier/\(dossier.id.value)",
          detail: [("documents", String(set.documents.count)), ("at", now.date.description)],
          by: person.id, at: now)
      }
    }
    let place = try path(entered: folder)
    do {
      try Folders.makeAll(place)
      return try writer.write(into: place)
    } catch let error as SystemError {
      throw FileError(writing: place, error)
    }
  }

  private func set(of dossier: Dossier, in transaction: Transaction) throws -> DossierSet {
    let term = dossier.term(in: try schedule(in: transaction))
    let items = try transaction.items(of: dossier.id, limit: .max)
    if let secret = items.first(where: \.isFrozen) { throw SecretError.frozen(secret.name) }
    // Those without a day come last, each day in the order of the dossier.
    let ordered = items.enumerated().sorted { left, right in
      let (one, other) = (left.element.issuedOn, right.element.issuedOn)
      guard let one, let other, one != other else {
        return (one == nil) == (other == nil) ? left.offset < right.offset : one != nil
      }
      return one < other
    }.map(\.element)
    return DossierSet(
      code: code(of: dossier),
      fields: [
        .init("FileCode", code(of: dossier)), .init("Title", dossier.title),
        .init("Maintenance", term?.text ?? ""), .init("Creator", dossier.keeperName),
        .init("StartDate", dossier.startedOn.description),
        .init("EndDate", dossier.endedOn?.description ?? ""),
        .init("DocTotal", String(dossier.documents)), .init("PageTotal", String(dossier.pages)),
        .init("Description", dossier.note),
      ],
      documents: try ordered.enumerated().map { index, item in
        try document(item, index + 1, in: transaction)
      })
  }

  private func document(
    _ item: DossierItem, _ ordinal: Int, in transaction: Transaction
  ) throws -> DossierSet.Document {
    let reference = DocumentReference(item.reference)
    return DossierSet.Document(
      fields: [
        .init("DocOrdinal", String(ordinal)), .init("TypeName", item.kindName),
        .init("CodeNumber", reference.map { String($0.number) } ?? ""),
        .init("CodeNotation", reference?.symbol ?? item.reference),
        .init("IssuedDate", item.issuedOn?.description ?? ""),
        .init("OrganName", item.author.isEmpty ? office.name : item.author),
        .init("Subject", item.subject), .init("PageAmount", item.pages.map { String($0) } ?? ""),
        .init("Description", item.note),
      ],
      files: try files(of: item, in: transaction).map { file in
        ArchivedFile(
          name: file.name, size: file.size, digest: file.digest,
          mediaType: ContentTypes.label(for: file.name))
      })
  }
}
