/// Why a form was not printed, besides its template.
public enum FormError: ReportableError, Equatable {
  /// It is about a record, and none is named.
  case nothingNamed(PrintedForm)
  /// A path that ends in neither `.fodt`, `.txt` nor `.pdf`.
  case badPath(String)
  /// PDF takes an office suite, which is not there.
  case noProgram(path: String)
  /// The office suite has not made the PDF.
  case notMade(path: String)

  public var code: String {
    switch self {
    case .nothingNamed: "form.nothing-named"
    case .badPath: "form.bad-path"
    case .noProgram: "form.no-program"
    case .notMade: "form.not-made"
    }
  }
}
