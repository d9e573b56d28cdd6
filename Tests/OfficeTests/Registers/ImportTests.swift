import Testing

@testable import Office

private let today = CivilDate(iso: "2026-11-24")!

private func layout(
  _ text: String, _ register: RegisterKind = .incoming, known: [String: String] = [:],
  own: [String] = []
) throws -> ImportLayout {
  try ImportLayout.find(
    in: Array(text.utf8), isWhole: true, register: register, known: known, own: own)
}

private func rows(_ text: String, _ register: RegisterKind = .incoming) throws -> [ImportedRow] {
  let layout = try layout(text, register)
  var reader = ImportReader(layout, today: today)
  var stream = CommaSeparatedStream(separator: layout.separator)
  stream.feed(Array(text.utf8))
  stream.end()
  var rows: [ImportedRow] = []
  while let step = stream.next() {
    if case .row(let row) = step, row.line > layout.line { rows.append(reader.read(row)) }
  }
  return rows
}

private func entries(_ text: String, _ register: RegisterKind = .incoming) throws -> [ImportedEntry]
{
  try rows(text, register).compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
}

private let head = "Ngày đến;Số đến;Tác giả;Số, ký hiệu;Ngày tháng;Tên loại và trích yếu nội dung\n"

@Suite struct `The titles of an old register` {
  @Test(arguments: [
    "Ngày đến,Số đến,Tác giả,\"Số, ký hiệu\",Ngày tháng,Tên loại và trích yếu nội dung",
    "NGÀY ĐẾN;SỐ ĐẾN;CƠ QUAN BAN HÀNH;SỐ KÝ HIỆU;NGÀY VĂN BẢN;TRÍCH YẾU",
    "ngay nhan\tso vb den\tnoi gui\tso/ky hieu\tngay vb\tnoi dung",
    "SỔ VĂN BẢN ĐẾN;;;;;\n\nTrường A, xã B;;;;;\nNgày đến;Số đến;Tác giả;Số và ký hiệu;Ngày, tháng;Nội dung",
  ]) func `are recognised as schools spell them, under whatever stands above`(text: String) throws {
    let found = try layout(text)
    #expect(
      found.columns.map(\.field) == [.arrived, .number, .issuer, .reference, .issued, .subject])
  }

  @Test func `that nobody knows need a mapping, and the next file of the same titles needs none`()
    throws
  {
    let text = "Vào;Thứ tự;Của ai;Việc;Ghi chú;Ghi chú\n1/2/2023;1;UBND;Họp;a;b\n"
    #expect(throws: ImportError.noHeader) { try layout("a;b;c\n1;2;3\n") }
    let own = ["Vào=arrived", "Thứ tự=number", "CỦA AI=issuer", "Việc=subject"]
    let given = try layout(text, own: own)
    #expect(
      given.columns.map(\.field) == [.arrived, .number, .issuer, .subject, .note, .note])
    let again = try layout(text, known: [given.header: given.mapping])
    #expect(again.columns == given.columns)
    #expect(throws: ImportError.unknownColumn("Hàng", columns: given.columns.map(\.title))) {
      try layout(text, own: own + ["Hàng=note"])
    }
    #expect(throws: ImportError.badMapping("Vào=ngày")) { try layout(text, own: ["Vào=ngày"]) }
  }

  @Test func `may stand on two rows, what several columns have in common above`() throws {
    let text =
      "Số đến,Ngày đến,Văn bản,,,Ghi chú\n,,Tác giả,\"Số, ký hiệu\",Trích yếu,\n1,5/1/2023,A,1/B,Họp,\n"
    let found = try layout(text)
    #expect(
      found.columns.map(\.field) == [.number, .arrived, .issuer, .reference, .subject, .note])
    #expect(found.line == 2)
    #expect(try rows(text).count == 1)
  }

  @Test func `that lack what a register needs are named with what is lacking`() {
    #expect(
      throws: ImportError.lacksColumns([.issuer], columns: ["Ngày đến", "Số đến", "Nội dung"])
    ) { try layout("Ngày đến;Số đến;Nội dung\n") }
    #expect(throws: ImportError.notText) {
      try ImportLayout.find(
        in: [0x53, 0xE8, 0x0A, 0xAE, 0xD5, 0x0A], isWhole: true, register: .incoming)
    }
  }

  @Test func `with number and symbol apart make one reference`() throws {
    let text = "Số;Ký hiệu;Ngày ban hành;Trích yếu\n7;/QĐ-HB;1/2/2023;Quyết định\n"
    #expect(try entries(text, .outgoing).map(\.reference) == ["07/QĐ-HB"])
  }
}

@Suite struct `A row of an old register` {
  @Test func `keeps its numbers, days and words as they were`() throws {
    let found = try entries(
      head + "31/12/2023;412;UBND  tỉnh;113/QĐ-UBND;29-12-2023;Quyết định khen thưởng\n"
        + "2024-01-02;1;Phòng GDĐT;;;V/v họp\n")
    #expect(found.map(\.title) == ["412/2023", "1/2024"])
    #expect(found.map(\.kind.name) == ["Quyết định", "Công văn"])
    #expect(found.map(\.subject) == ["Quyết định khen thưởng", "V/v họp"])
    #expect(found.map(\.issuer) == ["UBND tỉnh", "Phòng GDĐT"])
    #expect(found[0].issuedOn == CivilDate(iso: "2023-12-29"))
    #expect(found[1].issuedOn == nil)
  }

  @Test func `of the office's own may have a letter behind its number`() throws {
    let text =
      "Số ký hiệu;Ngày ban hành;Trích yếu\n5/TB-HB;1/2/2023;Nghỉ lễ\n12a/HB;2/2/2023;Mời họp\n"
    let found = try entries(text, .outgoing)
    #expect(found.map(\.reference) == ["05/TB-HB", "12a/HB"])
    #expect(found.map(\.letter) == ["", "a"])
    #expect(found.map(\.kind.word) == ["TB", "CV"])
    let sequence = NumberSequence(year: 2023, name: "CV").lettered("a")
    #expect(OutgoingNumber(sequence: sequence, number: 12).printed == "12a")
  }

  @Test func `names everything that is wrong with it`() throws {
    let found = try rows(
      head + "30/2/2023;x;;5/KH;1/1/2023;\n1/1/2027;2;A;;;Họp\n1/1/2023;3;A;;2/1/2023;Họp\n")
    #expect(
      found == [
        .faulty(
          line: 2,
          [
            .badValue(column: "number", value: "x"),
            .badValue(column: "arrived", value: "30/2/2023"), .missing(column: "issuer"),
            .missing(column: "subject"),
          ]),
        .faulty(line: 3, [.badValue(column: "arrived", value: "1/1/2027")]),
        .faulty(line: 4, [.badValue(column: "issued", value: "2/1/2023")]),
      ])
  }

  @Test func `that is a heading, or numbers the columns, is no entry`() throws {
    let found = try rows(head + "(1);(2);(3);(4);(5);(6)\nTháng 1;;;;;\n1/1/2023;1;A;;;Họp\n")
    #expect(found.prefix(2) == [.heading, .heading])
    #expect(found.count == 3)
  }

  @Test(
    arguments: [
      ("5/1/2023", "2023-01-05"), ("05-01-2023", "2023-01-05"), ("5.1.23", "2023-01-05"),
      ("2023-01-05", "2023-01-05"), ("2023-01-05 00:00:00", "2023-01-05"), ("44931", "2023-01-05"),
      ("44931.5", "2023-01-05"), ("4493", nil), ("99999", nil), ("44931.5.1", nil), ("5/1", nil),
      ("5/13/2023", nil), ("2023", nil), ("05/01/20233", nil), ("hôm nay", nil), ("1//2023", nil),
    ] as [(String, String?)]) func `has days as they are written`(text: String, iso: String?)
  {
    #expect(ImportReader.day(text)?.description == iso)
  }

  @Test(
    arguments: [
      ("Quyết định về việc", "QĐ"), ("NGHỊ QUYẾT LIÊN TỊCH số 1", "NQLT"), ("Nghị quyết 5", "NQ"),
      ("Quyết địnhx", nil), ("Kê hoạch", "KH"), ("Thư công bố", "TCg"), ("Mời họp", nil),
    ] as [(String, String?)]) func `begins with its kind`(text: String, word: String?)
  {
    #expect(ImportReader.leadingKind(of: text)?.word == word)
  }
}
