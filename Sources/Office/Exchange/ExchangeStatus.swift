/// A status of a document on its way between two offices (`StatusCode`), by its code.
///
/// Legal source: QCVN 102:2016/BTTTT; Decision 28/2018/QĐ-TTg, Art. 6(3), 9.
public enum ExchangeStatus: String, CaseIterable, Sendable {
  case arrived = "01"
  case refused = "02"
  case received = "03"
  case assigned = "04"
  case working = "05"
  case done = "06"
  case takeBack = "13"
  case agreed = "15"
  case declined = "16"

  /// What the description says where the clerk adds nothing; it goes to another office and so is
  /// Vietnamese always.
  public var title: String {
    switch self {
    case .arrived: "Đã đến"
    case .refused: "Từ chối tiếp nhận"
    case .received: "Đã tiếp nhận"
    case .assigned: "Phân công"
    case .working: "Đang xử lý"
    case .done: "Hoàn thành"
    case .takeBack: "Lấy lại"
    case .agreed: "Đồng ý"
    case .declined: "Từ chối"
    }
  }

  /// The status that tells the sender of a document where it stands here; nil where it is not told.
  public init?(reaching state: IncomingState) {
    switch state {
    case .received: self = .arrived
    case .returned: self = .refused
    case .registered: self = .received
    case .assigned: self = .assigned
    case .accepted: self = .working
    case .resolved: self = .done
    case .submitted, .struck, .cancelled: return nil
    }
  }

  /// What it makes of the delivery it speaks of.
  public var delivery: DeliveryState? {
    switch self {
    case .arrived: .arrived
    case .refused: .refused
    case .received: .received
    case .assigned: .assigned
    case .working: .working
    case .done: .done
    case .takeBack: nil
    case .agreed: .recallAgreed
    case .declined: .recallRefused
    }
  }
}

extension DeliveryState {
  /// How far along a delivery is; statuses come in any order, and the furthest counts.
  private var distance: Int? {
    switch self {
    case .sent: 0
    case .arrived: 1
    case .received: 2
    case .read: 3
    case .assigned: 4
    case .working: 5
    case .done: 6
    case .refused, .settled, .recallSent, .recallAgreed, .recallRefused: nil
    }
  }

  /// Whether a status of this state, come late or early, is the news of a delivery in `before`.
  ///
  /// Source: edxml.md, section 6 (01 < 03 < 04 < 05 < 06; the others stand beside them).
  public func isNews(after before: DeliveryState?) -> Bool {
    guard let before else { return true }
    if answersRecall { return before == .recallSent || before == .recallRefused }
    if before == .recallSent || before.answersRecall { return false }
    if self == .refused { return before == .sent || before == .arrived }
    guard let distance else { return false }
    guard let reached = before.distance else {
      // Refused first, taken all the same later.
      return distance >= 2
    }
    return distance > reached
  }
}

/// A status this office owes, to be sent with the next bundle.
public struct OwedStatus: Equatable, Sendable {
  public enum Subject: Equatable, Sendable {
    case incoming(ID<IncomingDocument>)
    /// A document of ours that we want back.
    case outgoing(ID<OutgoingDocument>)
  }

  public var receiver: String
  public var about: String
  /// As printed, or an empty string.
  public var reference: String
  public var issuedOn: CivilDate?
  public var code: ExchangeStatus
  public var description: String
  /// The clerk's name.
  public var staff: String
  public var at: Moment
  public var subject: Subject
  public var request: ID<ExchangeRequest>?

  public init(
    receiver: String, about: String, reference: String, issuedOn: CivilDate?,
    code: ExchangeStatus, description: String, staff: String, at: Moment, subject: Subject,
    request: ID<ExchangeRequest>? = nil
  ) {
    self.receiver = receiver
    self.about = about
    self.reference = reference
    self.issuedOn = issuedOn
    self.code = code
    self.description = description
    self.staff = staff
    self.at = at
    self.subject = subject
    self.request = request
  }
}

/// A status that came.
public struct ReceivedStatus: Equatable, Sendable {
  public let id: ID<ReceivedStatus>
  public let sender: String
  public let about: String
  public let code: ExchangeStatus
  /// Its own time, `2026-03-02T09:30:00`, Vietnamese civil time.
  public let stamped: String
  public let description: String
  public let receivedAt: Moment
  /// Whether it is about something known here.
  public let isMatched: Bool
  public let file: FileDigest

  public init(
    id: ID<ReceivedStatus>, sender: String, about: String, code: ExchangeStatus, stamped: String,
    description: String, receivedAt: Moment, isMatched: Bool, file: FileDigest
  ) {
    self.id = id
    self.sender = sender
    self.about = about
    self.code = code
    self.stamped = stamped
    self.description = description
    self.receivedAt = receivedAt
    self.isMatched = isMatched
    self.file = file
  }
}
