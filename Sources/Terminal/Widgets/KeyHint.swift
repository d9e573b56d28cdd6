/// A key and what it does here. The last row and the help are made of the same hints, and the hints
/// of the table that decides what the keys do.
public struct KeyHint: Hashable, Sendable {
  /// The key as people call it: `Enter`, `a`, `F2`.
  public let key: String
  /// A word for the last row; empty for keys that only the help names.
  public let word: String
  /// A sentence for the help.
  public let sentence: String

  public init(_ key: String, _ word: String = "", sentence: String = "") {
    self.key = key
    self.word = word
    self.sentence = sentence
  }
}

extension Canvas {
  /// Draws the keys that work now in the last row, as many as fit; the first are the most needed.
  public mutating func keys(_ hints: [KeyHint]) {
    var column = 1
    for hint in hints where !hint.word.isEmpty {
      let needed = Terminal.columns(of: hint.key) + 1 + Terminal.columns(of: hint.word)
      guard column + needed <= size.columns else { return }
      column = draw(hint.key, row: size.rows - 1, column: column, style: .key) + 1
      column = draw(hint.word, row: size.rows - 1, column: column) + 2
    }
  }

  /// Draws what answers the last key in the row above the keys. An urgent notice begins with `!`.
  public mutating func notice(_ text: String, isUrgent: Bool = false) {
    if text.isEmpty { return }
    if isUrgent { draw("!", row: size.rows - 2, column: 0, style: .urgent) }
    draw(text, row: size.rows - 2, column: 1, style: isUrgent ? .urgent : .notice)
  }
}
