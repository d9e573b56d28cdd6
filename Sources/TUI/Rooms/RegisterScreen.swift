import Desk
import Office
import Terminal
import Wording

/// A line of a register and its place there.
struct RegisterRow {
  let place: Int
  let line: RegisterLine
}

/// The part of a register that lies in a period, as it is printed: what V.1 and V.3 of Annex VI ask for.
struct RegisterScreen: ListScreen {
  enum Act: Hashable { case earlier, later, otherPeriod, print }

  static let keyName = "register"
  /// No register is one of all years.
  private static let sorts = ReportPeriod.Current.allCases.filter { $0 != .all }

  let workplace: Workplace
  let kind: RegisterKind
  var notice: Notice?
  var stamp: Int
  var list: PagedList<RegisterRow, Int>
  private var period: ReportPeriod

  init(_ kind: RegisterKind, at workplace: Workplace) throws {
    self.workplace = workplace
    self.kind = kind
    period = ReportPeriod(.quarter, on: workplace.today)
    stamp = try workplace.desk.newsStamp()
    list = PagedList(
      columns: RegisterScreen.columns(of: kind), position: \.place,
      style: { $0.line.isStruck ? .faint : .plain },
      fetch: pages(of: try RegisterScreen.rows(kind, period, at: workplace), position: \.place))
  }

  /// The columns of the form; where there is no room, those further behind give way before what the
  /// document is about.
  private static func columns(of kind: RegisterKind) -> [Column<RegisterRow>] {
    let columns = kind.form.columns
    let widest = columns.map(\.width).max()
    return columns.enumerated().map { index, column in
      let isWidest = column.width == widest
      return Column(
        column.title, minimum: min(column.width, isWidest ? 20 : 14),
        wish: isWidest ? .max : column.width, rank: isWidest ? columns.count : columns.count - index
      ) { $0.line.cells[index] }
    }
  }

  private static func rows(
    _ kind: RegisterKind, _ period: ReportPeriod, at workplace: Workplace
  ) throws -> [RegisterRow] {
    let book = try workplace.desk.reportedRegister(named: kind.reportName, period)?.book
    return (book?.lines ?? []).enumerated().map { RegisterRow(place: $0, line: $1) }
  }

  var title: String { words.reportTitle(kind) }
  var aside: String { words.period(period) }
  var emptyText: String { words.nothingCounted }
  var detailRows: Int { 5 }

  /// What has no room in the list, by the titles of the form.
  func detail(of row: RegisterRow) -> [String] {
    let parts = zip(kind.form.columns, row.line.cells).filter { !$1.isEmpty }
    return [parts.map { "\($0.title): \($1)" }.joined(separator: "; ")]
  }

  mutating func refresh() { show(period) }

  private mutating func show(_ wish: ReportPeriod) {
    do {
      list.show(
        pages(of: try RegisterScreen.rows(kind, wish, at: workplace), position: \.place))
      period = wish
    } catch {
      notice = Notice(error, words)
    }
  }

  var shortcuts: [Shortcut<Act>] {
    [
      Shortcut("t", .earlier, words.reportKey(.earlier)),
      Shortcut("s", .later, words.reportKey(.later)),
      Shortcut("p", .otherPeriod, words.reportKey(.otherPeriod)),
      Shortcut("i", .print, words.reportKey(.print)),
    ]
  }

  var otherHints: [KeyHint] { roomHints }

  mutating func perform(_ act: Act) -> Outcome {
    switch act {
    case .earlier: show(period.moved(by: -1))
    case .later: show(period.moved(by: 1))
    case .otherPeriod: show(period.turned(among: RegisterScreen.sorts, on: workplace.today))
    case .print:
      let (place, name, period) = (workplace, kind.reportName, period)
      return opening { _ in
        try FormScreen(try place.printReportForm("\(name)/\(period)"), at: place)
      }
    }
    return .stay
  }
}

extension Workplace {
  /// The form in which a report, or a register, goes to a file.
  ///
  /// - Parameter about: `handling-incoming/2026-Q3`.
  func printReportForm(_ about: String) throws -> OfficeForm {
    let parts = about.split(separator: "/").map(String.init)
    guard parts.count == 2, let period = ReportPeriod(parts[1]) else {
      throw UsageError.unknownCommand([about])
    }
    let (name, desk, words) = (parts[0], desk, words)
    let register = RegisterKind(reportName: name)
    let title =
      try register.map { words.reportTitle($0) }
      ?? words.title(try desk.reportDefinition(named: name))
    let required: Set<FormEntry> = [.out]
    let field = roomFields(required).field(
      .out, .text(limit: Fields.limit(of: .out)),
      hint: register == nil ? words.reportPrintHint : words.registerPrintHint)
    return further(
      .reportPrint, about, title: title + ", " + words.period(period), [field], required: required
    ) { values in
      let path = try values.place(.out, at: desk)
      if let (kind, book) = try desk.reportedRegister(named: name, period) {
        try desk.print(kind, book, to: path)
      } else {
        let sheet = ReportSheet(
          try desk.report(try desk.reportDefinition(named: name), period), words)
        let maker = words.made(by: desk.person.name, at: desk.now())
        try desk.print(sheet.table(of: desk.office.name, by: maker), to: path)
      }
      return Sent(text: words.written(to: path))
    }
  }
}
