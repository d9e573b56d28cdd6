import Testing

@testable import Office

private func read(_ text: String) -> (list: ScanList, problems: [TableProblem]) {
  ScanList.read(Array(text.utf8))
}

@Suite struct `A list of scans` {
  @Test func `is read under Vietnamese titles, with semicolons and a mark of byte order`() throws {
    let found = read(
      "\u{FEFF}Tên tệp;Trích yếu;Tên loại;Số, ký hiệu;Ngày, tháng, năm;Tác giả;Số trang;Số tờ;Kho/kệ/hộp;Ghi chú;Bản đồ\r\n"
        + "quyết định 1.pdf;V/v nghỉ lễ;QĐ;15/QĐ-UBND;27/2/1998;UBND xã;3;2;K1/02/7;mờ;\r\n"
        + "\r\n;;;;;;;;;;\r\nB.PDF;\"Sơ đồ; khu A\";;;;;;;;;có\r\n")
    #expect(found.problems == [])
    #expect(
      found.list.rows == [
        ScanList.Row(
          line: 2, file: "quyết định 1.pdf", title: "V/v nghỉ lễ", kind: "QĐ",
          reference: "15/QĐ-UBND", issuedOn: CivilDate(year: 1998, month: 2, day: 27),
          author: "UBND xã", pages: 3, sheets: 2, place: "K1/02/7", note: "mờ"),
        ScanList.Row(line: 5, file: "B.PDF", title: "Sơ đồ; khu A", isMap: true),
      ])
    #expect(found.list.rows[0].documentKind == DocumentKind(word: "QĐ"))
  }

  @Test func `is read under English titles in any order, and with tabs`() {
    for sign in [",", "\t"] {
      let found = read(
        ["Issued", "Original place", "FILE", "title", "map"].joined(separator: sign) + "\n"
          + ["2026-02-27", "A1", "  a  b.pdf ", "T", "no"].joined(separator: sign))
      #expect(found.problems == [])
      // Two spaces are part of a name; those round it are not.
      #expect(
        found.list.rows == [
          ScanList.Row(
            line: 2, file: "a  b.pdf", title: "T",
            issuedOn: CivilDate(year: 2026, month: 2, day: 27), place: "A1")
        ])
    }
  }

  @Test func `names everything that is wrong by its line at once, and keeps the other rows`() {
    let found = read(
      "file,title,issued,pages,sheets,map,author\n"
        + "a.pdf,T,,,,,\n" + "b.pdf,,,,,,\n" + "c.pdf,T,29/2/2026,,,,\n"
        + "d.pdf,T,27/2/98,0,-1,vâng,\n" + "a.pdf,T,,,,,\n" + ",T,,,,,\n" + "e.pdf,T\n"
        + "f.pdf,T,,1000000,2.5,,\n" + "g\u{0}.pdf,T,,,,,\n" + "h.pdf,\"T\n,,,,,,\n")
    #expect(found.list.rows.map(\.file) == ["a.pdf"])
    #expect(
      found.problems == [
        TableProblem(3, .missing(column: "title")),
        TableProblem(4, .badValue(column: "issued", value: "29/2/2026")),
        TableProblem(5, .badValue(column: "issued", value: "27/2/98")),
        TableProblem(5, .badValue(column: "pages", value: "0")),
        TableProblem(5, .badValue(column: "sheets", value: "-1")),
        TableProblem(5, .badValue(column: "map", value: "vâng")),
        TableProblem(6, .twice(column: "file", value: "a.pdf", firstLine: 2)),
        TableProblem(7, .missing(column: "file")),
        TableProblem(8, .columns(found: 2, expected: 7...7)),
        TableProblem(9, .badValue(column: "pages", value: "1000000")),
        TableProblem(9, .badValue(column: "sheets", value: "2.5")),
        TableProblem(10, .nul), TableProblem(11, .openQuote),
      ])
  }

  @Test(arguments: [
    "../a.pdf", "/etc/a.pdf", "x/a.pdf", "x\\a.pdf", "..pdf", "a..pdf", ".a.pdf", ".pdf", "a.txt",
    "a.pdf.exe", "apdf", "a.pđf", "..",
    "ảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảả"
      + "ảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảảả.pdf",
  ])
  func `refuses a name that is none of a PDF in its folder`(name: String) {
    #expect(
      read("file,title\n\(name),T\n").problems
        == [TableProblem(2, .badValue(column: "file", value: name))])
  }

  @Test func `refuses hidden characters and names that are too long`() {
    #expect(
      read("file,title\n\"a\nb.pdf\",T\na\u{202E}.pdf,T\nc.pdf,a\u{200B}\n").problems
        == [
          TableProblem(2, .hiddenCharacter(column: "file")),
          TableProblem(4, .hiddenCharacter(column: "file")),
          TableProblem(5, .hiddenCharacter(column: "title")),
        ])
    let long = String(repeating: "x", count: 300)
    #expect(
      read("file,title\n\(long).pdf,T\na.pdf,\(long)\(long)\n").problems == [
        TableProblem(2, .tooLong(column: "file", limit: 255)),
        TableProblem(3, .tooLong(column: "title", limit: 500)),
      ])
  }

  @Test func `refuses titles it does not know, and those that are twice or missing`() {
    #expect(
      read("file,title,Màu,Tệp\na.pdf,T,,\n").problems == [
        TableProblem(1, .badValue(column: "heading", value: "Màu")),
        TableProblem(1, .twice(column: "heading", value: "Tệp", firstLine: 1)),
      ])
    // Without these two no row can be read.
    #expect(
      read("tệp,ngày\na.pdf,never\n").problems == [TableProblem(1, .missing(column: "title"))])
    #expect(
      read("a.pdf,T\n").problems == [
        TableProblem(1, .badValue(column: "heading", value: "a.pdf")),
        TableProblem(1, .badValue(column: "heading", value: "T")),
        TableProblem(1, .missing(column: "file")), TableProblem(1, .missing(column: "title")),
      ])
    // Spreadsheets leave empty columns behind, which are nothing as long as they are empty.
    #expect(read("file,title,,\na.pdf,T,,\n").problems == [])
    #expect(
      read("file,title,,\na.pdf,T,x,\n").problems
        == [TableProblem(2, .badValue(column: "heading", value: "x"))])
  }

  @Test func `refuses nothing at all, and more than ten thousand rows`() {
    #expect(read("").problems == [TableProblem(1, .empty)])
    #expect(read("file,title\n").problems == [TableProblem(1, .empty)])
    #expect(read("\u{0}\n").problems == [TableProblem(1, .nul)])
    let rows = (1...10_001).map { "\($0).pdf,T\n" }
    let found = read("file,title\n" + rows.joined())
    #expect(found.problems == [TableProblem(10_002, .tooManyRows(limit: 10_000))])
    #expect(found.list.rows.count == 10_000)
    #expect(read("file,title\n" + rows.dropLast().joined()).problems == [])
  }

  @Test func `agrees with its folder, however accents are written there`() {
    let list = read("file,title\nđề án.pdf,T\nb.pdf,T\nc.pdf,T\n").list
    let apart = "đe\u{302}\u{300} a\u{301}n.pdf"
    let found = list.compare(with: ["x.pdf", apart, "b.pdf", "C.pdf", "scan.tif"])
    #expect(found.present.map(\.row.line) == [2, 3])
    #expect(Array(found.present[0].name.utf8) == Array(apart.utf8))
    #expect(found.missing.map(\.file) == ["c.pdf"])
    #expect(found.unlisted == ["x.pdf", "C.pdf", "scan.tif"])
    #expect(!found.agrees)
    #expect(list.compare(with: [apart, "b.pdf", "c.pdf"]).agrees)

    // Two files of one name, as far as people can see: one of them is not listed.
    let together = "đề án.pdf"
    let both = list.compare(with: [apart, together, "b.pdf", "c.pdf"])
    #expect(Array(both.present[0].name.utf8) == Array(together.utf8))
    #expect(both.unlisted.map { Array($0.utf8) } == [Array(apart.utf8)])
  }
}
