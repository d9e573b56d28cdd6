import Office

/// A document as the search index knows it.
///
/// What is taken out of the index must be what went in, so that documents that differ in nothing else
/// differ here in nothing.
struct SearchEntry: Equatable {
  let place: SearchPlace
  let words: SearchWords
}

/// A change of the search index that waits for the end of its transaction.
enum SearchChange {
  case put(SearchEntry)
  case take(SearchEntry)
}

/// A document that can be found.
public protocol SearchableDocument {
  var place: SearchPlace { get }
  /// The text of each part of its record, as people wrote it.
  func text(_ part: SearchPart) -> String
}

extension IncomingDocument: SearchableDocument {
  public var place: SearchPlace { SearchPlace(self) }
}

extension OutgoingDocument: SearchableDocument {
  public var place: SearchPlace { SearchPlace(self) }
}

extension AnyDocument: SearchableDocument {}

extension SearchableDocument {
  var searchEntry: SearchEntry {
    SearchEntry(
      place: place,
      words: SearchWords(
        reference: text(.symbol), kind: text(.kind), party: text(.party), subject: text(.subject)))
  }
}

extension Transaction {
  /// Makes a new document findable.
  public func index(_ document: some SearchableDocument) throws {
    try change(.put(document.searchEntry))
  }

  /// The same with words that were cut before.
  func index(_ words: SearchWords, at place: SearchPlace) throws {
    try change(.put(SearchEntry(place: place, words: words)))
  }

  /// Makes a document findable by what it has become.
  public func index<Document: SearchableDocument>(
    _ document: Document, insteadOf before: Document
  ) throws {
    let (entry, entryBefore) = (document.searchEntry, before.searchEntry)
    if entry == entryBefore { return }
    try change(.take(entryBefore))
    try change(.put(entry))
    if let files = try takeText(at: entryBefore.place) { try putText(of: entry, files) }
  }

  /// Makes a document unfindable, by its record and by the text of its files.
  func unindex(_ document: some SearchableDocument) throws {
    try change(.take(document.searchEntry))
    _ = try takeText(at: document.place)
  }

  /// Changes wait for others: before each statement that may have to be taken back by itself, as those
  /// with triggers are, SQLite has the index write a part of its own. Rows and words in turns would
  /// leave a part for every document.
  private func change(_ change: SearchChange) throws {
    database.searchChanges.append(change)
    if database.searchChanges.count >= 2048 { try writeSearch() }
  }

  /// Writes the changes that wait; whoever looks into the index where it may have changed does it first.
  func writeSearch() throws {
    let changes = database.searchChanges
    database.searchChanges = []
    for change in changes {
      switch change {
      case .put(let entry): try put(entry)
      case .take(let entry): try take(entry)
      }
    }
  }

  private func put(_ entry: SearchEntry) throws {
    try database.run(
      "INSERT INTO search (rowid, symbol, kind, party, subject) VALUES (?, ?, ?, ?, ?)",
      [.integer(entry.place.value)] + entry.words.parts.map { .text($0) })
    try database.run(
      "INSERT INTO search_exact (rowid, text) VALUES (?, ?)",
      [.integer(entry.place.value), .text(entry.words.exact)])
    for part in entry.words.parts { try learn(part) }
  }

  private func take(_ entry: SearchEntry) throws {
    try database.run(
      """
      INSERT INTO search (search, rowid, symbol, kind, party, subject)
      VALUES ('delete', ?, ?, ?, ?, ?)
      """, [.integer(entry.place.value)] + entry.words.parts.map { .text($0) })
    try database.run(
      "INSERT INTO search_exact (search_exact, rowid, text) VALUES ('delete', ?, ?)",
      [.integer(entry.place.value), .text(entry.words.exact)])
  }

  /// Keeps the words of a text in order, for those who type their beginnings or err in a letter.
  private func learn(_ words: String) throws {
    var words = words
    try words.withUTF8 { bytes in
      for word in bytes.split(separator: 0x20) where !isSymbolWord(word) {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: word)))
        guard database.termsKnown.insert(hasher.finalize()).inserted else { continue }
        try database.run(
          "INSERT OR IGNORE INTO search_term (term) VALUES (?)",
          [.text(String(decoding: word, as: UTF8.self))])
      }
    }
  }

  /// Whether it is a number with its symbol: nobody types its beginning for another word.
  private func isSymbolWord(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = word.first, (0x30...0x39).contains(first) else { return false }
    return zip(word, word.dropFirst()).contains { $0 == 0xC2 && $1 == 0xB7 }
  }

  // MARK: The text of files

  /// Makes a document findable by what its files say, as far as that has been read.
  ///
  /// - Returns: Whether there was a text.
  @discardableResult
  public func indexTexts(of document: some SearchableDocument) throws -> Bool {
    _ = try takeText(at: document.place)
    let files: [ID<StoredFile>] = try readTexts(of: document.place.document)
    if files.isEmpty { return false }
    try putText(of: document.searchEntry, files)
    return true
  }

  private func readTexts(of document: DocumentKey) throws -> [ID<StoredFile>] {
    let register = document.register.rawValue
    return try database.run(
      """
      SELECT DISTINCT f.file FROM \(register)_file f
      JOIN searched_text t ON t.file = f.file
      WHERE f.document = ? ORDER BY f.file
      """, [document.value]
    ) { $0.id(0) }
  }

  private func putText(of entry: SearchEntry, _ files: [ID<StoredFile>]) throws {
    let words = try words(of: files)
    try database.run(
      "INSERT INTO search_text (rowid, record, text) VALUES (?, ?, ?)",
      [.integer(entry.place.value), .text(entry.words.record), .text(words)])
    try database.run(
      "INSERT INTO text_entry (place, record, files) VALUES (?, ?, ?)",
      [
        .integer(entry.place.value), .text(entry.words.record),
        .text(files.map { String($0.value) }.joined(separator: ",")),
      ])
    try learn(words)
  }

  /// Takes the text of a document out of the index.
  ///
  /// - Returns: The files it was made of; nil if there was none.
  func takeText(at place: SearchPlace) throws -> [ID<StoredFile>]? {
    let found = try database.run(
      "SELECT record, files FROM text_entry WHERE place = ?", [.integer(place.value)]
    ) { (record: $0.text(0), files: $0.text(1)) }
    guard let (record, list) = found.first else { return nil }
    let files = list.split(separator: ",").compactMap { Int64($0) }.map { ID<StoredFile>($0) }
    try database.run(
      "INSERT INTO search_text (search_text, rowid, record, text) VALUES ('delete', ?, ?, ?)",
      [.integer(place.value), .text(record), .text(try words(of: files))])
    try database.run("DELETE FROM text_entry WHERE place = ?", [.integer(place.value)])
    return files
  }

  private func words(of files: [ID<StoredFile>]) throws -> String {
    try files.compactMap { try fileText($0) }
      .map { searchTokens($0).joined(separator: " ") }.joined(separator: " ")
  }

  /// Forgets what files say that may not be read any more: out of every index, and for good.
  func forgetTexts(of files: [FileDigest]) throws {
    var isChanged = false
    for digest in files {
      let ids: [ID<StoredFile>] = try database.run(
        "SELECT t.file FROM stored_file s JOIN file_text t ON t.file = s.id WHERE s.digest = ?",
        [.text(digest.description)]
      ) { $0.id(0) }
      guard let id = ids.first else { continue }
      isChanged = true
      for place in try places(holding: id) { _ = try takeText(at: place) }
      try database.run("DELETE FROM scan_text WHERE file = ?", [.id(id)])
      try database.run("DELETE FROM file_text WHERE file = ?", [.id(id)])
    }
    if isChanged { try mergeTexts() }
  }

  /// What was deleted from an index lies in it until its parts are merged.
  func mergeSearch() throws {
    try writeSearch()
    for index in ["search", "search_exact"] {
      try database.run("INSERT INTO \(index) (\(index)) VALUES ('optimize')")
    }
    try mergeTexts()
  }

  private func mergeTexts() throws {
    try database.run("INSERT INTO search_text (search_text) VALUES ('optimize')")
  }

  // MARK: The index against the records

  /// Hands over what the index lacks, and what it has of no document, as the journal calls it. What is
  /// frozen must not be found.
  public func eachSearchFault(_ body: (_ object: String) throws -> Void) throws {
    let documents = """
      SELECT p.place FROM incoming_place p JOIN incoming_document d ON d.id = p.document AND d.frozen = 0
      UNION ALL
      SELECT p.place FROM outgoing_place p JOIN outgoing_document d ON d.id = p.document AND d.frozen = 0
      """
    var faults: Set<Int64> = []
    for index in ["search", "search_exact"] {
      let indexed = "SELECT id AS place FROM \(index)_docsize"
      try database.each(difference(documents, indexed)) { faults.insert($0.int64(0)) }
    }
    let marks = "SELECT mark, place FROM search_mark"
    let wanted = "SELECT mark, place FROM search_mark_wanted"
    try database.each(difference(marks, wanted)) { faults.insert($0.int64(1)) }
    try database.each(
      difference("SELECT place FROM text_entry", "SELECT id FROM search_text_docsize")
    ) { faults.insert($0.int64(0)) }
    // A text whose file is not that of its document any more.
    try database.each(
      """
      SELECT t.place FROM text_entry t WHERE t.place NOT IN (SELECT id FROM search_docsize)
      """
    ) { faults.insert($0.int64(0)) }
    let objects = distinct(faults.map { SearchPlace(value: $0).document.object })
    for object in objects.sorted() { try body(object) }
  }

  private func difference(_ first: String, _ second: String) -> String {
    """
    SELECT * FROM (SELECT * FROM (\(first)) EXCEPT SELECT * FROM (\(second)))
    UNION ALL SELECT * FROM (SELECT * FROM (\(second)) EXCEPT SELECT * FROM (\(first)))
    """
  }

  /// Makes the index anew from the records: it is never the only copy of anything.
  ///
  /// - Returns: How many documents can be found now.
  public func rebuildSearch() throws -> Int {
    database.searchChanges = []
    for index in ["search", "search_exact", "search_text"] {
      try database.run("INSERT INTO \(index) (\(index)) VALUES ('delete-all')")
    }
    for table in ["search_term", "search_mark", "text_entry"] {
      try database.run("DELETE FROM \(table)")
    }
    database.termsKnown = []
    try database.run(
      """
      INSERT INTO search_mark SELECT mark, place FROM search_mark_wanted ORDER BY mark, place
      """)
    // In the order of their places, which is how the index is quickest to write and to read.
    var count = 0
    var last: Int64 = -1
    while true {
      let places = try database.run(
        """
        SELECT place FROM (
          SELECT place, document, 0 AS is_outgoing FROM incoming_place
          UNION ALL SELECT place, document, 1 FROM outgoing_place)
        WHERE place > ? ORDER BY place LIMIT 100000
        """, [.integer(last)]
      ) { $0.int64(0) }
      guard let end = places.last else {
        try writeSearch()
        return count
      }
      for place in places {
        if let document = try document(SearchPlace(value: place).document) {
          try index(document)
          try indexTexts(of: document)
          count += 1
        }
        try database.watch.check()
      }
      last = end
    }
  }
}

extension Database {
  /// Makes the index after a version that has left it empty.
  func fillSearch() throws {
    let isStale = try !run(
      "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'search_stale'"
    ) { $0.int(0) }.isEmpty
    guard isStale else { return }
    _ = try Transaction(database: self).rebuildSearch()
    try execute("DROP TABLE search_stale")
  }
}
