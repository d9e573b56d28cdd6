import Bytes
import Platform

/// Looks at a bundle from elsewhere and reads its documents.
///
/// Checking finds all problems of all documents at once, so that whoever made the bundle has to be
/// asked only once. Import then reads each document again, and it must be the one that was checked.
/// Documents may be read on several threads at once.
public final class BundleReader {
  let tree: any BundleTree
  let limits: BundleLimits

  /// Opens a bundle, a folder or a ZIP archive.
  ///
  /// - Throws: `BundleError`, `SystemError`.
  public convenience init(_ path: String, limits: BundleLimits = BundleLimits()) throws {
    switch try Folders.facts(of: path)?.kind {
    case .folder: self.init(try FolderTree(path, limits: limits), limits: limits)
    case .file: self.init(try ArchiveTree(path, limits: limits), limits: limits)
    default: throw BundleError.nothingThere(path: path)
    }
  }

  init(_ tree: any BundleTree, limits: BundleLimits = BundleLimits()) {
    self.tree = tree
    self.limits = limits
  }

  /// How many files there are.
  public var count: Int { tree.files.count }

  /// The manifest of the papers and the signature over it, if there is one.
  public func signature() throws -> (content: [UInt8], signature: [UInt8])? {
    guard let content = try bytes(BundleLayout.tagManifest),
      let signature = try bytes(BundleLayout.signature)
    else { return nil }
    return (content, signature)
  }

  private func bytes(_ path: String) throws -> [UInt8]? {
    guard let file = tree.files.first(where: { $0.path == path }), file.size <= limits.paper else {
      return nil
    }
    let content = try tree.open(file)
    var bytes: [UInt8] = []
    while let piece = try content() { bytes += piece }
    return bytes
  }

  /// Verifies every file and reads every document.
  ///
  /// - Parameter between: Called again and again with how many files were begun; what it throws ends
  ///   the reading.
  /// - Throws: Only what keeps it from looking, such as `SystemError`.
  public func check(
    between: (Int) throws -> Void = { _ in }
  ) throws -> BundleContents {
    let check = BundleCheck(tree: tree, limits: limits)
    try check.run(between)
    return check.contents
  }

  /// Reads a checked document once more, its attachments going to `sink`.
  ///
  /// - Parameter copy: Gets the bytes of the message itself, to be kept as they came.
  /// - Throws: `changed` if its bytes are no longer those that were checked.
  public func read(
    _ document: BundleContents.Document, to sink: inout some EdxmlAttachmentSink,
    copy: @escaping ([UInt8]) throws -> Void = { _ in }
  ) throws -> EdxmlReading {
    guard let file = tree.file(at: document.path) else {
      throw BundleError.changed(path: document.path)
    }
    let content = try tree.open(file)
    let reading = try EdxmlReader(limits: limits.message).read(to: &sink) {
      guard let piece = try content() else { return nil }
      try copy(piece)
      return piece
    }
    guard reading.digest == document.reading.digest else {
      throw BundleError.changed(path: document.path)
    }
    return reading
  }
}
