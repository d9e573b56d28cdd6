/// Why an act that asks for a passphrase was not done.
public enum PassphraseError: ReportableError, Equatable {
  case tooWeak([PassphraseRule.Lack])
  /// The person has none yet.
  case notSet(handle: String)
  /// None was given, and nobody can be asked here.
  case needed
  case wrong(left: Int)
  case tooSoon(seconds: Int)
  case locked(handle: String)
  /// Somebody else has set it: it opens nothing but the setting of one's own.
  case mustChange(handle: String)

  public var code: String {
    switch self {
    case .tooWeak: "passphrase.too-weak"
    case .notSet: "passphrase.not-set"
    case .needed: "passphrase.needed"
    case .wrong: "passphrase.wrong"
    case .tooSoon: "passphrase.too-soon"
    case .locked: "passphrase.locked"
    case .mustChange: "passphrase.must-change"
    }
  }
}
