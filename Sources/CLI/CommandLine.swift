import Desk
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
  public static func run(_ options: GlobalOptions) -> Ending { run(options, at: nil) }

  /// The same at a desk that is open already.
  static func run(_ options: GlobalOptions, at desk: OfficeDesk?) -> Ending {
    var session = Session(options: options)
    if let desk { session.take(desk) }
    let ending = run(options, &session)
    session.flush()
    guard let failure = session.outputFailure else { return ending }
    session.report(OutputError.notWritten(reason: failure.reason))
    return .status(1)
  }

  private static func run(_ options: GlobalOptions, _ session: inout Session) -> Ending {
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
      // The terminal opens before it comes to this, if there is one.
      if options.rest.isEmpty { throw UsageError.noTerminal }
      let (_, command, words) = try understood(options)
      var arguments = words
      try session.resolvePaths(in: &arguments, command.grammar)
      try command.run(arguments, &session)
      return session.next ?? .status(0)
    } catch {
      session.report(error)
      return .status(error is UsageError ? 2 : 1)
    }
  }

  /// The command of the line, with its words sorted after its grammar.
  ///
  /// - Throws: `UsageError`.
  static func understood(
    _ options: GlobalOptions
  ) throws(UsageError) -> (topic: CommandTopic, command: Command, arguments: Arguments) {
    let (topic, rest) = try Command.find(in: options.rest)
    if options.served != nil, topic.isForTheMachine {
      throw UsageError.notOverSSH(topic.rawValue)
    }
    let command = Command.of(topic)
    return (topic, command, try Arguments(rest, of: topic, command.grammar))
  }

  /// Runs the command `words` after the options of the program, for a screen that shows what it
  /// prints: standard output, then standard error.
  ///
  /// - Parameters:
  ///   - watch: Told how far long work of the command is, and stops it.
  ///   - confirmation: What the person has shown of themselves there, and how they are asked.
  public static func output(
    of words: [String], _ options: GlobalOptions, watch: WorkWatch? = nil,
    confirmation: Confirmation? = nil
  ) -> (text: [String], status: Int32) {
    var options = options
    do {
      let own = try GlobalOptions(words)
      options.rest = own.rest
      options.isJSON = own.isJSON
      options.wantsHelp = own.wantsHelp
    } catch {
      options.rest = words
    }
    var session = Session(
      options: options, isGathering: true, watch: watch, confirmation: confirmation)
    // A terminal inside the terminal is not opened.
    guard case .status(let status) = run(options, &session) else { return (session.gathered, 0) }
    return (session.gathered, status)
  }

  /// The words and options of a command.
  public static func grammar(_ topic: CommandTopic) -> Grammar { Command.of(topic).grammar }

  /// Reports what kept a screen from being opened.
  public static func report(_ error: any Error, _ options: GlobalOptions) -> Int32 {
    var session = Session(options: options)
    session.report(error)
    return error is UsageError ? 2 : 1
  }

  /// Reports a line whose options could not be read, in the language it asks for.
  ///
  /// - Returns: The status `run` would have returned.
  public static func refuse(_ error: any Error, in line: [String] = []) -> Int32 {
    var options = GlobalOptions()
    options.language = GlobalOptions.language(in: line)
    var session = Session(options: options)
    session.report(error)
    return error is UsageError ? 2 : 1
  }
}
