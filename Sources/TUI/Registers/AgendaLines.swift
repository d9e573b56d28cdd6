import Desk
import Office
import Terminal
import Wording

extension AgendaItem.Matter {
  /// What the line of the desk is called.
  var line: AgendaLine {
    switch self {
    case .incoming(.overdue): .overdue
    case .incoming(.state(.received)): .waitingForEntry
    case .incoming(.state(.registered)): .toSubmit
    case .incoming(.work): .work
    case .incoming: .toOpine
    case .outgoing(.withoutNumber): .toNumber
    case .outgoing(.state(.approved)): .toSign
    case .outgoing(.state(.signed)): .toIssue
    case .outgoing(.returned): .returned
    case .outgoing: .toApprove
    case .deliveries: .toHandOver
    }
  }

  /// The list behind the line.
  func screen(at workplace: Workplace) -> any Screen {
    switch self {
    case .incoming(let list): IncomingRegister(list, at: workplace)
    case .outgoing(let list): OutgoingRegister(list, at: workplace)
    case .deliveries:
      OutgoingRegister(.state(.issued), filter: .toHandOver, at: workplace)
    }
  }
}
