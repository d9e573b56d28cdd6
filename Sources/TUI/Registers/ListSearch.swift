import Terminal
import Wording

/// The line in which a list is narrowed while a person types.
struct ListSearch {
  private(set) var field: TextField
  /// Whether letters go into the line; afterwards they are shortcuts again.
  private(set) var isTyping = true
  /// What the rows shown were fetched for.
  private var shown: String?

  init(_ text: String = "") { field = TextField(text, limit: 200) }

  var text: String { field.text }

  /// Whether other rows are to be shown. Asked when drawing, not at every letter: what was typed
  /// ahead costs one query.
  mutating func isNew() -> Bool {
    defer { shown = text }
    return shown != text
  }

  mutating func handle(_ key: Key) -> Reaction {
    guard isTyping else {
      if key == .text("/") || key == .function(7) {
        isTyping = true
        return .handled
      }
      return .ignored
    }
    switch key {
    case .tab:
      isTyping = false
      return .handled
    case .up, .down, .pageUp, .pageDown, .control("n"), .control("p"): return .ignored
    default: return field.handle(key)
    }
  }

  /// Draws the line in `row`, with the cursor while it is typed in.
  mutating func draw(on canvas: inout Canvas, row: Int, prompt: String) {
    let start = canvas.draw(prompt, row: row, column: 1, style: .label) + 1
    field.draw(
      on: &canvas, row: row, column: start, width: canvas.size.columns - start - 1,
      isFocused: isTyping)
  }
}
