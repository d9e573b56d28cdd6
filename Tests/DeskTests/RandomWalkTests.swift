import Office
import Platform
import Support
import Testing

@testable import Desk

/// The rules of handling incoming documents, written down once more without the tables: who may do
/// what when, as one would explain it to a new clerk.
private struct HandlingModel {
  struct Piece {
    var state = "assigned"
    var lead: String
    var delegate: String?
    var support: Set<String>
    var informed: Set<String>
    var assigner: String
    var confirm: Bool
    var deadlines: [CivilDate] = []

    var isRunning: Bool { ["assigned", "accepted"].contains(state) }
  }

  struct Document {
    var isRegistered = true
    var isSubmitted = false
    var isFiled = false
    var pieces: [Piece] = []
    /// What was done, each act once.
    var acts = 1

    var state: String {
      if isFiled { return "resolved" }
      if pieces.isEmpty || isBackWithClerk { return isSubmitted ? "submitted" : "registered" }
      if pieces.contains(where: { $0.isRunning || $0.state == "reported" }) {
        let hasBegun = pieces.contains { ["accepted", "reported", "done"].contains($0.state) }
        return hasBegun ? "accepted" : "assigned"
      }
      if pieces.contains(where: { $0.state == "refused" }) { return "submitted" }
      return pieces.contains { $0.state == "done" } ? "resolved" : "submitted"
    }

    /// Given back to the clerk after all its work had come back.
    var isBackWithClerk = false
  }

  static let clerks: Set<String> = ["lan"]
  static let leaders: Set<String> = ["hung", "hoa"]
  static let heads: Set<String> = ["minh", "yen", "linh"]
  static let unitMates = ["minh": "thao", "yen": "dung", "linh": "son"]

  var documents: [Document] = []

  /// Whether `person` may do `act` to piece `index` of `document`.
  func allows(_ act: WorkAction, by person: String, to piece: Piece) -> Bool {
    let isLead = piece.lead == person && !["refused", "withdrawn"].contains(piece.state)
    let isDelegate = piece.delegate == person && !["refused", "withdrawn"].contains(piece.state)
    let follows =
      Self.clerks.contains(person) || Self.leaders.contains(person) || piece.assigner == person
    switch act {
    case .accept: return piece.state == "assigned" && (isLead || isDelegate)
    case .refuse: return piece.state == "assigned" && isLead
    case .delegate: return piece.isRunning && isLead && Self.heads.contains(person)
    case .progress: return piece.state == "accepted" && (isLead || isDelegate)
    case .opine: return piece.isRunning && piece.support.contains(person)
    case .report:
      return (piece.isRunning && isLead) || (piece.state == "accepted" && isDelegate)
    case .resolve: return piece.isRunning && isLead && !piece.confirm
    case .confirm, .sendBack: return piece.state == "reported" && piece.assigner == person
    case .reopen: return piece.state == "done" && piece.assigner == person
    case .reassign:
      return (piece.isRunning || piece.state == "refused") && piece.assigner == person
    case .withdraw:
      return (piece.isRunning || ["reported", "refused"].contains(piece.state))
        && piece.assigner == person
    case .extend: return piece.isRunning && piece.assigner == person
    case .urge: return piece.isRunning && follows
    case .acknowledge:
      return !["refused", "withdrawn"].contains(piece.state) && piece.informed.contains(person)
    }
  }
}

/// A walk through the office by people who try whatever comes to their mind.
@Suite struct `A random walk through the handling of incoming documents` {
  /// Steps of the short form; a million are walked with VPDT_WALK=1000000.
  static let steps = Machine.variable("VPDT_WALK").flatMap { Int($0) } ?? 1500

  @Test func `goes exactly where the rules allow, and a refusal changes nothing`() throws {
    var walk = try Walk(seed: 20_260_302)
    for _ in 0..<Self.steps { try walk.step() }
    try walk.end()
  }
}

private struct Walk {
  let office: SampleDesk
  let desks: [String: OfficeDesk]
  let ids: [String: ID<Person>]
  var model = HandlingModel()
  var documents: [ID<IncomingDocument>] = []
  var dice: Dice
  var reached: Set<String> = []
  var today = CivilDate(year: 2026, month: 11, day: 24)!

  static let people = ["lan", "hung", "hoa", "minh", "thao", "yen"]

  init(seed: UInt64) throws {
    office = try SampleDesk()
    dice = Dice(seed: seed)
    var (desks, ids): ([String: OfficeDesk], [String: ID<Person>]) = ([:], [:])
    for handle in Walk.people {
      let person = try office.clerk.person(named: handle)
      desks[handle] = office.clerk.with(person)
      ids[handle] = person.id
    }
    (self.desks, self.ids) = (desks, ids)
  }

  mutating func below(_ bound: Int) -> Int { dice.below(bound) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { dice.pick(elements) }

  /// Does something with somebody's desk, and compares whether it was done with `expected`.
  func expect(
    _ expected: Bool, _ what: @autoclosure () -> String, _ body: () throws -> Void
  ) throws -> Bool {
    let before = try office.clerk.database.read { try $0.journalHead() }
    do {
      try body()
      #expect(expected, "done, though no rule allows it: \(what())")
      return true
    } catch is any ReportableError {
      #expect(!expected, "refused, though the rules allow it: \(what())")
      let after = try office.clerk.database.read { try $0.journalHead() }
      #expect(after.hash == before.hash, "a refusal left a trace: \(what())")
      return false
    }
  }

  mutating func step() throws {
    let person = pick(Walk.people)
    let desk = desks[person]!
    if documents.isEmpty || below(12) == 0 { return try register(person, desk) }
    let index = below(documents.count)
    let (id, document) = (documents[index], model.documents[index])
    switch below(document.pieces.isEmpty ? 4 : 12) {
    case 0:
      let may = HandlingModel.clerks.contains(person) && document.state == "registered"
      if try expect(may, "submit by \(person)", { _ = try desk.submitIncoming(id) }) {
        model.documents[index].isSubmitted = true
        model.documents[index].isBackWithClerk = false
        model.documents[index].acts += 1
      }
    case 1: try handBackOrFile(index, person, desk)
    case 2, 3: try assign(index, person, desk)
    default: try work(index, below(document.pieces.count), person, desk)
    }
    let state = try desk.incomingDossier(id).document.state.rawValue
    #expect(state == model.documents[index].state)
    reached.insert(state)
  }

  private mutating func register(_ person: String, _ desk: OfficeDesk) throws {
    var draft = IncomingDraft.plan("\(documents.count + 1)/KH-UBND")
    draft.dueOn = below(2) == 0 ? nil : today.adding(days: 5 + below(20))
    let draftToEnter = draft
    var id: ID<IncomingDocument>?
    let may = HandlingModel.clerks.contains(person)
    if try expect(
      may, "register by \(person)",
      {
        id = try desk.registerIncoming(draftToEnter, files: HandedInFiles()).document.id
      }), let id
    {
      documents.append(id)
      model.documents.append(HandlingModel.Document())
    }
  }

  private mutating func handBackOrFile(
    _ index: Int, _ person: String, _ desk: OfficeDesk
  ) throws {
    let (id, document) = (documents[index], model.documents[index])
    let may = HandlingModel.leaders.contains(person) && document.state == "submitted"
    if below(3) > 0 {
      if try expect(
        may, "hand back by \(person)", { _ = try desk.handBackIncoming(id, note: "sai trích yếu") })
      {
        model.documents[index].isSubmitted = false
        model.documents[index].isBackWithClerk = true
        model.documents[index].acts += 1
      }
    } else if try expect(may, "file by \(person)", { _ = try desk.fileIncoming(id) }) {
      model.documents[index].isFiled = true
      model.documents[index].acts += 1
    }
  }

  private mutating func plan() -> (AssignmentPlan, HandlingModel.Piece) {
    let lead = pick(["minh", "thao", "yen", "hoa"])
    let support = Set([pick(Walk.people)]).subtracting([lead])
    let informed = Set([pick(Walk.people)]).subtracting([lead]).subtracting(support)
    let dueOn = below(3) == 0 ? nil : today.adding(days: below(30))
    let confirm = below(3) == 0
    let plan = AssignmentPlan(
      lead: ids[lead]!, support: support.map { ids[$0]! }, informed: informed.map { ids[$0]! },
      dueOn: dueOn, note: "làm đi", asksConfirmation: confirm)
    var piece = HandlingModel.Piece(
      lead: lead, support: support, informed: informed, assigner: "", confirm: confirm)
    if let dueOn { piece.deadlines = [dueOn] }
    return (plan, piece)
  }

  private mutating func assign(_ index: Int, _ person: String, _ desk: OfficeDesk) throws {
    let (id, document) = (documents[index], model.documents[index])
    let may =
      HandlingModel.leaders.contains(person)
      && ["submitted", "assigned", "accepted"].contains(document.state)
    var (plan, piece) = plan()
    let before = try desk.incomingDossier(id).document.dueOn
    if try expect(may, "assign by \(person)", { _ = try desk.assignIncoming(id, plan) }) {
      piece.assigner = person
      if piece.deadlines.isEmpty, let before { piece.deadlines = [before] }
      model.documents[index].isBackWithClerk = false
      model.documents[index].pieces.append(piece)
      model.documents[index].acts += 1
      plan.note = ""
    }
  }

  private mutating func work(
    _ index: Int, _ number: Int, _ person: String, _ desk: OfficeDesk
  ) throws {
    let (id, piece) = (documents[index], model.documents[index].pieces[number])
    let act = pick(WorkAction.allCases)
    let isElsewhere = ["registered"].contains(model.documents[index].state)
    var may = model.allows(act, by: person, to: piece)
    if model.documents[index].isFiled || isElsewhere { may = may && piece.state != "none" }
    var changed = piece
    let ordinal = number + 1
    let done: Bool
    switch act {
    case .reassign:
      var (plan, other) = plan()
      plan.asksConfirmation = nil
      done = try expect(may, "\(act) by \(person)") {
        _ = try desk.reassignIncoming(id, work: ordinal, plan)
      }
      if done {
        changed.lead = other.lead
        changed.delegate = nil
        changed.support = other.support
        changed.informed.formUnion(other.informed)
        changed.assigner = person
        changed.state = "assigned"
        if let dueOn = other.deadlines.first, dueOn != piece.deadlines.last {
          changed.deadlines.append(dueOn)
        }
      }
    case .delegate:
      let mate = HandlingModel.unitMates[person] ?? "thao"
      done = try expect(may, "\(act) by \(person)") {
        _ = try desk.delegateIncoming(id, work: ordinal, to: try desk.person(named: mate))
      }
      if done { changed.delegate = mate }
    case .extend:
      let dueOn = today.adding(days: 31 + below(60))!
      may = may && dueOn != piece.deadlines.last
      done = try expect(may, "\(act) by \(person)") {
        _ = try desk.extendIncoming(id, work: ordinal, to: dueOn, note: "chờ số liệu")
      }
      if done { changed.deadlines.append(dueOn) }
    case .report, .resolve:
      done = try expect(may, "\(act) by \(person)") {
        _ = try desk.finishIncoming(id, work: ordinal, act, note: "đã xong")
      }
      if done { changed.state = act == .report ? "reported" : "done" }
    default:
      done = try expect(may, "\(act) by \(person)") {
        _ = try desk.handleIncoming(id, work: ordinal, act, note: act.note == .none ? "" : "ý kiến")
      }
      if done {
        switch act {
        case .accept, .sendBack, .reopen: changed.state = "accepted"
        case .refuse: changed.state = "refused"
        case .confirm: changed.state = "done"
        case .withdraw: changed.state = "withdrawn"
        case .acknowledge: changed.informed.remove(person)
        default: break
        }
      }
    }
    if done {
      model.documents[index].pieces[number] = changed
      model.documents[index].isFiled = false
      model.documents[index].isBackWithClerk = false
      model.documents[index].acts += 1
    }
  }

  /// What must hold whatever way was gone.
  func end() throws {
    for (index, id) in documents.enumerated() {
      let dossier = try office.clerk.incomingDossier(id)
      let document = model.documents[index]
      #expect(dossier.history.count == document.acts, "history of \(dossier.document.title)")
      #expect(
        dossier.works.map { $0.work.deadlines.map(\.dueOn) } == document.pieces.map(\.deadlines))
      #expect(dossier.document.number?.number == index + 1)
      let hasWayOut = try Walk.people.contains { person in
        let dossier = try desks[person]!.incomingDossier(id)
        return !dossier.actions.isEmpty || dossier.works.contains { !$0.actions.isEmpty }
      }
      #expect(hasWayOut || document.state == "resolved", "stuck: \(dossier.document.title)")
    }
    // A walk that gets nowhere would show nothing.
    #expect(
      reached == ["registered", "submitted", "assigned", "accepted", "resolved"], "\(reached)")
    #expect(
      Set(model.documents.flatMap(\.pieces).map(\.state)).count >= 5, "few ends of work")
    #expect(try office.clerk.check().findings.isEmpty)
  }
}
