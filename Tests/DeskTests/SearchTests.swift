import Office
import Support
import Testing

@testable import Desk

@Suite struct `Searching the registers` {
  @Test(arguments: ["ke hoach", "KẾ HOẠCH", "thi hoc", "1034/kh", "dong hoa", "hoc sinh ke hoach"])
  func `finds words without their marks, from their beginning, in any order`(words: String) throws {
    let office = try SampleDesk()
    _ = try office.clerk.registerIncoming(.plan(), files: HandedInFiles())
    #expect(try office.clerk.incoming(.matching(words), limit: 9).map(\.title) == ["1/2026"])
  }

  @Test(arguments: ["quyet", "\"", "* OR", "NEAR(", "-", ""])
  func `takes nothing a person types for an operator`(words: String) throws {
    let office = try SampleDesk()
    _ = try office.clerk.registerIncoming(.plan(), files: HandedInFiles())
    #expect(try office.clerk.incoming(.matching(words), limit: 9).isEmpty)
  }

  @Test func `finds an outgoing document by the number it was given later`() throws {
    let office = try SampleDesk()
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "QĐ")!, subject: "Khen thưởng"),
      files: HandedInFiles(main: [try office.plain("a.pdf")]))
    _ = try office.teacher.submitOutgoing(draft.id)
    _ = try office.clerk.numberOutgoing(draft.id)
    #expect(try office.clerk.outgoing(.matching("01/qd-hb"), limit: 9).map(\.title) == ["01/QĐ-HB"])
    #expect(try office.clerk.outgoing(.matching("khen thuong"), limit: 9).count == 1)
  }
}
