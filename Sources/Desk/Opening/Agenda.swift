import Office
import Store

/// One line of the desk: what waits, how much of it, and the list behind it.
public struct AgendaItem: Equatable, Sendable {
  public enum Matter: Equatable, Sendable {
    case incoming(IncomingList)
    case outgoing(OutgoingList)
    /// Issued documents no bundle has carried yet.
    case deliveries

    /// What the line is called.
    public var line: AgendaLine {
      switch self {
      case .incoming(.overdue): .overdue
      case .incoming(.state(.received)): .waitingForEntry
      case .incoming(.state(.registered)): .toSubmit
      case .incoming(.work): .work
      case .incoming(.toConfirm): .toConfirm
      case .incoming(.toKnow): .toKnow
      case .incoming: .toOpine
      case .outgoing(.withoutNumber): .toNumber
      case .outgoing(.state(.approved)): .toSign
      case .outgoing(.state(.signed)): .toIssue
      case .outgoing(.returned): .returned
      case .outgoing: .toApprove
      case .deliveries: .toHandOver
      }
    }
  }

  public let matter: Matter
  public let count: Int

  public var isUrgent: Bool {
    if case .incoming(.overdue) = matter { true } else { false }
  }
}

extension OfficeDesk {
  /// What waits for this person today, the overdue first; empty lines are left out. Whoever takes a
  /// leader's place today finds what waits for the leader.
  ///
  /// Every count walks an index over open documents only: nothing here grows with the archive.
  public func agenda() throws -> [AgendaItem] {
    let today = now().date
    return try database.read { transaction in
      try matters(on: today, in: transaction).compactMap { matter in
        let count =
          switch matter {
          case .incoming(let list): try transaction.count(list)
          case .outgoing(let list): try transaction.count(list)
          case .deliveries: try transaction.waitingDeliveries()
          }
        return count == 0 ? nil : AgendaItem(matter: matter, count: count)
      }
    }
  }

  private func matters(
    on today: CivilDate, in transaction: Transaction
  ) throws -> [AgendaItem.Matter] {
    let opines = try standing(.incoming, on: today, in: transaction).contains(.leader)
    let approves = try standing(.approval, on: today, in: transaction).contains(.leader)
    var matters: [AgendaItem.Matter] = []
    if person.holds(.clerk) || opines { matters.append(.incoming(.overdue(today))) }
    if person.holds(.clerk) {
      matters += [
        .incoming(.state(.received)), .incoming(.state(.registered)), .outgoing(.withoutNumber),
        .outgoing(.state(.approved)), .outgoing(.state(.signed)), .deliveries,
      ]
    }
    if approves { matters.append(.outgoing(.state(.submitted))) }
    if opines { matters.append(.incoming(.state(.submitted))) }
    if let leader = try placeTaken(.incoming, on: today, in: transaction) {
      matters.append(.incoming(.toConfirm(leader)))
    }
    return matters + [
      .incoming(.toConfirm(person.id)), .incoming(.work(person.id)),
      .outgoing(.returned(to: person.id)), .incoming(.toKnow(person.id)),
    ]
  }
}
