/// What can be put in the place of the text being typed: earlier values, a line each, below the field.
///
/// Nothing is marked until a person goes down to it, so that Enter never replaces what was typed.
public struct Suggestions {
  /// The suggestions shown below the field.
  public static let shown = 5

  /// What can stand in a field whose text is `text`, the best first; gets the values of all fields.
  public typealias Find = (_ text: String, _ values: [String: String]) -> [String]

  private let find: Find
  private(set) var found: [String] = []
  private(set) var marked: Int?

  public init(_ find: @escaping Find) { self.find = find }

  /// Looks for what can take the place of `text`; nothing does of an empty one.
  mutating func search(_ text: String, _ values: [String: String]) {
    marked = nil
    found =
      text.allSatisfy(\.isWhitespace)
      ? [] : Array(find(text, values).filter { $0 != text }.prefix(Suggestions.shown))
  }

  mutating func clear() {
    found = []
    marked = nil
  }

  /// Answers a key that moves among what is shown; nil leaves the key to the field. Going on below the
  /// last one leaves the field.
  mutating func move(_ key: Key) -> Reaction? {
    if found.isEmpty { return nil }
    switch key {
    case .down, .control("n"):
      guard marked != found.count - 1 else {
        clear()
        return .ignored
      }
      marked = marked.map { $0 + 1 } ?? 0
    case .up, .control("p"):
      guard let place = marked else { return nil }
      marked = place == 0 ? nil : place - 1
    default: return nil
    }
    return .handled
  }

  /// What Enter or Tab takes; nil if nothing is marked.
  mutating func take() -> String? {
    guard let marked else { return nil }
    defer { clear() }
    return found[marked]
  }

  func draw(on canvas: inout Canvas, in area: Area) {
    for (index, text) in found.enumerated() where index < area.rows {
      canvas.draw(
        index == marked ? ">" : " ", row: area.row + index, column: area.column)
      canvas.draw(
        text, row: area.row + index, column: area.column + 2, width: max(area.columns - 2, 0))
    }
  }
}
