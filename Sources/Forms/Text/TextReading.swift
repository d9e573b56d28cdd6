import XML

/// Reads what a template says into nodes. The template was read before: what stands in it is known to
/// be in order.
struct TextReading {
  private var scanner: TemplateScanner
  private var edits: ArraySlice<Edit>
  /// The lists by where what they repeat begins.
  private let repeated: [Int: String]
  private var styles = TextStyles()

  /// A table of more columns cannot be printed as text.
  private static let columnLimit = 64

  init(_ template: FormTemplate) throws {
    scanner = try TemplateScanner(template.bytes)
    edits = template.edits[...]
    repeated = Dictionary(
      template.repeated.map { ($0.range.lowerBound, $0.list) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The nodes of the body.
  mutating func read() throws -> [TextNode] {
    var isInBody = false
    while let markup = try scanner.next() {
      guard case .start(let element) = markup.kind else { continue }
      switch ODFName(element.name) {
      case .style: styles.begin(element)
      case .paragraphProperties, .textProperties, .columnProperties, .cellProperties:
        styles.add(element)
      case .body: isInBody = true
      case .text where isInBody: return try nodes()
      case .aside: try skip()
      default: break
      }
    }
    return []
  }

  /// What stands in the element that is open, up to its end.
  private mutating func nodes() throws -> [TextNode] {
    var nodes: [TextNode] = []
    while let markup = try scanner.next() {
      switch markup.kind {
      case .start(let element): nodes += try self.nodes(of: element, at: markup.range.lowerBound)
      case .end: return nodes
      case .text, .cdata, .remark: break
      }
    }
    return nodes
  }

  private mutating func nodes(of element: XMLElement, at start: Int) throws -> [TextNode] {
    var nodes: [TextNode]
    switch ODFName(element.name) {
    case .paragraph: nodes = try paragraph(element)
    case .table: nodes = [.table(try table())]
    case .listItem:
      nodes = try self.nodes()
      if case .paragraph(var first)? = nodes.first {
        first.mark = "- "
        nodes[0] = .paragraph(first)
      }
    case .aside:
      try skip()
      return []
    default: nodes = try self.nodes()
    }
    if let list = repeated[start] { return [.each(list: list, nodes)] }
    return nodes
  }

  private mutating func skip() throws {
    var depth = 1
    while depth > 0, let markup = try scanner.next() {
      switch markup.kind {
      case .start: depth += 1
      case .end: depth -= 1
      default: break
      }
    }
  }

  private mutating func paragraph(_ element: XMLElement) throws -> [TextNode] {
    let look = styles.look("paragraph", element.value(ODFName.texts, "style-name"))
    var paragraph = TextParagraph()
    paragraph.alignment = look.alignment ?? .start
    paragraph.isUpperCase = look.isUpperCase ?? false
    // What is drawn in a frame stands under the paragraph that holds the frame.
    var framed: [TextNode] = []
    try inlines(into: &paragraph, &framed)
    return [.paragraph(paragraph)] + framed
  }

  private mutating func inlines(
    into paragraph: inout TextParagraph, _ framed: inout [TextNode]
  ) throws {
    while let markup = try scanner.next() {
      switch markup.kind {
      case .start(let element):
        switch ODFName(element.name) {
        case .lineBreak:
          paragraph.inlines.append(.lineBreak)
          try skip()
        case .tab:
          paragraph.inlines.append(.text("    "))
          try skip()
        case .blanks:
          let count = element.value(ODFName.texts, "c").flatMap { Int($0) } ?? 1
          paragraph.inlines.append(.text(String(repeating: " ", count: min(max(count, 0), 80))))
          try skip()
        case .aside: try skip()
        case .paragraph, .table, .list:
          framed += try nodes(of: element, at: markup.range.lowerBound)
        default: try inlines(into: &paragraph, &framed)
        }
      case .end: return
      case .text: try text(markup.range, into: &paragraph)
      case .cdata:
        let content = scanner.bytes[markup.range].dropFirst(9).dropLast(3)
        paragraph.inlines.append(.text(String(decoding: content, as: UTF8.self)))
      case .remark: break
      }
    }
  }

  /// The text of `range`, with the places in it.
  private mutating func text(_ range: Range<Int>, into paragraph: inout TextParagraph) throws {
    edits = edits.drop { $0.range.upperBound <= range.lowerBound }
    var start = range.lowerBound
    while let edit = edits.first, edit.range.lowerBound < range.upperBound {
      edits.removeFirst()
      try literal(start..<edit.range.lowerBound, into: &paragraph)
      if let place = edit.place { paragraph.inlines.append(.place(place)) }
      start = edit.range.upperBound
    }
    try literal(start..<range.upperBound, into: &paragraph)
  }

  private mutating func literal(_ range: Range<Int>, into paragraph: inout TextParagraph) throws {
    guard !range.isEmpty else { return }
    // References are for the reader to expand.
    var reader = XMLReader(Array("<t>".utf8) + scanner.bytes[range] + Array("</t>".utf8))
    var text: [UInt8] = []
    reading: while true {
      switch try reader.next() {
      case .text(let part): text += part
      case .endOfDocument: break reading
      case .start, .end: break
      }
    }
    // White space of the file, line ends too, is one blank.
    var line = ""
    for character in String(decoding: text, as: UTF8.self) {
      if character.isWhitespace, character != "\u{A0}" {
        if line.last != " " { line.append(" ") }
      } else {
        line.append(character)
      }
    }
    paragraph.inlines.append(.text(line))
  }

  private mutating func table() throws -> TextTable {
    var table = TextTable()
    try rows(into: &table)
    let columns = table.rows.map { $0.cells.reduce(0) { $0 + $1.span } }.max() ?? 0
    while table.weights.count < min(columns, TextReading.columnLimit) { table.weights.append(1) }
    if columns > 0, table.weights.count > columns { table.weights.removeSubrange(columns...) }
    return table
  }

  /// What stands in a table or in a group of its rows or columns.
  private mutating func rows(into table: inout TextTable) throws {
    while let markup = try scanner.next() {
      switch markup.kind {
      case .start(let element):
        switch ODFName(element.name) {
        case .tableColumn:
          let style = element.value(ODFName.tables, "style-name")
          let weight = styles.look("table-column", style).width ?? 1
          let count = element.value(ODFName.tables, "number-columns-repeated").flatMap { Int($0) }
          let room = TextReading.columnLimit - table.weights.count
          table.weights += repeatElement(weight, count: min(max(count ?? 1, 1), room))
          try skip()
        case .tableRow:
          let list = repeated[markup.range.lowerBound]
          let row = try cells(isDrawn: &table.isDrawn)
          table.rows.append(TextTable.Row(list: list, cells: row))
        case .aside: try skip()
        default: try rows(into: &table)
        }
      case .end: return
      case .text, .cdata, .remark: break
      }
    }
  }

  private mutating func cells(isDrawn: inout Bool) throws -> [TextTable.Cell] {
    var cells: [TextTable.Cell] = []
    // Columns still covered by a cell of this row; others are covered by one of a row above.
    var covered = 0
    while let markup = try scanner.next() {
      switch markup.kind {
      case .start(let element):
        switch ODFName(element.name) {
        case .tableCell:
          let style = element.value(ODFName.tables, "style-name")
          if styles.look("table-cell", style).hasBorder == true { isDrawn = true }
          let span = element.value(ODFName.tables, "number-columns-spanned").flatMap { Int($0) }
          let width = min(max(span ?? 1, 1), TextReading.columnLimit)
          cells.append(TextTable.Cell(nodes: try nodes(), span: width))
          covered = width - 1
        case .coveredCell:
          try skip()
          if covered > 0 { covered -= 1 } else { cells.append(TextTable.Cell(nodes: [], span: 1)) }
        default: try skip()
        }
      case .end: return cells
      case .text, .cdata, .remark: break
      }
    }
    return cells
  }
}
