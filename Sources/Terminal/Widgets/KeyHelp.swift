/// What can be done here: every key and a sentence, over the screen that asked.
public struct KeyHelp: Screen {
  private let title: String
  private let hints: [KeyHint]
  private let keys: [KeyHint]
  private var pager: Pager?

  /// - Parameter keys: The hints for the last row, of this help itself.
  public init(title: String, hints: [KeyHint], keys: [KeyHint]) {
    self.title = title
    self.hints = hints
    self.keys = keys
  }

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
    let names = hints.map { columns(of: $0.key) }.max() ?? 0
    return hints.map { hint in
      Pager.Paragraph(
        hint.sentence.isEmpty ? hint.word : hint.sentence, indent: names + 3, label: hint.key)
    }
  }
}
