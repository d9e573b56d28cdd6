import Desk
import Office
import Support
import Terminal
import Wording

@testable import TUI

/// The office line by line without a terminal: lines are typed, and what was said is read.
struct Conversation {
  private let driver = RecordedLines()
  private var office: LinearOffice
  private var heard = 0

  init(_ terminal: OfficeTerminal) {
    office = terminal.linear(on: driver)
    office.begin()
  }

  /// Types lines, one after the other.
  mutating func type(_ lines: String...) {
    for line in lines { hear(.line(line)) }
  }

  mutating func hear(_ event: LineEvent) {
    heard = driver.lines.count
    office.hear(event)
  }

  /// What was said to the last line.
  var lines: [String] { Array(driver.lines[heard...]) }
  var text: String { lines.joined(separator: "\n") }
  /// Everything that was said.
  var all: String { driver.lines.joined(separator: "\n") }
  var prompt: String { office.prompt }
  var ending: Ending? { office.ending }

  /// Whether `text` was said to the last line.
  func says(_ text: String) -> Bool { self.text.contains(text) }
}

extension Conversation: CustomStringConvertible {
  var description: String { "\n" + text + "\n" + prompt }
}

extension SampleDesk {
  /// The office line by line before `desk`.
  func conversation(
    _ desk: OfficeDesk, _ language: Language = .vietnamese,
    run: @escaping ([String]) -> (text: [String], status: Int32) = { _ in ([], 0) }
  ) -> Conversation {
    Conversation(OfficeTerminal(desk: desk, words: language.words, run: run))
  }
}
