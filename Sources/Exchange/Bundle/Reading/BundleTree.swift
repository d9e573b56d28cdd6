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

extension BundleTree {
  /// The file of that path, byte for byte.
  func file(at path: String) -> BundleFile? {
    var range = files.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      if files[middle].path.utf8.elementsEqual(path.utf8) { return files[middle] }
      let isAfter = files[middle].path.utf8.lexicographicallyPrecedes(path.utf8)
      range = isAfter ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

struct BundleFile: Hashable, Sendable {
  /// Relative to the folder of the bundle.
  let path: String
  let size: Int
}
