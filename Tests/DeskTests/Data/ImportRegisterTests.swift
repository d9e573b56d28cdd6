import Bytes
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

private let head = "Ngày đến;Số đến;Tác giả;Số ký hiệu;Ngày văn bản;Trích yếu;Người nhận\n"
private let good =
  head + "5/1/2023;1;UBND xã;12/KH-UBND;3/1/2023;Kế hoạch trồng cây;Lê Thị Hòa\n"
  + "6/1/2023;2;Phòng GDĐT;45/GDĐT;4/1/2023;V/v báo cáo;\n"
  + "9/1/2023;5;UBND tỉnh;;;Giấy mời họp;\n"
private let ownHead = "Số ký hiệu;Ngày ban hành;Trích yếu;Người ký\n"

@Suite struct `An old register` {
  private let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private func take(
    _ text: String, _ register: RegisterKind = .incoming, named name: String = "so.csv",
    mapping: [String] = [], mode: RegisterImport.Mode = .whole, at desk: OfficeDesk? = nil
  ) throws -> RegisterImport {
    let path = office.path + "/" + name
    try? Folders.removeFile(path)
    _ = try office.file(name, Array(text.utf8))
    return try (desk ?? office.clerk).importRegister(
      register, from: path, mapping: mapping, mode: mode)
  }

  private func count(_ table: String) throws -> Int {
    try office.clerk.database.run("SELECT count(*) FROM \(table)") { $0.int(0) }[0]
  }

  @Test func `comes in with its numbers, gaps included, done with and to be found`() throws {
    let report = try take(good)
    #expect(report.imported == 3)
    #expect(report.years == [2023: 3])
    let documents = try office.clerk.incoming(.register, limit: 10)
    #expect(documents.map(\.title) == ["5/2023", "2/2023", "1/2023"])
    #expect(documents.allSatisfy { $0.state == .resolved })
    let query = try office.clerk.query(entered: "trong cay")
    #expect(
      try office.clerk.search(query, limit: 10).documents.map(\.document.title) == ["1/2023"])
    #expect(try office.clerk.agenda().isEmpty)
    #expect(try office.clerk.check().findings == [])
    let book = try office.clerk.register(.incoming, of: 2023)
    #expect(book.lines.map { $0.cells[6] } == ["Lê Thị Hòa", "", ""])
    // This year's numbers begin where they would have begun.
    #expect(
      try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.title == "1/2026")
  }

  @Test func `with one bad row comes in not at all, or without that row`() throws {
    let bad = good + "32/1/2023;6;UBND;;;Họp;\n9/1/2023;2;UBND;;;Trùng số;\n"
    do {
      _ = try take(bad)
      Issue.record("taken in")
    } catch ImportError.badRows(let report) {
      #expect(
        report.problems == [
          TableProblem(5, .badValue(column: "arrived", value: "32/1/2023")),
          TableProblem(6, .twice(column: "number", value: "2/2023", firstLine: 3)),
        ])
    }
    #expect(try count("incoming_document") == 0)
    #expect(try count("import_batch") == 0)
    let trial = try take(bad, mode: .dryRun)
    #expect((trial.imported, trial.faultyRows) == (3, 2))
    #expect(try count("incoming_document") == 0)
    #expect(try take(bad, mode: .goodRows).imported == 3)
    #expect(try count("incoming_document") == 3)
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `that comes again brings nothing, as the same file or among other rows`() throws {
    _ = try take(good)
    let lines = try count("journal")
    let again = try take(good)
    #expect(again.takenInBefore != nil)
    #expect(again.imported == 0)
    let more = try take(
      good + "10/1/2023;7;UBND xã;1/TB-UBND;9/1/2023;Thông báo;\n", named: "b.csv")
    #expect((more.imported, more.known) == (1, 3))
    #expect(try count("journal") == lines + 1)
    // Another document under a number that is taken is a problem, whatever else is known.
    let other = try take(
      head + "6/1/2023;2;Sở Nội vụ;9/SNV;4/1/2023;Khác;\n", named: "c.csv", mode: .dryRun)
    #expect(other.problems == [TableProblem(2, .numberTaken("2/2023"))])
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `of a year in which the office gives numbers itself stays out, on 31 December too`()
    throws
  {
    let eve = office.clerk.at(Moment(iso: "2026-12-31T23:59")!)
    let text = head + "31/12/2026;40;UBND xã;1/KH-UBND;30/12/2026;Kế hoạch;\n"
    _ = try eve.registerIncoming(.plan(), files: HandedInFiles())
    for desk in [eve, office.clerk.at(Moment(iso: "2027-01-01T00:01")!)] {
      let report = try take(text, mode: .dryRun, at: desk)
      #expect(report.problems == [TableProblem(2, .yearInUse(2026))])
    }
    #expect(
      try eve.registerIncoming(.plan("2/KH-A"), files: HandedInFiles()).document.title == "2/2026")
  }

  @Test func `of this year comes in before the first number, which then goes on behind it`() throws
  {
    _ = try take(head + "5/1/2026;38;UBND;;;Họp;\n8/1/2026;40;UBND;;;Họp;\n")
    #expect(
      try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.title
        == "41/2026")
    #expect(try office.clerk.check().findings == [])
    // A number the office has lost itself is still missed.
    _ = try office.clerk.registerIncoming(.plan("2/KH-A"), files: HandedInFiles())
    try office.clerk.database.write { _ in
      try office.clerk.database.run("UPDATE incoming_document SET number = 43 WHERE number = 42")
    }
    #expect(
      try office.clerk.check().findings.contains(
        .numberGap(register: "incoming", year: 2026, number: 43)))
  }

  @Test func `of the office's own keeps letters behind numbers, and numbering goes on`() throws {
    let report = try take(
      ownHead + "11/QĐ-HB;5/1/2026;Quyết định khen;Trần Văn Hùng\n12a/QĐ-HB;6/1/2026;Quyết định;\n"
        + "12/QĐ-HB;6/1/2026;Quyết định phân công;\n4/HB;7/1/2026;V/v họp;\n", .outgoing)
    #expect(report.imported == 4)
    let found = try office.clerk.outgoing(.register, limit: 10)
    #expect(found.map(\.title) == ["04/HB", "12/QĐ-HB", "12a/QĐ-HB", "11/QĐ-HB"])
    #expect(found.allSatisfy { $0.state == .filed })
    let plan = try office.clerk.numbering(of: 2026)
    #expect(plan.sequences.map { "\($0.sequence.name) \($0.last)" } == ["CV 4", "QĐ 12"])
    let signers = try office.clerk.register(.outgoing, of: 2026).lines.map { $0.cells[3] }
    #expect(signers.filter { !$0.isEmpty } == ["Trần Văn Hùng"])
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `that is changed, or loses an entry, behind the program's back is found out`() throws {
    _ = try take(good)
    let line = try lineOfImport()
    func findings(after sql: String) throws -> [CheckFinding] {
      try office.clerk.database.write { _ in try office.clerk.database.run(sql) }
      return try office.clerk.check(isQuick: true).findings
    }
    #expect(
      try findings(after: "UPDATE incoming_document SET subject = 'Khác' WHERE id = 1")
        .contains(.differs(object: "incoming/1", field: "subject", line: line)))
    #expect(
      try findings(
        after: "UPDATE incoming_document SET subject = 'Kế hoạch trồng cây' WHERE id = 1") == [])
    #expect(
      try findings(after: "UPDATE incoming_document SET number = 4 WHERE id = 3")
        .contains(.differs(object: "incoming/3", field: "number", line: line)))
    _ = try findings(after: "UPDATE incoming_document SET number = 5 WHERE id = 3")
    #expect(
      try findings(
        after: "UPDATE imported_incoming SET text = replace(text, 'cây', 'hoa') WHERE document = 1"
      ).contains(.differs(object: "incoming/1", field: "import", line: line)))
    #expect(
      try findings(after: "DELETE FROM imported_incoming WHERE document = 3")
        .contains(.differs(object: "import/1", field: "documents", line: line)))
  }

  private func lineOfImport() throws -> Int64 {
    try office.clerk.database.run(
      "SELECT sequence FROM journal WHERE act = 'import.register'"
    ) { Int64($0.int(0)) }[0]
  }

  @Test func `keeps a mapping that was given for the next file of the same titles`() throws {
    let titles = "Vào;Thứ tự;Của ai;Việc\n"
    _ = try take(
      titles + "5/1/2023;1;UBND;Họp\n",
      mapping: ["Vào=arrived", "Thứ tự=number", "Của ai=issuer", "Việc=subject"])
    #expect(try take(titles + "5/1/2024;1;UBND;Họp\n", named: "b.csv").imported == 1)
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `is corrected and taken out for secrecy like any other document`() throws {
    _ = try take(good)
    let document = try office.clerk.incoming(named: "2/2023")
    _ = try office.clerk.correctIncoming(
      document.id, EntryCorrection(subject: "V/v báo cáo đội ngũ"), because: "Ghi thiếu")
    #expect(try office.clerk.check().findings == [])
    _ = try office.clerk.freeze(.incoming(ID(1)), as: .secret, note: "Dấu MẬT")
    #expect(try office.clerk.check().findings == [])
    #expect(try office.clerk.database.read { try $0.imported(.incoming(ID(1))) } == nil)
  }

  @Test func `is read as UTF-16 too`() throws {
    let bytes: [UInt8] =
      [0xFF, 0xFE]
      + good.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let path = try office.file("u.csv", bytes)
    #expect(
      try office.clerk.importRegister(.incoming, from: path, mode: .whole).imported == 3)
  }

  @Test func `of many rows is stopped by whoever waits, and nothing of it stays`() throws {
    var text = head
    for number in 1...6000 { text += "5/1/2023;\(number);UBND;;;Họp;\n" }
    var asked = 0
    office.clerk.watch.listener = { progress in
      guard case .file = progress else { return true }
      asked += 1
      return asked < 2
    }
    #expect(throws: WorkError.stopped) { try take(text) }
    office.clerk.watch.listener = nil
    #expect(try count("incoming_document") == 0)
    #expect(try take(text).imported == 6000)
    #expect(try office.clerk.check().findings == [])
  }
}
