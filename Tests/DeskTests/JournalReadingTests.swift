import Office
import Support
import Testing

@testable import Desk

@Suite struct `Reading the journal` {
  @Test func `goes both ways from any line, and stays in its order`() throws {
    let office = try SampleDesk()
    for number in 1...9 {
      _ = try office.clerk.registerIncoming(.plan("\(number)/KH-A"), files: HandedInFiles())
    }
    func lines(_ entries: [JournalEntry]) -> [Int64] { entries.map(\.sequence) }
    #expect(lines(try office.clerk.journal(limit: 3)) == [10, 9, 8])
    #expect(lines(try office.clerk.journal(.older, than: 8, limit: 3)) == [7, 6, 5])
    #expect(lines(try office.clerk.journal(.newer, than: 7, limit: 2)) == [9, 8])
    #expect(lines(try office.clerk.journal(.newer, limit: 2)) == [2, 1])
  }

  @Test func `names records and people as people do`() throws {
    let office = try SampleDesk()
    let document = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document
    _ = try office.clerk.submitIncoming(document.id)
    _ = try office.principal.assignIncoming(
      document.id, AssignmentPlan(lead: office.teacher.person.id))
    let entry = try #require(try office.clerk.journal(limit: 1).first)
    #expect(entry.personName == "Trần Văn Hùng")
    #expect(entry.objectTitle == "1/2026")
    #expect(entry.detail?["lead"] == "Đỗ Quang Minh")
  }

  /// A real office never dates backwards: a day is found in a few steps, and behind it nothing is
  /// looked at.
  @Test func `begins at a day that is looked for, and ends before it`() throws {
    let office = try SampleDesk(at: "2026-11-02T08:00", isRehearsal: false)
    for (number, day) in [
      (1, "2026-11-02"), (2, "2026-11-09"), (3, "2026-11-09"), (4, "2026-11-16"),
    ] {
      let desk = office.clerk.at(Moment(iso: day + "T09:00")!)
      _ = try desk.registerIncoming(
        .plan("\(number)/KH-A", issued: "2026-11-01"), files: HandedInFiles())
    }
    let stretch = try office.clerk.journal(
      before: nil, looking: 100, keeping: 100, on: CivilDate(iso: "2026-11-09")
    ) { _, _ in true }
    #expect(stretch.entries.map(\.objectTitle) == ["3/2026", "2/2026"])
    #expect(stretch.reached == 0)
    let none = try office.clerk.journal(
      before: nil, looking: 100, keeping: 100, on: CivilDate(iso: "2026-11-10")
    ) { _, _ in true }
    #expect(none.entries.isEmpty)
    #expect(none.reached == 0)
  }

  @Test func `follows the chain in stretches of any length to the same end`() throws {
    let office = try SampleDesk()
    for number in 1...9 {
      _ = try office.clerk.registerIncoming(.plan("\(number)/KH-A"), files: HandedInFiles())
    }
    for length in 1...12 {
      var progress = JournalProgress()
      var steps = 0
      while !progress.isComplete, steps < 20 {
        #expect(!progress.isSound)
        progress = try office.clerk.verifyJournal(after: progress, lines: length)
        steps += 1
      }
      #expect(progress.isSound)
      #expect(progress.lines == 10)
      #expect(steps == 10 / length + 1)
    }
  }
}

@Suite struct `The figures of the office` {
  @Test func `count what was entered in each month, struck numbers among it`() throws {
    let office = try SampleDesk(at: "2026-01-31T23:59")
    func enter(_ reference: String, _ moment: String) throws -> IncomingDocument {
      let desk = office.clerk.at(Moment(iso: moment)!)
      return try desk.registerIncoming(
        .plan(reference, issued: "2026-01-05"), files: HandedInFiles()
      ).document
    }
    let first = try enter("1/KH-A", "2026-01-31T23:59")
    _ = try enter("2/KH-A", "2026-02-01T00:00")
    _ = try enter("3/KH-A", "2026-02-28T10:00")
    _ = try enter("4/KH-A", "2026-12-31T23:59")
    _ = try office.clerk.strikeIncoming(first.id, because: "Vào nhầm")
    let chart = try office.clerk.at(Moment(iso: "2026-12-31T23:59")!).chart()
    #expect(chart.months.map(\.count) == [1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(chart.months.allSatisfy { $0.before == 0 })
    let next = try office.clerk.at(Moment(iso: "2027-02-01T08:00")!).chart()
    #expect(next.months.map(\.before) == [1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(next.months.map(\.count).prefix(3) == [0, 0, nil])
  }

  @Test func `count a work once for each who has it, by the deadline that holds`() throws {
    let office = try SampleDesk()
    let document = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document
    _ = try office.clerk.submitIncoming(document.id)
    _ = try office.principal.assignIncoming(
      document.id,
      AssignmentPlan(
        lead: office.teacher.person.id, support: [office.clerk.person.id],
        informed: [try office.clerk.person(named: "thao").id],
        dueOn: CivilDate(iso: "2026-11-25")))
    let late = office.clerk.at(Moment(iso: "2026-11-26T08:00")!)
    #expect(
      Set(try late.chart().loads.map { "\($0.personName) \($0.open) \($0.overdue)" }) == [
        "Đỗ Quang Minh 1 1", "Nguyễn Thị Lan 1 1",
      ])
    _ = try office.principal.at(late.now()).extendIncoming(
      document.id, to: CivilDate(iso: "2026-12-01")!, note: "Thêm người")
    #expect(try late.chart().loads.allSatisfy { $0.overdue == 0 })
    #expect(try late.chart().weeks.allSatisfy { $0.count == 0 })
  }
}
