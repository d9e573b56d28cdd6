/// Why data did not leave the office, or a document was not opened to the public.
public enum DataError: ReportableError, Equatable {
  case unknownFormat(String)
  /// Neither `--to` nor `--schema`.
  case noPlace
  /// Something is there already.
  case exists(path: String)
  /// Only what was issued can be open.
  case notIssued(String)
  /// It is limited to named people.
  case limited(String)
  case openAlready(String)
  case notOpen(String)
  /// Documents in whose data people seem to be named.
  case personal([PersonalTrace])

  public var code: String {
    switch self {
    case .unknownFormat: "data.unknown-format"
    case .noPlace: "data.no-place"
    case .exists: "data.exists"
    case .notIssued: "open-data.not-issued"
    case .limited: "open-data.limited"
    case .openAlready: "open-data.open-already"
    case .notOpen: "open-data.not-open"
    case .personal: "open-data.personal"
    }
  }
}
