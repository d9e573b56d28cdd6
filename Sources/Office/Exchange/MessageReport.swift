/// A message as it was read, for a person or a program: every value under its place.
public struct MessageReport: Equatable, Sendable {
  /// One value. Places as in `To[0].OrganId`, dates in ISO 8601, hidden characters spelled out.
  public struct Field: Equatable, Sendable {
    public let path: String
    public let value: String

    public init(path: String, value: String) {
      self.path = path
      self.value = value
    }
  }

  /// The file as the caller named it.
  public let file: String
  /// Bytes of the file.
  public let size: Int
  public let digest: FileDigest
  public let fields: [Field]
  /// What is not as it should be, though it could be read.
  public let remarks: [MessageRemark]
  public let signature: XMLSignatureReport

  public init(
    file: String, size: Int, digest: FileDigest, fields: [Field], remarks: [MessageRemark],
    signature: XMLSignatureReport
  ) {
    self.file = file
    self.size = size
    self.digest = digest
    self.fields = fields
    self.remarks = remarks
    self.signature = signature
  }

  public func value(of path: String) -> String? { fields.first { $0.path == path }?.value }
}

/// One thing to say about a message: what, as a stable code, and where.
public struct MessageRemark: Equatable, Sendable {
  /// Such as `edxml.day-first-date`.
  public let code: String
  /// Where in the message, `To[0].OrganId`; empty for the message as a whole.
  public let place: String
  /// Where in the file, if one place can be named.
  public let line: Int?
  /// The particulars, a stranger's text among them: to be made harmless before it is shown.
  public let detail: String

  public init(code: String, place: String, line: Int?, detail: String) {
    self.code = code
    self.place = place
    self.line = line
    self.detail = detail
  }
}

/// What a strict receiver would refuse in a file; nothing if it is as the regulation has it.
public struct MessageCheck: Equatable, Sendable {
  public let file: String
  public let findings: [MessageRemark]
  /// Why the file is no message at all, if it is none; then there are no findings.
  public let refusal: MessageRefusal?

  public init(file: String, findings: [MessageRemark], refusal: MessageRefusal? = nil) {
    self.file = file
    self.findings = findings
    self.refusal = refusal
  }

  public var isFaultless: Bool { findings.isEmpty && refusal == nil }
}
