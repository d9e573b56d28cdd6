import Desk
import Office
import Terminal
import Wording

/// What the pages of incoming and outgoing documents have in common: two rows that say what it is,
/// and under them everything known of it, to be read page by page.
protocol DocumentPage: OfficeScreen {
  associatedtype Dossier: Equatable

  var dossier: Dossier { get set }
  var pager: Pager { get set }
  /// An act to be done as soon as the page is open: it was named elsewhere.
  var pending: Act? { get set }
  /// The first row, and the state at its right end.
  var title: String { get }
  var state: String { get }
  var isUrgent: Bool { get }
  var subject: String { get }

  func load() throws -> Dossier
  func paragraphs(of dossier: Dossier) -> [Pager.Paragraph]
}

extension Workplace {
  /// The page of a document of either register.
  func page(of key: DocumentKey) throws -> any Screen {
    switch key {
    case .incoming(let id): try IncomingPage(id, at: self)
    case .outgoing(let id): try OutgoingPage(id, at: self)
    }
  }
}

extension DocumentPage {
  mutating func refresh() {
    do {
      let fresh = try load()
      guard fresh != dossier else { return }
      dossier = fresh
      pager = Pager(paragraphs(of: fresh))
    } catch {
      notice = Notice(error, words)
    }
  }

  mutating func opened() -> Outcome {
    guard let act = pending else { return .stay }
    pending = nil
    return perform(act)
  }

  mutating func handle(_ key: Key) -> Outcome { answer(key, unlessChanged: \.dossier) }

  /// Why an act is refused now; nil if it is not.
  func refusal<Flow: Workflow>(
    of action: Flow.Action, prospects: [Prospect<Flow>], state: Flow.State, document: String
  ) -> MoveRefusal<Flow>? {
    guard let prospect = prospects.first(where: { $0.action == action }), !prospect.isOpen else {
      return nil
    }
    return MoveRefusal(
      document: document, state: state, prospect: prospect,
      possible: Flow.steps(
        towards: action, from: state, among: prospects.filter(\.isOpen).map(\.action)))
  }

  /// The key that shows what is known of the signatures.
  static func verdictShortcut(_ act: Act, _ words: any Words) -> Shortcut<Act> {
    Shortcut(
      "V", act, words.verdictKey, sentence: words.summary(.fileVerdicts),
      name: words.summary(.fileVerify)
    ).inHelpOnly()
  }

  /// The key that shows what belongs to the document.
  static func relatedShortcut(_ act: Act, _ words: any Words) -> Shortcut<Act> {
    let related = words.key(.related)
    return Shortcut(
      "N", act, related.word, sentence: related.sentence, name: words.summary(.related)
    ).inHelpOnly()
  }

  mutating func related(to key: DocumentKey, called name: String) -> Outcome {
    let place = workplace
    return opening { _ in try RelatedScreen(key, called: name, at: place) }
  }

  /// What is known of the signatures in the document's files, after those without a check of today
  /// were checked.
  mutating func verdicts(
    of files: [AttachedFile], _ register: String, _ reference: String
  ) -> Outcome {
    let place = workplace
    return opening { desk in
      _ = try desk.freshVerdicts(of: files)
      let command = CommandTopic.fileVerdicts.rawValue.split(separator: " ").map(String.init)
      let typed = command + [register, reference]
      let (lines, status) = place.run(typed)
      return OutputScreen(typed.joined(separator: " "), lines, status: status, at: place)
    }
  }

  /// Says beside what was done which key takes it back, where one does.
  mutating func offerUndo(by act: Act?) {
    guard let act, let done = notice, !done.isUrgent,
      let undo = keys.first(where: { $0.act == act && $0.isOpen })
    else { return }
    notice = Notice(done.text + "; " + words.undo(undo.hint.key, undo.name ?? undo.hint.sentence))
  }

  mutating func move(_ key: Key) -> Bool {
    // Enter opens things elsewhere; here there is nothing to open.
    key != .enter && pager.handle(key) != .ignored
  }

  mutating func draw(on canvas: inout Canvas) {
    canvas.header(title, state, style: isUrgent ? .urgent : .title)
    canvas.draw(subject, row: 1, column: 1, width: canvas.size.columns - 2)
    canvas.rule(row: 2)
    pager.draw(
      on: &canvas,
      in: Area(row: 3, column: 0, rows: canvas.size.rows - 5, columns: canvas.size.columns - 1))
    drawFoot(on: &canvas)
  }
}
