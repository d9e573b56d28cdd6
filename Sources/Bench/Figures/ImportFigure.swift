import Desk
import Office
import Platform

// An old register taken in from a table: read, understood, checked, entered, indexed and journaled,
// beside SQLite that is handed the same rows for the same tables and the same search index.
extension BenchRun {
  func measureRegisterImport() throws {
    let table = workplace.path + "/register.csv"
    try writeRegister(of: options.documents, to: table)
    let rows = try rows(of: table)
    var rates: (ours: [Double], floor: [Double]) = ([], [])
    for round in 0..<min(3, options.rounds) {
      let path = workplace.path + "/import-\(round)"
      defer { try? Folders.removeAll(path) }
      try SampleOffice.found(at: path + "/ours")
      try SampleOffice.found(at: path + "/bare")
      let desk = try OfficeDesk.open(
        at: path + "/ours",
        for: Visitor(account: "founder", moment: Moment(iso: "2030-03-02T08:00")!))
      let ours = try seconds {
        let report = try desk.importRegister(.incoming, from: table, mode: .whole)
        guard report.imported == options.documents else {
          throw Skipped(reason: "\(report.imported) of \(options.documents) taken in")
        }
      }
      let floor = try seconds { try BareImport(at: path + "/bare").run(rows) }
      rates.ours.append(Double(options.documents) / ours)
      rates.floor.append(Double(options.documents) / floor)
    }
    add(
      Figure(
        what: "old register of \(options.documents) entries taken in", unit: "documents/s",
        inTurns: rates.ours, rates.floor, wanted: .atLeast(0.8),
        remark: "The floor is SQLite inserting the same rows, indexes and search index."))
    try measureReading(table)
    try measureRegisterMemory(table)
  }

  /// Reading and understanding alone.
  private func measureReading(_ table: String) throws {
    let time = try seconds { _ = try rows(of: table) }
    add(
      Figure(
        what: "  its rows read and understood", unit: "documents/s",
        ours: Samples([Double(options.documents) / time])))
  }

  private func measureRegisterMemory(_ table: String) throws {
    let path = workplace.path + "/import-memory"
    defer { try? Folders.removeAll(path) }
    try SampleOffice.found(at: path)
    let command = [
      "-f", "%M", try BenchRun.vpdt(), "--office", path, "--now", "2030-03-02T08:00", "import",
      "register", table,
    ]
    var child = ChildProcess("time", command, searchPath: "/usr/bin")
    child.timeLimit = 600_000
    let outcome = try child.run()
    let memory = Double(String(decoding: outcome.errors, as: UTF8.self).filter(\.isNumber))
    guard outcome.ending == .exited(0), let memory else {
      throw Skipped(reason: "memory needs /usr/bin/time")
    }
    add(
      Figure(
        what: "  memory of the command", unit: "MiB", ours: Samples([memory / 1024]),
        wanted: .below(60)))
  }

  private func rows(of table: String) throws -> [BareImport.Row] {
    guard let bytes = try FileContents.read(table, limit: 1 << 30) else {
      throw Skipped(reason: "too large")
    }
    let layout = try ImportLayout.find(
      in: Array(bytes.prefix(1 << 16)), isWhole: false, register: .incoming)
    var reader = ImportReader(layout, today: CivilDate(iso: "2030-03-02")!)
    var stream = CommaSeparatedStream(separator: layout.separator)
    stream.feed(bytes)
    stream.end()
    var rows: [BareImport.Row] = []
    rows.reserveCapacity(options.documents)
    while let step = stream.next() {
      guard case .row(let row) = step, row.line > layout.line,
        case .entry(let entry) = reader.read(row)
      else { continue }
      rows.append(BareImport.Row(entry))
    }
    return rows
  }

  /// Ten years, as a spreadsheet keeps them.
  private func writeRegister(of documents: Int, to path: String) throws {
    var random = Random(seed: 20_260_102)
    let file = try Descriptor.making(path)
    var text =
      "Ngày đến;Số đến;Tác giả;Số, ký hiệu văn bản;Ngày tháng văn bản;"
      + "Tên loại và trích yếu nội dung văn bản;Đơn vị hoặc người nhận;Ghi chú\n"
    var (year, number) = (0, 0)
    for index in 0..<documents {
      let day = CivilDate(year: 2016, month: 1, day: 2)!.adding(days: index * 3650 / documents)!
      if day.year != year { (year, number) = (day.year, 0) }
      number += 1
      let issuer = random.pick(Phrases.issuers)
      let kind = DocumentKind(word: random.pick(Phrases.kinds))!
      let symbol = kind.abbreviation.map { $0 + "-" + issuer.symbol } ?? issuer.symbol + "-VP"
      let issued = day.adding(days: -Int(random.next() % 5))!
      text +=
        "\(day.day)/\(day.month)/\(day.year);\(number);\(issuer.name);\(number + 17)/\(symbol);"
        + "\(issued.day)/\(issued.month)/\(issued.year);"
        + "\"\(kind.name) \(AdministrativeText.subject(year: year, &random))\";Nguyễn Thị Lan;\n"
      if text.utf8.count > 1 << 20 {
        try file.write(Array(text.utf8))
        text = ""
      }
    }
    try file.write(Array(text.utf8))
    try file.flush()
  }
}
