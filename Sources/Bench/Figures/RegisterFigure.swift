import Desk
import Office
import Platform
import Store

// Registering in processes that run already, several at once, against the same rows in bare SQLite.
extension BenchRun {
  /// Documents of one round, shared out among the processes.
  private static let paper = 960
  private static let withFile = 320
  private static let fileSize = 200_000

  func measureRegister() throws {
    var starts: [Double] = []
    for (fileSize, total) in [(0, BenchRun.paper), (BenchRun.fileSize, BenchRun.withFile)] {
      for processes in [1, 8, 32] {
        var rates: [RegisterWorker.Side: [Double]] = [:]
        var waits: [RegisterWorker.Side: [Double]] = [:]
        for round in 1...options.rounds {
          // Who is first changes, so that neither always finds the disk warm.
          let sides: [RegisterWorker.Side] = round % 2 == 0 ? [.ours, .floor] : [.floor, .ours]
          for side in sides {
            let run = try registerAtOnce(side, fileSize, processes, total, round)
            rates[side, default: []].append(run.rate)
            waits[side, default: []].append(run.longest)
            if side == .ours, fileSize + processes == 1 { starts.append(run.start) }
          }
        }
        let what = fileSize == 0 ? "registering paper" : "registering a 200 kB file"
        let waited = (Samples(waits[.ours] ?? []), Samples(waits[.floor] ?? []))
        add(
          Figure(
            what: "\(what), \(processes) at once", unit: "a second",
            inTurns: rates[.ours] ?? [], rates[.floor] ?? [], wanted: .atLeast(0.6)))
        add(
          Figure(
            what: "  longest wait", unit: "ms", ours: Samples([waited.0.highest]),
            floor: Samples([waited.1.highest]), wanted: .below(max(250, 2 * waited.1.highest))))
      }
    }
    add(
      Figure(
        what: "  start of a process to its open desk", unit: "ms", ours: Samples(starts)))
  }

  private struct Outcome {
    /// Documents a second, from the first start to the last end.
    let rate: Double
    /// Milliseconds.
    let longest: Double
    /// Milliseconds from the start of the first process to its open desk.
    let start: Double
  }

  private func registerAtOnce(
    _ side: RegisterWorker.Side, _ fileSize: Int, _ processes: Int, _ total: Int, _ round: Int
  ) throws -> Outcome {
    let office = workplace.path + "/register"
    try SampleOffice.found(at: office)
    defer { try? Folders.removeAll(office) }
    let began = nanoseconds()
    let count = total / processes
    var gate = try InheritedPipe()
    var results = try InheritedPipe()
    let workers = try (1...processes).map { index in
      let worker = RegisterWorker(
        side, fileSize: fileSize, office: office, name: "R\(round)W\(index)", count: count)
      return try StartedProgram(
        Machine.program(), worker.words, input: gate.reading.number,
        output: results.writingNumber)
    }
    results.closeWriting()
    // A byte from each: then all of them wait at the gate.
    _ = try results.reading.read(exactly: processes)
    let opened = nanoseconds()
    try workplace.settle()
    gate.closeWriting()
    let times = try results.reading.read(exactly: count * processes * 16).withUnsafeBytes {
      Array($0.bindMemory(to: Int64.self))
    }
    for worker in workers {
      guard try worker.wait() == .status(0) else { throw Skipped(reason: "a process failed") }
    }
    guard times.count == count * processes * 2 else { throw Skipped(reason: "times are missing") }
    try checkNumbers(in: office, count: count * processes)
    let acts = stride(from: 0, to: times.count, by: 2).map { (times[$0], times[$0 + 1]) }
    let first = acts.map(\.0).min() ?? 0
    let last = acts.map(\.1).max() ?? 0
    return Outcome(
      rate: Double(acts.count) / (Double(last - first) / 1e9),
      longest: Double(acts.map { $0.1 - $0.0 }.max() ?? 0) / 1e6,
      start: Double(opened - began) / 1e6)
  }

  /// Every number was given, each once.
  private func checkNumbers(in office: String, count: Int) throws {
    try OfficeFolder(path: office).open().read { transaction in
      let year = OfficeDesk.systemMoment().date.year
      var gaps = 0
      try transaction.eachNumberGap { _, _, _ in gaps += 1 }
      guard gaps == 0,
        try transaction.arrivals(of: year).lastNumber == count
      else { throw Skipped(reason: "NUMBERS ARE MISSING") }
    }
  }
}

extension Descriptor {
  /// Reads until so many bytes have come, or the end.
  fileprivate func read(exactly count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      while filled < count {
        let got = try read(into: UnsafeMutableRawBufferPointer(rebasing: raw[filled...]))
        if got == 0 { return }
        filled += got
      }
    }
  }
}
