import Office

/// Why a message was not written to its end; what the sink got is to be thrown away.
public enum EdxmlWritingError: ReportableError, Hashable {
  /// The bytes of an attachment are not those of the record: the file was changed since.
  case contentDiffers(index: Int, name: String?)

  public var code: String { "edxml.content-differs" }
}
