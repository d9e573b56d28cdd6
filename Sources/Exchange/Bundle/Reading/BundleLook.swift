import Bytes

/// What reading one file of a bundle has shown.
struct BundleLook: Sendable {
  /// Of its bytes; nil if they could not all be read.
  private(set) var digest: Digest?
  /// Of a document.
  private(set) var reading: EdxmlReading?
  private(set) var problems: [BundleProblem.Kind] = []

  /// A fault of the archive is a problem of the bundle, not of the disk.
  init(at file: BundleFile, in tree: any BundleTree, _ limits: BundleLimits) throws {
    if BundleLook.isLeftOut(file) { return }
    do {
      if file.path.hasPrefix("data/"), BundleLayout.role(of: file.path)?.isDocument == true {
        try readDocument(try tree.open(file), limits)
      }
      if digest == nil { try readBytes(try tree.open(file)) }
    } catch let error as ZipError {
      problems.append(.damaged(error))
    }
  }

  /// Nothing in the bundle covers the manifest of the papers and the signature over it.
  static func isLeftOut(_ file: BundleFile) -> Bool {
    [BundleLayout.tagManifest, BundleLayout.signature].contains(file.path)
  }

  private mutating func readDocument(
    _ content: @escaping EdxmlWriter.Content, _ limits: BundleLimits
  ) throws {
    do {
      var sink = EdxmlDiscardingSink()
      let reading = try EdxmlReader(limits: limits.message).read(to: &sink, from: content)
      (self.reading, digest) = (reading, reading.digest)
    } catch let error as EdxmlError {
      problems.append(.unreadable(error))
    }
  }

  private mutating func readBytes(_ content: EdxmlWriter.Content) throws {
    var hash = SHA256()
    while let piece = try content() { hash.update(piece) }
    digest = hash.finalize()
  }
}
