import CLI

/// Reads the line and hands it to the command it names, or opens the terminal.
func start() -> Int32 {
  let line = Array(CommandLine.arguments.dropFirst())
  do {
    return CommandLineInterface.run(try GlobalOptions(line))
  } catch {
    return CommandLineInterface.refuse(error)
  }
}
