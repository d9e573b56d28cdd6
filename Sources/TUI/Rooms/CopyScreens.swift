import Desk
import Office
import Terminal
import Wording

/// The register of certified copies, copies of copies and extracts (sổ sao y, sao lục, trích sao).
struct CopyRegister: ListScreen {
  enum Act: Hashable { case source, again, strike }

  let workplace: Workplace
  var notice: Notice?
  var stamp: Int
  var list: PagedList<CopyEntry, Place<CopyEntry>>

  init(at workplace: Workplace) {
    self.workplace = workplace
    stamp = (try? workplace.desk.newsStamp()) ?? 0
    list = workplace.copyList()
  }

  var title: String { words.room(.copies) }
  var emptyText: String { words.emptyRoom(.copies) }
  /// There is no register of secret documents here, and this is where somebody would look for it.
  var lead: [String] { [words.secretsElsewhere] }

  var shortcuts: [Shortcut<Act>] {
    CopyPage.keys.map { Shortcut($0, $1.inRegister, words.copyKey($1)) }
  }

  mutating func perform(_ act: Act) -> Outcome {
    guard let copy = list.selected else { return .stay }
    let place = workplace
    return opening { _ in
      switch act {
      case .source: try place.screen(ofSource: copy)
      case .again: try place.screen(of: .copyAdd, on: copy)
      case .strike: try place.screen(of: .copyStrike, on: copy)
      }
    }
  }

  mutating func open(_ row: CopyEntry) -> Outcome {
    let place = workplace
    return opening { _ in try CopyPage(row.id, at: place) }
  }

  func detail(of row: CopyEntry) -> [String] {
    [
      words.copied(row), words.way(row.way) + ", " + words.extent(row),
      row.strike.map { words.struckState + ": " + $0.reason } ?? row.reason,
    ]
  }
}

/// A copy: what is put on it, and what it was made from.
struct CopyPage: OfficeScreen {
  enum Act: Hashable { case source, again, strike }

  let workplace: Workplace
  let id: ID<CopyEntry>
  var notice: Notice?
  var stamp: Int
  private var copy: CopyEntry
  private var pager: Pager

  init(_ id: ID<CopyEntry>, at workplace: Workplace) throws {
    self.workplace = workplace
    self.id = id
    stamp = try workplace.desk.newsStamp()
    copy = try workplace.desk.copy(id)
    pager = Pager(try CopyPage.paragraphs(of: copy, at: workplace))
  }

  var name: String { words.room(.copy) + " " + copy.reference }

  var shortcuts: [Shortcut<Act>] { CopyPage.allShortcuts(words) }

  static func allShortcuts(_ words: any Words) -> [Shortcut<Act>] {
    keys.map { Shortcut($0, $1, words.copyKey($1)) }
  }

  fileprivate static let keys: [(String, Act)] = [
    ("o", .source), ("n", .again), ("x", .strike),
  ]

  mutating func perform(_ act: Act) -> Outcome {
    let (place, copy) = (workplace, copy)
    return opening { _ in
      switch act {
      case .source: try place.screen(ofSource: copy)
      case .again: try place.screen(of: .copyAdd, on: copy)
      case .strike: try place.screen(of: .copyStrike, on: copy)
      }
    }
  }

  mutating func refresh() {
    do {
      let fresh = try desk.copy(id)
      guard fresh != copy else { return }
      copy = fresh
      pager = Pager(try CopyPage.paragraphs(of: copy, at: workplace))
    } catch {
      notice = Notice(error, words)
    }
  }

  mutating func move(_ key: Key) -> Bool { key != .enter && pager.handle(key) != .ignored }

  mutating func draw(on canvas: inout Canvas) {
    canvas.header(
      name, copy.strike == nil ? "" : "! " + words.struckState.uppercased(),
      style: copy.strike == nil ? .title : .urgent)
    canvas.rule(row: 1)
    pager.draw(
      on: &canvas,
      in: Area(row: 2, column: 0, rows: canvas.size.rows - 4, columns: canvas.size.columns - 1))
    drawFoot(on: &canvas)
  }

  private static func paragraphs(
    of copy: CopyEntry, at workplace: Workplace
  ) throws -> [Pager.Paragraph] {
    let words = workplace.words
    let block = try workplace.desk.block(of: copy)
    let fields: [(RoomColumn, String)] = [
      (.form, words.form(copy.form) + ", " + words.way(copy.way)), (.source, copy.sourceReference),
      (.extent, words.extent(copy)), (.to, copy.recipient), (.signer, copy.signerName),
      (.decidedBy, copy.decidedByName), (.reason, copy.reason),
      (.when, words.moment(copy.at)),
    ]
    var text = fields.filter { !$0.1.isEmpty }.map {
      Pager.Paragraph(
        $0.1, indent: Paragraphs.indent, label: "  " + words.head($0.0))
    }
    if let strike = copy.strike {
      text.append(
        Pager.Paragraph(
          "\(words.moment(strike.at)) \(strike.personName): \(strike.reason)", style: .urgent,
          indent: Paragraphs.indent, label: "  " + words.struckState))
    }
    text.append(Pager.Paragraph(""))
    for row in 0..<max(block.left.count, block.right.count) {
      let right = row < block.right.count ? block.right[row] : ""
      let left = row < block.left.count ? block.left[row] : ""
      text.append(
        block.left.isEmpty
          ? Pager.Paragraph(right, indent: 2)
          : Pager.Paragraph(right, indent: 38, label: "  " + left))
    }
    return text
  }
}

extension CopyPage.Act {
  fileprivate var inRegister: CopyRegister.Act {
    switch self {
    case .source: .source
    case .again: .again
    case .strike: .strike
    }
  }
}

extension Words {
  fileprivate func copyKey(_ act: CopyPage.Act) -> KeyWords {
    switch act {
    case .source: roomKey(.openSource)
    case .again: further(.copyAdd)
    case .strike: further(.copyStrike)
    }
  }
}

extension CopyEntry: Listed {
  var placeKey: Int64 { id.value }
}

extension Workplace {
  /// A form about a copy: the same once more, or to strike it out.
  fileprivate func screen(of form: FurtherForm, on copy: CopyEntry) throws -> any Screen {
    try FormScreen(try furtherForm(form, "copy/\(copy.id.value)"), at: self)
  }

  func copyList() -> PagedList<CopyEntry, Place<CopyEntry>> {
    let (desk, words, today) = (desk, words, today)
    return PagedList(
      columns: [
        Column(words.head(.copy), minimum: 10, wish: 12, rank: 9) { $0.reference },
        Column(words.head(.day), minimum: 8, rank: 5) {
          words.shortDate($0.at.date, today: today)
        },
        Column(words.head(.form), minimum: 8, wish: 10, rank: 4) { words.form($0.form) },
        Column(words.head(.source), minimum: 14, wish: 20, rank: 8) { $0.sourceReference },
        Column(words.head(.extent), minimum: 12, wish: 18, rank: 2) { words.extent($0) },
        Column(words.head(.to), minimum: 14, wish: .max, rank: 7) { $0.recipient },
        Column(words.head(.signer), minimum: 14, wish: 22, rank: 1) { $0.signerName },
        Column(words.head(.standing), minimum: 10, wish: 12, rank: 3) {
          $0.strike == nil ? "" : words.struckState
        },
      ],
      position: { Place(document: $0) },
      fetch: pages { try desk.copies($0, than: $1, limit: $2) })
  }

  /// The document a copy was made from.
  func screen(ofSource copy: CopyEntry) throws -> any Screen {
    switch copy.source {
    case .incoming(let id): try IncomingPage(id, at: self)
    case .outgoing(let id): try OutgoingPage(id, at: self)
    }
  }
}
