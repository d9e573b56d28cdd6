import Office

/// A report in words: what stands over its columns, before its rows and in its cells.
public struct ReportSheet {
  public let report: Report
  public let words: any Words
  public let title: String
  /// The dimension of the rows, then a head for each column.
  public let heads: [String]
  /// What stands before each row; the total is the last.
  public let labels: [String]
  /// By row and column.
  public let cells: [[String]]

  public init(_ report: Report, _ words: any Words) {
    self.report = report
    self.words = words
    let (definition, subject) = (report.definition, report.definition.subject)
    title = words.title(definition) + ", " + words.period(report.period)
    heads =
      [words.name(definition.rows)]
      + report.columns.map { ReportSheet.head($0, of: report, words) }
    labels =
      report.rows.map { words.label($0, of: definition.rows, subject) }
      + (report.rows.isEmpty ? [] : [words.reportTotal])
    cells = report.cells.map { $0.map { ReportSheet.text($0, words) } }
  }

  /// What stands over a column.
  public static func head(
    _ column: ReportColumn, of report: Report, _ words: any Words
  ) -> String {
    switch column {
    case .total: return words.reportTotal
    case .measure(let measure): return words.head(measure, report.definition.subject)
    case .value(let label):
      guard let dimension = report.definition.columns else { return label.key }
      if dimension == .month, report.period != .all, let month = Int(label.key.suffix(2)) {
        return words.shortMonth(month)
      }
      return words.label(label, of: dimension, report.definition.subject)
    }
  }

  private static func text(_ cell: ReportCell, _ words: any Words) -> String {
    switch cell {
    case .count(let count): count == 0 ? "·" : String(count)
    case .share(let part, let whole): words.percent(part, of: whole)
    case .span(let span, _): span.map { words.span($0) } ?? "·"
    }
  }

  /// The column a row's bar is drawn after: all of the row, or the first measure.
  public var barColumn: Int { report.columns.lastIndex(of: .total) ?? 0 }

  /// The length of a row's bar in `room` cells; the total has none.
  public func bar(of row: Int, room: Int) -> Int {
    let sizes = report.cells.dropLast().map { $0[barColumn].size }
    guard room > 0, sizes.indices.contains(row), let most = sizes.max(), most > 0, sizes[row] > 0
    else {
      return 0
    }
    return max(1, sizes[row] * room / most)
  }

  // MARK: Layout

  /// How wide everything is where a line has so many columns.
  public struct Layout: Equatable, Sendable {
    public let label: Int
    public let columns: [Int]
    public let gap: Int
    /// Columns that stand beside each other, in blocks one below the other.
    public let blocks: [Range<Int>]
    /// What is left for bars; 0 where that is too little.
    public let bars: Int
    /// The heads, a text for each line of a column.
    public let heads: [[String]]
  }

  private static let leastLabel = 14
  private static let leastBar = 8

  public func layout(width: Int) -> Layout {
    let count = heads.count - 1
    let heads = heads.dropFirst().enumerated().map { index, head in
      let widest = cells.map { $0[index].count }.max() ?? 0
      return ReportSheet.wrapped(head, width: max(widest, report.columns.count > 6 ? 6 : 9))
    }
    let columns = (0..<count).map { index in
      max(cells.map { $0[index].count }.max() ?? 0, heads[index].map(\.count).max() ?? 0, 1)
    }
    let longest = max(labels.map(\.count).max() ?? 0, self.heads[0].count, 4)
    let needed = columns.reduce(0, +)
    for gap in [2, 1] where needed + gap * count + min(longest, ReportSheet.leastLabel) <= width {
      let label = min(longest, width - needed - gap * count)
      let left = width - label - needed - gap * (count + 1)
      return Layout(
        label: label, columns: columns, gap: gap, blocks: [0..<count],
        bars: left >= ReportSheet.leastBar ? left : 0, heads: heads)
    }
    let label = min(longest, max(width / 3, 4))
    var blocks: [Range<Int>] = []
    var (start, used) = (0, label)
    for index in 0..<count {
      if used + 2 + columns[index] > width, index > start {
        blocks.append(start..<index)
        (start, used) = (index, label)
      }
      used += 2 + columns[index]
    }
    blocks.append(start..<count)
    return Layout(
      label: label, columns: columns, gap: 2, blocks: blocks, bars: 0, heads: heads)
  }

  /// The report as text that fits `width` columns.
  public func lines(width: Int = 80) -> [String] {
    var lines = ReportSheet.wrapped(title, width: width)
    let about = words.about(report.definition)
    if !about.isEmpty { lines += ReportSheet.wrapped(about, width: width) }
    if report.rows.isEmpty { return lines + ["", "  " + words.nothingCounted] }
    let layout = layout(width: width)
    for block in layout.blocks {
      lines.append("")
      let height = block.map { layout.heads[$0].count }.max() ?? 1
      for line in 0..<height {
        let texts = block.map { index in
          let head = layout.heads[index]
          let place = line - (height - head.count)
          return ReportSheet.right(place >= 0 ? head[place] : "", layout.columns[index])
        }
        lines.append(joined(line == height - 1 ? heads[0] : "", texts, layout))
      }
      for row in labels.indices {
        let texts = block.map { ReportSheet.right(cells[row][$0], layout.columns[$0]) }
        let bar = String(repeating: "#", count: bar(of: row, room: layout.bars))
        lines.append(
          joined(labels[row], texts + (bar.isEmpty ? [] : [bar]), layout))
      }
    }
    return lines
  }

  private func joined(_ label: String, _ cells: [String], _ layout: Layout) -> String {
    let blank = String(repeating: " ", count: layout.gap)
    let line = ([ReportSheet.left(label, layout.label)] + cells).joined(separator: blank)
    return String(line.prefix(line.count - line.reversed().prefix { $0 == " " }.count))
  }

  private static func left(_ text: String, _ width: Int) -> String {
    if text.count > width { return String(text.prefix(max(width - 1, 0))) + "…" }
    return text + String(repeating: " ", count: width - text.count)
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// Broken between words; a word that is longer stays whole.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  // MARK: Elsewhere

  /// The sheet as it is printed.
  public func table(of body: String, by maker: String) -> PrintedTable {
    let about = words.about(report.definition)
    return PrintedTable(
      body: body, title: title, notes: about.isEmpty ? [] : [about], heads: heads,
      rows: labels.indices.map { index in
        PrintedTable.Row([labels[index]] + cells[index], isTotal: index == report.rows.count)
      }, maker: maker)
  }

  /// Rows with commas between the cells (RFC 4180), numbers as programs read them: shares in percent,
  /// spans in days.
  public var csv: String {
    let rows = zip(labels, report.cells).map { label, cells in
      [label] + cells.map(ReportSheet.plain)
    }
    return ([heads] + rows).map { row in
      row.map(ReportSheet.quoted).joined(separator: ",") + "\n"
    }.joined()
  }

  private static func plain(_ cell: ReportCell) -> String {
    switch cell {
    case .count(let count): String(count)
    case .share(_, 0), .span(nil, _): ""
    case .share(let part, let whole): fixed(tenthsOfPercent(part, of: whole), digits: 1)
    case .span(let span?, _): fixed(Int(span / 86_400), digits: 3)
    }
  }

  private static func fixed(_ number: Int, digits: Int) -> String {
    let scale = digits == 1 ? 10 : 1000
    let rest = String(abs(number) % scale)
    return (number < 0 ? "-" : "") + String(abs(number) / scale) + "."
      + String(repeating: "0", count: digits - rest.count) + rest
  }

  /// A spreadsheet takes what begins like a formula for one.
  private static func quoted(_ text: String) -> String {
    let text =
      ["=", "+", "-", "@"].contains { text.hasPrefix($0) } && Double(text) == nil
      ? "'" + text : text
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
