import Desk
import Office
import Platform
import Wording

/// What every command is given: the words of the reader's language, where to print, and the desk.
struct Session {
  let options: GlobalOptions
  let words: any Words
  private var output = StandardOutput.output()
  private var errors = StandardOutput.errors()
  private var opened: OfficeDesk?
  /// Whether a screen has the command carried out: nothing can be sent to it then, and nobody can be
  /// asked anything.
  let isGathering: Bool
  /// Told how far long work is: by the screen that has the command carried out, or a line of our own.
  let watch: WorkWatch
  private let progress: ProgressLine?
  /// What the person has shown of themselves where the command was called.
  private let confirmation: Confirmation
  /// What comes after the command, where that is not the end.
  var next: CommandLineInterface.Ending?

  /// - Parameters:
  ///   - isGathering: Keeps what is printed instead of printing it; see `gathered`.
  ///   - watch: Whoever waits for the command elsewhere.
  ///   - confirmation: What the person has shown of themselves there, and how they are asked.
  init(
    options: GlobalOptions, isGathering: Bool = false, watch: WorkWatch? = nil,
    confirmation: Confirmation? = nil
  ) {
    self.options = options
    words = options.language.words
    self.isGathering = isGathering
    self.watch = watch ?? WorkWatch()
    self.confirmation = confirmation ?? Confirmation()
    progress = isGathering ? nil : ProgressLine.of(self.watch, words)
    if isGathering { (output, errors) = (.gathering(), .gathering()) }
  }

  /// The lines that were printed, standard output first.
  var gathered: [String] {
    (output.text + errors.text).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  /// The desk of the person before it, opened when a command first asks.
  mutating func desk() throws -> OfficeDesk {
    if let opened { return opened }
    var visitor = options.visitor
    visitor.isCounted = !isGathering
    let desk = try OfficeDesk.open(
      at: options.officePath, for: visitor, watch: watch, confirmation: confirmation)
    take(desk)
    return desk
  }

  /// Works at this desk; the person is asked where this command is.
  mutating func take(_ desk: OfficeDesk) {
    opened = desk
    if isGathering { return }
    let (descriptor, words) = (options.secretDescriptor, words)
    desk.confirmation.ask = {
      try Session.secret(
        behind: descriptor, prompt: $0 ? words.newPassphrase : words.ownPassphrase)
    }
  }

  /// Makes paths of the names of files in the person's tray, and over SSH refuses every other path but
  /// `-`: it would be one of the service account.
  ///
  /// - Throws: `TrayError`.
  mutating func resolvePaths(in arguments: inout Arguments, _ grammar: Grammar) throws {
    let isServed = options.served != nil
    try arguments.mapPaths(grammar) { text in
      guard text != "-", isServed || text.hasPrefix(OfficeDesk.trayMark) else { return text }
      return try desk().path(entered: text)
    }
  }

  /// A line for people; nothing in it can act on a terminal.
  mutating func line(_ text: String = "") { output.print(harmless(text) + "\n") }

  /// Something to look at, on standard error.
  mutating func warn(_ text: String) {
    progress?.erase()
    errors.print("vpdt: " + words.warning + ": " + harmless(text) + "\n")
    flush()
  }

  /// Something to look at before deciding, on standard error.
  mutating func notice(_ text: String) {
    progress?.erase()
    errors.print(harmless(text) + "\n")
  }

  /// The same answer for people or for a program.
  mutating func answer(_ lines: [String], _ json: @autoclosure () -> JSON) {
    if options.isJSON { raw(json().text) } else { for text in lines { line(text) } }
  }

  /// Text that is safe as it stands: JSON.
  mutating func raw(_ text: String, end: String = "\n") { output.print(text + end) }

  /// The bytes of a file, as they are: for whoever has them go somewhere else than to a terminal.
  mutating func bytes(_ bytes: UnsafeRawBufferPointer) { output.write(bytes) }

  /// Why what was printed did not reach whoever asked, if it did not.
  var outputFailure: SystemError? { output.failure }

  mutating func flush() {
    progress?.erase()
    output.flush()
    errors.flush()
  }

  /// Two lines on standard error: what is wrong with its code, and what to try.
  mutating func report(_ error: any Error) {
    let (code, problem) = words.report(error)
    progress?.erase()
    output.flush()
    errors.print("vpdt: " + harmless(problem.what) + " [\(code)]\n")
    errors.print("  " + words.remedy + ": " + harmless(problem.remedy) + "\n")
    errors.flush()
  }
}
