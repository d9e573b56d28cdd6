import CLI
import Desk
import Office
import Platform
import TUI
import Terminal

/// `vpdt` without a command: the office on a full screen, until the person leaves.
func openTerminal(_ options: GlobalOptions) -> Int32 {
  do {
    // Without a terminal there is no need to open anything.
    if !StandardOutput.isTerminal { throw UsageError.noTerminal }
    let desk = try OfficeDesk.open(at: options.officePath, for: options.visitor)
    let terminal = OfficeTerminal(desk: desk, words: options.language.words) { words in
      CommandLineInterface.output(of: words, options)
    }
    return switch try terminal.open() {
    case .left: 0
    // As a shell counts them: SIGHUP is 1.
    case .hangUp: 128 + 1
    case .terminated(let signal): 128 + signal
    }
  } catch {
    return CommandLineInterface.report(error, options)
  }
}
