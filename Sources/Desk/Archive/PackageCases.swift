import Archive
import Bytes
import Exchange
import Office
import Platform
import Store

/// Looks at a package of archived records, or a bag: whether anything in it is missing, extra or changed.
/// Needs no office, and keeps nothing.
///
/// - Throws: `FileError`; `ArchivePackageError.nothingThere`.
public func checkPackage(_ path: String) throws -> PackageReport {
  let path = Folders.absolute(path)
  do {
    return try ArchivePackageCheck(path).run()
  } catch let error as SystemError {
    throw FileError(reading: path, error)
  }
}

extension OfficeDesk {
  /// Makes the submission package of a dossier that is closed, under `folder`.
  ///
  /// The same dossier gives the same bytes again: its clock is that of its closing. It is written whole,
  /// then noted in the journal, then given its name.
  ///
  /// - Throws: `ArchivePackageError`; `DossierError.stillOpen`; `FileError`;
  ///   `SecretError.frozen`.
  ///
  /// Source: TT 05/2025/TT-BNV, Phụ lục III (unverified); E-ARK CSIP.
  public func packDossier(
    _ dossier: Dossier, into folder: String, asArchive: Bool, profile: PackageProfile = .tt05,
    version: String
  ) throws -> PackageReceipt {
    try require(.write)
    guard let closed = dossier.closedAt, let ended = dossier.endedOn else {
      throw DossierError.stillOpen(dossier: dossier.name)
    }
    let (content, digests) = try database.read {
      try self.archived(dossier, ended, in: $0)
    }
    let seed = "\(code(of: dossier))\n\(closed.milliseconds)\n\(profile.rawValue)"
    // A digest has more than the sixteen bytes a name takes.
    let id = PackageID(bytes: SHA256.digest(of: seed.utf8).bytes)!
    var package = ArchivePackage(
      id: id, madeAt: closed, bodyName: office.name, fondsCode: office.organId.description,
      softwareVersion: version, dossier: content)
    package.profile = profile
    if office.isRehearsal { package.status = .test }
    let (shelf, watch) = (shelf, watch)
    var writer = ArchivePackageWriter(package) { document, file in
      let source = try StoredContent(digests[document][file], on: shelf)
      return { try source.next() }
    }
    writer.between = { try watch.check(.items(done: $0, of: digests.count)) }
    writer.recording = { receipt in
      try act { transaction, now in
        try transaction.record(
          "dossier.package", on: "dossier/\(dossier.id.value)",
          detail: [
            ("package", receipt.id.description), ("profile", profile.rawValue),
            ("digest", receipt.digest.description),
          ], by: person.id, at: now)
      }
    }
    let place = Folders.absolute(folder)
    do {
      try Folders.makeAll(place)
      return try writer.write(asArchive ? .archive : .folder, into: place)
    } catch let error as SystemError {
      throw FileError(writing: place, error)
    }
  }

  /// What a package says of a dossier, and the digests of its files by document.
  private func archived(
    _ dossier: Dossier, _ ended: CivilDate, in transaction: Transaction
  ) throws -> (ArchivedDossier, [[FileDigest]]) {
    let term = dossier.term(in: try schedule(in: transaction))
    var archived = ArchivedDossier(
      fileCode: code(of: dossier), title: dossier.title,
      maintenance: maintenance(of: term), startDate: dossier.startedOn, endDate: ended,
      numberOfPage: dossier.pages)
    archived.description = dossier.keeperName
    var digests: [[FileDigest]] = []
    for item in try transaction.items(of: dossier.id, limit: .max) {
      if item.isFrozen { throw SecretError.frozen(item.name) }
      let files = try files(of: item, in: transaction)
      var document = ArchivedDocument(
        docId: "\(office.organId).\(dossier.year).\(dossier.id.value).\(item.place)",
        typeName: ArchiveCode.typeName(item.kindName), subject: item.subject,
        files: files.map { file in
          ArchivedFile(
            name: file.name, size: file.size, digest: file.digest,
            mediaType: ContentTypes.label(for: file.name))
        })
      let reference = DocumentReference(item.reference)
      document.codeNumber = reference?.number
      document.codeNotation = reference?.symbol
      document.issuedDate = item.issuedOn
      document.organName = item.author.isEmpty ? office.name : item.author
      document.numberOfPage = item.pages
      archived.documents.append(document)
      digests.append(files.map(\.digest))
    }
    archived.numberDocuments()
    return (archived, digests)
  }

  private func maintenance(of term: RetentionTerm?) -> String {
    switch term {
    case .permanent: ArchiveCode.retention(years: nil)
    case .years(let years): ArchiveCode.retention(years: years)
    default: ArchiveCode.retention(years: 0)
    }
  }

  /// The document as signed or as it came, then what is attached to it.
  func files(
    of item: DossierItem, in transaction: Transaction
  ) throws -> [AttachedFile] {
    let all: [AttachedFile]
    switch item.key {
    case .document(.incoming(let id)): all = try transaction.files(of: id)
    case .document(.outgoing(let id)):
      let document = try found(transaction.outgoing(id))
      all = try transaction.files(of: id, version: document.version)
    case .filed(let id): all = [try found(transaction.file(of: id))]
    }
    let kept = all.filter(\.isKept)
    return (kept.documentOrScan.map { [$0] } ?? []) + kept.filter { $0.part == .attachment }
  }
}
