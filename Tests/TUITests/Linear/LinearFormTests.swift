import Desk
import Office
import Support
import Terminal
import Testing

@testable import TUI

@Suite struct `A form line by line` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  /// The register form, filled in up to the urgency.
  private func registering() -> Conversation {
    var talk = office.conversation(office.clerk)
    talk.type("vao so van ban den", "", "1", "1035/KH-GDĐT", "20/11", "ke hoach", "Thi giỏi")
    return talk
  }

  @Test func `registers a document by answers alone`() throws {
    var talk = office.conversation(office.clerk)
    talk.type("vao so van ban den")
    #expect(talk.lines.first == "Vào sổ văn bản đến")
    #expect(talk.says("Ô 1 trên 12: đường dẫn của tệp"))
    #expect(talk.prompt == "Tệp PDF: ")
    talk.type("")
    #expect(talk.says("1. UBND xã Đông Hòa; H29.123"))
    #expect(talk.prompt == "Cơ quan ban hành, bắt buộc: ")
    talk.type("1")
    #expect(talk.lines.first == "Hiểu là: UBND xã Đông Hòa")
    #expect(talk.says("Ô 3 trên 12: như in trên văn bản, ví dụ 1034/KH-GDĐT"))
    talk.type("1035/KH-GDĐT")
    talk.type("20/11")
    #expect(talk.lines.first == "Hiểu là: 20/11/2026, thứ sáu")
    talk.type("kế hoạch")
    #expect(talk.lines.first == "Hiểu là: Kế hoạch")
    talk.type("Thi học sinh giỏi")
    #expect(talk.prompt == "Độ khẩn [thường]: ")
    talk.type("", "", "")
    #expect(talk.prompt == "Bản giấy? c/k [k]: ")
    talk.type("c", "", "")
    #expect(talk.lines.first == "Tóm tắt:")
    #expect(talk.says("3. Số, ký hiệu: 1035/KH-GDĐT"))
    #expect(talk.says("10. Bản giấy: c"))
    #expect(talk.prompt == "vào sổ? c/k: ")
    talk.type("k")
    #expect(talk.says("Chưa gửi."))
    talk.type("6")
    #expect(talk.prompt == "Trích yếu, bắt buộc [Thi học sinh giỏi]: ")
    talk.type("Thi học sinh giỏi cấp xã")
    #expect(talk.prompt == "vào sổ? c/k: ")
    talk.type("c")
    #expect(talk.lines.first == "vào sổ 1/2026; 1035/KH-GDĐT; Thi học sinh giỏi cấp xã")
    #expect(talk.says("1 văn bản đến chờ trình"))
    #expect(try office.clerk.incoming(named: "1").subject == "Thi học sinh giỏi cấp xã")
    #expect(try office.clerk.formDraft("register") == nil)
  }

  @Test func `says at once what is wrong with a field and asks again`() throws {
    var talk = office.conversation(office.clerk)
    talk.type("v", "/nowhere/a.pdf")
    #expect(talk.says("không có tệp /nowhere/a.pdf"))
    #expect(talk.prompt == "Tệp PDF [/nowhere/a.pdf]: ")
    talk.type("-", "", "1", "so gd")
    #expect(talk.says("“so gd” không phải là số, ký hiệu văn bản"))
    talk.type("1/KH", "31/2")
    #expect(talk.says("“31/2” không phải là một ngày có thật"))
    talk.type("20/11", "")
    #expect(talk.says("Tên loại còn trống"))
    talk.type("cong")
    #expect(talk.says("1. Công điện; CĐ"))
    talk.type("9")
    #expect(talk.says("Không có số 9 ở đây."))
    talk.type("2")
    #expect(talk.says("Hiểu là: Công văn"))
    talk.type("<")
    #expect(talk.prompt == "Tên loại, bắt buộc [Công văn]: ")
    talk.type("+")
    #expect(talk.lines.count == 11)
    #expect(talk.lines.last == "còn nữa: gõ dấu cộng (+)")
    talk.type("+")
    #expect(talk.lines.first?.hasPrefix("11. ") == true)
    talk.type("?")
    #expect(talk.says("Dấu chấm (.): để sau"))
  }

  @Test func `finds a file by the names that begin so`() throws {
    let folder = SampleDesk.fixture("pdfsig")
    var talk = office.conversation(office.clerk)
    talk.type("v", folder)
    #expect(talk.says("1. pdf/") || talk.says(". pdf/"))
    talk.type(folder + "/pdf/n01")
    #expect(talk.says("1. n01-unsigned.pdf"))
    talk.type("1")
    #expect(talk.says("n01-unsigned.pdf"))
    #expect(talk.prompt == "Cơ quan ban hành, bắt buộc: ")
    talk.type("<")
    #expect(talk.prompt == "Tệp PDF [\(folder)/pdf/n01-unsigned.pdf]: ")
  }

  @Test func `begun here goes on upon the full screen, and the other way round`() throws {
    var talk = registering()
    talk.type(".")
    #expect(talk.says("Bản nháp đã giữ; mở lại để làm tiếp."))
    #expect(talk.says("BẢN NHÁP DỞ"))
    var app = office.terminal(office.clerk)
    app.press(.enter)
    #expect(app.shows("Trích yếu *         Thi giỏi"))
    for _ in 0..<5 { app.press(.tab) }
    app.type(" cấp xã")
    app.hangUp()

    talk = office.conversation(office.clerk)
    talk.type("1")
    #expect(talk.prompt == "Độ khẩn [thường]: ")
    talk.type("<")
    #expect(talk.prompt == "Trích yếu, bắt buộc [Thi giỏi cấp xã]: ")
  }

  @Test(arguments: [LineEvent.ended(.hangUp), .ended(.left), .interrupted, .line(":q")])
  func `keeps its draft however it is left`(event: LineEvent) throws {
    var talk = registering()
    talk.hear(event)
    let draft = try #require(try office.clerk.formDraft("register"))
    #expect(FormText.values(of: draft.text)["subject"] == "Thi giỏi")
    #expect((talk.ending == nil) == (event == .interrupted))
  }

  @Test func `keeps each field as soon as it is answered`() throws {
    let talk = registering()
    let draft = try #require(try office.clerk.formDraft("register"))
    #expect(FormText.values(of: draft.text)["type"] == "KH")
    #expect(talk.ending == nil)
  }

  @Test func `offers a draft, to go on with or to drop`() throws {
    var talk = registering()
    talk.type(".", "v")
    #expect(talk.says("1. tiếp tục bản nháp"))
    talk.type("2")
    #expect(talk.says("Đã bỏ bản nháp."))
    #expect(talk.prompt == "Tệp PDF: ")
    #expect(try office.clerk.formDraft("register") == nil)
  }

  @Test func `says what the desk refuses at the field, and keeps everything`() throws {
    try office.register("1035/KH-GDĐT")
    var talk = registering()
    talk.type("", "", "", "c", "", "", "c")
    #expect(talk.says("1035/KH-GDĐT đã có trong sổ với số đến 1/2026"))
    #expect(talk.prompt == "Lý do vào sổ nữa: ")
    talk.type("bản gửi lại", "c")
    #expect(talk.says("vào sổ 2/2026"))
    #expect(talk.says("trùng số, ký hiệu và nơi ban hành với 1/2026"))
  }

  @Test func `takes a command between two fields and comes back to the same one`() throws {
    try office.register()
    var talk = registering()
    let prompt = talk.prompt
    talk.type(":incoming show 1")
    #expect(talk.says("1/2026"))
    talk.type("<")
    #expect(talk.prompt == prompt)
    talk.type(":nothing")
    #expect(talk.says("[usage.unknown-command]"))
    #expect(talk.prompt == prompt)
  }

  @Test func `asks for people by number or name, several, and for notes of several lines`() throws {
    let id = try office.register().id
    _ = try office.clerk.submitIncoming(id)
    var talk = office.conversation(office.principal)
    talk.type(":incoming assign 1", "minh")
    #expect(talk.says("Hiểu là: Đỗ Quang Minh"))
    talk.type("hoa; nguyen thi lan")
    #expect(talk.says("Thêm nữa thì gõ, đủ rồi thì Enter."))
    talk.type("", "+5", "Lập đội tuyển\\", "báo cáo")
    talk.type("", "", "c")
    #expect(talk.says("4. Ý kiến chỉ đạo: Lập đội tuyển / báo cáo"))
    #expect(talk.says("7. Xác nhận sau: c"))
    talk.type("c")
    #expect(talk.says("đã giao"))
    let dossier = try office.clerk.incomingDossier(id)
    #expect(dossier.works[0].work.assignments.count == 3)
    #expect(dossier.opinions.map(\.text) == ["Lập đội tuyển\nbáo cáo"])
  }

  @Test func `asks in English as well`() throws {
    var talk = office.conversation(office.clerk, .english)
    talk.type("v", "")
    #expect(talk.lines[0].hasPrefix("Field 2 of 12: type a few letters or a number"))
    #expect(talk.prompt.hasSuffix(", required: "))
    talk.type("1", "1035/KH-GDĐT", "20/11", "ke hoach", "Exam", "", "", "", "maybe")
    #expect(talk.says("Type y (yes) or n (no)."))
    talk.type("y", "", "")
    #expect(talk.lines.first == "Summary:")
    #expect(talk.prompt.hasSuffix("? y/n: "))
    talk.type("y")
    #expect(try office.clerk.incoming(named: "1").subject == "Exam")
  }

  @Test func `takes text that begins with a sign behind a blank`() throws {
    var talk = registering()
    talk.type("<", " <hỏa tốc>", "<")
    #expect(talk.prompt == "Trích yếu, bắt buộc [<hỏa tốc>]: ")
  }
}
