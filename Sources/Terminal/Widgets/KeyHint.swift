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
  ///
  /// - Parameter help: The key that shows them all, which has its place whatever else fits.
  public mutating func keys(_ hints: [KeyHint], help: KeyHint? = nil) {
    func width(_ hint: KeyHint) -> Int {
      Terminal.columns(of: hint.key) + 1 + Terminal.columns(of: hint.word)
    }
    let shown = hints.filter { !$0.word.isEmpty }
    var column = 1
    for (index, hint) in shown.enumerated() {
      let rest = shown[(index + 1)...]
      // Where not everything fits, room is kept for the help.
      let kept = help.map { rest.contains($0) && hint != $0 ? width($0) + 2 : 0 } ?? 0
      var next = hint
      if column + width(hint) + kept > size.columns {
        guard let help, kept > 0, column + width(help) <= size.columns else { return }
        next = help
      }
      column = draw(next.key, row: size.rows - 1, column: column, style: .key) + 1
      column = draw(next.word, row: size.rows - 1, column: column) + 2
      if next != hint { return }
    }
  }

  /// Draws what answers the last key in the row above the keys. An urgent notice begins with `!`.
  public mutating func notice(_ text: String, isUrgent: Bool = false) {
    if text.isEmpty { return }
    if isUrgent { draw("!", row: size.rows - 2, column: 0, style: .urgent) }
    draw(text, row: size.rows - 2, column: 1, style: isUrgent ? .urgent : .notice)
  }
}
