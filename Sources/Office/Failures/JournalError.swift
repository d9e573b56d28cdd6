/// The journal is not what was written, or its past cannot be vouched for.
public enum JournalError: ReportableError, Equatable {
  /// The first line whose hash does not follow from the one before.
  case broken(line: Int)
  /// A file that is no checkpoint, or not as it would be written.
  case notACheckpoint
  /// A checkpoint of another office's journal.
  case otherOffice(String, own: String)
  /// The signature is not over these bytes, or not by the key that was named.
  case badSignature
  /// Signed with another key than the one asked for.
  case otherKey(String, wanted: String)
  /// The checkpoint has lines the journal has no longer.
  case truncated(lines: Int64, of: Int64)
  /// The journal is long enough, and another one.
  case rewritten(line: Int64)
  /// Nobody has made a key for checkpoints yet.
  case noKey
  /// No body has sent a checkpoint.
  case nothingReceived(String)
  /// The program that makes keys makes none, in its own words; none of them where it is missing.
  case keyNotMade(String)

  public var code: String {
    switch self {
    case .broken: "journal.broken"
    case .notACheckpoint: "journal.not-a-checkpoint"
    case .otherOffice: "journal.other-office"
    case .badSignature: "journal.bad-signature"
    case .otherKey: "journal.other-key"
    case .truncated: "journal.truncated"
    case .rewritten: "journal.rewritten"
    case .noKey: "journal.no-key"
    case .nothingReceived: "journal.nothing-received"
    case .keyNotMade: "journal.key-not-made"
    }
  }
}
