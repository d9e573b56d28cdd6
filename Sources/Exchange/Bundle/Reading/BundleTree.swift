/// The files of a bundle, in a folder or in an archive.
protocol BundleTree {
  /// By path, in the order of bytes.
  var files: [BundleFile] { get }
  /// What was met on the way and is not listed.
  var problems: [BundleProblem] { get }
  /// How many threads may read from it at once.
  var readers: Int { get }
  func open(_ file: BundleFile) throws -> EdxmlWriter.Content
}

struct BundleFile: Hashable, Sendable {
  /// Relative to the folder of the bundle.
  let path: String
  let size: Int
}
