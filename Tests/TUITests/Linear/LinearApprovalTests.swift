import Desk
import Office
import Support
import Terminal
import Testing
import Wording

@testable import TUI

@Suite struct `Approving line by line` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @Test func `goes through the drafts that wait: approves, returns with a note, passes by`() throws
  {
    let drafts = try (1...3).map { _ in try office.submitted() }
    for draft in drafts { _ = try office.clerk.numberOutgoing(draft.id) }
    _ = try office.principal.askOpinion(on: drafts[2].id, of: ["hoa"], note: "Đủ kinh phí?")
    var talk = office.conversation(office.principal)
    talk.type("1")
    #expect(talk.lines[0] == "Phê duyệt 1/3: 03/KH-HB, Kế hoạch, bản 1")
    #expect(talk.lines[1] == "Trả lời kế hoạch thi")
    #expect(talk.says("Người soạn thảo: Đỗ Quang Minh, 24/11/2026"))
    #expect(talk.says("Lê Thị Hòa: chờ ý kiến; “Đủ kinh phí?”"))
    #expect(
      talk.says("1. duyệt bản đang xem, đúng từng tệp\n2. trả lại dự thảo, nói lý do\n3. văn bản"))
    #expect(!talk.says("ĐANG ĐỌC"))
    #expect(talk.says("NỘI DUNG TỆP"))
    talk.type("")

    talk.type("kế")
    #expect(talk.lines[0] == "Phê duyệt 2/3: 02/KH-HB, Kế hoạch, bản 1")
    talk.type("2")
    #expect(talk.prompt == "Lý do trả lại, bắt buộc: ")
    talk.type("")
    #expect(talk.says("Lý do trả lại còn trống"))
    talk.type("Ghi rõ kinh phí", "c")
    #expect(talk.lines[0].contains("trả lại"))
    #expect(talk.says("Phê duyệt 2/2: 01/KH-HB"))

    talk.type("1")
    #expect(talk.lines[0] == "Duyệt 01/KH-HB, bản 1, do Đỗ Quang Minh soạn thảo:")
    #expect(talk.says("Ký: HIỆU TRƯỞNG Trần Văn Hùng"))
    #expect(talk.prompt == "duyệt? c/k: ")
    talk.type("thôi")
    #expect(talk.says("Gõ c (có) hoặc k (không)."))
    talk.type("k")
    #expect(talk.says("Không làm gì."))
    #expect(try office.clerk.outgoingDossier(drafts[0].id).document.state == .submitted)
    talk.type("1", "có")
    #expect(talk.says("01/KH-HB; đã duyệt"))
    #expect(talk.says("Phê duyệt 1/1: 03/KH-HB"))
    talk.type("kế")
    #expect(talk.says("Hết: đây là văn bản cuối cùng đang chờ"))
    talk.type("duyệt", "c")
    #expect(talk.says("[workflow.unmet]"))
    talk.type("2", "Chờ góp ý", "c")
    #expect(talk.says("Hết dự thảo chờ duyệt."))
    #expect(talk.says("SỔ"))
    let states = try drafts.map { try office.clerk.outgoingDossier($0.id).document.state }
    #expect(states == [.approved, .returned, .returned])
  }

  @Test func `does not do what was heard of another version`() throws {
    let draft = try office.submitted()
    _ = try office.clerk.numberOutgoing(draft.id)
    var talk = office.conversation(office.principal)
    talk.type("1")
    _ = try office.elsewhere("minh").reviseOutgoing(
      draft.id,
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]), note: "")
    talk.type("1")
    #expect(talk.says("Người khác vừa thay đổi văn bản này."))
    #expect(try office.clerk.outgoingDossier(draft.id).document.state != .approved)
  }

  @Test func `saves the file of a draft where it is told to, so that it can be read elsewhere`()
    throws
  {
    _ = try office.submitted()
    var talk = office.conversation(office.principal)
    talk.type("1", "o")
    #expect(talk.prompt == "Tệp [D1-1.pdf]: ")
    talk.type(office.path + "/saved.pdf")
    #expect(talk.says("Đã lưu tệp ra \(office.path)/saved.pdf"))
    talk.type("o", office.path + "/saved.pdf")
    #expect(talk.says("[file.exists]"))
    talk.type("o", "<")
    #expect(talk.says("Không làm gì."))
  }

  @Test func `asks by number as what it is signed, where there are several ways`() {
    var talk = PickTalk(
      Pick("Ký theo hình thức nào?", options: ["KT.", "TL."], keys: []),
      Language.vietnamese.words)
    #expect(talk.arrive().lines == ["Ký theo hình thức nào?", "1. KT.", "2. TL."])
    #expect(talk.answer("3").lines == ["Không có số 3 ở đây."])
    _ = talk.answer("2")
    #expect((talk.screen as? Pick)?.answer == 1)
  }

  @Test func `does on the page of a document what its table allows, by number`() throws {
    try office.register()
    var talk = office.conversation(office.clerk)
    talk.type("1", "1")
    #expect(talk.says("Làm được bây giờ:\n1. trình\n"))
    talk.type("giao xu ly")
    #expect(talk.says("1/2026 không giao xử lý được (NĐ 30/2020 Điều 23(1))"))
    talk.type("1")
    #expect(talk.lines[0] == "trình: 1/2026; chờ ý kiến; Kế hoạch thi học sinh giỏi")
    #expect(talk.lines[1] == "1/2026, CHỜ Ý KIẾN")
    #expect(!talk.says("1. trình"))
    talk.type("?")
    #expect(talk.says("Làm được bây giờ:"))
  }

  @Test func `says an act refused with its article, in English too`() throws {
    let draft = try office.submitted()
    var talk = office.conversation(office.teacher, .english)
    talk.type(":outgoing show D\(draft.id.value)", "approve")
    #expect(talk.says("[workflow.not-yours]"))
  }

  @Test func `reads a screen that has no words of its own as it is drawn`() throws {
    let first = KeyHelp(
      title: "Phím", hints: [KeyHint("a", sentence: "Một"), KeyHint("b", sentence: "Hai")],
      keys: [])
    let terminal = OfficeTerminal(
      desk: office.clerk, words: Language.vietnamese.words, run: { _ in ([], 0) })
    var talk = KeyTalk(first, at: terminal.workplace)
    #expect(talk.arrive().lines.map(spoken).contains("a; Một"))
    guard case .close = talk.answer("q").outcome else {
      Issue.record("q closes it")
      return
    }
  }
}
