import Desk
import Office
import Terminal
import Wording

/// A screen of the office: a table of keys, something to move in, and the keys that work everywhere.
protocol OfficeScreen: Screen {
  associatedtype Act: Hashable

  var workplace: Workplace { get }
  var notice: Notice? { get set }
  /// `newsStamp` of the desk when this screen read what it shows.
  var stamp: Int { get set }
  /// What the help is about.
  var name: String { get }
  /// What the screen is called in the file of a person's keys.
  static var keyName: String { get }
  /// The keys that work now, the most needed first, before the person's own choice: see `keys`.
  var shortcuts: [Shortcut<Act>] { get }
  /// The hints of the last row besides, and what else the help names.
  var otherHints: [KeyHint] { get }

  /// Carries out an act of the table.
  mutating func perform(_ act: Act) -> Outcome
  /// Moves in what the screen shows; false if the key means nothing there.
  mutating func move(_ key: Key) -> Bool
  /// Reads again what is shown. Somebody else may have written.
  mutating func refresh()
  /// The documents on the screen, the one under the cursor first.
  var atHand: [DocumentAtHand] { get }
  /// Answers the end of a screen other than the palette.
  mutating func returned(from closed: any Screen) -> Outcome
}

extension OfficeScreen {
  static var keyName: String { "\(Self.self)".lowercased() }

  /// Lists, pages and the desk are whole on a telephone.
  var minimum: Size { .phone }
  var words: any Words { workplace.words }
  var desk: OfficeDesk { workplace.desk }

  mutating func handle(_ key: Key) -> Outcome {
    notice = nil
    catchUp(before: key)
    return answer(key)
  }

  /// The same on a screen about one thing: a key that acts on what somebody else has just changed acts
  /// on nothing, the person has not seen the change yet.
  mutating func answer<Seen: Equatable>(
    _ key: Key, unlessChanged seen: (Self) -> Seen
  ) -> Outcome {
    notice = nil
    let before = seen(self)
    catchUp()
    if seen(self) != before, keys.contains(where: { $0.answers(key) }) {
      notice = Notice(words.changedMeanwhile, isUrgent: true)
      return .stay
    }
    return answer(key)
  }

  /// Answers a key after the table, then by moving, then as every screen does.
  mutating func answer(_ key: Key) -> Outcome {
    if key.isMovement, move(key) { return .stay }
    if let shortcut = keys.first(where: { $0.answers(key) }) { return perform(shortcut.act) }
    if move(key) { return .stay }
    switch key {
    case .text(":"), .function(9): return .open(palette)
    case .text("?"), .function(1): return .open(help)
    case .text("/"), .function(7): return .open(SearchScreen(at: workplace))
    case .function(5), .control("r"):
      refresh()
      return .stay
    case .function(10), .text("q"), .left: return .close
    case .paste:
      notice = Notice(words.nowhereToPaste)
      return .stay
    default: return .ignored
    }
  }

  mutating func uncovered(by closed: any Screen) -> Outcome {
    if let palette = closed as? Palette { return follow(palette) }
    refresh()
    return returned(from: closed)
  }

  mutating func returned(from closed: any Screen) -> Outcome {
    if let form = closed as? FormScreen { notice = form.farewell }
    return .stay
  }

  mutating func noticed() { catchUp() }

  /// The same before a key is answered; moving about changes nothing, and the news is told soon.
  mutating func catchUp(before key: Key) {
    if !(workplace.isTold && key.isMovement) { catchUp() }
  }

  /// Reads again what is shown if somebody else has written since.
  mutating func catchUp() {
    guard let now = try? desk.newsStamp(), now != stamp else { return }
    stamp = now
    refresh()
  }

  /// Does something at the desk, and says what came of it.
  mutating func attempt(_ work: (OfficeDesk) throws -> String) {
    do {
      let done = try work(desk)
      refresh()
      notice = Notice(done)
    } catch {
      notice = Notice(error, words)
    }
  }

  /// Opens what `make` makes, or says why it cannot be opened.
  mutating func opening(_ make: (OfficeDesk) throws -> any Screen) -> Outcome {
    do {
      return .open(try make(desk))
    } catch {
      notice = Notice(error, words)
      return .stay
    }
  }

  // MARK: Keys and commands

  /// Draws the last row and the notice above it.
  func drawFoot(on canvas: inout Canvas) {
    canvas.notice(notice)
    canvas.keys(keys.map(\.hint) + otherHints, help: workplace.hint("?", .help))
  }

  /// The hints that every screen but the first ends with.
  var generalHints: [KeyHint] {
    [
      workplace.hint("/", .search), workplace.hint(":", .commands), workplace.hint("?", .help),
      workplace.hint("Esc", .back),
    ]
  }

  var otherHints: [KeyHint] { generalHints }

  var atHand: [DocumentAtHand] { [] }

  /// What works everywhere and stands in no last row.
  private var generalKeys: [KeyHint] {
    [
      workplace.hint("↑ ↓ PgUp PgDn", .move), workplace.hint("F5", .refresh),
      workplace.hint("Ctrl-Z", .suspend), workplace.hint("Ctrl-L", .redraw),
    ]
  }

  private var help: KeyHelp {
    let general = generalKeys
    var named: Set<String> = []
    let shortcuts = keys
    let hints = (shortcuts.filter(\.isOpen).map(\.hint) + otherHints + general).filter {
      named.insert($0.key).inserted
    }
    return KeyHelp(
      title: "\(words.heading(.keys)): \(name)", hints: hints,
      others: (
        words.heading(.notNow),
        shortcuts.filter { !$0.isOpen }.map(\.hint) + clashes.map(hint)
      ),
      keys: [workplace.hint("Esc", .close)])
  }

  /// A letter the person has asked for in vain.
  private func hint(_ clash: KeyClash) -> KeyHint {
    KeyHint(String(clash.letter), "", sentence: words.keyClash(clash.name, taken: clash.taken))
  }

  /// Everything that can be done here by its name: the keys of the screen, what every screen can do,
  /// the commands of the command line, and the acts on documents.
  var palette: Palette {
    let own = keys.map { Command(id: $0.id, title: $0.spokenName, alias: $0.hint.key) }
    let named = Set(own.map { folded($0.title) })
    let general = (otherHints + generalKeys).compactMap { hint in
      Key(called: hint.key).map { _ in
        Command(id: "press:" + hint.key, title: hint.sentence, alias: hint.key)
      }
    }
    var seen = named
    let rest = (general + workplace.commands).filter { seen.insert(folded($0.title)).inserted }
    let acts = workplace.actCommands.filter { !named.contains(folded($0.title)) }
    let completing = Completing(workplace: workplace, atHand: atHand)
    return Palette(own + rest + acts, history: workplace.history) {
      completing.continuations(of: $0)
    }
  }

  mutating func follow(_ palette: Palette) -> Outcome {
    guard let typed = palette.typed else { return .stay }
    workplace.remember(typed)
    do {
      if let outcome = try workplace.outcome(ofTyped: typed, near: atHand.first) { return outcome }
      guard let chosen = palette.chosen else {
        throw UsageError.unknownCommand(splitWords(typed))
      }
      return try follow(chosen)
    } catch {
      notice = Notice(error, words)
      return .stay
    }
  }

  private mutating func follow(_ chosen: Command) throws -> Outcome {
    if let shortcut = keys.first(where: { $0.id == chosen.id }) { return perform(shortcut.act) }
    if chosen.id.hasPrefix("press:"), let key = Key(called: String(chosen.id.dropFirst(6))) {
      let outcome = handle(key)
      if case .ignored = outcome, key == .escape { return .close }
      return outcome
    }
    if let act = workplace.namedActs.first(where: { $0.id == chosen.id }) {
      return try workplace.page(of: atHand.first?.key, doing: act)
    }
    return try workplace.outcome(ofTyped: chosen.id) ?? .stay
  }
}

extension Key {
  /// The key of a hint that is one key, by the name it has there; nil for several or none.
  init?(called name: String) {
    switch name {
    case "Enter": self = .enter
    case "Esc": self = .escape
    case "Tab": self = .tab
    case "Space": self = .text(" ")
    case ":": return nil
    default:
      if name.count == 1, let letter = name.first, letter.isASCII {
        self = .text(letter)
      } else if name.first == "F", let number = Int(name.dropFirst()) {
        self = .function(number)
      } else {
        return nil
      }
    }
  }
}
