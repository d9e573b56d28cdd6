import Desk
import Office
import Platform

// What an office costs whoever works in it, from ten thousand documents to as many as are asked for,
// each size measured the same way in the same run, beside what bare SQLite costs there.
extension BenchRun {
  /// The office asked for, and smaller ones down to ten thousand documents, each ten times the last.
  private var sizes: [Int] {
    var sizes = [options.documents]
    while let last = sizes.last, last > 10_000 { sizes.append(max(10_000, last / 10)) }
    return sizes.reversed()
  }

  func measureGrowth() throws {
    var table = GrowthTable(sizes: sizes)
    for size in sizes {
      let path = workplace.path + "/growing"
      defer { try? Folders.removeAll(path) }
      let made = try seconds { try SampleOffice(documents: size).build(at: path) }
      table.add("made", "s", made, wanted: .atLargest(300 * Double(options.documents) / 1_000_000))
      try workplace.settle()
      let file = try Descriptor.reading(path + "/office.db").facts().size
      table.add("office.db", "bytes a document", Double(file) / Double(size))
      try measureSearches(&table, of: path)
      try measureCommands(&table, of: path, documents: size)
      try measureReports(&table, of: path)
      try measureScreen(&table, of: path)
      let check = try seconds { try runProgram(try BenchRun.vpdt(), ["--office", path, "check"]) }
      table.add("vpdt check", "s", check)
      // The floors write rows that no journal knows: nothing is checked behind them.
      try measureWork(&table, of: path)
      try measureFloors(&table, of: path)
    }
    add(table)
  }

  // MARK: Finding

  private func measureSearches(_ table: inout GrowthTable, of path: String) throws {
    let finder = try Finder(at: path)
    for kind in SearchKind.allCases {
      var random = Random(seed: 7)
      let times = try (0..<BenchRun.searches).map { _ in
        let line = try finder.line(kind, &random)
        _ = try finder.find(line)
        return try milliseconds { _ = try finder.find(line) }
      }
      let samples = Samples(times)
      table.add("search, \(kind.rawValue), p50", "ms", samples.median)
      table.add("search, \(kind.rawValue), p99", "ms", samples.high, wanted: .flat(10))
    }
  }

  private func measureCommands(
    _ table: inout GrowthTable, of path: String, documents: Int
  ) throws {
    let finder = try Finder(at: path)
    var random = Random(seed: 5)
    let searches = try times(of: 205) {
      let words = try finder.line(.two, &random).split(separator: " ").map(String.init)
      return ["--office", path, "search", "--json"] + words
    }
    table.add("vpdt search, two words, p50", "ms", searches.median)
    table.add("vpdt search, two words, p99", "ms", searches.high, wanted: .flat(15))
    let number = SampleOffice(documents: documents).aNumber
    let pages = try times(of: 105) { ["--office", path, "incoming", "show", number] }
    table.add("vpdt incoming show", "ms", pages.median, wanted: .flat(nil))
  }

  /// Milliseconds of a command; the first rounds bring files into memory.
  private func times(of rounds: Int, _ arguments: () throws -> [String]) throws -> Samples {
    let vpdt = try BenchRun.vpdt()
    let times = try (0..<rounds).map { _ in
      let words = try arguments()
      return try milliseconds { try runProgram(vpdt, words) }
    }
    return Samples(Array(times.dropFirst(5)))
  }

  private func measureReports(_ table: inout GrowthTable, of path: String) throws {
    let desk = try OfficeDesk.open(
      at: path, for: Visitor(account: "founder", moment: Moment(iso: "2026-01-05T08:00")!))
    let year = SampleOffice.firstYear + SampleOffice.years - 1
    for name in ["arrivals", "work-by-person", "quality"] {
      let definition = try desk.reportDefinition(named: name)
      for (period, limit) in [(ReportPeriod.year(year), 150.0), (.all, 1500)] {
        let times = try (0...options.rounds).map { _ in
          try milliseconds { _ = try desk.report(definition, period) }
        }
        table.add(
          "report \(name), \(period)", "ms", Samples(Array(times.dropFirst())).median,
          wanted: .atLargest(limit))
      }
    }
  }

  // MARK: Working

  private func measureWork(_ table: inout GrowthTable, of path: String) throws {
    let office = try OfficeAtWork(at: path, works: BenchRun.works)
    _ = try office.look()
    let looks = try (0..<100).map { _ in try office.look() }
    table.add(
      "desk with \(BenchRun.works) open works", "ms", Samples(looks).median, wanted: .flat(5))
    try workplace.settle()
    let arrivals = try (0..<100).map { try office.register($0) }
    table.add("register", "ms", Samples(arrivals).median, wanted: .flat(nil))
    let moves = try (0..<100).map { _ in try office.move() }
    table.add("move", "ms", Samples(moves).median, wanted: .flat(nil))
    let floors = try (0..<100).map { _ in try office.bareMove() }
    table.add("  bare SQLite: the rows of a move", "ms", Samples(floors).median)
  }

  private func measureScreen(_ table: inout GrowthTable, of path: String) throws {
    let paints = try (0..<11).map { _ in try firstPaint(in: path) }
    table.add(
      "first paint of the desk", "ms", Samples(Array(paints.dropFirst())).median,
      wanted: .flat(nil))
    let terminal = try terminal(in: path)
    terminal.quiet()
    let desk = terminal.output.count
    terminal.type(":incoming list\r")
    try terminal.wait(for: "Trích yếu", after: desk)
    terminal.quiet()
    let pages = terminal.presses(["\u{1B}[6~"], 60).map(\.milliseconds)
    table.add("a page of the register", "ms", Samples(pages).median, wanted: .flat(nil))
    var openings: [Double] = []
    for _ in 0..<40 {
      openings += terminal.presses(["\r"], 1).map(\.milliseconds)
      _ = terminal.presses(["q", "j"], 2)
    }
    table.add("opening a document", "ms", Samples(openings).median, wanted: .flat(nil))
    var letters: [Double] = []
    for _ in 0..<6 {
      _ = terminal.presses(["/"], 1)
      letters += "thi hoc sinh".flatMap { terminal.presses([String($0)], 1) }.map(\.milliseconds)
      _ = terminal.presses(["\u{1B}"], 1)
    }
    table.add("a letter of a filter", "ms", Samples(letters).median, wanted: .flat(nil))
    table.add("memory of the terminal", "MiB", try terminal.residentMebibytes(), wanted: .flat(60))
    terminal.type(":q\r")
    _ = try terminal.waitForExit()
  }

  // MARK: Floors

  private func measureFloors(_ table: inout GrowthTable, of path: String) throws {
    let bare = try BareDatabase(path + "/office.db")
    let read = try bare.prepare("SELECT subject FROM incoming_document WHERE id = ?")
    let last = try bare.run(try bare.prepare("SELECT max(id) FROM incoming_document"))
    var random = Random(seed: 3)
    let reads = try (0..<2000).map { _ in
      let id = Int64(random.next() % UInt64(last)) + 1
      return try milliseconds { try bare.run(read, [.integer(id)]) }
    }
    table.add("  bare SQLite: a row by its key", "ms", Samples(reads).median)
    let find = try bare.prepare(
      "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 50")
    let queries = try (0..<200).map { _ in
      try milliseconds { try bare.run(find, [.text("truong")]) }
    }
    table.add("  bare FTS5: one word, newest 50", "ms", Samples(queries).median)
    let insert = try bare.prepare("INSERT INTO setting (name, value) VALUES (?, 'x')")
    let inserts = try (0..<100).map { number in
      try milliseconds { try bare.run(insert, [.text("bench.\(number)")]) }
    }
    table.add("  bare SQLite: a durable row", "ms", Samples(inserts).median)
  }
}

/// The same things measured in offices of several sizes.
struct GrowthTable {
  enum Wanted {
    /// At most this in the largest office.
    case atLargest(Double)
    /// The same, and at most half as much again as in the smallest; nil for that alone.
    case flat(Double?)
  }

  struct Line {
    let what: String
    let unit: String
    var values: [Double]
    let wanted: Wanted?

    /// How many times as much it is in the largest office as in the smallest.
    var growth: Double? {
      guard values.count > 1, let first = values.first, let last = values.last, first > 0 else {
        return nil
      }
      return last / first
    }

    var isMet: Bool? {
      guard let last = values.last else { return nil }
      switch wanted {
      case .atLargest(let limit): return last <= limit
      case .flat(let limit):
        return last <= limit ?? .infinity && growth ?? 1 <= GrowthTable.greatestGrowth
      case nil: return nil
      }
    }
  }

  static let greatestGrowth = 1.5

  let sizes: [Int]
  private(set) var lines: [Line] = []

  init(sizes: [Int]) { self.sizes = sizes }

  mutating func add(_ what: String, _ unit: String, _ value: Double, wanted: Wanted? = nil) {
    if let line = lines.firstIndex(where: { $0.what == what }) {
      lines[line].values.append(value)
    } else {
      lines.append(Line(what: what, unit: unit, values: [value], wanted: wanted))
    }
  }
}
