/// What the check of a signature, or of a file with all its signatures, comes to.
///
/// The raw values are the words programs read, in `--tsv` and `--json`.
public enum Verdict: String, CaseIterable, Sendable {
  case valid = "VALID"
  /// Valid, then filled in as its signer had left open.
  case extended = "VALID_WITH_LATER_UPDATES"
  /// What is shown is not what was signed.
  case altered = "ALTERED"
  /// A signature that proves nothing: its form, its value or its structure is no signature's.
  case broken = "BROKEN"
  /// The mathematics holds, but nobody the office trusts vouches for the signer, or not then.
  case untrusted = "UNTRUSTED"
  case unsigned = "UNSIGNED"
  /// No PDF that can be read; or one that needs a password, so that nobody sees what was signed.
  case unreadable = "UNREADABLE"
  /// Something could not be asked: never as good as valid.
  case unchecked = "UNCHECKED"

  /// The order in which the worst of several is found.
  var badness: Int {
    switch self {
    case .valid: 0
    case .extended: 1
    case .unsigned: 2
    case .unchecked: 3
    case .untrusted: 4
    case .unreadable: 5
    case .altered: 6
    case .broken: 7
    }
  }

  /// The worst of several; nil for none.
  public static func worst(of verdicts: [Verdict]) -> Verdict? {
    verdicts.max { $0.badness < $1.badness }
  }

  /// Whether a signature holds, though somebody may have filled in what was left open.
  public var holds: Bool { self == .valid || self == .extended }

  /// Whether it speaks against the file, and not only for nothing.
  public var isBad: Bool { badness >= Verdict.untrusted.badness }

  /// Whether anybody may rely on it without looking further.
  public var isValid: Bool { self == .valid }
}
