/// Whom an opinion is asked of: a person, or a unit, for which whoever belongs to it may answer.
public enum Asked: Hashable, Sendable {
  case person(ID<Person>)
  /// By its abbreviation.
  case unit(String)
}

/// An opinion (góp ý, thẩm định) asked on a draft, and what became of it.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 10(3).
public struct Visa: Equatable, Sendable {
  public enum Verdict: String, Sendable {
    case agree, disagree
    /// Asked for no longer; the reason is the answer.
    case withdrawn
  }

  public struct Answer: Equatable, Sendable {
    public let verdict: Verdict
    public let personName: String
    /// The version it is about: it stays an answer to that one when a later comes.
    public let version: Int
    public let at: Moment
    public let text: String

    public init(verdict: Verdict, personName: String, version: Int, at: Moment, text: String) {
      self.verdict = verdict
      self.personName = personName
      self.version = version
      self.at = at
      self.text = text
    }
  }

  public let id: ID<Visa>
  /// Those asked in one go; each round has steps from 1.
  public let round: Int
  public let step: Int
  public let asked: Asked
  /// The person's name, or the unit's abbreviation.
  public let askedName: String
  public let askedByName: String
  public let askedVersion: Int
  public let askedAt: Moment
  public let dueOn: CivilDate?
  public let note: String
  public let answer: Answer?

  public init(
    id: ID<Visa>, round: Int, step: Int, asked: Asked, askedName: String, askedByName: String,
    askedVersion: Int, askedAt: Moment, dueOn: CivilDate?, note: String, answer: Answer?
  ) {
    self.id = id
    self.round = round
    self.step = step
    self.asked = asked
    self.askedName = askedName
    self.askedByName = askedByName
    self.askedVersion = askedVersion
    self.askedAt = askedAt
    self.dueOn = dueOn
    self.note = note
    self.answer = answer
  }

  public var isOpen: Bool { answer == nil }

  public func isLate(on today: CivilDate) -> Bool { isOpen && dueOn.map { $0 < today } ?? false }
}

extension [Visa] {
  /// Those whose turn it is: in a round asked in order, the next after all that are answered.
  public var current: [Visa] {
    filter { visa in
      visa.isOpen
        && !contains { $0.isOpen && $0.round == visa.round && $0.step < visa.step }
    }
  }

  /// What `person` of `unit` can answer now, what was asked of them in person first.
  public func waiting(for person: ID<Person>, of unit: String) -> [Visa] {
    let own = current.filter { $0.asked == .person(person) }
    return own + current.filter { !unit.isEmpty && $0.asked == .unit(unit) }
  }

  /// Refuses to ask what is asked already.
  ///
  /// - Throws: `VisaError`.
  public func check(asking wanted: [(Asked, name: String)]) throws(VisaError) {
    var seen = Set(filter(\.isOpen).map(\.asked))
    for (asked, name) in wanted where !seen.insert(asked).inserted { throw .askedAlready(name) }
    if seen.count > Visa.limit { throw .tooMany(seen.count, limit: Visa.limit) }
  }
}

extension Visa {
  /// How many opinions on one draft can be open at a time; nobody waits for more.
  static let limit = 100
}

/// One of the two things people answer for before a draft is approved.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 12.
public struct Vouching: Equatable, Sendable {
  public enum Part: String, CaseIterable, Sendable {
    /// The head of the unit that drafts answers for it (Art. 12(1)).
    case content
    /// Whoever is given the task answers for form and presentation (Art. 12(2)).
    case form
  }

  /// Which of the two the office asks for before a draft can be approved.
  public enum Demand: String, CaseIterable, Sendable {
    case none, form, content, both

    public func includes(_ part: Part) -> Bool { self == .both || rawValue == part.rawValue }
  }

  public let part: Part
  public let version: Int
  public let personName: String
  public let at: Moment
  public let note: String

  public init(part: Part, version: Int, personName: String, at: Moment, note: String) {
    self.part = part
    self.version = version
    self.personName = personName
    self.at = at
    self.note = note
  }
}

/// A version of a draft: who put it in, when and why.
public struct DraftVersion: Equatable, Sendable {
  public let version: Int
  public let personName: String
  public let at: Moment
  public let note: String
  /// Put in by whoever was to approve it (Annex VI III.1.n).
  public let isEdit: Bool

  public init(version: Int, personName: String, at: Moment, note: String, isEdit: Bool) {
    self.version = version
    self.personName = personName
    self.at = at
    self.note = note
    self.isEdit = isEdit
  }
}
