import Office
import Terminal
import Wording

/// A question before something that cannot be taken back, in words.
struct ConfirmTalk: Talk {
  private var shown: Confirm
  private let words: any Words

  init(_ question: Confirm, _ words: any Words) {
    shown = question
    self.words = words
  }

  var screen: any Screen { shown }
  var isGrave: Bool { true }
  var takesText: Bool { shown.proof != .enter }
  var help: [String] { shown.proof == .enter ? [words.linear(.answerYesOrNo)] : question }

  var prompt: String {
    if shown.proof == .enter { return words.yesOrNo(shown.keys.first?.word ?? "") }
    return shown.prompt + (shown.entered.isEmpty ? "" : " [\(shown.entered)]")
  }

  private var question: [String] { shown.question.split(separator: "\n").map(String.init) }

  mutating func arrive() -> Reply { Reply(question) }

  mutating func answer(_ line: String) -> Reply {
    if shown.proof == .enter {
      switch isYes(line) {
      case true?: return proven()
      case false?: return back()
      case nil: return line.isEmpty ? arrive() : Reply([words.linear(.answerYesOrNo)])
      }
    }
    if line == "<" { return back() }
    if !line.isEmpty {
      for key in [Key.end, .control("u"), .paste(trimmed(line))] { _ = shown.handle(key) }
    }
    return proven()
  }

  private mutating func proven() -> Reply {
    if case .close = shown.handle(.enter) { return Reply([], .close) }
    return arrive()
  }

  mutating func back() -> Reply { Reply([words.linear(.nothingDone)], .close) }
  mutating func command(_ typed: String) -> Reply { Reply([words.linear(.answerYesOrNo)]) }
  mutating func resume(after closed: any Screen) -> Reply { arrive() }
}

/// A question with a few answers, by their numbers.
struct PickTalk: Talk {
  private var shown: Pick
  private let words: any Words

  init(_ question: Pick, _ words: any Words) {
    shown = question
    self.words = words
  }

  var screen: any Screen { shown }
  var isGrave: Bool { true }
  var prompt: String { words.linear(.choose) }
  var help: [String] { lines }

  private var lines: [String] {
    shown.question.split(separator: "\n").map(String.init)
      + shown.options.enumerated().map { "\($0 + 1). \($1)" }
  }

  mutating func arrive() -> Reply { Reply(lines) }

  mutating func answer(_ line: String) -> Reply {
    if line.isEmpty { return arrive() }
    guard let number = Int(line) else { return Reply([], .ignored) }
    guard shown.options.indices.contains(number - 1) else {
      return Reply([words.noSuchNumber(number)])
    }
    for _ in 1..<number { _ = shown.handle(.down) }
    return Reply([], shown.handle(.enter))
  }

  mutating func back() -> Reply { Reply([words.linear(.nothingDone)], .close) }
  mutating func command(_ typed: String) -> Reply { arrive() }
  mutating func resume(after closed: any Screen) -> Reply { arrive() }
}

/// Whether a line says yes or no, in either language; nil if it says neither.
func isYes(_ line: String) -> Bool? {
  switch folded(trimmed(line)) {
  case "c", "co", "y", "yes": true
  case "k", "khong", "n", "no": false
  default: nil
  }
}
