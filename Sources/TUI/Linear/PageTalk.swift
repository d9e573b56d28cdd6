import Desk
import Office
import Terminal
import Wording

/// A document as lines, and what can be done with it now.
struct PageTalk<Shown: DocumentPage>: OfficeTalk {
  var shown: Shown
  private var reading = LineReading()

  init(_ screen: Shown) { shown = screen }

  mutating func arrive() -> Reply {
    let outcome = shown.opened()
    let said = takeNotice()
    reading = LineReading(shown.pager.paragraphs)
    if case .stay = outcome {} else { return Reply(said, outcome) }
    if !said.isEmpty { return Reply(said + standing) }
    return Reply(["\(shown.title), \(state)"] + reading.turn(words) + acts)
  }

  /// The acts that work now, as the tables of the workflow have them.
  private var possible: [Shortcut<Shown.Act>] {
    shown.keys.filter(\.isOpen)
  }

  private var acts: [String] {
    [words.linear(.possibleNow)]
      + possible.enumerated().map { "\($0 + 1). \($1.spokenName)" }
  }

  var help: [String] { acts + words.linearHelp }

  mutating func answer(_ line: String) -> Reply {
    if line.isEmpty { return reading.isAtEnd ? arrive() : Reply(reading.turn(words)) }
    // A number heard before a change means an act of before the change.
    let heard = possible
    let before = shown.dossier
    shown.catchUp()
    if shown.dossier != before {
      var reply = arrive()
      reply.lines.insert(words.changedMeanwhile, at: 0)
      return reply
    }
    if let number = Int(line) {
      guard heard.indices.contains(number - 1) else { return Reply([words.noSuchNumber(number)]) }
      return perform(heard[number - 1].act)
    }
    // One that does not work now says why not.
    guard let act = act(named: line, among: heard) ?? act(named: line, among: shown.keys)
    else { return Reply([], .ignored) }
    return perform(act)
  }

  private mutating func perform(_ act: Shown.Act) -> Reply {
    let outcome = shown.perform(act)
    let said = takeNotice()
    if case .stay = outcome { return Reply(said + standing) }
    return Reply(said, outcome)
  }

  /// Where the document stands after an act, without reading all of it again.
  private var standing: [String] { ["\(shown.name), \(state)"] + acts }

  /// The state without the mark that draws the eye.
  private var state: String { trimmed(shown.state, shown.state.hasPrefix("!") ? 1 : 0) }

  mutating func resume(after closed: any Screen) -> Reply {
    let outcome = shown.uncovered(by: closed)
    let said = takeNotice()
    if closed is OutputScreen { return Reply(said, outcome) }
    reading = LineReading(shown.pager.paragraphs)
    _ = reading.turn(words)
    return Reply(said + standing, outcome)
  }
}
