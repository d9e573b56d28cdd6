import Glibc
import Testing

@testable import Office

private let head =
  "Số và ký hiệu hồ sơ,Tên đề mục và tiêu đề hồ sơ,Thời hạn bảo quản,Người lập hồ sơ,Ghi chú\r\n"

private func read(_ text: String) -> (plan: FilePlan, problems: [TableProblem]) {
  FilePlanFile.read(Array(text.utf8), year: 2026, schedule: .shipped)
}

@Suite struct `A file plan` {
  @Test func `is read from the columns of the form, with headings and terms as people write them`()
    throws
  {
    let found = read(
      "\u{FEFF}" + head
        + ",I. TỔ CHỨC CÁN BỘ,,,\r\n,1. Biên chế,,,\r\n"
        + "01.TCCB,\"Hồ sơ \"\"nâng lương\"\", năm 2026\",20 năm,Nguyễn Văn A,\r\n"
        + "\r\n,,,,\r\n,II. HÀNH CHÍNH,,,\r\n1.HC,Sổ công văn,vĩnh viễn,,x\r\n")
    #expect(found.problems == [])
    #expect(found.plan.headings.map(\.title) == ["TỔ CHỨC CÁN BỘ", "Biên chế", "HÀNH CHÍNH"])
    #expect(found.plan.numerals == ["I", "1", "II"])
    #expect(
      found.plan.entries == [
        FilePlan.Entry(
          notation: FileNotation("01.TCCB")!, title: "Hồ sơ \"nâng lương\", năm 2026",
          term: .years(20), person: "Nguyễn Văn A"),
        FilePlan.Entry(
          notation: FileNotation("1.HC")!, title: "Sổ công văn", term: .permanent, note: "x"),
      ])
    #expect(found.plan.counts == FilePlan.Counts(total: 2, permanent: 1, temporary: 1, unset: 0))
    #expect(found.plan.entry(FileNotation("01.hc")!)?.title == "Sổ công văn")
  }

  @Test func `leaves the term to the class, and goes no lower`() throws {
    let columns = head.replacing("Ghi chú", with: "Ghi chú,Mã loại trong bảng thời hạn")
    let found = read(
      columns + ",I. A,,,,\n01.A,T,,,,BNV22-TC-01\n02.A,T,30 năm,,,BNV22-TC-01\n"
        + "03.A,T,10 năm,,,BNV22-TC-01\n04.A,T,5 năm,,,GD-02\n05.A,T,,,,NO-1\n06.A,T,,,,\n")
    #expect(found.plan.entries.map(\.term) == [.years(20), .years(30)])
    #expect(
      found.problems == [
        TableProblem(5, .shortens(code: "BNV22-TC-01", term: .years(10), least: .years(20))),
        TableProblem(6, .shortens(code: "GD-02", term: .years(5), least: .unset)),
        TableProblem(7, .unknownClass("NO-1")), TableProblem(8, .missing(column: "term")),
      ])
  }

  @Test func `names every problem by its line at once`() {
    let text =
      head
      + "01.A,T,5,,\n,I. A,,,\n,III. C,,,\n,Không số,,,\n,2. b,,,\n01.A,T,0,,\n1.a,,-1,,\nA,T,10000,,\n"
      + ",T,5,,\n02.A,T\n03.A,\"a\u{0}b\",5,,\n04.A,T,5,\u{202E},\n"
    let found = read(text)
    #expect(
      found.problems == [
        TableProblem(2, .entryWithoutHeading("01.A")),
        TableProblem(4, .headingOutOfTurn(found: "III", expected: "II")),
        TableProblem(5, .neitherHeadingNorEntry("Không số")),
        TableProblem(6, .headingOutOfTurn(found: "2", expected: "1")),
        TableProblem(7, .twice(column: "notation", value: "01.A", firstLine: 2)),
        TableProblem(7, .term(.zero("0"))),
        TableProblem(8, .missing(column: "title")),
        TableProblem(8, .twice(column: "notation", value: "1.a", firstLine: 2)),
        TableProblem(8, .term(.negative("-1"))),
        TableProblem(9, .badValue(column: "notation", value: "A")),
        TableProblem(9, .term(.beyond("10000", most: 70))),
        TableProblem(10, .neitherHeadingNorEntry("T")),
        TableProblem(11, .columns(found: 2, expected: 5...6)),
        TableProblem(12, .nul),
        TableProblem(13, .hiddenCharacter(column: "person")),
      ])
    #expect(throws: FilePlanError.badTable(found.problems)) {
      try FilePlanFile.plan(Array(text.utf8), year: 2026, schedule: .shipped)
    }
  }

  @Test func `is refused with other columns, and with nothing in it`() {
    #expect(read("").problems == [TableProblem(1, .empty)])
    #expect(read(head).problems == [TableProblem(1, .empty)])
    #expect(read("a,b\n").problems == [TableProblem(1, .columns(found: 2, expected: 5...6))])
    #expect(
      read(head.replacing("Ghi chú", with: "Note")).problems
        == [TableProblem(1, .title(column: "note", found: "Note"))])
    #expect(read("\u{0}," + head + ",I. A,,,\n01.A,T,5,,\n").problems == [TableProblem(1, .nul)])
    // Spelling without marks is what many keyboards leave of it.
    #expect(read(folded(head).replacing("\r", with: "") + ",I. A,,,\n01.A,T,5,,\n").problems == [])
  }

  @Test func `comes back from what was written`() throws {
    var plan = FilePlan(
      year: 2026,
      headings: [
        FilePlan.Heading(
          level: .major, title: "A, \"b\"",
          entries: [
            FilePlan.Entry(
              notation: FileNotation("01.A")!, title: "=1+1", term: .unset, scheduleClass: "GD-01",
              person: "-x", note: "a;b"),
            FilePlan.Entry(
              notation: FileNotation("02.A")!, title: "T",
              term: .event("contract_end", years: 5)),
          ]),
        FilePlan.Heading(level: .minor, title: "m", entries: []),
        FilePlan.Heading(level: .major, title: "Z", entries: []),
      ])
    for number in 3...20 {
      plan.headings.append(FilePlan.Heading(level: .major, title: "\(number)"))
    }
    for withMark in [false, true] {
      let found = read(FilePlanFile.written(plan, withMark: withMark))
      #expect(found.problems == [])
      #expect(found.plan == plan)
    }
  }

  @Test func `of the next year keeps its numbers and moves its years`() throws {
    let plan = FilePlan(
      year: 2026,
      headings: [
        FilePlan.Heading(
          level: .major, title: "NĂM HỌC 2025-2026",
          entries: [
            FilePlan.Entry(
              notation: FileNotation("01.A")!, title: "Nâng lương năm 2026", term: .years(20),
              person: "A", note: "n")
          ])
      ])
    let next = try plan.forYear(2027)
    #expect(next.year == 2027)
    #expect(next.headings[0].title == "NĂM HỌC 2026-2027")
    #expect(next.entries[0].title == "Nâng lương năm 2027")
    #expect(next.entries[0].notation.description == "01.A" && next.entries[0].person == "A")
    #expect(try next.forYear(2026) == plan)
    #expect(throws: FilePlanError.badYear(2026)) { try plan.forYear(2026) }
    #expect(throws: FilePlanError.badYear(10_000)) { try plan.forYear(10_000) }
  }

  @Test func `moves no year that says something else`() {
    let moved = [
      "năm 2026": "năm 2028", "2026": "2028", "(2026)": "(2028)", "2026–2027": "2028–2029",
      "năm học 2025 - 2026": "năm học 2027 - 2028", "2026, 2026.": "2028, 2028.",
    ]
    for (text, expected) in moved {
      #expect(movedYears(in: text, from: 2026, to: 2028) == expected)
    }
    for text in [
      "năm 2025", "2021-2026", "2026-2030", "TT 32/2020/TT-BGDĐT", "15/2026", "05/QĐ-2026",
      "2026/QĐ", "31.12.2026", "120261", "2026a", "",
    ] {
      #expect(movedYears(in: text, from: 2026, to: 2028) == text)
    }
  }
}

@Suite struct `The file plan of a lower-secondary school` {
  /// The file as it lies in `templates`.
  private func template() throws -> [UInt8] {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let file = try #require(fopen("/\(root)/templates/file-plan-thcs.csv", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
  }

  @Test func `is read whole, with headings by field of work`() throws {
    let plan = try FilePlanFile.plan(template(), year: 2026, schedule: .shipped)
    #expect(plan.headings.count { $0.level == .major } == 8)
    #expect(plan.entries.count == plan.counts.total && plan.counts.total > 60)
    #expect(plan.entries.allSatisfy { !$0.person.isEmpty })
  }

  @Test func `holds the books every school has to keep, whose terms nobody has verified`() throws {
    let plan = try FilePlanFile.plan(template(), year: 2026, schedule: .shipped)
    let required = [
      "Sổ đăng bộ", "Học bạ", "Sổ theo dõi và đánh giá học sinh", "Sổ ghi đầu bài",
      "Kế hoạch giáo dục của nhà trường", "Kế hoạch giáo dục của tổ",
      "Kế hoạch giáo dục của giáo viên",
      "học sinh khuyết tật", "Sổ đăng ký văn bản đến", "sổ đăng ký văn bản đi",
      "Sổ quản lý cấp phát văn bằng", "đánh giá cán bộ, giáo viên", "thiết bị giáo dục, thư viện",
      "tài sản", "tài chính", "sức khỏe học sinh", "khen thưởng, kỷ luật học sinh",
      "phổ cập giáo dục",
    ]
    for title in required {
      #expect(plan.entries.contains { $0.title.contains(title) }, "\(title)")
    }
    // Every class of education is there, and each is left without a term.
    let education = RetentionSchedule.shipped.classes.filter { $0.code.hasPrefix("GD-") }
    for one in education {
      #expect(plan.entries.first { $0.scheduleClass == one.code }?.term == .unset, "\(one.code)")
    }
  }

  @Test func `gives no term that no class has`() throws {
    let plan = try FilePlanFile.plan(template(), year: 2026, schedule: .shipped)
    for entry in plan.entries {
      let term = entry.scheduleClass.flatMap { RetentionSchedule.shipped[$0]?.term } ?? .unset
      #expect(entry.term == term, "\(entry.notation)")
    }
    // A number stands in the file itself only where it was verified.
    for row in CommaSeparated.read(try template()).rows.dropFirst() {
      let isConfirmed = RetentionSchedule.shipped[row.cells[5]]?.isConfirmed == true
      if !isConfirmed { #expect(["", "Chưa xác định"].contains(row.cells[2]), "\(row.cells)") }
    }
  }

  @Test func `and the schedule are read to their end, whatever has happened to them`() throws {
    var numbers = Numbers(seed: 26)
    let files = [try template(), PackageResources.retention_schedule_tsv]
    let signs = Array("0,;\t\"\r\n\0#IV.".utf8) + [0xC3, 0xFF]
    for round in 0..<40 {
      var bytes = files[round % 2]
      for _ in 0..<(1 + numbers.below(6)) {
        let place = numbers.below(bytes.count)
        switch numbers.below(3) {
        case 0: bytes[place] = signs[numbers.below(signs.count)]
        case 1: bytes.insert(signs[numbers.below(signs.count)], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 1 + numbers.below(60)))
        }
      }
      let lines = bytes.count { $0 == 0x0A } + 1
      let problems =
        round % 2 == 0
        ? FilePlanFile.read(bytes, year: 2026, schedule: .shipped).problems
        : RetentionScheduleFile.read(bytes).problems
      #expect(problems.allSatisfy { (1...lines).contains($0.line) })
      #expect(problems.map(\.line) == problems.map(\.line).sorted())
    }
  }
}
