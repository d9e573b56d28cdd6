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
    for number in UInt8.min...UInt8.max {
      try Folders.make(root + "/" + hex(number))
    }
    try Folders.flush(root)
  }

  /// The folder for bytes nobody has decided on yet.
  public var arrivals: String { root + "/" + FileShelf.arrivalsName }
  static let arrivalsName = "new"

  func arrivalPath() throws -> String {
    do {
      try Folders.make(arrivals)
    } catch {
      throw FileError(writing: arrivals, error)
    }
    let name = Machine.randomName()
    return arrivals + "/" + name
  }

  /// How stored bytes agree with their name.
  public enum Condition: Equatable, Sendable {
    case sound
    case missing
    /// The bytes are not those of the digest any more.
    case rotten
    /// Something is there that cannot be read: a folder, a file of somebody else, a bad disk.
    case unreadable(reason: String)
  }

  /// Something on the shelf, or beside it.
  public enum Found: Equatable, Sendable {
    /// Bytes in the place of their digest, whether a row names it or not.
    case stored(FileDigest, path: String)
    /// Bytes that were never given their place.
    case arrived(path: String)
    /// Whatever the program has not put there.
    case stray(path: String)
    /// A folder that cannot be looked through.
    case closed(path: String, reason: String)
  }

  /// Hands over everything below `files`, folder by folder.
  public func eachFile(_ body: (Found) throws -> Void) throws {
    try eachName(in: root, body) { first in
      let folder = root + "/" + first
      if first == FileShelf.arrivalsName {
        return try eachName(in: folder, body) { try body(.arrived(path: folder + "/" + $0)) }
      }
      guard isPart(first) else { return try body(.stray(path: folder)) }
      try eachName(in: folder, body) { name in
        let path = folder + "/" + name
        guard let digest = FileDigest(name), self.path(of: digest) == path else {
          return try body(.stray(path: path))
        }
        try body(.stored(digest, path: path))
      }
    }
  }

  /// Two of the digits of a digest: the name of a folder of the shelf.
  private func isPart(_ name: String) -> Bool {
    name.utf8.count == 2
      && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private func eachName(
    in folder: String, _ body: (Found) throws -> Void, _ take: (String) throws -> Void
  ) throws {
    let names: [String]?
    do throws(SystemError) {
      let isFolder = try Folders.ownFacts(of: folder)?.kind == .folder
      names = isFolder ? try Folders.names(in: folder) : nil
    } catch {
      return try body(.closed(path: folder, reason: error.reason))
    }
    // A file where a folder belongs, or a link that leads away, is not ours.
    guard let names else { return try body(.stray(path: folder)) }
    for name in names { try take(name) }
  }
}
