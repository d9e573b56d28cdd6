import Office
import Platform
import Wording

/// `vpdt WORD …`: one command, its answer, its exit status.
public enum CommandLineInterface {
  public static let version = "0.1.0"

  /// How a command ends.
  public enum Ending: Sendable {
    /// 0 done, 1 not done, 2 words not understood.
    case status(Int32)
    /// The terminal is to be opened in this office.
    case terminal(GlobalOptions)
  }

  /// Runs the command `options` hold.
  public static func run(_ options: GlobalOptions) -> Ending {
    var session = Session(options: options)
    defer { session.flush() }
    do {
      if options.wantsVersion {
        session.answer(
          ["vpdt " + version],
          .object([("version", .string(version)), ("jsonFormat", .int(1))]))
        return .status(0)
      }
      if options.wantsHelp {
        try Command.printHelp(about: options.rest, &session)
        return .status(0)
      }
      let (topic, rest) = try Command.find(in: options.rest)
      let command = Command.of(topic)
      try command.run(try Arguments(rest, of: topic, command.grammar), &session)
      return session.next ?? .status(0)
    } catch {
      session.report(error)
      return .status(error is UsageError ? 2 : 1)
    }
  }

  /// Reports a line whose options could not be read.
  public static func refuse(_ error: any Error, language: Language = .vietnamese) -> Int32 {
    var options = try? GlobalOptions([])
    options?.language = language
    guard let options else { return 2 }
    var session = Session(options: options)
    session.report(error)
    return 2
  }
}
