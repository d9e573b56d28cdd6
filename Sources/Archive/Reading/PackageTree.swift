import Bytes
import Office
import Platform

/// The files of a package, in a folder or in an archive.
protocol PackageTree {
  /// By path, in the order of bytes.
  var files: [PackageFile] { get }
  /// What was met on the way and is not listed.
  var findings: [PackageFinding] { get }
  /// The folder around everything; nil if there is none, or its name says nothing.
  var name: String? { get }
  /// Hands the bytes of a file over, in order; several threads may do so at once.
  ///
  /// - Throws: `ZipError` if it is damaged, perhaps only after all bytes were handed over.
  func read(_ file: PackageFile, _ take: (UnsafeRawBufferPointer) throws -> Void) throws
  /// The bytes of a file, piece by piece, nil after the last.
  func open(_ file: PackageFile) throws -> ArchivePackageWriter.Content
}

struct PackageFile: Hashable, Sendable {
  /// Relative to the folder of the package.
  let path: String
  let size: Int
}

extension PackageTree {
  /// The place of the file of that path, byte for byte.
  func index(of path: String) -> Int? {
    var range = files.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      if files[middle].path.utf8.elementsEqual(path.utf8) { return middle }
      let isAfter = files[middle].path.utf8.lexicographicallyPrecedes(path.utf8)
      range = isAfter ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

/// A package as a folder. No link in it is followed, neither when listing nor when opening.
final class FolderTree: PackageTree {
  private let root: OpenFile
  /// Whether files are to be read from the disk, not from the system's memory of what was written.
  private let isFresh: Bool
  private let limits: PackageLimits
  private(set) var files: [PackageFile] = []
  private(set) var findings: [PackageFinding] = []
  let name: String?
  private var seen = 0
  private var total = 0

  init(_ path: String, limits: PackageLimits, isFresh: Bool = false) throws {
    root = OpenFile(try Descriptor.folder(path))
    self.limits = limits
    self.isFresh = isFresh
    let last = Folders.name(of: Folders.absolute(path))
    name = isFresh || last == "." || last == ".." ? nil : last
    try list(root, path: "", depth: 0)
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  func read(_ file: PackageFile, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
    try FileContents.pieces(of: descriptor(of: file).descriptor) {
      try take($0)
      return true
    }
  }

  func open(_ file: PackageFile) throws -> ArchivePackageWriter.Content {
    let open = try descriptor(of: file)
    return { try open.next() }
  }

  private func descriptor(of file: PackageFile) throws -> OpenFile {
    let names = file.path.split(separator: "/").map(String.init)
    var folder = root
    for name in names.dropLast() { folder = OpenFile(try folder.descriptor.folder(name)) }
    let open = OpenFile(try folder.descriptor.file(names.last ?? ""))
    // It was a file when it was listed.
    guard try open.descriptor.facts().kind == .file else {
      throw ArchivePackageError.nothingThere(path: file.path)
    }
    if isFresh { open.descriptor.forget() }
    return open
  }

  private func list(_ folder: OpenFile, path: String, depth: Int) throws {
    for name in try folder.descriptor.names() {
      seen += 1
      guard seen <= limits.files else {
        if findings.last?.kind != .tooManyFiles(limit: limits.files) {
          note(.tooManyFiles(limit: limits.files), path)
        }
        return
      }
      let place = path.isEmpty ? name : "\(path)/\(name)"
      // A name that is not UTF-8 comes with a replacement character and could not be opened.
      let fault = name.contains("\u{FFFD}") ? PathFault.notUTF8 : PathFault.first(in: name.utf8)
      if let fault {
        note(.badName(fault.code), place)
        continue
      }
      let facts = try folder.descriptor.facts(of: name)
      switch facts.kind {
      case .link, .other: note(.notAFile, place)
      case .folder:
        guard depth < limits.depth else {
          note(.tooDeep(limit: limits.depth), place)
          continue
        }
        try list(OpenFile(try folder.descriptor.folder(name)), path: place, depth: depth + 1)
      case .file:
        let (sum, overflow) = total.addingReportingOverflow(facts.size)
        total = overflow ? .max : sum
        if facts.size > limits.file || total > limits.total {
          note(.tooLarge(limit: facts.size > limits.file ? limits.file : limits.total), place)
        } else {
          files.append(PackageFile(path: place, size: facts.size))
        }
      }
    }
  }

  /// What nobody will read is not kept.
  private func note(_ kind: PackageFinding.Kind, _ path: String) {
    if findings.count <= PackageReport.limit { findings.append(PackageFinding(kind, at: path)) }
  }
}

/// A package as a ZIP archive, with or without a folder around everything.
final class ArchiveTree: PackageTree {
  private let archive: ZipReader
  private var entries: [ZipEntry] = []
  let files: [PackageFile]
  let findings: [PackageFinding] = []
  let name: String?

  /// - Throws: `ZipError` unless the archive can be trusted in all its names and sizes.
  convenience init(_ path: String, limits: PackageLimits, isFresh: Bool = false) throws {
    let file = OpenFile(try Descriptor.reading(path))
    if isFresh { file.descriptor.forget() }
    try self.init(size: try file.descriptor.facts().size, limits: limits) {
      try file.descriptor.read($1, at: $0)
    }
  }

  init(
    size: Int, limits: PackageLimits, readAt: @escaping (Int, Int) throws -> [UInt8]
  ) throws {
    archive = try ZipReader(
      size: size,
      limits: ZipLimits(
        entryCount: limits.files, entryBytes: limits.file, totalBytes: limits.total),
      readAt: readAt)
    let around = ArchiveTree.folderAround(archive.entries.map(\.name))
    name = around.isEmpty ? nil : String(around.dropLast())
    let start = around.utf8.count
    entries = archive.entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    files = entries.map {
      PackageFile(
        path: String(decoding: $0.name.utf8.dropFirst(start), as: UTF8.self), size: $0.size)
    }
  }

  func read(_ file: PackageFile, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
    try archive.read(try entry(of: file), to: take)
  }

  func open(_ file: PackageFile) throws -> ArchivePackageWriter.Content {
    var content = try archive.open(try entry(of: file))
    return { try content.next() }
  }

  private func entry(of file: PackageFile) throws -> ZipEntry {
    guard let index = index(of: file.path) else {
      throw ArchivePackageError.nothingThere(path: file.path)
    }
    return entries[index]
  }

  /// The folder that holds everything, with its slash; empty if there is none.
  private static func folderAround(_ names: [String]) -> String {
    guard let first = names.first, let slash = first.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return ""
    }
    let folder = first.utf8[...slash]
    return names.allSatisfy { $0.utf8.starts(with: folder) } ? String(folder) ?? "" : ""
  }
}

// MARK: Reasons, as codes

extension PathFault {
  var code: String {
    switch self {
    case .empty: "path.empty"
    case .absolute: "path.absolute"
    case .dotComponent: "path.dot-component"
    case .emptyComponent: "path.empty-component"
    case .backslash: "path.backslash"
    case .controlCharacter: "path.control-character"
    case .notUTF8: "path.not-utf8"
    }
  }
}

extension ZipError {
  /// What is wrong, and with which entry.
  var reason: (code: String, entry: String) {
    switch self {
    case .noEnd: ("zip.no-end", "")
    case .ambiguousEnd: ("zip.ambiguous-end", "")
    case .truncated: ("zip.truncated", "")
    case .severalDisks: ("zip.several-disks", "")
    case .zip64: ("zip.zip64", "")
    case .tooManyEntries: ("zip.too-many-entries", "")
    case .directoryDiffers: ("zip.directory-differs", "")
    case .badName(let fault): ("zip.bad-name: \(fault.code)", "")
    case .duplicateName(let name): ("zip.duplicate-name", name)
    case .notAFile(let name): ("zip.not-a-file", name)
    case .encrypted(let name): ("zip.encrypted", name)
    case .unsupported(let name): ("zip.unsupported", name)
    case .localHeaderDiffers(let name): ("zip.local-header-differs", name)
    case .overlap(let name): ("zip.overlap", name)
    case .tooLarge(let name, _): ("zip.too-large", name)
    case .tooCompressed(let name): ("zip.too-compressed", name)
    case .damaged(let name, _): ("zip.damaged", name)
    case .sizeDiffers(let name): ("zip.size-differs", name)
    case .checksumDiffers(let name): ("zip.checksum-differs", name)
    }
  }
}

extension BagError {
  /// What is wrong, and in which line.
  var reason: (code: String, line: Int?) {
    switch self {
    case .notUTF8: ("bag.not-utf8", nil)
    case .badDeclaration: ("bag.bad-declaration", nil)
    case .unsupported: ("bag.unsupported", nil)
    case .badLine(let line): ("bag.bad-line", line)
    case .badPath(let line, let fault): ("bag.bad-path: \(fault.code)", line)
    case .badEscape(let line): ("bag.bad-escape", line)
    case .outOfPlace(let line): ("bag.out-of-place", line)
    case .duplicatePath(let line): ("bag.duplicate-path", line)
    case .noLabel(let line): ("bag.no-label", line)
    case .unwritable: ("bag.unwritable", nil)
    }
  }
}
