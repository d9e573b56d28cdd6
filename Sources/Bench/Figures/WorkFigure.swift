import Desk
import Office
import Platform
import Store

// The desk of a person with 50 open works, and one move, in a small office and in the large one.
extension BenchRun {
  static let works = 50
  private static let looks = 200
  private static let moves = 300

  func measureWork() throws {
    let small = try OfficeAtWork(at: try office(of: 10_000), works: BenchRun.works)
    let large = try OfficeAtWork(at: try office(of: options.documents), works: BenchRun.works)
    _ = (try small.look(), try large.look())
    var looks: (small: [Double], large: [Double]) = ([], [])
    for _ in 0..<BenchRun.looks {
      looks.small.append(try small.look())
      looks.large.append(try large.look())
    }
    add(
      Figure(
        what: "desk with \(BenchRun.works) open works, \(options.documents) documents", unit: "ms",
        ours: Samples(looks.large), wanted: .below(5)))
    add(
      Figure(
        what: "  against 10000 documents", unit: "ms", inTurns: looks.large, looks.small,
        wanted: .atMost(1.25)))
    try workplace.settle()
    for (name, office) in [("10000", small), ("\(options.documents)", large)] {
      var times: (ours: [Double], floor: [Double]) = ([], [])
      for turn in 0..<BenchRun.moves {
        // Who is first changes, so that neither always finds the disk warm.
        if turn % 2 == 0 { times.ours.append(try office.move()) }
        times.floor.append(try office.bareMove())
        if turn % 2 == 1 { times.ours.append(try office.move()) }
      }
      add(
        Figure(
          what: "one move, call to durable commit, \(name) documents", unit: "ms",
          inTurns: times.ours, times.floor, wanted: .atMost(1.5)))
    }
  }
}

/// An office in which one person has work on their desk.
final class OfficeAtWork {
  private let clerk: OfficeDesk
  private let handler: OfficeDesk
  private let document: ID<IncomingDocument>
  private let bare: BareMove

  init(at path: String, works: Int) throws {
    let moment = Moment(
      CivilDate(year: SampleOffice.firstYear + SampleOffice.years, month: 1, day: 5)!, hour: 8)!
    clerk = try OfficeDesk.open(
      at: path, for: Visitor(account: "founder", moment: moment)
    ).with(OfficeDesk.open(at: path, for: Visitor(account: "founder")).person(named: "lan"))
    let principal = clerk.with(try clerk.person(named: "hung"))
    let person = try clerk.person(named: "thao")
    handler = clerk.with(person)
    var ids: [ID<IncomingDocument>] = []
    for number in 1...works {
      let draft = OfficeAtWork.draft(9000 + number, on: moment.date, dueIn: number % 20)
      let id = try clerk.registerIncoming(draft, files: HandedInFiles()).document.id
      _ = try clerk.submitIncoming(id)
      _ = try principal.assignIncoming(id, AssignmentPlan(lead: person.id))
      ids.append(id)
    }
    document = ids[0]
    _ = try handler.handleIncoming(document, .accept)
    bare = try BareMove(at: path, document: document, person: person.id, moment: moment)
  }

  private static func draft(_ number: Int, on day: CivilDate, dueIn days: Int) -> IncomingDraft {
    IncomingDraft(
      issuer: "UBND xã Đông Hòa", reference: DocumentReference("\(number)/KH-UBND")!,
      issuedOn: day, kind: DocumentKind(word: "KH")!, subject: "Kế hoạch \(number)",
      dueOn: day.adding(days: days), medium: .paper)
  }

  /// Milliseconds to enter a document on paper.
  func register(_ number: Int) throws -> Double {
    let draft = OfficeAtWork.draft(20_000 + number, on: clerk.now().date, dueIn: 20)
    return try milliseconds { _ = try clerk.registerIncoming(draft, files: HandedInFiles()) }
  }

  /// Milliseconds to find out what waits.
  func look() throws -> Double {
    try seconds {
      guard try handler.agenda().contains(where: { $0.matter.line == .work }) else {
        throw Skipped(reason: "NO WORK ON THE DESK")
      }
    } * 1000
  }

  /// Milliseconds of one move of a piece of work.
  func move() throws -> Double {
    try seconds {
      _ = try handler.handleIncoming(document, .progress, note: "Đã làm xong một phần")
    } * 1000
  }

  /// The same rows in bare SQLite.
  func bareMove() throws -> Double {
    try seconds { try bare.run() } * 1000
  }
}
