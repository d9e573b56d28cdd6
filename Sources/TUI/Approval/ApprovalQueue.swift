import Desk
import Office
import Terminal
import Wording

/// What waits for approval, a document a screen: what it is, who has said what about it, what has
/// changed since the reader last decided on it, or its text, and one key to approve and one to return.
///
/// The text is read when the screen is shown and nobody types: a slow file keeps nobody from deciding.
struct ApprovalQueue: OfficeScreen {
  enum Act: Hashable { case approve, sendBack, next, previous, whole, save, page, list }

  /// More than anybody decides on in one sitting; the list behind shows them all.
  private static let most = 200

  static let keyName = "approval"

  let workplace: Workplace
  let list: OutgoingList
  var notice: Notice?
  var stamp: Int
  private(set) var ids: [ID<OutgoingDocument>] = []
  private(set) var index = 0
  private(set) var dossier: OutgoingDossier?
  private var reading = Reading.none
  /// The whole text though there are changes to show.
  private var showsWhole = false
  private(set) var pager = Pager("")

  /// What is known of the text of the document on the screen.
  enum Reading: Equatable {
    case none
    case wanted
    case text([String])
    /// What changed since the version of that number.
    case changes(since: Int, [String])
    case unreadable(String)
  }

  init(_ list: OutgoingList = .state(.submitted), at workplace: Workplace) {
    self.workplace = workplace
    self.list = list
    stamp = (try? workplace.desk.newsStamp()) ?? 0
    load(keeping: nil)
  }

  var name: String { words.approval(.queue) }
  var atHand: [DocumentAtHand] { dossier.map { [DocumentAtHand($0.document)] } ?? [] }

  // MARK: Reading

  /// Reads the queue again; the document on the screen stays there while it waits.
  private mutating func load(keeping id: ID<OutgoingDocument>?) {
    do {
      ids = try desk.outgoing(list, limit: ApprovalQueue.most).map(\.id)
      if let place = id.flatMap({ ids.firstIndex(of: $0) }) { index = place }
      index = max(0, min(index, ids.count - 1))
      try show()
    } catch {
      notice = Notice(error, words)
    }
  }

  private mutating func show() throws {
    guard ids.indices.contains(index) else {
      dossier = nil
      reading = .none
      pager = Pager("")
      return
    }
    let fresh = try desk.openOutgoing(ids[index])
    let isSame =
      fresh.document.id == dossier?.document.id
      && fresh.document.version == dossier?.document.version
    if isSame, fresh == dossier { return }
    dossier = fresh
    if !isSame {
      reading = .wanted
      showsWhole = false
    }
    layOut()
  }

  mutating func refresh() { load(keeping: dossier?.document.id) }

  var pause: Int? { reading == .wanted ? 0 : nil }

  mutating func paused() -> Outcome {
    guard reading == .wanted, let dossier else { return .stay }
    reading = read(dossier)
    layOut()
    return .stay
  }

  private func read(_ dossier: OutgoingDossier) -> Reading {
    guard let file = dossier.files.first(where: { $0.part == .main }) else {
      return .unreadable(words.approval(unreadable: .noFile))
    }
    if let since = seenVersion(dossier), !showsWhole,
      let comparison = try? desk.compareVersions(of: dossier.document.id, since)
    {
      return .changes(since: since, comparison.lines)
    }
    return switch workplace.readText(file) {
    case .text(let text): .text(text.pages.joined().map { String($0) })
    case .empty: .unreadable(words.approvalScan)
    case .unchecked(let reason): .unreadable(words.approval(unreadable: reason))
    }
  }

  /// The version the reader decided on last, else the one before; nil for a first version.
  private func seenVersion(_ dossier: OutgoingDossier) -> Int? {
    let now = dossier.document.version
    let decided = dossier.decisions.last {
      $0.personName == desk.person.name && $0.version < now
    }?.version
    return decided ?? (now > 1 ? now - 1 : nil)
  }

  // MARK: Keys

  var shortcuts: [Shortcut<Act>] {
    guard let dossier else { return [] }
    let hasChanges = seenVersion(dossier) != nil
    return ApprovalQueue.allShortcuts(words, showsWhole: showsWhole).filter {
      $0.act != .whole || hasChanges
    }
  }

  /// All keys of the queue, whatever waits in it.
  static func allShortcuts(
    _ words: any Words, showsWhole: Bool = false
  ) -> [Shortcut<Act>] {
    func key(_ key: String, _ act: Act, _ word: ApprovalKey, or keys: [Key] = [])
      -> Shortcut<Act>
    {
      Shortcut(key, act, words.approval(key: word), or: keys)
    }
    return [
      key("a", .approve, .approve), key("r", .sendBack, .sendBack), key("n", .next, .next),
      key("p", .previous, .previous),
      key("Tab", .whole, showsWhole ? .changes : .whole, or: [.tab]),
      key("o", .save, .save).inHelpOnly(),
      key("Enter", .page, .page, or: [.enter, .right, .function(3)]).inHelpOnly(),
      key("l", .list, .list).inHelpOnly(),
    ]
  }

  mutating func move(_ key: Key) -> Bool { pager.handle(key) != .ignored }

  mutating func handle(_ key: Key) -> Outcome { answer(key, unlessChanged: \.dossier) }

  mutating func perform(_ act: Act) -> Outcome {
    guard let dossier else { return .stay }
    let (place, document) = (workplace, dossier.document)
    switch act {
    case .approve: return approval(of: dossier)
    case .sendBack:
      return opening { _ in try FormScreen(place.returnForm(document), at: place) }
    case .next: go(by: 1)
    case .previous: go(by: -1)
    case .whole:
      showsWhole.toggle()
      reading = .wanted
    case .save: return saving(dossier)
    case .page: return opening { _ in try OutgoingPage(document.id, at: place) }
    case .list: return .open(OutgoingRegister(list, at: place))
    }
    return .stay
  }

  private mutating func go(by step: Int) {
    let target = index + step
    guard ids.indices.contains(target) else {
      notice = Notice(words.approval(step > 0 ? .last : .first))
      return
    }
    index = target
    do { try show() } catch { notice = Notice(error, words) }
  }

  // MARK: Deciding

  /// Asks as what it is signed where there are several ways, then names exactly what is approved.
  private mutating func approval(of dossier: OutgoingDossier) -> Outcome {
    do {
      return approvalQuestion(
        dossier, as: try desk.signing(of: dossier.document.id), isUnread: isUnread)
    } catch AuthorityError.which(_, _, let ways) {
      return .open(
        Pick(
          words.approval(.signAs), about: "sign", options: ways.map { "\($0.printed) \($0.post)" },
          keys: [workplace.hint("Esc", .cancel)]))
    } catch {
      notice = Notice(error, words)
      return .stay
    }
  }

  /// Whether the reader could not see the text here.
  private var isUnread: Bool {
    switch reading {
    case .text, .changes: false
    case .none, .wanted, .unreadable: true
    }
  }

  mutating func returned(from closed: any Screen) -> Outcome {
    switch closed {
    case let form as FormScreen: notice = form.farewell
    case let pick as Pick: return picked(pick)
    case let question as Confirm where question.answer != nil:
      if question.about == "save" {
        save(to: question.answer ?? "")
      } else if let id = dossier?.document.id {
        approve(id, answering: question, isUnread: isUnread)
      }
    default: break
    }
    return .stay
  }

  private mutating func picked(_ pick: Pick) -> Outcome {
    guard let number = pick.answer, let dossier else { return .stay }
    do {
      _ = try desk.signing(of: dossier.document.id)
    } catch AuthorityError.which(_, _, let ways) where ways.indices.contains(number) {
      return approvalQuestion(dossier, as: ways[number], among: ways, isUnread: isUnread)
    } catch {
      notice = Notice(error, words)
    }
    return .stay
  }

  // MARK: Saving the file

  private func saving(_ dossier: OutgoingDossier) -> Outcome {
    let document = dossier.document
    return .open(
      Confirm(
        words.approval(.saveQuestion), about: "save", proof: .reason(atLeast: 1),
        prompt: words.approval(.savePrompt),
        suggestion: "\(document.draftTitle)-\(document.version).pdf",
        keys: [
          KeyHint("Enter", words.approval(key: .save).word), workplace.hint("Esc", .cancel),
        ]))
  }

  private mutating func save(to path: String) {
    guard let file = dossier?.files.first(where: { $0.part == .main }) else { return }
    let words = words
    attempt { desk in
      let path = desk.isServed ? try desk.output(entered: path) : path
      try desk.saveCopy(of: file, to: path)
      return words.approvalSaved(to: path)
    }
  }

  // MARK: Drawing

  private mutating func layOut() {
    guard let dossier else { return }
    var text = Paragraphs(words)
    text.approval(dossier)
    switch reading {
    case .none: break
    case .wanted: text.body(words.approval(.reading), [])
    case .text(let lines): text.body(words.approval(.text), lines)
    case .changes(let version, let lines):
      text.body(
        words.approval(changesSince: version),
        lines.isEmpty ? [words.approval(.sameText)] : lines)
    case .unreadable(let reason):
      text.body(words.approval(.text), [])
      text.remark(reason)
    }
    pager.replace(text.all)
  }

  mutating func draw(on canvas: inout Canvas) {
    guard let dossier else {
      canvas.header(name)
      canvas.rule(row: 1)
      for (row, line) in wrapped(words.approval(.nothing), width: canvas.size.columns - 6)
        .enumerated()
      {
        canvas.draw(line, row: 3 + row, column: 4)
      }
      drawFoot(on: &canvas)
      return
    }
    let document = dossier.document
    let count = ids.count < ApprovalQueue.most ? "\(ids.count)" : "\(ids.count)+"
    canvas.header(
      "\(name) \(index + 1)/\(count) · \(document.title) · \(document.kind.name)",
      "\(words.label(.version).lowercased()) \(document.version)")
    canvas.draw(
      document.subject, row: 1, column: 1, width: canvas.size.columns - 2, style: .heading)
    canvas.rule(row: 2)
    pager.draw(
      on: &canvas,
      in: Area(row: 3, column: 0, rows: canvas.size.rows - 5, columns: canvas.size.columns - 1))
    drawFoot(on: &canvas)
  }
}

extension Paragraphs {
  /// What the reader decides on, in the order they ask: who, in answer to what, who has said what.
  fileprivate mutating func approval(_ dossier: OutgoingDossier) {
    let document = dossier.document
    field(.drafter, document.drafterName + ", " + words.date(document.draftedOn))
    if document.urgency != .normal {
      field(.urgency, words.urgency(document.urgency), style: .urgent)
    }
    field(.due, document.dueAt.map { words.moment($0) } ?? "")
    field(
      .answers,
      dossier.answers.map { "\($0.title)  \($0.reference)  \($0.issuer): \($0.subject)" } ?? "")
    field(.planned, dossier.planned.map(\.name).joined(separator: "; "))
    if let returned = dossier.decisions.last(where: { $0.verdict == .returned }) {
      field(
        .decisions,
        "\(words.label(.version).lowercased()) \(returned.version), \(returned.personName), "
          + "\(words.moment(returned.at))  “\(returned.note)”")
    }
    flow(dossier)
    files(dossier.files)
  }

  /// A heading in words of its own over lines of a document.
  fileprivate mutating func body(_ heading: String, _ lines: [String]) {
    add(Pager.Paragraph(""))
    add(Pager.Paragraph(heading.uppercased(), style: .heading, indent: 1))
    for line in lines {
      let style: Style =
        line.hasPrefix("- ")
        ? .removed : line.hasPrefix("+ ") ? .added : line.hasPrefix("~ ") ? .notice : .plain
      add(Pager.Paragraph(line, style: style, indent: 2))
    }
  }

  fileprivate mutating func remark(_ text: String) {
    add(Pager.Paragraph(text, style: .notice, indent: 2, label: "!"))
  }
}
