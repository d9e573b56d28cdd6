/// A list of the archive a dossier stands in on a day, the most pressing first.
public enum RetentionStanding: String, CaseIterable, Sendable {
  /// A hold beats everything: it stands in no other list.
  case onHold = "on-hold"
  /// It should be in the archive by now.
  case submissionOverdue = "submission-overdue"
  /// It has to go to the archive soon.
  case dueForSubmission = "due-for-submission"
  /// Its term has ended, and it was decided to keep it for now.
  case retainedBeyondTerm = "retained-beyond-term"
  /// Its term has ended: it may be proposed for disposal. The only list from which that can be done.
  case expired
  /// Its term ends soon, or the day has come on which it is to be looked at again.
  case dueForReview = "due-for-review"
  case permanent
  /// Its term is not set or nobody has confirmed it: never to be proposed.
  case unsetOrUnconfirmed = "unset-or-unconfirmed"
  /// None of these.
  case current
}

/// The lists a dossier stands in on a day; none for one that is not there yet or not any more.
public struct RetentionStandings: Hashable, Sendable {
  private var bits: UInt16 = 0

  public init(_ standings: RetentionStanding...) {
    for standing in standings { insert(standing) }
  }

  public func contains(_ standing: RetentionStanding) -> Bool { bits & standing.bit != 0 }

  mutating func insert(_ standing: RetentionStanding) { bits |= standing.bit }

  public var isEmpty: Bool { bits == 0 }

  /// All of them, the most pressing first.
  public var all: [RetentionStanding] { RetentionStanding.allCases.filter(contains) }

  /// The most pressing one.
  public var first: RetentionStanding? {
    isEmpty ? nil : RetentionStanding.pressing[bits.trailingZeroBitCount]
  }
}

extension RetentionStanding {
  fileprivate static let pressing = allCases

  fileprivate var bit: UInt16 {
    switch self {
    case .onHold: 1 << 0
    case .submissionOverdue: 1 << 1
    case .dueForSubmission: 1 << 2
    case .retainedBeyondTerm: 1 << 3
    case .expired: 1 << 4
    case .dueForReview: 1 << 5
    case .permanent: 1 << 6
    case .unsetOrUnconfirmed: 1 << 7
    case .current: 1 << 8
    }
  }
}

/// What the archive's lists look at in a dossier.
public struct RetentionFacts: Equatable, Sendable {
  /// What a dossier is of, where that decides when it goes to the archive.
  public enum Matter: Equatable, Sendable {
    case ordinary
    /// Construction work, and the day of its final settlement.
    case construction(settledOn: CivilDate?)
  }

  public var state: DossierState
  public var expiry: Expiry
  public var end: EndOfWork?
  public var isOnHold: Bool
  public var matter: Matter
  public var isDigital: Bool
  /// Whether it has to go to the archive at all: `RetentionLimits.asksSubmission`.
  public var asksSubmission: Bool
  /// Until when whoever made it may keep it, by consent.
  public var keptUntil: CivilDate?
  /// When it is to be looked at again: it was decided to keep it beyond its term.
  public var reviewedAgainOn: CivilDate?

  public init(
    state: DossierState, expiry: Expiry, end: EndOfWork?, isOnHold: Bool = false,
    matter: Matter = .ordinary, isDigital: Bool = false, asksSubmission: Bool = true,
    keptUntil: CivilDate? = nil, reviewedAgainOn: CivilDate? = nil
  ) {
    self.state = state
    self.expiry = expiry
    self.end = end
    self.isOnHold = isOnHold
    self.matter = matter
    self.isDigital = isDigital
    self.asksSubmission = asksSubmission
    self.keptUntil = keptUntil
    self.reviewedAgainOn = reviewedAgainOn
  }
}

extension RetentionLimits {
  /// By when the dossier goes to the archive; nil where nothing says so: it is not closed, need not
  /// go, or its clock has not started.
  ///
  /// Legal source: NĐ 30/2020/NĐ-CP Điều 30.2, 31.3.
  public func submissionDue(of facts: RetentionFacts) -> CivilDate? {
    guard facts.asksSubmission, facts.state == .closed || facts.state == .sentBack,
      let due = firstDue(of: facts)
    else { return nil }
    guard let keptUntil = facts.keptUntil, keptUntil > due else { return due }
    // Consent reaches no further than the law.
    return keepLonger.after(due).map { min(keptUntil, $0) } ?? keptUntil
  }

  /// The day before anybody's consent.
  private func firstDue(of facts: RetentionFacts) -> CivilDate? {
    switch facts.matter {
    case .construction(let settledOn):
      return settledOn.flatMap { submitConstruction.after($0) }
    case .ordinary:
      let span = facts.isDigital ? submitDigital ?? submit : submit
      return facts.end?.lastDay.flatMap { span.after($0) }
    }
  }

  /// The lists the dossier stands in on `today`.
  public func standings(of facts: RetentionFacts, on today: CivilDate) -> RetentionStandings {
    if !facts.state.isListed { return RetentionStandings() }
    if facts.isOnHold { return RetentionStandings(.onHold) }
    // Terms count from the end of the work.
    if facts.state == .open { return RetentionStandings(.current) }
    var standings = RetentionStandings()
    if let due = submissionDue(of: facts) {
      if due < today {
        standings.insert(.submissionOverdue)
      } else if let reminder = remind.before(due), reminder <= today {
        standings.insert(.dueForSubmission)
      }
    }
    insertTerm(of: facts, on: today, in: &standings)
    if standings.isEmpty { standings.insert(.current) }
    return standings
  }

  private func insertTerm(
    of facts: RetentionFacts, on today: CivilDate, in standings: inout RetentionStandings
  ) {
    switch facts.expiry {
    case .never: standings.insert(.permanent)
    case .unset, .unconfirmed: standings.insert(.unsetOrUnconfirmed)
    case .notStarted: break
    case .ends:
      guard isWithArchive(facts), let from = facts.expiry.proposableFrom else { return }
      if from > today {
        if let start = review.before(from), start <= today { standings.insert(.dueForReview) }
      } else if let again = facts.reviewedAgainOn, again > today {
        standings.insert(.retainedBeyondTerm)
      } else {
        standings.insert(.expired)
        if facts.reviewedAgainOn != nil { standings.insert(.dueForReview) }
      }
    }
  }

  /// Whether its term is looked at where it lies: in the archive, or with whoever made it if it need
  /// not go there.
  private func isWithArchive(_ facts: RetentionFacts) -> Bool {
    switch facts.state {
    case .archived, .underReview, .toDestroy: true
    case .closed: !facts.asksSubmission
    default: false
    }
  }
}
