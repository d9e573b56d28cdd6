import Desk
import Office
import Terminal
import Wording

/// The page of an outgoing document: its files in the current version, the decisions on it, where it
/// went and what has happened.
struct OutgoingPage: DocumentPage {
  enum Act: Hashable {
    case move(OutgoingAction)
    case checkForm
  }

  let workplace: Workplace
  let id: ID<OutgoingDocument>
  var dossier: OutgoingDossier
  var pager = Pager("")
  var notice: Notice?
  var stamp: Int

  init(_ id: ID<OutgoingDocument>, at workplace: Workplace) throws {
    self.workplace = workplace
    self.id = id
    stamp = try workplace.desk.newsStamp()
    dossier = try workplace.desk.outgoingDossier(id)
    pager = Pager(paragraphs(of: dossier))
  }

  func load() throws -> OutgoingDossier { try desk.outgoingDossier(id) }

  var document: OutgoingDocument { dossier.document }
  var name: String { document.title }
  var subject: String { document.subject }
  var isUrgent: Bool { document.state == .returned }
  var state: String { words.state(document.state).uppercased() }

  var title: String {
    [
      document.title, document.kind.name,
      "\(words.label(.version).lowercased()) \(document.version)",
      document.drafterName,
    ].joined(separator: " · ")
  }

  // MARK: Keys

  /// The keys of the moves, whether they work now or not.
  private static let keys: [(String, OutgoingAction)] = [
    ("a", .approve), ("r", .sendBack), ("c", .number), ("t", .submit), ("s", .revise),
    ("b", .attachSigned), ("p", .issue), ("i", .issuePaper),
    ("d", .amendDraft), ("g", .release),
  ]

  /// All moves have their keys; those of the workflow's table that work now stand in the last row,
  /// the others say why they do not.
  var shortcuts: [Shortcut<Act>] {
    let moves = OutgoingPage.keys.map { key, action in
      Shortcut<Act>(
        key, .move(action), words.action(action), sentence: words.summary(action.topic),
        name: words.action(action))
    }
    let possible = dossier.actions.map(Act.move)
    let open = moves.filter { possible.contains($0.act) }
    let check = Shortcut<Act>(
      "f", .checkForm, words.formCheckKey, sentence: words.summary(.outgoingCheckForm),
      name: words.summary(.outgoingCheckForm))
    return open
      + moves.filter { move in !open.contains { $0.act == move.act } }.map { $0.inHelpOnly() }
      + [check.inHelpOnly()]
  }

  mutating func perform(_ act: Act) -> Outcome {
    guard case .move(let action) = act else { return .open(formCheck()) }
    let (place, document, words) = (workplace, document, words)
    if let refusal = refusal(of: action) {
      notice = Notice(refusal, words)
      return .stay
    }
    switch action {
    case .submit:
      attempt { words.moved(try $0.submitOutgoing(document.id)) }
      return .stay
    case .approve: return ask(words.approveQuestion(document, files: dossier.files), action)
    case .number: return ask(words.numberQuestion(document), action)
    case .revise, .sendBack, .attachSigned, .issue, .issuePaper, .amendDraft, .release:
      return opening { _ in
        guard let form = try place.form(for: action, on: document.id) else {
          throw OutgoingError.unknown(document.title)
        }
        return try FormScreen(form, at: place)
      }
    }
  }

  /// What the check of form says of the document as it is now.
  private func formCheck() -> OutputScreen {
    let command = CommandTopic.outgoingCheckForm.rawValue.split(separator: " ").map(String.init)
    let typed = command + [document.draftTitle]
    let (lines, status) = workplace.run(typed)
    return OutputScreen(typed.joined(separator: " "), lines, status: status, at: workplace)
  }

  private func ask(_ question: String, _ action: OutgoingAction) -> Outcome {
    .open(
      Confirm(
        question, about: "\(action.rawValue) \(document.version)",
        keys: [
          KeyHint("Enter", words.action(action)), workplace.hint("Esc", .cancel),
        ]))
  }

  /// Approves what the question named: that version, whatever has come in since.
  mutating func returned(from closed: any Screen) -> Outcome {
    if let form = closed as? FormScreen { notice = form.farewell }
    guard let question = closed as? Confirm, question.answer != nil else { return .stay }
    let parts = question.about.split(separator: " ")
    let (words, id) = (words, id)
    switch parts.first.flatMap({ OutgoingAction(rawValue: String($0)) }) {
    case .approve:
      let seen = parts.last.flatMap { Int($0) }
      attempt { words.moved(try $0.approveOutgoing(id, seen: seen)) }
    case .number: attempt { words.numbered(try $0.numberOutgoing(id)) }
    default: break
    }
    return .stay
  }

  /// Why a move cannot be made now; read off the same table as the keys.
  private func refusal(of action: OutgoingAction) -> (any Error)? {
    refusal(
      of: action, prospects: dossier.prospects, state: document.state, document: document.title)
  }

  // MARK: Text

  func paragraphs(of dossier: OutgoingDossier) -> [Pager.Paragraph] {
    let document = dossier.document
    var text = Paragraphs(words)
    text.field(.reference, words.inRegister(document))
    text.field(.kind, document.kind.name)
    text.field(.subject, document.subject)
    text.field(.drafter, document.drafterName + ", " + words.date(document.draftedOn))
    text.field(.version, String(document.version))
    if document.urgency != .normal { text.field(.urgency, words.urgency(document.urgency)) }
    text.field(
      .answers, dossier.answers.map { "\($0.title)  \($0.reference)  \($0.subject)" } ?? "")
    text.field(
      .issued, document.issuedOn.map { words.date($0) + ", " + words.weekday($0) } ?? "")
    text.field(.documentId, document.documentId ?? "")
    text.files(dossier.files)
    text.section(
      .decisions,
      dossier.decisions.map { decision in
        text.line(
          decision.at,
          "\(decision.personName): \(words.verdict(decision.verdict)), "
            + "\(words.label(.version).lowercased()) \(decision.version)"
            + (decision.note.isEmpty ? "" : "  “\(decision.note)”"))
      })
    text.section(
      .deliveries,
      dossier.deliveries.map { delivery in
        Pager.Paragraph(
          delivery.body.name + "  "
            + (delivery.handedOverAt.map { words.label(.handedOver) + " " + words.moment($0) }
              ?? words.label(.notHandedOver)),
          indent: Paragraphs.indent, label: "  " + delivery.body.organId.description)
      })
    text.history(dossier.history)
    return text.all
  }
}

extension OutgoingAction {
  /// The command that does the same.
  var topic: CommandTopic {
    switch self {
    case .revise: .outgoingRevise
    case .submit: .outgoingSubmit
    case .number: .outgoingNumber
    case .approve: .outgoingApprove
    case .sendBack: .outgoingReturn
    case .attachSigned: .outgoingAttachSigned
    case .issue, .issuePaper: .outgoingIssue
    case .amendDraft: .outgoingAmendDraft
    case .release: .outgoingRelease
    }
  }
}
