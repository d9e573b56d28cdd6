import Desk
import Office
import Support
import Terminal
import Testing
import Wording

@testable import TUI

@Suite struct `Several documents at once, line by line` {
  let office: SampleDesk

  init() throws {
    office = try SampleDesk()
    for number in 1...5 { try office.register("\(number)/KH-UBND", subject: "Việc \(number)") }
  }

  @Test func `are named by their numbers behind the act, singly or from one to another`() throws {
    var talk = office.conversation(office.clerk)
    talk.type(":incoming list")
    #expect(talk.says("1. 5;"))
    talk.type("trình 1 3")
    let states = try (1...5).map { try office.clerk.incoming(named: "\($0)").state }
    #expect(states == [.registered, .registered, .submitted, .registered, .submitted])
    talk.type("t 4-5, 2")
    let after = try (1...5).map { try office.clerk.incoming(named: "\($0)").state }
    #expect(after == [.submitted, .submitted, .submitted, .submitted, .submitted])
    talk.type("?")
    #expect(talk.says("t 1-4"))
  }

  @Test func `are left alone where a number is none that was read out`() throws {
    var talk = office.conversation(office.clerk)
    talk.type(":incoming list", "trình 1 9")
    #expect(talk.says("Không có số 9 ở đây."))
    #expect(try office.clerk.incoming(named: "5").state == .registered)
    talk.type("lung tung 1 2")
    #expect(talk.says("Không hiểu"))
  }

  @Test func `are approved after one question that names them all`() throws {
    for _ in 0..<3 {
      let draft = try office.submitted()
      _ = try office.clerk.numberOutgoing(draft.id)
    }
    var talk = office.conversation(office.principal)
    talk.type(":outgoing list")
    talk.type("duyệt 1-2")
    #expect(talk.says("duyệt 2 dự thảo"))
    #expect(talk.says("Trả lời kế hoạch thi"))
    talk.type("k")
    #expect(try office.clerk.outgoing(.state(.approved), limit: 5).isEmpty)
    talk.type("duyệt 1-2", "c")
    #expect(try office.clerk.outgoing(.state(.approved), limit: 5).count == 2)
    #expect(try office.clerk.outgoing(.state(.submitted), limit: 5).count == 1)
  }
}

@Suite struct `News, line by line` {
  @Test func `of what concerns the person are told once, before the next prompt`() throws {
    let office = try SampleDesk()
    let document = try office.register(subject: "Kế hoạch thi")
    _ = try office.clerk.submitIncoming(document.id)
    let place = Workplace(
      desk: try office.elsewhere("minh"), words: Language.vietnamese.words, run: { _ in ([], 0) })
    let teller = NewsTeller(at: place)
    #expect(teller.lines() == [])
    _ = try office.principal.assignIncoming(
      document.id, AssignmentPlan(lead: office.teacher.person.id))
    let lines = teller.lines()
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("Tin mới: ") == true)
    #expect(lines.first?.contains("Kế hoạch thi") == true)
    #expect(teller.lines() == [])
    // What does not concern them is none.
    try office.register("8/TB-UBND")
    #expect(teller.lines() == [])
  }
}
