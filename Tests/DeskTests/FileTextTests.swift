import Office
import Support
import Testing

@testable import Desk
@testable import Store

@Suite struct `The text of files` {
  private let office: SampleDesk
  private let id: ID<IncomingDocument>

  init() throws {
    office = try SampleDesk()
    var draft = IncomingDraft.plan("1/KH-UBND")
    draft.subject = "Kế hoạch ứng phó"
    id = try office.clerk.registerIncoming(
      draft, files: HandedInFiles(main: [try office.plain("a.pdf")])
    ).document.id
    try read("Căn cứ Công điện số 77/CĐ-UBND, các trường phòng tránh mưa đá")
  }

  private func read(_ text: String) throws {
    let waiting = try office.clerk.database.read {
      try $0.filesWithoutText(before: nil, limit: 9)
    }
    try office.clerk.database.write { transaction in
      for file in waiting {
        try transaction.setText(.text(text, isCut: false), of: file.id, at: office.clerk.now())
      }
    }
  }

  private func found(_ line: String, as desk: OfficeDesk? = nil) throws -> [FoundDocument] {
    let desk = desk ?? office.clerk
    return try desk.search(desk.query(line), limit: 9).documents
  }

  @Test(arguments: [
    "mưa đá", "mua da", "\"mưa đá\"", "nội-dung:mưa", "kế hoạch mưa", "từ:ubnd đá", "77/cđ-ubnd",
    "có:văn-bản-đọc-được",
  ])
  func `is searched together with the record`(line: String) throws {
    #expect(try found(line).map(\.document.key) == [.incoming(id)])
  }

  @Test(arguments: [
    "\"mừa đá\"", "trích-yếu:mưa", "từ:mưa", "nội-dung:kế", "mưa tuyết", "có:bản-quét",
  ])
  func `is not taken for another part of it, nor other marks for its own`(line: String) throws {
    #expect(try found(line).isEmpty)
  }

  @Test func `is shown round the words, where the record has not all of them`() throws {
    #expect(try found("mưa")[0].context?.contains("phòng tránh mưa đá") == true)
    #expect(try found("kế hoạch")[0].context == nil)
  }

  @Test func `counts for relevance, below what stands in a record`() throws {
    var draft = IncomingDraft.plan("2/KH-UBND")
    draft.subject = "Kế hoạch phòng, tránh mưa đá"
    let named = try office.clerk.registerIncoming(draft, files: HandedInFiles()).document.id
    draft.subject = "Họp giao ban"
    draft.reference = DocumentReference("3/KH-UBND")!
    let newest = try office.clerk.registerIncoming(
      draft, files: HandedInFiles(main: [try office.plain("b.pdf")])
    ).document.id
    try read("Mưa đá. Mưa đá. Mưa đá.")
    let ranked = try office.clerk.search(
      office.clerk.query("mưa đá"), by: .relevance, limit: 9
    ).documents
    // What says it oftener comes before what says it once.
    #expect(
      ranked.map(\.document.key) == [.incoming(named), .incoming(newest), .incoming(id)])
    #expect(ranked.map { $0.context == nil } == [true, false, false])
    let limited = try office.clerk.search(
      office.clerk.query("nội-dung:mưa"), by: .relevance, limit: 9)
    #expect(limited.documents.map(\.document.key) == [.incoming(newest), .incoming(id)])
    #expect(
      try found("mưa đá").map(\.document.key)
        == [.incoming(newest), .incoming(named), .incoming(id)])
  }

  @Test func `goes on being found when the record is corrected, and when the index is made anew`()
    throws
  {
    var correction = EntryCorrection()
    correction.subject = "Phương án sơ tán"
    _ = try office.clerk.correctIncoming(id, correction, because: "Ghi nhầm")
    #expect(try found("sơ tán mưa đá").count == 1)
    #expect(try found("kế hoạch ứng phó mưa").isEmpty)
    #expect(try office.clerk.check().findings == [])
    _ = try office.clerk.repair()
    #expect(try found("sơ tán mưa đá").count == 1)
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `leads from a document to those it names, and back`() throws {
    var draft = IncomingDraft.plan("77/CĐ-UBND")
    draft.subject = "Công điện"
    let telegram = try office.clerk.registerIncoming(draft, files: HandedInFiles()).document.id
    #expect(
      try office.clerk.related(to: .incoming(id)).documents.map(\.document.key)
        == [.incoming(telegram)])
    #expect(
      try office.clerk.related(to: .incoming(telegram)).documents.map(\.tie) == [.mentionedBy])
  }

  @Test func `of a frozen document is not found, and of one that was taken out is nowhere`() throws
  {
    _ = try office.clerk.freeze(.incoming(id), as: .secret, note: "Dấu MẬT")
    #expect(try found("mưa").isEmpty && found("có:văn-bản-đọc-được").isEmpty)
    _ = try office.clerk.takeOut(.incoming(id), to: "Sổ mật số 3")
    let left = try office.clerk.database.run("SELECT count(*) FROM file_text") { $0.int(0) }
    let entries = try office.clerk.database.run("SELECT count(*) FROM text_entry") { $0.int(0) }
    #expect(left == [0] && entries == [0])
    #expect(try office.clerk.check().faultCount == 0)
  }
}
