/// The words of a document's record as the search index has them: cut, without marks and capitals.
public struct SearchWords: Equatable, Sendable {
  /// The number and symbol in the spellings they can be looked for by.
  public let symbol: String
  public let kind: String
  public let party: String
  public let subject: String
  /// The words that bear marks, as they are written; each once.
  public let exact: String

  public init(reference: String, kind: String, party: String, subject: String) {
    symbol = ([symbolSpellings(reference)] + symbolWords(in: reference)).joined(separator: " ")
    self.kind = searchText(kind)
    self.party = searchText(party)
    self.subject = ([searchText(subject)] + symbolWords(in: subject)).joined(separator: " ")
    exact = distinct(
      [reference, kind, party, subject].flatMap { exactTokens($0) }.filter(bearsMarks)
    ).joined(separator: " ")
  }

  public var parts: [String] { [symbol, kind, party, subject] }
  /// All of it, for the index over the texts of files.
  public var record: String { parts.joined(separator: " ") }
}
