import Office
import Store

extension OfficeDesk {
  /// The searches the person can use: their own, then everybody's.
  public func savedSearches() throws -> [SavedSearch] {
    try database.read { try $0.savedSearches(of: person.id) }
  }

  /// The search called `name`.
  ///
  /// - Throws: `SearchError.unknownSearch`.
  public func savedSearch(named name: String) throws -> SavedSearch {
    guard let search = try database.read({ try $0.savedSearch(named: name, for: person.id) }) else {
      throw SearchError.unknownSearch(name)
    }
    return search
  }

  /// A line with the saved searches it names (`@lũ 2024`) in the place of their names, and the first
  /// of those searches.
  ///
  /// - Throws: `SearchError.unknownSearch`.
  public func expanded(_ line: String) throws -> (line: String, search: SavedSearch?) {
    guard line.contains("@") else { return (line, nil) }
    var first: SavedSearch?
    let words = try line.split(separator: " ").map { word in
      guard word.hasPrefix("@"), word.count > 1 else { return String(word) }
      let search = try savedSearch(named: String(word.dropFirst()))
      first = first ?? search
      return search.line
    }
    return (words.joined(separator: " "), first)
  }

  /// Keeps a search under a name: for oneself, or for everybody. It is no record of the office's, only a
  /// help to look into them.
  ///
  /// - Parameters:
  ///   - line: Saved searches it names are kept as what they say now.
  ///   - replacing: Whether it may take the place of one that has the name.
  ///   - known: The searches the person has seen; one that is none of them any more is not replaced. Nil
  ///     for whoever names what is to go.
  /// - Throws: `SearchError`; `ValueError`.
  public func saveSearch(
    _ line: String, as name: String, isShared: Bool = false, shown view: SearchView = .usual,
    replacing: Bool = false, known: [SavedSearch]? = nil
  ) throws {
    let name = try entered(name, field: "name", limit: 60)
    let line = try entered(expanded(line).line, field: "search", limit: SearchQuery.lengthLimit)
    if name.contains(" ") || name.hasPrefix("@") {
      throw ValueError.badSetting("search name", value: name)
    }
    if try query(entered: line).isEmpty { throw SearchError.nothingToFind }
    let now = now()
    try database.write { transaction in
      try require(.read)
      let taken = try transaction.savedSearches(of: person.id).first {
        $0.isShared == isShared && folded($0.name) == folded(name)
      }
      if let before = taken {
        guard replacing else { throw SearchError.nameTaken(name) }
        try requireKeeper(of: before)
        if let known, !known.contains(before) {
          throw SearchError.changedMeanwhile(name, by: before.savedByName)
        }
        try transaction.dropSearch(before.id)
      }
      try transaction.save(
        line, as: name, owner: isShared ? nil : person.id, shown: view, by: person.id, at: now)
    }
  }

  /// Gives up a search that was kept.
  ///
  /// - Throws: `SearchError.unknownSearch`, `notOwn`.
  public func dropSearch(named name: String) throws {
    try database.write { transaction in
      guard let search = try transaction.savedSearch(named: name, for: person.id) else {
        throw SearchError.unknownSearch(name)
      }
      try requireKeeper(of: search)
      try transaction.dropSearch(search.id)
    }
  }

  /// A search everybody uses is its maker's, and of those who keep the books.
  private func requireKeeper(of search: SavedSearch) throws {
    guard search.isShared, search.savedBy != person.id, !may(.keepBooks) else { return }
    throw SearchError.notOwn(search.name)
  }
}
