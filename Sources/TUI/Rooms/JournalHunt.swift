import Desk
import Office
import Wording

/// Looking through the journal for what was typed, a stretch at a time. The journal has no index by
/// person or act: it is walked from the newest line back, and says how far it came.
struct JournalHunt {
  /// The lines found so far, newest first.
  private(set) var found: [JournalEntry] = []
  private(set) var isRunning = true
  /// Nothing older is left to look at, or nothing more can be kept.
  private(set) var isOver = false
  /// The oldest line looked at, and when it was written.
  private var reached: Int64?
  private var reachedAt: Moment?
  /// How many lines to look at before it stops by itself.
  private var left: Int64
  private let pace: JournalPace

  private let day: CivilDate?
  private let tokens: [String]
  private let names: [ID<Person>: String]
  private let act: (String) -> String
  /// Whether a person and an act fit; the journal has few pairs of them and many lines.
  private var verdicts: [Pair: Bool] = [:]

  private struct Pair: Hashable {
    let person: ID<Person>
    let act: String
  }

  /// - Parameter text: Words of a person's name, of an act, and a day (`24/11`), in any order;
  ///   capitals and marks do not matter.
  init(
    _ text: String, people: [Person], _ words: any Words, today: CivilDate, pace: JournalPace
  ) {
    self.pace = pace
    left = pace.most
    var day: CivilDate?
    var tokens: [String] = []
    for token in text.split(separator: " ") {
      let isDate = token.contains { $0 == "/" || $0 == "-" }
      if isDate, let date = try? CivilDate(entered: String(token), today: today) {
        day = date
      } else {
        tokens.append(folded(token))
      }
    }
    self.day = day
    self.tokens = tokens
    names = Dictionary(
      people.map { ($0.id, folded($0.name + " " + $0.handle)) }, uniquingKeysWith: { $1 })
    act = { folded(words.act($0) + " " + $0) }
  }

  mutating func stop() { isRunning = false }

  /// Looks on after a stop.
  mutating func goOn() {
    left = pace.most
    isRunning = !isOver
  }

  /// Looks through one stretch more; true if it found something.
  mutating func step(at desk: OfficeDesk) throws -> Bool {
    let before = found.count
    let stretch = try desk.journal(
      before: reached, looking: pace.looked, keeping: pace.found - before, on: day
    ) { fits($0, $1) }
    found += stretch.entries
    reachedAt = stretch.reachedAt ?? reachedAt
    reached = stretch.reached
    left -= Int64(pace.looked)
    isOver = stretch.reached == 0 || found.count >= pace.found
    if isOver || left <= 0 { isRunning = false }
    return found.count > before
  }

  private mutating func fits(_ person: ID<Person>, _ act: String) -> Bool {
    if tokens.isEmpty { return true }
    let pair = Pair(person: person, act: act)
    if let known = verdicts[pair] { return known }
    let content = (names[person] ?? "") + " " + self.act(act)
    let verdict = tokens.allSatisfy { content.contains($0) }
    verdicts[pair] = verdict
    return verdict
  }

  /// How far it has looked.
  func remark(_ words: any Words) -> String? {
    if found.count >= pace.found { return words.foundEnough(found.count) }
    if isOver { return nil }
    return reachedAt.map { words.lookedBack(to: $0, isRunning: isRunning) }
  }
}
