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

  /// A line with the saved searches it names (`@lũ 2024`) in the place of their names.
  ///
  /// - Throws: `SearchError.unknownSearch`.
  public func expanded(_ line: String) throws -> String {
    guard line.contains("@") else { return line }
    return try line.split(separator: " ").map { word in
      word.hasPrefix("@") && word.count > 1
        ? try savedSearch(named: String(word.dropFirst())).line : String(word)
    }.joined(separator: " ")
  }

  /// Keeps a search under a name: for oneself, or for everybody. It is no record of the office's, only a
  /// help to look into them.
  ///
  /// - Throws: `SearchError`; `ValueError`.
  public func saveSearch(
    _ line: String, as name: String, isShared: Bool = false, columns: [SearchColumn] = [],
    ranking: SearchRanking = .newest, replacing: Bool = false
  ) throws {
    let name = try entered(name, field: "name", limit: 60)
    let line = try entered(line, field: "search", limit: SearchQuery.lengthLimit)
    if name.contains(" ") || name.hasPrefix("@") {
      throw ValueError.badSetting("search name", value: name)
    }
    if try query(entered: expanded(line)).isEmpty { throw SearchError.nothingToFind }
    let now = now()
    try database.write { transaction in
      try require(.read)
      if let before = try transaction.savedSearch(named: name, for: person.id),
        before.isShared == isShared
      {
        guard replacing else { throw SearchError.nameTaken(name) }
        try requireKeeper(of: before)
        try transaction.dropSearch(before.id)
      }
      try transaction.save(
        line, as: name, owner: isShared ? nil : person.id, columns: columns, ranking: ranking,
        by: person.id, at: now)
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

extension OfficeDesk {
  /// The saved searches a line names.
  ///
  /// - Throws: `SearchError.unknownSearch`.
  public func savedSearches(in line: String) throws -> [SavedSearch] {
    guard line.contains("@") else { return [] }
    return try line.split(separator: " ").filter { $0.hasPrefix("@") && $0.count > 1 }
      .map { try savedSearch(named: String($0.dropFirst())) }
  }
}
