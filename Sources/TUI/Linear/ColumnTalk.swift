import Office
import Terminal
import Wording

/// Columns and their order as numbered lines: a number shows a column or shows it no more, `l 3` moves
/// it to the front.
struct ColumnTalk: OfficeTalk {
  var shown: ColumnScreen

  init(_ screen: ColumnScreen) { shown = screen }

  private var lines: [String] {
    let count = shown.view.shownOnScreen.count
    return shown.columns.enumerated().map { index, column in
      "\(index + 1). " + words.column(column, isShown: index < count)
    }
  }

  private var acts: [String] { shown.keys.map { "\($0.hint.key): \($0.spokenName)" } }

  var help: [String] { acts + words.linearHelp }

  mutating func arrive() -> Reply {
    Reply([shown.name + ", " + shown.standing] + lines + [words.linearColumns])
  }

  mutating func answer(_ line: String) -> Reply {
    if line.isEmpty { return arrive() }
    if let number = Int(line) { return perform(.tick, [number]) }
    if let several = NumberedAct(line), let act = act(named: several.name, among: shown.keys) {
      return perform(act, several.numbers)
    }
    switch act(named: line, among: shown.keys) {
    case .order?: return perform(.order, [1])
    case .usual?: return perform(.usual, [1])
    default: return Reply([], .ignored)
    }
  }

  private mutating func perform(_ act: ColumnScreen.Act, _ numbers: [Int]) -> Reply {
    let columns = shown.columns
    for number in numbers {
      guard columns.indices.contains(number - 1) else { return Reply([words.noSuchNumber(number)]) }
    }
    for number in numbers { shown.perform(act, on: columns[number - 1]) }
    return Reply(takeNotice() + [shown.standing] + lines)
  }

  mutating func resume(after closed: any Screen) -> Reply {
    let outcome = shown.uncovered(by: closed)
    return Reply(takeNotice(), outcome)
  }
}
