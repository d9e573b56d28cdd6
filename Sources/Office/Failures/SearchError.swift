/// Why a search cannot be done as it was typed.
public enum SearchError: ReportableError, Equatable {
  /// A field has no such value.
  case unknownValue(field: String, value: String, values: [String])
  /// No day, month or year.
  case noDate(field: String, value: String)
  /// `<` or `>` after a field that has no order.
  case noOrder(field: String)
  case nameTaken(String)
  case unknownSearch(String)
  /// A search that everybody uses is changed by whoever keeps the books, or saved it.
  case notOwn(String)
  /// Somebody has kept another one under the name since it was looked at.
  case changedMeanwhile(String, by: String)
  case unknownColumn(String, columns: [String])
  case nothingToFind

  public var code: String {
    switch self {
    case .unknownValue: "search.unknown-value"
    case .noDate: "search.no-date"
    case .noOrder: "search.no-order"
    case .nameTaken: "search.name-taken"
    case .unknownSearch: "search.unknown"
    case .notOwn: "search.not-own"
    case .changedMeanwhile: "search.changed-meanwhile"
    case .unknownColumn: "search.unknown-column"
    case .nothingToFind: "search.nothing-to-find"
    }
  }

  public init(_ problem: SearchProblem) {
    switch problem {
    case .unknownValue(let field, let value, let values):
      self = .unknownValue(field: field, value: value, values: values)
    case .noDate(let field, let value): self = .noDate(field: field, value: value)
    case .noOrder(let field): self = .noOrder(field: field)
    }
  }
}
