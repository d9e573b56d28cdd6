/// What the sender of a document wants of it afterwards. It changes nothing by itself: a person decides,
/// and the sender is told (15 or 16).
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 18(3), (4); Decision 28/2018/QĐ-TTg, Art. 9.
public struct ExchangeRequest: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// Thu hồi: it is withdrawn in law.
    case revoke
    /// Cập nhật.
    case update
    /// Thay thế.
    case replace
    /// Lấy lại: it was sent by mistake.
    case takeBack = "take-back"

    /// Whether to agree ends the document it is about.
    public var endsTarget: Bool { self == .revoke || self == .takeBack }
  }

  public enum State: String, CaseIterable, Sendable {
    case waiting
    /// Somebody asks who is not the sender of the document: nothing is done.
    case foreign
    case agreed, declined
  }

  public let id: ID<ExchangeRequest>
  public let kind: Kind
  /// Identifier of who asks.
  public let sender: String
  public let targetId: String
  /// The document it is about; nil while that has not come.
  public let target: IncomingDocument?
  /// The document that asks; nil for one that is only to come back.
  public let message: IncomingDocument?
  public let reason: String
  public let at: Moment
  public let state: State
  public let decidedAt: Moment?
  public let decidedByName: String?
  public let note: String

  public init(
    id: ID<ExchangeRequest>, kind: Kind, sender: String, targetId: String,
    target: IncomingDocument?, message: IncomingDocument?, reason: String, at: Moment,
    state: State, decidedAt: Moment?, decidedByName: String?, note: String
  ) {
    self.id = id
    self.kind = kind
    self.sender = sender
    self.targetId = targetId
    self.target = target
    self.message = message
    self.reason = reason
    self.at = at
    self.state = state
    self.decidedAt = decidedAt
    self.decidedByName = decidedByName
    self.note = note
  }

  /// As people name it, `Y3`.
  public var title: String { "Y\(id.value)" }
}
