/// The files of a bundle, in a folder or in an archive.
protocol BundleTree {
  /// By path, in the order of bytes.
  var files: [BundleFile] { get }
  /// What was met on the way and is not listed.
  var problems: [BundleProblem] { get }
  /// How many threads may read from it at once.
  var readers: Int { get }
  /// The bytes of a file.
  ///
  /// An archive knows only at the end of an entry whether it is sound: before nil has come, what was
  /// made of the bytes may have to be thrown away.
  func open(_ file: BundleFile) throws -> EdxmlWriter.Content
}

struct BundleFile: Hashable, Sendable {
  /// Relative to the folder of the bundle.
  let path: String
  let size: Int
}
