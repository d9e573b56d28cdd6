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

  // MARK: The index against the records

  /// Hands over what the index lacks, and what it has of no document, as the journal calls it. What is
  /// frozen must not be found.
  public func eachSearchFault(_ body: (_ object: String) throws -> Void) throws {
    for (register, odd) in [("incoming", 0), ("outgoing", 1)] {
      let documents = "SELECT id * 2 + \(odd) AS id FROM \(register)_document WHERE frozen = 0"
      let indexed = "SELECT id FROM search_docsize WHERE id % 2 = \(odd)"
      try database.each(
        """
        SELECT id / 2 FROM (
          SELECT * FROM (\(documents) EXCEPT \(indexed))
          UNION SELECT * FROM (\(indexed) EXCEPT \(documents)))
        """
      ) { try body("\(register)/\($0.int(0))") }
    }
  }

  /// Makes the index anew from the records: it is never the only copy of anything.
  ///
  /// - Returns: How many documents can be found now.
  public func rebuildSearch() throws -> Int {
    try database.run("INSERT INTO search (search) VALUES ('delete-all')")
    return try rebuild("incoming", incoming) + rebuild("outgoing", outgoing)
  }

  private func rebuild<Document: SearchableDocument>(
    _ register: String, _ read: (ID<Document>) throws -> Document?
  ) throws -> Int {
    var (count, last) = (0, Int64(0))
    while true {
      let ids = try database.run(
        "SELECT id FROM \(register)_document WHERE id > ? AND frozen = 0 ORDER BY id LIMIT 1000",
        [.integer(last)]
      ) { Int64($0.int(0)) }
      for id in ids {
        if let document = try read(ID(id)) { try index(document) }
      }
      guard let end = ids.last else { return count }
      (count, last) = (count + ids.count, end)
    }
  }

  /// Makes a document unfindable.
  func unindex(_ document: some SearchableDocument) throws {
    try database.run(
      "INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)",
      [.integer(document.searchRow), .text(document.searchText)])
  }
}
