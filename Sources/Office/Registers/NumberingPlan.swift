/// How the head has divided the kinds of administrative documents among sequences in one year.
///
/// A plan stands from the first number of its year on: another one counts for the next year.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 15(1)(c).
public struct NumberingPlan: Equatable, Sendable {
  /// Kinds that share a sequence.
  public struct Group: Equatable, Sendable {
    public let name: String
    /// The words of its kinds.
    public let kinds: [String]

    public init(name: String, kinds: [String]) {
      self.name = name
      self.kinds = kinds
    }
  }

  public enum Division: String, Sendable {
    case perKind = "per-kind"
    case oneForAll = "one"
    /// Named groups of kinds; all others share one sequence.
    case groups
  }

  public let year: Int
  public let division: Division
  public let groups: [Group]

  /// The plan of a year nobody has made one for.
  public init(year: Int, division: NumberSequence.Division) {
    self.year = year
    self.division = division == .perKind ? .perKind : .oneForAll
    groups = []
  }

  /// - Throws: `NumberingError.badGroup` for groups without a plan of groups or the other way round,
  ///   for names that are not plain words; `kindTwice`.
  public init(year: Int, division: Division, groups: [Group]) throws(NumberingError) {
    if (division == .groups) == groups.isEmpty { throw .badGroup(division.rawValue) }
    var seen: Set<String> = []
    for group in groups {
      let isWord = group.name.allSatisfy {
        $0.isLetter || $0.isNumber || $0 == " " || $0 == "-"
      }
      guard isWord, !group.name.isEmpty, group.name.count <= 40, !group.kinds.isEmpty,
        !groups.contains(where: { $0 != group && folded($0.name) == folded(group.name) })
      else { throw .badGroup(group.name) }
      for kind in group.kinds
      where !seen.insert(NumberingPlan.sequenceWord(kind)).inserted { throw .kindTwice(kind) }
    }
    self.year = year
    self.division = division
    self.groups = groups
  }

  /// Reads what `groupsText` has written; nil for anything else.
  public init?(year: Int, division: String, groups text: String) {
    guard let division = Division(rawValue: division) else { return nil }
    let groups = text.split(separator: ";").map { part in
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      return Group(
        name: sides[0],
        kinds: (sides.dropFirst().first ?? "").split(separator: ",").map(String.init)
      )
    }
    guard let plan = try? NumberingPlan(year: year, division: division, groups: groups) else {
      return nil
    }
    self = plan
  }

  /// `A=QĐ,NQ;B=BC`.
  public var groupsText: String {
    groups.map { $0.name + "=" + $0.kinds.joined(separator: ",") }.joined(separator: ";")
  }

  /// What all kinds share that are in no group, or where one sequence serves all.
  public static let rest = "*"

  /// The sequence of `kind`. A council has sequences of its own, divided in the same way
  /// (Annex I.II.3.a).
  public func sequence(of kind: DocumentKind, council: Council? = nil) -> NumberSequence {
    let word = NumberingPlan.sequenceWord(kind.word)
    let name =
      switch division {
      case .perKind: word
      case .oneForAll: NumberingPlan.rest
      case .groups:
        groups.first { $0.kinds.map(NumberingPlan.sequenceWord).contains(word) }?.name
          ?? NumberingPlan.rest
      }
    return NumberSequence(year: year, name: (council.map { $0.abbreviation + "/" } ?? "") + name)
  }

  /// Official letters and letters of courtesy print the same symbol, so that their numbers have to
  /// come from one sequence whatever the plan.
  private static func sequenceWord(_ kind: String) -> String {
    let letters = DocumentKind.all.filter { $0.abbreviation == nil }.map(\.word)
    return letters.contains(kind) ? DocumentKind.officialLetter.word : kind
  }
}

/// One sequence of a year, and how far it has come.
public struct SequenceStanding: Equatable, Sendable {
  public let sequence: NumberSequence
  public let last: Int

  public init(sequence: NumberSequence, last: Int) {
    self.sequence = sequence
    self.last = last
  }
}
