import Bytes
import Office
import Platform

/// What a line of a manifest names.
public enum ManifestEntry: Equatable, Sendable {
  /// A file of the generation's own, by its path there.
  case own(path: String, FileDigest)
  /// A file of the shelf.
  case stored(FileDigest)
  /// A sealed file of the shelf: what it is once it is opened, and the digest of what lies there.
  case sealed(FileDigest, BackupSeal, FileDigest)

  /// As `sha256sum` writes and reads it.
  var line: String {
    switch self {
    case .own(let path, let digest): "\(digest)  \(path)\n"
    case .stored(let digest): "\(digest)  \(ManifestEntry.path(of: digest))\n"
    case .sealed(let plain, let seal, let digest):
      "\(digest)  \(ManifestEntry.path(of: plain)).\(seal.rawValue)\n"
    }
  }

  /// From the folder of the generation, in which it is checked.
  private static func path(of digest: FileDigest) -> String {
    "../../files/" + digest.description.prefix(2) + "/" + digest.description
  }

  /// Nil for whatever a backup of ours does not write.
  init?(line: String) {
    let bytes = Array(line.utf8)
    guard bytes.count > 66, bytes[64] == UInt8(ascii: " "), bytes[65] == UInt8(ascii: " "),
      let digest = FileDigest(String(decoding: bytes[..<64], as: UTF8.self))
    else { return nil }
    let path = String(decoding: bytes[66...], as: UTF8.self)
    if path == ManifestEntry.path(of: digest) {
      self = .stored(digest)
    } else if ManifestEntry.ownNames.contains(path) || ManifestEntry.isBesides(path) {
      self = .own(path: path, digest)
    } else if let (plain, seal) = ManifestEntry.sealed(path) {
      self = .sealed(plain, seal, digest)
    } else {
      return nil
    }
  }

  /// Files of a generation's own beside what lies in the office.
  private static let ownNames: Set<String> = {
    let sealed = BackupSeal.allCases.flatMap { seal in
      [OfficeFolder.databaseName, BackupPlace.contentsName].map { seal.name(of: $0) }
    }
    return Set(sealed + [OfficeFolder.databaseName, BackupPlace.factsName])
  }()

  private static func sealed(_ path: String) -> (FileDigest, BackupSeal)? {
    let parts = (path.split(separator: "/").last ?? "").split(separator: ".")
    guard parts.count == 2, let plain = FileDigest(parts[0]),
      let seal = BackupSeal(rawValue: String(parts[1])),
      path == seal.name(of: ManifestEntry.path(of: plain))
    else { return nil }
    return (plain, seal)
  }

  /// Whether a path below the office's folder may be written there again.
  private static func isBesides(_ path: String) -> Bool {
    guard path.hasPrefix(BackupPlace.besides) else { return false }
    let name = path.dropFirst(BackupPlace.besides.count)
    return OfficeFolder.isPlain(String(name)) && !OfficeFolder.isItsOwn(String(name))
  }
}

extension BackupPlace {
  /// The longest line of a manifest, in bytes: a digest and a path.
  private static let longestLine = 8192

  /// Hands over the lines of a manifest in their order, nil for one that names nothing a backup holds.
  ///
  /// - Returns: SHA-256 of the whole manifest.
  /// - Throws: `SystemError`; what `body` throws.
  @discardableResult
  public func eachEntry(
    of generation: String, _ body: (_ line: Int, _ entry: ManifestEntry?) throws -> Void
  ) throws -> FileDigest {
    var hash = SHA256()
    var (rest, number): ([UInt8], Int) = ([], 0)
    func take(_ line: ArraySlice<UInt8>) throws {
      number += 1
      try body(number, ManifestEntry(line: String(decoding: line, as: UTF8.self)))
    }
    try FileContents.pieces(of: Descriptor.reading(manifest(of: generation))) { piece in
      hash.update(piece)
      rest.append(contentsOf: piece)
      var begin = rest.startIndex
      while let end = rest[begin...].firstIndex(of: UInt8(ascii: "\n")) {
        try take(rest[begin..<end])
        begin = end + 1
      }
      rest.removeFirst(begin)
      // Nothing of ours: the digest will say so, and nobody waits for the end of an endless line.
      if rest.count > BackupPlace.longestLine {
        try take(rest[...])
        rest = []
        return false
      }
      return true
    }
    if !rest.isEmpty { try take(rest[...]) }
    return FileDigest(hash.finalize())
  }
}

extension OfficeFolder {
  /// The longest path below an office that is copied, in bytes.
  private static let longestPath = 4096

  /// Whether a path below the office names one place on every system, in a line of a manifest, too.
  static func isPlain(_ path: String) -> Bool {
    let components = path.split(separator: "/", omittingEmptySubsequences: false)
    return path.utf8.count <= longestPath
      && components.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && path.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0 != "\u{7F}" && $0 != "\\" && $0 != "\u{FFFD}"
      }
  }

  /// Whether a path below the office is the database's, a stored file's, a copy's or a passing one; or
  /// the secret half of a key, with which whoever finds a backup could sign in the office's name; or in a
  /// person's tray, which is no record; or openings that were not counted yet.
  static func isItsOwn(_ path: String) -> Bool {
    let first = path.prefix { $0 != "/" }
    return first.hasPrefix("office.db") || first.hasPrefix(".") || first.hasPrefix("openings-")
      || ["files", "backups", "keys", "trays"].contains(first)
  }

  /// What lies in an office besides its database and its stored files.
  public enum Other: Equatable, Sendable {
    /// A file, by its path below the office.
    case file(String)
    /// No plain file, or not of a plain name.
    case odd(String)
  }

  /// Hands over what lies in the office besides its database, its stored files and its copies: templates,
  /// certificates, bundles on their way.
  public func eachOther(_ body: (Other) throws -> Void) throws {
    for name in try Folders.names(in: path) where !OfficeFolder.isItsOwn(name) {
      try visit(name, body)
    }
  }

  private func visit(_ name: String, _ body: (Other) throws -> Void) throws {
    // A lock says something of a program that runs, nothing of the office.
    if name.hasSuffix(".lock") { return }
    // What has gone since its folder was read was on its way.
    guard let facts = try Folders.ownFacts(of: path + "/" + name) else { return }
    switch facts.kind {
    case .folder:
      for inner in try Folders.names(in: path + "/" + name) {
        try visit(name + "/" + inner, body)
      }
    case .file where OfficeFolder.isPlain(name): try body(.file(name))
    case .file, .link, .other: try body(.odd(name))
    }
  }
}
