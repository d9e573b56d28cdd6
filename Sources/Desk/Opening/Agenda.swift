import Office
import Store

/// One line of the desk: what waits, how much of it, and the list behind it.
public struct AgendaItem: Equatable, Sendable {
  public enum Matter: Equatable, Sendable {
    case incoming(IncomingList)
    case outgoing(OutgoingList)
    /// Issued documents no bundle has carried yet.
    case deliveries
    /// Those of them that should have been handed over by now.
    case lateDeliveries(DutyCutoffs)
    /// What senders want done with documents they sent.
    case requests
    /// Bundles no carrier could hand over, or nobody has answered.
    case undelivered
    /// People whose rights were changed, until whoever may has confirmed it.
    case rights
    /// Something of the archive's work.
    case archive(AgendaLine)

    /// What the line is called.
    public var line: AgendaLine {
      switch self {
      case .incoming(.overdue): .overdue
      case .incoming(.dueSoon): .dueSoon
      case .incoming(.late(let cutoffs)):
        cutoffs.duty == .register ? .lateEntry : .lateSubmission
      case .incoming(.state(.received)): .waitingForEntry
      case .incoming(.state(.registered)): .toSubmit
      case .incoming(.toGiveBack): .toGiveBack
      case .incoming(.work): .work
      case .incoming(.toConfirm): .toConfirm
      case .incoming(.toKnow): .toKnow
      case .incoming(.mentions): .mentioned
      case .incoming: .toOpine
      case .outgoing(.late): .lateIssue
      case .outgoing(.withoutNumber): .toNumber
      case .outgoing(.state(.approved)): .toSign
      case .outgoing(.state(.signed)): .toIssue
      case .outgoing(.returned): .returned
      case .outgoing(.returnedInUnit): .returnedInUnit
      case .outgoing(.asked): .toGiveOpinion
      case .outgoing(.unvouched): .toVouch
      case .outgoing(.toAcknowledge): .toAcknowledge
      case .outgoing(.mentions): .mentioned
      case .outgoing(.toRecall): .toRecall
      case .outgoing(.refused): .refused
      case .outgoing(.recallOpen): .recallOpen
      case .outgoing(.paperCopyDue): .paperCopyDue
      case .outgoing: .toApprove
      case .deliveries: .toHandOver
      case .lateDeliveries: .lateHandOver
      case .requests: .toAnswer
      case .undelivered: .undelivered
      case .rights: .rightsToConfirm
      case .archive(let line): line
      }
    }
  }

  public let matter: Matter
  public let count: Int

  public var isUrgent: Bool {
    switch matter.line {
    case .overdue, .lateEntry, .lateSubmission, .lateIssue, .lateHandOver, .undelivered,
      .rightsToConfirm, .loansOverdue,
      .dossiersDue, .toDestroy:
      true
    default: false
    }
  }

  /// How far the calendar that decided what is late or near can be relied on.
  public var certainty: CalendarCertainty {
    switch matter {
    case .incoming(.late(let cutoffs)), .outgoing(.late(let cutoffs)), .lateDeliveries(let cutoffs):
      cutoffs.certainty
    case .incoming(.dueSoon(_, let horizon)): horizon.certainty
    default: .sure
    }
  }
}

extension [AgendaItem] {
  /// How far what waits can be relied on, as a whole.
  public var certainty: CalendarCertainty {
    reduce(CalendarCertainty.sure) { $0.and($1.certainty) }
  }
}

extension OfficeDesk {
  /// What waits for this person today, the overdue first; empty lines are left out. Whoever takes a
  /// leader's place today finds what waits for the leader.
  ///
  /// Every count walks an index over open documents only: nothing here grows with the archive.
  public func agenda() throws -> [AgendaItem] {
    let now = now()
    return try database.read { transaction in
      try matters(at: now, in: transaction).compactMap { matter in
        let count =
          switch matter {
          case .incoming(let list): try transaction.count(list)
          case .outgoing(let list): try transaction.count(list)
          case .deliveries: try transaction.waitingDeliveries()
          case .lateDeliveries(let cutoffs): try transaction.waitingDeliveries(before: cutoffs)
          case .requests: try transaction.openRequestCount()
          case .undelivered: try transaction.undelivered().count
          case .rights: Set(try transaction.openRightsChanges().map(\.person)).count
          case .archive(let line): try count(of: line, on: now.date, in: transaction)
          }
        return count == 0 ? nil : AgendaItem(matter: matter, count: count)
      }
    }
  }

  /// What is over its term, the clerk's own duties among it, and what will soon be.
  private func terms(at now: Moment, _ reckoning: Reckoning) -> [AgendaItem.Matter] {
    func cutoffs(_ duty: Duty) -> DutyCutoffs {
      reckoning.deadlines.cutoffs(of: duty, at: now, in: reckoning.calendar)
    }
    var matters: [AgendaItem.Matter] = [.incoming(.overdue(now))]
    if person.holds(.clerk) {
      matters += [
        .incoming(.late(cutoffs(.register))), .incoming(.late(cutoffs(.submit))),
        .outgoing(.late(cutoffs(.issue))), .lateDeliveries(cutoffs(.send)), .undelivered,
      ]
    }
    let horizon = reckoning.horizon(on: now.date)
    return matters + [.incoming(.dueSoon(from: now, through: horizon))]
  }

  private func matters(
    at now: Moment, in transaction: Transaction
  ) throws -> [AgendaItem.Matter] {
    let opines = try standing(.incoming, on: now.date, in: transaction).contains(.leader)
    let approves = try standing(.approval, on: now.date, in: transaction).contains(.leader)
    var matters: [AgendaItem.Matter] = may(.confirmRights) ? [.rights] : []
    if person.holds(.clerk) || opines {
      matters += terms(at: now, try transaction.reckoning())
    }
    if person.holds(.clerk) {
      matters += [
        .incoming(.state(.received)), .incoming(.state(.registered)), .outgoing(.withoutNumber),
        .outgoing(.state(.approved)), .outgoing(.state(.signed)), .deliveries, .requests,
        .incoming(.toGiveBack),
      ]
    }
    if approves {
      matters.append(.outgoing(.state(.submitted)))
    } else if let kinds = try kindsToSign(on: now.date, in: transaction) {
      if !kinds.isEmpty { matters.append(.outgoing(.toApprove(kinds))) }
    } else {
      matters.append(.outgoing(.state(.submitted)))
    }
    if opines { matters.append(.incoming(.state(.submitted))) }
    if let leader = try placeTaken(.incoming, on: now.date, in: transaction) {
      matters.append(.incoming(.toConfirm(leader)))
    }
    for list in try flowLists(in: transaction) { matters.append(.outgoing(list)) }
    matters.append(.incoming(.mentions(person.id)))
    return matters + [
      .incoming(.toConfirm(person.id)), .incoming(.work(person.id)),
      .outgoing(.returned(to: person.id)), .incoming(.toKnow(person.id)),
    ] + archiveLines(leads: opines).map { .archive($0) }
  }
}
