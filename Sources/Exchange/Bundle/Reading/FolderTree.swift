import Bytes
import Platform

/// A bundle as a folder. No link is followed, neither when listing nor when opening.
final class FolderTree: BundleTree {
  private let root: OpenFile
  /// Whether files are to be read from the disk, not from the system's memory of what was written.
  private let isFresh: Bool
  private(set) var files: [BundleFile] = []
  private(set) var problems: [BundleProblem] = []
  let readers = processorCount
  private let limits: BundleLimits
  private var total = 0

  init(_ path: String, limits: BundleLimits, isFresh: Bool = false) throws {
    root = OpenFile(try Descriptor.folder(path))
    self.limits = limits
    self.isFresh = isFresh
    try list(root, path: "", depth: 0)
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  func open(_ file: BundleFile) throws -> EdxmlWriter.Content {
    let names = file.path.split(separator: "/").map(String.init)
    var folder = root
    for name in names.dropLast() { folder = OpenFile(try folder.descriptor.folder(name)) }
    let open = OpenFile(try folder.descriptor.file(names.last ?? ""))
    guard try open.descriptor.facts().kind == .file else {
      throw BundleError.changed(path: file.path)
    }
    if isFresh { open.descriptor.forget() }
    return { try open.next() }
  }

  private func list(_ folder: OpenFile, path: String, depth: Int) throws {
    for name in try folder.descriptor.names() {
      let place = path.isEmpty ? name : "\(path)/\(name)"
      // A name that is not UTF-8 comes with a replacement character and could not be opened.
      let fault = name.contains("\u{FFFD}") ? PathFault.notUTF8 : PathFault.first(in: name.utf8)
      if let fault {
        problems.append(BundleProblem(kind: .badName(fault), path: place))
        continue
      }
      let facts = try folder.descriptor.facts(of: name)
      switch facts.kind {
      case .link, .other: problems.append(BundleProblem(kind: .notAFile, path: place))
      case .folder:
        guard depth < limits.depth else {
          problems.append(BundleProblem(kind: .tooDeep(limit: limits.depth), path: place))
          continue
        }
        try list(OpenFile(try folder.descriptor.folder(name)), path: place, depth: depth + 1)
      case .file:
        guard files.count < limits.files else {
          if problems.last?.kind != .tooManyFiles(limit: limits.files) {
            problems.append(BundleProblem(kind: .tooManyFiles(limit: limits.files), path: path))
          }
          return
        }
        let (sum, overflow) = total.addingReportingOverflow(facts.size)
        total = overflow ? .max : sum
        if facts.size > limits.file || total > limits.total {
          let limit = facts.size > limits.file ? limits.file : limits.total
          problems.append(BundleProblem(kind: .tooLarge(limit: limit), path: place))
        } else {
          files.append(BundleFile(path: place, size: facts.size))
        }
      }
    }
  }
}
