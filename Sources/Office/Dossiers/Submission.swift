/// A hand-over of dossiers to the current archive, with its minutes (biên bản giao nhận) and list.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 30(3); Annex V.III, V.V.
public struct Submission: Equatable, Sendable {
  public let id: ID<Submission>
  /// The minutes are numbered within a year.
  public let year: Int
  public let number: Int
  public let giver: ID<Person>
  public let giverName: String
  public let note: String
  public let at: Moment
  public let counts: Counts

  public struct Counts: Equatable, Sendable {
    public var dossiers: Int
    public var accepted: Int
    public var sentBack: Int

    public init(dossiers: Int, accepted: Int, sentBack: Int) {
      (self.dossiers, self.accepted, self.sentBack) = (dossiers, accepted, sentBack)
    }

    /// Those the archive has not looked at yet.
    public var waiting: Int { dossiers - accepted - sentBack }
  }

  public init(
    id: ID<Submission>, year: Int, number: Int, giver: ID<Person>, giverName: String, note: String,
    at: Moment, counts: Counts
  ) {
    self.id = id
    self.year = year
    self.number = number
    self.giver = giver
    self.giverName = giverName
    self.note = note
    self.at = at
    self.counts = counts
  }

  /// What people call it, `3/2026`.
  public var name: String { "\(number)/\(year)" }
}

/// One dossier of a submission, and what the archive said of it.
public struct SubmissionLine: Equatable, Sendable {
  public enum Outcome: String, Sendable {
    case accepted
    case sentBack = "sent-back"
  }

  public let place: Int
  public let dossier: Dossier
  /// Nil while the archive has not looked at it.
  public let outcome: Outcome?
  public let decidedBy: String
  /// Why it went back, or where its paper lies.
  public let note: String

  public init(place: Int, dossier: Dossier, outcome: Outcome?, decidedBy: String, note: String) {
    self.place = place
    self.dossier = dossier
    self.outcome = outcome
    self.decidedBy = decidedBy
    self.note = note
  }
}
