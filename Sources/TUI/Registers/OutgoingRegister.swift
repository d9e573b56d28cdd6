import Desk
import Office
import Terminal
import Wording

/// Everything the office drafts and issues, or the part of it a line of the desk stands for.
struct OutgoingRegister: DocumentList {
  enum Act: Hashable { case draft }

  let workplace: Workplace
  let shown: OutgoingList
  let title: String
  var notice: Notice?
  var stamp: Int
  var list: PagedList<OutgoingDocument, Place<OutgoingDocument>>
  var search: ListSearch?
  var listBefore: PagedList<OutgoingDocument, Place<OutgoingDocument>>?

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

  func found(_ text: String) -> PagedList<OutgoingDocument, Place<OutgoingDocument>> {
    workplace.list(of: .matching(text))
  }

  var shortcuts: [Shortcut<Act>] {
    if search?.isTyping == true { return [] }
    let draft = words.key(.draft)
    return [
      Shortcut(
        "s", .draft, draft.word, sentence: draft.sentence, name: words.summary(.outgoingDraft),
        or: [.function(2)])
    ]
  }

  var otherHints: [KeyHint] { [workplace.hint("Enter", .open)] + hints }

  mutating func perform(_ act: Act) -> Outcome {
    let place = workplace
    return opening { _ in try FormScreen(place.draftForm(), at: place) }
  }

  mutating func open(_ row: OutgoingDocument) -> Outcome {
    let place = workplace
    return opening { _ in try OutgoingPage(row.id, at: place) }
  }

  mutating func returned(from closed: any Screen) -> Outcome {
    guard let form = closed as? FormScreen else { return .stay }
    notice = form.farewell
    if let document = form.sent?.outgoing, search == nil { list.go(to: Place(document: document)) }
    return .stay
  }
}

extension Workplace {
  func list(
    of shown: OutgoingList
  ) -> PagedList<OutgoingDocument, Place<OutgoingDocument>> {
    let (desk, words, today) = (desk, words, today)
    return PagedList(
      columns: [
        Column(words.column(.draft), minimum: 5, wish: 6, rank: 6) { $0.draftTitle },
        Column(words.column(.reference), minimum: 12, wish: 20, rank: 9) {
          $0.reference ?? "·/" + $0.symbol
        },
        Column(words.column(.day), minimum: 8, wish: 8, rank: 4) {
          words.shortDate($0.issuedOn ?? $0.draftedOn, today: today)
        },
        Column(words.column(.kind), minimum: 10, wish: 14, rank: 3) { $0.kind.name },
        Column(words.column(.subject), minimum: 20, wish: .max, rank: 8) { $0.subject },
        Column(words.column(.state), minimum: 12, wish: 13, rank: 7) { words.state($0.state) },
        Column(words.column(.drafter), minimum: 12, wish: 22, rank: 1) { $0.drafterName },
      ],
      position: { Place(document: $0) }, attention: { $0.state == .returned },
      fetch: pages { try desk.outgoing(shown, $0, than: $1, limit: $2) })
  }
}
