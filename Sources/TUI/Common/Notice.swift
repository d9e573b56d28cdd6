import Office
import Terminal
import Wording

/// What a screen says about the last key: what was done, or why it was not.
struct Notice: Equatable {
  let text: String
  let isUrgent: Bool

  init(_ text: String, isUrgent: Bool = false) {
    self.text = text
    self.isUrgent = isUrgent
  }

  /// What is wrong, what to do next, and the code to look up.
  init(_ error: any Error, _ words: any Words) {
    let (code, problem) = words.report(error)
    self.init("\(problem.what); \(words.remedy): \(problem.remedy) [\(code)]", isUrgent: true)
  }
}

extension Words {
  /// One line of what was done: the act, and what the document is now.
  func did(_ act: String, _ result: String) -> String {
    result.hasPrefix(act) ? result : "\(act): \(result)"
  }
}

extension Canvas {
  /// Draws a notice in the rows above the last one: one row, or up to four where it is long.
  mutating func notice(_ notice: Notice?) {
    guard let notice else { return }
    let left = notice.isUrgent ? 2 : 1
    let lines = wrapped(notice.text, width: size.columns - left - 1).prefix(4)
    let top = size.rows - 1 - lines.count
    clear(Area(row: top, column: 0, rows: lines.count, columns: size.columns))
    for (index, line) in lines.enumerated() {
      draw(line, row: top + index, column: left, style: notice.isUrgent ? .urgent : .notice)
    }
    if notice.isUrgent { draw("!", row: top, column: 0, style: .urgent) }
  }

  /// Draws the first row: where I am, and at its right end what matters most about it. The right end
  /// is never cut.
  mutating func header(_ left: String, _ right: String = "", style: Style = .title) {
    let room = size.columns - 2
    let needed = min(Terminal.columns(of: harmless(right)), room)
    draw(left, row: 0, column: 1, width: max(room - needed - 2, 0), style: .title)
    draw(right, row: 0, column: 1 + room - needed, width: needed, style: style)
  }
}
