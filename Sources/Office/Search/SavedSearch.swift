/// A search that is kept under a name: somebody's own, or everybody's.
public struct SavedSearch: Hashable, Sendable {
  public let id: ID<SavedSearch>
  public let name: String
  /// Nil for everybody's.
  public let owner: ID<Person>?
  public let line: String
  public let view: SearchView
  public let savedBy: ID<Person>
  public let savedByName: String

  public init(
    id: ID<SavedSearch>, name: String, owner: ID<Person>?, line: String, view: SearchView,
    savedBy: ID<Person>, savedByName: String
  ) {
    self.id = id
    self.name = name
    self.owner = owner
    self.line = line
    self.view = view
    self.savedBy = savedBy
    self.savedByName = savedByName
  }

  public var isShared: Bool { owner == nil }
}

/// What can be shown of a document that was found.
public enum SearchColumn: String, CaseIterable, Sendable {
  case register, name, reference, date, arrived, issued, kind, issuer, handler, subject, state, due
  case context

  /// Those of a table, where nobody has chosen.
  public static let usual: [SearchColumn] = [
    .name, .reference, .date, .issuer, .state, .subject, .context,
  ]
  /// Those of the list on a screen.
  public static let usualOnScreen: [SearchColumn] = [
    .register, .reference, .date, .issuer, .subject, .state,
  ]

  /// The columns between commas.
  ///
  /// - Throws: `SearchError.unknownColumn`.
  public static func read(_ text: String) throws(SearchError) -> [SearchColumn] {
    var columns: [SearchColumn] = []
    for word in text.split(separator: ",") {
      guard let column = SearchColumn(rawValue: folded(word.filter { $0 != " " })) else {
        throw .unknownColumn(String(word), columns: allCases.map(\.rawValue))
      }
      columns.append(column)
    }
    return distinct(columns)
  }
}
