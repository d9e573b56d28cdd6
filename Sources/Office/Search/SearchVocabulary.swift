/// What of a document a condition of a search is about.
public enum SearchField: String, CaseIterable, Sendable {
  /// Who issued what came in.
  case from
  /// To whom something went.
  case to
  case kind
  case symbol
  case subject
  /// What its files say.
  case text
  /// Who works or worked on it, or drafted it.
  case handler
  /// The date the document bears.
  case issued
  case arrived
  case due
  case state
  case has
  case verdict
  /// A register, or a dossier.
  case place = "in"

  /// Whether its value is words that are looked for in a text.
  public var isText: Bool { part != nil || self == .text }
  /// Whether its value is a day, a month, a year or a span of them.
  public var isDate: Bool { [.issued, .arrived, .due].contains(self) }
}

/// The words of the search language, and what people type for them.
///
/// Source: the table beside this file.
public struct SearchVocabulary: Sendable {
  /// The stable words by what is typed, without marks.
  private let meanings: [String: [String: String]]
  /// What help shows for a stable word.
  private let shown: [String: [(word: String, typed: String)]]

  public static let shipped = SearchVocabulary(
    TabSeparated.read(PackageResources.search_words_tsv, columns: 3).rows.map(\.cells))

  init(_ rows: [[String]]) {
    var meanings: [String: [String: String]] = [:]
    var shown: [String: [(String, String)]] = [:]
    for row in rows {
      let typed = row[2].split(separator: ",").map(String.init)
      for word in typed { meanings[row[0], default: [:]][folded(word)] = row[1] }
      shown[row[0], default: []].append((row[1], typed[0]))
    }
    self.meanings = meanings
    self.shown = shown
  }

  /// The field somebody calls `typed`; nil for none.
  public func field(_ typed: some StringProtocol) -> SearchField? {
    meanings["field"]?[folded(typed)].flatMap(SearchField.init(rawValue:))
  }

  /// The stable word for a value of a field, typed in either language or as it is; nil for none.
  public func value(_ typed: String, of field: SearchField) -> String? {
    meanings[field.rawValue]?[folded(typed)]
  }

  /// The values of a field, each with the word help shows.
  public func values(of field: SearchField) -> [(word: String, typed: String)] {
    shown[field.rawValue] ?? []
  }
}

/// A part of a document's record that is looked into by itself.
public enum SearchPart: String, CaseIterable, Sendable {
  case symbol
  case kind
  /// Who issued it; empty for what the office itself issues.
  case party
  case subject
}

extension SearchField {
  /// Where its words are looked for; nil for a field of another kind, and for the text of files, which
  /// is no part of the record.
  public var part: SearchPart? {
    switch self {
    case .from: .party
    case .kind: .kind
    case .symbol: .symbol
    case .subject: .subject
    default: nil
    }
  }
}
