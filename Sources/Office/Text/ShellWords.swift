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
    // By scalars: a mark that joins a quote must not hide it.
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    var letters = text.unicodeScalars[...]
    func add(_ letter: Unicode.Scalar) {
      if word == nil { word = .init() }
      word?.append(letter)
    }
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
        word = word ?? .init()
      } else if letter.properties.isWhitespace {
        if let done = word { words.append(String(done)) }
        word = nil
      } else {
        add(letter)
      }
    }
    if let word { words.append(String(word)) }
    isOpen = quote != nil
  }
}
