/// A task of the year's records and archives plan, held against the office's own data.
public struct YearTask: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case filePlan = "file-plan"
    case planIssued = "plan-issued"
    /// The registers of the year before.
    case registersClosed = "registers-closed"
    /// The dossiers of the year before.
    case dossiersClosed = "dossiers-closed"
    /// Documents done with that lie in no dossier.
    case unfiled
    /// Dossiers due for the archive.
    case submission
    /// Hand-overs the archive has not answered.
    case submissionAnswers = "submission-answers"
    case loans
    /// Classes in use whose term nobody has confirmed.
    case schedule
    case expired
    /// Decisions that were not carried out.
    case destruction
    /// Stored files that were read through within a year.
    case scrub
    /// A backup of these days, and a restoring that was tried within a quarter.
    case backup
  }

  public enum Progress: Equatable, Sendable {
    case done
    /// So many are left.
    case left(Int)
    /// The last backup and the last restoring that was tried.
    case backups(BackupStanding, isCurrent: Bool)

    public var isDone: Bool {
      switch self {
      case .done: true
      case .left: false
      case .backups(_, let isCurrent): isCurrent
      }
    }
  }

  public let kind: Kind
  /// Nil for what is never to wait.
  public let dueOn: CivilDate?
  public let source: String
  public let progress: Progress

  public init(kind: Kind, dueOn: CivilDate?, source: String, progress: Progress) {
    self.kind = kind
    self.dueOn = dueOn
    self.source = source
    self.progress = progress
  }

  /// Whether its day is over and it is not done.
  public func isLate(on today: CivilDate) -> Bool {
    if progress.isDone { return false }
    return dueOn.map { $0 < today } ?? true
  }

  /// Every task of `year` with its day and source, its progress to be found out.
  public static func all(of year: Int) -> [(kind: Kind, dueOn: CivilDate?, source: String)] {
    TabSeparated.read(PackageResources.year_tasks_tsv, columns: 3).rows.compactMap { row in
      guard let kind = Kind(rawValue: row.cells[0]) else { return nil }
      return (kind, CivilDate(iso: "\(year)-\(row.cells[1])"), row.cells[2])
    }
  }
}
