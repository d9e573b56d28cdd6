import Desk
import Office
import Terminal
import Wording

/// A screen as a conversation: what it says, what it asks, and what an answer leads to. It shows and
/// does what the screen does; only the drawing and the keys are others.
protocol Talk {
  /// The screen it speaks for; the talk below reads from it what became of it.
  var screen: any Screen { get }
  /// What is asked; the answer is typed behind it.
  var prompt: String { get }
  /// Whether a line is text for the screen rather than a word of the conversation.
  var takesText: Bool { get }
  /// Whether what was typed before the question was heard does not answer it.
  var isGrave: Bool { get }
  /// What can be typed here, a line each.
  var help: [String] { get }

  /// Says where one is, on arrival and when asked to repeat it.
  mutating func arrive() -> Reply
  mutating func answer(_ line: String) -> Reply
  /// Carries out what was typed behind a colon.
  mutating func command(_ typed: String) -> Reply
  /// Goes on when the talk above has ended.
  mutating func resume(after closed: any Screen) -> Reply
  /// `<` and Ctrl-C: back to the talk below.
  mutating func back() -> Reply
  /// The last moment to keep what was typed.
  mutating func willClose()
}

/// What is said in answer to a line, and where it leads.
struct Reply {
  var lines: [String]
  /// What the screen asked for; `.ignored` if the line means nothing here.
  var outcome: Outcome
  /// A talk to begin that is not about another screen.
  var talk: (any Talk)?

  init(_ lines: [String] = [], _ outcome: Outcome = .stay) {
    self.lines = lines
    self.outcome = outcome
  }

  init(opening talk: any Talk) {
    self.init()
    self.talk = talk
  }
}

extension Talk {
  var takesText: Bool { false }
  var isGrave: Bool { false }
  mutating func back() -> Reply { Reply([], .close) }
  mutating func willClose() {}
}

/// A talk about one of the screens that share a table of keys.
protocol OfficeTalk: Talk {
  associatedtype Shown: OfficeScreen
  var shown: Shown { get set }
}

extension OfficeTalk {
  var screen: any Screen { shown }
  var workplace: Workplace { shown.workplace }
  var words: any Words { shown.words }
  var prompt: String { words.linear(.choose) }
  var help: [String] { words.linearHelp }

  /// What the screen has to say about the last act, once.
  mutating func takeNotice() -> [String] {
    defer { shown.notice = nil }
    return shown.notice.map { [$0.text] } ?? []
  }

  /// A command of the command line, or the beginning of an act's name if no other begins so: what
  /// is marked in a list of names is not seen here, and must not be done unasked.
  mutating func command(_ typed: String) -> Reply {
    workplace.remember(typed)
    shown.notice = nil
    do {
      if let outcome = try workplace.outcome(ofTyped: typed, near: shown.atHand.first) {
        return Reply([], outcome)
      }
    } catch {
      return Reply([Notice(error, words).text])
    }
    var palette = shown.palette
    _ = palette.handle(.paste(typed))
    let found = palette.found
    let meant = found.filter { folded($0.title).hasPrefix(folded(typed)) }
    let isNamed = found.first.map { folded($0.title) == folded(typed) } ?? false
    guard isNamed || (meant.count == 1 && meant.first == found.first) else {
      let names = found.prefix(LineReading.page).map(\.title)
      return Reply(
        [Notice(UsageError.unknownCommand(splitWords(typed)), words).text]
          + (names.isEmpty ? [] : [words.linear(.perhaps)] + names))
    }
    _ = palette.handle(.enter)
    let outcome = shown.follow(palette)
    let said = takeNotice()
    // An act on the row under a cursor has no row here.
    if case .stay = outcome, said.isEmpty { return Reply([words.notUnderstood(typed)]) }
    return Reply(said, outcome)
  }

  /// The act whose key or name was typed; nil if it is none, or more than one begins so.
  func act(named text: String, among shortcuts: [Shortcut<Shown.Act>]) -> Shown.Act? {
    let wanted = folded(text)
    func names(_ shortcut: Shortcut<Shown.Act>) -> [String] {
      [shortcut.hint.word, shortcut.name ?? "", shortcut.hint.sentence].map(folded)
    }
    if text.count == 1, let key = text.first.map(Key.text),
      let shortcut = shortcuts.first(where: { $0.answers(key) })
    {
      return shortcut.act
    }
    // `F2` is a name as well.
    if let exact = shortcuts.first(where: {
      names($0).contains(wanted) || folded($0.hint.key) == wanted
    }) {
      return exact.act
    }
    let beginning = shortcuts.filter { names($0).contains { $0.hasPrefix(wanted) } }
    return beginning.count == 1 ? beginning[0].act : nil
  }
}

extension Shortcut {
  /// What it is called where it is read out.
  var spokenName: String { name ?? (hint.sentence.isEmpty ? hint.word : hint.sentence) }
}

/// `text` as it is read out: nothing that only draws, and pauses where columns stood apart.
func spoken(_ text: String) -> String {
  let plain = harmless(text).unicodeScalars.filter { !(0x2500...0x259F).contains($0.value) }
  var parts: [String] = []
  var part = ""
  var blanks = 0
  for letter in String(String.UnicodeScalarView(plain)) {
    if letter == " " {
      blanks += 1
      continue
    }
    if blanks > 1, !part.isEmpty {
      parts.append(part)
      part = ""
    } else if blanks == 1, !part.isEmpty {
      part += " "
    }
    blanks = 0
    part.append(letter)
  }
  if !part.isEmpty { parts.append(part) }
  return parts.joined(separator: "; ").split(separator: " · ").joined(separator: ", ")
}

/// Lines read out a page at a time.
struct LineReading {
  /// How many lines are a page.
  static let page = 10

  struct Line {
    let text: String
    /// Whether it counts for the page; headings do not.
    var counts = true
  }

  private let lines: [Line]
  private var next = 0

  init(_ lines: [Line] = []) { self.lines = lines }

  init(_ paragraphs: [Pager.Paragraph]) {
    lines = paragraphs.filter { !$0.line.isEmpty }.map { paragraph in
      Line(text: paragraph.line, counts: paragraph.style != .heading)
    }
  }

  var isAtEnd: Bool { next >= lines.count }

  /// The next page, and at its end that there is more.
  mutating func turn(_ words: any Words) -> [String] {
    var said: [String] = []
    var count = 0
    // A heading is not parted from what it stands over.
    while next < lines.count, count < LineReading.page || !lines[next...].contains(where: \.counts)
    {
      said.append(lines[next].text)
      if lines[next].counts { count += 1 }
      next += 1
    }
    return isAtEnd ? said : said + [words.linear(.more)]
  }

  mutating func restart() { next = 0 }
}

extension Pager.Paragraph {
  /// The paragraph as one line: the name of a field before its value.
  var line: String {
    let name = spoken(label)
    return name.isEmpty || name == "!" ? text : "\(name): \(text)"
  }
}
