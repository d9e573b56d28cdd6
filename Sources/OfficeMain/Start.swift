import CLI

/// Reads the line and hands it to the command it names, or opens the terminal.
func start() -> Int32 {
  let line = Array(CommandLine.arguments.dropFirst())
  do {
    let options = try GlobalOptions(line)
    if options.rest.isEmpty, !options.wantsHelp, !options.wantsVersion {
      return openTerminal(options)
    }
    switch CommandLineInterface.run(options) {
    case .status(let status): return status
    case .terminal(let options): return openTerminal(options)
    }
  } catch {
    return CommandLineInterface.refuse(error, in: line)
  }
}
