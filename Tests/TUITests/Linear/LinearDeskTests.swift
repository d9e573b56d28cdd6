import Office
import Store
import Support
import Terminal
import Testing

@testable import Desk
@testable import TUI

@Suite struct `The desk line by line` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `says who is where, what waits, and asks`() throws {
    try office.register()
    let talk = office.conversation(office.clerk)
    #expect(
      talk.all == """
        Trường THCS Hoa Ban, \(office.clerk.person.name), văn thư, thứ ba 24/11/2026
        VIỆC ĐANG CHỜ
        1. 1 văn bản đến chờ trình
        SỔ
        2. Văn bản đến
        3. Văn bản đi
        4. Vào sổ văn bản đến
        5. Soạn thảo văn bản đi
        6. Tìm kiếm
        CƠ QUAN
        7. Tin mới
        8. Nhật ký
        9. Sổ sao y, sao lục, trích sao
        10. Người trong cơ quan
        còn nữa: Enter
        """)
    #expect(talk.prompt == "Chọn: ")
  }

  @Test func `reads what is longer than ten lines page by page, and then from the beginning`()
    throws
  {
    for number in 1...25 { try office.register("\(number)/KH-A") }
    var talk = office.conversation(office.clerk)
    talk.type("van ban den")
    #expect(talk.lines[0] == "Văn bản đến")
    #expect(
      talk.lines[1] == "Mỗi dòng: Số đến; Ngày; Cơ quan; Số, ký hiệu; Trích yếu; Trạng thái")
    #expect(talk.lines[2].hasPrefix("1. 25; 24/11; UBND xã Đông Hòa; 25/KH-A; Kế hoạch thi"))
    #expect(talk.lines.count == 13)
    #expect(talk.lines.last == "còn nữa: Enter")
    talk.type("")
    #expect(talk.lines.first?.hasPrefix("11. 15;") == true)
    talk.type("")
    #expect(talk.lines.map { $0.prefix(3) } == ["21.", "22.", "23.", "24.", "25."])
    talk.type("-")
    #expect(talk.lines.first?.hasPrefix("11. 15;") == true)
    talk.type("3")
    #expect(talk.says("Không có số 3 ở đây."))
    talk.type("20")
    #expect(talk.lines[0] == "6/2026, 6/KH-A, UBND xã Đông Hòa, ĐÃ VÀO SỔ")
    talk.type("<")
    #expect(talk.lines.first?.hasPrefix("11. 15;") == true)
    talk.type("", "")
    #expect(talk.lines.first == "Văn bản đến")
  }

  @Test func `understands names, says what it does not understand, and helps`() throws {
    var talk = office.conversation(office.clerk)
    talk.type("lung tung")
    #expect(talk.says("Không hiểu “lung tung”. Gõ ? để biết gõ được gì."))
    talk.type("99")
    #expect(talk.says("Không có số 99 ở đây."))
    talk.type("?")
    #expect(talk.says("v: Vào sổ văn bản đến"))
    #expect(talk.says("Dấu nhỏ hơn (<): về chỗ trước."))
    talk.type("<")
    #expect(talk.says("Đây là bàn làm việc. q để ra."))
    talk.type("đ")
    #expect(talk.says("Sổ còn trống."))
    talk.type("<")
    #expect(talk.says("VIỆC ĐANG CHỜ"))
  }

  @Test func `is left by q, by :q and by the end of the input`() throws {
    for word in ["q", ":q"] {
      var talk = office.conversation(office.clerk)
      talk.type("2", word)
      #expect(talk.ending == .left)
    }
    var talk = office.conversation(office.clerk)
    talk.hear(.ended(.hangUp))
    #expect(talk.ending == .hangUp)
    talk = office.conversation(office.clerk)
    talk.type("2")
    talk.hear(.interrupted)
    #expect(talk.ending == nil)
    talk.hear(.interrupted)
    #expect(talk.ending == .left)
  }

  @Test func `refuses lines that no keyboard sends, and goes on`() throws {
    var talk = office.conversation(office.clerk)
    talk.type("1\u{1B}[2J")
    #expect(talk.says("[line.hidden-character]"))
    talk.type("/kế\u{202E} hoạch")
    #expect(talk.says("[line.hidden-character]"))
    talk.hear(.tooLong)
    #expect(talk.says("dòng dài quá 4000 byte, không nhận"))
    #expect(talk.says("[line.too-long]"))
    talk.hear(.notText)
    #expect(talk.says("[line.not-text]"))
    talk.type("1")
    #expect(talk.says("Văn bản đến"))
  }

  @Test func `carries out commands, and names only what was meant`() throws {
    try office.register()
    var talk = office.conversation(office.clerk) { words in
      (["said \(words.joined(separator: "|"))", "a    b", "\u{1B}[2Jred │"], 0)
    }
    talk.type(":person add lan2 --name \"Trần Lan\"")
    #expect(talk.lines == ["said person|add|lan2|--name|Trần Lan", "a; b", "␛[2Jred"])
    talk.type(":incoming show 1")
    #expect(talk.says("1/2026, 1034/KH-GDĐT, UBND xã Đông Hòa, ĐÃ VÀO SỔ"))
    // A word inside a name is not that name.
    talk.type(":trinh viec")
    #expect(talk.says("[usage.unknown-command]"))
    talk.type(":chương trình")
    #expect(talk.says("Có phải:"))
    #expect(talk.says("Ra khỏi chương trình"))
    #expect(talk.ending == nil)
    talk.type(":trình")
    #expect(talk.says("1/2026; chờ ý kiến; Kế hoạch thi học sinh giỏi"))
    talk.type(":incoming show 99")
    #expect(talk.says("[incoming.unknown]"))
  }

  @Test func `speaks English`() throws {
    try office.register()
    var talk = office.conversation(office.clerk, .english)
    #expect(talk.says("1. 1 incoming"))
    #expect(talk.prompt == "Choose: ")
    talk.type("1", "1")
    #expect(talk.says("Possible now:"))
    talk.type("?")
    #expect(talk.says("Less than (<): back to where one was."))
  }

  @Test func `lets nothing of a document act on the terminal`() throws {
    try office.register(subject: "Kế hoạch")
    try office.clerk.database.run(
      "UPDATE incoming_document SET subject = ?",
      [.text("Kế hoạch ─│ thi\u{9B}2J\u{1B}]0;x\u{7}\u{202E}\n0. giả")])
    var talk = office.conversation(office.clerk)
    talk.type("1")
    #expect(talk.says("Kế hoạch; thi�2J␛]0;x␇�␊0. giả"))
    talk.type("1")
    #expect(talk.says("Trích yếu: Kế hoạch; thi�2J␛]0;x␇�␊0. giả"))
    let harmful = talk.all.unicodeScalars.contains {
      $0 != "\n" && $0.isHidden || (0x2500...0x259F).contains($0.value)
    }
    #expect(!harmful)
  }
}

@Suite struct `Searching line by line` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `lists hits of both registers with numbers, marks ignored`() throws {
    try office.register()
    try office.register("7/TB", subject: "Thông báo nghỉ lễ")
    _ = try office.submitted()
    var talk = office.conversation(office.teacher)
    talk.type("/ke hoach thi")
    #expect(talk.lines[0] == "Tìm kiếm: cả hai sổ")
    #expect(talk.lines[2].hasPrefix("1. đi; "))
    #expect(talk.lines[3].hasPrefix("2. đến; 1034/KH-GDĐT;"))
    #expect(talk.lines.count == 4)
    talk.type("2")
    #expect(talk.says("Số, ký hiệu: 1034/KH-GDĐT"))
    talk.type("/khong co dau")
    #expect(talk.says("Không tìm thấy. Thử ít từ hơn; không cần gõ dấu."))
    talk.type("/")
    #expect(talk.says("Gõ / rồi chữ cần tìm"))
  }
}
