/// What can be done here: every key and a sentence, over the screen that asked.
public struct KeyHelp: Screen {
  private let title: String
  private let hints: [KeyHint]
  private let others: (heading: String, hints: [KeyHint])
  private let keys: [KeyHint]
  private var pager: Pager?

  /// - Parameters:
  ///   - others: Keys that can do nothing now, under a heading that says so.
  ///   - keys: The hints for the last row, of this help itself.
  public init(
    title: String, hints: [KeyHint], others: (heading: String, hints: [KeyHint]) = ("", []),
    keys: [KeyHint]
  ) {
    self.title = title
    self.hints = hints
    self.others = others
    self.keys = keys
  }

  public var minimum: Size { .phone }

  public mutating func draw(on canvas: inout Canvas) {
    canvas.draw(title, row: 0, column: 1, style: .title)
    canvas.rule(row: 1)
    let area = Area(row: 2, column: 1, rows: canvas.size.rows - 4, columns: canvas.size.columns - 2)
    var pager = self.pager ?? Pager(paragraphs(width: area.columns))
    pager.draw(on: &canvas, in: area)
    self.pager = pager
    canvas.keys(keys)
  }

  public mutating func handle(_ key: Key) -> Outcome {
    if pager?.handle(key) ?? .ignored != .ignored { return .stay }
    switch key {
    case .text("?"), .text("q"), .function(1), .escape: return .close
    default: return .ignored
    }
  }

  /// One line per key, sentences aligned.
  private func paragraphs(width: Int) -> [Pager.Paragraph] {
    let names = (hints + others.hints).map { columns(of: $0.key) }.max() ?? 0
    func lines(_ hints: [KeyHint]) -> [Pager.Paragraph] {
      hints.map { hint in
        Pager.Paragraph(
          hint.sentence.isEmpty ? hint.word : hint.sentence, indent: names + 3, label: hint.key)
      }
    }
    if others.hints.isEmpty { return lines(hints) }
    return lines(hints)
      + [Pager.Paragraph(""), Pager.Paragraph(others.heading, style: .heading)]
      + lines(others.hints)
  }
}
