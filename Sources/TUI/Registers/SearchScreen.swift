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
  var list: PagedList<FoundDocument, Place<FoundDocument>>
  var panel = SidePanel()
  var search: ListSearch?
  var listBefore: PagedList<FoundDocument, Place<FoundDocument>>?
  private var scope = Scope.both
  /// What was said of which line: asked once for each.
  private var remarked: (line: String, remark: String?)?
  private let savedNames: [String]

  init(at workplace: Workplace, text: String = "") {
    self.workplace = workplace
    stamp = (try? workplace.desk.newsStamp()) ?? 0
    search = ListSearch(text)
    savedNames = ((try? workplace.desk.savedSearches()) ?? []).map { "@" + $0.name }
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

  var emptyText: String {
    ([words.emptyScreen(.typeToSearch), words.searchFields]
      + (savedNames.isEmpty ? [] : [savedNames.prefix(8).joined(separator: "  ")]))
      .joined(separator: "\n")
  }

  /// A field that has no such value, or words for which others were taken.
  mutating func searchRemark() -> String? {
    let line = search?.text ?? ""
    if let remarked, remarked.line == line { return remarked.remark }
    let query = desk.query((try? desk.expanded(line)) ?? line)
    var remark = query.problems.first.map { words.hint($0) }
    if remark == nil, let found = try? desk.search(query, limit: 1), !found.documents.isEmpty,
      !found.misspelled.isEmpty
    {
      remark = words.misspelled(found.misspelled)
    }
    remarked = (line, remark)
    return remark
  }

  func found(_ text: String) -> PagedList<FoundDocument, Place<FoundDocument>> {
    let desk = desk
    // A name of a saved search may be half typed still.
    var query = desk.query((try? desk.expanded(text)) ?? text)
    switch scope {
    case .both: break
    case .outgoing: query.conditions.append(.register(.outgoing))
    case .incoming: query.conditions.append(.register(.incoming))
    }
    if query.phrases.isEmpty, query.conditions.count == (scope == .both ? 0 : 1) {
      return workplace.list { _, _, _ in [] }
    }
    return workplace.list { direction, found, limit in
      try desk.search(query, direction, than: found, limit: limit).documents
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

  mutating func open(_ row: FoundDocument) -> Outcome {
    let place = workplace
    return opening { _ in try place.page(of: row.document.key) }
  }
}
