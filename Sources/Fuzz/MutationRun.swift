import Glibc
import Platform

/// Changed samples, read in processes of their own until the time is over.
struct MutationRun {
  private let options: FuzzOptions
  private let samples: FuzzSamples

  init(_ options: FuzzOptions) throws {
    self.options = options
    samples = try FuzzSamples(in: options.samples)
  }

  /// - Returns: Whether nothing was found.
  func run() throws -> Bool {
    say("seed \(options.seed), \(options.seconds) s")
    let end = nanoseconds() + Int64(options.seconds) * 1_000_000_000
    let counts = try inParallel(options.jobs, threads: options.jobs) { job in
      try run(options.seed + UInt64(job) * 1_000_000_007, until: end)
    }
    let rounds = counts.reduce(0) { $0 + $1.rounds }
    let findings = counts.reduce(0) { $0 + $1.findings }
    say("\(rounds) inputs, \(findings) findings")
    return findings == 0 && rounds > 0
  }

  private func run(_ run: UInt64, until end: Int64) throws -> (rounds: Int, findings: Int) {
    let progress = "/tmp/vpdt-fuzz-" + Machine.randomName()
    defer {
      for path in [progress, progress + FuzzInput.passing] { try? Folders.removeFile(path) }
    }
    var first = 0
    var findings = 0
    while nanoseconds() < end, findings < 20 {
      var child = ChildProcess(
        Machine.program(),
        [
          MutationWorker.word, options.samples, options.target?.rawValue ?? "all", String(run),
          String(first + 1), progress,
        ])
      child.timeLimit = .max
      var (known, since) = (Int64(-1), nanoseconds())
      var isStuck = false
      child.timeLimit = (options.seconds + 3600) * 1000
      let outcome = try child.run(goesOn: {
        let round = MutationRun.round(in: progress)
        if round != known { (known, since) = (round, nanoseconds()) }
        // Ten seconds are what the worker itself may take to start.
        isStuck = nanoseconds() - since > Int64(10 * slowness) * 1_000_000_000
        return nanoseconds() < end && !isStuck
      })
      let round = Int(MutationRun.round(in: progress))
      if outcome.ending == .stopped, !isStuck { return (max(0, round), findings) }
      findings += 1
      try keep(run, round, isStuck ? "does not end" : description(of: outcome))
      first = max(first, round) + 1
    }
    return (first, findings)
  }

  private func description(of outcome: Outcome) -> String {
    let text = String(decoding: outcome.errors.suffix(2000), as: UTF8.self)
    return "\(outcome.ending) \(text)"
  }

  /// Writes the input to a file, from which `again` reads it.
  private func keep(_ run: UInt64, _ round: Int, _ what: String) throws {
    guard round >= 0 else { return say("the worker did not start: \(what)") }
    let input = FuzzInput(samples, options.target, run: run, round: round)
    try Folders.makeAll(options.keep)
    let path = "\(options.keep)/\(run)-\(round).\(input.target.rawValue)"
    if !Folders.exists(path) { try FileContents.writeNew(path, input.bytes, mode: 0o644) }
    say("\(path): \(what)")
  }

  private static func round(in progress: String) -> Int64 {
    guard let bytes = try? FileContents.read(progress, limit: 8), bytes.count == 8 else {
      return -1
    }
    return bytes.withUnsafeBytes { $0.loadUnaligned(as: Int64.self) }
  }
}

/// Prints a line at once.
func say(_ line: String) {
  var output = StandardOutput.output()
  output.print(line + "\n")
  output.flush()
}

/// Reads kept inputs again, in this process: a crash shows where.
func again(_ paths: [String], _ options: FuzzOptions) throws -> Bool {
  let passing = "/tmp/vpdt-fuzz-" + Machine.randomName() + FuzzInput.passing
  defer { try? Folders.removeFile(passing) }
  let rules = Rules(try FuzzSamples(in: options.samples), passing: passing)
  var isClean = true
  for path in paths {
    guard let bytes = try FileContents.read(path, limit: 1 << 30) else { continue }
    let start = nanoseconds()
    let ending = FuzzTarget.allCases.first { path.hasSuffix("." + $0.rawValue) }
    let breach = rules.breach(by: FuzzInput(target: ending ?? .pdf, bytes: bytes))
    if breach != nil { isClean = false }
    say("\(path): \(breach ?? "as it should be"), \((nanoseconds() - start) / 1_000_000) ms")
  }
  return isClean
}
