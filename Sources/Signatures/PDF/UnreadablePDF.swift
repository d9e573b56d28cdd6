import Office

/// Why the structure of a file cannot be read as a PDF.
///
/// Nothing can be said about signatures in such a file, neither that it has some nor that it has
/// none.
public enum UnreadablePDF: ReportableError, Hashable {
  /// The file has no bytes.
  case empty
  /// The first 1024 bytes do not contain `%PDF-`: another kind of file under this name.
  case notAPDF
  /// The end is missing: no cross-reference table, or a last revision that breaks off.
  case truncated
  /// `part` is not what the rest of the file says it should be.
  ///
  /// - Parameter offset: Where reading stopped, in bytes from the start of the file or, inside a
  ///   compressed stream, from the start of its inflated bytes.
  case damaged(part: Part, offset: Int)
  /// Even the structure is encrypted, so that nothing can be found without the password.
  case needsPassword
  /// Reading would take more nesting, memory or work than any honest file asks for.
  case beyondLimits(Limit)

  public enum Part: String, Hashable, Sendable {
    case crossReferences, object, stream, catalog, form, pages
  }

  public enum Limit: String, Hashable, Sendable {
    /// Arrays and dictionaries inside one another, or form fields inside one another.
    case nesting
    /// Values in one object, or object numbers.
    case size
    /// Bytes looked at, counting each time.
    case work
  }

  public var code: String {
    switch self {
    case .empty: "pdf.empty"
    case .notAPDF: "pdf.not-a-pdf"
    case .truncated: "pdf.truncated"
    case .damaged: "pdf.damaged"
    case .needsPassword: "pdf.needs-password"
    case .beyondLimits: "pdf.beyond-limits"
    }
  }
}
