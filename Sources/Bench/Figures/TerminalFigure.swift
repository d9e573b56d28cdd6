import Platform

// The terminal on a pseudo-terminal of 80x24: how soon the desk is there, and what a key costs on
// the line.
extension BenchRun {
  func measureTerminal() throws {
    let small = try office(of: 1000)
    let large = try office(of: options.documents)
    try workplace.settle()
    var paints: [[Double]] = [[], []]
    for round in 0..<options.rounds * 20 {
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
    let bytes = try bytesPerKey(in: large)
    add(
      Figure(
        what: "bytes for a cursor down", unit: "bytes", ours: Samples(bytes.within),
        wanted: .below(80)))
    add(
      Figure(
        what: "bytes for a cursor down that scrolls", unit: "bytes",
        ours: Samples(bytes.scrolling), wanted: .below(300)))
  }

  private func terminal(in path: String) throws -> PseudoTerminal {
    try PseudoTerminal(
      try BenchRun.vpdt(), ["--office", path], environment: PseudoTerminal.defaultEnvironment)
  }

  /// Milliseconds from the start of the process to the desk.
  private func firstPaint(in path: String) throws -> Double {
    var terminal: PseudoTerminal?
    let duration = try seconds {
      let started = try self.terminal(in: path)
      try started.wait(for: "Bàn làm việc")
      terminal = started
    }
    terminal?.type(":q\r")
    _ = try terminal?.waitForExit()
    return duration * 1000
  }

  private func bytesPerKey(in path: String) throws -> (within: [Double], scrolling: [Double]) {
    let terminal = try terminal(in: path)
    try terminal.wait(for: "Bàn làm việc")
    terminal.type("d")
    _ = terminal.answer()
    func press() -> Double {
      terminal.type("j")
      return Double(terminal.answer().count)
    }
    let within = (0..<12).map { _ in press() }
    // Past the lower edge of the list.
    for _ in 0..<10 { _ = press() }
    let scrolling = (0..<12).map { _ in press() }
    terminal.type(":q\r")
    _ = try terminal.waitForExit()
    return (within, scrolling)
  }
}
