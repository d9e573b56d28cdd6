/// The disposal of dossiers whose term has ended: what is proposed, who was heard, what was decided
/// and done.
///
/// Legal source: Luật Lưu trữ 33/2024/QH15, Art. 16; TT 06/2025/TT-BNV (from summaries).
public struct Disposal: Equatable, Sendable {
  public let id: ID<Disposal>
  /// Numbered within a year.
  public let year: Int
  public let number: Int
  public let state: DisposalState
  /// The dossier of the destruction itself.
  public let keptIn: ID<Dossier>
  public let keptInName: String
  /// Where the block comes from, for the explanatory note.
  public let origin: String
  /// Why it has expired, and what was looked at before.
  public let appraisal: String
  /// The decision that set the council up.
  public let councilBy: String
  public let metOn: CivilDate?
  public let opinion: Opinion?
  public let decision: Decision?
  public let destruction: Destruction?
  public let madeBy: String
  public let madeAt: Moment
  public let counts: Counts

  /// What the competent body said.
  public struct Opinion: Equatable, Sendable {
    public let of: String
    public let reference: String
    public let text: String

    public init(of: String, reference: String, text: String) {
      (self.of, self.reference, self.text) = (of, reference, text)
    }
  }

  public struct Decision: Equatable, Sendable {
    /// Number and symbol.
    public let reference: String
    public let by: ID<Person>
    public let byName: String
    public let at: Moment

    public init(reference: String, by: ID<Person>, byName: String, at: Moment) {
      self.reference = reference
      self.by = by
      self.byName = byName
      self.at = at
    }
  }

  public struct Destruction: Equatable, Sendable {
    public let byName: String
    public let at: Moment

    public init(byName: String, at: Moment) { (self.byName, self.at) = (byName, at) }
  }

  public struct Counts: Equatable, Sendable {
    public var dossiers: Int
    /// Those that were found worth keeping.
    public var kept: Int
    public var destroyed: Int

    public init(dossiers: Int, kept: Int, destroyed: Int) {
      (self.dossiers, self.kept, self.destroyed) = (dossiers, kept, destroyed)
    }
  }

  public init(
    id: ID<Disposal>, year: Int, number: Int, state: DisposalState, keptIn: ID<Dossier>,
    keptInName: String, origin: String, appraisal: String, councilBy: String, metOn: CivilDate?,
    opinion: Opinion?, decision: Decision?, destruction: Destruction?, madeBy: String,
    madeAt: Moment, counts: Counts
  ) {
    self.id = id
    self.year = year
    self.number = number
    self.state = state
    self.keptIn = keptIn
    self.keptInName = keptInName
    self.origin = origin
    self.appraisal = appraisal
    self.councilBy = councilBy
    self.metOn = metOn
    self.opinion = opinion
    self.decision = decision
    self.destruction = destruction
    self.madeBy = madeBy
    self.madeAt = madeAt
    self.counts = counts
  }

  /// What people call it, `1/2037`.
  public var name: String { "\(number)/\(year)" }
}

/// A dossier on a list of disposal.
public struct DisposalLine: Equatable, Sendable {
  public enum Outcome: String, Sendable {
    case destroy, keep
  }

  public let place: Int
  public let dossier: Dossier
  /// Term, source and sum as they were when it was proposed.
  public let rule: String
  public let lastYear: Int
  /// Nil while nothing is decided.
  public let outcome: Outcome?
  public let because: String

  public init(
    place: Int, dossier: Dossier, rule: String, lastYear: Int, outcome: Outcome?, because: String
  ) {
    self.place = place
    self.dossier = dossier
    self.rule = rule
    self.lastYear = lastYear
    self.outcome = outcome
    self.because = because
  }
}

/// Somebody on the review council (Hội đồng xét hủy tài liệu).
public struct CouncilMember: Equatable, Sendable {
  public enum Part: String, CaseIterable, Sendable {
    case chair
    /// Whoever keeps the archive.
    case secretary
    case member
  }

  public enum Vote: String, CaseIterable, Sendable {
    case yes = "for"
    case no = "against"
  }

  public let part: Part
  public let person: ID<Person>
  public let name: String
  public let post: String
  /// Nil while they have not voted.
  public let vote: Vote?
  /// A differing opinion goes into the minutes.
  public let opinion: String

  public init(
    part: Part, person: ID<Person>, name: String, post: String, vote: Vote?, opinion: String
  ) {
    self.part = part
    self.person = person
    self.name = name
    self.post = post
    self.vote = vote
    self.opinion = opinion
  }
}

/// What remains of a file of a dossier that was destroyed.
public struct DestroyedFile: Equatable, Sendable {
  public let dossier: ID<Dossier>
  /// `incoming/12`, as the journal calls it.
  public let document: String
  public let digest: FileDigest
  /// Bytes.
  public let size: Int
  /// What else needs the bytes; empty where nothing does.
  public let keptFor: String
  /// When its bytes went; nil where they are kept, or still to be removed.
  public let removedAt: Moment?

  public init(
    dossier: ID<Dossier>, document: String, digest: FileDigest, size: Int, keptFor: String,
    removedAt: Moment?
  ) {
    self.dossier = dossier
    self.document = document
    self.digest = digest
    self.size = size
    self.keptFor = keptFor
    self.removedAt = removedAt
  }
}
