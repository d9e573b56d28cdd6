import Office

/// Numbers as bars, a row each, with the number beside the bar.
///
/// Bars are drawn in eighths of a cell; where the terminal has no such letters, in `#`. The part of
/// a bar that needs attention comes first and is drawn in another letter, a figure to compare with is
/// a mark on the row: colour is the sign of neither.
public struct BarChart {
  public struct Bar: Equatable, Sendable {
    public let label: String
    public let value: Int
    /// How much of `value` needs attention.
    public let urgent: Int
    /// Something to compare with; it is marked on the row.
    public let mark: Int?
    /// What stands behind the bar.
    public let text: String

    public init(_ label: String, _ value: Int, urgent: Int = 0, mark: Int? = nil, text: String) {
      self.label = label
      self.value = value
      self.urgent = urgent
      self.mark = mark
      self.text = text
    }
  }

  public let bars: [Bar]

  public init(_ bars: [Bar]) { self.bars = bars }

  /// Draws as many bars as the area has rows, scaled to the greatest of all.
  public func draw(on canvas: inout Canvas, in area: Area) {
    let labels = min(bars.map { columns(of: harmless($0.label)) }.max() ?? 0, area.columns / 3)
    let texts = min(bars.map { columns(of: harmless($0.text)) }.max() ?? 0, area.columns / 3)
    let left = area.column + labels + 2
    let room = area.columns - labels - texts - 4
    guard room > 0 else { return }
    let greatest = max(bars.map { max($0.value, $0.mark ?? 0) }.max() ?? 0, 1)
    for (index, bar) in bars.prefix(area.rows).enumerated() {
      let row = area.row + index
      canvas.draw(bar.label, row: row, column: area.column, width: labels, style: .label)
      let end = draw(bar, on: &canvas, row: row, column: left, room: room, of: greatest)
      canvas.draw(
        bar.text, row: row, column: end + 1, width: area.column + area.columns - end - 1,
        style: bar.urgent > 0 ? .urgent : .plain)
    }
  }

  /// Draws one bar; returns the column after it and its mark.
  private func draw(
    _ bar: Bar, on canvas: inout Canvas, row: Int, column: Int, room: Int, of greatest: Int
  ) -> Int {
    let urgent = BarChart.cells(min(bar.urgent, bar.value), of: greatest, room: room)
    let whole = BarChart.eighths(bar.value, of: greatest, room: room)
    let plain = canvas.drawsBlocks
    var end = canvas.draw(
      String(repeating: plain ? "▒" : "!", count: urgent), row: row, column: column,
      style: .urgent)
    let rest = max(whole - urgent * 8, 0)
    end = canvas.draw(
      plain ? BarChart.blocks(rest) : String(repeating: "#", count: (rest + 7) / 8), row: row,
      column: end)
    guard let mark = bar.mark else { return end }
    let place = column + BarChart.cells(mark, of: greatest, room: room)
    // On the bar or behind it, the mark stands where the other figure would end.
    canvas.draw(plain ? "│" : "|", row: row, column: place, style: .key)
    return max(end, place + 1)
  }

  /// The cells of a number that is drawn in whole ones; a number that is not nothing has one.
  static func cells(_ value: Int, of greatest: Int, room: Int) -> Int {
    value <= 0 ? 0 : max(1, (value * room + greatest / 2) / greatest)
  }

  /// The eighths of a number; one that is not nothing has one.
  static func eighths(_ value: Int, of greatest: Int, room: Int) -> Int {
    value <= 0 ? 0 : max(1, (value * room * 8 + greatest / 2) / greatest)
  }

  /// So many eighths of a cell, from the left.
  static func blocks(_ eighths: Int) -> String {
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}
