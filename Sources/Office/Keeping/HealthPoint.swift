/// One thing about an office and its machine that `doctor` looks at.
public struct HealthPoint: Equatable, Sendable {
  public enum Subject: String, CaseIterable, Sendable {
    /// Whether others than its owner may look into the folder.
    case folderMode = "folder-mode"
    /// Whether the folder belongs to who runs the program.
    case folderOwner = "folder-owner"
    case umask
    case database
    case diskSpace = "disk-space"
    case clock
    case locale
    /// People nobody has come as for a long time.
    case idleAccounts = "idle-accounts"
    /// People who do what binds the school and have no passphrase of their own.
    case passphrases
    /// Changes of rights nobody competent has confirmed.
    case rights
    /// SSH keys that are old.
    case keys
  }

  public enum State: String, Sendable {
    case fine, attention
    /// It could not be looked at: not the same as fine.
    case unknown
  }

  public let subject: Subject
  public let state: State
  /// Numbers, names, or the system's own words.
  public let detail: String

  public init(subject: Subject, state: State, detail: String) {
    self.subject = subject
    self.state = state
    self.detail = detail
  }
}
