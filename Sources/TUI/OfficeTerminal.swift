import Desk
import Office
import Terminal
import Wording

/// The office on a full screen or line by line: the desk of one person, and everything that opens
/// from it.
public struct OfficeTerminal {
  let workplace: Workplace

  /// - Parameters:
  ///   - grammar: The words and options of a command of the command line.
  ///   - run: Carries out the words of a command line and returns what it printed, for everything that
  ///     has no screen of its own.
  public init(
    desk: OfficeDesk, words: any Words,
    grammar: @escaping (CommandTopic) -> Grammar = { _ in Grammar() },
    run: @escaping (_ words: [String]) -> (text: [String], status: Int32)
  ) {
    workplace = Workplace(desk: desk, words: words, grammar: grammar, run: run)
  }

  /// The screen the day begins with.
  public var firstScreen: any Screen { DeskScreen(at: workplace) }

  /// Takes the terminal over until the person leaves or the terminal goes away.
  ///
  /// - Throws: `TerminalFailure` if no screen can be shown here.
  public func open() throws(TerminalFailure) -> Ending {
    let wishes = workplace.preferences
    let terminal = try NcursesDriver(
      theme: Theme(wishes.theme), usesMouse: wishes.usesMouse, escapeDelay: wishes.escapeDelay,
      watching: workplace.desk.watchedFolder)
    let reading = IdleReading(at: workplace.desk)
    let guarded = GuardedDriver(reading.map { IdleDriver(terminal, IdleClock($0)) } ?? terminal)
    let driver = BusyDriver(guarded)
    defer { driver.close() }
    guardDesk(by: guarded)
    defer { workplace.desk.confirmation.ask = nil }
    defer { reading?.end() }
    workplace.isTold = terminal.tellsOfWriting
    let words = workplace.words
    workplace.desk.watch.listener = {
      driver.goesOn(
        words.busy($0) + ($0 == .writing ? "" : " · " + words.busyStop), canStop: $0 != .writing)
    }
    defer { workplace.desk.watch.listener = nil }
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
    let driver = LineTerminal(watching: workplace.desk.watchedFolder)
    defer { driver.close() }
    let reading = IdleReading(at: workplace.desk)
    driver.idle = reading.map { IdleClock($0) }
    defer { reading?.end() }
    let words = workplace.words
    workplace.desk.confirmation.ask = {
      try OfficeDesk.typedSecret(prompt: $0 ? words.newPassphrase : words.ownPassphrase)
    }
    defer { workplace.desk.confirmation.ask = nil }
    workplace.desk.watch.listener = { driver.goesOn(words.busy($0)) }
    defer { workplace.desk.watch.listener = nil }
    driver.lock = idleLock
    if let failure { driver.say([Notice(failure, workplace.words).text]) }
    var office = linear(on: driver)
    return office.run()
  }

  /// Lets the desk ask for the passphrase on the screen, and locks the screen of whoever went away.
  func guardDesk(by driver: GuardedDriver) {
    let (desk, words) = (workplace.desk, workplace.words)
    desk.confirmation.ask = { isNew in
      driver.ask(isNew ? words.newPassphrase : words.ownPassphrase).map { input in
        input.withBytes { desk.secret(typed: $0) }
      }
    }
    driver.lock = idleLock
  }

  /// When the screens of whoever went away are locked, and how they open again.
  private var idleLock: GuardedDriver.Lock? {
    let (desk, words) = (workplace.desk, workplace.words)
    guard let idle = try? desk.idleLimits() else { return nil }
    return GuardedDriver.Lock(
      after: idle.lockMinutes.map { $0 * 60_000 }, end: idle.endMinutes.map { $0 * 60_000 },
      title: words.locked(desk.person.name), prompt: words.ownPassphrase
    ) { bytes in
      do {
        try desk.confirm(typed: bytes)
        return nil
      } catch {
        return words.report(error).problem.what
      }
    }
  }

  func linear(on driver: any LineDriver) -> LinearOffice {
    LinearOffice(at: workplace, on: driver)
  }
}

extension IdleClock {
  fileprivate convenience init(_ reading: IdleReading) {
    self.init(begin: { reading.begin() }, pause: { reading.pause() })
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
