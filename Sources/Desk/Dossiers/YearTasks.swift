import Office
import Store

extension OfficeDesk {
  /// The records and archives plan of a year (kế hoạch văn thư, lưu trữ): each task with its day, and how
  /// far the office's own data says it is.
  public func yearTasks(of year: Int) throws -> [YearTask] {
    try database.read { transaction in
      let archive = try archiveFigures(of: year, in: transaction)
      return try YearTask.all(of: year).map { task in
        YearTask(
          kind: task.kind, dueOn: task.dueOn, source: task.source,
          progress: try progress(of: task.kind, year, archive, in: transaction))
      }
    }
  }

  private func progress(
    of kind: YearTask.Kind, _ year: Int, _ archive: ArchiveFigures, in transaction: Transaction
  ) throws -> YearTask.Progress {
    func left(_ count: Int) -> YearTask.Progress { count == 0 ? .done : .left(count) }
    switch kind {
    case .filePlan:
      return try transaction.filePlan(of: year)?.state == .approved ? .done : .left(1)
    case .planIssued:
      return try transaction.filePlan(of: year)?.issuedWith == nil ? .left(1) : .done
    case .registersClosed:
      let kinds: [RegisterKind] = [.incoming, .outgoing]
      return left(try kinds.count { !(try transaction.isClosed($0, year - 1)) })
    case .dossiersClosed: return left(archive.openOfYearBefore)
    case .unfiled: return left(try transaction.unfiled(limit: 1000).count)
    case .submission: return left(archive.due)
    case .submissionAnswers: return left(try transaction.submittedCount())
    case .loans: return left(try transaction.loanCounts(on: now().date).overdue)
    case .schedule: return left(archive.unconfirmedClasses.count)
    case .expired: return left(archive.expired)
    case .destruction:
      return left(try transaction.openDisposals([.decided, .destroying]).count)
    case .scrub:
      let now = now()
      let since = Moment(milliseconds: now.milliseconds - 365 * 86_400_000) ?? now
      return left(try transaction.countToRead(from: ScrubPlace(since: since, begun: now)))
    case .backup:
      let standing = try transaction.backupStanding()
      return .backups(standing, isCurrent: standing.isCurrent(on: now().date))
    }
  }

  private struct ArchiveFigures {
    var openOfYearBefore = 0
    var due = 0
    var expired = 0
    var unconfirmedClasses: Set<String> = []
  }

  /// One look at every dossier.
  private func archiveFigures(
    of year: Int, in transaction: Transaction
  ) throws -> ArchiveFigures {
    let schedule = try schedule(in: transaction)
    var figures = ArchiveFigures()
    try eachStanding(on: now().date, in: transaction) { dossier, standings in
      if dossier.state == .open, dossier.year < year { figures.openOfYearBefore += 1 }
      if standings.contains(.dueForSubmission) || standings.contains(.submissionOverdue) {
        figures.due += 1
      }
      if standings.contains(.expired) { figures.expired += 1 }
      if !dossier.classCode.isEmpty, schedule[dossier.classCode]?.isConfirmed != true {
        figures.unconfirmedClasses.insert(dossier.classCode)
      }
      return true
    }
    return figures
  }
}
