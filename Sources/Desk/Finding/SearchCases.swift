import Office
import Store

extension OfficeDesk {
  /// What somebody looks for, read from the line they typed.
  public func query(_ line: String) -> SearchQuery {
    SearchQuery(line, today: now().date)
  }

  /// The same from a command, where what says nothing is an error and not a sentence half typed.
  ///
  /// - Throws: `SearchError`.
  public func query(entered line: String) throws -> SearchQuery {
    if line.count > SearchQuery.lengthLimit {
      throw ValueError.tooLong(field: "search", limit: SearchQuery.lengthLimit)
    }
    let query = query(line)
    if let problem = query.problems.first { throw SearchError(problem) }
    return query
  }

  /// A page of what is found in both registers; what a person may not see is not found.
  ///
  /// Costs the same in a register of any length.
  public func search(
    _ query: SearchQuery, _ direction: ListDirection = .older, than found: FoundDocument? = nil,
    limit: Int
  ) throws -> FoundDocuments {
    try database.read {
      try $0.search(query, direction, than: found, limit: limit, now: now())
    }
  }

  /// The first of what is found, in another order than the newest first.
  ///
  /// By relevance everything found has to be weighed: it takes longer the more there is.
  public func search(
    _ query: SearchQuery, by ranking: SearchRanking, limit: Int
  ) throws -> FoundDocuments {
    switch ranking {
    case .newest: return try search(query, limit: limit)
    case .oldest:
      var found = try search(query, .newer, limit: limit)
      found.documents.reverse()
      return found
    case .relevance:
      return try database.read {
        try $0.searchByRelevance(query, limit: limit, now: now())
      }
    }
  }

  /// A page of the arrivals that are found, by their place alone.
  public func incoming(
    matching line: String, _ direction: ListDirection = .older,
    than place: IncomingDocument? = nil, limit: Int
  ) throws -> [IncomingDocument] {
    try search(line, in: .incoming, direction, than: place.map { .incoming($0) }, limit: limit)
      .compactMap {
        if case .incoming(let document) = $0.document { document } else { nil }
      }
  }

  /// A page of the outgoing documents that are found.
  public func outgoing(
    matching line: String, _ direction: ListDirection = .older,
    than place: OutgoingDocument? = nil, limit: Int
  ) throws -> [OutgoingDocument] {
    try search(line, in: .outgoing, direction, than: place.map { .outgoing($0) }, limit: limit)
      .compactMap {
        if case .outgoing(let document) = $0.document { document } else { nil }
      }
  }

  private func search(
    _ line: String, in register: SecretEntry.Register, _ direction: ListDirection,
    than place: AnyDocument?, limit: Int
  ) throws -> [FoundDocument] {
    var query = query(line)
    // A list that is narrowed says nothing of what it does; it does just what was typed.
    query.reference = nil
    query.isForgiving = false
    return try database.read {
      try $0.search(
        query, direction, than: place.map { FoundDocument($0) }, in: register, limit: limit,
        now: now()
      ).documents
    }
  }
}
