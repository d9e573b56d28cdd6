import Desk
import Glibc
import Office
import Support
import Testing

/// The program itself, with work that takes longer than anybody waits for.
@Suite struct `The program at long work` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  /// A `pdftotext` that never comes to an end, in a folder of its own.
  private func sleepingReader() throws -> String {
    let folder = office.path + "/bin"
    mkdir(folder, 0o755)
    try TestPrograms.write("exec /bin/sleep 60", to: folder + "/pdftotext")
    return folder
  }

  @Test func `says so, and stops reading a text at Escape`() throws {
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Kế hoạch"),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]))
    _ = try office.teacher.submitOutgoing(draft.id)
    let terminal = try PseudoTerminal(
      BuiltProgram.path, [],
      environment: [
        "TERM=xterm-256color", "PATH=\(try sleepingReader()):\(TestPrograms.path)", "LANG=C.UTF-8",
        "VPDT_OFFICE=\(office.path)", "VPDT_PERSON=principal",
      ], rows: 24, columns: 80)
    try terminal.wait(for: "Bàn làm việc")
    terminal.type(":outgoing approve\r")
    let position = try terminal.wait(for: "Đang đọc chữ trong tệp")
    try terminal.wait(for: "Esc dừng")
    terminal.type("\u{1B}")
    try terminal.wait(for: "đã dừng, chưa đọc hết", after: position)
    terminal.type(":q\r")
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test func `tells news on a line of its own while a line is being typed`() throws {
    let document = try office.clerk.registerIncoming(
      .plan(), files: HandedInFiles()
    ).document
    _ = try office.clerk.submitIncoming(document.id)
    let terminal = try PseudoTerminal(
      BuiltProgram.path, ["--linear"],
      environment: [
        "TERM=xterm-256color", "PATH=\(TestPrograms.path)", "VPDT_OFFICE=\(office.path)",
        "VPDT_PERSON=minh",
      ])
    try terminal.wait(for: "Chọn: ")
    terminal.type(":incoming sh")
    let position = try terminal.wait(for: ":incoming sh")
    let now = OfficeDesk.systemMoment()
    _ = try office.principal.at(now).assignIncoming(
      document.id, AssignmentPlan(lead: office.teacher.person.id))
    // Among a hundred other tests on two processors it may take its time.
    try terminal.wait(for: "Tin mới: ", after: position, milliseconds: 30_000)
    let after = try terminal.wait(
      for: "Chọn: :incoming sh", after: position, milliseconds: 30_000)
    terminal.type("ow 1\r")
    try terminal.wait(for: "1034/KH-GDĐT", after: after)
    terminal.type("q\r")
    #expect(try terminal.waitForExit() == .status(0))
  }
}
