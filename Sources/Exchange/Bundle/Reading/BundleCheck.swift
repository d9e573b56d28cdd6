import Bytes
import Platform

/// One look at everything in a bundle.
final class BundleCheck {
  private let tree: any BundleTree
  private let limits: BundleLimits
  private var problems: [BundleProblem] = []
  private var info = BagInfo()
  private var documents: [BundleContents.Document] = []
  private var tagManifestDigest: Digest?
  private var checkpoint: [UInt8]?
  /// Digests of the files below `files/`, by the folder of their document.
  private var beside: [String: [(path: String, digest: Digest)]] = [:]
  private var folders: Set<String> = []

  init(tree: any BundleTree, limits: BundleLimits) {
    self.tree = tree
    self.limits = limits
  }

  var contents: BundleContents {
    BundleContents(
      info: info, documents: documents, problems: problems, tagManifestDigest: tagManifestDigest,
      checkpoint: checkpoint)
  }

  func run(_ between: (Int) throws -> Void) throws {
    problems = tree.problems
    guard let declaration = try paper(BundleLayout.declaration) else {
      return note(.notABag, BundleLayout.declaration)
    }
    parse(BundleLayout.declaration) { () throws(BagError) in try BagDeclaration.check(declaration) }
    if has(BundleLayout.fetch) { note(.unknown, BundleLayout.fetch) }
    let payload = try manifest(.payload, BundleLayout.manifest)
    let tags = try manifest(.tags, BundleLayout.tagManifest)
    try readInfo()
    if has(BundleLayout.checkpoint) { checkpoint = try paper(BundleLayout.checkpoint) }
    for (file, look) in zip(tree.files, try looks(between)) { judge(file, look, payload, tags) }
    for manifest in [payload, tags] {
      for line in manifest?.lines ?? [] where !has(line.path) { note(.missing, line.path) }
    }
    compareInfo()
    compareFiles()
  }

  // MARK: Papers

  private func readInfo() throws {
    guard let bytes = try paper(BundleLayout.info) else {
      return note(.missing, BundleLayout.info)
    }
    parse(BundleLayout.info) { () throws(BagError) in info = try BagInfo(reading: bytes) }
  }

  private func manifest(_ kind: BagManifest.Kind, _ path: String) throws -> BagManifest? {
    guard let bytes = try paper(path) else {
      note(.missing, path)
      return nil
    }
    if kind == .tags { tagManifestDigest = SHA256.digest(of: bytes) }
    var manifest: BagManifest?
    parse(path) { () throws(BagError) in manifest = try BagManifest(kind, reading: bytes) }
    return manifest
  }

  private func parse(_ path: String, _ body: () throws(BagError) -> Void) {
    do { try body() } catch { note(.badPaper(error), path) }
  }

  /// A file that says what is in the bundle, in memory; nil if there is none or it is too large.
  private func paper(_ path: String) throws -> [UInt8]? {
    guard let file = tree.file(at: path) else { return nil }
    guard file.size <= limits.paper else {
      note(.tooLarge(limit: limits.paper), path)
      return nil
    }
    var bytes: [UInt8] = []
    do {
      let content = try tree.open(file)
      while let piece = try content() { bytes += piece }
    } catch let error as ZipError {
      // A fault of the archive is a problem of the bundle, not of the disk.
      note(.damaged(error), file.path)
      return []
    }
    return bytes
  }

  // MARK: Files

  /// Reads every file once, several at a time where the tree allows it.
  private func looks(_ between: (Int) throws -> Void) throws -> [BundleLook] {
    // Read by so many threads as the tree says.
    nonisolated(unsafe) let tree = tree
    let limits = limits
    return try inParallel(tree.files.count, threads: tree.readers, between: between) { index in
      try BundleLook(at: tree.files[index], in: tree, limits)
    }
  }

  private func judge(
    _ file: BundleFile, _ look: BundleLook, _ payload: BagManifest?, _ tags: BagManifest?
  ) {
    let isPayload = file.path.hasPrefix("data/")
    if !isPayload, BundleLook.isLeftOut(file) { return }
    for problem in look.problems { note(problem, file.path) }
    let role = isPayload ? BundleLayout.role(of: file.path) : nil
    if let role, role.isDocument {
      folders.insert(role.folder)
      if let reading = look.reading {
        documents.append(BundleContents.Document(path: file.path, reading: reading))
      }
    } else if let role, let digest = look.digest {
      beside[role.folder, default: []].append((file.path, digest))
    }
    if isPayload, role == nil { note(.outOfPlace, file.path) }
    guard let manifest = isPayload ? payload : tags else { return }
    guard let expected = manifest[file.path] else { return note(.unknown, file.path) }
    if let digest = look.digest, digest != expected { note(.digestDiffers, file.path) }
  }

  // MARK: Comparisons

  private func compareInfo() {
    let payload = tree.files.filter { $0.path.hasPrefix("data/") }
    let found = PayloadOxum(octets: payload.reduce(0) { $0 + $1.size }, files: payload.count)
    let size = info[BundleLabel.size] ?? ""
    if PayloadOxum(size) != found {
      note(.sizeDiffers(stated: size, found: found), BundleLayout.info)
    }
    let count = info[BundleLabel.count] ?? ""
    if count != String(folders.count) {
      note(.countDiffers(stated: count, found: folders.count), BundleLayout.info)
    }
    let profile = info[BundleLabel.profile] ?? ""
    if profile != BundleHead.profile { note(.unknownProfile(profile), BundleLayout.info) }
  }

  /// The files beside a document are its attachments once more: same bytes, none more, none fewer.
  /// Their names are for people and decide nothing.
  private func compareFiles() {
    for document in documents {
      let folder = String(document.path.dropLast(BundleLayout.documentName.utf8.count + 1))
      var files = beside.removeValue(forKey: folder) ?? []
      if case .document(let message) = document.reading.message {
        for (index, attachment) in message.attachments.enumerated() {
          if let match = files.firstIndex(where: { $0.digest == attachment.digest }) {
            files.remove(at: match)
          } else {
            note(.notBeside(attachment: index), document.path)
          }
        }
      }
      for file in files { note(.notAttached, file.path) }
    }
    for folder in beside.keys.sorted() where !folders.contains(folder) {
      note(.noDocument, folder)
    }
  }

  private func has(_ path: String) -> Bool { paths.contains(path) }

  private lazy var paths = Set(tree.files.map(\.path))

  private func note(_ kind: BundleProblem.Kind, _ path: String) {
    problems.append(BundleProblem(kind: kind, path: path))
  }
}
