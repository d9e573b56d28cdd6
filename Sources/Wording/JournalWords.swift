import Office

/// What is said of the journal's lines, its checkpoints, and of what was opened.
public protocol JournalWords {
  /// From where something was done.
  func from(_ origin: Origin) -> String
  func changed(_ change: JournalChange) -> String
  var noMatchingLines: String { get }
  /// There are older lines.
  func olderLines(before line: Int64) -> String

  /// The key of an office, and the line others put into their `allowed_signers`.
  func journalKey(_ key: JournalKey, of organId: String) -> [String]
  func checkpointMade(_ checkpoint: KeptCheckpoint, at path: String) -> String
  /// A warning: nobody has signed it, and why.
  func unsigned(_ lack: CheckpointLack) -> String
  /// That the journal was only added to since a checkpoint.
  func extended(_ checkpoint: JournalCheckpoint, by lines: Int64) -> String
  func signature(_ signature: CheckpointSignature) -> String
  /// The standing of a checkpoint that came, by its word.
  func standing(ofCheckpoint word: String) -> String
  var noCheckpointsReceived: String { get }
  func written(_ checkpoint: ReceivedCheckpoint, to path: String) -> String

  func thing(_ thing: OpenedThing, titled title: String) -> String
  func times(_ count: Int) -> String
  var nothingOpened: String { get }
}
