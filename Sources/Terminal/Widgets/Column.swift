import Office

/// A column of a list.
public struct Column<Row> {
  public enum Alignment: Sendable { case left, right }

  public let title: String
  /// The columns of the terminal it needs; with fewer it is not shown.
  public let minimum: Int
  /// The columns it would fill; `.max` takes what remains.
  public let wish: Int
  /// Where there is no room for all, the column of the lowest rank disappears first.
  public let rank: Int
  public let alignment: Alignment
  public let style: (Row) -> Style?
  public let text: (Row) -> String

  /// - Parameter style: The role of this column in a row; nil leaves that of the row.
  public init(
    _ title: String, minimum: Int, wish: Int? = nil, rank: Int, alignment: Alignment = .left,
    style: @escaping (Row) -> Style? = { _ in nil }, text: @escaping (Row) -> String
  ) {
    self.title = title
    self.minimum = minimum
    self.wish = max(wish ?? minimum, minimum)
    self.rank = rank
    self.alignment = alignment
    self.style = style
    self.text = text
  }
}

/// The blanks between two columns.
private let gap = 2

/// Shares `room` among columns: first what each needs, the lowest ranks dropped if that is too much,
/// then one by one what each wishes.
///
/// - Returns: The width of each column, 0 for those not shown.
func shares<Row>(of room: Int, among columns: [Column<Row>]) -> [Int] {
  var shown = Array(columns.indices)
  func needed() -> Int {
    shown.reduce(0) { $0 + columns[$1].minimum } + gap * max(shown.count - 1, 0)
  }
  while shown.count > 1, needed() > room {
    guard let lowest = shown.min(by: { columns[$0].rank < columns[$1].rank }) else { break }
    shown.removeAll { $0 == lowest }
  }
  var widths = columns.map { _ in 0 }
  for index in shown { widths[index] = columns[index].minimum }
  var left = room - needed()
  // Those with a measured wish come first; what then remains belongs to those that take anything.
  for takesAnything in [false, true] {
    while left > 0 {
      let hungry = shown.filter {
        widths[$0] < columns[$0].wish && (columns[$0].wish == .max) == takesAnything
      }
      if hungry.isEmpty { break }
      for index in hungry where left > 0 {
        widths[index] += 1
        left -= 1
      }
    }
  }
  return widths
}

/// Draws one row of columns; `text` gives what stands in each.
func drawColumns<Row>(
  _ columns: [Column<Row>], widths: [Int], on canvas: inout Canvas, row: Int, column: Int,
  text: (Column<Row>) -> (String, Style)
) {
  var left = column
  for (column, width) in zip(columns, widths) where width > 0 {
    let (content, style) = text(column)
    var indent = 0
    if column.alignment == .right {
      indent = width - Terminal.columns(of: fitting(harmless(content), in: width))
    }
    canvas.draw(content, row: row, column: left + indent, width: width - indent, style: style)
    left += width + gap
  }
}
