/// The signature on an approval, as the office keeps it.
public struct SignedApproval: Equatable, Sendable {
  /// The text that was signed.
  public let statement: String
  /// As `ssh-keygen` wrote it, armour and all.
  public let signature: String
  public let key: PersonKey
  public let attachedAt: Moment

  public init(statement: String, signature: String, key: PersonKey, attachedAt: Moment) {
    self.statement = statement
    self.signature = signature
    self.key = key
    self.attachedAt = attachedAt
  }
}

/// What a check of a signed approval found, for and against it.
public struct ApprovalCheck: Equatable, Sendable {
  public let document: OutgoingDocument
  public let version: Int
  public let personName: String
  public let approval: SignedApproval
  public let findings: [ApprovalFinding]

  public init(
    document: OutgoingDocument, version: Int, personName: String, approval: SignedApproval,
    findings: [ApprovalFinding]
  ) {
    self.document = document
    self.version = version
    self.personName = personName
    self.approval = approval
    self.findings = findings
  }

  /// Whether nothing speaks against it, and everything was asked.
  public var isSound: Bool { findings.allSatisfy { !$0.speaksAgainst } }
}

public enum ApprovalFinding: Equatable, Sendable {
  /// The key has signed exactly this statement.
  case genuine
  case forged
  /// `ssh-keygen` could not be asked, or gave no answer; nothing is known.
  case unchecked(ApprovalError)
  case keyOpen
  /// Taken away after it had signed, which leaves the signature what it was.
  case keyRemoved(Moment)
  /// The key did not count for the person when the signature came.
  case keyNotInForce
  /// The statement says what the office has recorded.
  case fits
  case differs(ApprovalStatement.Difference)
  /// The kept text is no statement at all.
  case notAStatement
  case journalHolds(line: Int64)
  case journalDiffers(line: Int64)
  /// Every approved file is on the shelf, byte for byte.
  case filesSound(Int)
  case fileNotSound(name: String)
  /// Approval and signature are of the version that counts.
  case stands
  /// The approval has ended, or somebody has approved after it.
  case superseded(now: Int)

  public var speaksAgainst: Bool {
    switch self {
    case .genuine, .keyOpen, .keyRemoved, .fits, .journalHolds, .filesSound, .stands: false
    case .forged, .unchecked, .keyNotInForce, .differs, .notAStatement, .journalDiffers,
      .fileNotSound, .superseded:
      true
    }
  }

  /// A stable word for programs.
  public var code: String {
    switch self {
    case .genuine: "genuine"
    case .forged: "forged"
    case .unchecked: "unchecked"
    case .keyOpen: "key-open"
    case .keyRemoved: "key-removed"
    case .keyNotInForce: "key-not-in-force"
    case .fits: "fits"
    case .differs: "differs"
    case .notAStatement: "not-a-statement"
    case .journalHolds: "journal-holds"
    case .journalDiffers: "journal-differs"
    case .filesSound: "files-sound"
    case .fileNotSound: "file-not-sound"
    case .stands: "stands"
    case .superseded: "superseded"
    }
  }
}
