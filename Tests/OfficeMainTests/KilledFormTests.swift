import Desk
import Glibc
import Office
import Support
import Testing

/// The program killed outright: nothing in it can say goodbye.
@Suite struct `A form whose program is killed` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private func start() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProgram.path, [],
      environment: [
        "TERM=xterm-256color", "PATH=\(TestPrograms.path)", "LANG=C.UTF-8",
        "VPDT_OFFICE=\(office.path)",
      ], rows: 24, columns: 80)
    try terminal.wait(for: "Bàn làm việc")
    return terminal
  }

  @Test func `resumes at the letter where the person paused`() throws {
    var terminal = try start()
    terminal.type("v\t\t12/QĐ")
    try terminal.wait(for: "12/QĐ")
    // Two letters back: behind 12/.
    terminal.type("\u{1B}[D\u{1B}[D")
    try terminal.wait(for: "bản nháp đã lưu")
    terminal.send(signal: SIGKILL)
    #expect(try terminal.waitForExit() == .signal(SIGKILL))
    terminal = try start()
    terminal.type("v")
    try terminal.wait(for: "Enter tiếp tục")
    // What is typed before the offer is seen does not answer it.
    _ = terminal.quiet(for: 300)
    terminal.type("\r")
    _ = terminal.answer()
    let position = terminal.output.count
    terminal.type("KH-")
    try terminal.wait(for: "-", after: position)
    terminal.send(signal: SIGTERM)
    _ = try terminal.waitForExit()
    #expect(try office.clerk.formDraft("register")?.text.contains("12/KH-QĐ") == true)
  }

  @Test(arguments: [
    ("hung", ":incoming assign 1\r", "minh\t\t\t"), ("hung", ":outgoing return D1\r", ""),
    ("yen", ":outgoing visa D1\r", "khong\t"),
  ])
  func `has notes, directions and opinions to the letter, in all their lines`(
    person: String, way: String, field: String
  ) throws {
    let document = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document
    _ = try office.clerk.submitIncoming(document.id)
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Trả lời"),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]))
    _ = try office.teacher.askOpinion(on: draft.id, of: ["yen"])
    if person == "hung" {
      _ = try office.teacher.withdrawOpinion(on: draft.id, of: ["yen"], reason: "Gấp")
      _ = try office.teacher.submitOutgoing(draft.id)
    }
    func open() throws -> PseudoTerminal {
      let terminal = try office.start(["--as", person])
      _ = try terminal.picture(showing: "Bàn làm việc")
      terminal.type(way)
      terminal.quiet(for: 300)
      return terminal
    }
    var terminal = try open()
    terminal.type(field)
    terminal.type("Ghi rõ kinh phí\rvà người làmm\u{7F}")
    _ = terminal.answer()
    // A form is kept when nothing was typed for two seconds.
    terminal.quiet(for: 2500)
    terminal.send(signal: SIGKILL)
    #expect(try terminal.waitForExit() == .signal(SIGKILL))
    terminal = try open()
    _ = try terminal.picture(showing: "Enter tiếp tục")
    terminal.type("\r")
    terminal.quiet(for: 200)
    terminal.type(", ngày nào")
    let picture = try terminal.picture(showing: "và người làm, ngày nào")
    #expect(picture.text.contains("Ghi rõ kinh phí"))
    try terminal.leave()
  }
}
