/// How much room a terminal or a canvas has.
public struct Size: Hashable, Sendable {
  public var rows: Int
  public var columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = max(rows, 0)
    self.columns = max(columns, 0)
  }

  /// What a terminal has had since there were terminals.
  public static let usual = Size(rows: 24, columns: 80)

  /// A telephone held upright.
  public static let phone = Size(rows: 20, columns: 40)

  public func holds(_ other: Size) -> Bool { rows >= other.rows && columns >= other.columns }
}

/// A rectangle of a canvas in which a widget draws.
public struct Area: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var rows: Int
  public var columns: Int

  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(rows, 0)
    self.columns = max(columns, 0)
  }

  /// The row below the last one.
  public var endRow: Int { row + rows }
}
