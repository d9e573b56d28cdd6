/// A dossier of the archive lent to somebody, or somebody's wish to have it.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.6.c.
public struct Loan: Equatable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// The archiver has not decided yet.
    case asked
    case refused
    case lent
    case returned
  }

  public let id: ID<Loan>
  public let dossier: ID<Dossier>
  public let dossierName: String
  public let borrower: ID<Person>
  public let borrowerName: String
  public let purpose: String
  public let askedAt: Moment
  public let dueOn: CivilDate
  public let state: State
  /// Who granted or refused it.
  public let decidedBy: String
  /// Why it was refused.
  public let note: String
  public let returnedAt: Moment?

  public init(
    id: ID<Loan>, dossier: ID<Dossier>, dossierName: String, borrower: ID<Person>,
    borrowerName: String, purpose: String, askedAt: Moment, dueOn: CivilDate, state: State,
    decidedBy: String, note: String, returnedAt: Moment?
  ) {
    self.id = id
    self.dossier = dossier
    self.dossierName = dossierName
    self.borrower = borrower
    self.borrowerName = borrowerName
    self.purpose = purpose
    self.askedAt = askedAt
    self.dueOn = dueOn
    self.state = state
    self.decidedBy = decidedBy
    self.note = note
    self.returnedAt = returnedAt
  }

  /// What people call it, `M4`.
  public var name: String { "M\(id.value)" }

  /// Whether it should have come back before `today`.
  public func isOverdue(on today: CivilDate) -> Bool { state == .lent && dueOn < today }
}

/// Which loans a list shows.
public struct LoanList: Equatable, Sendable {
  public var dossier: ID<Dossier>?
  public var borrower: ID<Person>?
  /// What waits for the archiver's word, or is out.
  public var isOpenOnly: Bool

  public init(dossier: ID<Dossier>? = nil, borrower: ID<Person>? = nil, isOpenOnly: Bool = false) {
    self.dossier = dossier
    self.borrower = borrower
    self.isOpenOnly = isOpenOnly
  }
}
