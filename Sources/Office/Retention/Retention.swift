/// Something that says how long a dossier is kept.
public struct RetentionRule: Hashable, Sendable {
  public enum Origin: Hashable, Sendable {
    /// A class of the dossier.
    case scheduleClass(String)
    /// What was decided for this dossier alone.
    case own(reason: String)
    /// A document in it, called as people call it, and its class.
    case document(String, scheduleClass: String)
  }

  public let origin: Origin
  public let term: RetentionTerm
  public let source: String
  public let isConfirmed: Bool

  public init(origin: Origin, term: RetentionTerm, source: String, isConfirmed: Bool) {
    self.origin = origin
    self.term = term
    self.source = source
    self.isConfirmed = isConfirmed
  }

  public init(_ scheduleClass: RetentionClass) {
    self.init(
      origin: .scheduleClass(scheduleClass.code), term: scheduleClass.term,
      source: scheduleClass.source, isConfirmed: scheduleClass.isConfirmed)
  }

  public init(document: String, _ scheduleClass: RetentionClass) {
    self.init(
      origin: .document(document, scheduleClass: scheduleClass.code), term: scheduleClass.term,
      source: scheduleClass.source, isConfirmed: scheduleClass.isConfirmed)
  }

  /// The article by which the longest term counts, and none is shortened.
  public static let article = "Luật Lưu trữ 33/2024/QH15 Điều 15"

  /// A dossier's own term over those it has.
  ///
  /// - Throws: `RetentionError.reasonMissing`; `shortens` for a term below the longest of `rules`;
  ///   `termUnset` where one of them is not set and the own one is not permanent.
  public static func own(
    _ term: RetentionTerm, reason: String, over rules: [RetentionRule]
  ) throws(RetentionError) -> RetentionRule {
    let reason = cleaned(reason).text
    if reason.isEmpty { throw .reasonMissing }
    if let least = rules.max(by: { $0.term < $1.term }), term < least.term {
      if least.term == .unset { throw .termUnset(source: least.source) }
      throw .shortens(own: term, least: least.term, article: article)
    }
    return RetentionRule(
      origin: .own(reason: reason), term: term, source: article, isConfirmed: true)
  }
}

/// How long a dossier is kept: everything that says so, and when the clocks started.
///
/// Legal source: Luật Lưu trữ 33/2024/QH15 Điều 15.
public struct Retention: Equatable, Sendable {
  public let rules: [RetentionRule]
  public let end: EndOfWork?
  /// The days of the events that have happened, by their names.
  public let events: [String: CivilDate]

  public init(rules: [RetentionRule], end: EndOfWork?, events: [String: CivilDate] = [:]) {
    self.rules = rules
    self.end = end
    self.events = events
  }

  /// The longest of its terms; nil without any.
  public var longestTerm: RetentionTerm? { rules.lazy.map(\.term).max() }

  /// When it may be proposed for disposal: the latest day of all its terms. One that is not
  /// confirmed, or whose clock has not started, may turn out to be the longest, and so counts as
  /// such.
  public var expiry: Expiry { rules.lazy.map { expiry(of: $0) }.max() ?? .unset }

  /// How that comes about.
  public var explanation: RetentionExplanation {
    let lines = rules.map { rule in
      RetentionExplanation.Line(rule: rule, expiry: expiry(of: rule), sum: sum(of: rule))
    }
    let ordered = lines.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return one.expiry == other.expiry ? left.offset < right.offset : one.expiry > other.expiry
    }
    return RetentionExplanation(lines: ordered.map(\.element), end: end, expiry: expiry)
  }

  private func expiry(of rule: RetentionRule) -> Expiry {
    Expiry(
      of: rule.term, isConfirmed: rule.isConfirmed, end: end, event: event(of: rule))
  }

  private func event(of rule: RetentionRule) -> CivilDate? {
    rule.term.event.flatMap { events[$0] }
  }

  /// The sum, for a term nobody has confirmed too: what it would come to.
  private func sum(of rule: RetentionRule) -> RetentionSum? {
    let event = event(of: rule)
    guard let end, let years = rule.term.years,
      let lastYear = Expiry(of: rule.term, isConfirmed: true, end: end, event: event).lastYear
    else { return nil }
    guard let name = rule.term.event, let event, event.year >= end.year else {
      return RetentionSum(start: .endOfWork(end), years: years, lastYear: lastYear)
    }
    return RetentionSum(start: .event(name, event), years: years, lastYear: lastYear)
  }
}

/// Why a dossier may be proposed for disposal when it may, or not: in values, for `Wording` to put
/// into words.
public struct RetentionExplanation: Equatable, Sendable {
  public struct Line: Equatable, Sendable {
    public let rule: RetentionRule
    public let expiry: Expiry
    /// Nil where there is nothing to reckon.
    public let sum: RetentionSum?
  }

  /// A line a rule, the one that decides first.
  public let lines: [Line]
  public let end: EndOfWork?
  public let expiry: Expiry

  /// The rule that decides; nil for a dossier without any, whose term is not set.
  public var deciding: Line? { lines.first }
  /// By which the longest counts.
  public var article: String { RetentionRule.article }

  /// Everything somebody has to enter before the clocks run.
  public var missing: [Expiry.MissingStart] {
    distinct(
      lines.compactMap { line in
        if case .notStarted(let missing) = line.expiry { missing } else { nil }
      })
  }
}

/// `2026 + 10 = 2036`: kept to the end of 2036.
public struct RetentionSum: Equatable, Sendable {
  public enum Start: Equatable, Sendable {
    case endOfWork(EndOfWork)
    case event(String, CivilDate)

    public var year: Int {
      switch self {
      case .endOfWork(let end): end.year
      case .event(_, let day): day.year
      }
    }
  }

  public let start: Start
  public let years: Int
  public let lastYear: Int

  /// 1 January of the year after.
  public var proposableFrom: CivilDate? { CivilDate(year: lastYear + 1, month: 1, day: 1) }
}
