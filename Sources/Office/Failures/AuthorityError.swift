/// Why a permission to sign cannot be given, or does not serve (Decree 30/2020/NĐ-CP, Art. 13).
public enum AuthorityError: ReportableError, Equatable {
  case unknown(String)
  /// Not one of the marks; the head signs without an entry.
  case unknownForm(String)
  case incomplete(SigningForm, [SigningNeed], article: String)
  /// The form is for somebody of another post.
  case wrongHolder(String, SigningForm, article: String)
  /// A collective is named where nobody signs for one.
  case noCollective(SigningForm, article: String)
  case endsBeforeStart(from: CivilDate, until: CivilDate)
  /// A power to sign given on by whoever holds one.
  case passedOn(String, article: String)
  case notTheHead(String, article: String)
  case alreadyEnded(on: CivilDate)
  /// Several ways to sign are open, and none was named.
  case which(String, document: String, [Signing])
  case mayNotSign(String, kind: String, on: CivilDate, misses: [SigningMiss])

  public var code: String {
    switch self {
    case .unknown: "authority.unknown"
    case .unknownForm: "authority.unknown-form"
    case .incomplete: "authority.incomplete"
    case .wrongHolder: "authority.wrong-holder"
    case .noCollective: "authority.no-collective"
    case .endsBeforeStart: "authority.ends-before-start"
    case .passedOn: "authority.passed-on"
    case .notTheHead: "authority.not-the-head"
    case .alreadyEnded: "authority.already-ended"
    case .which: "authority.which"
    case .mayNotSign: "authority.may-not-sign"
    }
  }
}
