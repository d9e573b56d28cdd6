/// The folder of an office is not there, or is where another should be made.
public enum OfficeFolderError: ReportableError, Equatable {
  case notAnOffice(path: String)
  case alreadyAnOffice(path: String)
  case notEmpty(path: String)
  case notAFolder(path: String)
  /// A path or an account with a character that another program reads as something else.
  case unfitWord(String)

  public var code: String {
    switch self {
    case .notAnOffice: "office.not-an-office"
    case .alreadyAnOffice: "office.already-an-office"
    case .notEmpty: "office.not-empty"
    case .notAFolder: "office.not-a-folder"
    case .unfitWord: "office.unfit-word"
    }
  }
}
