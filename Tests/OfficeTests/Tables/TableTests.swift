import Testing

@testable import Office

private func rows(_ text: String) -> [[String]] {
  CommaSeparated.read(Array(text.utf8)).rows.map(\.cells)
}

private func faults(_ bytes: [UInt8]) -> [TableProblem] { CommaSeparated.read(bytes).problems }

@Suite struct `A table from a spreadsheet` {
  @Test func `is read with quotes, marks of byte order and any ends of lines`() {
    #expect(rows("a,b\r\nc,d\r\n") == [["a", "b"], ["c", "d"]])
    #expect(rows("a,b\nc,d") == [["a", "b"], ["c", "d"]])
    #expect(rows("\u{FEFF}a;b\n\n\"c;\"\"d\"\"\";") == [["a", "b"], ["c;\"d\"", ""]])
    #expect(rows("a\tb\n1,5\t2") == [["a", "b"], ["1,5", "2"]])
    #expect(
      rows("a,b\n\"two\r\nlines\",x\ny,z") == [["a", "b"], ["two\r\nlines", "x"], ["y", "z"]])
    #expect(rows("") == [])
  }

  @Test func `calls a row of several lines by its first`() {
    let reading = CommaSeparated.read(Array("a,b\n\"1\n2\n3\",x\nlast,y".utf8))
    #expect(reading.rows.map(\.line) == [1, 2, 5])
  }

  @Test func `names every row that cannot be read, and reads the others`() {
    let bytes: [UInt8] =
      Array("a,b\n".utf8) + [0xFF, 0x2C, 0x31, 0x0A]
      + Array("x\0,y\nq\"r,s\n\"t\"u,v\nok,ok\n\"open,1\n".utf8)
    #expect(
      faults(bytes) == [
        TableProblem(2, .notText), TableProblem(3, .nul), TableProblem(4, .strayQuote),
        TableProblem(5, .strayQuote), TableProblem(7, .openQuote),
      ])
    #expect(CommaSeparated.read(bytes).rows.map(\.cells) == [["a", "b"], ["ok", "ok"]])
  }

  @Test func `comes back from what was written, whatever stands in it`() {
    let cells = [
      "", "a", "a,b", "a;b", "a\tb", "\"", "\"\"x", "x\r\ny", "=1+1", "'=1+1", "''-x", "-5", "@a",
      "+",
      "'", "'a", "Đ", "\n",
    ]
    let table = [cells, cells.reversed()]
    let text = CommaSeparated.written(table, withMark: true)
    #expect(
      CommaSeparated.read(Array(text.utf8))
        == TableReading(
          rows: [TableRow(line: 1, cells: table[0]), TableRow(line: 4, cells: table[1])]))
    // No cell is a formula to a spreadsheet.
    #expect(!text.contains(",=") && !text.contains(",-") && !text.contains(",@"))
  }

  @Test func `never fails on bytes that are anything at all`() {
    var numbers = Numbers(seed: 7)
    let signs = Array("a1,;\t\"\r\n\0 '=".utf8) + [0xC3, 0xA1, 0xFF, 0xE2, 0x80]
    for _ in 0..<3000 {
      let bytes = (0..<numbers.below(40)).map { _ in signs[numbers.below(signs.count)] }
      let reading = CommaSeparated.read(bytes)
      let lines = bytes.count { $0 == 0x0A } + 1
      #expect(reading.rows.allSatisfy { (1...lines).contains($0.line) })
      #expect(reading.problems.allSatisfy { (1...lines).contains($0.line) })
      _ = TabSeparated.read(bytes, columns: 2)
    }
  }

  @Test func `is read no further than any table is long`() {
    #expect(
      faults([UInt8](repeating: 0x61, count: TableReading.sizeLimit + 1))
        == [TableProblem(1, .tooLarge(limit: TableReading.sizeLimit))])
    let long =
      [UInt8](repeating: 0x0A, count: 9)
      + (0...TableReading.rowLimit).flatMap { _ in [0x61, 0x0A] }
    #expect(
      faults(long)
        == [TableProblem(TableReading.rowLimit + 10, .tooManyRows(limit: TableReading.rowLimit))])
  }
}

/// Numbers that look random and are the same in every run.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
