import Desk
import Office
import Terminal
import Wording

/// The search in both registers, which finds while one types.
struct SearchScreen: DocumentList {
  enum Act: Hashable { case otherRegister, columns, save, print, saved }
  /// Which registers are searched.
  enum Scope: CaseIterable { case both, outgoing, incoming }

  /// What came of a line besides its rows: known once they are fetched.
  private final class Facts {
    var saved: SavedSearch?
    var problem: SearchProblem?
    var misspelled: [String] = []
  }

  static let keyName = "search"
  /// What is weighed is not without end.
  private static let mostRelevant = 200

  let workplace: Workplace
  var notice: Notice?
  var stamp: Int
  var list: PagedList<FoundDocument, Place<FoundDocument>>
  var panel = SidePanel()
  var search: ListSearch?
  var listBefore: PagedList<FoundDocument, Place<FoundDocument>>?
  private var scope = Scope.both
  private let facts = Facts()
  private var savedNames: [String] = []

  init(at workplace: Workplace, text: String = "") {
    self.workplace = workplace
    stamp = (try? workplace.desk.newsStamp()) ?? 0
    search = ListSearch(text)
    list = workplace.list(.usual) { _, _ in [] }
    listBefore = list
    nameSaved()
  }

  private mutating func nameSaved() {
    savedNames = ((try? desk.savedSearches()) ?? []).map { "@" + $0.name }
  }

  private var text: String { search?.text ?? "" }

  var title: String {
    let place =
      switch scope {
      case .both: words.heading(.all)
      case .outgoing: words.heading(.outgoing)
      case .incoming: words.heading(.incoming)
      }
    let ranking = workplace.wish(text).view.ranking
    return words.heading(.search) + ": " + place
      + (ranking == .newest ? "" : ", " + words.name(ranking))
  }

  var emptyText: String {
    ([words.emptyScreen(.typeToSearch), words.searchFields]
      + (savedNames.isEmpty ? [] : [savedNames.prefix(8).joined(separator: "  ")]))
      .joined(separator: "\n")
  }

  /// A field that has no such value, or words for which others were taken.
  func searchRemark() -> String? {
    facts.problem.map { words.hint($0) }
      ?? (facts.misspelled.isEmpty ? nil : words.misspelled(facts.misspelled))
  }

  mutating func refresh() {
    nameSaved()
    panel.expire()
    let (before, now) = (facts.saved, workplace.wish(text).saved)
    if before == now { return list.reload() }
    if before != nil, let now, now.savedBy != desk.person.id {
      notice = Notice(words.searchChanged(now))
    }
    lookAgain()
  }

  /// Finds the same line anew: it stands for something else, or is shown otherwise.
  private mutating func lookAgain() { search = ListSearch(text) }

  func found(_ text: String) -> PagedList<FoundDocument, Place<FoundDocument>> {
    found(text, shown: workplace.wish(text).view)
  }

  private func found(
    _ text: String, shown view: SearchView
  ) -> PagedList<FoundDocument, Place<FoundDocument>> {
    let wish = workplace.wish(text)
    var query = desk.query(wish.line)
    facts.saved = wish.saved
    facts.problem = query.problems.first
    facts.misspelled = []
    if query.phrases.isEmpty, query.conditions.isEmpty {
      return workplace.list(view) { _, _ in [] }
    }
    if let register = scope.register { query.conditions.append(.register(register)) }
    return workplace.list(view, fetch: fetch(query, by: view.ranking))
  }

  private func fetch(
    _ query: SearchQuery, by ranking: SearchRanking
  ) -> FetchPage<FoundDocument, Place<FoundDocument>> {
    let (desk, facts) = (desk, facts)
    func noted(_ found: FoundDocuments) -> [FoundDocument] {
      if !found.documents.isEmpty { facts.misspelled = found.misspelled }
      return found.documents
    }
    switch ranking {
    case .newest: return pages { noted(try desk.search(query, $0, than: $1, limit: $2)) }
    case .oldest:
      return pages { direction, found, limit in
        noted(
          try desk.search(
            query, direction == .older ? .newer : .older, than: found, limit: limit)
        ).reversed()
      }
    case .relevance:
      // Everything found is weighed for it: once, not for every row the list moves by.
      var weighed: [FoundDocument]?
      return { wish, limit in
        switch wish {
        case .first, .last, .from: weighed = nil
        case .after, .before: break
        }
        let rows =
          try weighed
          ?? noted(try desk.search(query, by: .relevance, limit: SearchScreen.mostRelevant))
        weighed = rows
        return try pages(of: rows, position: { Place(document: $0) })(wish, limit)
      }
    }
  }

  func essentials(of row: FoundDocument) throws -> [Pager.Paragraph] {
    let essentials =
      switch row.document {
      case .incoming(let document): try workplace.essentials(of: document)
      case .outgoing(let document): try workplace.essentials(of: document)
      }
    guard let context = words.context(of: row) else { return essentials }
    return [Pager.Paragraph(context)] + essentials
  }

  var shortcuts: [Shortcut<Act>] {
    let key = words.key(.otherRegister)
    return [
      Shortcut("Tab", .otherRegister, key.word, sentence: key.sentence, or: [.tab]),
      Shortcut("F2", .columns, words.searchKey(.columns), or: [.function(2)]),
      Shortcut("F4", .save, words.searchKey(.save), or: [.function(4)]),
      Shortcut("F6", .print, words.searchKey(.print), or: [.function(6)]),
      Shortcut("F8", .saved, words.searchKey(.saved), or: [.function(8)]),
    ]
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
    let place = workplace
    switch act {
    case .otherRegister:
      let next = (Scope.allCases.firstIndex(of: scope) ?? 0) + 1
      scope = Scope.allCases[next % Scope.allCases.count]
      lookAgain()
      return .stay
    case .columns:
      let (text, shown) = (text, self)
      return .open(
        ColumnScreen(place.wish(text), at: place) { view in
          let query = place.desk.query(place.wish(text).line)
          return query.isEmpty ? place.latest(view) : shown.found(text, shown: view)
        })
    case .save: return open(.searchSave)
    case .print: return open(.searchPrint)
    case .saved: return opening { _ in try SavedScreen(at: place) }
    }
  }

  private mutating func open(_ form: FurtherForm) -> Outcome {
    if desk.query(workplace.wish(text).line).isEmpty {
      notice = Notice(SearchError.nothingToFind, words)
      return .stay
    }
    let (place, line) = (workplace, scopedLine)
    return opening { _ in try FormScreen(try place.searchForm(form, line), at: place) }
  }

  /// The line, with the register it is looked for in.
  private var scopedLine: String {
    let line = trimmed(text)
    guard let register = scope.register else { return line }
    // Behind a quotation that is still open it would be part of it.
    let isOpen = line.filter { $0 == "\"" }.count % 2 == 1
    return line + (isOpen ? "\"" : "") + " in:" + register.rawValue
  }

  mutating func open(_ row: FoundDocument) -> Outcome {
    let place = workplace
    return opening { _ in try place.page(of: row.document.key) }
  }

  mutating func returned(from closed: any Screen) -> Outcome {
    if closed is ColumnScreen { lookAgain() }
    // That somebody has changed what is looked for matters more.
    if let form = closed as? FormScreen { notice = notice ?? form.farewell }
    return .stay
  }
}

extension SearchScreen.Scope {
  fileprivate var register: SecretEntry.Register? {
    switch self {
    case .both: nil
    case .outgoing: .outgoing
    case .incoming: .incoming
    }
  }
}

extension Workplace {
  /// The latest documents of both registers, to try columns on where nothing is looked for.
  fileprivate func latest(_ view: SearchView) -> PagedList<FoundDocument, Place<FoundDocument>> {
    let desk = desk
    return list(view) { _, limit in
      let incoming = try desk.incoming(.register, .older, than: nil, limit: limit)
      let outgoing = try desk.outgoing(.register, .older, than: nil, limit: limit)
      let found =
        incoming.map { FoundDocument(.incoming($0)) }
        + outgoing.map { FoundDocument(.outgoing($0)) }
      let latest = found.sorted { $0.document.place > $1.document.place }.prefix(limit)
      return view.ranking == .oldest ? latest.reversed() : Array(latest)
    }
  }
}
