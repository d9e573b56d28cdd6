import Desk
import Office
import Terminal
import Wording

/// A document of either register that a search has found.
enum SearchHit: Listed {
  case incoming(IncomingDocument)
  case outgoing(OutgoingDocument)

  var placeKey: Int64 {
    switch self {
    case .incoming(let document): document.id.value * 2
    case .outgoing(let document): document.id.value * 2 + 1
    }
  }
}

/// The search in both registers, which finds while one types.
struct SearchScreen: DocumentList {
  enum Act: Hashable { case otherRegister }
  /// Which registers are searched.
  enum Scope: CaseIterable { case both, outgoing, incoming }

  let workplace: Workplace
  var notice: Notice?
  var stamp: Int
  var list: PagedList<SearchHit, Place<SearchHit>>
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

  var shortcuts: [Shortcut<Act>] {
    let key = words.key(.otherRegister)
    return [Shortcut("Tab", .otherRegister, key.word, sentence: key.sentence, or: [.tab])]
  }

  var otherHints: [KeyHint] {
    [workplace.hint("Enter", .open), workplace.hint("↑ ↓", .move), workplace.hint("Esc", .back)]
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

/// Reads what a search finds in a register, from a hit on to older or newer ones.
typealias ReadHits = (ListDirection, SearchHit?, Int) throws -> [SearchHit]

/// Two registers read as one list, the second after the first.
private func both(_ first: @escaping ReadHits, then second: @escaping ReadHits) -> ReadHits {
  { direction, hit, limit in
    var isInSecond = direction == .newer
    if let hit, case .incoming = hit { isInSecond = true } else if hit != nil { isInSecond = false }
    switch direction {
    case .older:
      var found = isInSecond ? [] : try first(.older, hit, limit)
      if found.count < limit {
        found += try second(.older, isInSecond ? hit : nil, limit - found.count)
      }
      return found
    case .newer:
      var found = isInSecond ? try second(.newer, hit, limit) : []
      if found.count < limit {
        found = try first(.newer, isInSecond ? nil : hit, limit - found.count) + found
      }
      return found
    }
  }
}

extension Workplace {
  func list(_ read: @escaping ReadHits) -> PagedList<SearchHit, Place<SearchHit>> {
    let (words, today) = (words, today)
    return PagedList(
      columns: [
        Column(words.column(.register), minimum: 4, wish: 8, rank: 6) {
          switch $0 {
          case .incoming: words.key(.incoming).word
          case .outgoing: words.key(.outgoing).word
          }
        },
        Column(words.column(.reference), minimum: 14, wish: 20, rank: 9) {
          switch $0 {
          case .incoming(let document): document.reference
          case .outgoing(let document): document.reference ?? "·/" + document.symbol
          }
        },
        Column(words.column(.day), minimum: 8, rank: 5) {
          switch $0 {
          case .incoming(let document): words.shortDate(document.arrivedOn, today: today)
          case .outgoing(let document):
            words.shortDate(document.issuedOn ?? document.draftedOn, today: today)
          }
        },
        Column(words.column(.issuer), minimum: 10, wish: 24, rank: 1) {
          switch $0 {
          case .incoming(let document): document.issuer
          case .outgoing(let document): document.drafterName
          }
        },
        Column(words.column(.subject), minimum: 20, wish: .max, rank: 8) {
          switch $0 {
          case .incoming(let document): document.subject
          case .outgoing(let document): document.subject
          }
        },
        Column(words.column(.state), minimum: 13, wish: 15, rank: 7) {
          switch $0 {
          case .incoming(let document): words.standing(of: document, today: today)
          case .outgoing(let document): words.state(document.state)
          }
        },
      ],
      position: { Place(document: $0) },
      attention: { hit in
        if case .incoming(let document) = hit { document.isOverdue(on: today) } else { false }
      },
      fetch: pages(read))
  }
}
