import Desk
import Office
import Terminal
import Wording

/// A screen that has no talk of its own: it is read as it is drawn, and what is typed are its keys.
struct KeyTalk: Talk {
  /// Wide enough that nothing is left out.
  private static let size = Size(rows: 24, columns: 120)

  private var shown: any Screen
  private let workplace: Workplace
  private var rows: [String] = []

  init(_ screen: any Screen, at workplace: Workplace) {
    shown = screen
    self.workplace = workplace
  }

  private var words: any Words { workplace.words }
  var screen: any Screen { shown }
  var prompt: String { words.linear(.key) }
  var takesText: Bool { true }
  var help: [String] { rows + [words.linear(.keyScreen)] }

  mutating func arrive() -> Reply {
    rows = []
    return Reply(read() + [words.linear(.keyScreen)])
  }

  /// The rows that are others than before.
  private mutating func read() -> [String] {
    var canvas = Canvas(size: KeyTalk.size)
    shown.draw(on: &canvas)
    let now = canvas.text.split(separator: "\n").map(String.init)
    defer { rows = now }
    let before = Set(rows)
    return now.filter { !before.contains($0) }
  }

  mutating func answer(_ line: String) -> Reply {
    let keys: [Key] =
      switch line {
      case "": [.enter]
      case "<": [.escape]
      case "+": [.pageDown]
      case "-": [.pageUp]
      default: line.map { .text($0) }
      }
    for key in keys {
      switch shown.handle(key) {
      case .stay: continue
      case .ignored: if key == .escape { return Reply([], .close) }
      case let outcome: return Reply([], outcome)
      }
    }
    return Reply(read())
  }

  mutating func command(_ typed: String) -> Reply {
    do {
      if let outcome = try workplace.outcome(ofTyped: typed) { return Reply([], outcome) }
      throw UsageError.unknownCommand(splitWords(typed))
    } catch {
      return Reply([Notice(error, words).text])
    }
  }

  mutating func resume(after closed: any Screen) -> Reply {
    let outcome = shown.uncovered(by: closed)
    return Reply(read(), outcome)
  }

  mutating func back() -> Reply { answer("<") }
  mutating func willClose() { shown.willClose() }
}
