import Desk
import Office
import Terminal
import Wording

/// The office on a full screen or line by line: the desk of one person, and everything that opens
/// from it.
public struct OfficeTerminal {
  let workplace: Workplace

  /// - Parameter run: Carries out the words of a command line and returns what it printed, for
  ///   everything that has no screen of its own.
  public init(
    desk: OfficeDesk, words: any Words,
    run: @escaping (_ words: [String]) -> (text: [String], status: Int32)
  ) {
    workplace = Workplace(desk: desk, words: words, run: run)
  }

  /// The screen the day begins with.
  public var firstScreen: any Screen { DeskScreen(at: workplace) }

  /// Takes the terminal over until the person leaves or the terminal goes away.
  ///
  /// - Throws: `TerminalFailure` if no screen can be shown here.
  public func open() throws(TerminalFailure) -> Ending {
    let wishes = workplace.preferences
    let driver = try NcursesDriver(
      theme: Theme(wishes.theme), usesMouse: wishes.usesMouse, escapeDelay: wishes.escapeDelay,
      watching: workplace.desk.watchedFolder)
    defer { driver.close() }
    workplace.isTold = driver.tellsOfWriting
    let words = workplace.words
    var screens = ScreenStack(on: driver, first: firstScreen) {
      words.tooSmall(
        rows: $0.rows, columns: $0.columns, needed: (rows: $1.rows, columns: $1.columns))
    }
    return screens.run()
  }

  /// The same office as a conversation on standard input and output, until the person leaves, the
  /// input ends or the terminal goes away.
  ///
  /// - Parameter failure: Why there is no full screen, to be said first.
  public func openLinear(insteadOf failure: TerminalFailure? = nil) -> Ending {
    let driver = LineTerminal()
    defer { driver.close() }
    if let failure { driver.say([Notice(failure, workplace.words).text]) }
    var office = linear(on: driver)
    return office.run()
  }

  func linear(on driver: any LineDriver) -> LinearOffice {
    LinearOffice(at: workplace, on: driver)
  }
}

extension Theme {
  init(_ wish: ScreenPreferences.Theme) {
    self =
      switch wish {
      case .auto: .auto
      case .dark: .dark
      case .light: .light
      case .contrast: .contrast
      case .none: .none
      }
  }
}
