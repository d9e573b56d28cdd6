/// A file plan as a table for spreadsheets: the columns of the form, and one for the class of the
/// schedule. A heading is a row with nothing but its numeral and title, `I. TỔ CHỨC CÁN BỘ`.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annex V.II.
public enum FilePlanFile {
  /// The columns: the stable word of each, its title, and what it may hold (Annex VI Part II). The
  /// last one may be left out.
  static let columns: [(name: String, title: String, limit: Int)] = [
    ("notation", "Số và ký hiệu hồ sơ", FileNotation.limit),
    ("title", "Tên đề mục và tiêu đề hồ sơ", 500), ("term", "Thời hạn bảo quản", 60),
    ("person", "Người lập hồ sơ", 100), ("note", "Ghi chú", 500),
    ("class", "Mã loại trong bảng thời hạn", 40),
  ]

  /// Reads every row that can be read, and names everything that is wrong with the others.
  ///
  /// A row of a class may leave its term to the class.
  public static func read(
    _ bytes: [UInt8], year: Int, schedule: RetentionSchedule
  ) -> (plan: FilePlan, problems: [TableProblem]) {
    let table = CommaSeparated.read(bytes)
    var reader = Reader(FilePlan(year: year), schedule, table.problems)
    if let titles = table.titles { reader.titles(titles) }
    for row in table.body { reader.take(row) }
    if reader.problems.isEmpty, reader.plan.entries.isEmpty {
      reader.problems.append(TableProblem(1, .empty))
    }
    return (reader.plan, reader.problems.sorted { $0.line < $1.line })
  }

  /// The plan the bytes hold.
  ///
  /// - Throws: `FilePlanError.badTable` with every problem at once.
  public static func plan(
    _ bytes: [UInt8], year: Int, schedule: RetentionSchedule
  ) throws(FilePlanError) -> FilePlan {
    let found = read(bytes, year: year, schedule: schedule)
    guard found.problems.isEmpty else { throw .badTable(found.problems) }
    return found.plan
  }

  /// The same plan gives the same text, and reading it gives the plan again.
  public static func written(_ plan: FilePlan, withMark: Bool = false) -> String {
    var rows = [columns.map(\.title)]
    for (heading, numeral) in zip(plan.headings, plan.numerals) {
      rows.append(["", "\(numeral). \(heading.title)", "", "", "", ""])
      rows += heading.entries.map { entry in
        [
          entry.notation.description, entry.title, entry.term.formText, entry.person, entry.note,
          entry.scheduleClass ?? "",
        ]
      }
    }
    return CommaSeparated.written(rows, withMark: withMark)
  }

  private struct Reader {
    var plan: FilePlan
    var problems: [TableProblem]
    private let schedule: RetentionSchedule
    /// Where each notation stood first.
    private var lines: [String: Int] = [:]
    private var (major, minor) = (0, 0)

    init(_ plan: FilePlan, _ schedule: RetentionSchedule, _ problems: [TableProblem]) {
      self.plan = plan
      self.schedule = schedule
      self.problems = problems
    }

    mutating func titles(_ row: TableRow) {
      guard expected.contains(row.cells.count) else {
        problems.append(
          TableProblem(row.line, .columns(found: row.cells.count, expected: expected)))
        return
      }
      for (cell, column) in zip(row.cells, columns)
      where folded(singleSpaced(cell)) != folded(column.title) {
        problems.append(TableProblem(row.line, .title(column: column.name, found: cell)))
      }
    }

    private let expected = (columns.count - 1)...columns.count

    mutating func take(_ row: TableRow) {
      guard expected.contains(row.cells.count) else {
        problems.append(
          TableProblem(row.line, .columns(found: row.cells.count, expected: expected)))
        return
      }
      var (cells, faults) = TableFault.cells(
        of: row, columns.map { (name: $0.name, limit: $0.limit) })
      if cells.count < columns.count { cells.append("") }
      if cells.allSatisfy(\.isEmpty), faults.isEmpty { return }
      if cells[0].isEmpty, faults.isEmpty, cells[2...].allSatisfy(\.isEmpty) {
        heading(cells[1], &faults)
      } else if faults.isEmpty {
        entry(cells, line: row.line, &faults)
      }
      problems += faults.map { TableProblem(row.line, $0) }
    }

    private mutating func heading(_ text: String, _ faults: inout [TableFault]) {
      let numeral = text.prefix { $0 != "." }
      let title = singleSpaced(String(text.dropFirst(numeral.count + 1)))
      let isRoman = !numeral.isEmpty && numeral.allSatisfy { "IVXLC".contains($0) }
      let isArabic =
        (1...4).contains(numeral.utf8.count)
        && numeral.allSatisfy {
          $0.isASCII && $0.isNumber
        }
      guard isRoman || isArabic, !title.isEmpty else {
        faults.append(.neitherHeadingNorEntry(text))
        return
      }
      let turn: String
      if isRoman {
        (major, minor) = (major + 1, 0)
        turn = romanNumeral(major)
      } else {
        minor += 1
        turn = String(minor)
      }
      if numeral != turn || major == 0 {
        faults.append(
          .headingOutOfTurn(found: String(numeral), expected: major == 0 ? "I" : turn))
      }
      plan.headings.append(
        FilePlan.Heading(level: isRoman ? .major : .minor, title: title))
    }

    private mutating func entry(
      _ cells: [String], line: Int, _ faults: inout [TableFault]
    ) {
      let notation = FileNotation(cells[0])
      if cells[0].isEmpty {
        faults.append(
          cells[1].isEmpty ? .missing(column: "notation") : .neitherHeadingNorEntry(cells[1]))
      } else if notation == nil {
        faults.append(.badValue(column: "notation", value: cells[0]))
      }
      if cells[1].isEmpty { faults.append(.missing(column: "title")) }
      if let notation {
        if let first = lines[notation.key] {
          faults.append(.twice(column: "notation", value: cells[0], firstLine: first))
        } else {
          lines[notation.key] = line
        }
        if plan.headings.isEmpty { faults.append(.entryWithoutHeading(cells[0])) }
      }
      let term = term(cells[2], of: cells[5], &faults)
      guard faults.isEmpty, let notation, let term else { return }
      plan.headings[plan.headings.count - 1].entries.append(
        FilePlan.Entry(
          notation: notation, title: cells[1], term: term,
          scheduleClass: cells[5].isEmpty ? nil : cells[5], person: cells[3], note: cells[4]))
    }

    /// The term of a row: its own, or the one of its class.
    private func term(
      _ text: String, of code: String, _ faults: inout [TableFault]
    ) -> RetentionTerm? {
      let scheduleClass = code.isEmpty ? nil : schedule[code]
      if !code.isEmpty, scheduleClass == nil { faults.append(.unknownClass(code)) }
      if text.isEmpty {
        if code.isEmpty { faults.append(.missing(column: "term")) }
        return scheduleClass?.term
      }
      do {
        let term = try RetentionTerm(form: text)
        if let scheduleClass, term < scheduleClass.term {
          faults.append(.shortens(code: code, term: term, least: scheduleClass.term))
        }
        return term
      } catch {
        faults.append(.term(error))
        return nil
      }
    }
  }
}
