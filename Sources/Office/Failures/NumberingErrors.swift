/// A number that cannot be given, or a plan of numbers that does not stand.
public enum NumberingError: ReportableError, Equatable {
  /// A number of the year was given already, or the year has passed (Art. 15(1)).
  case planFixed(year: Int, next: Int)
  case unknownPlan(String)
  case badGroup(String)
  case kindTwice(String)
  /// The sequence has come to the greatest number that can be stored.
  case exhausted(String)
  /// Dates would run backwards against the numbers of a sequence.
  case backwards(String, on: CivilDate, other: String, otherOn: CivilDate)
  /// A number with a letter behind it, which no document of the office has (Art. 15(1)).
  case suffixed(String)
  case reasonMissing
  /// Nothing to change was named.
  case nothingToAmend

  public var code: String {
    switch self {
    case .planFixed: "numbering.plan-fixed"
    case .unknownPlan: "numbering.unknown-plan"
    case .badGroup: "numbering.bad-group"
    case .kindTwice: "numbering.kind-twice"
    case .exhausted: "numbering.exhausted"
    case .backwards: "numbering.backwards"
    case .suffixed: "numbering.suffixed"
    case .reasonMissing: "numbering.reason-missing"
    case .nothingToAmend: "numbering.nothing-to-amend"
    }
  }
}

/// A kind of document that there is not, or not any more.
public enum KindError: ReportableError, Equatable {
  case taken(String, by: String)
  case closed(String, on: CivilDate)
  case notYet(String, from: CivilDate)
  /// It is to be opened and is open.
  case openAlready(String)

  public var code: String {
    switch self {
    case .taken: "kind.taken"
    case .closed: "kind.closed"
    case .notYet: "kind.not-yet"
    case .openAlready: "kind.open-already"
    }
  }
}

/// A council that there is not, or not any more.
public enum CouncilError: ReportableError, Equatable {
  case unknown(String)
  case taken(String, by: String)
  case closed(String, on: CivilDate)

  public var code: String {
    switch self {
    case .unknown: "council.unknown"
    case .taken: "council.taken"
    case .closed: "council.closed"
    }
  }
}

/// A copy that cannot be made (Decree 30/2020/NĐ-CP, Art. 25 to 27).
public enum CopyError: ReportableError, Equatable {
  case unknown(String)
  case unknownForm(String)
  /// More pages or copies than anybody makes, or none.
  case badCount(Int, limit: Int)
  case unknownWay(String)
  /// The form is not made this way.
  case noSuchWay(CopyForm, CopyWay)
  /// There is no electronic original of a document that came on paper.
  case sourceOnPaper(String)
  /// A document that has no number or was not issued is nothing to copy from.
  case notOriginal(String)
  /// A copy of a copy names the certified copy it is made from.
  case needsCopy
  /// It names one, and is not made from one.
  case namesCopy(CopyForm)
  case notACopy(String)
  /// Copying is decided by the head (Art. 27).
  case notALeader(String)
  case struckAlready(String)

  public var code: String {
    switch self {
    case .unknown: "copy.unknown"
    case .badCount: "copy.bad-count"
    case .unknownForm: "copy.unknown-form"
    case .unknownWay: "copy.unknown-way"
    case .noSuchWay: "copy.no-such-way"
    case .sourceOnPaper: "copy.source-on-paper"
    case .notOriginal: "copy.not-original"
    case .needsCopy: "copy.needs-copy"
    case .namesCopy: "copy.names-copy"
    case .notACopy: "copy.not-a-copy"
    case .notALeader: "copy.not-a-leader"
    case .struckAlready: "copy.struck-already"
    }
  }
}
