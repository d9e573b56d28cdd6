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
  /// What waits for this person today, the overdue first; empty lines are left out.
  ///
  /// Every count walks an index over open documents only: nothing here grows with the archive.
  public func agenda() throws -> [AgendaItem] {
    let today = now().date
    var matters: [AgendaItem.Matter] = []
    if person.holds(.clerk) || person.leads { matters.append(.incoming(.overdue(today))) }
    if person.holds(.clerk) {
      matters += [
        .incoming(.state(.received)), .incoming(.state(.registered)), .outgoing(.withoutNumber),
        .outgoing(.state(.approved)), .outgoing(.state(.signed)), .deliveries,
      ]
    }
    if person.leads {
      matters += [.outgoing(.state(.submitted)), .incoming(.state(.submitted))]
    }
    matters += [
      .incoming(.toConfirm(person.id)), .incoming(.work(person.id)),
      .outgoing(.returned(to: person.id)), .incoming(.toKnow(person.id)),
    ]
    return try database.read { transaction in
      try matters.compactMap { matter in
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
}
