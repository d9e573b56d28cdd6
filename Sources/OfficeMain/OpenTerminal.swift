import CLI
import Desk
import Office
import Platform
import TUI
import Terminal

/// `vpdt` without a command: the office on a full screen, or line by line where that is asked for or
/// nothing else can be shown, until the person leaves.
func openTerminal(_ options: GlobalOptions) -> Int32 {
  do {
    // Without a terminal there is no need to open anything.
    if !options.isLinear, !StandardOutput.isTerminal { throw UsageError.noTerminal }
    let desk = try OfficeDesk.open(at: options.officePath, for: options.visitor)
    let terminal = OfficeTerminal(desk: desk, words: options.language.words) { words in
      CommandLineInterface.output(of: words, options)
    }
    let ending =
      options.isLinear || isDumb ? terminal.openLinear() : openScreen(terminal)
    return switch ending {
    case .left: 0
    // As a shell counts them: SIGHUP is 1.
    case .hangUp: 128 + 1
    case .terminated(let signal): 128 + signal
    }
  } catch {
    return CommandLineInterface.report(error, options)
  }
}

/// A terminal that says of itself that it places no text, or says nothing.
private var isDumb: Bool {
  ["", "dumb"].contains(Machine.variable("TERM") ?? "")
}

/// The full screen; where it cannot be shown that is said, and the office opens line by line.
private func openScreen(_ terminal: OfficeTerminal) -> Ending {
  do {
    return try terminal.open()
  } catch {
    return terminal.openLinear(insteadOf: error)
  }
}
