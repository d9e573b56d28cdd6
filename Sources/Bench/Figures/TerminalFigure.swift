import Platform

// The terminal on a pseudo-terminal of 80x24: how soon the desk is there, what a key costs on the
// line and in time, and what the program holds and does while nobody types.
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
        what: "first paint of the desk, \(options.documents) documents", unit: "ms",
        ours: Samples(paints[0]), wanted: .below(20)))
    add(
      Figure(
        what: "  against 1000 documents", unit: "ms", inTurns: paints[0], paints[1],
        wanted: .atMost(1.2)))
    let terminal = try terminal(in: large)
    terminal.quiet()
    try measureKeys(on: terminal)
    try measureRest(on: terminal, in: large)
    terminal.type(":q\r")
    _ = try terminal.waitForExit()
    try measurePeers()
  }

  func terminal(in path: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      try BenchRun.vpdt(), ["--office", path], environment: PseudoTerminal.defaultEnvironment)
    try terminal.wait(for: "Bàn làm việc")
    return terminal
  }

  /// Milliseconds from the start of the process to the last byte of the desk.
  func firstPaint(in path: String) throws -> Double {
    let start = nanoseconds()
    let terminal = try terminal(in: path)
    terminal.quiet()
    let end = terminal.lastArrival
    terminal.type(":q\r")
    _ = try terminal.waitForExit()
    return Double(end - start) / 1e6
  }

  // MARK: Keys

  private func measureKeys(on terminal: PseudoTerminal) throws {
    let desk = terminal.output.count
    terminal.type(":incoming list\r")
    try terminal.wait(for: "Trích yếu", after: desk)
    terminal.quiet()
    var within = terminal.presses(["j"], 12)
    within += terminal.presses(["k", "j"], 100)
    // Past the lower edge of the list.
    _ = terminal.presses(["j"], 12)
    let scrolling = terminal.presses(["j"], 100)
    let paging = terminal.presses(["\u{1B}[6~"], 100)
    var opening: [Press] = []
    for _ in 0..<100 {
      opening += terminal.presses(["\r"], 1)
      _ = terminal.presses(["q", "j"], 2)
    }
    var filtering: [Press] = []
    for _ in 0..<12 {
      _ = terminal.presses(["/"], 1)
      filtering += "thi hoc sinh".flatMap { terminal.presses([String($0)], 1) }
      _ = terminal.presses(["\u{1B}"], 1)
    }
    for (what, keys, bytes, time) in [
      ("a cursor down", within, 80.0, (0.5, 2.0)),
      ("a cursor down that scrolls", scrolling, 300, (0.5, 2)),
      ("a page down", paging, 1500, (1.5, 4)), ("opening a document", opening, nil, (3, 8)),
      ("a letter of a filter", filtering, nil, (3, 8)),
    ] as [(String, [Press], Double?, (Double, Double))] {
      add(
        Figure(
          what: "bytes for " + what, unit: "bytes", ours: Samples(keys.map(\.bytes)),
          wanted: bytes.map { .below($0) } ?? .nothing))
      add(
        Figure(
          what: "  from the key to its last byte, p50 / p99", unit: "ms",
          ours: Samples(keys.map(\.milliseconds)), wanted: .within(time.0, time.1)))
    }
  }

  // MARK: At rest

  /// What the program holds in memory, does in three seconds without a key, and how soon it shows what
  /// another process has done.
  private func measureRest(on terminal: PseudoTerminal, in path: String) throws {
    terminal.quiet(for: 300)
    add(
      Figure(
        what: "resident memory", unit: "MiB",
        ours: Samples([try terminal.residentMebibytes()]), wanted: .below(24)))
    let before = try Process(terminal.process)
    terminal.quiet(for: 3000)
    let after = try Process(terminal.process)
    add(
      Figure(
        what: "wake-ups in three seconds of rest", unit: "times",
        ours: Samples([Double(after.switches - before.switches)]), wanted: .below(0)))
    let shown = terminal.output.count
    let start = nanoseconds()
    try runProgram(
      try BenchRun.vpdt(),
      [
        "--office", path, "--now", "2025-12-30T08:00", "incoming", "register", "--paper", "--from",
        "UBND xã Đông Hòa", "--ref", "\(start % 1_000_000)/KH-UBND", "--issued", "2025-12-29",
        "--type", "KH", "--subject", "Kế hoạch mới",
      ])
    let written = nanoseconds()
    _ = try? terminal.wait(for: "mới", after: shown, milliseconds: 3000)
    add(
      Figure(
        what: "until another person's document is shown", unit: "ms",
        ours: Samples([Double(max(terminal.lastArrival - written, 0)) / 1e6]), wanted: .below(1000))
    )
  }
}

/// What the kernel says of a process.
private struct Process {
  let residentMebibytes: Double
  /// How often it has waited for something.
  let switches: Int

  init(_ id: Int32) throws {
    let status = try FileContents.read("/proc/\(id)/status", limit: 65_536) ?? []
    var numbers: [Substring: Int] = [:]
    for line in String(decoding: status, as: UTF8.self).split(separator: "\n") {
      let words = line.split { $0 == ":" || $0 == "\t" || $0 == " " }
      if words.count > 1, let number = Int(words[1]) { numbers[words[0]] = number }
    }
    residentMebibytes = Double(numbers["VmRSS"] ?? 0) / 1024
    switches = numbers["voluntary_ctxt_switches"] ?? 0
  }
}

/// What one key cost.
struct Press {
  let bytes: Double
  let milliseconds: Double
}

extension PseudoTerminal {
  func residentMebibytes() throws -> Double { try Process(process).residentMebibytes }

  /// Presses `keys` one after the other, so many in all, each when the screen has come to rest.
  func presses(_ keys: [String], _ count: Int) -> [Press] {
    (0..<count).map { index in
      let start = nanoseconds()
      type(keys[index % keys.count])
      let bytes = Double(quiet(for: 30).count)
      // A key that changes nothing has no last byte.
      return Press(bytes: bytes, milliseconds: max(0, Double(lastArrival - start) / 1e6))
    }
  }
}
