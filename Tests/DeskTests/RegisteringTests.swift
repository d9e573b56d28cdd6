import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `Registering an incoming document` {
  @Test func `gives the next number of the year, for paper and electronic together`() throws {
    let office = try SampleDesk()
    let paper = try office.clerk.registerIncoming(.plan("1/KH-A"), files: HandedInFiles())
    let electronic = try office.clerk.registerIncoming(
      .plan("2/KH-A"), files: HandedInFiles(main: [try office.plain("a.pdf")]))
    #expect([paper, electronic].map(\.document.title) == ["1/2026", "2/2026"])
    let nextYear = office.clerk.at(Moment(iso: "2027-01-01T00:00")!)
    #expect(
      try nextYear.registerIncoming(.plan("3/KH-A"), files: HandedInFiles()).document.title
        == "1/2027")
  }

  @Test func `belongs to the year of the office's clock one minute before midnight`() throws {
    let office = try SampleDesk(at: "2026-12-31T23:59")
    #expect(
      try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.title
        == "1/2026")
  }

  @Test func `twice is refused, naming the first, unless a reason is given`() throws {
    let office = try SampleDesk()
    _ = try office.clerk.registerIncoming(.plan(), files: HandedInFiles())
    #expect(
      throws: RegistrationError.alreadyRegistered(reference: "1034/KH-GDDT", as: "1/2026")
    ) {
      try office.clerk.registerIncoming(.plan("Số: 1034/KH-GDDT"), files: HandedInFiles())
    }
    var again = IncomingDraft.plan()
    again.anotherBecause = "bản gửi lại có đóng dấu"
    let second = try office.clerk.registerIncoming(again, files: HandedInFiles())
    #expect(second.document.title == "2/2026")
    #expect(second.lookAlikes.map(\.document.title) == ["1/2026"])
  }

  @Test func `warns of the same main file under another reference`() throws {
    let office = try SampleDesk()
    let file = try office.plain("a.pdf")
    _ = try office.clerk.registerIncoming(.plan("1/KH-A"), files: HandedInFiles(main: [file]))
    let second = try office.clerk.registerIncoming(
      .plan("2/KH-A"), files: HandedInFiles(main: [file]))
    #expect(second.lookAlikes.map(\.likeness) == [.mainFile])
  }

  @Test func `refuses bad files and leaves register and store as they were`() throws {
    let office = try SampleDesk()
    let bad = [
      (path: office.path + "/none.pdf", code: "file.missing"),
      (office.path, "file.folder"),
      (try office.file("empty.pdf", []), "file.empty"),
      (try office.file("text.pdf", Array("hello".utf8)), "file.not-pdf"),
      (try office.file("a\u{1B}[2J.pdf", Array("%PDF-1.4".utf8)), "value.control-character"),
      ("/dev/null", "file.not-a-file"),
    ]
    for (path, code) in bad {
      let error = #expect(throws: (any Error).self) {
        try office.clerk.registerIncoming(.plan(), files: HandedInFiles(main: [path]))
      }
      #expect((error as? any ReportableError)?.code == code)
    }
    #expect(try office.clerk.incoming(.register, limit: 10).isEmpty)
    #expect(try office.clerk.check().findings.isEmpty)
  }

  @Test func `refuses a file over the office's limit`() throws {
    let office = try SampleDesk()
    try office.clerk.database.write { try $0.set("file.limit", to: "10") }
    let path = try office.plain("a.pdf")
    let size = try #require(try Folders.facts(of: path)).size
    #expect(throws: FileError.tooLarge(path: path, size: size, limit: 10)) {
      try office.clerk.registerIncoming(.plan(), files: HandedInFiles(main: [path]))
    }
  }

  @Test func `registers a PDF whose structure cannot be read, with a warning`() throws {
    let office = try SampleDesk()
    let registration = try office.clerk.registerIncoming(
      .plan(),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/r02-truncated-in-signature.pdf")]))
    #expect(registration.hasWarnings)
  }

  @Test func `counts the signatures the form of the PDF holds`() throws {
    let office = try SampleDesk()
    let registration = try office.clerk.registerIncoming(
      .plan(),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/v03-person-then-organ.pdf")]))
    #expect(registration.files.map(\.structure) == [.pdf(pages: 1, signatures: 2)])
  }

  @Test func `keeps the hash alone where that is asked, and the file where it lies`() throws {
    let office = try SampleDesk()
    let registration = try office.clerk.registerIncoming(
      .plan(), files: HandedInFiles(main: [try office.plain("a.pdf")], hashOnly: true))
    #expect(registration.files.map(\.isKept) == [false])
    #expect(try office.clerk.check().files == 0)
  }

  @Test func `is for the clerk`() throws {
    let office = try SampleDesk()
    #expect(throws: MoveRefusal<IncomingWorkflow>.self) {
      try office.teacher.registerIncoming(.plan(), files: HandedInFiles())
    }
  }
}
