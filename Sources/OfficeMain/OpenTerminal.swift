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
    let desk = try openDesk(options)
    let terminal = OfficeTerminal(
      desk: desk, words: options.language.words, grammar: CommandLineInterface.grammar
    ) { words in
      CommandLineInterface.output(
        of: words, options, watch: desk.watch, confirmation: desk.confirmation)
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

/// Opens the office; bringing its data up to date may take minutes, which are told before there is a
/// screen. Ctrl-C ends the program then, and nothing of the version that was begun stays.
private func openDesk(_ options: GlobalOptions) throws -> OfficeDesk {
  let watch = WorkWatch()
  let progress = ProgressLine.of(watch, options.language.words)
  defer {
    progress?.erase()
    watch.listener = nil
  }
  return try OfficeDesk.open(at: options.officePath, for: options.visitor, watch: watch)
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
