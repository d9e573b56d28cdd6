import Desk
import Office
import Terminal
import Wording

/// The page of an incoming document: what it is, its files, who handles it and what has happened.
struct IncomingPage: DocumentPage {
  enum Act: Hashable {
    case move(IncomingAction)
    case answer
  }

  let workplace: Workplace
  let id: ID<IncomingDocument>
  var dossier: IncomingDossier
  var pager = Pager("")
  var notice: Notice?
  var stamp: Int

  init(_ id: ID<IncomingDocument>, at workplace: Workplace) throws {
    self.workplace = workplace
    self.id = id
    stamp = try workplace.desk.newsStamp()
    dossier = try workplace.desk.incomingDossier(id)
    pager = Pager(paragraphs(of: dossier))
  }

  func load() throws -> IncomingDossier { try desk.incomingDossier(id) }

  var document: IncomingDocument { dossier.document }
  var name: String { document.title }
  var subject: String { document.subject }
  var isUrgent: Bool { document.isOverdue(on: workplace.today) }

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
  private static let keys: [(String, IncomingAction)] = [
    ("v", .register), ("t", .submit), ("g", .assign), ("n", .accept), ("x", .resolve),
  ]

  /// All moves have their keys; those of the workflow's table that work now stand in the last row,
  /// the others say why they do not.
  var shortcuts: [Shortcut<Act>] {
    let moves = IncomingPage.keys.map { key, action in
      Shortcut<Act>(
        key, .move(action), words.action(action), sentence: words.summary(action.topic),
        name: words.action(action))
    }
    let open = moves.filter { dossier.actions.map(Act.move).contains($0.act) }
    let closed = moves.filter { !dossier.actions.map(Act.move).contains($0.act) }
    let answer = words.key(.draftAnswer)
    return open + [
      Shortcut("d", .answer, answer.word, sentence: answer.sentence, name: answer.sentence)
    ]
      + closed.map { $0.inHelpOnly() }
  }

  mutating func perform(_ act: Act) -> Outcome {
    let (place, document, words) = (workplace, document, words)
    switch act {
    case .answer:
      return opening { _ in try FormScreen(place.draftForm(answering: document), at: place) }
    case .move(let action):
      if let refusal = refusal(of: action) {
        notice = Notice(refusal, words)
        return .stay
      }
      switch action {
      case .submit: attempt { words.moved(try $0.submitIncoming(document.id)) }
      case .accept: attempt { words.moved(try $0.acceptIncoming(document.id)) }
      case .register, .assign, .resolve:
        return opening { _ in
          guard let form = try place.form(for: action, on: document.id) else {
            throw IncomingError.unknown(document.title)
          }
          return try FormScreen(form, at: place)
        }
      }
      return .stay
    }
  }

  /// Why a move cannot be made now; read off the same table as the keys.
  private func refusal(of action: IncomingAction) -> (any Error)? {
    refusal(
      of: action, prospects: dossier.prospects, state: document.state, document: document.title)
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
      let isLate = document.isOverdue(on: workplace.today)
      let isSoon = (try? workplace.desk.dueState(of: document))?.value == .dueSoon
      text.field(
        .due,
        words.date(due) + ", " + words.weekday(due)
          + (isLate ? "  \(words.label(.overdue))" : isSoon ? "  \(words.dueSoon)" : ""),
        style: isLate ? .urgent : .plain)
    }
    text.field(.documentId, document.documentId ?? "")
    text.field(.answeredBy, dossier.answer.map { "\($0.title)  \($0.subject)" } ?? "")
    text.files(dossier.files)
    text.section(
      .assignments,
      dossier.assignments.map { assignment in
        let due = assignment.dueOn.map { "  \(words.due(on: words.date($0)))" } ?? ""
        let accepted =
          assignment.acceptedAt.map { "  \(words.label(.accepted)) \(words.moment($0))" } ?? ""
        return Pager.Paragraph(
          assignment.personName + due + accepted, indent: Paragraphs.indent,
          label: "  " + words.part(assignment.part))
      })
    text.section(
      .opinions, dossier.opinions.map { text.line($0.at, "\($0.personName): “\($0.text)”") })
    text.history(dossier.history)
    return text.all
  }
}

extension IncomingAction {
  /// The command that does the same.
  var topic: CommandTopic {
    switch self {
    case .register: .incomingRegister
    case .submit: .incomingSubmit
    case .assign: .incomingAssign
    case .accept: .incomingAccept
    case .resolve: .incomingResolve
    }
  }
}
