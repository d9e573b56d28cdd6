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

extension Transaction {
  /// Makes a document findable by the words of `texts`.
  public func index(_ document: ID<IncomingDocument>, _ texts: [String]) throws {
    try index(row: document.value * 2, texts)
  }

  public func index(_ document: ID<OutgoingDocument>, _ texts: [String]) throws {
    try index(row: document.value * 2 + 1, texts)
  }

  private func index(row: Int64, _ texts: [String]) throws {
    try database.run(
      "INSERT INTO search (rowid, text) VALUES (?, ?)",
      [.integer(row), .text(folded(texts.joined(separator: "\n")))])
  }
}
