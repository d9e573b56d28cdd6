import Testing

@testable import Office

@Suite struct `The file of a report` {
  private let sound = """
    # Một báo cáo mẫu
    title: Văn bản giấy theo loại
    title.en: Paper by kind
    subject: incoming
    rows: kind
    measure: count, count(timeliness = late, overdue), share(signed = yes), median(to-end), p90(to-end)
    filter: medium = paper
    filter: state != struck, cancelled
    period: school-year
    """

  private func faults(_ text: String) -> [ReportFault] {
    do {
      _ = try ReportFile.read(text, named: "thu")
      return []
    } catch .faulty(_, let faults) {
      return faults
    } catch {
      return []
    }
  }

  @Test func `says what is counted, by what, and when`() throws {
    let report = try ReportFile.read(sound, named: "giay")
    #expect(report.subject == .incoming && report.rows == .kind && report.columns == nil)
    #expect(
      report.measures == [
        .count(nil), .count(ReportCondition(.timeliness, ["late", "overdue"])),
        .share(ReportCondition(.signed, ["yes"])), .quantile(.toEnd, percent: 50),
        .quantile(.toEnd, percent: 90),
      ])
    #expect(
      report.conditions == [
        ReportCondition(.medium, ["paper"]),
        ReportCondition(.state, isNegated: true, ["struck", "cancelled"]),
      ])
    #expect(report.period == .current(.schoolYear))
    #expect(report.titles.vietnamese == "Văn bản giấy theo loại")
    #expect(report.titles.english == "Paper by kind")
  }

  @Test func `reads its own measures and conditions again as they are written`() throws {
    let report = try ReportFile.read(sound, named: "giay")
    let text = """
      title: x
      subject: incoming
      rows: kind
      measure: \(report.measures.map(\.text).joined(separator: ", "))
      filter: \(report.conditions[1].text)
      """
    let again = try ReportFile.read(text, named: "x")
    #expect(again.measures == report.measures)
    #expect(again.conditions == [report.conditions[1]])
    #expect(again.period == .current(.all))
  }

  @Test(arguments: [
    ("title: x\nsubject: incoming\nrows: kind\nmeasure: count\nmàu: đỏ", 5, "report.unknown-field"),
    ("title:\nsubject: incoming\nrows: kind\nmeasure: count", 1, "report.no-value"),
    ("title: x\nsubject: incoming\nrows: kind", 3, "report.missing-field"),
    (
      "title: x\nsubject: incoming\nrows: kind\nmeasure: count\nrows: kind", 5,
      "report.repeated-field"
    ),
    ("title: x\nsubject: thư\nrows: kind\nmeasure: count", 2, "report.unknown-subject"),
    ("title: x\nsubject: dossier\nrows: kind\nmeasure: count", 3, "report.unknown-dimension"),
    (
      "title: x\nsubject: incoming\nrows: kind\ncolumns: kind\nmeasure: count", 4,
      "report.same-dimension"
    ),
    ("title: x\nsubject: incoming\nrows: kind\nmeasure: sum(x)", 4, "report.unknown-measure"),
    ("title: x\nsubject: incoming\nrows: kind\nmeasure: p100(to-end)", 4, "report.unknown-measure"),
    (
      "title: x\nsubject: incoming\nrows: kind\nmeasure: median(to-issue)", 4,
      "report.unknown-quantity"
    ),
    (
      "title: x\nsubject: incoming\nrows: kind\nmeasure: share(medium = giấy)", 4,
      "report.unknown-value"
    ),
    (
      "title: x\nsubject: incoming\nrows: kind\nmeasure: count\nfilter: medium", 5,
      "report.bad-filter"
    ),
    (
      "title: x\nsubject: incoming\nrows: kind\nmeasure: count\nfilter: kind = a,,b", 5,
      "report.bad-filter"
    ),
    (
      "title: x\nsubject: incoming\nrows: kind\nmeasure: count\nperiod: tuần", 5,
      "report.bad-default-period"
    ),
    (
      "title: x\nsubject: incoming\nrows: kind\ncolumns: month\nmeasure: count, count", 5,
      "report.columns-and-measures"
    ),
    (
      "title: x\nsubject: incoming\nrows: kind\nmeasure: "
        + Array(repeating: "count", count: 7).joined(separator: ","), 4, "report.too-many-parts"
    ),
    (
      "title: a\u{202E}b\nsubject: incoming\nrows: kind\nmeasure: count", 1,
      "report.hidden-character"
    ),
    (
      "title: " + String(repeating: "a", count: 201)
        + "\nsubject: incoming\nrows: kind\nmeasure: count", 1, "report.too-long"
    ),
  ])
  func `that is wrong is told on which line, by a code`(text: String, line: Int, code: String) {
    let found = faults(text)
    #expect(found.first?.line == line, "\(found)")
    #expect(found.first?.code == code, "\(found)")
  }

  @Test func `is told everything that is wrong at once, by line`() {
    let found = faults("màu: đỏ\ntitle: x\nsubject: incoming\nrows: nơi\nmeasure: count\nperiod: x")
    #expect(found.map(\.line) == [1, 4, 6])
  }

  @Test func `never ends anything else than in a report or in faults, whatever is in it`() {
    var dice = SystemRandomNumberGenerator()
    let pieces = [
      "title", ":", " ", "\n", "subject: incoming", "rows", "kind", "measure: ", "count", "(", ")",
      ",", "=", "!=", "p90", "median", "\u{0}", "ế", "filter: ", "period: 2026-Q1", "#", "share(",
    ]
    for _ in 0..<3000 {
      let text = (0...Int.random(in: 1...30, using: &dice)).map { _ in pieces.randomElement()! }
        .joined()
      do {
        let report = try ReportFile.read(text, named: "x")
        #expect(!report.measures.isEmpty)
      } catch .faulty(_, let faults) {
        #expect(!faults.isEmpty, "\(text)")
      } catch {
        Issue.record("\(error): \(text)")
      }
    }
  }

  @Test func `has a name that is safe as the name of a file`() {
    for name in ["", "..", "a/b", "Báo", "a.b", "-x", String(repeating: "a", count: 41)] {
      #expect(throws: ReportError.badName(name)) { try ReportFile.read(sound, named: name) }
    }
    #expect(throws: ReportError.tooLarge(limit: ReportDefinition.sizeLimit)) {
      try ReportFile.read(String(repeating: "#\n", count: 9000), named: "x")
    }
  }
}

@Suite struct `The reports that come with the program` {
  @Test func `are all there, each with titles and a meaning in both languages`() {
    #expect(
      ReportFile.shipped.map(\.name) == [
        "arrivals", "arrivals-by-issuer", "departures", "departures-by-person", "work-by-person",
        "work-by-unit", "times", "exchange", "deliveries", "archive", "archive-lists", "quality",
        "handling-incoming", "handling-outgoing",
      ])
    for report in ReportFile.shipped {
      #expect(!report.titles.english.isEmpty && !report.about.isEmpty, "\(report.name)")
      #expect(!report.englishAbout.isEmpty, "\(report.name)")
      #expect(ReportDefinition.isName(report.name))
    }
  }
}

@Suite struct `The period of a report` {
  @Test(arguments: [
    ("2026-03", "2026-03-01", "2026-03-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026-12", "2026-12-01", "2026-12-31"), ("2026-Q1", "2026-01-01", "2026-03-31"),
    ("2026-q4", "2026-10-01", "2026-12-31"), ("2026", "2026-01-01", "2026-12-31"),
    ("2025-2026", "2025-09-01", "2026-08-31"),
  ])
  func `has its first and its last day`(text: String, first: String, last: String) throws {
    let period = try #require(ReportPeriod(text))
    #expect(period.days?.first.description == first)
    #expect(period.days?.last.description == last)
    #expect(ReportPeriod(period.description) == period)
  }

  @Test(arguments: [
    "2026-13", "2026-Q5", "2026-3", "2025-2027", "26", "", "2026-", "tất cả", "1900",
  ])
  func `is nothing else than a month, a quarter, a year, a school year or all`(text: String) {
    #expect(ReportPeriod(text) == nil)
  }

  @Test func `is by itself the one today lies in, and has one before and one after`() throws {
    let day = try #require(CivilDate(iso: "2026-01-15"))
    #expect(ReportPeriod(.schoolYear, on: day) == .schoolYear(2025))
    #expect(ReportPeriod(.quarter, on: day) == .quarter(year: 2026, 1))
    #expect(ReportPeriod(.month, on: day).moved(by: -1) == .month(year: 2025, 12))
    #expect(ReportPeriod(.quarter, on: day).moved(by: -1) == .quarter(year: 2025, 4))
    #expect(ReportPeriod.month(year: 2025, 12).moved(by: 1) == .month(year: 2026, 1))
    #expect(ReportPeriod.all.moved(by: 1) == .all)
    #expect(ReportPeriod.year(9998).moved(by: 1) == .year(9998))
  }
}

@Suite struct `What is counted` {
  private func definition(_ rest: String) throws -> ReportDefinition {
    try ReportFile.read("title: x\nsubject: incoming\n" + rest, named: "x")
  }

  @Test func `stands in rows and columns with totals, the greatest row first`() throws {
    let definition = try definition("rows: issuer\ncolumns: medium\nmeasure: count")
    let report = ReportTally(
      definition, .all,
      groups: [
        .init(row: "Sở Y tế", column: "paper", count: 1, counted: [1]),
        .init(row: "Ủy ban", column: "electronic", count: 2, counted: [2]),
        .init(row: "Ủy ban", column: "paper", count: 3, counted: [3]),
        .init(row: "Đảng ủy", column: "paper", count: 1, counted: [1]),
      ], samples: [:], name: { _, _ in nil }
    ).report()
    #expect(report.rows.map(\.key) == ["Ủy ban", "Đảng ủy", "Sở Y tế"])
    #expect(report.columns.map(\.typed) == ["electronic", "paper", "total"])
    #expect(
      report.cells.map { $0.map(\.documents) } == [[2, 3, 5], [0, 1, 1], [0, 1, 1], [2, 5, 7]])
  }

  @Test func `has all months of a year, and none that nobody asked for`() throws {
    let definition = try definition("rows: month\nmeasure: count")
    let groups = [ReportTally.Group(row: "2026-02", column: "", count: 4, counted: [4])]
    let year = ReportTally(definition, .year(2026), groups: groups, samples: [:]) { _, _ in nil }
    #expect(year.report().rows.count == 12)
    let all = ReportTally(definition, .all, groups: groups, samples: [:]) { _, _ in nil }
    #expect(all.report().rows.map(\.key) == ["2026-02"])
  }

  @Test(
    arguments: [
      (50, [Int64](), nil), (50, [7], 7), (50, [1, 2], 1), (50, [3, 1, 2], 2),
      (90, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 9), (90, [1, 2, 3], 3), (99, [1, 2, 3], 3),
      (1, [1, 2, 3], 1),
    ] as [(Int, [Int64], Int64?)])
  func `has as quantile the least value that so many do not exceed`(
    percent: Int, values: [Int64], expected: Int64?
  ) {
    #expect(ReportTally.quantile(percent, of: values) == expected)
  }

  @Test func `measures all spans of a row together, and those of all rows`() throws {
    let definition = try definition("rows: kind\nmeasure: count, median(to-end)")
    let report = ReportTally(
      definition, .all,
      groups: [
        .init(row: "Kế hoạch", column: "", count: 4, counted: [4, 4]),
        .init(row: "Công văn", column: "", count: 1, counted: [1, 1]),
      ],
      samples: [
        .toEnd: [
          .init(row: "Kế hoạch", column: "", spans: [10, 30, 20]),
          .init(row: "Công văn", column: "", spans: [40]),
        ]
      ], name: { _, _ in nil }
    ).report()
    #expect(report.cells[0] == [.count(4), .span(20, of: 3)])
    #expect(report.cells[2] == [.count(5), .span(20, of: 4)])
  }

  @Test func `is found by key, by what is shown, and by number`() throws {
    let definition = try definition("rows: kind\nmeasure: count, share(signed = yes)")
    let report = ReportTally(
      definition, .all, groups: [.init(row: "Kế hoạch", column: "", count: 1, counted: [1, 0])],
      samples: [:], name: { _, _ in nil }
    ).report()
    #expect(try report.row(named: "ke hoach", shown: { $0.key }) == 0)
    #expect(try report.row(named: "Tổng", shown: { $0.key }) == 1)
    #expect(throws: ReportError.noRow("x", known: ["Kế hoạch"])) {
      try report.row(named: "x", shown: { $0.key })
    }
    #expect(try report.column(named: "2", shown: { $0.typed }) == 1)
    #expect(try report.column(named: "share(signed = yes)", shown: { _ in "" }) == 1)
    #expect(try report.column(named: nil, shown: { _ in "" }) == 0)
  }
}
