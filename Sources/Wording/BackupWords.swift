import Office

/// What is said of backups, of restoring, and of trying to.
public protocol BackupWords {
  /// What was made, what was copied for it, and what the rule did not keep.
  func backedUp(_ report: BackupReport) -> [String]
  func line(_ generation: BackupGeneration) -> [String]
  func owner(_ owner: BackupOwner) -> String
  var noBackups: String { get }
  func line(_ fault: BackupFault) -> String
  /// So many more than are listed.
  func moreFaults(_ count: Int) -> String
  func checked(_ report: BackupCheckReport) -> String
  /// The office is there; up to where its records go.
  func restored(_ facts: BackupFacts, files: Int, bytes: Int, to path: String) -> [String]
  func drilled(_ drill: BackupDrill) -> String
  func standing(_ standing: BackupStanding) -> String
}
