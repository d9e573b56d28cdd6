import Office
import Store

/// The essentials of an incoming document, to stand beside a list: read by its keys alone, and no more
/// of its history than its end.
public struct IncomingGlance: Sendable {
  public let document: IncomingDocument
  public let works: [Work]
  public let files: [AttachedFile]
  /// The outgoing document that answers it.
  public let answer: OutgoingDocument?
  /// Who decides on it today, while it waits for a leader.
  public let decider: Person?
  /// The last acts on it, oldest first.
  public let moves: [HistoryEntry]
}

/// The essentials of an outgoing document, in the same way.
public struct OutgoingGlance: Sendable {
  public let document: OutgoingDocument
  public let visas: [Visa]
  public let files: [AttachedFile]
  /// Who received it, or who will.
  public let recipients: [Body]
  /// The incoming document it answers.
  public let answers: IncomingDocument?
  /// Who decides on it today, while it waits for approval.
  public let decider: Person?
  public let moves: [HistoryEntry]
}

/// Unlike the opening of a document, a glance leaves no trace of who saw it.
extension OfficeDesk {
  private static let moves = 4

  /// - Throws: `IncomingError.unknown`; `SecretError.frozen`.
  public func glance(at id: ID<IncomingDocument>) throws -> IncomingGlance {
    try database.read { transaction in
      guard let document = try transaction.incoming(id) else {
        throw IncomingError.unknown("R\(id.value)")
      }
      if document.isFrozen { throw SecretError.frozen(document.title) }
      return IncomingGlance(
        document: document, works: try transaction.works(on: id),
        files: try transaction.files(of: id),
        answer: try transaction.answer(of: id).flatMap { try transaction.outgoing($0) },
        decider: document.state == .submitted
          ? try transaction.whoDecides(.incoming, on: now().date) : nil,
        moves: try transaction.history(of: "incoming/\(id.value)", last: OfficeDesk.moves))
    }
  }

  /// - Throws: `OutgoingError.unknown`; `SecretError.frozen`.
  public func glance(at id: ID<OutgoingDocument>) throws -> OutgoingGlance {
    try database.read { transaction in
      guard let document = try transaction.outgoing(id) else {
        throw OutgoingError.unknown("D\(id.value)")
      }
      if document.isFrozen { throw SecretError.frozen(document.title) }
      let recipients =
        try document.issuedOn == nil
        ? transaction.plannedRecipients(of: id) : transaction.deliveries(of: id).map(\.body)
      return OutgoingGlance(
        document: document, visas: try transaction.visas(on: id),
        files: try transaction.files(of: id, version: document.version),
        recipients: recipients.inVietnameseOrder(by: \.name),
        answers: try document.answers.flatMap { try transaction.incoming($0) },
        decider: document.state == .submitted
          ? try transaction.whoDecides(.approval, on: now().date) : nil,
        moves: try transaction.history(of: "outgoing/\(id.value)", last: OfficeDesk.moves))
    }
  }
}
