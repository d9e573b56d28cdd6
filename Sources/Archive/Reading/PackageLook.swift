import Bytes
import Office
import Platform
import XML

/// How digests are computed here.
enum PackageAlgorithm: Hashable, Sendable {
  case sha256, sha512

  /// By the name METS has for it.
  init?(_ name: String) {
    switch name.uppercased() {
    case "SHA-256", "SHA256": self = .sha256
    case "SHA-512", "SHA512": self = .sha512
    default: return nil
    }
  }
}

/// What reading one file of a package has shown.
struct PackageLook: Sendable {
  private(set) var size = 0
  /// In lower-case hexadecimal; nil if the bytes could not all be read, or it was not asked for.
  private(set) var sha256: Digest?
  private(set) var sha512: String?
  /// Of a file that is XML and says something of the package.
  private(set) var description: DescriptionReading?
  private(set) var findings: [(kind: PackageFinding.Kind, line: Int?)] = []

  /// - Parameters:
  ///   - isPaper: Whether it is to be read as XML, too.
  init(
    at file: PackageFile, in tree: any PackageTree, _ algorithms: Set<PackageAlgorithm>,
    isPaper: Bool, limit: Int
  ) throws {
    var hashes = Hashes(algorithms)
    do {
      if isPaper, file.size <= limit {
        let hashed = HashedContent(try tree.open(file), algorithms)
        try readPaper(hashed, limit)
        hashes = hashed.hashes
      } else {
        if isPaper { findings.append((.tooLarge(limit: limit), nil)) }
        try tree.read(file) { hashes.update($0) }
      }
    } catch let error as ZipError {
      // A fault of the archive is one of the package, not of the disk.
      findings.append((.damaged(error.reason.code), nil))
      return
    }
    size = hashes.size
    sha256 = hashes.sha256?.finalize()
    sha512 = hashes.sha512?.finalize().description
  }

  private mutating func readPaper(_ hashed: HashedContent, _ limit: Int) throws {
    do {
      description = try DescriptionReading(limit: limit) { try hashed.next() }
    } catch let error as XMLError {
      findings.append((.unreadable(error.code), error.position.line))
    }
    // What stands behind a fault belongs to the file all the same.
    while try hashed.next() != nil {}
  }
}

/// The digests of one file that are asked for, all from one reading.
struct Hashes {
  private(set) var size = 0
  private(set) var sha256: SHA256?
  private(set) var sha512: SHA512?

  init(_ algorithms: Set<PackageAlgorithm>) {
    if algorithms.contains(.sha256) { sha256 = SHA256() }
    if algorithms.contains(.sha512) { sha512 = SHA512() }
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    size += bytes.count
    sha256?.update(bytes)
    sha512?.update(bytes)
  }
}

/// The bytes of a file, hashed as they are asked for: what was read is what has the digest.
final class HashedContent {
  private let content: ArchivePackageWriter.Content
  private(set) var hashes: Hashes

  init(_ content: @escaping ArchivePackageWriter.Content, _ algorithms: Set<PackageAlgorithm>) {
    self.content = content
    hashes = Hashes(algorithms)
  }

  func next() throws -> [UInt8]? {
    guard let piece = try content() else { return nil }
    piece.withUnsafeBytes { hashes.update($0) }
    return piece
  }
}
