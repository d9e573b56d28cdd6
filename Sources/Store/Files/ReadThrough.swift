import Bytes
import Office
import Platform

extension FileShelf {
  /// What reading a stored file from its first byte to its last has shown.
  public struct Reading: Equatable, Sendable {
    public let condition: Condition
    /// 128 hexadecimal digits; nil if it was not asked for, or the file is not sound.
    public let sha512: String?
    /// Bytes that were read.
    public let size: Int
  }

  /// Reads the stored file through and compares its bytes with its name.
  ///
  /// - Parameters:
  ///   - takesSHA512: Whether its SHA-512 is wanted too, of the very bytes that are compared.
  ///   - isFromDisk: Whether the disk is asked, whatever the system remembers of the file, and the
  ///     system forgets it afterwards: work on all files must not push out what people work with.
  ///   - piece: Told of every piece, in bytes, and of the size the file has.
  /// - Throws: What `piece` throws.
  public func readThrough(
    _ digest: FileDigest, takesSHA512: Bool = false, isFromDisk: Bool = false,
    _ piece: (_ count: Int, _ done: Int, _ whole: Int) throws -> Void
  ) throws -> Reading {
    var done = 0
    do {
      let file = try Descriptor.reading(path(of: digest))
      var hash = SHA256()
      var second = SHA512()
      let whole = try file.facts().size
      if isFromDisk { file.forget() }
      try FileContents.pieces(of: file) { bytes in
        hash.update(bytes)
        if takesSHA512 { second.update(bytes) }
        done += bytes.count
        try piece(bytes.count, done, whole)
        return true
      }
      if isFromDisk { file.forget() }
      let isSound = FileDigest(hash.finalize()) == digest
      return Reading(
        condition: isSound ? .sound : .rotten,
        sha512: isSound && takesSHA512 ? second.finalize().description : nil, size: done)
    } catch let error as SystemError {
      if case .missing = FileError(reading: "", error) {
        return Reading(condition: .missing, sha512: nil, size: done)
      }
      return Reading(condition: .unreadable(reason: error.reason), sha512: nil, size: done)
    }
  }

  /// Reads the stored file through and compares its bytes with its name.
  ///
  /// - Throws: `WorkError.stopped`.
  public func condition(
    of digest: FileDigest, watch: WorkWatch = WorkWatch()
  ) throws -> Condition {
    try reading(of: digest, watch: watch).condition
  }

  /// The same, with its SHA-512 where that is wanted.
  ///
  /// - Throws: `WorkError.stopped`.
  public func reading(
    of digest: FileDigest, takesSHA512: Bool = false, watch: WorkWatch
  ) throws -> Reading {
    let name = String(digest.description.prefix(12))
    return try readThrough(digest, takesSHA512: takesSHA512) { _, done, whole in
      try watch.check(.file(name: name, done: done, of: whole))
    }
  }
}
