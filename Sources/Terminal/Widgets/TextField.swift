import Office

/// One line of text to type in.
///
/// It holds letters, not scalars: backspace takes back what a reader would call one letter, composed
/// or not. Text is kept in normal form, so that `Vieet`, three backspaces and `ệt` is `Việt`.
public struct TextField: Equatable, Sendable {
  /// The letters the field holds at most.
  public let limit: Int
  private var before: String
  private var after = ""
  /// The first letter shown, counted from the beginning.
  private var scroll = 0
  /// Whether the last letters typed or pasted had no room.
  public private(set) var isCut = false

  public init(_ text: String = "", limit: Int = 1000) {
    self.limit = limit
    before = String(singleLine(text).prefix(limit))
  }

  /// The whole text. Setting it puts the cursor at its end.
  public var text: String {
    get { before + after }
    set {
      guard newValue != text else { return }
      self = TextField(newValue, limit: limit)
    }
  }

  /// The letters before the cursor.
  public var cursor: Int { before.count }

  /// Puts the cursor behind so many letters.
  public mutating func move(to place: Int) {
    let whole = text
    before = String(whole.prefix(max(0, place)))
    after = String(whole.dropFirst(max(0, place)))
  }

  public mutating func handle(_ key: Key) -> Reaction {
    let old = text
    switch key {
    case .text(let letter): insert(String(letter))
    case .paste(let text): insert(text)
    case .backspace: _ = before.popLast()
    case .delete, .control("d"): after = String(after.dropFirst())
    case .control("u"): before = ""
    case .control("k"): after = ""
    case .control("w"): deleteWord()
    case .left, .control("b"): if let letter = before.popLast() { after = String(letter) + after }
    case .right, .control("f"): if !after.isEmpty { before.append(after.removeFirst()) }
    case .home, .control("a"): (before, after) = ("", text)
    case .end, .control("e"): (before, after) = (text, "")
    default: return .ignored
    }
    if text == old { return .handled }
    // What had no room is forgotten once the text is another.
    if case .text = key { return .changed }
    if case .paste = key { return .changed }
    isCut = false
    return .changed
  }

  /// Draws the text in one row, scrolled so that the cursor is visible.
  ///
  /// - Parameter isFocused: Puts the terminal's cursor where the next letter goes.
  public mutating func draw(
    on canvas: inout Canvas, row: Int, column: Int, width: Int, isFocused: Bool,
    style: Style = .field
  ) {
    guard width > 1 else { return }
    guard isFocused else {
      canvas.draw(text, row: row, column: column, width: width, style: style)
      return
    }
    // One column is the cursor's when it stands behind the last letter.
    scroll = min(scroll, before.count)
    var left = before.dropFirst(scroll)
    while columns(of: left) > width - 1 {
      left = left.dropFirst(max(1, min(left.count, width / 4)))
    }
    scroll = before.count - left.count
    if scroll > 0, columns(of: text) < width {
      scroll = 0
      left = before[...]
    }
    canvas.draw("", row: row, column: column, width: width, style: style)
    let cursor = canvas.draw(left, row: row, column: column, style: style)
    let room = column + width - cursor
    if room > 0, !after.isEmpty {
      canvas.draw(after, row: row, column: cursor, width: room, style: style)
    }
    canvas.type(atRow: row, column: cursor)
  }

  private mutating func insert(_ typed: String) {
    let room = limit - text.count
    // A mark joins the letter before it, which costs no room.
    // Of a whole book no more is looked at than the field could hold.
    let joined = normalized(before + singleLine(String(typed.prefix(limit + 1))))
    isCut = joined.count > before.count + max(room, 0)
    before = isCut ? String(joined.prefix(before.count + max(room, 0))) : joined
  }

  private mutating func deleteWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }
}

/// `text` as a field of one line takes it: line ends and tabs are blanks, what is harmful is visible.
private func singleLine(_ text: String) -> String {
  guard text.contains(where: \.isNewline) else { return normalized(harmless(text)) }
  return normalized(harmless(String(text.map { $0.isNewline ? " " : $0 })))
}
