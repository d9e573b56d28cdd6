import Office
import Support
import Testing

@testable import Desk
@testable import Store

private func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }

extension OfficeDesk {
  fileprivate func at(_ moment: String) -> OfficeDesk { at(Moment(iso: moment)!) }

  /// The lines of the desk, `late-submit 1`.
  fileprivate func lines() throws -> [String] {
    try agenda().map { "\($0.matter.line.rawValue) \($0.count)" }
  }
}

extension SampleDesk {
  /// A paper document that comes at `moment`.
  @discardableResult
  fileprivate func receive(
    _ reference: String, at moment: String, _ urgency: Urgency = .normal, due: String? = nil,
    kind: String = "KH"
  ) throws -> Registration {
    var draft = IncomingDraft.plan(reference, issued: "2026-11-20")
    draft.urgency = urgency
    draft.dueOn = due.map { day($0) }
    draft.kind = DocumentKind(incomingWord: kind)!
    return try clerk.at(moment).registerIncoming(draft, files: HandedInFiles())
  }

  /// A document that is signed at `moment`.
  fileprivate func sign(at moment: String, _ urgency: Urgency = .normal) throws
    -> ID<OutgoingDocument>
  {
    let clerk = clerk.at(moment)
    try clerk.set(.signatureRule, to: "unbroken")
    let id = try clerk.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "TB")!, subject: "Thông báo", urgency: urgency),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")])
    ).id
    _ = try clerk.submitOutgoing(id)
    _ = try clerk.numberOutgoing(id)
    _ = try principal.at(moment).approveOutgoing(id)
    _ = try clerk.attachSigned(SampleDesk.fixture("pdfsig/pdf/v01-bb-pkcs7.pdf"), to: id)
    return id
  }
}

@Suite struct `The office's calendar` {
  @Test func `is what came with the program until the office says otherwise`() throws {
    let office = try SampleDesk()
    let clerk = office.clerk
    #expect(try clerk.calendarYear(2026).standing == .unconfirmed)
    _ = try clerk.setCalendarDay(
      day("2026-11-20"), kind: .closed, title: "Ngày hội", source: "KH 5", isConfirmed: true)
    let set = try #require(
      try clerk.calendarYear(2026).days.first { $0.date == day("2026-11-20") })
    #expect(set.origin == .office && set.kind == .closed && set.title == "Ngày hội")
    #expect(try !clerk.reckoning().calendar.isWorkingDay(day("2026-11-20")))
    _ = try clerk.dropCalendarDay(day("2026-11-20"), reason: "Hoãn")
    #expect(try clerk.reckoning().calendar.isWorkingDay(day("2026-11-20")))
    // What came with the program can be taken back too, and set again.
    _ = try clerk.dropCalendarDay(day("2026-08-31"), reason: "Không hoán đổi")
    #expect(try clerk.reckoning().calendar.isWorkingDay(day("2026-08-31")))
    _ = try clerk.setCalendarDay(
      day("2026-08-31"), kind: .swappedOff, title: "Hoán đổi", source: "TB 2", isConfirmed: true)
    #expect(try !clerk.reckoning().calendar.isWorkingDay(day("2026-08-31")))
    #expect(try clerk.check().findings.isEmpty)
  }

  @Test func `is confirmed with its source, and by a later doubt no longer`() throws {
    let office = try SampleDesk()
    let year = try office.clerk.confirmYear(2026, source: "Thông báo 6150/TB-BLĐTBXH")
    #expect(year.standing == .confirmed(source: "Thông báo 6150/TB-BLĐTBXH"))
    _ = try office.clerk.at("2026-11-24T10:00").setCalendarDay(
      day("2026-12-26"), kind: .swappedWork, title: "Làm bù", source: "nghe nói",
      isConfirmed: false)
    #expect(try office.clerk.calendarYear(2026).standing == .unconfirmed)
    #expect(throws: CalendarError.self) { try office.clerk.confirmYear(2031, source: "TB") }
    #expect(try office.clerk.calendarYear(2031).standing == .unknown)
  }

  @Test func `is kept by the clerk and the administrator, and by nobody else`() throws {
    let office = try SampleDesk()
    #expect(throws: PersonError.lacksRole(.clerk)) {
      try office.teacher.setCalendarDay(
        day("2026-11-20"), kind: .closed, title: "x", source: "x", isConfirmed: true)
    }
    #expect(throws: PersonError.lacksRole(.clerk)) {
      try office.principal.confirmYear(2026, source: "x")
    }
    #expect(throws: PersonError.lacksRole(.clerk)) {
      try office.teacher.setDeadline(
        DeadlineTerm(duty: .handle, term: .workingDays(1), source: "x"))
    }
    #expect(try office.clerk.calendarYear(2026).days.allSatisfy { $0.origin != .office })
  }

  @Test(arguments: [
    ("UPDATE calendar_day SET kind = 'closed'", "calendar/2026-12-26", "kind"),
    ("UPDATE calendar_day SET is_confirmed = 0", "calendar/2026-12-26", "confirmed"),
    ("UPDATE calendar_day SET day = '2026-12-27'", "calendar/2026-12-26", ""),
    ("UPDATE calendar_year SET source = 'x'", "calendar-year/2026", "source"),
    ("DELETE FROM calendar_year", "calendar-year/2026", ""),
    ("UPDATE deadline_term SET term = 'days:90'", "deadline/1", "term"),
    ("UPDATE deadline_term SET is_dropped = 1", "deadline/1", "term"),
    ("DELETE FROM deadline_term", "deadline/1", ""),
    ("UPDATE incoming_document SET due_on = '2027-01-01'", "incoming/1", "due"),
  ])
  func `is not changed behind the program's back unseen`(
    sql: String, object: String, field: String
  ) throws {
    let office = try SampleDesk()
    _ = try office.clerk.setCalendarDay(
      day("2026-12-26"), kind: .swappedWork, title: "Làm bù", source: "TB 3", isConfirmed: true)
    _ = try office.clerk.confirmYear(2026, source: "TB 3")
    _ = try office.clerk.setDeadline(
      DeadlineTerm(duty: .handle, term: .workingDays(5), source: "Quy chế"))
    try office.receive("1/KH-A", at: "2026-11-24T09:00")
    #expect(try office.clerk.check().findings.isEmpty)
    try office.clerk.database.run(sql)
    let findings = try office.clerk.check().findings
    #expect(
      findings.contains { finding in
        switch finding {
        case .differs(object, field, _): true
        case .withoutRecord(object, _): field.isEmpty
        default: false
        }
      }, "\(findings)")
  }
}

@Suite struct `The deadline of a document entered without one` {
  @Test func `is the same day for urgent ones, and none for others until the office sets a term`()
    throws
  {
    let office = try SampleDesk()
    #expect(try office.receive("1/KH-A", at: "2026-11-26T09:00").document.dueOn == nil)
    let express = try office.receive("2/KH-A", at: "2026-11-26T09:00", .express)
    #expect(express.document.dueOn == day("2026-11-26"))
    #expect(express.deadline?.row.source == "NĐ 30/2020/NĐ-CP Điều 24.2")
    _ = try office.clerk.setDeadline(
      DeadlineTerm(duty: .handle, term: .workingDays(5), source: "Quy chế Điều 12"))
    _ = try office.clerk.setDeadline(
      DeadlineTerm(duty: .handle, kind: "TTr", term: .workingDays(2), source: "Quy chế Điều 12"))
    let third = try office.receive("3/KH-A", at: "2026-11-26T09:00")
    #expect(third.document.dueOn == day("2026-12-03"))
    #expect(third.deadline?.certainty.unconfirmedYears == [2026])
    #expect(
      try office.receive("4/TTr-A", at: "2026-11-26T09:00", kind: "TTr").document.dueOn
        == day("2026-11-30"))
    _ = try office.clerk.dropDeadline(of: .handle, kind: nil, urgency: nil, reason: "Sửa quy chế")
    #expect(try office.receive("5/KH-A", at: "2026-11-26T09:00").document.dueOn == nil)
    #expect(throws: DeadlineError.notSet(duty: .handle, kind: nil, urgency: nil)) {
      try office.clerk.dropDeadline(of: .handle, kind: nil, urgency: nil, reason: "x")
    }
    #expect(try office.clerk.check().findings.isEmpty)
  }

  @Test func `is never set over one somebody has said`() throws {
    let office = try SampleDesk()
    let said = try office.receive("1/KH-A", at: "2026-11-26T09:00", .express, due: "2026-12-20")
    #expect(said.document.dueOn == day("2026-12-20"))
    #expect(said.deadline == nil)
  }

  @Test func `can be counted in working days`() throws {
    let clerk = try SampleDesk(at: "2026-11-27T09:00").clerk
    #expect(try clerk.deadline(entered: "+2w").value == day("2026-12-01"))
    #expect(try clerk.deadline(entered: "+2").value == day("2026-11-29"))
    #expect(try clerk.deadline(entered: "+2").certainty.isSure)
    #expect(
      try clerk.deadline(entered: "25 ngày làm việc").certainty.unconfirmedYears == [2026, 2027])
    #expect(throws: ValueError.impossibleDate("+2x")) { try clerk.deadline(entered: "+2x") }
    _ = try clerk.set(.calendarWeek, to: "T2-T7")
    #expect(try clerk.deadline(entered: "+1w").value == day("2026-11-28"))
    let end = clerk.at("9999-12-30T09:00")
    #expect(throws: CalendarError.beyond(workingDays: 9)) { try end.deadline(entered: "+9w") }
  }
}

@Suite struct `The desk of the clerk` {
  @Test func `counts what is due soon by working days, apart from what is overdue`() throws {
    let office = try SampleDesk()
    for (number, due) in ["2026-11-26", "2026-11-27", "2026-12-01", "2026-12-02"].enumerated() {
      let id = try office.receive("\(number)/KH-A", at: "2026-11-26T09:00", due: due).document.id
      _ = try office.clerk.at("2026-11-26T09:00").submitIncoming(id)
    }
    let friday = office.clerk.at("2026-11-27T09:00")
    #expect(try friday.lines() == ["overdue 1", "due-soon 2"])
    #expect(try friday.agenda().certainty.unconfirmedYears == [2026])
    #expect(try friday.agenda()[0].certainty.isSure)
    _ = try office.clerk.confirmYear(2026, source: "TB 1")
    #expect(try friday.agenda().certainty.isSure)
    _ = try office.clerk.set(.deadlineSoonDays, to: "3")
    #expect(try friday.lines() == ["overdue 1", "due-soon 3"])
    _ = try office.clerk.set(.deadlineSoonDays, to: "0")
    #expect(try friday.lines() == ["overdue 1", "due-soon 1"])
  }

  @Test func `has no deadline to keep for an entry that was struck out or has gone back`() throws {
    let office = try SampleDesk()
    let id = try office.receive("1/KH-A", at: "2026-11-26T09:00", due: "2026-11-27").document.id
    let late = office.clerk.at("2026-12-02T09:00")
    #expect(try late.dueState(of: late.incomingDossier(id).document).value == .overdue)
    _ = try late.strikeIncoming(id, because: "Vào sổ trùng")
    let struck = try late.incomingDossier(id).document
    #expect(struck.state == .struck)
    #expect(try late.dueState(of: struck).value == .none)
  }

  @Test func `shows what was not submitted within its term`() throws {
    let office = try SampleDesk()
    try office.receive("1/KH-A", at: "2026-11-27T16:00")
    try office.receive("2/KH-A", at: "2026-11-27T16:00", .urgent, due: "2027-03-01")
    func lines(_ moment: String) throws -> [String] { try office.clerk.at(moment).lines() }
    #expect(try lines("2026-11-27T16:30") == ["to-submit 2"])
    #expect(try lines("2026-11-27T16:31") == ["late-submit 1", "to-submit 2"])
    // The clock goes back an hour: nothing is later for it.
    #expect(try lines("2026-11-27T15:31") == ["to-submit 2"])
    #expect(try lines("2026-11-30T23:59") == ["late-submit 1", "to-submit 2"])
    #expect(try lines("2026-12-01T00:00") == ["late-submit 2", "to-submit 2"])
    _ = try office.clerk.set(.deadlineAtOnceMinutes, to: "60")
    #expect(try lines("2026-11-27T16:31") == ["to-submit 2"])
  }

  @Test func `shows what came in the last minute of the year as late only after the holiday`()
    throws
  {
    let office = try SampleDesk(at: "2026-12-31T23:59")
    try office.receive("1/KH-A", at: "2026-12-31T23:59")
    try office.receive("2/KH-A", at: "2027-01-01T00:00")
    #expect(try office.clerk.at("2027-01-04T23:59").lines() == ["to-submit 2"])
    let late = office.clerk.at("2027-01-05T00:00")
    #expect(try late.lines() == ["late-submit 2", "to-submit 2"])
    #expect(try late.agenda().certainty.unconfirmedYears == [2027])
  }

  @Test func `shows what was not entered within its term`() throws {
    let office = try SampleDesk()
    for (reference, urgency) in [("A", 0), ("B", 3)] {
      try office.clerk.database.run(
        """
        INSERT INTO incoming_document (state, arrived_on, arrived_ms, issuer, issuer_key, reference,
          reference_key, kind, subject, urgency, medium)
        VALUES ('received', '2026-11-26', ?, 'x', 'x', ?, ?, 'Kế hoạch', 'x', ?, 'electronic')
        """,
        [
          .integer(Moment(iso: "2026-11-26T09:00")!.milliseconds), .text(reference),
          .text(reference), .integer(Int64(urgency)),
        ])
    }
    func lines(_ moment: String) throws -> [String] { try office.clerk.at(moment).lines() }
    #expect(try lines("2026-11-26T09:30") == ["to-register 2"])
    #expect(try lines("2026-11-26T09:31") == ["late-register 1", "to-register 2"])
    #expect(try lines("2026-11-28T09:31") == ["late-register 2", "to-register 2"])
  }

  @Test func `shows what was signed and not issued, then not handed over, within their terms`()
    throws
  {
    let office = try SampleDesk()
    let id = try office.sign(at: "2026-11-27T15:00")
    // Without the paper copy for the file, which has no term.
    try office.clerk.set(.meetsAnnexVI, to: "yes")
    func lines(_ moment: String) throws -> [String] { try office.clerk.at(moment).lines() }
    #expect(try lines("2026-11-30T23:59") == ["to-issue 1"])
    #expect(try lines("2026-12-01T00:00") == ["late-issue 1", "to-issue 1"])
    _ = try office.clerk.at("2026-11-30T08:00").issueOutgoing(
      id, to: [try office.clerk.body(named: "H29.123")])
    #expect(try lines("2026-11-30T12:00") == ["to-hand-over 1"])
    #expect(try lines("2026-11-30T12:01") == ["late-hand-over 1", "to-hand-over 1"])
    _ = try office.clerk.set(.deadlineSendingHour, to: "15")
    #expect(try lines("2026-11-30T12:01") == ["to-hand-over 1"])
    _ = try office.clerk.at("2026-11-30T16:00").exportBundle(
      to: try office.clerk.body(named: "H29.123"), into: office.path + "/stick", asArchive: false)
    #expect(try lines("2026-11-30T16:01") == [])
  }

  @Test func `starts the clock of a signature anew with a new version`() throws {
    let office = try SampleDesk()
    let id = try office.sign(at: "2026-11-23T15:00", .urgent)
    #expect(try office.clerk.at("2026-11-23T15:31").lines() == ["late-issue 1", "to-issue 1"])
    _ = try office.clerk.at("2026-11-23T15:40").reviseOutgoing(
      id, files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]), note: "")
    _ = try office.clerk.at("2026-11-23T15:41").submitOutgoing(id)
    _ = try office.principal.at("2026-11-23T15:42").approveOutgoing(id)
    _ = try office.clerk.at("2026-11-23T15:45").attachSigned(
      SampleDesk.fixture("pdfsig/pdf/v01-bb-pkcs7.pdf"), to: id)
    #expect(try office.clerk.at("2026-11-23T16:15").lines() == ["to-issue 1"])
    #expect(try office.clerk.at("2026-11-23T16:16").lines() == ["late-issue 1", "to-issue 1"])
  }

  @Test func `puts urgent documents first in its lists, page by page, but not in the register`()
    throws
  {
    let office = try SampleDesk()
    let urgencies: [Urgency] = [
      .normal, .express, .urgent, .normal, .express, .veryUrgent, .urgent,
    ]
    for (number, urgency) in urgencies.enumerated() {
      try office.receive(
        "\(number)/KH-A", at: "2026-11-26T09:00", urgency, due: "2026-11-27")
    }
    let expected = [5, 2, 6, 7, 3, 4, 1]
    let horizon = Reckoned(day("2026-12-01"), .sure)
    for list in [
      IncomingList.state(.registered), .overdue(Moment(day("2026-11-30"))!),
      .dueSoon(from: Moment(day("2026-11-26"))!, through: horizon),
    ] {
      var place: IncomingDocument?
      var seen: [Int] = []
      while case let page = try office.clerk.incoming(list, than: place, limit: 2), !page.isEmpty {
        seen += page.compactMap(\.number?.number)
        place = page.last
      }
      #expect(seen == expected)
      #expect(
        try office.clerk.incoming(list, .newer, than: place, limit: 3).compactMap(\.number?.number)
          == [7, 3, 4])
    }
    #expect(
      try office.clerk.incoming(.register, limit: 10).compactMap(\.number?.number)
        == [7, 6, 5, 4, 3, 2, 1])
  }

  /// The plan of each question the desk asks names an index over open documents.
  @Test func `asks nothing that grows with the archive`() throws {
    let office = try SampleDesk()
    let reckoning = try office.clerk.reckoning()
    let now = Moment(iso: "2026-11-26T09:00")!
    func cutoffs(_ duty: Duty) -> DutyCutoffs {
      reckoning.deadlines.cutoffs(of: duty, at: now, in: reckoning.calendar)
    }
    let incoming: [IncomingList] = [
      .overdue(now), .dueSoon(from: now, through: reckoning.horizon(on: now.date)),
      .late(cutoffs(.register)),
      .late(cutoffs(.submit)), .state(.received), .state(.registered), .state(.submitted),
    ]
    let outgoing: [OutgoingList] = [
      .late(cutoffs(.issue)), .withoutNumber, .state(.approved), .state(.signed),
      .returned(to: office.clerk.person.id),
    ]
    let database = office.clerk.database
    let questions = try database.read { transaction in
      incoming.map { transaction.counting($0) } + outgoing.map { transaction.counting($0) }
    }
    for (sql, values) in questions {
      let plan = try database.run("EXPLAIN QUERY PLAN " + sql, values) { $0.text(3) }
      // What is due today is asked for its hour, document by document.
      let rest = plan.dropFirst().filter {
        $0 != "CORRELATED SCALAR SUBQUERY 1" && !$0.hasPrefix("SEARCH h USING ")
      }
      #expect(rest.isEmpty && plan[0].hasPrefix("SEARCH d USING "), "\(plan)")
      #expect(
        plan[0].contains("INDEX incoming_d") || plan[0].contains("INDEX outgoing_desk")
          || plan[0].contains("INDEX outgoing_open_drafter"))
    }
  }
}
