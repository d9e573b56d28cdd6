import Desk
import Office
import Platform
import Store

// Clerks, readers and people who want the same documents, many processes at once for minutes.
extension BenchRun {
  func measureSoak() throws {
    var ours = Soaked()
    var floor = Soaked()
    let seconds = max(1, options.seconds / (2 * options.rounds))
    for round in 1...options.rounds {
      // Who is first changes, so that neither always finds the disk warm.
      let sides: [RegisterWorker.Side] = round % 2 == 0 ? [.ours, .floor] : [.floor, .ours]
      for side in sides {
        let soaked = try workAtOnce(side, seconds, round)
        if side == .ours { ours.add(soaked) } else { floor.add(soaked) }
      }
    }
    guard !ours.writes.isEmpty, !floor.writes.isEmpty, !ours.reads.isEmpty, !floor.reads.isEmpty
    else { throw Skipped(reason: "nobody has got to anything") }
    report(ours, floor, seconds: Double(seconds * options.rounds))
  }

  private func report(_ ours: Soaked, _ floor: Soaked, seconds: Double) {
    for (what, ours, floor) in [
      ("acts", Samples(ours.writes), Samples(floor.writes)),
      ("looks", Samples(ours.reads), Samples(floor.reads)),
    ] {
      add(
        Figure(
          what: "\(options.processes) people at once, longest of all \(what)", unit: "ms",
          ours: Samples([ours.highest]), floor: Samples([floor.highest]),
          wanted: .below(max(250, 2 * floor.highest))))
      add(
        Figure(
          what: "  99 of 100 \(what) are done in", unit: "ms", ours: Samples([ours.high]),
          floor: Samples([floor.high])))
    }
    add(
      Figure(
        what: "  acts", unit: "a second", ours: Samples([Double(ours.writes.count) / seconds]),
        floor: Samples([Double(floor.writes.count) / seconds])))
    add(
      Figure(
        what: "  changes on what somebody else has changed", unit: "refused",
        ours: Samples([Double(ours.refused)]),
        remark: "\(ours.counted) were made, and not one of them is lost."))
  }

  /// What all of them have done; milliseconds.
  private struct Soaked {
    var writes: [Double] = []
    var reads: [Double] = []
    var counted = 0
    var refused = 0

    init() {}

    init(_ done: [Int64]) {
      for entry in done {
        let time = Double(entry >> 2) / 1e6
        switch SoakWorker.Act(rawValue: entry & 3) {
        case .read: reads.append(time)
        case .counted: counted += 1
        case .refused: refused += 1
        default: break
        }
        if entry & 3 != SoakWorker.Act.read.rawValue { writes.append(time) }
      }
    }

    mutating func add(_ other: Soaked) {
      writes += other.writes
      reads += other.reads
      counted += other.counted
      refused += other.refused
    }
  }

  private func workAtOnce(
    _ side: RegisterWorker.Side, _ seconds: Int, _ round: Int
  ) throws -> Soaked {
    let office = workplace.path + "/soak"
    try SampleOffice.found(at: office)
    defer { try? Folders.removeAll(office) }
    try registerShared(in: office)
    var gate = try InheritedPipe()
    var results = try InheritedPipe()
    let workers = try (0..<options.processes).map { index in
      let part: SoakWorker.Part = [.clerk, .reader, .mover, .clerk][index % 4]
      let worker = SoakWorker(
        side, part, office: office, name: "R\(round)W\(index)", seconds: seconds)
      return try StartedProgram(
        Machine.program(), worker.words, input: gate.reading.number,
        output: results.writingNumber)
    }
    results.closeWriting()
    // A byte from each: then all of them wait at the gate.
    _ = try results.reading.bytes(upTo: options.processes)
    try workplace.settle()
    gate.closeWriting()
    let done = try results.reading.bytes(upTo: .max).withUnsafeBytes {
      Array($0.bindMemory(to: Int64.self))
    }
    for worker in workers {
      guard try worker.wait() == .status(0) else { throw Skipped(reason: "A PROCESS FAILED") }
    }
    let soaked = Soaked(done)
    if side == .ours { try checkSoaked(office, soaked) }
    return soaked
  }

  private func registerShared(in office: String) throws {
    let desk = try OfficeDesk.open(at: office, for: Visitor(account: "founder"))
    for number in 1...SoakWorker.shared {
      _ = try desk.registerIncoming(
        SoakWorker.draft("\(number)/CHUNG", "0"), files: HandedInFiles())
    }
  }

  /// The office agrees with itself, every act is there once, and every count was counted.
  private func checkSoaked(_ office: String, _ soaked: Soaked) throws {
    let desk = try OfficeDesk.open(at: office, for: Visitor(account: "founder"))
    guard try desk.check().findings.isEmpty else { throw Skipped(reason: "THE OFFICE IS DAMAGED") }
    let registered = soaked.writes.count - soaked.counted - soaked.refused + SoakWorker.shared
    let counts = try (1...SoakWorker.shared).map {
      Int(try desk.incoming(named: String($0)).subject) ?? 0
    }
    guard counts.reduce(0, +) == soaked.counted else { throw Skipped(reason: "UPDATES ARE LOST") }
    try OfficeFolder(path: office).open().read { transaction in
      var gaps = 0
      try transaction.eachNumberGap { _, _, _ in gaps += 1 }
      let last = try transaction.arrivals(of: OfficeDesk.systemMoment().date.year).lastNumber
      guard gaps == 0, last == registered else { throw Skipped(reason: "NUMBERS ARE MISSING") }
    }
  }
}

extension Descriptor {
  /// Reads until so many bytes have come, or the end.
  fileprivate func bytes(upTo count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { buffer.deallocate() }
    while bytes.count < count {
      let room = UnsafeMutableRawBufferPointer(
        rebasing: buffer[..<min(buffer.count, count - bytes.count)])
      let got = try read(into: room)
      if got == 0 { break }
      bytes += room[..<got]
    }
    return bytes
  }
}
