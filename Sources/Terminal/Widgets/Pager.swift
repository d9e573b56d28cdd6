/// Text to read that may be longer than the screen.
public struct Pager: Sendable {
  /// A piece of text in one role; it is wrapped to the room there is.
  public struct Paragraph: Hashable, Sendable {
    public var text: String
    public var style: Style
    /// Blanks before the text, in every line.
    public var indent: Int
    /// What stands in those blanks in the first line: the name of a field, say.
    public var label: String

    public init(_ text: String, style: Style = .plain, indent: Int = 0, label: String = "") {
      self.text = text
      self.style = style
      self.indent = indent
      self.label = label
    }
  }

  public private(set) var paragraphs: [Paragraph]
  /// The first line shown.
  public private(set) var top = 0

  private var lines: [Paragraph] = []
  private var width = 0
  private var height = 20

  public init(_ paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
  }

  public init(_ text: String) {
    self.init([Paragraph(text)])
  }

  /// Shows other text; the place in it stays as far as it can.
  public mutating func replace(_ paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
    width = 0
  }

  /// How many lines lie below those that were drawn.
  public var hiddenBelow: Int { max(lines.count - top - height, 0) }

  public mutating func handle(_ key: Key) -> Reaction {
    switch key {
    case .down, .enter, .control("n"): top += 1
    case .up, .control("p"): top -= 1
    case .pageDown: top += max(height - 1, 1)
    case .pageUp: top -= max(height - 1, 1)
    case .home: top = 0
    case .end: top = .max
    case .mouse(let mouse) where mouse.action == .wheelDown: top += 3
    case .mouse(let mouse) where mouse.action == .wheelUp: top -= 3
    default:
      switch key.shortcut {
      case "j": top += 1
      case "k": top -= 1
      case "g": top = 0
      case "G": top = .max
      case " ": top += max(height - 1, 1)
      default: return .ignored
      }
    }
    clamp()
    return .handled
  }

  public mutating func draw(on canvas: inout Canvas, in area: Area) {
    height = area.rows
    if width != area.columns {
      width = area.columns
      lines = paragraphs.flatMap { Pager.lines(of: $0, width: width) }
    }
    clamp()
    for (index, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      canvas.draw(
        line.label, row: area.row + index, column: area.column,
        width: max(line.indent - 1, 0), style: .label)
      canvas.draw(
        line.text, row: area.row + index, column: area.column + line.indent,
        width: max(area.columns - line.indent, 0), style: line.style)
    }
    canvas.cursor = Canvas.Place(row: area.row, column: area.column)
  }

  /// Where so little room is left beside the label that words would be cut, the label stands above.
  private static func lines(of paragraph: Paragraph, width: Int) -> [Paragraph] {
    let isNarrow = !paragraph.label.isEmpty && paragraph.indent * 2 > width
    let indent = isNarrow ? 4 : paragraph.indent
    let text = wrapped(paragraph.text, width: max(width - indent, 1)).enumerated().map {
      index, line in
      Paragraph(
        line, style: paragraph.style, indent: indent,
        label: index == 0 && !isNarrow ? paragraph.label : "")
    }
    guard isNarrow else { return text }
    return [Paragraph(paragraph.label, style: .label)] + text
  }

  private mutating func clamp() {
    // Before the first drawing the lines are not known, and keys typed ahead count all the same.
    let last = width == 0 ? Int.max - 100_000 : max(lines.count - height, 0)
    top = max(0, min(top, last))
  }
}
