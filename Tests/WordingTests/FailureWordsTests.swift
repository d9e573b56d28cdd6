import Office
import Testing

@testable import Wording

@Suite struct `A failure in words` {
  @Test func `names what is wrong, what to do and a code, in both languages`() {
    let error = RegistrationError.alreadyRegistered(reference: "15/QĐ-UBND", as: "42/2026")
    let vietnamese = VietnameseWords().report(error)
    #expect(vietnamese.code == "incoming.already-registered")
    #expect(vietnamese.problem.what == "15/QĐ-UBND đã có trong sổ với số đến 42/2026")
    #expect(vietnamese.problem.remedy == "vpdt incoming show 42/2026")
    #expect(
      EnglishWords().report(error).problem.what
        == "15/QĐ-UBND is already registered as 42/2026")
  }

  @Test func `that nobody foresaw says so instead of looking like one that was`() {
    struct Odd: Error {}
    #expect(VietnameseWords().report(Odd()).code == "internal.unforeseen")
  }

  @Test func `of a move names the article and the moves that are possible`() {
    let refusal = #expect(throws: MoveRefusal<IncomingWorkflow>.self) {
      try IncomingWorkflow.move(
        of: "42/2026", from: .received, .submit, as: [.clerk, .leader])
    }
    let problem = VietnameseWords().report(refusal!).problem
    #expect(problem.what.contains("NĐ 30/2020 Điều 23(1)"))
    #expect(
      problem.remedy
        == "vpdt incoming register --received 42/2026"
    )
  }
}
