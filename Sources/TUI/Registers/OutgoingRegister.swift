import Desk
import Office
import Terminal
import Wording

/// Everything the office drafts and issues, or the part of it a line of the desk stands for.
struct OutgoingRegister: DocumentList {
  enum Act: Hashable { case draft, submit, approve, acknowledge, file }

  static let keyName = "departures"
  /// As many as the question can name on the smallest screen.
  private static let approvedAtOnce = 8

  let workplace: Workplace
  let shown: OutgoingList
  let title: String
  var notice: Notice?
  var stamp: Int
  var list: PagedList<OutgoingEntry, Place<OutgoingEntry>>
  var panel = SidePanel()
  var search: ListSearch?
  var listBefore: PagedList<OutgoingEntry, Place<OutgoingEntry>>?

  /// - Parameter filter: The line of the desk that `shown` belongs to, if it is not `shown` itself.
  init(_ shown: OutgoingList, filter: AgendaLine? = nil, at workplace: Workplace) {
    self.workplace = workplace
    self.shown = shown
    stamp = (try? workplace.desk.newsStamp()) ?? 0
    let line = filter ?? AgendaItem.Matter.outgoing(shown).line
    title =
      workplace.words.heading(.outgoing)
      + (shown == .register ? "" : ": " + workplace.words.filter(line))
    list = workplace.list(of: shown)
  }

  var emptyText: String { words.emptyScreen(shown == .register ? .outgoing : .filtered) }

  func found(_ text: String) -> PagedList<OutgoingEntry, Place<OutgoingEntry>> {
    let desk = desk
    return workplace.outgoingList { direction, entry, limit in
      try desk.outgoing(matching: text, direction, than: entry?.document, limit: limit)
        .map { .document($0) }
    }
  }

  func essentials(of row: OutgoingEntry) throws -> [Pager.Paragraph] {
    switch row {
    case .document(let document): try workplace.essentials(of: document)
    case .struck(let struck): workplace.essentials(of: struck)
    }
  }

  var shortcuts: [Shortcut<Act>] {
    if search?.isTyping == true { return [] }
    let draft = words.key(.draft)
    return [
      Shortcut(
        "s", .draft, draft.word, sentence: draft.sentence, name: words.summary(.outgoingDraft),
        or: [.function(2)]),
      several("a", .approve, words.action(OutgoingAction.approve), .outgoingApprove),
      several("t", .submit, words.action(OutgoingAction.submit), .outgoingSubmit),
      several(
        "v", .acknowledge, words.action(OutgoingAction.acknowledge), .outgoingAcknowledge),
      several("L", .file, words.action(OutgoingAction.file), .outgoingFile),
    ]
  }

  var jointActs: Set<Act> { [.approve, .submit, .acknowledge, .file] }

  var otherHints: [KeyHint] {
    rowHints([workplace.hint("Enter", .open), workplace.hint("Space", .mark)]) + hints
  }

  mutating func perform(_ act: Act) -> Outcome {
    let place = workplace
    switch act {
    case .draft: return opening { _ in try FormScreen(place.draftForm(), at: place) }
    case .approve: return approvalOfSeveral()
    case .submit: return handle(.submit) { try $0.submitOutgoing($1) }
    case .acknowledge: return handle(.acknowledge) { try $0.acknowledge($1) }
    case .file: return handle(.file) { try $0.fileOutgoing($1) }
    }
  }

  private mutating func handle(
    _ action: OutgoingAction,
    _ work: (OfficeDesk, ID<OutgoingDocument>) throws -> OutgoingDocument
  ) -> Outcome {
    let words = words
    attemptAll(words.action(action)) { desk, row in
      guard let document = row.document else {
        throw OutgoingError.unknown(row.reference(words))
      }
      return words.moved(try work(desk, document.id))
    }
    return .stay
  }

  /// The document of the row; a number that was wasted has none.
  mutating func open(_ row: OutgoingEntry) -> Outcome {
    let place = workplace
    switch row {
    case .document(let document): return opening { _ in try OutgoingPage(document.id, at: place) }
    case .struck(let struck):
      if let document = struck.document {
        return opening { _ in try OutgoingPage(document, at: place) }
      }
      notice = Notice(words.wasted(struck))
      return .stay
    }
  }

  /// Asks about all of them at once, naming each; what is approved is what the question named.
  private func approvalOfSeveral() -> Outcome {
    let documents = targets.compactMap(\.document).prefix(OutgoingRegister.approvedAtOnce)
    guard !documents.isEmpty else { return .stay }
    return .open(
      Confirm(
        words.approveSeveralQuestion(Array(documents), by: desk.person.name),
        about: documents.map { "\($0.id.value):\($0.version)" }.joined(separator: " "),
        keys: [
          KeyHint("Enter", words.action(OutgoingAction.approve)), workplace.hint("Esc", .cancel),
        ]))
  }

  private mutating func approveSeveral(_ question: Confirm) {
    let named = question.about.split(separator: " ").map { $0.split(separator: ":") }
    let seen = Dictionary(
      named.compactMap { parts -> (Int64, Int)? in
        guard parts.count == 2, let id = Int64(parts[0]), let version = Int(parts[1]) else {
          return nil
        }
        return (id, version)
      }, uniquingKeysWith: { $1 })
    let words = words
    // What the question had no room for keeps its mark.
    let others = list.marks.filter { place in
      place.document.document.map { seen[$0.id.value] == nil } ?? true
    }
    list.marks.subtract(others)
    defer { list.marks.formUnion(others) }
    attemptAll(words.action(OutgoingAction.approve)) { desk, row in
      guard let document = row.document, let version = seen[document.id.value] else {
        throw OutgoingError.unknown(row.reference(words))
      }
      // The text was not before the reader's eyes: the journal says so.
      return words.moved(
        try desk.approveOutgoing(document.id, seen: version, isUnread: true))
    }
  }

  mutating func returned(from closed: any Screen) -> Outcome {
    if let question = closed as? Confirm {
      if question.answer != nil { approveSeveral(question) }
      return .stay
    }
    guard let form = closed as? FormScreen else { return .stay }
    notice = form.farewell
    if let document = form.sent?.outgoing, search == nil {
      list.go(to: Place(document: .document(document)))
    }
    return .stay
  }
}

extension Workplace {
  func list(
    of shown: OutgoingList
  ) -> PagedList<OutgoingEntry, Place<OutgoingEntry>> {
    let desk = desk
    return outgoingList { direction, entry, limit in
      // The register shows every number there was; what waits on the desk is documents.
      if shown == .register {
        return try desk.outgoingEntries(direction, than: entry, limit: limit)
      }
      return try desk.outgoing(shown, direction, than: entry?.document, limit: limit)
        .map { .document($0) }
    }
  }

  func outgoingList(
    _ read: @escaping (ListDirection, OutgoingEntry?, Int) throws -> [OutgoingEntry]
  ) -> PagedList<OutgoingEntry, Place<OutgoingEntry>> {
    let (words, today) = (words, today)
    return PagedList(
      columns: [
        Column(words.column(.draft), minimum: 5, wish: 6, rank: 6) {
          $0.draft.map { "D\($0.value)" } ?? "·"
        },
        Column(words.column(.reference), minimum: 12, wish: 20, rank: 9) { $0.reference(words) },
        Column(words.column(.day), minimum: 8, wish: 8, rank: 4) { entry in
          switch entry {
          case .document(let document):
            words.shortDate(document.issuedOn ?? document.draftedOn, today: today)
          case .struck(let struck): words.shortDate(struck.at?.date, today: today)
          }
        },
        Column(words.column(.kind), minimum: 10, wish: 14, rank: 3) {
          $0.document?.kind.name ?? ""
        },
        Column(words.column(.subject), minimum: 20, wish: .max, rank: 8) { entry in
          switch entry {
          case .document(let document): document.subject
          case .struck(let struck): words.reason(struck)
          }
        },
        Column(words.column(.state), minimum: 12, wish: 17, rank: 7) { entry in
          entry.document.map { words.standing($0) } ?? words.struckState
        },
        Column(words.column(.drafter), minimum: 12, wish: 22, rank: 1) { entry in
          switch entry {
          case .document(let document): document.drafterName
          case .struck(let struck): struck.personName ?? ""
          }
        },
      ],
      position: { Place(document: $0) }, attention: { $0.document?.state == .returned },
      fetch: pages(read))
  }
}

extension OutgoingEntry: Listed {
  var placeKey: Int64 {
    switch self {
    case .document(let document): document.id.value * 2
    case .struck(let struck): struck.id.value * 2 + 1
    }
  }

  fileprivate var draft: ID<OutgoingDocument>? {
    switch self {
    case .document(let document): document.id
    case .struck(let struck): struck.document
    }
  }

  fileprivate func reference(_ words: any Words) -> String {
    switch self {
    case .document(let document): words.inRegister(document)
    case .struck(let struck): words.inRegister(struck)
    }
  }
}
