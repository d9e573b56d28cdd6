import Office
import Wording

extension Command {
  /// `vpdt help [COMMAND]`, `vpdt help workflow incoming|outgoing|dossier`
  static func help() -> Command {
    Command(.help, Grammar().word("COMMAND", .many)) { arguments, session in
      try printHelp(about: arguments.words, &session)
    }
  }

  static func printHelp(about line: [String], _ session: inout Session) throws {
    let words = session.words
    if line.isEmpty {
      for text in words.helpHeader { session.line(text) }
      let rows = CommandTopic.allCases.map { ["  " + $0.rawValue, words.summary($0)] }
      for text in Table.lines(rows) { session.line(text) }
      for text in words.helpFooter { session.line(text) }
      return
    }
    if line.first == "workflow" { return try printWorkflow(line.dropFirst().first, &session) }
    let topics = CommandTopic.allCases.filter { topic in
      let parts = topic.rawValue.split(separator: " ").map(String.init)
      return parts.starts(with: line.prefix(parts.count)) || parts.starts(with: line)
    }
    if topics.isEmpty { throw UsageError.unknownCommand(line) }
    for (index, topic) in topics.enumerated() {
      if index > 0 { session.line() }
      let usage = Command.of(topic).grammar.usage
      session.line("vpdt " + topic.rawValue + (usage.isEmpty ? "" : " " + usage))
      session.line("  " + words.summary(topic))
      for note in words.notes(topic) { session.line("  " + note) }
    }
  }

  private static func printWorkflow(_ which: String?, _ session: inout Session) throws {
    switch which {
    case "incoming":
      session.printTable(session.words.incomingFlow)
      session.printTable(session.words.workFlow)
    case "outgoing": session.printTable(session.words.outgoingFlow)
    case "dossier":
      session.printTable(session.words.dossierFlow)
      session.printTable(session.words.disposalFlow)
    default: throw UsageError.missingWord("incoming|outgoing|dossier", command: "help")
    }
  }
}
