/// How one person likes their screen, kept as a text of their own: a line a wish, `theme = dark`,
/// `key incoming.submit = T`; what follows a `#` and lines without a wish are remarks.
///
/// A line that says nothing sensible is named in `complaints` and changes nothing.
public struct ScreenPreferences: Equatable, Sendable {
  /// Colours of the terminal's own background, and how much they may say.
  public enum Theme: String, CaseIterable, Sendable { case auto, dark, light, contrast, none }
  /// A marker in the margin is cheap on slow links; a row in reverse is easier to see.
  public enum Cursor: String, CaseIterable, Sendable { case thin, row }

  public var theme = Theme.auto
  public var cursor = Cursor.thin
  /// The essentials of a row beside its list, where the terminal is wide.
  public var showsPanel = true
  /// Taking the mouse takes away the terminal's own copying.
  public var usesMouse = false
  /// How many milliseconds an Escape waits for the rest of a sequence: more on links that cut them.
  public var escapeDelay = 25
  /// The letters chosen for acts, by the names of these: `incoming.submit`.
  public var keys: [String: Character] = [:]
  public private(set) var complaints: [Complaint] = []

  /// A line of the text that says nothing sensible.
  public struct Complaint: Equatable, Sendable {
    /// Counted from 1.
    public let line: Int
    public let text: String
  }

  public static let escapeDelays = 5...2000
  /// Lines and their length; a longer text is read no further.
  public static let sizeLimit = 64 << 10

  public init() {}

  public init(text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let wish = line.prefix { $0 != "#" }.trimmed
      if wish.isEmpty { continue }
      let parts = wish.split(separator: "=", maxSplits: 1).map(\.trimmed)
      if parts.count < 2 || !set(parts[0], to: parts[1]) {
        complaints.append(Complaint(line: index + 1, text: String(wish)))
      }
    }
  }

  /// Takes one wish; false if it says nothing sensible.
  public mutating func set(_ name: String, to value: String) -> Bool {
    switch name {
    case "theme":
      guard let wish = Theme(rawValue: value) else { return false }
      theme = wish
    case "cursor":
      guard let wish = Cursor(rawValue: value) else { return false }
      cursor = wish
    case "panel":
      guard let wish = Self.isOn(value) else { return false }
      showsPanel = wish
    case "mouse":
      guard let wish = Self.isOn(value) else { return false }
      usesMouse = wish
    case "escape":
      guard let wish = Int(value), Self.escapeDelays.contains(wish) else { return false }
      escapeDelay = wish
    default:
      let words = name.split(separator: " ")
      guard words.count == 2, words[0] == "key", words[1].allSatisfy(isNameLetter),
        value.count == 1, let letter = value.first, isKey(letter)
      else { return false }
      keys[String(words[1])] = letter
    }
    return true
  }

  private static func isOn(_ value: String) -> Bool? {
    switch value {
    case "on": true
    case "off": false
    default: nil
    }
  }

  /// What can be chosen for an act: a letter or a digit of the keyboard. Signs have their places on
  /// every screen, and `đ` is found on `d`.
  private func isKey(_ letter: Character) -> Bool {
    letter.isASCII && (letter.isLetter || letter.isNumber)
  }

  /// The names of acts are words of the program; anything else would not be read back as it was written.
  private func isNameLetter(_ letter: Character) -> Bool {
    letter.isASCII && (letter.isLetter || letter.isNumber || letter == "." || letter == "-")
  }

  /// The text that says the same, each wish in its line.
  public var text: String {
    ([
      "theme = \(theme.rawValue)", "cursor = \(cursor.rawValue)",
      "panel = \(showsPanel ? "on" : "off")",
      "mouse = \(usesMouse ? "on" : "off")", "escape = \(escapeDelay)",
    ] + keys.sorted { $0.key < $1.key }.map { "key \($0.key) = \($0.value)" })
    .joined(separator: "\n") + "\n"
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    var text = String(start)
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
    return text
  }
}
