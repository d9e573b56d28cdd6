import Desk
import Office
import Terminal
import Wording

/// The searches that are kept: the person's own, then everybody's.
struct SavedScreen: ListScreen {
  enum Act: Hashable { case drop }

  static let keyName = "saved"

  let workplace: Workplace
  var notice: Notice?
  var stamp: Int
  var list: PagedList<SavedSearch, ID<SavedSearch>>
  private var searches: [SavedSearch]

  init(at workplace: Workplace) throws {
    self.workplace = workplace
    stamp = try workplace.desk.newsStamp()
    searches = try workplace.desk.savedSearches()
    let (words, heads) = (workplace.words, workplace.words.savedHeads)
    list = PagedList(
      columns: [
        Column(heads[0], minimum: 12, wish: 24, rank: 9) { words.line($0)[0] },
        Column(heads[1], minimum: 12, wish: 28, rank: 5) { words.line($0)[1] },
        Column(heads[2], minimum: 20, wish: .max, rank: 7) { words.line($0)[2] },
      ], position: \.id, fetch: pages(of: searches, position: \.id))
  }

  var title: String { words.savedSearches }
  var emptyText: String { words.noSavedSearches }

  mutating func refresh() {
    do {
      searches = try desk.savedSearches()
      list.show(pages(of: searches, position: \.id))
    } catch {
      notice = Notice(error, words)
    }
  }

  func detail(of row: SavedSearch) -> [String] { [words.view(row.view)] }

  var shortcuts: [Shortcut<Act>] { [Shortcut("x", .drop, words.searchKey(.drop))] }

  mutating func perform(_ act: Act) -> Outcome {
    guard let search = list.selected else {
      notice = Notice(emptyText, isUrgent: true)
      return .stay
    }
    return .open(
      Confirm(
        words.dropSearchQuestion(search), about: search.name,
        keys: [
          KeyHint("Enter", words.searchKey(.drop).word), workplace.hint("Esc", .cancel),
        ]))
  }

  mutating func returned(from closed: any Screen) -> Outcome {
    guard let question = closed as? Confirm, question.answer != nil else { return .stay }
    let words = words
    attempt {
      try $0.dropSearch(named: question.about)
      return words.searchDropped(question.about)
    }
    return .stay
  }

  /// Everybody's is found by its words where the person's own has the same name.
  mutating func open(_ row: SavedSearch) -> Outcome {
    let isHidden =
      row.isShared && searches.contains { !$0.isShared && folded($0.name) == folded(row.name) }
    return .replace(
      SearchScreen(at: workplace, text: isHidden ? row.line : "@" + row.name))
  }
}
