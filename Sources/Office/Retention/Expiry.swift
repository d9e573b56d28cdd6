/// When what is kept may be proposed for disposal, as far as it can be said. Worked out anew whenever
/// it is asked for, never stored.
///
/// The later is the greater, and what cannot be said is greater than any year: of several answers
/// for one dossier the greatest counts.
public enum Expiry: Hashable, Comparable, Sendable {
  /// It is kept to the end of this year.
  case ends(lastYear: Int)
  /// The clock has not started.
  case notStarted(missing: MissingStart)
  /// There is a term, which nobody has confirmed: never to be proposed.
  case unconfirmed
  /// There is no term: never to be proposed.
  case unset
  /// It is kept for good.
  case never

  /// What would start the clock.
  public enum MissingStart: Hashable, Comparable, Sendable {
    case endOfWork
    /// The day of an event, `contract_end`.
    case event(String)
  }

  /// The last year in which it has to be kept.
  public var lastYear: Int? {
    if case .ends(let year) = self { year } else { nil }
  }

  /// From when on it may be proposed: 1 January after the last year; nil where it never may.
  public var proposableFrom: CivilDate? {
    lastYear.flatMap { CivilDate(year: $0 + 1, month: 1, day: 1) }
  }

  /// What one term comes to.
  ///
  /// Years are counted whole, from the year after the one in which the work ended or the event
  /// happened, whichever is later: nothing expires on an anniversary in the middle of a year, and an
  /// event before the end of the work shortens nothing.
  ///
  /// - Parameter event: The day of the event the term waits for.
  public init(
    of term: RetentionTerm, isConfirmed: Bool, end: EndOfWork?, event: CivilDate? = nil
  ) {
    switch term {
    case .permanent: self = .never
    case .unset: self = .unset
    case .years, .untilSuperseded, .lifeOfAsset, .event:
      guard isConfirmed else {
        self = .unconfirmed
        return
      }
      if term.event != nil, event == nil {
        self = .notStarted(missing: .event(term.event ?? ""))
      } else if let end {
        self = .ends(lastYear: max(end.year, event?.year ?? 0) + (term.years ?? 0))
      } else {
        self = .notStarted(missing: .endOfWork)
      }
    }
  }
}

/// When the work of a dossier ended, as exactly as it is known.
public enum EndOfWork: Hashable, Sendable {
  case year(Int)
  case day(CivilDate)

  public var year: Int {
    switch self {
    case .year(let year): year
    case .day(let day): day.year
    }
  }

  /// The last day it can have been.
  public var lastDay: CivilDate? {
    switch self {
    case .year(let year): CivilDate(year: year, month: 12, day: 31)
    case .day(let day): day
    }
  }
}
