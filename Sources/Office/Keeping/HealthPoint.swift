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
    /// The programs that check and make signatures, with their versions.
    case openssl
    case sshKeygen = "ssh-keygen"
    case backup
    /// When restoring was last tried.
    case drill
    /// Stored files that were damaged when they were read last, or not read for long.
    case files
    /// When the journal was last pinned down.
    case checkpoint
    /// Settings of safety that are weaker than those an office starts with.
    case settings
    /// When the office was last reviewed.
    case review
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

/// A review of an office's safety that was done and written down.
public struct SecurityReview: Equatable, Sendable {
  /// Days after which an office is to be reviewed again: a quarter, [ours].
  public static let days = 92

  public let points: [HealthPoint]
  public let at: Moment
  /// The form it stands on.
  public let path: String
  /// The dossier it was filed in; empty for none.
  public let dossierName: String

  public init(points: [HealthPoint], at: Moment, path: String, dossierName: String = "") {
    self.points = points
    self.at = at
    self.path = path
    self.dossierName = dossierName
  }

  public func count(_ state: HealthPoint.State) -> Int { points.count { $0.state == state } }
}
