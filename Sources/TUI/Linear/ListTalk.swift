import Desk
import Office
import Terminal
import Wording

/// A list of documents, ten numbered lines at a time.
struct ListTalk<Shown: DocumentList>: OfficeTalk {
  typealias List = PagedList<Shown.Row, Place<Shown.Row>>

  var shown: Shown
  private var list: List
  private let find: (Shown) -> List
  /// What can be done here besides opening a line.
  private let acts: [Shown.Act]
  private var rows: [Shown.Row] = []
  /// The number of the first of `rows`.
  private var first = 1
  private var hasMore = false

  /// - Parameter find: The rows of the screen, in its columns.
  init(_ screen: Shown, acts: [Shown.Act] = [], find: @escaping (Shown) -> List) {
    shown = screen
    self.find = find
    list = find(screen)
    self.acts = acts
  }

  private var shortcuts: [Shortcut<Shown.Act>] {
    shown.keys.filter { acts.contains($0.act) }
  }

  var help: [String] {
    shortcuts.map { "\($0.hint.key): \($0.spokenName)" }
      + shown.keys.filter { shown.jointActs.contains($0.act) }.map {
        words.severalAtOnce($0.hint.key, $0.spokenName)
      } + words.linearHelp
  }

  mutating func arrive() -> Reply {
    first = 1
    list = find(shown)
    var lines = [shown.title] + load(.first)
    if let remark = shown.searchRemark() { lines.append(remark) }
    if !rows.isEmpty { lines.insert(words.eachLine(list.columns.map(\.title)), at: 1) }
    return Reply(lines)
  }

  // MARK: Rows

  /// Reads a page and says it.
  private mutating func load(_ wish: PageWish<Place<Shown.Row>>) -> [String] {
    do {
      let limit = LineReading.page
      let found = try list.page(wish, limit: limit + 1)
      if case .before = wish {
        hasMore = true
        rows = Array(found.suffix(limit))
      } else {
        hasMore = found.count > limit
        rows = Array(found.prefix(limit))
      }
      return said
    } catch {
      return [Notice(error, words).text]
    }
  }

  private var said: [String] {
    if rows.isEmpty { return [emptyText] }
    return rows.enumerated().map { "\(first + $0). \(text(of: $1))" }
      + (hasMore ? [words.linear(.more)] : [])
  }

  private var emptyText: String {
    if shown is SearchScreen { return words.nothingHere(.matches) }
    return shown.emptyText == words.emptyScreen(.filtered)
      ? words.linear(.nothingHere) : shown.emptyText
  }

  private func text(of row: Shown.Row) -> String {
    list.columns.map { $0.text(row) }.filter { !$0.isEmpty && $0 != "·" }.joined(separator: "; ")
  }

  // MARK: Answers

  mutating func answer(_ line: String) -> Reply {
    switch line {
    case "" where hasMore:
      first += rows.count
      return Reply(rows.last.map { load(.after(list.position(of: $0))) } ?? [])
    case "": return arrive()
    case "-":
      guard first > 1, let row = rows.first else { return arrive() }
      first = max(1, first - LineReading.page)
      return Reply(load(.before(list.position(of: row))))
    default: break
    }
    if let number = Int(line) {
      guard rows.indices.contains(number - first) else {
        return Reply([words.noSuchNumber(number)])
      }
      let outcome = shown.open(rows[number - first])
      return Reply(takeNotice(), outcome)
    }
    if let several = NumberedAct(line) { return perform(several) }
    guard let act = act(named: line, among: shortcuts) else { return Reply([], .ignored) }
    let outcome = shown.perform(act)
    return Reply(takeNotice(), outcome)
  }

  /// Does one thing with several lines of those that were read out: `trình 1 3 5`, `n 1-4`.
  private mutating func perform(_ several: NumberedAct) -> Reply {
    let joint = shown.keys.filter { shown.jointActs.contains($0.act) }
    guard let act = act(named: several.name, among: joint) else { return Reply([], .ignored) }
    var marks: Set<Place<Shown.Row>> = []
    for number in several.numbers {
      guard rows.indices.contains(number - first) else {
        return Reply([words.noSuchNumber(number)])
      }
      marks.insert(Place(document: rows[number - first]))
    }
    shown.list.marks = marks
    let outcome = shown.perform(act)
    var reply = Reply(takeNotice(), outcome)
    guard case .stay = outcome else { return reply }
    shown.list.marks = []
    reply.lines += load(rows.first.map { .from(list.position(of: $0)) } ?? .first)
    return reply
  }

  mutating func resume(after closed: any Screen) -> Reply {
    let outcome = shown.uncovered(by: closed)
    let said = takeNotice()
    if closed is OutputScreen { return Reply(said, outcome) }
    // Other columns are named, and begin anew.
    if closed is ColumnScreen { return Reply(said + arrive().lines, outcome) }
    list = find(shown)
    // What was just entered stands at the top.
    if closed is FormScreen { first = 1 }
    let row = first > 1 ? rows.first : nil
    return Reply(said + load(row.map { .from(list.position(of: $0)) } ?? .first), outcome)
  }
}

/// The name of an act and the numbers it is for, as they are typed: `trình 1 3 5`, `duyệt 1-4, 6`.
struct NumberedAct {
  /// More are not read out at a time.
  private static let most = 100

  let name: String
  let numbers: [Int]

  /// Nil for a line that does not end in numbers behind words.
  init?(_ line: String) {
    let parts = line.split { $0 == " " || $0 == "," }.map(String.init)
    let name = parts.prefix { NumberedAct.range($0) == nil }
    let ranges = parts.dropFirst(name.count).map(NumberedAct.range)
    guard !name.isEmpty, !ranges.isEmpty, !ranges.contains(where: { $0 == nil }) else { return nil }
    self.name = name.joined(separator: " ")
    numbers = ranges.compactMap(\.self).flatMap(Array.init)
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first > 0, last >= first, last - first < most
    else { return nil }
    return first...last
  }
}
