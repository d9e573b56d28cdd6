import Desk
import Office
import Platform
import Support
import Testing

/// The program itself, before which nobody types for a while.
@Suite struct `The program while nobody types` {
  let office: SampleDesk
  private let programs: String

  init() throws {
    office = try SampleDesk()
    programs = office.path + "/programs"
    try Folders.make(programs)
    _ = try office.clerk.registerIncoming(
      .plan(), files: HandedInFiles(main: [try office.plain("a.pdf")]))
  }

  private func start(_ words: [String] = []) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path, words,
      environment: [
        "TERM=xterm-256color", "PATH=\(programs):\(TestPrograms.path)", "LANG=C.UTF-8",
        "VPDT_OFFICE=\(office.path)",
      ], rows: 24, columns: 80)
  }

  private func comes(_ isSo: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<1500 {
      if try isSo() { return true }
      Machine.sleep(milliseconds: 10)
    }
    return false
  }

  @Test(arguments: [[], ["--linear"]])
  func `reads the texts of files, so that documents are found by them`(words: [String]) throws {
    try TestPrograms.write("echo 'Phòng tránh mưa đá'", to: programs + "/pdftotext")
    let terminal = try start(words)
    try terminal.wait(for: words.isEmpty ? "Bàn làm việc" : "Chọn: ")
    #expect(try comes { try office.clerk.textCounts().texts == 1 })
    #expect(
      try office.clerk.search(office.clerk.query("mưa đá"), limit: 2).documents.count == 1)
    terminal.type(words.isEmpty ? ":q\r" : "q\r")
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test(arguments: [[], ["--linear"]])
  func `ends what it has started at a key, and when the terminal goes away`(words: [String])
    throws
  {
    try TestPrograms.write(
      "echo $$ > \(programs)/process; exec /bin/sleep 60", to: programs + "/pdftotext")
    let terminal = try start(words)
    try terminal.wait(for: words.isEmpty ? "Bàn làm việc" : "Chọn: ")
    #expect(comes { process != nil })
    let first = try #require(process)
    try Folders.removeFile(programs + "/process")
    terminal.type(words.isEmpty ? "?" : "x")
    #expect(comes { !Folders.exists("/proc/\(first)/stat") })
    // Two seconds later it begins again.
    #expect(comes { process != nil })
    let second = try #require(process)
    terminal.hangUp()
    _ = try terminal.waitForExit()
    #expect(!Folders.exists("/proc/\(second)/stat"))
    #expect(try office.clerk.textCounts().waiting == 1)
  }

  /// The number of the program that was started; nil before it has said it.
  private var process: Int? {
    let bytes = (try? FileContents.read(programs + "/process", limit: 100)) ?? nil
    return bytes.flatMap { Int(String(decoding: $0.dropLast(), as: UTF8.self)) }
  }
}
