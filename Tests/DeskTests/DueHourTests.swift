import Office
import Support
import Testing

@testable import Desk

@Suite struct `The hour of a document marked Hỏa tốc` {
  private func at(_ desk: OfficeDesk, _ moment: String) -> OfficeDesk {
    desk.at(Moment(iso: moment)!)
  }

  private func register(
    _ office: SampleDesk, _ hour: String, _ urgency: Urgency = .express
  ) throws -> Registration {
    var draft = IncomingDraft.plan()
    draft.urgency = urgency
    draft.dueAt = Moment(iso: hour)
    draft.dueOn = draft.dueAt?.date
    return try office.clerk.registerIncoming(draft, files: HandedInFiles())
  }

  @Test func `is read as an hour of the day, and nothing else is`() throws {
    let day = CivilDate(iso: "2026-11-24")!
    for (text, time) in [
      ("14:30", "14:30:00"), ("9:05", "09:05:00"), ("14h30", "14:30:00"), ("0h", "00:00:00"),
    ] {
      #expect(try Moment(hour: text, on: day).time == time)
    }
    for text in [
      "", ":", "h", "h14", ":30", "14:", "24:00", "14:60", "14", "-1:00", "14:3a", "+1:30",
      "14:30:00",
    ] {
      #expect(throws: DueHourError.impossible(text)) { try Moment(hour: text, on: day) }
    }
  }

  @Test func `makes it overdue on the desk at that moment of the same day`() throws {
    let office = try SampleDesk()
    let document = try register(office, "2026-11-24T14:30").document
    #expect(document.dueAt == Moment(iso: "2026-11-24T14:30"))
    for (moment, overdue, soon) in [
      ("2026-11-24T14:29", 0, 1), ("2026-11-24T14:30", 1, 0), ("2026-11-25T08:00", 1, 0),
    ] {
      let clerk = at(office.clerk, moment)
      let agenda = try clerk.agenda()
      func count(_ line: String) -> Int {
        agenda.first { $0.matter.line.rawValue == line }?.count ?? 0
      }
      #expect(count("overdue") == overdue, "\(moment)")
      #expect(count("due-soon") == soon, "\(moment)")
      #expect(try clerk.incoming(.overdue(clerk.now()), limit: 5).count == overdue)
    }
  }

  @Test func `is warned of when it has passed before the document is entered`() throws {
    #expect(try register(try SampleDesk(), "2026-11-24T08:59").isLate)
    #expect(try !register(try SampleDesk(), "2026-11-24T09:01").isLate)
  }

  @Test func `is refused on any other document, and nothing is entered`() throws {
    let office = try SampleDesk()
    let before = try OfficeState(of: office.clerk)
    #expect(throws: DueHourError.notExpress(.veryUrgent)) {
      try register(office, "2026-11-24T14:30", .veryUrgent)
    }
    #expect(throws: DueHourError.notExpress(.normal)) {
      try office.clerk.draftOutgoing(
        OutgoingDraft(
          kind: .officialLetter, subject: "Thử", dueAt: Moment(iso: "2026-11-24T14:30")),
        files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]))
    }
    #expect(try OfficeState(of: office.clerk) == before)
  }

  @Test func `stays with the work while that is due on its day`() throws {
    let office = try SampleDesk()
    let id = try register(office, "2026-11-24T14:30").document.id
    _ = try office.clerk.submitIncoming(id)
    _ = try office.principal.assignIncoming(
      id, AssignmentPlan(lead: office.teacher.person.id, dueOn: CivilDate(iso: "2026-11-24")))
    func work() throws -> Work { try office.clerk.incomingDossier(id).works[0].work }
    #expect(try work().dueAt == Moment(iso: "2026-11-24T14:30"))
    #expect(try !work().isOverdue(at: Moment(iso: "2026-11-24T14:29")!))
    #expect(try work().isOverdue(at: Moment(iso: "2026-11-24T14:30")!))
    _ = try office.principal.extendIncoming(
      id, to: CivilDate(iso: "2026-11-25")!, note: "Cần thêm thời gian")
    #expect(try work().dueAt == nil)
    #expect(try !work().isOverdue(at: Moment(iso: "2026-11-25T23:59")!))
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `goes with the mark when that is corrected, and a changed one is found`() throws {
    let office = try SampleDesk()
    let id = try register(office, "2026-11-24T14:30").document.id
    let noon = Moment(iso: "2026-11-24T12:00")!
    #expect(
      try office.clerk.correctIncoming(id, EntryCorrection(dueAt: noon), because: "Đọc nhầm")
        .dueAt == noon)
    #expect(try office.clerk.check().findings == [])
    try office.clerk.database.run("UPDATE due_hour SET due_ms = due_ms + 60000")
    #expect(try office.clerk.check().findings.count == 1)
    try office.clerk.database.run("UPDATE due_hour SET due_ms = due_ms - 60000")
    #expect(
      try office.clerk.correctIncoming(id, EntryCorrection(urgency: .urgent), because: "Nhầm dấu")
        .dueAt == nil)
    #expect(try office.clerk.check().findings == [])
  }
}
