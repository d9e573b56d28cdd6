import Desk
import Office
import Terminal
import Wording

/// The page of an outgoing document: its files in the current version, the decisions on it, where it
/// went and what has happened.
struct OutgoingPage: DocumentPage {
  enum Act: Hashable {
    case move(OutgoingAction)
    case discuss
    case checkForm
    case verdicts
    case related
    case further(FurtherForm)
  }

  static let keyName = "outgoing"

  let workplace: Workplace
  let id: ID<OutgoingDocument>
  var dossier: OutgoingDossier
  var pager = Pager("")
  var pending: Act?
  var notice: Notice?
  var stamp: Int

  init(_ id: ID<OutgoingDocument>, at workplace: Workplace) throws {
    self.workplace = workplace
    self.id = id
    stamp = try workplace.desk.newsStamp()
    dossier = try workplace.desk.openOutgoing(id)
    pager = Pager(paragraphs(of: dossier))
  }

  func load() throws -> OutgoingDossier { try desk.outgoingDossier(id) }

  var document: OutgoingDocument { dossier.document }
  var name: String { document.title }
  var atHand: [DocumentAtHand] { [DocumentAtHand(document)] }
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
    ("D", .amendDraft), ("g", .release),
    ("b", .attachSigned), ("p", .issue), ("i", .issuePaper), ("y", .visa), ("v", .acknowledge),
    ("n", .vouchContent), ("f", .vouchForm), ("l", .paperFiled), ("L", .file), ("O", .recall),
    ("e", .edit), ("h", .ask), ("w", .withdrawAsk), ("m", .recipients), ("x", .cancel),
    ("d", .delivered), ("u", .inform), ("o", .orderRecall), ("R", .replace), ("A", .amend),
    ("C", .correct),
  ]

  /// What is done now and then: the last row has no room for it, the help names it.
  private static let asides: Set<OutgoingAction> = [
    .amendDraft, .release, .edit, .ask, .withdrawAsk, .recipients, .cancel, .delivered, .inform,
    .orderRecall, .replace,
    .amend, .correct,
  ]

  /// What is noted of a document besides its moves; the help names it.
  private static let further: [(String, FurtherForm)] = [
    ("K", .copyAdd), ("E", .field), ("M", .freeze), ("S", .sign), ("W", .limitSet),
    ("J", .limitLift),
  ]

  /// All moves have their keys; those of the workflow's table that work now stand in the last row,
  /// the others say why they do not.
  var shortcuts: [Shortcut<Act>] {
    let possible = Set(dossier.actions)
    var (open, closed, others): ([Shortcut<Act>], [Shortcut<Act>], [Shortcut<Act>]) = ([], [], [])
    for shortcut in OutgoingPage.allShortcuts(words) {
      guard case .move(let action) = shortcut.act else {
        others.append(shortcut)
        continue
      }
      if !possible.contains(action) {
        closed.append(shortcut.notNow())
      } else {
        open.append(
          OutgoingPage.asides.contains(action) ? shortcut.inHelpOnly() : shortcut)
      }
    }
    return open + closed + others
  }

  /// All keys of the page, whatever can be done now.
  static func allShortcuts(_ words: any Words) -> [Shortcut<Act>] {
    let discuss = words.key(.discuss)
    let check = words.summary(.outgoingCheckForm)
    return keys.map { key, action in
      Shortcut<Act>(
        key, .move(action), words.action(action), sentence: words.summary(action.topic),
        name: words.action(action))
    } + [
      Shortcut(
        "B", .discuss, discuss.word, sentence: discuss.sentence, name: words.summary(.discuss)),
      Shortcut("F", .checkForm, words.formCheckKey, sentence: check, name: check).inHelpOnly(),
      verdictShortcut(.verdicts, words),
    ] + further.map { Shortcut($0, .further($1), words.further($1)).inHelpOnly() }
      + [relatedShortcut(.related, words)]
  }

  mutating func perform(_ act: Act) -> Outcome {
    let (place, document, words) = (workplace, document, words)
    let action: OutgoingAction
    switch act {
    case .checkForm: return .open(formCheck())
    case .related: return related(to: .outgoing(document.id), called: document.title)
    case .verdicts: return verdicts(of: dossier.files, "outgoing", document.draftTitle)
    case .further(let form):
      return opening { _ in
        try FormScreen(
          try place.furtherForm(form, DocumentKey.outgoing(document.id).object), at: place)
      }
    case .discuss:
      return opening { _ in
        try FormScreen(
          place.discussForm(
            .outgoing(document.id), about: document.title, subject: document.subject), at: place)
      }
    case .move(let move): action = move
    }
    if let refusal = refusal(of: action) {
      notice = Notice(refusal, words)
      return .stay
    }
    switch action {
    case .submit:
      attempt { words.did(words.action(action), words.moved(try $0.submitOutgoing(document.id))) }
      return .stay
    case .acknowledge:
      attempt { words.did(words.action(action), words.moved(try $0.acknowledge(document.id))) }
      return .stay
    case .paperFiled:
      attempt {
        words.did(words.action(action), words.moved(try $0.filePaperCopy(of: document.id)))
      }
      return .stay
    case .file:
      attempt { words.did(words.action(action), words.moved(try $0.fileOutgoing(document.id))) }
      return .stay
    case .approve: return approval()
    case .number: return ask(words.numberQuestion(document), action)
    case .revise, .sendBack, .attachSigned, .issue, .issuePaper, .amendDraft, .release, .ask,
      .withdrawAsk, .visa,
      .vouchContent, .vouchForm, .edit, .recipients, .inform, .delivered, .cancel, .orderRecall,
      .recall, .replace, .amend, .correct:
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

  /// Asks what is approved and as what it is signed; several ways to sign are told apart by the command.
  private mutating func approval() -> Outcome {
    do {
      return approvalQuestion(dossier, as: try desk.signing(of: id))
    } catch {
      notice = Notice(error, words)
      return .stay
    }
  }

  private func ask(_ question: String, _ action: OutgoingAction) -> Outcome {
    .open(
      Confirm(
        question, about: action.rawValue,
        keys: [KeyHint("Enter", words.action(action)), workplace.hint("Esc", .cancel)]))
  }

  mutating func returned(from closed: any Screen) -> Outcome {
    if let form = closed as? FormScreen {
      notice = form.farewell
      if form.plan.kind == .ask, form.sent != nil { offerUndo(by: .move(.withdrawAsk)) }
    }
    guard let question = closed as? Confirm, question.answer != nil else { return .stay }
    let (words, id) = (words, id)
    switch OutgoingAction(rawValue: String(question.about.prefix { $0 != " " })) {
    case .approve: approve(id, answering: question)
    case .number:
      attempt { words.numbered(try $0.numberOutgoing(id)) }
      offerUndo(by: .move(.release))
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
    text.field(.due, document.dueAt.map { words.moment($0) } ?? "")
    text.field(
      .answers, dossier.answers.map { "\($0.title)  \($0.reference)  \($0.subject)" } ?? "")
    text.field(
      .issued, document.issuedOn.map { words.date($0) + ", " + words.weekday($0) } ?? "")
    text.field(.documentId, document.documentId ?? "")
    text.field(.filing, dossier.filing)
    text.field(
      .paperCopy, dossier.paperCopyText(words),
      style: dossier.actions.contains(.paperFiled) ? .urgent : .plain)
    text.files(dossier.files)
    text.flow(dossier)
    text.section(
      .decisions,
      dossier.decisions.map { decision in
        text.line(
          decision.at,
          "\(decision.personName): \(words.verdict(decision.verdict)), "
            + "\(words.label(.version).lowercased()) \(decision.version)"
            + (decision.signing.map { ", " + $0.printed } ?? "")
            + (decision.note.isEmpty ? "" : "  “\(decision.note)”")
            + (decision.signedWith.map { "; " + words.signedWith($0) } ?? ""))
      })
    text.recipients(dossier)
    text.following(dossier)
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
    case .recipients: .outgoingRecipients
    case .ask: .outgoingAsk
    case .withdrawAsk: .outgoingAskWithdraw
    case .visa: .outgoingVisa
    case .vouchContent, .vouchForm: .outgoingVouch
    case .edit: .outgoingEdit
    case .cancel: .outgoingCancel
    case .delivered: .outgoingDelivered
    case .inform: .outgoingInform
    case .acknowledge: .outgoingAcknowledge
    case .paperFiled: .outgoingPaperFiled
    case .file: .outgoingFile
    case .orderRecall: .outgoingOrderRecall
    case .recall: .outgoingRecall
    case .replace: .outgoingReplace
    case .amend: .outgoingAmend
    case .correct: .outgoingCorrect
    }
  }
}
