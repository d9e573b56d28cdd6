/// Why a form is not printed.
public enum FormTemplateError: ReportableError, Equatable {
  case unknownForm(String)
  /// None of the folders has a template of that name.
  case missing(PrintedForm, folders: [String])
  /// A folder, a pipe or a device where the template should lie.
  case notAFile(path: String)
  case unreadable(path: String, reason: String)
  /// Bytes.
  case tooLarge(path: String, limit: Int)
  /// No XML, or XML that is refused; `cause` is the stable code of the reader, `xml.doctype`.
  case broken(path: String, line: Int, column: Int, cause: String)
  /// XML, but no text document in flat ODF.
  case notODF(path: String)
  /// Everything that is wrong with the places in it, by line.
  case badPlaces(path: String, [FormTemplateProblem])

  /// That of bad places is the code of the first.
  public var code: String {
    switch self {
    case .unknownForm: "form.unknown-form"
    case .missing: "form.template-missing"
    case .notAFile: "form.template-not-a-file"
    case .unreadable: "form.template-unreadable"
    case .tooLarge: "form.template-too-large"
    case .broken: "form.template-broken"
    case .notODF: "form.template-not-odf"
    case .badPlaces(_, let problems): problems.first?.code ?? "form.bad-place"
    }
  }
}

/// What is wrong with one place of a template.
public struct FormTemplateProblem: Equatable, Sendable {
  public enum Fault: Equatable, Sendable {
    case unknownField(String)
    case unknownList(String)
    case unknownColumn(list: String, column: String)
    /// What stands between the braces is no name.
    case badName(String)
    /// Braces open and are not closed in the same paragraph: forgotten, or cut by more than
    /// formatting, such as an end of line.
    case unfinished(String)
    /// Where no text of the form can be: in an attribute, in a CDATA section, in the document's
    /// properties for what is repeated.
    case misplaced(String)
    /// A row that two lists would repeat.
    case twoLists(String, String)
    /// This place is one more than a template may have.
    case tooMany(limit: Int)
  }

  /// Of the template, counted from 1.
  public let line: Int
  public let fault: Fault

  public init(line: Int, _ fault: Fault) {
    self.line = line
    self.fault = fault
  }

  /// The code of its kind.
  public var code: String {
    switch fault {
    case .unknownField: "form.unknown-field"
    case .unknownList: "form.unknown-list"
    case .unknownColumn: "form.unknown-column"
    case .badName: "form.bad-place"
    case .unfinished: "form.unfinished-place"
    case .misplaced: "form.misplaced-place"
    case .twoLists: "form.two-lists"
    case .tooMany: "form.too-many-places"
    }
  }
}
