import Bytes
import Office
import Platform

/// What became of a bundle.
public struct BundleReceipt: Hashable, Sendable {
  /// The folder or archive.
  public let path: String
  public let documentCount: Int
  /// Octets and files of the payload.
  public let size: PayloadOxum
  /// Of `tagmanifest-sha256.txt`, and so of everything.
  public let digest: Digest
}

/// Makes a bundle of documents to hand over.
///
/// It comes together in a folder beside its place, is read back from the disk as a receiver would
/// read it, and only then gets its name: a name that is there is a bundle that is whole. The same
/// records with the same date and number give the same bytes.
public struct BundleWriter {
  public enum Form: Hashable, Sendable { case folder, archive }

  public let head: BundleHead
  public let items: [BundleItem]
  /// Size and head of the sender's journal, if that is to be handed over too.
  public var checkpoint: [UInt8]?
  /// Makes a detached CMS signature (DER) over the bytes of `tagmanifest-sha256.txt`, if the office
  /// has a token that can.
  public var sign: (([UInt8]) throws -> [UInt8])?

  /// How the messages are written.
  public var form = ExchangeProfile.Form()

  /// Called again and again with how many documents were begun; what it throws ends the writing, and
  /// nothing is left of it.
  public var between: (Int) throws -> Void = { _ in }

  public init(_ head: BundleHead, _ items: [BundleItem]) {
    self.head = head
    self.items = BundleItem.ordered(items)
  }

  /// Makes the bundle in `folder`, which must exist.
  ///
  /// - Throws: `BundleError`, `EdxmlWritingError`, `XMLWritingError`, `BagError`, `SystemError`, or
  ///   what the content of an item throws. Nothing is left behind then.
  public func write(_ form: Form, into folder: String) throws -> BundleReceipt {
    guard items.count <= BundleLayout.maximumCount else {
      throw BundleError.tooManyDocuments(limit: BundleLayout.maximumCount)
    }
    let target = "\(folder)/\(head.name)" + (form == .archive ? ".zip" : "")
    if try Folders.ownFacts(of: target) != nil { throw BundleError.exists(path: target) }
    let random = Machine.randomName()
    let staging = try StagingFolder(
      "\(folder)/.\(head.name)-\(random).part", withChecksums: form == .archive)
    defer { staging.remove() }
    let (receipt, files) = try fill(staging, as: target)
    try staging.flush()
    try verify(FolderTree(staging.path, limits: limits, isFresh: true), receipt)
    switch form {
    case .folder: try Folders.renameNew(staging.path, to: target)
    case .archive: try archive(files, in: staging, as: target, receipt)
    }
    try Folders.flush(folder)
    return receipt
  }

  /// Our own bundles may be as large as the disk allows.
  private var limits: BundleLimits {
    var limits = BundleLimits()
    limits.total = .max
    limits.file = .max
    return limits
  }

  // MARK: Writing

  private func fill(
    _ staging: StagingFolder, as target: String
  ) throws -> (BundleReceipt, [StagingFolder.File]) {
    let (items, form) = (items, form)
    let written = try inParallel(items.count, between: between) { index in
      try items[index].write(number: index + 1, form: form, to: staging)
    }
    let rows = written.map(\.row)
    let payload = written.flatMap(\.files)
    let size = PayloadOxum(octets: payload.reduce(0) { $0 + $1.size }, files: payload.count)
    var papers = [
      try staging.write(BundleLayout.declaration, Array(BagDeclaration.text.utf8)),
      try staging.write(BundleLayout.info, head.info(size: size, count: items.count).bytes),
      try staging.write(
        BundleLayout.manifest,
        BagManifest(.payload, of: payload.map { ($0.path, $0.digest) }).bytes),
      try staging.write(BundleLayout.table, Array(BundleTable.text(rows).utf8)),
      try staging.write(BundleLayout.page, Array(BundlePage.text(head, rows).utf8)),
    ]
    if let checkpoint { papers.append(try staging.write(BundleLayout.checkpoint, checkpoint)) }
    let tags = try BagManifest(.tags, of: papers.map { ($0.path, $0.digest) }).bytes
    papers.append(try staging.write(BundleLayout.tagManifest, tags))
    let digest = papers[papers.count - 1].digest
    if let sign { papers.append(try staging.write(BundleLayout.signature, try sign(tags))) }
    let receipt = BundleReceipt(
      path: target, documentCount: items.count, size: size, digest: digest)
    return (receipt, payload + papers)
  }

  private func archive(
    _ files: [StagingFolder.File], in staging: StagingFolder, as target: String,
    _ receipt: BundleReceipt
  ) throws {
    let part = staging.path + ".zip"
    defer { try? Folders.removeFile(part) }
    let file = OpenFile(try Descriptor.making(part, mode: 0o644))
    var zip = StoredZipWriter { try file.descriptor.write($0) }
    let tree = try FolderTree(staging.path, limits: limits)
    for entry in files.sorted(by: { BundleLayout.precedes($0.path, $1.path) }) {
      try zip.begin("\(head.name)/\(entry.path)", size: entry.size, checksum: entry.checksum)
      let content = try tree.open(BundleFile(path: entry.path, size: entry.size))
      while let piece = try content() { try zip.write(piece) }
    }
    try zip.finish()
    try file.descriptor.flush()
    try verify(ArchiveTree(part, limits: limits, isFresh: true), receipt)
    try Folders.renameNew(part, to: target)
  }

  // MARK: Reading back

  private func verify(_ tree: any BundleTree, _ receipt: BundleReceipt) throws {
    let contents = try BundleReader(tree, limits: limits).check { _ in try between(items.count) }
    guard contents.problems.isEmpty, contents.tagManifestDigest == receipt.digest,
      contents.documents.count == items.count
    else { throw BundleError.faulty(contents.problems) }
    for (item, document) in zip(items, contents.documents) {
      let files = (files(of: item.message), files(of: document.reading.message))
      guard files.0 == files.1 else {
        throw BundleError.faulty([BundleProblem(kind: .digestDiffers, path: document.path)])
      }
    }
  }

  private func files(of message: EdxmlMessage) -> [Digest] {
    guard case .document(let document) = message else { return [] }
    return document.attachments.map(\.digest)
  }
}

extension BundleItem {
  /// Writes the message and, from the same reading of each attachment, the files beside it.
  fileprivate func write(
    number: Int, form: ExchangeProfile.Form, to staging: StagingFolder
  ) throws -> (row: BundleRow, files: [StagingFolder.File]) {
    let folder = BundleLayout.folder(number)
    var beside: [StagingFolder.File] = []
    let file = try staging.write(BundleLayout.document(in: folder)) { sink in
      switch message {
      case .document(let document):
        let names = BundleRow.fileNames(of: document)
        try EdxmlWriter(form: form, sink: sink).write(document, checksum: checksum(ofAttachment:)) {
          index in
          let content = try content(index)
          let copy = try StagedFile(BundleLayout.file(names[index], in: folder), in: staging)
          return {
            guard let piece = try content() else {
              // The writer of the message throws if the bytes were others.
              beside.append(copy.finish(document.attachments[index].digest))
              return nil
            }
            try copy.write(piece)
            return piece
          }
        }
      case .status(let status): try EdxmlWriter(form: form, sink: sink).write(status)
      }
    }
    return (BundleRow(message, number: number, digest: file.digest), [file] + beside)
  }

  private func checksum(ofAttachment index: Int) throws -> UInt32 {
    var checksum = CRC32()
    let content = try content(index)
    while let piece = try content() { checksum.update(piece) }
    return checksum.value
  }
}
