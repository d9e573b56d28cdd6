import Bytes
import Desk
import Office
import Platform
import Store

// Checking a journal of a million lines, against `sha256sum` over the bytes that are hashed for it;
// and what one line costs within a move.
extension BenchRun {
  private static let lines = 1_000_000
  private static let moves = 300

  func measureJournal() throws {
    let path = workplace.path + "/journal"
    defer { try? Folders.removeAll(path) }
    try SampleOffice.found(at: path)
    let desk = try OfficeDesk.open(
      at: path, for: Visitor(account: "founder", moment: Moment(iso: "2030-03-02T08:00")!))
    let database = try OfficeFolder(path: path).open()
    try fill(database)
    let bytes = path + "/bytes"
    try writeHashedBytes(of: database, to: bytes)
    var times: (ours: [Double], floor: [Double]) = ([], [])
    for round in 0...options.rounds {
      let ours = try seconds { _ = try desk.verifyJournal() }
      let floor = try seconds { try runProgram("sha256sum", [bytes]) }
      // The first round brings both into memory.
      if round == 0 { continue }
      times.ours.append(ours)
      times.floor.append(floor)
    }
    add(
      Figure(
        what: "journal of \(BenchRun.lines) lines checked : sha256sum over the same bytes",
        unit: "s", inTurns: times.ours, times.floor, wanted: .atMost(1)))
    try measureLine(database)
  }

  /// Lines as a school writes them: moves of documents, a note beside each.
  private func fill(_ database: Database) throws {
    let acts = ["incoming.register", "incoming.submit", "incoming.assign", "incoming.progress"]
    let from = Origin(address: "192.0.2.7", key: "SHA256:" + String(repeating: "k", count: 43))
    database.origin = from
    let start = Moment(iso: "2030-01-02T08:00")!.milliseconds
    for batch in 0..<(BenchRun.lines / 10_000) {
      try database.write { transaction in
        for place in 0..<10_000 {
          let number = batch * 10_000 + place
          try transaction.record(
            acts[number % acts.count], on: "incoming/\(number / acts.count + 1)",
            detail: [("note", "Đã chuyển tổ chuyên môn nghiên cứu, số \(number)")],
            by: ID(Int64(number % 10 + 1)), at: Moment(milliseconds: start + Int64(number))!)
        }
      }
    }
    try workplace.settle()
  }

  /// Each line with the hash before it, then salt and text beside it: what has to be hashed.
  private func writeHashedBytes(of database: Database, to path: String) throws {
    let file = try Descriptor.making(path)
    var before = JournalLine.origin.description
    var waiting: [UInt8] = []
    try database.read { transaction in
      try transaction.eachJournalLine { line, detail in
        waiting += Array("\(before)\n\(line.text)\n".utf8)
        if let detail { waiting += detail.salt + Array(detail.text.utf8) }
        before = line.hash.description
        if waiting.count >= 1 << 20 {
          try file.write(waiting)
          waiting.removeAll(keepingCapacity: true)
        }
      }
    }
    try file.write(waiting)
    try file.flush()
  }

  /// A move with its line in the journal, and the same rows without it, in turns.
  private func measureLine(_ database: Database) throws {
    var times: (ours: [Double], floor: [Double]) = ([], [])
    for turn in 0..<BenchRun.moves * 2 {
      let isJournaled = turn % 4 == 0 || turn % 4 == 3
      let time = try seconds {
        try database.write { transaction in
          try transaction.set("bench.state", to: "\(turn)")
          try transaction.set("bench.due", to: "\(turn)")
          try transaction.set("bench.opinion-\(turn / 2)", to: "Đã làm xong một phần")
          if isJournaled {
            try transaction.record(
              "incoming.progress", on: "incoming/17",
              detail: [("work", "1"), ("note", "Đã làm xong một phần")], by: ID(3),
              at: Moment(iso: "2031-01-05T08:00")!)
          }
        }
      }
      if isJournaled { times.ours.append(time * 1000) } else { times.floor.append(time * 1000) }
    }
    add(
      Figure(
        what: "  a durable move with its line : without", unit: "ms", inTurns: times.ours,
        times.floor, wanted: .atMost(1.05)))
  }
}
