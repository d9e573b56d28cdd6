import Office

/// A field for one or several of many choices, narrowed while a person types.
///
/// Typing on a chosen one begins a new search; a blank shows all. Enter takes the marked choice, Tab
/// only what is certain. Backspace takes back the last choice.
public struct ChoiceField {
  /// The choices shown below the field.
  public static let shownChoices = 6

  public let choices: Choices
  /// Whether more than one can be chosen.
  public let allowsSeveral: Bool
  /// Whether text that names no choice is a value too.
  public let isFree: Bool
  public private(set) var chosen: [Choice] = []
  private var field = TextField()
  private var found: [Choice] = []
  private var marked = 0
  private var hasMoved = false

  public init(_ choices: Choices, allowsSeveral: Bool = false, isFree: Bool = false) {
    self.choices = choices
    self.allowsSeveral = allowsSeveral
    self.isFree = isFree
  }

  /// The ids of what is chosen and the text that is not, a line each. What is typed survives, be it
  /// a choice or not.
  public var value: String {
    get { (chosen.map(\.id) + (field.text.isEmpty ? [] : [field.text])).joined(separator: "\n") }
    set {
      guard newValue != value else { return }
      chosen = []
      field = TextField()
      for line in newValue.split(whereSeparator: \.isNewline).map(String.init) {
        if let choice = choices.named(line), allowsSeveral || chosen.isEmpty {
          chosen.append(choice)
        } else {
          field.text = line
        }
      }
      if !allowsSeveral && !field.text.isEmpty { chosen = [] }
      found = []
    }
  }

  /// Text that names no choice, and is not allowed to.
  public var isUnclear: Bool { !isFree && !field.text.allSatisfy { $0 == " " } }

  /// What stands in the field when nobody types in it.
  public var text: String {
    (chosen.map(\.label) + (field.text.isEmpty ? [] : [field.text])).joined(separator: "; ")
  }

  /// The choices shown below the field.
  public var shown: ArraySlice<Choice> {
    let first = max(
      0, min(marked - ChoiceField.shownChoices / 2, found.count - ChoiceField.shownChoices))
    return found.dropFirst(first).prefix(ChoiceField.shownChoices)
  }

  /// The person comes to the field: what can be chosen is shown, unless something is.
  public mutating func enter() {
    if allowsSeveral || chosen.isEmpty { search() }
  }

  /// The person leaves the field: what is certain is chosen. Among several, names can be typed with
  /// semicolons between them; what names no choice stays as text.
  public mutating func leave() {
    settleAll(typedNames)
    found = []
  }

  /// The names in the text being typed: one, or several where several can be chosen.
  private var typedNames: [String] {
    allowsSeveral ? field.text.split(separator: ";").map(String.init) : [field.text]
  }

  private mutating func settleAll(_ names: [String]) {
    var unclear: [String] = []
    for name in names {
      field.text = name
      settle()
      if !field.text.isEmpty { unclear.append(field.text) }
    }
    field.text = unclear.joined(separator: "; ")
  }

  /// Chooses what the typed text names for certain.
  private mutating func settle() {
    field.text = String(field.text.drop { $0 == " " })
    let text = folded(field.text)
    if !text.allSatisfy({ $0 == " " }) {
      let all = choices.narrowed(field.text)
      let exact = all.first { folded($0.label) == text || folded($0.id) == text }
      if let choice = exact ?? (isFree || all.count != 1 ? nil : all.first) { take(choice) }
    } else {
      field.text = ""
    }
  }

  public mutating func handle(_ key: Key) -> Reaction {
    switch key {
    case .down, .up, .control("n"), .control("p"):
      guard !found.isEmpty else { return .ignored }
      let target = marked + (key == .down || key == .control("n") ? 1 : -1)
      guard found.indices.contains(target) else {
        // Going on would lose what a person is about to choose.
        return target > marked && !field.text.isEmpty ? .handled : .ignored
      }
      marked = target
      hasMoved = true
      return .handled
    case .enter:
      let isAsked = hasMoved || !field.text.isEmpty
      guard isAsked, found.indices.contains(marked) else { return .ignored }
      let choice = found[marked]
      settleAll(Array(typedNames.dropLast()))
      let unclear = field.text
      take(choice)
      field.text = unclear
      found = []
      // Among several, the next one may follow.
      if allowsSeveral { search() }
      return allowsSeveral ? .changed : .ignored
    case .backspace where field.text.isEmpty && !chosen.isEmpty:
      let last = chosen.removeLast()
      if !allowsSeveral {
        field.text = last.label
        _ = field.handle(.backspace)
      }
    case .text(" ") where field.text.isEmpty && !chosen.isEmpty && !allowsSeveral:
      // Shows all without giving up what is chosen.
      search()
      return .handled
    default:
      let reaction = field.handle(key)
      guard reaction == .changed else { return reaction }
      if !allowsSeveral { chosen = [] }
    }
    search()
    return .changed
  }

  private mutating func search() {
    // Of several names typed in one go, the last is being looked for.
    let wanted = typedNames.last ?? ""
    found = choices.narrowed(wanted).filter { allowsSeveral ? !chosen.contains($0) : true }
    // Of several that begin alike, the one that was typed in full.
    let text = folded(wanted.drop { $0 == " " })
    marked = text.isEmpty ? 0 : found.firstIndex { folded($0.label) == text } ?? 0
    hasMoved = false
  }

  private mutating func take(_ choice: Choice) {
    if !allowsSeveral { chosen = [] }
    if !chosen.contains(choice) { chosen.append(choice) }
    field.text = ""
  }

  /// Draws the field in one row and what can be chosen in the rows below.
  mutating func draw(on canvas: inout Canvas, row: Int, column: Int, width: Int, isFocused: Bool) {
    guard isFocused else {
      canvas.draw(text, row: row, column: column, width: width)
      return
    }
    // Two columns at least for the cursor and a letter.
    let start = canvas.draw(
      fitting(harmless(typedText(width: width)), in: width - 2), row: row, column: column,
      style: .field)
    field.draw(on: &canvas, row: row, column: start, width: column + width - start, isFocused: true)
    for (index, choice) in shown.enumerated() {
      let isMarked = found.indices.contains(marked) && found[marked] == choice
      let line = row + 1 + index
      canvas.draw(isMarked ? ">" : " ", row: line, column: column)
      let end = canvas.draw(choice.label, row: line, column: column + 2, width: max(width - 2, 0))
      if end + 3 < column + width {
        canvas.draw(choice.detail, row: line, column: end + 3, width: column + width - end - 3)
      }
    }
  }

  /// What stands before the text being typed: what is chosen, the last ones if not all have room.
  private func typedText(width: Int) -> String {
    guard allowsSeveral else { return chosen.first?.label ?? "" }
    var shown = chosen.map { $0.label + "; " }[...]
    while shown.count > 1, columns(of: shown.joined()) > width * 2 / 3 { shown.removeFirst() }
    return (shown.count < chosen.count ? "…; " : "") + shown.joined()
  }
}
