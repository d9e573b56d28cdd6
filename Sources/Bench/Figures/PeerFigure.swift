import Platform

// Programs people know, over as many things as they are used with, on the same pseudo-terminal: what
// "fast" means on this machine.
extension BenchRun {
  func measurePeers() throws {
    for peer in [Peer.tig, .neomutt] {
      do {
        try measure(peer)
      } catch let skipped as Skipped {
        skip(peer.rawValue, skipped.reason)
      }
    }
  }

  private enum Peer: String {
    case tig, neomutt
  }

  private static let things = 100_000

  private func measure(_ peer: Peer) throws {
    let places = ["/usr/bin", "/usr/local/bin"].map { "\($0)/\(peer.rawValue)" }
    guard let program = places.first(where: Folders.exists) else {
      throw Skipped(reason: "not installed")
    }
    let folder = workplace.path + "/" + peer.rawValue
    try Folders.makeAll(folder)
    let script: String
    switch peer {
    case .tig:
      try BenchRun.write(to: folder + "/stream") { number in
        "commit refs/heads/main\ncommitter A <a@b> \(1_700_000_000 + number) +0700\n"
          + "data 12\nKe hoach nam\n"
      }
      try shell("cd '\(folder)' && git init -q -b main r && git -C r fast-import --quiet <stream")
      script = "cd '\(folder)/r' && exec '\(program)'"
    case .neomutt:
      try BenchRun.write(to: folder + "/mbox") { number in
        "From a@b Thu Nov 26 08:00:00 2026\nFrom: A <a@b>\nTo: c@d\nSubject: Ke hoach nam \(number)\n"
          + "Date: Thu, 26 Nov 2026 08:00:00 +0700\nMessage-ID: <\(number)@b>\n\nNoi dung.\n\n"
      }
      script =
        "cd '\(folder)' && HOME='\(folder)' exec '\(program)' -n -F /dev/null"
        + " -e 'set folder=.' -f mbox"
    }
    var paints: [Double] = []
    var keys: [Press] = []
    for round in 0..<4 {
      let start = nanoseconds()
      let terminal = try PseudoTerminal(
        "/bin/sh", ["-c", script], environment: PseudoTerminal.defaultEnvironment)
      try terminal.wait(for: "Ke hoach nam", milliseconds: 30_000)
      terminal.quiet(for: 500)
      if round > 0 { paints.append(Double(terminal.lastArrival - start) / 1e6) }
      if round == 3 { keys = terminal.presses(["j"], 10) + terminal.presses(["k", "j"], 40) }
    }
    add(
      Figure(
        what: "\(peer.rawValue), \(BenchRun.things) things: first screen", unit: "ms",
        ours: Samples(paints)))
    add(
      Figure(
        what: "  bytes for a cursor down", unit: "bytes", ours: Samples(keys.map(\.bytes))))
    add(
      Figure(
        what: "  from the key to its last byte", unit: "ms",
        ours: Samples(keys.map(\.milliseconds))))
  }

  private func shell(_ script: String) throws { try runProgram("/bin/sh", ["-c", script]) }

  /// Writes what `text` says of each thing.
  private static func write(to path: String, _ text: (Int) -> String) throws {
    var whole: [UInt8] = []
    for number in 1...things { whole += text(number).utf8 }
    try FileContents.writeNew(path, whole)
  }
}
