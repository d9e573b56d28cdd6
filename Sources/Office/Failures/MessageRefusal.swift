/// Why a message is not taken, as a whole: where in the file, and what is wrong there.
public struct MessageRefusal: ReportableError, Equatable {
  /// The file as the caller named it.
  public let file: String
  /// Counted from 1; nil where no line is at fault.
  public let line: Int?
  /// `PromulgationInfo.PromulgationDate`; the open elements outside of what a message says.
  public let place: String
  /// The attachment's name, where one is at fault and has a name.
  public let attachment: String?
  /// Of the reader of messages or of XML: `edxml.malformed-date`.
  public let code: String
  /// The particulars, a stranger's text among them: to be made harmless before it is shown.
  public let detail: String

  public init(
    file: String, line: Int?, place: String, attachment: String?, code: String, detail: String
  ) {
    self.file = file
    self.line = line
    self.place = place
    self.attachment = attachment
    self.code = code
    self.detail = detail
  }

  /// Whether it is refused only for its size.
  public var isTooLarge: Bool { code.hasSuffix(".too-large") || code.hasSuffix("-too-large") }
}
