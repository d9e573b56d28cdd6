import Desk
import Office
import Terminal
import Wording

/// The desk as numbered lines.
struct DeskTalk: OfficeTalk {
  var shown: DeskScreen
  /// The lines with a number, from 1.
  private var choices: [DeskLine] = []
  private var reading = LineReading()

  init(_ screen: DeskScreen) { shown = screen }

  mutating func arrive() -> Reply {
    shown.refresh()
    read()
    let today = words.weekday(workplace.today) + " " + words.date(workplace.today)
    return Reply(
      ["\(workplace.desk.office.name), \(workplace.personTitle), \(today)"] + takeNotice()
        + reading.turn(words))
  }

  private mutating func read() {
    choices = []
    let lines = shown.rows.compactMap { row -> LineReading.Line? in
      switch row {
      case .blank: return nil
      case .heading(let text), .remark(let text):
        return LineReading.Line(text: text, counts: false)
      case .line(let line, let text):
        choices.append(line)
        return LineReading.Line(text: "\(choices.count). \(name(of: line) ?? plain(text))")
      }
    }
    reading = LineReading(lines)
  }

  /// A place is called by its name alone; its letter is heard with `?`.
  private func name(of line: DeskLine) -> String? {
    guard case .place(let act) = line else { return nil }
    return shown.keys.first { $0.act == act }?.spokenName
  }

  /// The number of what waits stands in a column there, and before its words here.
  private func plain(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  var help: [String] {
    shown.places.map { "\($0.hint.key): \($0.spokenName)" } + words.linearHelp
  }

  mutating func answer(_ line: String) -> Reply {
    if line.isEmpty { return reading.isAtEnd ? arrive() : Reply(reading.turn(words)) }
    if let number = Int(line) {
      guard choices.indices.contains(number - 1) else {
        return Reply([words.noSuchNumber(number)])
      }
      return open(choices[number - 1])
    }
    guard let act = act(named: line, among: shown.places) else { return Reply([], .ignored) }
    return open(.place(act))
  }

  private mutating func open(_ line: DeskLine) -> Reply {
    if case .place(.search) = line { return Reply([words.linear(.nothingSearched)]) }
    let outcome = shown.open(line)
    return Reply(takeNotice(), outcome)
  }

  mutating func resume(after closed: any Screen) -> Reply {
    let outcome = shown.uncovered(by: closed)
    let said = takeNotice()
    // What a command printed is to be heard last.
    if closed is OutputScreen { return Reply(said, outcome) }
    var reply = arrive()
    reply.lines = said + reply.lines
    return reply
  }
}
