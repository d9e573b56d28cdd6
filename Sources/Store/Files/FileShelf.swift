import Bytes
import Office
import Platform

/// The stored files of an office: read-only, each under its SHA-256, one copy for equal bytes.
public struct FileShelf: Sendable {
  /// The folder `files` of the office.
  public let root: String

  public init(root: String) { self.root = root }

  /// Where the bytes of `digest` lie, `files/3f/3fa0…`: a million files are 4000 in each folder.
  public func path(of digest: FileDigest) -> String {
    let name = digest.description
    return root + "/" + name.prefix(2) + "/" + name
  }

  /// Makes the 256 folders for kept files, all at once, so that no file but the first has to wait
  /// until a folder is on the disk.
  func makeFolders() throws(SystemError) {
    for number in 0..<256 {
      try Folders.make(root + (number < 16 ? "/0" : "/") + String(number, radix: 16))
    }
    try Folders.flush(root)
  }

  /// The folder for bytes nobody has decided on yet.
  var arrivals: String { root + "/" + FileShelf.arrivalsName }
  static let arrivalsName = "new"

  func arrivalPath() throws -> String {
    do {
      try Folders.make(arrivals)
    } catch {
      throw FileError(writing: arrivals, error)
    }
    let name = Machine.randomBytes(12).map { String($0, radix: 36) }.joined()
    return arrivals + "/" + name
  }

  /// How stored bytes agree with their name.
  public enum Condition: Equatable, Sendable {
    case sound
    case missing
    /// The bytes are not those of the digest any more.
    case rotten
  }

  /// Reads the stored file through and compares its bytes with its name.
  public func condition(of digest: FileDigest) throws -> Condition {
    do {
      let file = try Descriptor.reading(path(of: digest))
      var hash = SHA256()
      try FileContents.pieces(of: file) { piece in
        hash.update(piece)
        return true
      }
      return FileDigest(hash.finalize()) == digest ? .sound : .rotten
    } catch let error as SystemError {
      if case .missing = FileError(reading: "", error) { return .missing }
      throw FileError(reading: path(of: digest), error)
    }
  }

  /// A file on the shelf, or beside it.
  public struct Found: Sendable {
    /// Nil for bytes that were never given their place.
    public let digest: FileDigest?
    public let path: String
    /// Seconds since 1970.
    public let changedAt: Int
  }

  /// Hands over every file below `files`, whether a row names it or not.
  public func eachFile(_ body: (Found) throws -> Void) throws {
    for first in try names(in: root) {
      let folder = root + "/" + first
      let isArrivals = first == FileShelf.arrivalsName
      for name in try names(in: folder) {
        try found(folder + "/" + name, isArrivals ? nil : FileDigest(name), body)
      }
    }
  }

  private func names(in folder: String) throws -> [String] {
    do {
      guard try Folders.ownFacts(of: folder)?.kind == .folder else { return [] }
      return try Folders.names(in: folder)
    } catch {
      throw FileError(reading: folder, error)
    }
  }

  private func found(
    _ path: String, _ digest: FileDigest?, _ body: (Found) throws -> Void
  ) throws {
    guard let facts = try Folders.ownFacts(of: path) else { return }
    try body(Found(digest: digest, path: path, changedAt: facts.changedAt))
  }
}
