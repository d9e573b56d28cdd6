/// What a stored file was when it was read from its first byte to its last.
public enum KeptCondition: String, CaseIterable, Sendable {
  case sound
  /// Its bytes are not those of its digests any more.
  case changed
  case missing
  /// Something is there that cannot be read.
  case unreadable
}

/// A stored file that is not what it was.
public struct DamagedFile: Equatable, Sendable {
  public let digest: FileDigest
  public let condition: KeptCondition
  /// When it was read last.
  public let at: Moment
  /// The documents it belongs to, as people call them.
  public let documents: [String]

  public init(digest: FileDigest, condition: KeptCondition, at: Moment, documents: [String]) {
    self.digest = digest
    self.condition = condition
    self.at = at
    self.documents = documents
  }
}

/// What came of reading the stored files again.
public struct ScrubReport: Equatable, Sendable {
  /// How many damaged files are listed; of those behind them only the number is.
  public static let listed = 100

  /// Files that were read, or looked for.
  public var files = 0
  public var bytes = 0
  /// Files that were damaged the last time and are whole again.
  public var restored = 0
  /// The damaged ones, the first `listed` of them.
  public var damaged: [DamagedFile] = []
  public var damagedCount = 0
  /// Digests of the second kind that were added.
  public var added = 0
  /// Whether somebody stopped it; what was read until then is kept.
  public var isStopped = false

  public init() {}
}

/// How the stored files stand, from what was found when they were read last.
public struct KeptStatus: Equatable, Sendable {
  public let files: Int
  /// Never read since they were taken in.
  public let unread: Int
  /// Since when every file that was read at all has been read: where none is unread, all of them.
  public let oldest: Moment?
  public let damaged: [DamagedFile]
  public let damagedCount: Int
  /// How many files have a second digest.
  public let furtherDigests: Int

  public init(
    files: Int, unread: Int, oldest: Moment?, damaged: [DamagedFile], damagedCount: Int,
    furtherDigests: Int
  ) {
    self.files = files
    self.unread = unread
    self.oldest = oldest
    self.damaged = damaged
    self.damagedCount = damagedCount
    self.furtherDigests = furtherDigests
  }
}
