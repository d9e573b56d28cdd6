import Office

/// A document sent from office to office, with what it does to earlier ones.
///
/// Only the sender is certain. Everything else may be absent, and stays nil then: a value nobody
/// sent is never made up.
public struct EdxmlDocument: Hashable, Sendable {
  public var sender: EdxmlOrgan
  public var receivers: [EdxmlOrgan] = []
  /// The identifier the sender gave: any text, whatever form the regulation asks for.
  public var id: String?
  /// Số: text, since letters and years occur in it.
  public var number: String?
  /// Ký hiệu, `UBND-VHXH`.
  public var notation: String?
  /// Địa danh, where the document was issued.
  public var place: String?
  public var promulgatedOn: CivilDate?
  public var type = EdxmlDocumentType()
  /// Trích yếu.
  public var subject: String?
  /// A summary; mostly a copy of the subject.
  public var content: String?
  public var signer = EdxmlSigner()
  /// Hạn trả lời. May lie before the document itself.
  public var dueOn: CivilDate?
  /// Nơi nhận, as printed at the foot of the document.
  public var places: [String] = []
  public var other = EdxmlOtherInfo()
  public var responses: [EdxmlResponseFor] = []
  /// Loại chỉ đạo. The official systems number it differently, so nothing may hang on it.
  public var steeringType: Int?
  /// The systems the message passed through, the sender's first.
  public var trace: [EdxmlTraceEntry] = []
  /// Absent in about half of all messages, which are then about a new document.
  public var business: EdxmlBusiness?
  /// What the manifest says about the attachments.
  public var references: [EdxmlReference] = []
  public var attachments: [EdxmlAttachment] = []
  public var signatures: [EdxmlSignatureMark] = []

  public init(sender: EdxmlOrgan) { self.sender = sender }
}

/// What kind of document it is; the name decides, since senders use the numbers as they please.
public struct EdxmlDocumentType: Hashable, Sendable {
  /// Meant to be 1 for legal normative, 2 for administrative documents.
  public var kind: Int?
  /// The number in the list of that kind.
  public var detail: Int?
  public var name: String?

  public init(kind: Int? = nil, detail: Int? = nil, name: String? = nil) {
    self.kind = kind
    self.detail = detail
    self.name = name
  }
}

public struct EdxmlSigner: Hashable, Sendable {
  /// On whose behalf: `TM.`, `KT.`, `TL.`, `TUQ.` and what follows.
  public var competence: String?
  public var position: String?
  public var name: String?

  public init(competence: String? = nil, position: String? = nil, name: String? = nil) {
    self.competence = competence
    self.position = position
    self.name = name
  }
}

public struct EdxmlOtherInfo: Hashable, Sendable {
  /// Độ khẩn: 0 Thường, 1 Khẩn, 2 Thượng khẩn, 3 Hỏa tốc, 4 Hỏa tốc hẹn giờ.
  public var priority: Int?
  /// Phạm vi lưu hành.
  public var circulation: String?
  /// Initials of the typist.
  public var typist: String?
  /// Số bản.
  public var copies: Int?
  /// Số trang.
  public var pages: Int?
  /// Names of appendices; these are not the attachments.
  public var appendices: [String] = []

  public init() {}
}

/// A system a message passed. Differs from copy to copy of one message.
public struct EdxmlTraceEntry: Hashable, Sendable {
  public var organId: String?
  public var timestamp: Timestamp?

  public init(organId: String?, timestamp: Timestamp?) {
    self.organId = organId
    self.timestamp = timestamp
  }
}

/// An entry of the manifest.
public struct EdxmlReference: Hashable, Sendable {
  /// Without `cid:`.
  public var contentId: String?
  public var contentType: String?
  public var name: String?
  public var description: String?

  public init(
    contentId: String?, contentType: String?, name: String?, description: String? = nil
  ) {
    self.contentId = contentId
    self.contentType = contentType
    self.name = name
    self.description = description
  }
}
