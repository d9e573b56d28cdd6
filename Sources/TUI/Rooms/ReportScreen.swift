import Desk
import Office
import Terminal
import Wording

/// A report as a table with bars: the cursor stands on a number, Enter shows what is behind it.
struct ReportScreen: OfficeScreen {
  enum Act: Hashable { case earlier, later, otherPeriod, rest, print }

  let workplace: Workplace
  private let definition: ReportDefinition
  var notice: Notice?
  var stamp: Int
  private var period: ReportPeriod
  private var sheet: ReportSheet
  /// The cell under the cursor, and the first row that is shown.
  private var row = 0
  private var column: Int
  private var top = 0
  private var height = 10

  /// - Parameter period: Nil for the one the report is about today.
  init(
    _ definition: ReportDefinition, _ period: ReportPeriod? = nil, at workplace: Workplace
  ) throws {
    self.workplace = workplace
    self.definition = definition
    self.period = period ?? definition.period(on: workplace.today)
    stamp = try workplace.desk.newsStamp()
    sheet = ReportSheet(
      try workplace.desk.report(definition, self.period), workplace.words)
    column = sheet.barColumn
  }

  var name: String { words.title(definition) }

  mutating func refresh() { show(period) }

  private mutating func show(_ wish: ReportPeriod) {
    do {
      sheet = ReportSheet(try desk.report(definition, wish), words)
      period = wish
    } catch {
      notice = Notice(error, words)
    }
    row = min(row, max(sheet.labels.count - 1, 0))
    column = min(column, sheet.heads.count - 2)
  }

  // MARK: Keys

  static func allShortcuts(_ words: any Words) -> [Shortcut<Act>] {
    [
      Shortcut("t", .earlier, words.reportKey(.earlier)),
      Shortcut("s", .later, words.reportKey(.later)),
      Shortcut("p", .otherPeriod, words.reportKey(.otherPeriod)),
      Shortcut("o", .rest, words.reportKey(.rest)),
      Shortcut("i", .print, words.reportKey(.print)),
    ]
  }

  var shortcuts: [Shortcut<Act>] {
    ReportScreen.allShortcuts(words).filter { shortcut in
      switch shortcut.act {
      case .earlier, .later: period != .all
      case .otherPeriod, .print: true
      case .rest: hasRest
      }
    }
  }

  /// Whether the number under the cursor leaves something out.
  private var hasRest: Bool {
    guard !sheet.labels.isEmpty else { return false }
    if case .count = sheet.report.cells[row][column] { return false }
    return true
  }

  var otherHints: [KeyHint] {
    [workplace.hint("Enter", .open)] + generalHints.filter { $0.key != "/" }
  }

  mutating func perform(_ act: Act) -> Outcome {
    switch act {
    case .earlier: show(period.moved(by: -1))
    case .later: show(period.moved(by: 1))
    case .otherPeriod:
      show(period.turned(among: ReportPeriod.Current.allCases, on: workplace.today))
    case .rest: return openReasons(isRest: true)
    case .print:
      let (place, name, period) = (workplace, definition.name, period)
      return opening { _ in
        try FormScreen(try place.printReportForm("\(name)/\(period)"), at: place)
      }
    }
    return .stay
  }

  mutating func handle(_ key: Key) -> Outcome {
    notice = nil
    catchUp(before: key)
    switch key {
    case .enter, .function(3): return openReasons(isRest: false)
    default: return answer(key)
    }
  }

  private mutating func openReasons(isRest: Bool) -> Outcome {
    guard !sheet.labels.isEmpty else { return .stay }
    let (place, sheet, row, column) = (workplace, sheet, row, column)
    return opening { _ in
      try ReasonScreen(sheet, row: row, column: column, isRest: isRest, at: place)
    }
  }

  mutating func move(_ key: Key) -> Bool {
    let (last, end) = (max(sheet.labels.count - 1, 0), max(sheet.heads.count - 2, 0))
    var (row, column) = (row, column)
    switch key {
    case .down, .control("n"): row += 1
    case .up, .control("p"): row -= 1
    case .pageDown: row += max(height - 1, 1)
    case .pageUp: row -= max(height - 1, 1)
    case .home: row = 0
    case .end: row = last
    case .right, .tab: column += 1
    case .backTab: column -= 1
    case .left:
      // Left of the first number is where one came from.
      if column == 0 || sheet.labels.isEmpty { return false }
      column -= 1
    default:
      switch key.shortcut {
      case "j": row += 1
      case "k": row -= 1
      case "g": row = 0
      case "G": row = last
      case "l": column += 1
      case "h": column -= 1
      default: return false
      }
    }
    self.row = max(0, min(row, last))
    self.column = max(0, min(column, end))
    return true
  }

  // MARK: Drawing

  mutating func draw(on canvas: inout Canvas) {
    canvas.header(words.title(definition), words.period(period))
    canvas.rule(row: 1)
    let (rows, columns) = (canvas.size.rows, canvas.size.columns)
    var line = 2
    let about = wrapped(words.about(definition), width: columns - 2)
    // What it means is told where the figures keep their room.
    if rows >= 20 {
      for text in about.prefix(2) where !text.isEmpty {
        canvas.draw(text, row: line, column: 1, width: columns - 2)
        line += 1
      }
    }
    if sheet.labels.isEmpty {
      canvas.draw(words.nothingCounted, row: line + 1, column: 4, width: columns - 6)
      drawFoot(on: &canvas)
      return
    }
    let layout = sheet.layout(width: columns - 3)
    let block = layout.blocks.first { $0.contains(column) } ?? layout.blocks[0]
    line = drawHeads(layout, block, at: line, on: &canvas)
    height = max(rows - line - 3, 1)
    top = max(0, min(min(max(top, row - height + 1), row), sheet.labels.count - height))
    for (place, index) in sheet.labels.indices.dropFirst(top).prefix(height).enumerated() {
      draw(index, layout, block, at: line + place, on: &canvas)
    }
    drawBars(layout, block, below: line, on: &canvas)
    canvas.draw(
      sheet.labels[row] + ", " + sheet.heads[column + 1] + ": " + sheet.cells[row][column],
      row: rows - 3, column: 1, width: columns - 2, style: .label)
    drawFoot(on: &canvas)
  }

  /// Draws what stands over the columns of a block; returns the line below.
  private func drawHeads(
    _ layout: ReportSheet.Layout, _ block: Range<Int>, at line: Int, on canvas: inout Canvas
  ) -> Int {
    let height = block.map { layout.heads[$0].count }.max() ?? 1
    canvas.draw(
      sheet.heads[0], row: line + height - 1, column: 2, width: layout.label, style: .heading)
    for (index, start) in starts(layout, block) {
      let head = layout.heads[index]
      for (place, text) in head.enumerated() {
        canvas.draw(
          text, row: line + height - head.count + place,
          column: start + layout.columns[index] - text.count, width: text.count, style: .heading)
      }
    }
    return line + height
  }

  /// Where each column of a block begins.
  private func starts(
    _ layout: ReportSheet.Layout, _ block: Range<Int>
  ) -> [(index: Int, start: Int)] {
    var start = 2 + layout.label + layout.gap
    return block.map { index in
      defer { start += layout.columns[index] + layout.gap }
      return (index, start)
    }
  }

  private func draw(
    _ index: Int, _ layout: ReportSheet.Layout, _ block: Range<Int>, at line: Int,
    on canvas: inout Canvas
  ) {
    let isTotal = index == sheet.report.rows.count
    canvas.draw(
      sheet.labels[index], row: line, column: 2, width: layout.label,
      style: isTotal ? .heading : .plain)
    for (place, start) in starts(layout, block) {
      let text = sheet.cells[index][place]
      let isHere = index == row && place == column
      let left = start + layout.columns[place] - text.count
      canvas.draw(
        text, row: line, column: left, width: text.count,
        style: isHere ? .selected : isTotal ? .heading : .plain)
      if isHere { canvas.cursor = Canvas.Place(row: line, column: left) }
    }
    if index == row { canvas.draw(">", row: line, column: 0) }
  }

  private func drawBars(
    _ layout: ReportSheet.Layout, _ block: Range<Int>, below line: Int, on canvas: inout Canvas
  ) {
    guard layout.bars > 0, let last = starts(layout, block).last else { return }
    let start = last.start + layout.columns[last.index] + layout.gap - 2
    let count = sheet.report.rows.count
    let bars = sheet.report.cells.prefix(count).map {
      BarChart.Bar("", $0[sheet.barColumn].size, text: "")
    }
    let shown = min(count - top, height)
    guard shown > 0 else { return }
    // Rows that are not shown still count for the scale.
    BarChart(Array(bars[top...] + bars[..<top])).draw(
      on: &canvas,
      in: Area(
        row: line, column: start, rows: shown, columns: canvas.size.columns - start + 1))
  }
}
