import Office

/// The words of a search as an FTS5 expression: each must begin a word of the text; marks and
/// capitals are ignored on both sides, and nothing a person types is an operator.
func matchExpression(_ words: String) -> String {
  let terms = folded(words).split(whereSeparator: \.isWhitespace).map { word in
    "\"" + word.filter { $0 != "\"" && $0 != "\0" } + "\"*"
  }
  // A word of punctuation alone has no token, and an expression of none is an error.
  let searchable = terms.filter { $0.contains { $0.isLetter || $0.isNumber } }
  return searchable.isEmpty ? "\"\"" : searchable.joined(separator: " ")
}

/// A document as the search index knows it.
public protocol SearchableDocument {
  /// Its row in the index: even for incoming documents, odd for outgoing ones.
  var searchRow: Int64 { get }
  /// What it can be found by. Documents that differ in nothing else differ here in nothing, since
  /// an entry is taken out of the index by the very text it went in with.
  var searchText: String { get }
}

extension IncomingDocument: SearchableDocument {
  public var searchRow: Int64 { id.value * 2 }
  public var searchText: String { folded([reference, issuer, subject].joined(separator: "\n")) }
}

extension OutgoingDocument: SearchableDocument {
  public var searchRow: Int64 { id.value * 2 + 1 }
  public var searchText: String {
    folded([reference ?? symbol, kind.name, subject].joined(separator: "\n"))
  }
}

extension Transaction {
  /// Makes a new document findable.
  public func index(_ document: some SearchableDocument) throws {
    try database.run(
      "INSERT INTO search (rowid, text) VALUES (?, ?)",
      [.integer(document.searchRow), .text(document.searchText)])
  }

  /// Makes a document findable by what it has become.
  public func index<Document: SearchableDocument>(
    _ document: Document, insteadOf before: Document
  ) throws {
    if document.searchText == before.searchText { return }
    try unindex(before)
    try index(document)
  }

  /// Makes a document unfindable.
  func unindex(_ document: some SearchableDocument) throws {
    try database.run(
      "INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)",
      [.integer(document.searchRow), .text(document.searchText)])
  }
}
