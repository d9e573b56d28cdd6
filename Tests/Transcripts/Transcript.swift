import Platform

/// A dialogue in a file: `#` a remark, `$` a command, then what it prints, `!` on standard error,
/// and `?` its exit status where that is not 0. A line `# now: 2026-11-24T09:00` sets the clock.
struct Transcript {
  struct Step {
    let line: Int
    var command: String
    var expected: [String] = []

    /// Whether the line does nothing but run `vpdt`: if that fails, nothing may have changed.
    var isOneCommand: Bool {
      command.hasPrefix("vpdt ") && !command.contains("&&") && !command.contains(";")
        && !command.contains("|") && !command.contains(">")
    }
  }

  private let text: String
  private(set) var steps: [Step] = []
  private(set) var moment: String?

  init(_ path: String) throws {
    let bytes = try FileContents.read(path, limit: 1 << 20) ?? []
    text = String(decoding: bytes, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("# now: ") {
        moment = String(line.dropFirst(7))
      } else if line.hasPrefix("$ ") {
        steps.append(Step(line: index + 1, command: String(line.dropFirst(2))))
      } else if line.hasPrefix("> "), !steps.isEmpty {
        steps[steps.count - 1].command += "\n" + line.dropFirst(2)
      } else if !line.hasPrefix("#"), !line.isEmpty, !steps.isEmpty {
        steps[steps.count - 1].expected.append(String(line))
      }
    }
  }

  /// The dialogue with `answers` in the place of what its steps expected.
  func text(answering answers: [[String]]) -> String {
    var lines: [String] = []
    var answers = answers[...]
    var step: (answer: [String], blanks: Int)?
    func end() {
      lines += step.map { $0.answer + Array(repeating: "", count: $0.blanks) } ?? []
      step = nil
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ ") || line.hasPrefix("#") {
        end()
        lines.append(line)
        if line.hasPrefix("$ ") { step = (answers.popFirst() ?? [], 0) }
      } else if step == nil || line.hasPrefix("> ") {
        lines.append(line)
      } else {
        step?.blanks = line.isEmpty ? 1 : 0
      }
    }
    end()
    return lines.joined(separator: "\n")
  }
}
