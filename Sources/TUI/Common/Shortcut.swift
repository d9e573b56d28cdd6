import Terminal
import Wording

/// A row of a screen's table of keys: what a key does, what it is called, and what the help says of
/// it. Keys, last row, help and palette are all read off the table.
struct Shortcut<Act: Hashable> {
  let act: Act
  private(set) var hint: KeyHint
  /// What the command palette calls it; nil leaves it out there.
  let name: String?
  /// Whether it can be done now; pressed all the same, it says why not.
  private(set) var isOpen = true
  private var letter: Character?
  private let keys: [Key]

  /// - Parameters:
  ///   - key: The key as people call it. A single letter is the shortcut itself; an input method
  ///     may have composed it: `đ` answers to `d`.
  ///   - keys: Other keys that do the same.
  init(
    _ key: String, _ act: Act, _ word: String, sentence: String = "", name: String? = nil,
    or keys: [Key] = []
  ) {
    self.act = act
    hint = KeyHint(key, word, sentence: sentence.isEmpty ? word : sentence)
    self.name = name
    self.keys = keys
    letter = key.count == 1 ? key.first.flatMap { Key.text($0).shortcut } : nil
  }

  /// A key by its own words, whose sentence is its name in the palette too.
  init(_ key: String, _ act: Act, _ text: KeyWords, or keys: [Key] = []) {
    self.init(key, act, text.word, sentence: text.sentence, name: text.sentence, or: keys)
  }

  /// The same act on another letter.
  func on(_ key: Character) -> Shortcut {
    var shortcut = self
    shortcut.hint = KeyHint(String(key), hint.word, sentence: hint.sentence)
    shortcut.letter = Key.text(key).shortcut
    return shortcut
  }

  /// The same, but not in the last row.
  func inHelpOnly() -> Shortcut {
    Shortcut(hint.key, act, "", sentence: hint.sentence, name: name, or: keys)
  }

  /// The same, said by the help to be impossible now.
  func notNow() -> Shortcut {
    var shortcut = inHelpOnly()
    shortcut.isOpen = false
    return shortcut
  }

  func answers(_ key: Key) -> Bool {
    if let letter, key.shortcut == letter { return true }
    return keys.contains(key)
  }

  /// Names the act in the palette.
  var id: String { "key:\(act)" }
}
