import Office
import Store

/// What somebody saw of a record when they began to write about it.
public struct Premise: Equatable, Sendable {
  public let document: DocumentKey
  /// The last act on it then; nil before the first.
  public let last: LastAct?
}

/// The premise the next acts of a desk stand on.
final class HeldPremise {
  var premise: Premise?
}

extension OfficeDesk {
  /// What is known of a document now, to be held when it is acted on.
  public func premise(on document: DocumentKey) throws -> Premise {
    try database.read { Premise(document: document, last: try $0.lastAct(on: document.object)) }
  }

  /// Runs `body`; its acts are refused if the document is not as it was any more. What they do to the
  /// document themselves is no news to those after them.
  ///
  /// Looking and acting are one transaction, so of two people who send at the same moment the second
  /// is told.
  ///
  /// - Throws: `PremiseError.changed`, and whatever `body` throws.
  public func holding<Result>(_ premise: Premise?, _ body: () throws -> Result) throws -> Result {
    held.premise = premise
    defer { held.premise = nil }
    return try body()
  }

  /// Refuses to act on what has changed since it was looked at.
  func requirePremise(in transaction: Transaction) throws {
    guard let premise = held.premise else { return }
    if let last = try transaction.lastAct(on: premise.document.object),
      last.sequence != premise.last?.sequence
    {
      throw PremiseError.changed(last)
    }
  }

  /// After an act of one's own: the next one stands on it.
  func renewPremise(in transaction: Transaction) throws {
    guard let premise = held.premise else { return }
    held.premise = Premise(
      document: premise.document, last: try transaction.lastAct(on: premise.document.object))
  }
}
