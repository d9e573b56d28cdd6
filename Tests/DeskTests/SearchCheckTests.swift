import Office
import Platform
import Support
import Testing

@testable import Desk
@testable import Store

@Suite struct `The search index` {
  private let office: SampleDesk

  init() throws {
    office = try SampleDesk()
    for number in 1...3 {
      _ = try office.clerk.registerIncoming(
        .plan("\(number)/KH-UBND"), files: HandedInFiles())
    }
    _ = try office.clerk.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "BC")!, subject: "Báo cáo lũ lụt"),
      files: HandedInFiles(main: [try office.plain("a.pdf")]))
  }

  private func found(_ words: String) throws -> Int {
    try office.clerk.incoming(matching: words, limit: 10).count
      + office.clerk.outgoing(matching: words, limit: 10).count
  }

  @Test func `that lacks a document, or has one of none, is named by a check and made anew`() throws
  {
    let clerk = office.clerk
    try clerk.database.write { transaction in
      let second = try #require(try transaction.incoming(ID(2)))
      try transaction.unindex(second)
      let nobodys = SearchPlace(.outgoing(ID(99)), on: second.arrivedOn)
      try clerk.database.run(
        "INSERT INTO search (rowid, subject) VALUES (?, 'thua')", [.integer(nobodys.value)])
    }
    #expect(try found("hoc sinh gioi") == 2)
    let findings = try clerk.check(isQuick: true).findings
    #expect(
      findings == [.searchIndex(object: "incoming/2"), .searchIndex(object: "outgoing/99")])
    #expect(try clerk.check().findings.map(\.code) == ["check.search-index", "check.search-index"])
    #expect(try clerk.repair() == 4)
    #expect(try clerk.check().findings == [])
    #expect(try found("hoc sinh gioi") == 3)
    #expect(try found("lu lut") == 1)
    #expect(try found("thua") == 0)
  }

  @Test func `has what a document has become in one act, and nothing of what it was on the way`()
    throws
  {
    func called(_ subject: String) -> IncomingDocument {
      IncomingDocument(
        id: ID(9), number: ArrivalNumber(year: 2026, number: 9), state: .registered,
        issuer: "UBND xã", reference: "9/KH-UBND", issuedOn: nil, kindName: "Kế hoạch",
        subject: subject, urgency: .normal, dueOn: nil, medium: .paper,
        arrivedOn: CivilDate(year: 2026, month: 3, day: 2)!, documentId: nil)
    }
    func places(_ word: String) throws -> Int {
      try office.clerk.database.run(
        "SELECT count(*) FROM search WHERE search MATCH ?", [.text(word)]
      ) { $0.int(0) }[0]
    }
    let (first, second, last) = (called("Chuồn chuồn"), called("Châu chấu"), called("Bươm bướm"))
    try office.clerk.database.write { transaction in
      try transaction.index(first)
      try transaction.index(second, insteadOf: first)
      try transaction.index(last, insteadOf: second)
    }
    #expect(try ["chuon", "chau", "buom"].map(places) == [0, 0, 1])
  }

  @Test func `is made anew by who keeps the files, and by nobody else`() throws {
    #expect(throws: PersonError.lacksRole(.clerk)) { try office.teacher.repair() }
  }

  @Test func `is whole after whatever a rehearsal did, frozen documents left out`() throws {
    _ = try office.clerk.freeze(
      .outgoing(ID(1)), as: .secret, note: "Dấu MẬT")
    #expect(try office.clerk.check().findings.filter { $0.code == "check.search-index" } == [])
    #expect(try office.clerk.repair() == 3)
    #expect(try found("lu lut") == 0)
  }
}

@Suite struct `A quick check` {
  @Test func `reads no file, and sees one that is gone or shorter all the same`() throws {
    let office = try SampleDesk()
    let id = try office.clerk.registerIncoming(
      .plan(), files: HandedInFiles(main: [try office.plain("a.pdf")])
    ).document.id
    #expect(try office.clerk.check(isQuick: true).findings == [])
    let file = try office.clerk.incomingDossier(id).files[0]
    let path = office.clerk.shelf.path(of: file.digest)
    let bytes = try #require(try FileContents.read(path, limit: 1 << 20))
    try Folders.removeFile(path)
    #expect(try office.clerk.check(isQuick: true).findings == [.missingFile(file.digest)])
    try FileContents.writeNew(path, Array(bytes.dropLast()))
    #expect(try office.clerk.check(isQuick: true).findings == [.rottenFile(file.digest)])
    try Folders.removeFile(path)
    // The same size with another byte is what the full check is for.
    try FileContents.writeNew(path, Array(bytes.dropLast()) + [0])
    #expect(try office.clerk.check(isQuick: true).findings == [])
    #expect(try office.clerk.check().findings == [.rottenFile(file.digest)])
  }
}
