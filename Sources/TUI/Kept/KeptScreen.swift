import Desk
import Office
import Terminal
import Wording

/// A row of what the office keeps: what it is known by, its cells, and what stands below the list.
struct KeptRow {
  /// What its forms are about; see `Workplace.furtherForm`.
  let key: String
  let cells: [String]
  var detail: [String] = []
}

/// A list of what the office keeps besides documents and people: a screen for each, with the acts that
/// belong there.
struct KeptScreen: ListScreen {
  enum Act: Hashable {
    case form(FurtherForm)
    case room(FurtherRoom)
    /// A command that may take long; its answer is shown.
    case command(FurtherCommand)
  }

  typealias Row = KeptRow

  static let keyName = "kept"
  /// The lines of a long list that are shown; the command line prints all.
  static let latest = 300

  let workplace: Workplace
  let room: FurtherRoom
  var notice: Notice?
  var stamp: Int
  var list: PagedList<KeptRow, String>
  private var heading: String

  init(_ room: FurtherRoom, at workplace: Workplace) throws {
    self.workplace = workplace
    self.room = room
    stamp = try workplace.desk.newsStamp()
    let rows = try workplace.keptRows(room)
    heading = try workplace.keptHeading(room, rows: rows.count)
    list = workplace.keptList(room, rows)
  }

  var title: String { words.room(room) }
  var emptyText: String { words.emptyRoom(room) }
  var lead: [String] { heading.isEmpty ? [] : [heading] }

  mutating func refresh() {
    do {
      let rows = try workplace.keptRows(room)
      heading = try workplace.keptHeading(room, rows: rows.count)
      list.show(pages(of: rows, position: \.key))
    } catch {
      notice = Notice(error, words)
    }
  }

  var shortcuts: [Shortcut<Act>] {
    KeptScreen.acts(in: room).map { key, act in
      switch act {
      case .form(let form): Shortcut(key, act, words.further(form))
      case .room(let room): Shortcut(key, act, words.roomKey(room))
      case .command(let command): Shortcut(key, act, words.further(command))
      }
    }
  }

  /// The keys of a room. Who may not do a thing is told why when they try.
  static func acts(in room: FurtherRoom) -> [(String, Act)] {
    switch room {
    case .custody: [("g", .form(.custodyHandOver)), ("t", .form(.custodyAdd))]
    case .bodies:
      [
        ("t", .form(.bodyAdd)), ("s", .form(.bodyEdit)), ("x", .form(.bodyClose)),
        ("m", .form(.bodyGroup)),
      ]
    case .numbering:
      [
        ("s", .form(.numberingSet)), ("b", .form(.waste)), ("l", .room(.kinds)),
        ("h", .room(.councils)),
      ]
    case .kinds: [("t", .form(.kindAdd)), ("x", .form(.kindClose)), ("m", .form(.kindOpen))]
    case .councils: [("t", .form(.councilAdd)), ("x", .form(.councilClose))]
    case .books:
      [
        ("c", .form(.registerClose)), ("y", .form(.registerSigned)), ("p", .form(.registerPrint)),
        ("m", .form(.registerReopen)),
      ]
    case .exchange:
      [
        ("x", .form(.exchangeExport)), ("m", .form(.exchangeImport)), ("d", .room(.transfers)),
        ("y", .room(.requests)), ("u", .room(.unmatched)),
      ]
    case .transfers: [("g", .command(.send)), ("n", .command(.receive))]
    case .requests: [("y", .form(.exchangeAgree)), ("x", .form(.exchangeDecline))]
    case .unmatched: []
    case .log: [("p", .form(.slip))]
    case .secrets: [("t", .form(.takeOut))]
    case .trust: [("t", .form(.trustAdd)), ("x", .form(.trustRemove))]
    case .dossiers, .retention, .submissions, .loans, .holds, .disposals: archiveActs(in: room)
    }
  }

  var otherHints: [KeyHint] {
    (opens ? [workplace.hint("Enter", .open)] : []) + roomHints
  }

  /// Whether a row has a page, or a command that says more of it.
  private var opens: Bool {
    switch room {
    case .custody, .bodies, .transfers, .requests, .log, .secrets, .dossiers, .retention,
      .submissions, .holds, .disposals:
      true
    case .numbering, .kinds, .councils, .books, .exchange, .unmatched, .trust, .loans: false
    }
  }

  mutating func perform(_ act: Act) -> Outcome {
    let place = workplace
    let row = list.selected
    switch act {
    case .room(let room): return opening { _ in try KeptScreen(room, at: place) }
    case .command(let command):
      return show(command.topic.rawValue.split(separator: " ").map(String.init))
    case .form(let form):
      guard form.standsAlone || row != nil else {
        notice = Notice(emptyText, isUrgent: true)
        return .stay
      }
      return opening { _ in
        try FormScreen(
          try place.furtherForm(form, form.standsAlone ? "" : row?.key ?? ""), at: place)
      }
    }
  }

  mutating func open(_ row: KeptRow) -> Outcome {
    let place = workplace
    switch room {
    case .custody:
      return show(["custody", "show", row.key])
    case .bodies:
      return opening { _ in
        try FormScreen(try place.furtherForm(.bodyEdit, row.key), at: place)
      }
    case .log, .secrets:
      return opening { _ in try place.page(ofObject: row.key) }
    case .transfers:
      let parts = row.key.split(separator: "/").map(String.init)
      if parts[0] == "bundle" { return .stay }
      return opening { _ in try place.page(ofObject: parts.prefix(2).joined(separator: "/")) }
    case .requests:
      return opening { desk in
        let request = try desk.request(named: row.key)
        guard let document = request.target ?? request.message else {
          throw ExchangeError.targetMissing(request: request.title, documentId: request.targetId)
        }
        return try IncomingPage(document.id, at: place)
      }
    case .dossiers, .retention, .submissions, .holds, .disposals, .loans:
      return KeptScreen.archiveCommand(room, row.key).map { show($0) } ?? .stay
    case .numbering, .kinds, .councils, .books, .exchange, .unmatched, .trust: return .stay
    }
  }

  /// Does what typed words do and shows what they answer.
  private func show(_ typed: [String]) -> Outcome {
    let (lines, status) = workplace.run(typed)
    return .open(
      OutputScreen(typed.joined(separator: " "), lines, status: status, at: workplace))
  }

  func detail(of row: KeptRow) -> [String] { row.detail }
}

extension Workplace {
  /// The page of `incoming/12` or `outgoing/3`.
  func page(ofObject text: String) throws -> any Screen {
    guard let key = DocumentKey(object: text) else { throw UsageError.unknownCommand([text]) }
    return try page(of: key)
  }

  func keptList(_ room: FurtherRoom, _ rows: [KeptRow]) -> PagedList<KeptRow, String> {
    let heads = words.heads(room)
    let columns = heads.enumerated().map { index, head in
      let (minimum, wish) = KeptScreen.widths(room)[index]
      // The first columns stay longest on a narrow screen.
      return Column<KeptRow>(head, minimum: minimum, wish: wish, rank: 9 - index) {
        index < $0.cells.count ? $0.cells[index] : ""
      }
    }
    return PagedList(
      columns: columns, position: \.key, fetch: pages(of: rows, position: \.key))
  }
}

extension KeptScreen {
  fileprivate static func widths(_ room: FurtherRoom) -> [(Int, Int)] {
    switch room {
    case .custody: [(4, 5), (14, 26), (12, 24), (8, 16), (14, .max)]
    case .bodies: [(12, 16), (20, 44), (14, .max)]
    case .numbering: [(24, 40), (16, .max)]
    case .kinds: [(8, 10), (18, 30), (16, 24), (16, .max)]
    case .councils: [(8, 10), (18, 34), (14, 24), (12, 20), (12, .max)]
    case .books: [(16, 24), (5, 6), (10, 10), (7, 8), (14, 24), (12, .max)]
    case .exchange: [(26, 40), (16, 16), (8, 8), (16, 30), (12, .max)]
    case .transfers: [(14, 26), (16, 30), (28, 60), (22, .max)]
    case .requests: [(4, 5), (8, 10), (12, 28), (10, 16), (12, 22), (10, .max)]
    case .unmatched: [(4, 5), (16, 16), (10, 16), (12, 20), (16, .max)]
    case .log: [(8, 9), (14, 16), (10, 14), (12, 22), (12, 18), (12, 20), (14, .max)]
    case .secrets: [(8, 12), (8, 12), (10, 10), (12, 20), (16, 24), (12, .max)]
    case .trust: [(16, 22), (18, 34), (21, 21), (12, 24), (8, .max)]
    case .dossiers: [(12, 16), (12, 22), (8, 8), (14, 22), (20, .max)]
    case .retention: [(8, 8), (30, .max)]
    case .submissions: [(8, 9), (10, 10), (16, 28), (7, 8), (6, .max)]
    case .loans: [(4, 5), (12, 16), (14, 24), (10, 10), (12, .max)]
    case .holds: [(4, 5), (10, 10), (14, 22), (4, 5), (10, 10), (16, .max)]
    case .disposals: [(8, 9), (14, 22), (7, 8), (8, 9), (14, .max)]
    }
  }
}
