import Office

/// What is said of the stored files, and of the evidence that they were there.
public protocol KeepingWords {
  /// What came of a reading; with the digests that were added where that was asked.
  func scrubbed(_ report: ScrubReport, isAdding: Bool) -> String
  func damaged(_ file: DamagedFile) -> String
  /// So many more than are listed.
  func moreDamaged(_ count: Int) -> String
  func standing(_ status: KeptStatus) -> [String]
  /// A warning without the list.
  func knownDamage(_ count: Int) -> String

  func root(_ root: EvidenceRoot) -> String
  func rootMade(_ root: EvidenceRoot, isNew: Bool) -> String
  func requestWritten(to path: String) -> String
  func token(_ token: EvidenceToken) -> String
  func attached(_ token: EvidenceToken, to root: EvidenceRoot) -> String
  func path(_ path: EvidencePath, to root: EvidenceRoot) -> String
  /// Of a file that came after every root that is shown.
  var notCoveredYet: String { get }
  /// Of the time stamps that a later root holds.
  var renewedStamps: String { get }
  func evidenceWritten(to folder: String) -> String
  var noRoots: String { get }
}
