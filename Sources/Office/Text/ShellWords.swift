/// A command line as one types it: blanks divide its words, quotes hold them together.
///
/// Nothing else has a meaning: no variable, pattern or second command can hide in it.
public struct ShellWords: Equatable, Sendable {
  public private(set) var words: [String] = []
  /// Whether a quote was opened and never closed.
  public private(set) var isOpen = false

  /// - Parameter text: In `"…"` a backslash makes the quote or backslash behind it a letter; outside
  ///   quotes it does so with a blank too.
  public init(_ text: String) {
    var word: String?
    var quote: Character?
    var letters = text[...]
    func add(_ letter: Character) { word = (word ?? "") + String(letter) }
    while let letter = letters.popFirst() {
      if letter == "\\", quote != "'", let next = letters.first,
        next == "\\" || next == "\"" || quote == nil && (next == "'" || next == " ")
      {
        add(next)
        letters.removeFirst()
      } else if letter == quote {
        quote = nil
      } else if quote != nil {
        add(letter)
      } else if letter == "\"" || letter == "'" {
        quote = letter
        word = word ?? ""
      } else if letter.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        add(letter)
      }
    }
    if let word { words.append(word) }
    isOpen = quote != nil
  }
}
