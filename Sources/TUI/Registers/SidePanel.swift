import Terminal
import Wording

/// What stands beside a list on a wide terminal: the essentials of the row under the cursor.
///
/// Keys come first: the row is looked up when nobody has typed for a moment and the list is drawn. Until
/// then the panel stays as it was, and its first line says of which row it speaks. At rest there is
/// nothing to wait for.
struct SidePanel {
  /// So wide the list is whole, all its columns beside it.
  private static let least = 120
  private static let listWidth = 80
  /// Longer than a key that is held down takes to come again.
  private static let rest = 80

  private var pager = Pager("")
  /// The row that was looked up.
  private var shown: Int64?
  private var isOld = false
  private var isVisible = false

  /// How many milliseconds without a key to wait before the row at `place` is looked up; nil if it is
  /// shown, or nothing is. The first one is looked up as soon as the list is drawn.
  func pause(before place: Int64?) -> Int? {
    guard isVisible, let place, isOld || place != shown else { return nil }
    return shown == nil ? 0 : SidePanel.rest
  }

  mutating func show(_ paragraphs: [Pager.Paragraph], of place: Int64) {
    pager = Pager(paragraphs)
    shown = place
    isOld = false
  }

  /// Something was written since.
  mutating func expire() { isOld = true }

  /// Shares an area among list and panel; where there is no room for both, the list has it all.
  mutating func lay(in area: Area, isWanted: Bool) -> (list: Area, panel: Area?) {
    isVisible = isWanted && area.columns >= SidePanel.least
    guard isVisible else { return (area, nil) }
    let width = max(area.columns - SidePanel.listWidth, 0)
    let wanted = min(width, max(SidePanel.least - SidePanel.listWidth, area.columns / 3))
    var (list, panel) = (area, area)
    list.columns = area.columns - wanted
    panel.column = list.columns
    panel.columns = wanted
    return (list, panel)
  }

  mutating func draw(
    on canvas: inout Canvas, in area: Area?, of place: Int64?, _ words: any Words
  ) {
    guard let area, area.rows > 2 else { return }
    for row in area.row..<area.endRow {
      canvas.draw("│", row: row, column: area.column + 1, style: .faint)
    }
    guard place != nil else { return }
    var text = Area(
      row: area.row, column: area.column + 3, rows: area.rows, columns: area.columns - 4)
    // The cursor stays in the list, where screen readers follow it.
    let cursor = canvas.cursor
    pager.draw(on: &canvas, in: text)
    if pager.hiddenBelow > 0 {
      text.rows -= 1
      let hidden = pager.hiddenBelow + 1
      canvas.clear(Area(row: text.endRow, column: text.column, rows: 1, columns: text.columns))
      canvas.draw(
        words.more(hidden), row: text.endRow, column: text.column, width: text.columns)
    }
    canvas.cursor = cursor
  }
}
