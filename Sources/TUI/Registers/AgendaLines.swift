import Desk
import Office
import Terminal
import Wording

extension AgendaLine {
  /// The room behind a line of the archive's work.
  fileprivate var room: FurtherRoom {
    switch self {
    case .dossiersHandedOver: .submissions
    case .loansAsked, .loansOverdue: .loans
    case .toVote, .toDecide, .toDestroy: .disposals
    default: .dossiers
    }
  }
}

extension AgendaItem.Matter {
  /// The list behind the line.
  func screen(at workplace: Workplace) throws -> any Screen {
    switch self {
    case .incoming(let list): IncomingRegister(list, at: workplace)
    case .outgoing(let list) where line == .toApprove: ApprovalQueue(list, at: workplace)
    case .outgoing(let list): OutgoingRegister(list, at: workplace)
    case .lateDeliveries:
      OutgoingRegister(.state(.issued), filter: .lateHandOver, at: workplace)
    case .deliveries:
      OutgoingRegister(.state(.issued), filter: .toHandOver, at: workplace)
    case .requests: try KeptScreen(.requests, at: workplace)
    case .undelivered: try KeptScreen(.transfers, at: workplace)
    case .rights: try PeopleScreen(at: workplace)
    case .archive(let line): try KeptScreen(line.room, at: workplace)
    }
  }
}
