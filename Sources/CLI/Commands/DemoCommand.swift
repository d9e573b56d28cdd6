import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt demo [DIR]` makes the sample office and opens the terminal in it; with `--no-tui` it does
  /// the main job there, printing each command before its result.
  static func demo() -> Command {
    let grammar = Grammar().word("DIR", .optional).flag("--no-tui")
    return Command(.demo, grammar) { arguments, session in
      let isShown = arguments.has("--no-tui")
      if !isShown, !session.options.isLinear, !StandardOutput.isTerminal {
        throw UsageError.noTerminal
      }
      let path = arguments.words.first.map(Folders.absolute) ?? newFolder()
      let now = session.options.moment ?? OfficeDesk.systemMoment()
      try DemoOffice.build(at: path, now: now)
      if isShown {
        var job = DemoJob(office: path, options: session.options)
        try job.run(&session)
      } else {
        var options = session.options
        options.office = path
        options.rest = []
        session.next = .terminal(options)
      }
    }
  }

  /// The first folder of the user's data folder that is free: `demo`, `demo-2`, …
  private static func newFolder() -> String {
    let base = GlobalOptions.dataFolder + "/demo"
    var path = base
    var count = 1
    while Folders.exists(path) {
      count += 1
      path = "\(base)-\(count)"
    }
    return path
  }
}
