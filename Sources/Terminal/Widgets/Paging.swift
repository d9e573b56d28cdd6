/// Which rows of a long list are wanted. Positions are keys of the list's order, so that every page
/// costs the same, the last like the first.
public enum PageWish<Position: Hashable & Sendable>: Hashable, Sendable {
  /// The first rows of the list.
  case first
  /// The last rows.
  case last
  /// The rows that follow a position.
  case after(Position)
  /// The rows that come before a position, the nearest ones.
  case before(Position)
  /// The row at a position, if it is still there, and those that follow.
  case from(Position)
}

/// Fetches at most `limit` rows, always in the order of the list, whatever the wish.
public typealias FetchPage<Row, Position: Hashable & Sendable> =
  (_ wish: PageWish<Position>, _ limit: Int) throws -> [Row]

/// Pages of rows that are all in memory, in the order they have there.
///
/// A position that is not among them counts as gone: nothing follows it, and `from` begins anew.
public func pages<Row, Position>(
  of rows: [Row], position: @escaping (Row) -> Position
) -> FetchPage<Row, Position> {
  { wish, limit in
    func index(_ wanted: Position) -> Int? { rows.firstIndex { position($0) == wanted } }
    switch wish {
    case .first: return Array(rows.prefix(limit))
    case .last: return Array(rows.suffix(limit))
    case .after(let wanted):
      return index(wanted).map { Array(rows[($0 + 1)...].prefix(limit)) } ?? []
    case .before(let wanted): return index(wanted).map { Array(rows[..<$0].suffix(limit)) } ?? []
    case .from(let wanted): return Array(rows[(index(wanted) ?? 0)...].prefix(limit))
    }
  }
}
