import Testing

@testable import Office

private let head = "code\tgroup_vi\ttitle_vi\tretention\tsource\tverified\tconfidence\tnote\n"

private func problems(_ text: String) -> [TableProblem] {
  RetentionScheduleFile.read(Array(text.utf8)).problems
}

private func scheduleClass(
  _ code: String, _ term: RetentionTerm, title: String = "T", isConfirmed: Bool = true
) -> RetentionClass {
  RetentionClass(
    code: code, group: "G", title: title, term: term, source: "S", isConfirmed: isConfirmed)
}

@Suite struct `A retention schedule` {
  @Test func `that came with the program is read whole, and written as it came`() {
    let found = RetentionScheduleFile.read(PackageResources.retention_schedule_tsv)
    #expect(found.problems == [])
    #expect(found.classes.count == 100)
    let schedule = RetentionSchedule.shipped
    #expect(schedule.classes.count { $0.isConfirmed } == 7)
    #expect(schedule.classes.count { $0.term == .unset } == 18)
    #expect(schedule["BNV11-65"]?.term == .event("contract_end", years: 5))
    #expect(schedule["GD-02"]?.title == "Học bạ học sinh")
    #expect(
      RetentionScheduleFile.written(schedule)
        == String(decoding: PackageResources.retention_schedule_tsv, as: UTF8.self))
  }

  @Test func `names every problem by its line at once`() {
    let text =
      head + "A-1\tG\tT\t5\tS\tyes\t\t\n" + "A-1\tG\tT\t10\tS\tyes\t\t\n"
      + "A-1\tG\tT\t5\tS\tyes\t\t\n" + "# remark\n" + "B 2\tG\t\t10000\tS\tmaybe\t\t\n"
      + "too\tfew\n" + "C\tG\tT\t0\tS\tno\t\t\u{1B}[0m\n" + "D\tG\tT\tx\tS\tno\t\t\n"
      + "E\tG\t\(String(repeating: "t", count: 1001))\t5\tS\tno\t\t\n"
    #expect(
      problems(text) == [
        TableProblem(
          3, .twoTerms(code: "A-1", first: .years(5), firstLine: 2, second: .years(10))),
        TableProblem(4, .twice(column: "code", value: "A-1", firstLine: 2)),
        TableProblem(6, .missing(column: "title_vi")),
        TableProblem(6, .badValue(column: "code", value: "B 2")),
        TableProblem(6, .badValue(column: "verified", value: "maybe")),
        TableProblem(6, .term(.beyond("10000", most: 70))),
        TableProblem(7, .columns(found: 2, expected: 8...8)),
        TableProblem(8, .hiddenCharacter(column: "note")),
        TableProblem(8, .term(.zero("0"))),
        TableProblem(9, .term(.unreadable("x"))),
        TableProblem(10, .tooLong(column: "title_vi", limit: 1000)),
      ])
    #expect(throws: RetentionError.badSchedule(problems(text))) {
      try RetentionScheduleFile.schedule(Array(text.utf8))
    }
  }

  @Test func `is refused with bytes that are no text, with NULs, and with nothing in it`() {
    #expect(problems("") == [TableProblem(1, .empty)])
    #expect(problems(head) == [TableProblem(1, .empty)])
    #expect(problems(head + "A\tG\tT\t5\tS\tyes\t\t\0\n") == [TableProblem(2, .nul)])
    let bytes = Array(head.utf8) + [0xFF, 0xFE, 0x0A] + Array("A\tG\tT\t5\tS\tyes\t\t".utf8)
    let found = RetentionScheduleFile.read(bytes)
    #expect(found.problems == [TableProblem(2, .notText)])
    #expect(found.classes.map(\.code) == ["A"])
    #expect(problems("\0" + head + "A\tG\tT\t5\tS\tyes\t\t\n") == [TableProblem(1, .nul)])
    #expect(
      problems(head.replacing("retention", with: "term")).contains(
        TableProblem(1, .title(column: "retention", found: "term"))))
  }

  @Test func `takes a mark of byte order, other ends of lines and letters in pieces`() throws {
    let text =
      "\u{FEFF}"
      + (head + "A\tG\tHo\u{323}c ba\u{323}\t5\tS\tyes\t\t\n").replacing("\n", with: "\r\n")
    let schedule = try RetentionScheduleFile.schedule(Array(text.utf8))
    #expect(schedule["A"]?.title.unicodeScalars.count == 6)
    #expect(schedule["A"]?.note == "")
  }

  @Test func `shows what another one changes before it is taken`() {
    let old = RetentionSchedule([
      scheduleClass("A", .years(5)), scheduleClass("B", .years(20)), scheduleClass("C", .unset),
      scheduleClass("D", .years(5), isConfirmed: false), scheduleClass("E", .years(5)),
      scheduleClass("F", .years(5)),
    ])
    let new = RetentionSchedule([
      scheduleClass("G", .permanent), scheduleClass("A", .years(5)), scheduleClass("B", .years(10)),
      scheduleClass("C", .permanent), scheduleClass("D", .years(5)),
      scheduleClass("E", .years(5), title: "U"),
    ])
    let changes = old.changes(to: new)
    #expect(changes.map(\.code) == ["G", "B", "C", "D", "E", "F"])
    #expect(changes.map(\.kind) == [.added, .term, .term, .confirmation, .wording, .gone])
    #expect(changes.map(\.shortens) == [false, true, false, false, false, false])
    #expect(changes.map(\.changesExpiry) == [true, true, true, true, false, true])
    #expect(old.changes(to: old) == [])
    #expect(throws: RetentionError.unknownClass("Z")) { try old.find("Z") }
  }
}
