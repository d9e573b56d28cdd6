import CSQLite
import Desk
import Office
import Platform

// Searching a small office and the large one: words, marks, beginnings as they are typed, fields.
extension BenchRun {
  static let searches = 400
  private static let page = 50

  func measureFinding() throws {
    let small = try Finder(at: try office(of: 10_000))
    let large = try Finder(at: try office(of: options.documents))
    let bare = try BareDatabase(try office(of: options.documents) + "/office.db")
    for kind in SearchKind.allCases {
      var random = Random(seed: 7)
      let lines = try (0..<BenchRun.searches).map { _ in try large.line(kind, &random) }
      var times: (small: [Double], large: [Double]) = ([], [])
      for line in lines {
        // What was looked for once lies in memory, in both offices and for the floor.
        _ = (try small.find(line), try large.find(line))
        times.small.append(try milliseconds { _ = try small.find(line) })
        times.large.append(try milliseconds { _ = try large.find(line) })
      }
      add(
        Figure(
          what: "search, \(kind.rawValue), p99 of \(options.documents)", unit: "ms",
          ours: Samples([Samples(times.large).high]), floor: Samples([Samples(times.small).high]),
          wanted: .below(10),
          remark: "The floor of searches is the same in 10000 documents."))
    }
    let floor = try bare.prepare(
      "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT \(BenchRun.page)")
    var query: [Double] = []
    for _ in 0..<200 { query.append(try milliseconds { try bare.run(floor, [.text("truong")]) }) }
    let read = try bare.prepare("SELECT subject FROM incoming_document WHERE id = ?")
    var random = Random(seed: 3)
    var point: [Double] = []
    for _ in 0..<2000 {
      let id = Int64(random.next() % UInt64(options.documents / 2)) + 1
      point.append(try milliseconds { try bare.run(read, [.integer(id)]) })
    }
    let one = try (0..<200).map { _ in try milliseconds { _ = try large.find("trường") } }
    add(
      Figure(
        what: "search for one word : bare FTS5, rowids alone", unit: "ms", ours: Samples(one),
        floor: Samples(query)))
    add(Figure(what: "  SQLite reads a row", unit: "ms", ours: Samples(point)))
    try checkSpellings(large)
    try measureSearchCommand()
  }

  /// With marks and without, a search finds the same; nothing is missed.
  private func checkSpellings(_ finder: Finder) throws {
    var random = Random(seed: 11)
    for _ in 0..<BenchRun.searches {
      let line = try finder.line(.two, &random, isMarked: true)
      guard try finder.find(line) == finder.find(folded(line)) else {
        throw Skipped(reason: "“\(line)” AND ITS WORDS WITHOUT MARKS FIND DIFFERENT DOCUMENTS")
      }
    }
  }

  private func measureSearchCommand() throws {
    let vpdt = try BenchRun.vpdt()
    let office = try office(of: options.documents)
    let finder = try Finder(at: office)
    var random = Random(seed: 5)
    var times: [Double] = []
    for round in 0..<205 {
      let words = try finder.line(.two, &random).split(separator: " ").map(String.init)
      let duration = try milliseconds {
        try runProgram(vpdt, ["--office", office, "search", "--json"] + words)
      }
      if round >= 5 { times.append(duration) }
    }
    add(
      Figure(
        what: "vpdt search, two words, p99 of \(options.documents)", unit: "ms",
        ours: Samples([Samples(times).high]), wanted: .below(15)))
    add(Figure(what: "  median", unit: "ms", ours: Samples(times)))
  }
}

/// What is looked for.
enum SearchKind: String, CaseIterable {
  case one = "one word"
  case two = "two words"
  case three = "three words"
  case typed = "as typed, each key"
  case exact = "in quotes"
  case symbol = "number and symbol"
  case month = "a word, issued in a month"
  case issuer = "a word, from an issuer"
  case handler = "a word, handled by somebody"
}

final class Finder {
  private let desk: OfficeDesk
  private let subjects: [String]

  init(at path: String) throws {
    let moment = Moment(
      CivilDate(year: SampleOffice.firstYear + SampleOffice.years, month: 1, day: 5)!, hour: 8)!
    desk = try OfficeDesk.open(at: path, for: Visitor(account: "founder", moment: moment))
    // Words as they are written: a page from each of many places in the register.
    var random = Random(seed: 1)
    subjects = (0..<500).map { _ in
      AdministrativeText.subject(year: SampleOffice.firstYear + Int(random.next() % 10), &random)
    }
  }

  func find(_ line: String) throws -> [DocumentKey] {
    try desk.search(desk.query(line), limit: 50).documents.map(\.document.key)
  }

  /// A line somebody might type, about a document there may be.
  func line(_ kind: SearchKind, _ random: inout Random, isMarked: Bool? = nil) throws -> String {
    let words = random.pick(subjects).split(separator: " ").map(String.init)
    let start = Int(random.next() % UInt64(max(1, words.count - 3)))
    func some(_ count: Int) -> String {
      let text = words[start..<min(words.count, start + count)].joined(separator: " ")
      let bare = text.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "/" || $0 == "-" }
      return isMarked ?? (random.next() % 2 == 0) ? bare : folded(bare)
    }
    switch kind {
    case .one: return some(1)
    case .two: return some(2)
    case .three: return some(3)
    case .typed:
      let text = some(3)
      return String(text.prefix(Int(random.next() % UInt64(text.count)) + 1))
    case .exact:
      return "\"" + words[start..<min(words.count, start + 2)].joined(separator: " ") + "\""
    case .symbol: return "\(random.next() % 3000 + 1)/KH-SGDĐT"
    case .month:
      return some(1) + " issued:\(2016 + random.next() % 10)-\(padded(random.next() % 12 + 1))"
    case .issuer: return some(1) + " from:\"Sở Nội vụ\""
    case .handler: return some(1) + " handler:" + random.pick(["minh", "lan", "hung", "thao"])
    }
  }

  private func padded(_ number: UInt64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
