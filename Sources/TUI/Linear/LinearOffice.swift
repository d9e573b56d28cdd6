import Desk
import Office
import Terminal
import Wording

/// The office line by line: it says plain lines, asks, and reads a line. Nothing is drawn and no
/// cursor is moved, so that a screen reader, a terminal that can do nothing else, or a pipe can
/// follow it.
///
/// Talks lie one upon the other as screens do, and the top one has the word.
struct LinearOffice {
  private let workplace: Workplace
  private let driver: any LineDriver
  private let teller: NewsTeller
  private var talks: [any Talk]
  /// How it ended; nil while it goes on.
  private(set) var ending: Ending?

  init(at workplace: Workplace, on driver: any LineDriver) {
    self.workplace = workplace
    self.driver = driver
    teller = NewsTeller(at: workplace)
    talks = [DeskTalk(DeskScreen(at: workplace))]
  }

  private var words: any Words { workplace.words }
  private var top: Int { talks.endIndex - 1 }

  /// Talks until the person leaves, the input ends or the terminal goes away.
  mutating func run() -> Ending {
    begin()
    while true {
      if let ending { return ending }
      tellNews()
      let teller = teller
      hear(driver.ask(prompt, anew: talks[top].isGrave) { teller.lines().map { spoken($0) } })
    }
  }

  /// Says where one is at first.
  mutating func begin() { follow(talks[top].arrive()) }

  /// Says what others did meanwhile, before the next prompt.
  mutating func tellNews() { say(teller.lines()) }

  /// What is asked now.
  var prompt: String { ending == nil ? spoken(talks[top].prompt) + ": " : "" }

  mutating func hear(_ event: LineEvent) {
    switch event {
    case .line(let line): answer(line)
    case .tooLong: complain(LineError.tooLong(limit: LineTerminal.longestLine))
    case .notText: complain(LineError.notText)
    case .interrupted: follow(talks.count > 1 ? talks[top].back() : Reply([], .leave))
    case .ended(let reason): end(reason)
    }
  }

  private mutating func answer(_ typed: String) {
    let line = String(typed.map { $0 == "\t" ? " " : $0 })
    if line.unicodeScalars.contains(where: \.isHidden) {
      return complain(LineError.hiddenCharacter)
    }
    // Behind a blank, what would be a word of the conversation is text.
    if line.hasPrefix(":"), line.count > 1 { return follow(talks[top].command(trimmed(line, 1))) }
    if line == "?" || line == ":" { return say(talks[top].help) }
    if talks[top].takesText { return follow(talks[top].answer(line)) }
    let text = trimmed(line)
    switch text {
    case "q", "Q": follow(Reply([], .leave))
    case "<":
      if talks.count > 1 { follow(talks[top].back()) } else { say([words.linear(.noWayBack)]) }
    case "/": say([words.linear(.nothingSearched)])
    case _ where text.hasPrefix("/"):
      follow(Reply([], .open(SearchScreen(at: workplace, text: trimmed(text, 1)))))
    default:
      let reply = talks[top].answer(text)
      if case .ignored = reply.outcome { say([words.notUnderstood(text)]) }
      follow(reply)
    }
  }

  /// Says what a talk replied and does what it asked for.
  private mutating func follow(_ reply: Reply) {
    say(reply.lines)
    if let talk = reply.talk { return begin(talk) }
    switch reply.outcome {
    case .stay, .ignored: return
    case .open(let screen): begin(talk(for: screen))
    case .replace(let screen):
      talks.removeLast()
      begin(talk(for: screen))
    case .close:
      let closed = talks.removeLast()
      if talks.isEmpty { ending = .left } else { follow(talks[top].resume(after: closed.screen)) }
    case .leave: end(.left)
    }
  }

  private mutating func begin(_ talk: any Talk) {
    talks.append(talk)
    follow(talks[top].arrive())
  }

  /// The conversation about a screen; one that has none of its own is read as it is drawn.
  private func talk(for screen: any Screen) -> any Talk {
    switch screen {
    case let screen as DeskScreen: DeskTalk(screen)
    case let screen as IncomingRegister: ListTalk(screen, acts: [.register]) { $0.list }
    case let screen as OutgoingRegister: ListTalk(screen, acts: [.draft]) { $0.list }
    case let screen as SearchScreen:
      ListTalk(screen, acts: [.columns, .save, .print, .saved]) { $0.found($0.search?.text ?? "") }
    case let screen as ColumnScreen: ColumnTalk(screen)
    case let screen as IncomingPage: PageTalk(screen)
    case let screen as OutgoingPage: PageTalk(screen)
    case let screen as ApprovalQueue: ApprovalTalk(screen)
    case let screen as FormScreen: FormTalk(screen)
    case let screen as OutputScreen: OutputTalk(screen)
    case let screen as Confirm: ConfirmTalk(screen, words)
    case let screen as Pick: PickTalk(screen, words)
    default: KeyTalk(screen, at: workplace)
    }
  }

  private mutating func end(_ reason: Ending) {
    for index in talks.indices.reversed() { talks[index].willClose() }
    ending = reason
  }

  private func complain(_ error: LineError) { say([Notice(error, words).text]) }

  /// A line end in a document's own words does not begin a line.
  private func say(_ lines: [String]) {
    driver.say(lines.map { spoken($0) }.filter { !$0.isEmpty })
  }
}

/// `text` without its first `count` letters, and without blanks at its ends.
func trimmed(_ text: String, _ count: Int = 0) -> String {
  var rest = text.dropFirst(count)
  while rest.first == " " { rest.removeFirst() }
  while rest.last == " " { rest.removeLast() }
  return String(rest)
}
