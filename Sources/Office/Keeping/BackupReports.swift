/// What came of a backup.
public struct BackupReport: Equatable, Sendable {
  /// How many files that could not be copied are listed.
  public static let listed = 100

  public let generation: String
  public let facts: BackupFacts
  /// SHA-256 of its manifest.
  public let manifest: FileDigest
  /// Stored files that were not in the place yet, and their bytes.
  public let copied: Int
  public let copiedBytes: Int
  /// Stored files that could not be copied, the first `listed` of them.
  public let lacking: [FileDigest]
  /// What lies in the office and is no plain file of a plain name, by its path there.
  public let leftOut: [String]
  /// Generations the rule did not keep.
  public let pruned: [String]
  /// Stored files no generation names any more, which were removed.
  public let removed: Int

  public init(
    generation: String, facts: BackupFacts, manifest: FileDigest, copied: Int, copiedBytes: Int,
    lacking: [FileDigest], leftOut: [String], pruned: [String], removed: Int
  ) {
    self.generation = generation
    self.facts = facts
    self.manifest = manifest
    self.copied = copied
    self.copiedBytes = copiedBytes
    self.lacking = lacking
    self.leftOut = leftOut
    self.pruned = pruned
    self.removed = removed
  }
}

/// What came of reading a backup place from its first byte to its last.
public struct BackupCheckReport: Equatable, Sendable {
  public let generations: Int
  /// Files that were read, each once.
  public let files: Int
  public let bytes: Int
  public let faults: BackupFaults

  public init(generations: Int, files: Int, bytes: Int, faults: BackupFaults) {
    self.generations = generations
    self.files = files
    self.bytes = bytes
    self.faults = faults
  }
}
