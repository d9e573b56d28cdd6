import Desk
import Office
import Terminal
import Wording

/// The search in both registers, which finds while one types.
struct SearchScreen: DocumentList {
  enum Act: Hashable { case otherRegister }
  /// Which registers are searched.
  enum Scope: CaseIterable { case both, outgoing, incoming }

  static let keyName = "search"

  let workplace: Workplace
  var notice: Notice?
  var stamp: Int
  var list: PagedList<SearchHit, Place<SearchHit>>
  var panel = SidePanel()
  var search: ListSearch?
  var listBefore: PagedList<SearchHit, Place<SearchHit>>?
  private var scope = Scope.both

  init(at workplace: Workplace, text: String = "") {
    self.workplace = workplace
    stamp = (try? workplace.desk.newsStamp()) ?? 0
    search = ListSearch(text)
    list = workplace.list { _, _, _ in [] }
    listBefore = list
  }

  var title: String {
    let place =
      switch scope {
      case .both: words.heading(.all)
      case .outgoing: words.heading(.outgoing)
      case .incoming: words.heading(.incoming)
      }
    return words.heading(.search) + ": " + place
  }

  var emptyText: String { words.emptyScreen(.typeToSearch) }

  func found(_ text: String) -> PagedList<SearchHit, Place<SearchHit>> {
    let desk = desk
    let outgoing: ReadHits = { direction, hit, limit in
      var place: OutgoingDocument?
      if case .outgoing(let document) = hit { place = document }
      return try desk.outgoing(.matching(text), direction, than: place, limit: limit)
        .map(SearchHit.outgoing)
    }
    let incoming: ReadHits = { direction, hit, limit in
      var place: IncomingDocument?
      if case .incoming(let document) = hit { place = document }
      return try desk.incoming(.matching(text), direction, than: place, limit: limit)
        .map(SearchHit.incoming)
    }
    return switch scope {
    case .both: workplace.list(both(outgoing, then: incoming))
    case .outgoing: workplace.list(outgoing)
    case .incoming: workplace.list(incoming)
    }
  }

  func essentials(of row: SearchHit) throws -> [Pager.Paragraph] {
    switch row {
    case .incoming(let document): try workplace.essentials(of: document)
    case .outgoing(let document): try workplace.essentials(of: document)
    }
  }

  var shortcuts: [Shortcut<Act>] {
    let key = words.key(.otherRegister)
    return [Shortcut("Tab", .otherRegister, key.word, sentence: key.sentence, or: [.tab])]
  }

  var otherHints: [KeyHint] {
    rowHints([workplace.hint("Enter", .open), workplace.hint("↑ ↓", .move)])
      + [workplace.hint("Esc", .back)]
  }

  mutating func handle(_ key: Key) -> Outcome {
    notice = nil
    catchUp()
    switch key {
    case .tab: return perform(.otherRegister)
    case .function(1): return answer(key)
    case .escape, .function(10): return .close
    default: break
    }
    if search?.handle(key) ?? .ignored != .ignored { return .stay }
    applySearch()
    list.prepare()
    if key == .enter || key == .function(3) { return list.selected.map { open($0) } ?? .stay }
    if case .text = key { return .stay }
    return answer(key)
  }

  mutating func perform(_ act: Act) -> Outcome {
    let next = (Scope.allCases.firstIndex(of: scope) ?? 0) + 1
    scope = Scope.allCases[next % Scope.allCases.count]
    search = ListSearch(search?.text ?? "")
    return .stay
  }

  mutating func open(_ row: SearchHit) -> Outcome {
    let place = workplace
    return opening { _ in
      switch row {
      case .incoming(let document): try IncomingPage(document.id, at: place)
      case .outgoing(let document): try OutgoingPage(document.id, at: place)
      }
    }
  }
}
