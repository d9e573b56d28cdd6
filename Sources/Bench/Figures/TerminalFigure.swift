import Platform

// The terminal on a pseudo-terminal of 80x24: how soon the desk is there, and what a key costs on
// the line.
extension BenchRun {
  func measureTerminal() throws {
    let small = try office(of: 1000)
    let large = try office(of: options.documents)
    try workplace.settle()
    var paints: [[Double]] = [[], []]
    for round in 0..<options.rounds * 8 {
      for (index, path) in [large, small].enumerated() {
        let duration = try firstPaint(in: path)
        // The first rounds bring files into memory.
        if round >= 3 { paints[index].append(duration) }
      }
    }
    add(
      Figure(
        what: "first paint of the desk, \(options.documents) : 1000", unit: "ms",
        ours: Samples(paints[0]), floor: Samples(paints[1]), wanted: .atMost(1.2)))
    try measureKeys(in: large)
  }

  private func terminal(in path: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      try BenchRun.vpdt(), ["--office", path], environment: PseudoTerminal.defaultEnvironment)
    try terminal.wait(for: "Bàn làm việc")
    return terminal
  }

  /// Milliseconds from the start of the process to the last byte of the desk.
  private func firstPaint(in path: String) throws -> Double {
    let start = nanoseconds()
    let terminal = try terminal(in: path)
    terminal.quiet()
    let end = terminal.lastArrival
    terminal.type(":q\r")
    _ = try terminal.waitForExit()
    return Double(end - start) / 1e6
  }

  private func measureKeys(in path: String) throws {
    let terminal = try terminal(in: path)
    terminal.quiet()
    let desk = terminal.output.count
    terminal.type(":incoming list\r")
    // The last documents of a sample office arrived on that day.
    try terminal.wait(for: "29/12", after: desk)
    terminal.quiet()
    let within = presses(of: "j", 12, on: terminal)
    // Past the lower edge of the list.
    _ = presses(of: "j", 12, on: terminal)
    let scrolling = presses(of: "j", 40, on: terminal)
    let paging = presses(of: "\u{1B}[6~", 40, on: terminal)
    terminal.type(":q\r")
    _ = try terminal.waitForExit()
    for (what, keys, most) in [
      ("a cursor down", within, 80.0), ("a cursor down that scrolls", scrolling, 300),
      ("a page down", paging, 1500),
    ] {
      add(
        Figure(
          what: "bytes for " + what, unit: "bytes", ours: Samples(keys.map(\.bytes)),
          wanted: .below(most)))
      add(
        Figure(
          what: "  from the key to its last byte", unit: "ms",
          ours: Samples(keys.map(\.milliseconds))))
    }
  }

  private func presses(
    of key: String, _ count: Int, on terminal: PseudoTerminal
  ) -> [(bytes: Double, milliseconds: Double)] {
    (0..<count).map { _ in
      let start = nanoseconds()
      terminal.type(key)
      let bytes = Double(terminal.quiet(for: 30).count)
      return (bytes, Double(terminal.lastArrival - start) / 1e6)
    }
  }
}
