import Glibc
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

extension OfficeDesk {
  fileprivate func at(_ moment: String) -> OfficeDesk { at(Moment(iso: moment)!) }

  fileprivate func numbers(_ name: String, _ period: String = "all") throws -> Report {
    try report(try reportDefinition(named: name), ReportPeriod(period))
  }

  /// Counts a report that is written here.
  fileprivate func counted(_ text: String, _ period: String = "all") throws -> Report {
    try report(try ReportFile.read("title: x\n" + text, named: "x"), ReportPeriod(period))
  }
}

extension Report {
  /// The numbers of a row by its key; empty for one that is not there.
  fileprivate func row(_ key: String) -> [ReportCell] {
    rows.firstIndex { $0.key == key }.map { cells[$0] } ?? []
  }

  fileprivate func cell(_ row: String, _ column: String) -> ReportCell? {
    guard let index = columns.firstIndex(where: { $0.typed == column }) else { return nil }
    let cells = self.row(row)
    return cells.indices.contains(index) ? cells[index] : nil
  }
}

@Suite struct `A number of a report` {
  private let office: SampleDesk
  private let minh: ID<Person>
  private let thao: ID<Person>

  /// Four documents: minh is on time with the first and late with the second, thao has the third open
  /// and the fourth is overdue with her; nobody works on the fifth.
  init() throws {
    office = try SampleDesk(at: "2026-10-01T08:00")
    minh = try office.clerk.person(named: "minh").id
    thao = try office.clerk.person(named: "thao").id
    let plans: [(kind: String, issuer: String, lead: ID<Person>?, due: String, done: String?)] = [
      ("KH", "UBND xã Đông Hòa", minh, "2026-10-10", "2026-10-10T16:00"),
      ("KH", "Sở GDĐT", minh, "2026-10-10", "2026-10-11T08:00"),
      ("CV", "Sở GDĐT", thao, "2026-11-30", nil),
      ("CV", "Sở GDĐT", thao, "2026-10-20", nil),
      ("TB", "Sở GDĐT", nil, "2026-10-20", nil),
    ]
    for (index, plan) in plans.enumerated() {
      let day = "2026-10-0\(index + 1)"
      var draft = IncomingDraft.plan("\(index + 1)/X", issued: "2026-09-30")
      draft.issuer = plan.issuer
      draft.kind = DocumentKind(incomingWord: plan.kind)!
      draft.dueOn = CivilDate(iso: plan.due)
      let id = try office.clerk.at(day + "T08:00").registerIncoming(
        draft, files: HandedInFiles()
      ).document.id
      guard let lead = plan.lead else { continue }
      _ = try office.clerk.at(day + "T09:00").submitIncoming(id)
      // The n-th is assigned n hours after it came.
      _ = try office.principal.at(day + "T\(padded(9 + index, to: 2)):00").assignIncoming(
        id, AssignmentPlan(lead: lead, dueOn: CivilDate(iso: plan.due)))
      if let done = plan.done {
        _ = try office.teacher.at(done).handleIncoming(id, .accept)
        _ = try office.teacher.at(done).finishIncoming(id, note: "Đã xem")
      }
    }
  }

  private var clerk: OfficeDesk { office.clerk.at("2026-11-24T09:00") }

  @Test func `is what one counts by hand: kinds, issuers, months`() throws {
    let kinds = try clerk.numbers("arrivals", "2026")
    #expect(kinds.cell("Kế hoạch", "2026-10") == .count(2))
    #expect(kinds.cell("Công văn", "2026-10") == .count(2))
    #expect(kinds.cell("Thông báo", "total") == .count(1))
    #expect(kinds.cell("Thông báo", "2026-11") == .count(0))
    #expect(kinds.cells.last?.last == .count(5))
    let issuers = try clerk.numbers("arrivals-by-issuer", "2026-10")
    #expect(issuers.rows.map(\.key) == ["Sở GDĐT", "UBND xã Đông Hòa"])
    #expect(issuers.cell("Sở GDĐT", "paper") == .count(4))
    #expect(try clerk.numbers("arrivals", "2026-09").rows.isEmpty)
    #expect(try clerk.numbers("arrivals", "2026-2027").cells.last?.last == .count(5))
    #expect(try clerk.numbers("arrivals", "2025-2026").rows.isEmpty)
  }

  @Test func `tells who is on time, late, at work and overdue`() throws {
    let people = try clerk.numbers("work-by-person", "2026")
    #expect(people.cell("minh", "on-time") == .count(1))
    #expect(people.cell("minh", "late") == .count(1))
    #expect(people.cell("minh", "total") == .count(2))
    #expect(people.cell("thao", "open") == .count(1))
    #expect(people.cell("thao", "overdue") == .count(1))
    #expect(people.rows.first?.name == "Đỗ Quang Minh")
    // On the last day it is not overdue yet.
    let before = try office.clerk.at("2026-10-20T23:59").numbers("work-by-person", "2026")
    #expect(before.cell("thao", "overdue") == .count(0))
    let handling = try clerk.numbers("handling-incoming", "2026-Q4")
    #expect(handling.cell("Thông báo", "overdue") == .count(1))
    #expect(handling.cell("Kế hoạch", "on-time") == .count(1))
    #expect(handling.cell("Kế hoạch", "late") == .count(1))
  }

  @Test func `measures by the hour of a deadline where it has one`() throws {
    var draft = IncomingDraft.plan("9/X", issued: "2026-10-12")
    draft.urgency = .express
    draft.dueOn = CivilDate(iso: "2026-10-12")
    draft.dueAt = Moment(iso: "2026-10-12T14:00")
    let desk = office.clerk.at("2026-10-12T08:00")
    let id = try desk.registerIncoming(draft, files: HandedInFiles()).document.id
    _ = try desk.submitIncoming(id)
    _ = try office.principal.at("2026-10-12T08:00").assignIncoming(
      id, AssignmentPlan(lead: thao, dueOn: draft.dueOn))
    let report =
      "subject: work\nrows: month\ncolumns: timeliness\nmeasure: count\nfilter: kind = Kế hoạch"
    func overdue(_ moment: String) throws -> ReportCell? {
      try office.clerk.at(moment).counted(report).cell("2026-10", "overdue")
    }
    #expect(try overdue("2026-10-12T13:59") == .count(0))
    #expect(try overdue("2026-10-12T14:00") == .count(1))
  }

  @Test func `measures medians and what ninety of a hundred do not exceed`() throws {
    let times = try clerk.numbers("times", "2026")
    let hour: Int64 = 3_600_000
    // Assigned after 1, 2, 3 and 4 hours.
    #expect(times.cell("2026-10", "median(to-assignment)") == .span(2 * hour, of: 4))
    #expect(times.cell("2026-10", "p90(to-assignment)") == .span(4 * hour, of: 4))
    #expect(times.cell("2026-10", "median(to-answer)") == .span(nil, of: 0))
    #expect(times.cell("2026-10", "count") == .count(5))
  }

  @Test func `keeps to its filters and shares`() throws {
    let report = try clerk.counted(
      """
      subject: work
      rows: person
      measure: count, share(timeliness = on-time, late), count(kind != Kế hoạch)
      filter: issuer = Sở GDĐT
      """)
    #expect(report.row("minh") == [.count(1), .share(1, of: 1), .count(0)])
    #expect(report.row("thao") == [.count(2), .share(0, of: 2), .count(2)])
    #expect(report.cells.last == [.count(3), .share(1, of: 3), .count(2)])
  }

  @Test func `is the same however often it is asked for, and whatever the text of a filter is`()
    throws
  {
    let text =
      "subject: incoming\nrows: issuer\nmeasure: count\nfilter: issuer != '; DROP TABLE x --"
    #expect(try clerk.counted(text) == clerk.counted(text))
    #expect(try clerk.counted(text).cells.last == [.count(5)])
  }

  @Test func `leaves out what is frozen, and what is limited to others`() throws {
    _ = try clerk.freeze(.incoming(ID(5)), as: .secret, note: "có dấu mật")
    #expect(try clerk.numbers("arrivals", "2026").cells.last?.last == .count(4))
    _ = try clerk.limit(
      .document(.incoming(ID(4))), to: [try clerk.person(named: "thao")], because: "Đơn thư")
    #expect(try clerk.numbers("arrivals", "2026").cells.last?.last == .count(4))
    let head = try OfficeDesk.open(
      at: office.path,
      for: Visitor(account: "founder", actingAs: "hoa", moment: Moment(iso: "2026-11-24T09:00")))
    #expect(try head.numbers("arrivals", "2026").cells.last?.last == .count(3))
    #expect(try head.numbers("work-by-person", "2026").cell("thao", "overdue") == .count(0))
    let report = try head.numbers("work-by-person", "2026")
    let reasons = try head.reportReasons(
      report, row: report.rows.count, column: report.columns.count - 1, limit: 100)
    #expect(!reasons.contains { $0.key.id == 4 })
  }

  @Test func `is explained by the documents behind it, page by page, forwards and back`() throws {
    let report = try clerk.numbers("arrivals", "2026")
    let (row, column) = (report.rows.count, report.columns.count - 1)
    let all = try clerk.reportReasons(report, row: row, column: column, limit: 100)
    #expect(all.map(\.title) == ["1/2026", "2/2026", "3/2026", "4/2026", "5/2026"])
    let first = try clerk.reportReasons(report, row: row, column: column, limit: 2)
    let second = try clerk.reportReasons(
      report, row: row, column: column, from: first.last?.key, limit: 2)
    #expect(first + second == Array(all.prefix(4)))
    let back = try clerk.reportReasons(
      report, row: row, column: column, backwards: true, from: all[4].key, limit: 2)
    #expect(back == Array(all[2...3]))
    #expect(ReportReason.Key(all[0].key.text) == all[0].key)
  }

  @Test func `of a share is explained by what counts, and by what does not`() throws {
    let report = try clerk.counted(
      "subject: work\nrows: person\nmeasure: share(timeliness = on-time), median(to-end)")
    let total = report.rows.count
    func titles(_ column: Int, isRest: Bool) throws -> [String] {
      try clerk.reportReasons(report, row: total, column: column, isRest: isRest, limit: 9)
        .map(\.title)
    }
    #expect(try titles(0, isRest: false) == ["1/2026 (1)"])
    #expect(try titles(0, isRest: true) == ["2/2026 (1)", "3/2026 (1)", "4/2026 (1)"])
    #expect(try titles(1, isRest: false) == ["1/2026 (1)", "2/2026 (1)"])
    #expect(try titles(1, isRest: true) == ["3/2026 (1)", "4/2026 (1)"])
  }

  @Test func `finds data that is wrong, missing, doubled and forgotten, with the record`() throws {
    var again = IncomingDraft.plan("1/X", issued: "2026-09-30")
    again.issuer = "UBND xã Đông Hòa"
    again.anotherBecause = "Bản thứ hai"
    _ = try office.clerk.at("2026-10-06T08:00").registerIncoming(again, files: HandedInFiles())
    let report = try clerk.numbers("quality")
    #expect(report.cell("same-reference", "clean") == .count(2))
    #expect(report.cell("unassigned", "living") == .count(2))
    #expect(report.cell("long-overdue", "living") == .count(2))
    #expect(report.cell("no-unit", "complete")?.documents ?? 0 > 0)
    let row = try #require(report.rows.firstIndex { $0.key == "same-reference" })
    let reasons = try clerk.reportReasons(report, row: row, column: 2, limit: 9)
    #expect(reasons.map(\.object) == ["incoming/1", "incoming/6"])
    #expect(try clerk.numbers("quality", "2026").cell("same-reference", "clean") == .count(2))
    #expect(try clerk.numbers("quality", "2025").cell("same-reference", "clean") == nil)
  }

  @Test(arguments: ["all", "2026"])
  func `names everything that is wrong with a record that has several faults`(period: String) throws
  {
    try clerk.database.write { transaction in
      try clerk.database.run(
        """
        UPDATE incoming_document SET reference = '', issued_on = NULL, due_on = '2026-01-01'
        WHERE id = 3
        """)
      try clerk.database.run(
        """
        UPDATE incoming_document SET issued_on = '2026-11-30', due_on = '2026-01-01' WHERE id = 4
        """)
    }
    let report = try clerk.numbers("quality", period)
    func objects(_ check: String) throws -> [String] {
      guard let row = report.rows.firstIndex(where: { $0.key == check }) else { return [] }
      return try clerk.reportReasons(report, row: row, column: report.columns.count - 1, limit: 9)
        .map(\.object)
    }
    #expect(try objects("no-reference") == ["incoming/3"])
    #expect(try objects("no-date") == ["incoming/3"])
    #expect(try objects("issued-after-arrival") == ["incoming/4"])
    #expect(try objects("due-before-arrival") == ["incoming/3", "incoming/4"])
    #expect(try objects("answered-by-nothing") == [])
  }
}

/// An office with two years of everything, built once.
private enum FullOffice {
  static let moment = Moment(iso: "2026-11-24T09:00")!

  static let path: Result<String, any Error> = Result {
    let path = TestPlace.path + "/vpdt-reports-" + Machine.randomName()
    try DemoOffice.build(at: path, now: moment)
    atexit { if case .success(let path) = FullOffice.path { try? Folders.removeAll(path) } }
    return path
  }
}

@Suite struct `Every number of every report that comes with the program` {
  @Test(arguments: ReportFile.shipped.map(\.name), ["all", "2026", "2025-2026", "2026-Q1"])
  func `has as many documents behind it as it says`(name: String, period: String) throws {
    let desk = try OfficeDesk.open(
      at: try FullOffice.path.get(), for: Visitor(account: "founder", moment: FullOffice.moment))
    let report = try desk.numbers(name, period)
    for row in report.cells.indices {
      for column in report.columns.indices {
        let reasons = try desk.reportReasons(report, row: row, column: column, limit: 10_000)
        #expect(reasons.count == report.cells[row][column].documents, "row \(row), \(column)")
        #expect(Set(reasons.map(\.key)).count == reasons.count)
        if case .share(let part, let whole) = report.cells[row][column] {
          let rest = try desk.reportReasons(
            report, row: row, column: column, isRest: true, limit: 10_000)
          #expect(rest.count == whole - part)
        }
      }
    }
  }

  @Test func `of all dimensions and spans there are can be asked for`() throws {
    let desk = try OfficeDesk.open(
      at: try FullOffice.path.get(), for: Visitor(account: "founder", moment: FullOffice.moment))
    for subject in ReportSubject.allCases {
      let whole = try desk.counted("subject: \(subject.rawValue)\nrows: year\nmeasure: count")
      for dimension in subject.dimensions {
        let report = try desk.counted(
          "subject: \(subject.rawValue)\nrows: \(dimension.rawValue)\nmeasure: count")
        #expect(report.cells.last == whole.cells.last, "\(subject) \(dimension)")
        if let values = dimension.values(of: subject) {
          #expect(
            report.rows.allSatisfy { $0.key.isEmpty || values.contains($0.key) },
            "\(subject) \(dimension)")
        }
      }
      for quantity in subject.quantities {
        let report = try desk.counted(
          "subject: \(subject.rawValue)\nrows: year\nmeasure: p99(\(quantity.rawValue))")
        #expect(report.cells.flatMap(\.self).allSatisfy { $0.size >= 0 })
      }
    }
  }
}

@Suite struct `A report of the office's own` {
  private let text = "title: Của trường\nsubject: incoming\nrows: kind\nmeasure: count\n"

  @Test func `is taken in by its name, listed, counted, and taken in only once`() throws {
    let office = try SampleDesk()
    let path = try office.file("cua-truong.report", Array(text.utf8))
    let report = try office.clerk.addReport(at: path, input: { [] })
    #expect(report.name == "cua-truong")
    #expect(try office.clerk.reportDefinitions().last?.name == "cua-truong")
    #expect(try office.clerk.report(office.clerk.reportDefinition(named: "cua-truong")).rows == [])
    #expect(throws: ReportError.taken("cua-truong")) {
      try office.clerk.addReport(at: path, input: { [] })
    }
    #expect(throws: ReportError.taken("arrivals")) {
      try office.clerk.addReport(at: path, as: "arrivals", input: { [] })
    }
    #expect(
      try office.clerk.addReport(at: "-", as: "khac", input: { Array(text.utf8) }).name == "khac")
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `that was spoilt by hand is listed as what it is, and stops nothing else`() throws {
    let office = try SampleDesk()
    try Folders.makeAll(office.path + "/reports")
    _ = try office.file("reports/hong.report", Array("rows: kind".utf8))
    _ = try office.file("reports/Tên lạ.report", Array(text.utf8))
    let own = try office.clerk.reportDefinitions().filter(\.isOwn)
    #expect(own.map(\.name) == ["hong"])
    #expect(throws: ReportError.self) { try own[0].definition.get() }
    #expect(throws: ReportError.self) { try office.clerk.reportDefinition(named: "hong") }
    #expect(throws: ReportError.unknown("../x")) {
      try office.clerk.reportDefinition(named: "../x")
    }
  }

  @Test func `holds no more reports than somebody would look through`() throws {
    let office = try SampleDesk()
    try Folders.makeAll(office.path + "/reports")
    for number in 1...OfficeDesk.reportLimit {
      _ = try office.file("reports/r\(number).report", Array(text.utf8))
    }
    #expect(throws: ReportError.tooMany(limit: OfficeDesk.reportLimit)) {
      try office.clerk.addReport(at: "-", as: "them", input: { Array(text.utf8) })
    }
  }

  @Test func `is for those who see reports`() throws {
    let office = try SampleDesk()
    let thao = office.clerk.with(try office.clerk.person(named: "thao"))
    #expect(throws: PersonError.lacksRole(.principal)) { try thao.reportDefinitions() }
    #expect(throws: PersonError.lacksRole(.principal)) {
      try thao.reportDefinition(named: "arrivals")
    }
  }
}
