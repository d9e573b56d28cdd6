import Office

/// One line about a document sent earlier, from its receiver or, to take it back, from its sender.
public struct EdxmlStatus: Hashable, Sendable {
  public var sender: EdxmlOrgan
  /// The document, and in `organId` the addressee of this status.
  public var about: EdxmlResponseFor
  public var staff: EdxmlStaff
  public var code: EdxmlStatusCode
  /// The reason, the arrival number, or whatever the clerk adds.
  public var description: String?
  public var timestamp: Timestamp?
  /// Signatures of the XML; rare.
  public var signatures: [EdxmlSignatureMark] = []

  public init(
    sender: EdxmlOrgan, about: EdxmlResponseFor, staff: EdxmlStaff = EdxmlStaff(),
    code: EdxmlStatusCode, description: String? = nil, timestamp: Timestamp?
  ) {
    self.sender = sender
    self.about = about
    self.staff = staff
    self.code = code
    self.description = description
    self.timestamp = timestamp
  }
}

/// `StatusCode`, as written.
///
/// Legal source: QCVN 102:2016/BTTTT; Decision 28/2018/QĐ-TTg.
public enum EdxmlStatusCode: String, Hashable, Sendable, CaseIterable {
  /// Đã đến: imported, the clerk has not acted.
  case arrived = "01"
  /// Từ chối tiếp nhận.
  case refused = "02"
  /// Đã tiếp nhận: in the register of incoming documents.
  case received = "03"
  /// Phân công.
  case assigned = "04"
  /// Đang xử lý.
  case inProgress = "05"
  /// Hoàn thành.
  case completed = "06"
  /// Lấy lại: the sender asks for a document back that was sent by mistake.
  case takeBack = "13"
  /// Đồng ý, to a `takeBack` or to a document that revokes, updates or replaces.
  case agreed = "15"
  /// Từ chối cập nhật/lấy lại.
  case declined = "16"

  /// Whether a reason is required.
  public var needsReason: Bool { self == .refused || self == .takeBack || self == .declined }
}
