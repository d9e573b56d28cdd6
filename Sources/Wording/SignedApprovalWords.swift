import Office

/// What is said of people's SSH keys, and of approvals signed with them.
public protocol SignedApprovalWords {
  func keyAdded(_ key: PersonKey) -> String
  func keyRemoved(_ key: PersonKey) -> String
  /// Behind a key that does not count any more.
  func removed(since moment: Moment) -> String
  /// Nobody has a key, or the one who was asked about has none.
  func noKeys(handle: String?) -> String
  /// By a decision: with which key its person has signed it.
  func signedWith(_ fingerprint: String) -> String
  /// Above the findings of a check, whether all is well.
  func checked(_ check: ApprovalCheck) -> String
  func finding(_ finding: ApprovalFinding) -> String
  /// What to run to check the files with `ssh-keygen` alone.
  func written(_ approval: SignedApproval, toFolder path: String) -> [String]
}

/// The command that checks what `approval verify --out` has written.
func plainCheck(_ approval: SignedApproval, _ folder: String) -> String {
  "ssh-keygen -Y verify -f \(folder)/allowed_signers -I \(approval.key.handle) "
    + "-n \(ApprovalStatement.namespace) -s \(folder)/statement.txt.sig < \(folder)/statement.txt"
}
