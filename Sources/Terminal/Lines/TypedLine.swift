import Office

/// The line a person is typing on a terminal, echoed as it grows: the program edits it itself, so that
/// what has to be said meanwhile can be said, and the line be shown again behind it.
///
/// Letters go to its end and Backspace takes back the last one. Keys that were typed ahead of a prompt
/// are echoed behind it.
struct TypedLine {
  private(set) var text = ""
  private var reader = KeyReader()
  private var keys: [Key] = []
  private var next = 0
  /// More bytes than are taken were typed.
  private var isTooLong = false

  /// What a key of the line led to.
  enum Result: Equatable {
    case line(LineEvent)
    /// Ctrl-D on an empty line.
    case end
  }

  /// After how many milliseconds `giveUp` is to be called if nothing comes.
  var patience: Int? { reader.patience }

  mutating func read(_ bytes: ArraySlice<UInt8>) { keys += reader.read(bytes) }

  mutating func giveUp() { keys += reader.giveUp() }

  /// Forgets the line and everything typed.
  mutating func forget() {
    self = TypedLine()
  }

  /// Takes the keys that wait, until one ends the line.
  ///
  /// - Returns: What to echo, and what ended the line; nil while it goes on.
  mutating func advance(limit: Int) -> (echo: String, result: Result?) {
    var echo = ""
    while next < keys.count {
      let key = keys[next]
      next += 1
      switch key {
      case .enter:
        let event = event
        (text, isTooLong) = ("", false)
        return (echo + "\n", .line(event))
      case .control("d") where text.isEmpty: return (echo, .end)
      case .backspace: echo += takeBack()
      case .control("u"): while !text.isEmpty { echo += takeBack() }
      case .control("w"): echo += takeBackWord()
      case .tab: echo += append(" ", limit)
      case .text(let letter): echo += append(letter, limit)
      // A pasted line end ends no line unseen.
      case .paste(let pasted):
        for letter in pasted where !letter.isNewline { echo += append(letter, limit) }
      default: break
      }
    }
    (keys, next) = ([], 0)
    return (echo, nil)
  }

  private var event: LineEvent {
    if isTooLong { return .tooLong }
    return text.unicodeScalars.contains("\u{FFFD}") ? .notText : .line(text)
  }

  private mutating func append(_ letter: Character, _ limit: Int) -> String {
    guard text.utf8.count + letter.utf8.count <= limit else {
      isTooLong = true
      return ""
    }
    // A mark joins the letter before it.
    let last = text.popLast().map { String($0) } ?? ""
    text += normalized(last + String(letter))
    return harmless(String(letter))
  }

  private mutating func takeBack() -> String {
    guard let letter = text.popLast() else { return "" }
    return String(repeating: "\u{08} \u{08}", count: columns(of: harmless(String(letter))))
  }

  private mutating func takeBackWord() -> String {
    var echo = ""
    while text.last == " " { echo += takeBack() }
    while let last = text.last, last != " " { echo += takeBack() }
    return echo
  }
}
