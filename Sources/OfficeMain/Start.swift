import CLI

/// Reads the line and hands it to the command it names, or opens the terminal.
func start() -> Int32 {
  let line = Array(CommandLine.arguments.dropFirst())
  do {
    switch CommandLineInterface.run(try GlobalOptions(line)) {
    case .status(let status): return status
    case .terminal: return 0
    }
  } catch {
    return CommandLineInterface.refuse(error)
  }
}
