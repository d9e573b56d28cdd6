/// What became of a document at one recipient; the raw value is typed.
///
/// Legal source: Decision 28/2018/QĐ-TTg, Art. 10(2)(h); Decree 30/2020/NĐ-CP, Annex VI III.1.k and
/// III.8. The codes are those of the exchange platforms as two implementers describe them
/// (unconfirmed).
public enum DeliveryState: String, CaseIterable, Sendable {
  /// Handed over or sent off.
  case sent
  case arrived
  /// Sent back, with a reason.
  case refused
  case received
  case read
  case assigned
  case working
  case done
  /// The clerk has settled a refusal, by whatever the note says.
  case settled
  case recallSent = "recall-sent"
  case recallAgreed = "recall-agreed"
  case recallRefused = "recall-refused"

  /// The code on the exchange platforms, if there is one.
  public var code: String? {
    switch self {
    case .sent, .arrived: "01"
    case .refused: "02"
    case .received: "03"
    case .assigned: "04"
    case .working: "05"
    case .done: "06"
    case .recallSent: "13"
    case .recallAgreed: "15"
    case .recallRefused: "16"
    case .read, .settled: nil
    }
  }

  /// Whether it answers a recall.
  public var answersRecall: Bool { self == .recallAgreed || self == .recallRefused }

  /// Whether it must say why.
  public var needsNote: Bool { self == .refused || self == .settled || self == .recallRefused }

  /// Whether the clerk has something to do about it.
  public var needsAttention: Bool {
    self == .refused || self == .recallSent || self == .recallRefused
  }
}

/// Which way a document goes to a recipient.
public enum DeliveryWay: String, Sendable {
  case electronic, paper
  /// Recalled before it was handed over.
  case none
}

/// One thing that was noted of a delivery.
public struct DeliveryEvent: Equatable, Sendable {
  public let body: ID<Body>
  public let state: DeliveryState
  /// The day it happened at the recipient.
  public let on: CivilDate
  public let personName: String
  public let note: String

  public init(
    body: ID<Body>, state: DeliveryState, on date: CivilDate, personName: String, note: String
  ) {
    self.body = body
    self.state = state
    self.on = date
    self.personName = personName
    self.note = note
  }
}

extension DeliveryState {
  /// Refuses what cannot be noted of a delivery now.
  ///
  /// - Parameters:
  ///   - before: What is known of the delivery, if anything.
  ///   - isRecalled: Whether the document has been recalled: then only answers to that are noted.
  /// - Throws: `DeliveryError`.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.8.
  public func check(
    after before: DeliveryState?, isRecalled: Bool, to body: String, on date: CivilDate,
    issued: CivilDate, today: CivilDate, note: String
  ) throws(DeliveryError) {
    if self == .recallSent { throw .byRecallOnly }
    if answersRecall {
      // Whom it never reached, nobody asked to give it back.
      guard isRecalled, before == .recallSent || before == .recallRefused else {
        throw .notRecalled(body)
      }
    } else if isRecalled {
      throw .recalled
    }
    if self == .settled, before != .refused { throw .nothingToSettle(body) }
    if needsNote, note.isEmpty { throw .noteMissing(self) }
    if date > today { throw .afterToday(date, today: today) }
    if date < issued { throw .beforeIssue(date, issued: issued) }
  }
}

/// An order of the leader to take a document back, and whether it was carried out.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 18(4).
public struct RecallOrder: Equatable, Sendable {
  public let reason: String
  public let orderedByName: String
  public let orderedAt: Moment
  public let sentByName: String?
  public let sentAt: Moment?

  public init(
    reason: String, orderedByName: String, orderedAt: Moment, sentByName: String?,
    sentAt: Moment?
  ) {
    self.reason = reason
    self.orderedByName = orderedByName
    self.orderedAt = orderedAt
    self.sentByName = sentByName
    self.sentAt = sentAt
  }
}

/// Somebody of the office who is to know an issued document.
public struct Informed: Equatable, Sendable {
  public let person: ID<Person>
  public let personName: String
  public let at: Moment
  public let acknowledgedAt: Moment?

  public init(person: ID<Person>, personName: String, at: Moment, acknowledgedAt: Moment?) {
    self.person = person
    self.personName = personName
    self.at = at
    self.acknowledgedAt = acknowledgedAt
  }
}
