/// The last act that made a record another one than it was.
public struct LastAct: Equatable, Sendable {
  /// Its line in the journal: another number is another state of the record.
  public let sequence: Int64
  public let at: Moment
  public let personName: String
  /// A stable word, `incoming.correct`.
  public let act: String

  public init(sequence: Int64, at: Moment, personName: String, act: String) {
    self.sequence = sequence
    self.at = at
    self.personName = personName
    self.act = act
  }

  /// Acts after which nobody who was writing about a record need look again: they add words and
  /// change nothing that stood there. Several may give their opinions at once.
  public static let remarks = [
    "incoming.discuss", "outgoing.discuss", "incoming.opine", "incoming.progress", "incoming.urge",
    "incoming.acknowledge", "outgoing.acknowledge", "incoming.field", "outgoing.field",
    "outgoing.visa", "outgoing.vouch-content", "outgoing.vouch-form", "outgoing.inform",
    "approval.attach", "document.read",
  ]
}
