import Platform
import Testing

/// Where the project's own folders lie, seen from this file.
enum Project {
  static let root = Folders.parent(of: Folders.parent(of: Folders.parent(of: #filePath)))
  static let dialogues = root + "/Tests/Transcripts/Dialogues"

  static func text(_ path: String) throws -> String {
    String(decoding: try FileContents.read(path, limit: 1 << 22) ?? [], as: UTF8.self)
  }

  static func swiftFiles(below folder: String) throws -> [String] {
    try Folders.names(in: folder).flatMap { name -> [String] in
      let path = folder + "/" + name
      if try Folders.ownFacts(of: path)?.kind == .folder { return try swiftFiles(below: path) }
      return name.hasSuffix(".swift") ? [path] : []
    }
  }
}

@Suite struct `Every transcript` {
  @Test(arguments: try Folders.names(in: Project.dialogues).filter { $0.hasSuffix(".txt") })
  func `says what the commands say, and what is refused changes nothing`(name: String) throws {
    let transcript = try Transcript(Project.dialogues + "/" + name)
    let shell = try Shell(moment: transcript.moment)
    var answers: [[String]] = []
    for step in transcript.steps {
      let before = step.isOneCommand ? try Snapshot(of: shell.folder) : nil
      let result = try shell.run(step.command)
      if Machine.variable("VPDT_WRITE_DIALOGUES") != nil {
        let lines = result.lines.map { $0.replacing(shell.folder, with: "…") }
        answers.append(matches(result.lines, step.expected) ? step.expected : lines)
        continue
      }
      #expect(
        matches(result.lines, step.expected),
        """
        \(name):\(step.line) $ \(step.command)
        expected:
        \(step.expected.joined(separator: "\n"))
        got:
        \(result.lines.joined(separator: "\n"))
        """)
      if let before, result.status != 0 {
        let changed = try Snapshot(of: shell.folder).differences(from: before)
        #expect(changed == [], "\(name):\(step.line) was refused, but not without a trace")
      }
    }
    if !answers.isEmpty {
      let path = Project.dialogues + "/" + name
      try Folders.removeFile(path)
      try FileContents.writeNew(
        path, Array(transcript.text(answering: answers).utf8), mode: 0o644)
    }
  }
}

/// Whether each line is as expected, where `…` stands for anything.
func matches(_ lines: [String], _ expected: [String]) -> Bool {
  lines.count == expected.count
    && zip(lines, expected).allSatisfy { line, pattern in
      var rest = line[...]
      let parts = pattern.split(separator: "…", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index == 0 {
          guard rest.hasPrefix(part) else { return false }
          rest = rest.dropFirst(part.count)
        } else if index == parts.count - 1 {
          return rest.hasSuffix(part)
        } else {
          guard let found = rest.firstRange(of: part) else { return false }
          rest = rest[found.upperBound...]
        }
      }
      return rest.isEmpty
    }
}
