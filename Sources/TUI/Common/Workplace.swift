import Desk
import Office
import Terminal
import Wording

/// What all screens share: the desk, the words of the reader's language, and the command line for
/// what has no screen.
final class Workplace {
  let desk: OfficeDesk
  let words: any Words
  /// How the person likes their screen.
  let preferences: ScreenPreferences
  /// The words and options of a command of the command line.
  let grammar: (CommandTopic) -> Grammar
  let run: ([String]) -> (text: [String], status: Int32)
  /// Whether screens are told when somebody else has written; else they look at every key.
  var isTold = false
  /// Reads the text of a stored file.
  var readText: (AttachedFile) -> TextReading
  /// What was entered after `:`, the latest last.
  private(set) lazy var history = desk.typedCommands()
  /// The columns and the order chosen on the search screen: for each saved search as it was then, and for
  /// all other lines.
  var searchViews: [SavedSearch?: SearchView] = [:]
  /// How far the chain of the journal was followed since the screens were opened; nil if nobody asked.
  var journalCheck: JournalCheck?

  init(
    desk: OfficeDesk, words: any Words,
    grammar: @escaping (CommandTopic) -> Grammar = { _ in Grammar() },
    run: @escaping ([String]) -> (text: [String], status: Int32)
  ) {
    self.desk = desk
    self.words = words
    self.grammar = grammar
    self.run = run
    readText = { desk.text(of: $0) }
    preferences = desk.screenPreferences()
  }

  /// Keeps what was entered after `:`; a line that can't be kept is missed by nobody.
  func remember(_ line: String) {
    if line.allSatisfy(\.isWhitespace) || history.last == line { return }
    history.append(line)
    try? desk.rememberCommands(history)
  }

  var now: Moment { desk.now() }
  var today: CivilDate { now.date }

  /// The person and what they are here: `Nguyễn Thị Lan · văn thư`.
  var personTitle: String {
    let role = Role.allCases.first { desk.person.holds($0) }
    return desk.person.name + (role.map { " · " + words.role($0) } ?? "")
  }

  /// The hint of a key that does the same on many screens.
  func hint(_ name: String, _ key: ScreenKey) -> KeyHint {
    let text = words.key(key)
    return KeyHint(name, text.word, sentence: text.sentence)
  }
}
