import Office
import Platform
import Support
import Testing

@testable import Desk

/// The rules of outgoing documents, written down once more without the table: who may do what when,
/// as one would explain it to a new clerk.
private struct DraftModel {
  var state = "draft"
  let drafter: String
  var hasNumber = false
  var asked: Set<String> = []
  var vouchedContent = false
  var vouchedForm = false
  var recallOrdered = false
  var acts = 1

  private var isBeingWritten: Bool { ["draft", "submitted", "returned"].contains(state) }

  func allows(_ act: OutgoingAction, by person: String) -> Bool {
    let isClerk = person == "lan"
    let isLeader = ["hung", "hoa"].contains(person)
    // The clerk puts in what others hand over on paper.
    let writes = person == drafter || isClerk
    switch act {
    case .revise: return writes && ["draft", "submitted", "returned", "approved"].contains(state)
    case .submit: return writes && ["draft", "returned"].contains(state) && asked.isEmpty
    case .ask: return isBeingWritten && (writes || (isLeader && state == "submitted"))
    case .visa: return isBeingWritten && asked.contains(person)
    case .vouchContent:
      // The head of the drafter's unit; a leader where the unit has no head.
      let heads = ["minh": "minh", "thao": "minh"]
      let head = heads[drafter]
      return ["draft", "submitted"].contains(state) && !vouchedContent
        && (head == nil ? isLeader : person == head)
    case .vouchForm: return ["draft", "submitted"].contains(state) && !vouchedForm && isClerk
    case .number: return isClerk && ["submitted", "approved"].contains(state) && !hasNumber
    case .approve: return isLeader && state == "submitted" && asked.isEmpty
    case .sendBack: return isLeader && state == "submitted"
    case .amendDraft: return writes && isBeingWritten && !hasNumber
    case .release: return isClerk && (isBeingWritten || state == "approved") && hasNumber
    case .cancel:
      return (writes && isBeingWritten) || (isLeader && ["submitted", "approved"].contains(state))
    case .issuePaper: return isClerk && state == "approved" && hasNumber
    case .orderRecall: return isLeader && state == "issued" && !recallOrdered
    case .recall: return isClerk && state == "issued" && recallOrdered
    default: return false
    }
  }

  mutating func follow(_ act: OutgoingAction, by person: String) {
    acts += 1
    switch act {
    case .revise:
      (state, vouchedContent, vouchedForm) = ("draft", false, false)
    case .submit: state = "submitted"
    case .ask: asked.insert("yen")
    case .visa: asked.remove(person)
    case .vouchContent: vouchedContent = true
    case .vouchForm: vouchedForm = true
    case .number: hasNumber = true
    case .approve: state = "approved"
    case .sendBack: state = "returned"
    case .release:
      hasNumber = false
      if state == "approved" { state = "submitted" }
    case .cancel: (state, hasNumber, asked) = ("cancelled", false, [])
    case .issuePaper: state = "issued"
    case .orderRecall: recallOrdered = true
    case .recall: state = "recalled"
    default: break
    }
  }
}

@Suite struct `A random walk through the drafting and issuing of documents` {
  /// Steps of the short form; more are walked with VPDT_WALK.
  static let steps = Machine.variable("VPDT_WALK").flatMap { Int($0) } ?? 700

  @Test func `goes exactly where the rules allow, and numbers stay unique and without a gap`()
    throws
  {
    var walk = try DraftingWalk()
    for _ in 0..<Self.steps { try walk.step() }
    try walk.end()
  }
}

private struct DraftingWalk {
  let office: SampleDesk
  let desks: [String: OfficeDesk]
  let recipient: Body
  let files: HandedInFiles
  var ids: [ID<OutgoingDocument>] = []
  var models: [DraftModel] = []
  var dice = Dice(seed: 20_261_231)
  var reached: Set<String> = []

  static let people = ["lan", "hung", "hoa", "minh", "thao", "yen"]
  static let acts: [OutgoingAction] = [
    .revise, .submit, .submit, .ask, .visa, .visa, .vouchContent, .vouchForm, .number, .approve,
    .approve, .sendBack, .amendDraft, .release, .cancel, .issuePaper, .issuePaper, .orderRecall,
    .recall,
  ]

  init() throws {
    office = try SampleDesk()
    let clerk = office.clerk
    desks = try Dictionary(
      uniqueKeysWithValues: Self.people.map { ($0, clerk.with(try clerk.person(named: $0))) })
    recipient = try clerk.body(named: "H29.123")
    files = HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")])
  }

  mutating func step() throws {
    // A handful at once, so that some of them come to an end.
    if models.count(where: { !["recalled", "cancelled"].contains($0.state) }) < 4 {
      let drafter = dice.pick(["lan", "minh", "thao"])
      let draft = OutgoingDraft(
        kind: DocumentKind(word: dice.pick(["KH", "TB"]))!, subject: "Dự thảo \(ids.count)")
      ids.append(try desks[drafter]!.draftOutgoing(draft, files: files).id)
      models.append(DraftModel(drafter: drafter))
      return
    }
    let index = dice.below(ids.count)
    let id = ids[index]
    // Half the time somebody does what they may, or nothing would ever be issued.
    let ways = Self.people.flatMap { person in Self.acts.map { (person, $0) } }
      .filter { models[index].allows($0.1, by: $0.0) && $0.1 != .cancel }
    let (person, act) =
      dice.below(2) == 0 && !ways.isEmpty
      ? dice.pick(ways) : (dice.pick(Self.people), dice.pick(Self.acts))
    let desk = desks[person]!
    if act == .ask, models[index].asked.contains("yen") { return }
    if act == .cancel, dice.below(3) > 0 { return }
    let may = models[index].allows(act, by: person)
    let before = try head()
    do {
      try perform(act, on: id, number: dice.below(1 << 30), at: desk)
      #expect(may, "done, though no rule allows it: \(act) by \(person), \(models[index])")
      models[index].follow(act, by: person)
    } catch is any ReportableError {
      #expect(!may, "refused, though the rules allow it: \(act) by \(person), \(models[index])")
      #expect(try head() == before, "a refusal left a trace: \(act)")
    }
    let document = try desk.outgoingDossier(id).document
    #expect(document.state.rawValue == models[index].state)
    reached.insert(document.state.rawValue)
    #expect((document.number != nil) == models[index].hasNumber)
  }

  private func head() throws -> String {
    try office.clerk.database.read { try $0.journalHead().hash }
  }

  private func perform(
    _ act: OutgoingAction, on id: ID<OutgoingDocument>, number: Int, at desk: OfficeDesk
  ) throws {
    switch act {
    case .revise: _ = try desk.reviseOutgoing(id, files: files, note: "sửa")
    case .submit: _ = try desk.submitOutgoing(id)
    case .ask: _ = try desk.askOpinion(on: id, of: ["yen"])
    case .visa: _ = try desk.giveOpinion(on: id, agreeing: true, text: "")
    case .vouchContent: _ = try desk.vouch(for: .content, of: id)
    case .vouchForm: _ = try desk.vouch(for: .form, of: id)
    case .number: _ = try desk.numberOutgoing(id)
    case .approve: _ = try desk.approveOutgoing(id)
    case .sendBack: _ = try desk.returnOutgoing(id, note: "viết lại")
    case .amendDraft: _ = try desk.amendOutgoing(id, DraftChange(subject: "Dự thảo sửa \(number)"))
    case .release: _ = try desk.releaseOutgoing(id, because: "không ký nữa")
    case .cancel: _ = try desk.cancelOutgoing(id, reason: "bỏ")
    case .issuePaper: _ = try desk.issueOutgoing(id, to: [recipient], medium: .paper)
    case .orderRecall: _ = try desk.orderRecall(of: id, reason: "sai số liệu")
    case .recall: _ = try desk.recallOutgoing(id)
    default: break
    }
  }

  /// What must hold whatever way was gone.
  func end() throws {
    for (index, id) in ids.enumerated() {
      let dossier = try office.clerk.outgoingDossier(id)
      #expect(dossier.history.count == models[index].acts, "history of \(dossier.document.title)")
      let hasWayOut = try desks.values.contains {
        try !$0.outgoingDossier(id).actions.isEmpty
      }
      #expect(hasWayOut || models[index].state == "cancelled", "stuck: \(dossier.document.title)")
    }
    // A walk that gets nowhere would show nothing.
    #expect(
      reached.isSuperset(of: [
        "draft", "submitted", "returned", "approved", "issued", "recalled", "cancelled",
      ]), "\(reached)")
    // Gaps, doubles and whatever differs from the journal.
    #expect(try office.clerk.check().findings.isEmpty)
  }
}
