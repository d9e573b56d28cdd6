import Desk
import Office
import Terminal
import Wording

/// What can be opened in the room of reports.
struct ReportEntry {
  enum Content {
    /// A report, or what is wrong with its file.
    case report(Result<ReportDefinition, ReportError>)
    case register(RegisterKind)
  }

  let name: String
  let content: Content

  /// The report; nil for a register, and where its file is wrong.
  var report: ReportDefinition? {
    if case .report(.success(let report)) = content { report } else { nil }
  }

  var isFaulty: Bool {
    if case .report(.failure) = content { true } else { false }
  }
}

/// The room of reports (báo cáo): those of the program, the registers, then the office's own.
struct ReportRoom: ListScreen {
  enum Act: Hashable {}

  let workplace: Workplace
  var notice: Notice?
  var stamp: Int
  var list: PagedList<ReportEntry, String>

  /// - Throws: `PersonError.lacksRole` for whoever sees no reports.
  init(at workplace: Workplace) throws {
    self.workplace = workplace
    stamp = try workplace.desk.newsStamp()
    list = workplace.reportList(try ReportRoom.entries(at: workplace))
  }

  private static func entries(at workplace: Workplace) throws -> [ReportEntry] {
    let reports = try workplace.desk.reportDefinitions()
    func entries(own isOwn: Bool) -> [ReportEntry] {
      reports.filter { $0.isOwn == isOwn }.map {
        ReportEntry(name: $0.name, content: .report($0.definition))
      }
    }
    return entries(own: false)
      + RegisterKind.allCases.map { ReportEntry(name: $0.reportName, content: .register($0)) }
      + entries(own: true)
  }

  var title: String { words.reportRoom }
  var emptyText: String { words.noReasons }

  mutating func refresh() {
    do {
      list.show(pages(of: try ReportRoom.entries(at: workplace), position: \.name))
    } catch {
      notice = Notice(error, words)
    }
  }

  var shortcuts: [Shortcut<Act>] { [] }
  mutating func perform(_ act: Act) -> Outcome {}

  func detail(of row: ReportEntry) -> [String] {
    switch row.content {
    case .report(.success(let report)):
      [words.about(report), report.source].filter { !$0.isEmpty }
    case .report(.failure(let error)): [words.report(error).problem.what]
    case .register(let kind): [kind.reportSource]
    }
  }

  mutating func open(_ row: ReportEntry) -> Outcome {
    let place = workplace
    return opening { _ in
      switch row.content {
      case .report(let definition): try ReportScreen(try definition.get(), at: place)
      case .register(let kind): try RegisterScreen(kind, at: place)
      }
    }
  }
}

extension Workplace {
  fileprivate func reportList(_ entries: [ReportEntry]) -> PagedList<ReportEntry, String> {
    let (words, today) = (words, today)
    let heads = words.reportColumns
    return PagedList(
      columns: [
        Column(heads[3], minimum: 30, wish: .max, rank: 9) {
          if case .register(let kind) = $0.content { return words.reportTitle(kind) }
          return $0.report.map { words.title($0) } ?? $0.name
        },
        Column(heads[1], minimum: 12, rank: 5) {
          if case .register = $0.content { return words.column(.register).lowercased() }
          return $0.report.map { words.name($0.subject) } ?? "·"
        },
        Column(heads[2], minimum: 17, rank: 6) {
          if case .register = $0.content { return words.period(ReportPeriod(.quarter, on: today)) }
          return $0.report.map { words.period($0.period(on: today)) } ?? "·"
        },
      ], position: \.name,
      attention: \.isFaulty,
      fetch: pages(of: entries, position: \.name))
  }
}

/// The documents behind a number of a report, to be opened.
struct ReasonScreen: ListScreen {
  enum Act: Hashable {}

  let workplace: Workplace
  let title: String
  let aside: String
  var notice: Notice?
  var stamp: Int
  var list: PagedList<ReportReason, ReportReason.Key>

  /// - Parameter isRest: What a share or a span left out.
  init(
    _ sheet: ReportSheet, row: Int, column: Int, isRest: Bool, at workplace: Workplace
  ) throws {
    self.workplace = workplace
    stamp = try workplace.desk.newsStamp()
    title = sheet.title
    let cell = sheet.report.cells[row][column]
    var count = cell.documents
    if isRest {
      switch cell {
      case .share(let part, let whole): count = whole - part
      case .count, .span: break
      }
    }
    aside =
      sheet.labels[row] + ", " + sheet.heads[column + 1]
      + (isRest ? "" : ": " + workplace.words.behind(count, isRest: false))
    list = workplace.reasonList(sheet, row: row, column: column, isRest: isRest)
  }

  var emptyText: String { words.noReasons }

  var shortcuts: [Shortcut<Act>] { [] }
  mutating func perform(_ act: Act) -> Outcome {}

  var lead: [String] { [aside] }

  func detail(of row: ReportReason) -> [String] { [row.title + "  " + row.subject] }

  mutating func draw(on canvas: inout Canvas) {
    canvas.header(title, "")
    drawList(on: &canvas, below: 1)
    drawFoot(on: &canvas)
  }

  mutating func open(_ row: ReportReason) -> Outcome {
    let place = workplace
    switch QualityRegister(rawValue: row.key.register) {
    case .incoming: return opening { _ in try IncomingPage(ID(row.key.id), at: place) }
    case .outgoing: return opening { _ in try OutgoingPage(ID(row.key.id), at: place) }
    case .person: return opening { _ in try PersonPage(ID(row.key.id), at: place) }
    case .dossier:
      let typed = ["dossier", "show", row.title]
      let (lines, status) = place.run(typed)
      return .open(
        OutputScreen(typed.joined(separator: " "), lines, status: status, at: place))
    case .body: return opening { _ in try KeptScreen(.bodies, at: place) }
    case nil: return .stay
    }
  }
}

extension Workplace {
  fileprivate func reasonList(
    _ sheet: ReportSheet, row: Int, column: Int, isRest: Bool
  ) -> PagedList<ReportReason, ReportReason.Key> {
    let (desk, words, report) = (desk, words, sheet.report)
    let heads = words.reasonHeads
    func page(
      _ key: ReportReason.Key?, _ limit: Int, backwards: Bool = false
    ) throws -> [ReportReason] {
      try desk.reportReasons(
        report, row: row, column: column, isRest: isRest, backwards: backwards, from: key,
        limit: limit)
    }
    let definition = report.definition
    let isMeasured =
      if case .quantile = report.place(row: row, column: column).measure { true } else { false }
    let span = Column<ReportReason>(
      heads[3], minimum: 10, rank: 6, alignment: .right,
      text: { reason in reason.span.map { words.span($0) } ?? "·" })
    return PagedList(
      columns: [
        Column(heads[0], minimum: 16, wish: 22, rank: 9) { $0.title },
        Column(heads[1], minimum: 10, rank: 7) { words.date($0.day) },
      ] + (isMeasured ? [span] : [])
        + (row < report.rows.count
          ? []
          : [
            Column(heads[2], minimum: 14, wish: 20, rank: 5) { reason in
              words.label(
                ReportLabel(key: reason.row, name: report.name(ofRow: reason.row)),
                of: definition.rows, definition.subject)
            }
          ]) + [Column(heads[4], minimum: 20, wish: .max, rank: 3) { $0.subject }],
      position: \.key,
      fetch: { wish, limit in
        switch wish {
        case .first: try page(nil, limit)
        case .last: try page(nil, limit, backwards: true)
        case .after(let key): try page(key, limit)
        case .before(let key): try page(key, limit, backwards: true)
        // What follows the row above it begins with the row itself, if it is still there.
        case .from(let key): try page(try page(key, 1, backwards: true).last?.key, limit)
        }
      })
  }
}
