import Desk
import Office
import Terminal
import Wording

/// The page of an incoming document: what it is, its files, who handles it and what has happened.
struct IncomingPage: DocumentPage {
  enum Act: Hashable {
    case move(IncomingAction)
    case work(WorkAction)
    case answer
    case discuss
    case verdicts
    case related
    case further(FurtherForm)
  }

  static let keyName = "incoming"

  let workplace: Workplace
  let id: ID<IncomingDocument>
  var dossier: IncomingDossier
  var pager = Pager("")
  var pending: Act?
  var notice: Notice?
  var stamp: Int

  init(_ id: ID<IncomingDocument>, at workplace: Workplace) throws {
    self.workplace = workplace
    self.id = id
    stamp = try workplace.desk.newsStamp()
    dossier = try workplace.desk.openIncoming(id)
    pager = Pager(paragraphs(of: dossier))
  }

  func load() throws -> IncomingDossier { try desk.incomingDossier(id) }

  var document: IncomingDocument { dossier.document }
  var name: String { document.title }
  var atHand: [DocumentAtHand] { [DocumentAtHand(document)] }
  var subject: String { document.subject }
  var isUrgent: Bool { document.isOverdue(at: workplace.now) }

  var title: String {
    [document.title, document.reference, document.issuer].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  var state: String {
    let state = words.state(document.state).uppercased()
    return isUrgent ? "! \(words.label(.overdue)) · \(state)" : state
  }

  // MARK: Keys

  /// The keys of the moves, whether they work now or not.
  private static let keys: [(String, Act)] = [
    ("v", .move(.register)), ("t", .move(.submit)), ("g", .move(.assign)),
    ("n", .work(.accept)), ("x", .work(.resolve)), ("b", .work(.report)),
    ("c", .work(.confirm)), ("z", .work(.sendBack)), ("y", .work(.opine)),
    ("p", .work(.progress)), ("o", .work(.delegate)), ("r", .work(.acknowledge)),
    ("e", .work(.extend)), ("a", .work(.reassign)), ("u", .work(.refuse)),
    ("s", .work(.urge)), ("w", .work(.withdraw)), ("m", .work(.reopen)),
    ("i", .move(.file)), ("f", .move(.handBack)), ("R", .move(.sendBack)),
    ("S", .move(.correct)), ("A", .move(.attach)), ("P", .move(.addPaper)),
    ("X", .move(.strike)), ("H", .move(.cancel)), ("C", .move(.refuseRecall)),
  ]

  /// What is noted of a document besides its moves; the help names it.
  private static let further: [(String, FurtherForm)] = [
    ("K", .copyAdd), ("L", .slip), ("G", .giveBack), ("T", .replaced), ("F", .field),
    ("M", .freeze), ("W", .limitSet), ("J", .limitLift),
  ]

  /// All moves have their keys; those of the workflow's tables that work now and bring the document on
  /// stand in the last row, the others say why they do not.
  var shortcuts: [Shortcut<Act>] {
    let possible = possibleActs
    var (open, others, talk): ([Shortcut<Act>], [Shortcut<Act>], [Shortcut<Act>]) = ([], [], [])
    for shortcut in IncomingPage.allShortcuts(words) {
      if isBeside(shortcut.act) {
        talk.append(shortcut)
      } else if !possible.contains(shortcut.act) {
        others.append(shortcut.notNow())
      } else if case .move(let action) = shortcut.act, IncomingWorkflow.asides.contains(action) {
        others.append(shortcut.inHelpOnly())
      } else {
        open.append(shortcut)
      }
    }
    return open + others + talk
  }

  /// Whether an act goes beside the workflow.
  private func isBeside(_ act: Act) -> Bool {
    switch act {
    case .discuss, .verdicts, .related, .further: true
    case .move, .work, .answer: false
    }
  }

  /// All keys of the page, whatever can be done now.
  static func allShortcuts(_ words: any Words) -> [Shortcut<Act>] {
    let (answer, discuss) = (words.key(.draftAnswer), words.key(.discuss))
    return table.map { key, act, topic in
      let word =
        switch act {
        case .work(let action): words.action(action)
        case .move(let action): words.action(action)
        case .answer, .discuss, .verdicts, .related, .further: ""
        }
      return Shortcut<Act>(key, act, word, sentence: words.summary(topic), name: word)
    } + [
      Shortcut("d", .answer, answer),
      Shortcut(
        "B", .discuss, discuss.word, sentence: discuss.sentence, name: words.summary(.discuss)),
      verdictShortcut(.verdicts, words),
    ] + further.map { Shortcut($0, .further($1), words.further($1)).inHelpOnly() }
      + [relatedShortcut(.related, words)]
  }

  /// The keys with the commands that do the same.
  private static let table: [(key: String, act: Act, topic: CommandTopic)] = keys.compactMap {
    key, act in
    topic(of: act).map { (key, act, $0) }
  }

  private static func topic(of act: Act) -> CommandTopic? {
    switch act {
    // Both answers to a recall are one command.
    case .move(.cancel), .move(.refuseRecall): .incomingRecalled
    case .move(let action): CommandTopic(rawValue: "incoming " + action.rawValue)
    case .work(let action): CommandTopic(rawValue: "incoming " + action.rawValue)
    case .answer, .discuss, .verdicts, .related, .further: nil
    }
  }

  /// What works now.
  private var possibleActs: Set<Act> {
    var acts = Set(dossier.actions.map { Act.move($0) })
    for page in dossier.works { acts.formUnion(page.actions.map { .work($0) }) }
    acts.formUnion([.discuss, .verdicts, .related])
    if !document.state.isVoid { acts.insert(.answer) }
    return acts
  }

  mutating func perform(_ act: Act) -> Outcome {
    let (place, document, words) = (workplace, document, words)
    if let refusal = refusal(of: act) {
      notice = Notice(refusal, words)
      return .stay
    }
    switch act {
    case .related: return related(to: .incoming(document.id), called: document.title)
    case .verdicts: return verdicts(of: dossier.files, "incoming", document.title)
    case .further(let form):
      return opening { _ in
        try FormScreen(
          try place.furtherForm(form, DocumentKey.incoming(document.id).object), at: place)
      }
    case .discuss:
      return opening { _ in
        try FormScreen(
          place.discussForm(
            .incoming(document.id), about: document.title, subject: document.subject), at: place)
      }
    case .answer:
      return opening { _ in try FormScreen(place.draftForm(answering: document), at: place) }
    case .move(.submit):
      attempt {
        words.did(
          words.action(IncomingAction.submit), words.moved(try $0.submitIncoming(document.id)))
      }
      return .stay
    case .move(.addPaper):
      attempt { words.paperAdded(to: try $0.addPaper(to: document.id)) }
      return .stay
    case .work(let action) where action.note == .none:
      let work = dossier.works.first { $0.actions.contains(action) }?.work.ordinal
      attempt {
        words.did(
          words.action(action), words.moved(try $0.handleIncoming(document.id, work: work, action)))
      }
      return .stay
    case .work(let action): return open { try place.workForm(action, on: document.id) }
    case .move(let action): return open { try place.form(for: action, on: document.id) }
    }
  }

  mutating func returned(from closed: any Screen) -> Outcome {
    guard let form = closed as? FormScreen else { return .stay }
    notice = form.farewell
    switch form.plan.kind {
    case .assign where form.sent != nil: offerUndo(by: .work(.withdraw))
    case .resolve where form.sent != nil: offerUndo(by: .work(.reopen))
    default: break
    }
    return .stay
  }

  private mutating func open(_ make: () throws -> OfficeForm?) -> Outcome {
    let (place, document) = (workplace, document)
    return opening { _ in
      guard let form = try make() else { throw IncomingError.unknown(document.title) }
      return try FormScreen(form, at: place)
    }
  }

  /// Why an act cannot be done now; read off the same tables as the keys.
  private func refusal(of act: Act) -> (any Error)? {
    if possibleActs.contains(act) { return nil }
    switch act {
    case .answer:
      return IncomingError.nothingToAnswer(document: document.title, state: document.state)
    case .discuss, .verdicts, .related, .further: return nil
    case .move(let action):
      return refusal(
        of: action, prospects: dossier.prospects, state: document.state, document: document.title)
    case .work(let action):
      guard let page = dossier.works.first else {
        return AssignmentError.noWork(document: document.title, state: document.state)
      }
      return refusal(
        of: action, prospects: page.prospects, state: page.work.state, document: document.title)
    }
  }

  // MARK: Text

  func paragraphs(of dossier: IncomingDossier) -> [Pager.Paragraph] {
    let document = dossier.document
    var text = Paragraphs(words)
    text.field(.issuer, document.issuer)
    text.field(.reference, document.reference)
    text.field(
      .issued, document.issuedOn.map { words.date($0) + ", " + words.weekday($0) } ?? "")
    text.field(.kind, document.kindName)
    text.field(.subject, document.subject)
    text.field(.arrived, words.date(document.arrivedOn) + ", " + words.medium(document.medium))
    if document.urgency != .normal { text.field(.urgency, words.urgency(document.urgency)) }
    if let due = document.dueOn {
      let isLate = document.isOverdue(at: workplace.now)
      let isSoon = (try? workplace.desk.dueState(of: document))?.value == .dueSoon
      text.field(
        .due,
        words.due(due, document.dueAt) + ", " + words.weekday(due)
          + (isLate ? "  \(words.label(.overdue))" : isSoon ? "  \(words.dueSoon)" : ""),
        style: isLate ? .urgent : .plain)
    }
    text.field(.documentId, document.documentId ?? "")
    text.field(.answeredBy, dossier.answer.map { "\($0.title)  \($0.subject)" } ?? "")
    text.entry(dossier.facts)
    text.files(dossier.files)
    for page in dossier.works { text.work(page.work, at: workplace.now) }
    text.section(
      .opinions,
      dossier.opinions.map { opinion in
        text.line(
          opinion.at,
          "\(opinion.personName), \(words.said(at: opinion.act))"
            + (opinion.work.map { words.ofWork($0, of: dossier.works.count) } ?? "")
            + (opinion.text.isEmpty ? "" : ": “\(opinion.text)”"))
      })
    text.discussion(dossier.discussion)
    text.history(dossier.history)
    return text.all
  }
}
