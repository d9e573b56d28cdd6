import Desk
import Office
import Terminal
import Wording

/// The arrivals register, or the part of it a line of the desk stands for.
struct IncomingRegister: DocumentList {
  enum Act: Hashable { case register, submit, accept, acknowledge }

  static let keyName = "arrivals"

  let workplace: Workplace
  let shown: IncomingList
  let title: String
  var notice: Notice?
  var stamp: Int
  var list: PagedList<IncomingDocument, Place<IncomingDocument>>
  var panel = SidePanel()
  var search: ListSearch?
  var listBefore: PagedList<IncomingDocument, Place<IncomingDocument>>?

  init(_ shown: IncomingList, at workplace: Workplace) {
    self.workplace = workplace
    self.shown = shown
    stamp = (try? workplace.desk.newsStamp()) ?? 0
    title =
      workplace.words.heading(.incoming)
      + (shown == .register
        ? "" : ": " + workplace.words.filter(AgendaItem.Matter.incoming(shown).line))
    list = workplace.list(of: shown)
  }

  var emptyText: String { words.emptyScreen(shown == .register ? .incoming : .filtered) }

  func found(_ text: String) -> PagedList<IncomingDocument, Place<IncomingDocument>> {
    let desk = desk
    return workplace.incomingList { try desk.incoming(matching: text, $0, than: $1, limit: $2) }
  }

  func essentials(of row: IncomingDocument) throws -> [Pager.Paragraph] {
    try workplace.essentials(of: row)
  }

  var shortcuts: [Shortcut<Act>] {
    if search?.isTyping == true { return [] }
    var table: [Shortcut<Act>] = []
    if desk.person.holds(.clerk) {
      let register = words.key(.register)
      table.append(
        Shortcut(
          "v", .register, register.word, sentence: register.sentence,
          name: words.summary(.incomingRegister), or: [.function(2)]))
      let submit = Shortcut(
        "t", Act.submit, words.action(IncomingAction.submit),
        sentence: words.summary(.incomingSubmit), name: words.summary(.incomingSubmit))
      table.append(list.isEmpty ? submit.inHelpOnly() : submit)
    }
    return table + [
      several("n", .accept, words.action(WorkAction.accept), .incomingAccept),
      several(
        "r", .acknowledge, words.action(WorkAction.acknowledge), .incomingAcknowledge),
    ]
  }

  var jointActs: Set<Act> { [.submit, .accept, .acknowledge] }

  var otherHints: [KeyHint] {
    rowHints([workplace.hint("Enter", .open), workplace.hint("Space", .mark)]) + hints
  }

  mutating func perform(_ act: Act) -> Outcome {
    switch act {
    case .register:
      let waiting = list.selected.flatMap { $0.state == .received ? $0 : nil }
      let place = workplace
      return opening { _ in
        try FormScreen(waiting.map { place.receivedForm($0) } ?? place.registerForm(), at: place)
      }
    case .submit:
      let words = words
      attemptAll(words.action(IncomingAction.submit)) { words.moved(try $0.submitIncoming($1.id)) }
      return .stay
    case .accept: return handle(.accept)
    case .acknowledge: return handle(.acknowledge)
    }
  }

  private mutating func handle(_ action: WorkAction) -> Outcome {
    let words = words
    attemptAll(words.action(action)) { words.moved(try $0.handleIncoming($1.id, action)) }
    return .stay
  }

  mutating func open(_ row: IncomingDocument) -> Outcome {
    let place = workplace
    return opening { _ in try IncomingPage(row.id, at: place) }
  }

  mutating func returned(from closed: any Screen) -> Outcome {
    guard let form = closed as? FormScreen else { return .stay }
    notice = form.farewell
    if let document = form.sent?.incoming, search == nil { list.go(to: Place(document: document)) }
    return .stay
  }
}

extension Workplace {
  /// A list of incoming documents: overdue ones are marked and say so, whatever else they are.
  func list(
    of shown: IncomingList
  ) -> PagedList<IncomingDocument, Place<IncomingDocument>> {
    let desk = desk
    return incomingList { try desk.incoming(shown, $0, than: $1, limit: $2) }
  }

  func incomingList(
    _ read: @escaping (ListDirection, IncomingDocument?, Int) throws -> [IncomingDocument]
  ) -> PagedList<IncomingDocument, Place<IncomingDocument>> {
    let (words, now, today) = (words, now, today)
    return PagedList(
      columns: [
        Column(words.column(.number), minimum: 6, wish: 7, rank: 9) { document in
          // The register of another year is told by its last two digits, as days are.
          guard let number = document.number else { return document.title }
          return number.year == today.year
            ? String(number.number) : "\(number.number)/\(String(number.year).suffix(2))"
        },
        Column(words.column(.arrived), minimum: 8, wish: 8, rank: 4) {
          words.shortDate($0.arrivedOn, today: today)
        },
        Column(words.column(.issuer), minimum: 10, wish: 24, rank: 5) { $0.issuer },
        Column(words.column(.reference), minimum: 12, wish: 20, rank: 6) {
          $0.reference.isEmpty ? "·" : $0.reference
        },
        Column(words.column(.subject), minimum: 13, wish: .max, rank: 8) { $0.subject },
        Column(
          words.column(.state), minimum: 13, wish: 15, rank: 7,
          style: { $0.isOverdue(at: now) ? .urgent : nil },
          text: { words.standing(of: $0, at: now) }),
      ],
      position: { Place(document: $0) }, attention: { $0.isOverdue(at: now) },
      fetch: pages(read))
  }
}

extension Words {
  /// Where a document stands, in a word or two: overdue, due, or its state.
  func standing(of document: IncomingDocument, at now: Moment) -> String {
    if document.isFrozen { return frozenState }
    let (today, hour) = (now.date, document.dueAt.map { " " + time($0) } ?? "")
    if document.isOverdue(at: now) {
      return overdue(since: shortDate(document.dueOn, today: today) + hour)
    }
    guard let due = document.dueOn, !document.state.isSettled else {
      return state(document.state)
    }
    return self.due(on: shortDate(due, today: today) + hour)
  }
}
