import Bytes
import Office
import Platform
import XML

/// How digests are computed here.
struct PackageAlgorithms: OptionSet, Sendable {
  let rawValue: UInt8

  static let sha256 = PackageAlgorithms(rawValue: 1)
  static let sha512 = PackageAlgorithms(rawValue: 2)
}

/// A file of a package that is to be read.
struct PackageJob: Sendable {
  /// What it is to be read as, besides being hashed.
  enum Paper: Hashable, Sendable {
    case none
    /// XML of any kind.
    case xml
    case description(ArchiveRecord)
  }

  let file: PackageFile
  let algorithms: PackageAlgorithms
  let paper: Paper

  /// Reads them all, several at a time.
  ///
  /// - Parameters:
  ///   - limit: Bytes of a paper.
  ///   - isPreserved: Whether the descriptions are those of an archive's own package.
  static func looks(
    _ jobs: [PackageJob], in tree: any PackageTree, limit: Int, isPreserved: Bool = false,
    _ between: (Int) throws -> Void
  ) throws -> [PackageLook] {
    // A tree may be read by several threads.
    nonisolated(unsafe) let tree = tree
    return try inParallel(jobs.count, between: between) { index in
      try PackageLook(jobs[index], in: tree, limit: limit, isPreserved: isPreserved)
    }
  }
}

/// What reading one file of a package has shown. There may be very many: nothing is kept that nobody
/// will ask for.
struct PackageLook: Sendable {
  private(set) var size = 0
  /// Nil if the bytes could not all be read, or it was not asked for.
  private(set) var sha256: Digest?
  /// In lower-case hexadecimal.
  private(set) var sha512: String?
  /// Whether it is a description of the circular's.
  private(set) var isDescription = false
  /// Of the dossier.
  private(set) var title: String?
  private(set) var documentCount: Int?
  private(set) var findings: [PackageFinding] = []

  init(_ job: PackageJob, in tree: any PackageTree, limit: Int, isPreserved: Bool) throws {
    var hashes = Hashes(job.algorithms)
    do {
      if job.paper != .none, job.file.size <= limit {
        let hashed = HashedContent(try tree.open(job.file), job.algorithms)
        try read(job, hashed, limit, isPreserved)
        hashes = hashed.hashes
      } else {
        if job.paper != .none { note(.tooLarge(limit: limit), job) }
        try tree.read(job.file) { hashes.update($0) }
      }
    } catch let error as ZipError {
      // A fault of the archive is one of the package, not of the disk.
      note(.damaged(error.reason.code), job)
      return
    }
    size = hashes.size
    sha256 = hashes.sha256?.finalize()
    sha512 = hashes.sha512?.finalize().description
  }

  /// Whether all bytes could be read.
  var isWhole: Bool {
    !findings.contains { if case .damaged = $0.kind { true } else { false } }
  }

  private mutating func read(
    _ job: PackageJob, _ hashed: HashedContent, _ limit: Int, _ isPreserved: Bool
  ) throws {
    do {
      let reading = try DescriptionReading(limit: limit) { try hashed.next() }
      isDescription = reading.isDescription
      if isDescription, case .description(let record) = job.paper {
        for fault in reading.faults(as: record, isPreserved: isPreserved) {
          note(.field(fault), job)
        }
        if record == .dossier {
          title = reading.elements["title"]
          documentCount = reading.elements["totalDoc"].flatMap { Int($0) }
        }
      }
    } catch let error as XMLError {
      note(.unreadable(error.code), job, line: error.position.line)
    }
    // What stands behind a fault belongs to the file all the same.
    while try hashed.next() != nil {}
  }

  private mutating func note(
    _ kind: PackageFinding.Kind, _ job: PackageJob, line: Int? = nil
  ) {
    findings.append(PackageFinding(kind, at: job.file.path, line: line))
  }
}

/// The digests of one file that are asked for, all from one reading.
struct Hashes {
  private(set) var size = 0
  private(set) var sha256: SHA256?
  private(set) var sha512: SHA512?

  init(_ algorithms: PackageAlgorithms) {
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

  init(_ content: @escaping ArchivePackageWriter.Content, _ algorithms: PackageAlgorithms) {
    self.content = content
    hashes = Hashes(algorithms)
  }

  func next() throws -> [UInt8]? {
    guard let piece = try content() else { return nil }
    piece.withUnsafeBytes { hashes.update($0) }
    return piece
  }
}
