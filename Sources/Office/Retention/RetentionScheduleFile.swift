/// A retention schedule as a file: a line a class, tabs between the cells, the first line the names
/// of the columns; `#` begins a remark.
public enum RetentionScheduleFile {
  static let columns: [(name: String, limit: Int)] = [
    ("code", 40), ("group_vi", 200), ("title_vi", 1000), ("retention", 60), ("source", 500),
    ("verified", 40), ("confidence", 200), ("note", 1000),
  ]

  /// Reads every line that can be read, and names everything that is wrong with the others.
  public static func read(
    _ bytes: [UInt8]
  ) -> (classes: [RetentionClass], problems: [TableProblem]) {
    let table = TabSeparated.read(bytes, columns: columns.count)
    var reader = Reader(problems: table.problems)
    if let titles = table.titles { reader.titles(titles) }
    for row in table.body { reader.take(row) }
    if reader.classes.isEmpty, reader.problems.isEmpty {
      reader.problems.append(TableProblem(1, .empty))
    }
    return (reader.classes, reader.problems.sorted { $0.line < $1.line })
  }

  /// The schedule the bytes hold.
  ///
  /// - Throws: `RetentionError.badSchedule` with every problem at once.
  public static func schedule(_ bytes: [UInt8]) throws(RetentionError) -> RetentionSchedule {
    let found = read(bytes)
    guard found.problems.isEmpty else { throw .badSchedule(found.problems) }
    return RetentionSchedule(found.classes)
  }

  /// The same schedule gives the same bytes, and reading them gives it again.
  public static func written(_ schedule: RetentionSchedule) -> String {
    ([columns.map(\.name)] + schedule.classes.map(cells)).map { cells in
      cells.joined(separator: "\t") + "\n"
    }.joined()
  }

  private static func cells(of one: RetentionClass) -> [String] {
    [
      one.code, one.group, one.title, one.term.text, one.source, one.isConfirmed ? "yes" : "no",
      one.confidence, one.note,
    ]
  }

  private struct Reader {
    var classes: [RetentionClass] = []
    var problems: [TableProblem]
    /// Where each code stood first.
    private var places: [String: (line: Int, term: RetentionTerm?)] = [:]

    init(problems: [TableProblem]) { self.problems = problems }

    mutating func titles(_ row: TableRow) {
      for (cell, column) in zip(row.cells, columns) where cell != column.name {
        problems.append(TableProblem(row.line, .title(column: column.name, found: cell)))
      }
    }

    mutating func take(_ row: TableRow) {
      var (cells, faults) = TableFault.cells(of: row, columns)
      // What cannot be read is not missing as well.
      for index in 0...5 where cells[index].isEmpty && singleSpaced(row.cells[index]).isEmpty {
        faults.append(.missing(column: columns[index].name))
      }
      if !cells[0].isEmpty, !RetentionClass.isCode(cells[0]) {
        faults.append(.badValue(column: "code", value: cells[0]))
      }
      if !["", "yes", "no"].contains(cells[5]) {
        faults.append(.badValue(column: "verified", value: cells[5]))
      }
      var term: RetentionTerm?
      if !cells[3].isEmpty {
        do {
          term = try RetentionTerm(cells[3])
        } catch {
          faults.append(.term(error))
        }
      }
      if let first = places[cells[0]] {
        faults.append(again(cells[0], term, first))
      } else if !cells[0].isEmpty {
        places[cells[0]] = (row.line, term)
      }
      problems += faults.map { TableProblem(row.line, $0) }
      guard faults.isEmpty, let term else { return }
      classes.append(
        RetentionClass(
          code: cells[0], group: cells[1], title: cells[2], term: term, source: cells[4],
          isConfirmed: cells[5] == "yes", confidence: cells[6], note: cells[7]))
    }

    private func again(
      _ code: String, _ term: RetentionTerm?, _ first: (line: Int, term: RetentionTerm?)
    ) -> TableFault {
      guard let term, let before = first.term, term != before else {
        return .twice(column: "code", value: code, firstLine: first.line)
      }
      return .twoTerms(code: code, first: before, firstLine: first.line, second: term)
    }
  }
}
