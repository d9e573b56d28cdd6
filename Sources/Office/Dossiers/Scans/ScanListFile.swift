extension ScanList {
  /// A column by its stable word, and the titles it goes by, folded.
  private struct Column {
    let word: String
    let limit: Int
    let titles: [String]

    init(_ word: String, _ limit: Int, _ titles: String...) {
      self.word = word
      self.limit = limit
      self.titles = titles
    }
  }

  /// Lengths are those of Decree 30/2020/NĐ-CP, Annex VI Part II, where it gives one.
  private static let columns = [
    Column(
      "file", 255, "file", "file name", "tep", "ten tep", "tep tin", "ten tep tin", "ten file"),
    Column(
      "title", 500, "title", "subject", "trich yeu", "trich yeu noi dung", "tieu de", "ten tai lieu"
    ),
    Column("kind", 100, "kind", "type", "loai", "ten loai", "loai van ban", "ten loai van ban"),
    Column(
      "reference", 100, "reference", "so ky hieu", "so va ky hieu", "so ky hieu van ban", "so hieu"),
    Column(
      "issued", 40, "issued", "issued on", "date", "ngay", "ngay thang", "ngay thang nam",
      "ngay van ban", "ngay ban hanh", "ngay thang nam van ban"),
    Column(
      "author", 200, "author", "issuer", "tac gia", "co quan ban hanh", "ten co quan ban hanh",
      "tac gia van ban"),
    Column("pages", 40, "pages", "trang", "so trang"),
    Column("sheets", 40, "sheets", "to", "so to", "so luong to"),
    Column(
      "place", 200, "place", "original place", "place of the original", "noi de ban goc",
      "noi luu ban goc", "noi luu", "vi tri ban goc", "kho", "kho ke hop"),
    Column("note", 500, "note", "remarks", "ghi chu"),
    Column("map", 40, "map", "drawing", "map or drawing", "ban do", "ban ve", "ban do ban ve"),
  ]

  /// Reads every row that can be read, and names everything that is wrong with the others.
  ///
  /// Faults call columns by their words: `file`, `title`, `kind`, `reference`, `issued`, `author`,
  /// `pages`, `sheets`, `place`, `note`, `map`; a title that is none of theirs is a bad value of
  /// `heading`. A day in the future is no fault here.
  public static func read(_ bytes: [UInt8]) -> (list: ScanList, problems: [TableProblem]) {
    let table = CommaSeparated.read(bytes)
    var reader = Reader(table.problems)
    if let titles = table.titles, reader.titles(titles) {
      for (count, row) in table.body.enumerated() {
        if count == rowLimit {
          reader.problems.append(TableProblem(row.line, .tooManyRows(limit: rowLimit)))
          break
        }
        reader.take(row)
      }
      if reader.problems.isEmpty, reader.list.rows.isEmpty {
        reader.problems.append(TableProblem(titles.line, .empty))
      }
    } else if reader.problems.isEmpty {
      reader.problems.append(TableProblem(1, .empty))
    }
    return (reader.list, reader.problems.sorted { $0.line < $1.line })
  }

  private struct Reader {
    var list = ScanList()
    var problems: [TableProblem]
    /// What each column of this table is; nil for one that is nothing.
    private var columns: [Column?] = []
    /// Columns under a title that is none of ours: told once, with the titles.
    private var strange: Set<Int> = []
    /// Where each file stood first.
    private var lines: [String: Int] = [:]

    init(_ problems: [TableProblem]) { self.problems = problems }

    /// - Returns: Whether the rows can be read under these titles.
    mutating func titles(_ row: TableRow) -> Bool {
      columns = row.cells.map { cell in
        let key = Reader.key(cell)
        return ScanList.columns.first { $0.titles.contains(key) }
      }
      var seen: Set<String> = []
      var isClear = true
      for (index, (cell, column)) in zip(row.cells, columns).enumerated() {
        if let column {
          if !seen.insert(column.word).inserted {
            isClear = false
            problems.append(
              TableProblem(
                row.line, .twice(column: "heading", value: cell, firstLine: row.line)))
          }
        } else if !singleSpaced(cell).isEmpty {
          strange.insert(index)
          problems.append(TableProblem(row.line, .badValue(column: "heading", value: cell)))
        }
      }
      let missing = ["file", "title"].filter { !seen.contains($0) }
      problems += missing.map { TableProblem(row.line, .missing(column: $0)) }
      return isClear && missing.isEmpty
    }

    /// A title as it is compared: only its letters and digits, with single spaces between.
    private static func key(_ title: String) -> String {
      singleSpaced(String(folded(title).map { $0.isLetter || $0.isNumber ? $0 : " " }))
    }

    mutating func take(_ row: TableRow) {
      guard row.cells.count == columns.count else {
        problems.append(
          TableProblem(
            row.line,
            .columns(found: row.cells.count, expected: columns.count...columns.count)))
        return
      }
      if row.cells.allSatisfy({ singleSpaced($0).isEmpty }) { return }
      let read = texts(of: row)
      let cells = read.cells
      var faults = read.faults
      if let file = cells["file"] {
        if file.isEmpty {
          faults.append(.missing(column: "file"))
        } else if let first = lines[file] {
          faults.append(.twice(column: "file", value: file, firstLine: first))
        } else {
          lines[file] = row.line
        }
      }
      if cells["title"] == "" { faults.append(.missing(column: "title")) }
      let issuedOn = Reader.day(cells["issued"] ?? "", &faults)
      let pages = Reader.count(cells["pages"] ?? "", "pages", &faults)
      let sheets = Reader.count(cells["sheets"] ?? "", "sheets", &faults)
      let isMap = Reader.answer(cells["map"] ?? "", &faults)
      problems += faults.map { TableProblem(row.line, $0) }
      guard faults.isEmpty else { return }
      list.rows.append(
        Row(
          line: row.line, file: cells["file"] ?? "", title: cells["title"] ?? "",
          kind: cells["kind"] ?? "",
          reference: cells["reference"] ?? "", issuedOn: issuedOn, author: cells["author"] ?? "",
          pages: pages, sheets: sheets, place: cells["place"] ?? "", note: cells["note"] ?? "",
          isMap: isMap))
    }

    /// The cells by the words of their columns; one that could not be read is missing.
    private func texts(of row: TableRow) -> (cells: [String: String], faults: [TableFault]) {
      var texts: [String: String] = [:]
      var faults: [TableFault] = []
      for (index, (cell, column)) in zip(row.cells, columns).enumerated() {
        guard let column else {
          // What stands under no title belongs nowhere.
          if !singleSpaced(cell).isEmpty, !strange.contains(index) {
            faults.append(.badValue(column: "heading", value: cell))
          }
          continue
        }
        if column.word == "file" {
          texts["file"] = Reader.fileName(cell, &faults)
          continue
        }
        let one = TableFault.cells(
          of: TableRow(line: row.line, cells: [cell]), [(column.word, column.limit)])
        faults += one.faults
        if one.faults.isEmpty { texts[column.word] = one.cells[0] }
      }
      return (texts, faults)
    }

    /// The name in a cell, with all its spaces but those round it; empty for none; nil for one that
    /// is the name of no PDF in the folder itself.
    private static func fileName(_ cell: String, _ faults: inout [TableFault]) -> String? {
      var name = normalized(cell)[...]
      while name.first?.isWhitespace == true { name.removeFirst() }
      while name.last?.isWhitespace == true { name.removeLast() }
      if name.isEmpty { return "" }
      do throws(ValueError) {
        _ = try enteredFileName(String(name))
      } catch .tooLong(_, let limit) {
        faults.append(.tooLong(column: "file", limit: limit))
        return nil
      } catch {
        faults.append(.hiddenCharacter(column: "file"))
        return nil
      }
      guard !name.contains("/"), !name.contains("\\"), !name.contains(".."), !name.hasPrefix("."),
        name.lowercased().hasSuffix(".pdf"), name.utf8.count <= 255
      else {
        faults.append(.badValue(column: "file", value: String(name)))
        return nil
      }
      return String(name)
    }

    /// A day with all four digits of its year: nothing of an old paper is guessed.
    private static func day(_ text: String, _ faults: inout [TableFault]) -> CivilDate? {
      if text.isEmpty { return nil }
      let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
      if parts.count == 3, parts.contains(where: { $0.utf8.count == 4 }),
        let start = CivilDate(year: 2000, month: 1, day: 1),
        let day = try? CivilDate(entered: text, today: start)
      {
        return day
      }
      faults.append(.badValue(column: "issued", value: text))
      return nil
    }

    private static func count(
      _ text: String, _ column: String, _ faults: inout [TableFault]
    ) -> Int? {
      if text.isEmpty { return nil }
      if text.utf8.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let count = Int(text), (1...ScanList.pageLimit).contains(count)
      {
        return count
      }
      faults.append(.badValue(column: column, value: text))
      return nil
    }

    private static func answer(_ text: String, _ faults: inout [TableFault]) -> Bool {
      switch folded(text) {
      case "", "no", "n", "0", "false", "khong", "k": return false
      case "yes", "y", "1", "true", "co", "c", "x": return true
      default:
        faults.append(.badValue(column: "map", value: text))
        return false
      }
    }
  }
}
