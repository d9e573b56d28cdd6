/// Words that are no retention term.
public enum RetentionTermError: ReportableError, Hashable {
  case zero(String)
  case negative(String)
  /// Longer than a term of years can be: what is kept longer is kept for good.
  case beyond(String, most: Int)
  case unreadable(String)

  public var code: String {
    switch self {
    case .zero: "retention-term.zero"
    case .negative: "retention-term.negative"
    case .beyond: "retention-term.beyond"
    case .unreadable: "retention-term.unreadable"
    }
  }
}

/// Why a schedule of retention terms, or the term of a dossier, was not taken.
public enum RetentionError: ReportableError, Equatable {
  case badSchedule([TableProblem])
  case unknownClass(String)
  /// A dossier's own term may lengthen what its classes and documents give, never shorten it; the
  /// article says so.
  case shortens(own: RetentionTerm, least: RetentionTerm, article: String)
  /// Its class has no term yet: nobody can say whether the own one is longer.
  case termUnset(source: String)
  case reasonMissing

  public var code: String {
    switch self {
    case .badSchedule: "retention.bad-schedule"
    case .unknownClass: "retention.unknown-class"
    case .shortens: "retention.shortens"
    case .termUnset: "retention.term-unset"
    case .reasonMissing: "retention.reason-missing"
    }
  }
}
