import Desk
import Office
import Terminal
import Wording

/// What happened to what concerns the person since they looked last (tin mới). Opening it marks what
/// it shows as seen; the last seven days can be called back.
struct NewsScreen: ListScreen {
  enum Act: Hashable { case week }

  let workplace: Workplace
  var notice: Notice?
  var stamp: Int
  var list: PagedList<News, Int64>
  private var since: Moment
  private var isCut = false
  /// The line of the journal up to which everything is marked as seen.
  private var marked: Int64 = 0

  init(at workplace: Workplace) throws {
    self.workplace = workplace
    stamp = try workplace.desk.newsStamp()
    since = try workplace.desk.newsMoment()
    list = workplace.newsList()
    try load()
  }

  var title: String { words.room(.news) }
  var aside: String { words.newsSince(since) }
  var emptyText: String { words.emptyRoom(.news) }
  var lead: [String] { isCut ? [words.newsCut(list.rows.count)] : [] }

  private mutating func load() throws {
    let page = try desk.news(since: since)
    isCut = page.isCut
    list.show(pages(of: page.news, position: \.entry.sequence))
    // Written only where there is something to mark: a note that nothing is new would be news to
    // every other screen.
    guard let latest = page.news.first?.entry.sequence, latest != marked else { return }
    // A mark that cannot be kept costs no more than seeing them again.
    try? desk.markNewsSeen()
    marked = latest
  }

  mutating func refresh() {
    do { try load() } catch { notice = Notice(error, words) }
  }

  var shortcuts: [Shortcut<Act>] { workplace.shortcuts([("w", .week, .weekOfNews)]) }

  mutating func perform(_ act: Act) -> Outcome {
    since = min(since, desk.weekAgo)
    refresh()
    return .stay
  }

  mutating func open(_ row: News) -> Outcome {
    let place = workplace
    do {
      if let screen = try place.screen(ofObject: row.entry) { return .open(screen) }
    } catch {
      notice = Notice(error, words)
    }
    return .stay
  }

  func detail(of row: News) -> [String] {
    [row.entry.objectTitle + "  " + row.subject, words.about(row.entry)]
  }
}

extension Workplace {
  func newsList() -> PagedList<News, Int64> {
    let (words, today) = (words, today)
    return PagedList(
      columns: [
        Column(words.head(.when), minimum: 11, wish: 14, rank: 6) {
          words.shortDate($0.entry.at.date, today: today) + " " + words.time($0.entry.at)
        },
        Column(words.head(.act), minimum: 12, wish: 22, rank: 8) { words.act($0.entry.act) },
        Column(words.head(.object), minimum: 16, wish: 22, rank: 9) { words.object($0.entry) },
        Column(words.head(.who), minimum: 12, wish: 24, rank: 7) { $0.entry.personName },
        Column(words.head(.why), minimum: 15, wish: 18, rank: 5) { words.concern($0.concern) },
        Column(words.column(.subject), minimum: 20, wish: .max, rank: 1) { $0.subject },
      ],
      position: \.entry.sequence, fetch: pages(of: [], position: \.entry.sequence))
  }
}
