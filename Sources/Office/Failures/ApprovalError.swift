/// Why the signature of an approval is not made, taken or found.
public enum ApprovalError: ReportableError, Equatable {
  /// Nobody has signed the approval with a key.
  case unsigned(String)
  /// Somebody else has approved the document.
  case anothers(String, by: String)
  case noKey(String, handle: String)
  /// The form of signing was named when the document was approved.
  case formSettled(String)
  case signedAlready(String, key: String)
  /// No statement was printed for the person.
  case noStatement(String)
  case notAStatement
  /// A line says something else than the office has recorded.
  case otherStatement(line: String, said: String, recorded: String)
  /// The journal has another line of that number.
  case otherJournal(line: String)
  /// Somebody has decided after the statement was printed.
  case decidedSince(String)
  case nothingSent
  case notASignature(Flaw)
  /// Made for something else than approvals.
  case otherPurpose(String)
  /// By a key that is not the person's; the name of whose it is, if anybody's here.
  case otherKey(String, holder: String?)
  /// Not of this key over this statement.
  case wrong
  case programMissing
  /// `ssh-keygen` gave no answer that can be understood.
  case unchecked(detail: String)

  public enum Flaw: Equatable, Sendable {
    /// Not the text between the two lines `ssh-keygen` writes.
    case armour
    case tooLarge
    case damaged
    /// A device signed without having been touched.
    case untouched
  }

  public var code: String {
    switch self {
    case .unsigned: "approval.unsigned"
    case .anothers: "approval.anothers"
    case .noKey: "approval.no-key"
    case .formSettled: "approval.form-settled"
    case .signedAlready: "approval.signed-already"
    case .noStatement: "approval.no-statement"
    case .notAStatement: "approval.not-a-statement"
    case .otherStatement: "approval.other-statement"
    case .otherJournal: "approval.other-journal"
    case .decidedSince: "approval.decided-since"
    case .nothingSent: "approval.nothing-sent"
    case .notASignature: "approval.not-a-signature"
    case .otherPurpose: "approval.other-purpose"
    case .otherKey: "approval.other-key"
    case .wrong: "approval.wrong"
    case .programMissing: "approval.program-missing"
    case .unchecked: "approval.unchecked"
    }
  }
}
