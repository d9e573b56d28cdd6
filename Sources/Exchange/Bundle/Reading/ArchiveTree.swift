import Bytes
import Platform

/// A bundle as a ZIP archive, with or without a folder around everything.
final class ArchiveTree: BundleTree {
  private let archive: ZipReader
  private var entries: [String: ZipEntry] = [:]
  let files: [BundleFile]
  let problems: [BundleProblem] = []
  let readers = processorCount

  /// - Throws: `BundleError.archive` unless the archive can be trusted in all its names and sizes.
  convenience init(_ path: String, limits: BundleLimits, isFresh: Bool = false) throws {
    let file = OpenFile(try Descriptor.reading(path))
    if isFresh { file.descriptor.forget() }
    try self.init(size: try file.descriptor.facts().size, limits: limits) {
      try file.descriptor.read($1, at: $0)
    }
  }

  init(size: Int, limits: BundleLimits, readAt: @escaping (Int, Int) throws -> [UInt8]) throws {
    do {
      archive = try ZipReader(
        size: size,
        limits: ZipLimits(
          entryCount: limits.files, entryBytes: limits.file, totalBytes: limits.total),
        readAt: readAt)
    } catch let error as ZipError {
      throw BundleError.archive(error)
    }
    let around = ArchiveTree.folderAround(archive.entries.map(\.name))
    var files: [BundleFile] = []
    for entry in archive.entries {
      let path = String(entry.name.dropFirst(around.count))
      entries[path] = entry
      files.append(BundleFile(path: path, size: entry.size))
    }
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  func open(_ file: BundleFile) throws -> EdxmlWriter.Content {
    guard let entry = entries[file.path] else { throw BundleError.changed(path: file.path) }
    var content = try archive.open(entry)
    return { try content.next() }
  }

  /// The folder that holds everything, with its slash; empty if there is none.
  private static func folderAround(_ names: [String]) -> String {
    guard let first = names.first, let slash = first.firstIndex(of: "/") else { return "" }
    let folder = String(first[...slash])
    return names.allSatisfy { $0.hasPrefix(folder) } ? folder : ""
  }
}
