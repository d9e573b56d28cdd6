import Office
import XML

/// Why a message is refused as a whole. Nothing of it may be stored then.
public struct EdxmlError: ReportableError, Hashable {
  public enum Cause: Hashable, Sendable {
    case notWellFormed(XMLError.Cause)
    /// The root element is no `edXML`.
    case notEdxml(root: String)
    /// A namespace that is none of this standard's.
    case foreignNamespace(String)
    /// A SOAP message of the generation before QCVN 102.
    case olderGeneration
    /// An element without which the message means nothing.
    case missing
    /// An element that may stand once stands twice: two readers would see two messages.
    case repeated
    /// Neither form of a date, or a day that does not exist.
    case malformedDate(String)
    case unknownStatus(String)
    /// A `BussinessDocType` that is none of 0…3.
    case unknownKind(String)
    /// The attachment is not base64; the offset counts from the start of its text.
    case notBase64(offset: Int?)
    /// The attachment's ZIP wrapper cannot be opened.
    case damagedWrapper
    /// The wrapper grows beyond all measure.
    case wrapperRatio(limit: Int)
    case attachmentTooLarge(limit: Int)
    case tooManyAttachments(limit: Int)
    case textTooLong(limit: Int)
    case tooManyElements(limit: Int)
  }

  public let cause: Cause
  /// Where in the message, `Attachment[0]`, or the open elements, `edXML/edXMLEnvelope`.
  public let path: String
  public let line: Int
  /// The attachment's name as far as it was read.
  public let attachmentName: String?

  public init(_ cause: Cause, path: String, line: Int, attachmentName: String? = nil) {
    self.cause = cause
    self.path = path
    self.line = line
    self.attachmentName = attachmentName
  }

  public var code: String {
    switch cause {
    case .notWellFormed(let cause): XMLError(cause, at: XMLPosition(line: line, column: 1)).code
    case .notEdxml: "edxml.not-edxml"
    case .foreignNamespace: "edxml.foreign-namespace"
    case .olderGeneration: "edxml.older-generation"
    case .missing: "edxml.missing-element"
    case .repeated: "edxml.repeated-element"
    case .malformedDate: "edxml.malformed-date"
    case .unknownStatus: "edxml.unknown-status"
    case .unknownKind: "edxml.unknown-kind"
    case .notBase64: "edxml.not-base64"
    case .damagedWrapper: "edxml.damaged-wrapper"
    case .wrapperRatio: "edxml.wrapper-ratio"
    case .attachmentTooLarge: "edxml.attachment-too-large"
    case .tooManyAttachments: "edxml.too-many-attachments"
    case .textTooLong: "edxml.text-too-long"
    case .tooManyElements: "edxml.too-many-elements"
    }
  }
}
