import Office

extension FormTemplate {
  /// The columns of the form as text.
  public static let textWidth = 80

  /// Writes the form filled with `values` as plain text, UTF-8, in lines of at most 80 columns; `sink`
  /// gets the bytes in order, in pieces. Tables are drawn, their cells broken to the width of their
  /// columns. What is in memory at a time is a row, however many there are.
  public func writeText(
    _ values: PrintedForm.Values, into sink: ([UInt8]) throws -> Void
  ) throws {
    var reading = try TextReading(self)
    let nodes = try reading.read()
    let printing = TextPrinting(template: self, values: values)
    var buffer: [UInt8] = []
    try printing.print(nodes, width: FormTemplate.textWidth, PrintedForm.Row()) { line in
      buffer.append(contentsOf: line.utf8)
      while buffer.last == UInt8(ascii: " ") { buffer.removeLast() }
      buffer.append(UInt8(ascii: "\n"))
      if buffer.count > 65_536 {
        try sink(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    if !buffer.isEmpty { try sink(buffer) }
  }
}

/// Prints nodes in lines.
private struct TextPrinting {
  let template: FormTemplate
  let values: PrintedForm.Values

  /// - Parameters:
  ///   - row: Of the list whose columns stand in `nodes`.
  ///   - put: Takes each line.
  func print(
    _ nodes: [TextNode], width: Int, _ row: PrintedForm.Row, put: (String) throws -> Void
  ) throws {
    for node in nodes {
      switch node {
      case .paragraph(let paragraph):
        for line in lines(of: paragraph, width: width, row) { try put(line) }
      case .each(let list, let nodes):
        try eachRow(list) { try print(nodes, width: width, $0, put: put) }
      case .table(let table): try print(table, width: width, row, put: put)
      }
    }
  }

  /// Hands over the rows of a list, or an empty one where it has none.
  private func eachRow(_ list: String, _ take: (PrintedForm.Row) throws -> Void) throws {
    var isEmpty = true
    try values.lists[list]?.each { row in
      isEmpty = false
      try take(row)
    }
    if isEmpty { try take(PrintedForm.Row()) }
  }

  private func lines(
    of paragraph: TextParagraph, width: Int, _ row: PrintedForm.Row
  ) -> [String] {
    var texts = [paragraph.mark]
    for inline in paragraph.inlines {
      switch inline {
      case .text(let text): texts[texts.count - 1] += text
      case .lineBreak: texts.append("")
      case .place(let place):
        let parts = value(of: place, row)
        texts[texts.count - 1] += parts[0]
        texts += parts.dropFirst()
      }
    }
    return texts.flatMap { text in
      let text = harmless(paragraph.isUpperCase ? text.uppercased() : text)
      return brokenLines(text, width: width).map { aligned($0, paragraph.alignment, width) }
    }
  }

  /// The lines of a value. Text knows no line through words, so what is struck out stands between
  /// marks, as in the other registers of the office.
  private func value(of place: Place, _ row: PrintedForm.Row) -> [String] {
    let text = FieldText(template.text(of: place, values, row))
    guard place.list != nil, row.manner == .struck, place.name != PrintedForm.notes,
      text.lines != [""]
    else { return text.lines }
    return text.lines.map { $0.isEmpty ? "" : "~" + $0 + "~" }
  }

  private func aligned(
    _ line: String, _ alignment: TextParagraph.Alignment, _ width: Int
  ) -> String {
    let room = max(0, width - columns(of: line))
    switch alignment {
    case .start: return line
    case .centre: return String(repeating: " ", count: room / 2) + line
    case .end: return String(repeating: " ", count: room) + line
    }
  }

  private func print(
    _ table: TextTable, width: Int, _ row: PrintedForm.Row, put: (String) throws -> Void
  ) throws {
    guard let widths = table.widths(in: width) else {
      return try printUnderEachOther(table, width: width, row, put: put)
    }
    let rule = "+" + widths.map { String(repeating: "-", count: $0) + "+" }.joined()
    if table.isDrawn { try put(rule) }
    for line in table.rows {
      func printRow(_ row: PrintedForm.Row) throws {
        try print(line.cells, of: table, widths, row, put: put)
        if table.isDrawn { try put(rule) }
      }
      if let list = line.list { try eachRow(list, printRow) } else { try printRow(row) }
    }
  }

  private func print(
    _ cells: [TextTable.Cell], of table: TextTable, _ widths: [Int], _ row: PrintedForm.Row,
    put: (String) throws -> Void
  ) throws {
    let gap = table.isDrawn ? 1 : 2
    var column = 0
    var blocks: [(lines: [String], width: Int)] = []
    for cell in cells where column < widths.count {
      let end = min(widths.count, column + cell.span)
      let width = widths[column..<end].reduce(gap * (end - column - 1), +)
      var lines: [String] = []
      try print(cell.nodes, width: width, row) { lines.append($0) }
      blocks.append((lines, width))
      column = end
    }
    if column < widths.count {
      blocks.append(([], widths[column...].reduce(gap * (widths.count - column - 1), +)))
    }
    for index in 0..<max(1, blocks.map(\.lines.count).max() ?? 0) {
      let parts = blocks.map { block in
        let text = index < block.lines.count ? block.lines[index] : ""
        return text + String(repeating: " ", count: max(0, block.width - columns(of: text)))
      }
      try put(
        table.isDrawn ? "|" + parts.joined(separator: "|") + "|" : parts.joined(separator: "  "))
    }
  }

  /// A table with more columns than find room.
  private func printUnderEachOther(
    _ table: TextTable, width: Int, _ row: PrintedForm.Row, put: (String) throws -> Void
  ) throws {
    for line in table.rows {
      func printRow(_ row: PrintedForm.Row) throws {
        for cell in line.cells { try print(cell.nodes, width: width, row, put: put) }
      }
      if let list = line.list { try eachRow(list, printRow) } else { try printRow(row) }
    }
  }
}
