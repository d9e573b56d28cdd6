import Bytes
import CSchemas
import Office
import Platform

/// Makes a submission package of a dossier.
///
/// It comes together in a folder beside its place, is read back from the disk as a receiver would read
/// it, and only then gets its name: a name that is there is a package that is whole. Memory does not
/// grow with the files, which are hashed while they are copied; if one is not the file of the record,
/// nothing is left. The same value gives the same bytes.
public struct ArchivePackageWriter {
  public enum Form: Hashable, Sendable { case folder, archive }

  /// The bytes of a file, piece by piece, nil after the last.
  public typealias Content = () throws -> [UInt8]?

  public let package: ArchivePackage
  private let content: @Sendable (_ document: Int, _ file: Int) throws -> Content

  /// Called again and again with how many documents were begun; what it throws ends the writing, and
  /// nothing is left of it.
  public var between: (Int) throws -> Void = { _ in }

  /// Called when the package is whole and before it gets its name, so that whatever has the name can be
  /// known of; what it throws ends the writing, and nothing is left of it.
  public var recording: (PackageReceipt) throws -> Void = { _ in }

  /// - Parameter content: Opens a file, by the places of its document and of it in that, from 0. Several
  ///   are read at a time.
  public init(
    _ package: ArchivePackage,
    content: @escaping @Sendable (_ document: Int, _ file: Int) throws -> Content
  ) {
    self.package = package
    self.content = content
  }

  /// - Parameter paths: Where the files of each document lie, in the order of the dossier.
  public init(_ package: ArchivePackage, paths: [[String]]) {
    self.init(package) { document, file in
      let open = OpenFile(try Descriptor.reading(paths[document][file]))
      guard try open.descriptor.facts().kind == .file else {
        throw ArchivePackageError.nothingThere(path: paths[document][file])
      }
      return { try open.next() }
    }
  }

  /// Makes the package in `folder`, which must exist.
  ///
  /// - Throws: `ArchivePackageError`, `SystemError`, or what the content of a file or the recording
  ///   throws. Nothing is left behind then.
  public func write(_ form: Form, into folder: String) throws -> PackageReceipt {
    let faults = package.faults
    guard faults.isEmpty else { throw ArchivePackageError.unlawful(faults) }
    try checkNames()
    if form == .archive { try checkArchiveSize() }
    let name = form == .folder ? package.id.description : package.archiveName
    let target = "\(folder)/\(name)"
    if try Folders.ownFacts(of: target) != nil { throw ArchivePackageError.exists(path: target) }
    let staging = try PackageStaging(
      "\(folder)/.\(package.id)-\(Machine.randomName()).part", withChecksums: form == .archive)
    defer { staging.remove() }
    let files = try fill(staging)
    let receipt = receipt(target, files)
    switch form {
    case .folder:
      try staging.flush()
      try readBack(FolderTree(staging.path, limits: .own, isFresh: true), files)
      try recording(receipt)
      try Folders.renameNew(staging.path, to: target)
    case .archive: try pack(files, from: staging, as: receipt)
    }
    try Folders.flush(folder)
    return receipt
  }

  private func receipt(_ path: String, _ files: [PackageStaging.File]) -> PackageReceipt {
    PackageReceipt(
      path: path, id: package.id, fileCount: files.count,
      byteCount: files.reduce(0) { $0 + $1.size }, digest: files[files.count - 1].digest.forOffice)
  }

  // MARK: Before anything is written

  /// Refuses documents whose files would meet, also where `A` and `a` are one letter.
  private func checkNames() throws {
    var names: Set<String> = []
    for document in package.dossier.documents {
      let paths =
        [PackageLayout.description(of: document)]
        + document.files.indices.map { PackageLayout.data($0, of: document) }
      for path in paths where !names.insert(path.lowercased()).inserted {
        throw ArchivePackageError.sameFileName(Folders.name(of: path))
      }
    }
  }

  private func checkArchiveSize() throws {
    let documents = package.dossier.documents
    let files = documents.reduce(16) { $0 + 1 + $1.files.count }
    var bytes = 0
    for file in documents.flatMap(\.files) {
      let (sum, overflow) = bytes.addingReportingOverflow(file.size)
      bytes = overflow ? .max : sum
    }
    // The papers, and what the archive itself says of each file.
    guard files < 0xffff, bytes < 0xffff_ffff - files * 4096 - (1 << 20) else {
      throw ArchivePackageError.tooLargeForArchive(bytes: bytes, files: files)
    }
  }

  // MARK: Writing

  /// Writes everything; the METS document of the package, which covers all else, is the last.
  private func fill(_ staging: PackageStaging) throws -> [PackageStaging.File] {
    let ids = PackageIDs(package: package.id)
    let premis = package.profile == .csip ? PremisWriter(package: package) : nil
    let documents = try writeDocuments(to: staging)
    let files = documents.flatMap(\.files)
    let ofRepresentation = try premis.map { premis in
      paper(
        try staging.write(PackageLayout.representationPreservation) {
          try premis.representation(files, ids, to: $0)
        })
    }
    let base = PackageLayout.representation + "/"
    let representation = paper(
      try staging.write(PackageLayout.representationMets) { sink in
        var mets = MetsWriter(package, ids, base: base, sink: sink)
        try mets.writeRepresentation(documents, preservation: ofRepresentation)
      })
    let papers = MetsWriter.Papers(
      dossier: paper(
        try staging.write(
          PackageLayout.dossier,
          try ArchiveRecord.dossier.description(package.dossier.elements))),
      preservation: try premis.map {
        paper(try staging.write(PackageLayout.preservation, try $0.dossier()))
      },
      documentation: [
        paper(
          try staging.write(PackageLayout.documentation, PackageResources.documentation_txt),
          mediaType: "text/plain")
      ],
      schemas: try PackageSchema.all().map { paper(try staging.write($0.path, $0.bytes)) },
      representation: representation)
    let mets = try staging.write(PackageLayout.mets) { sink in
      var mets = MetsWriter(package, ids, base: "", sink: sink)
      try mets.writeRoot(papers)
    }
    let all =
      files + documents.map(\.description) + [papers.dossier, representation]
      + papers.documentation + papers.schemas
      + [ofRepresentation, papers.preservation].compactMap { $0 }
    return all.map(\.staged) + [mets]
  }

  private func paper(
    _ file: PackageStaging.File, mediaType: String = "application/xml"
  ) -> PackagedFile {
    PackagedFile(
      staged: file, mediaType: mediaType, madeAt: package.madeAt, originalName: nil)
  }

  private func writeDocuments(to staging: PackageStaging) throws -> [PackagedDocument] {
    let (package, content) = (package, content)
    let documents = package.dossier.documents
    return try inParallel(documents.count, between: between) { index in
      let document = documents[index]
      let files = try document.files.indices.map { place in
        let record = document.files[place]
        let staged = try staging.write(PackageLayout.data(place, of: document)) { sink in
          let content = try content(index, place)
          var size = 0
          // A file that goes on and on is not copied beyond what the record knows.
          while size <= record.size, let piece = try content() {
            size += piece.count
            try sink(piece)
          }
        }
        guard staged.size == record.size, staged.digest.forOffice == record.digest else {
          throw ArchivePackageError.fileDiffers(
            document: index + 1, file: place + 1, name: record.name)
        }
        return PackagedFile(
          staged: staged, mediaType: record.mediaType, madeAt: record.madeAt ?? package.madeAt,
          originalName: record.name)
      }
      let description = try staging.write(
        PackageLayout.description(of: document),
        try ArchiveRecord.document.description(document.elements))
      return PackagedDocument(
        description: PackagedFile(
          staged: description, mediaType: "application/xml", madeAt: package.madeAt,
          originalName: nil),
        files: files)
    }
  }

  // MARK: As one file

  private func pack(
    _ files: [PackageStaging.File], from staging: PackageStaging, as receipt: PackageReceipt
  ) throws {
    let part = staging.path + ".zip"
    defer { try? Folders.removeFile(part) }
    let file = OpenFile(try Descriptor.making(part, mode: 0o644))
    var zip = StoredZipWriter { try file.descriptor.write($0) }
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    do {
      for (index, entry) in sorted.enumerated() {
        try between(min(index, package.dossier.documents.count))
        try zip.begin("\(package.id)/\(entry.path)", size: entry.size, checksum: entry.checksum)
        try FileContents.pieces(of: Descriptor.reading("\(staging.path)/\(entry.path)")) {
          try zip.write($0)
          return true
        }
      }
      try zip.finish()
    } catch ZipError.zip64 {
      throw ArchivePackageError.tooLargeForArchive(
        bytes: files.reduce(0) { $0 + $1.size }, files: files.count)
    }
    try file.descriptor.flush()
    try readBack(ArchiveTree(part, limits: .own, isFresh: true), files)
    try recording(receipt)
    try Folders.renameNew(part, to: receipt.path)
  }

  // MARK: Reading back

  private func readBack(_ tree: any PackageTree, _ files: [PackageStaging.File]) throws {
    let count = package.dossier.documents.count
    let check = ArchivePackageCheck(tree, limits: .own)
    let report = try check.run { try between(min($0, count)) }
    guard report.isLawful, check.rootDigest == files[files.count - 1].digest,
      report.fileCount == files.count
    else { throw ArchivePackageError.faulty(report.findings) }
  }
}

extension Digest {
  /// As the office writes it.
  var forOffice: FileDigest {
    // Sixty-four lower-case digits are what a digest prints.
    FileDigest(description)!
  }
}

/// A schema that every package carries.
struct PackageSchema {
  let path: String
  let bytes: [UInt8]

  /// Those of METS as they were published, and those made from the tables.
  static func all() throws -> [PackageSchema] {
    var all = [
      PackageSchema(named: "ead.xsd", try ArchiveRecord.dossier.schema()),
      PackageSchema(named: "ead_doc.xsd", try ArchiveRecord.document.schema()),
    ]
    for index in 0... {
      let schema = cschemas_at(Int32(index))
      guard schema.count > 0 else { break }
      all.append(
        PackageSchema(
          named: String(cString: schema.name),
          Array(UnsafeBufferPointer(start: schema.bytes, count: schema.count))))
    }
    return all
  }

  private init(named name: String, _ bytes: [UInt8]) {
    path = "\(PackageLayout.schemas)/\(name)"
    self.bytes = bytes
  }
}
