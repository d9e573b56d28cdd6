/// A report for a period, counted.
public struct Report: Equatable, Sendable {
  public let definition: ReportDefinition
  public let period: ReportPeriod
  public let rows: [ReportLabel]
  public let columns: [ReportColumn]
  /// By row, then by column; the last row is the total of all, if there is one.
  public let cells: [[ReportCell]]

  public init(
    definition: ReportDefinition, period: ReportPeriod, rows: [ReportLabel],
    columns: [ReportColumn], cells: [[ReportCell]]
  ) {
    self.definition = definition
    self.period = period
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  /// Where a cell is, in what is counted.
  public func place(row: Int, column: Int) -> ReportPlace {
    let (key, measure): (String?, ReportMeasure) =
      switch columns[column] {
      case .measure(let measure): (nil, measure)
      case .value(let label): (label.key, definition.measures[0])
      case .total: (nil, definition.measures[0])
      }
    return ReportPlace(
      row: row < rows.count ? rows[row].key : nil, column: key, measure: measure)
  }

  /// The name of a row by its key; nil for one that is not there or has none.
  public func name(ofRow key: String) -> String? {
    rows.first { $0.key == key }.flatMap { $0.name }
  }

  /// The index of the row people mean by `text`: its key, or what stands before it.
  ///
  /// - Parameter shown: What stands before a row.
  /// - Throws: `ReportError.noRow`.
  public func row(
    named text: String, shown: (ReportLabel) -> String
  ) throws(ReportError) -> Int {
    if ReportLabel.isTotal(text) { return rows.count }
    if let index = Report.index(of: text, rows.map { ($0.typed, shown($0)) }) { return index }
    throw .noRow(text, known: rows.prefix(8).map(\.typed))
  }

  /// The index of the column people mean by `text`: its key, what stands over it, or its number from 1;
  /// the last one where nothing was said.
  ///
  /// - Throws: `ReportError.noColumn`.
  public func column(
    named text: String?, shown: (ReportColumn) -> String
  ) throws(ReportError) -> Int {
    guard let text else {
      return columns.lastIndex(of: .total) ?? 0
    }
    if ReportLabel.isTotal(text), let index = columns.lastIndex(of: .total) { return index }
    if let index = Report.index(of: text, columns.map { ($0.typed, shown($0)) }) { return index }
    if let number = Int(text), columns.indices.contains(number - 1) { return number - 1 }
    throw .noColumn(text, known: columns.prefix(8).map(\.typed))
  }

  private static func index(of text: String, _ names: [(key: String, shown: String)]) -> Int? {
    let key = folded(text)
    return names.firstIndex { $0.key == text }
      ?? names.firstIndex { folded($0.key) == key || folded($0.shown) == key }
  }
}

/// A value of a dimension.
public struct ReportLabel: Hashable, Sendable {
  /// As it is kept; empty where nothing is known.
  public let key: String
  /// The name of the person, the unit, the kind or the body; nil for what words are kept for, and for
  /// texts that speak for themselves.
  public let name: String?

  public init(key: String, name: String? = nil) {
    self.key = key
    self.name = name
  }

  /// As it is typed.
  public var typed: String { key.isEmpty ? ReportLabel.none : key }

  /// What is typed for nothing.
  public static let none = "none"

  static func isTotal(_ text: String) -> Bool { ["total", "tong"].contains(folded(text)) }
}

/// What stands over a column.
public enum ReportColumn: Hashable, Sendable {
  case value(ReportLabel)
  case measure(ReportMeasure)
  case total

  /// As it is typed.
  public var typed: String {
    switch self {
    case .value(let label): label.typed
    case .measure(let measure): measure.text
    case .total: "total"
    }
  }
}

/// What a report says of a row and a column.
public enum ReportCell: Hashable, Sendable {
  case count(Int)
  /// So many of so many.
  case share(Int, of: Int)
  /// Milliseconds, and of how many; nil where there are none.
  case span(Int64?, of: Int)

  /// How many documents are behind it.
  public var documents: Int {
    switch self {
    case .count(let count): count
    case .share(let part, _): part
    case .span(_, let count): count
    }
  }

  /// What a bar is drawn after: a count, hundredths of a percent, milliseconds.
  public var size: Int {
    switch self {
    case .count(let count): count
    case .share(let part, let whole): whole == 0 ? 0 : part * 10_000 / whole
    case .span(let span, _): Int(span ?? 0)
    }
  }
}

/// The cell of a report, in what is counted.
public struct ReportPlace: Hashable, Sendable {
  /// The value of the row; nil for all rows.
  public let row: String?
  /// The value of the column; nil for all of them.
  public let column: String?
  public let measure: ReportMeasure

  public init(row: String?, column: String?, measure: ReportMeasure) {
    self.row = row
    self.column = column
    self.measure = measure
  }
}

/// One of the documents behind a number, by its key.
public struct ReportReason: Equatable, Sendable {
  /// Where it stands among all behind the number: paging goes on from here.
  public struct Key: Hashable, Sendable {
    public let register: String
    public let id: Int64
    /// Tells apart what one document counts for several times: pieces of work, bodies.
    public let part: Int64

    public init(register: String, id: Int64, part: Int64) {
      self.register = register
      self.id = id
      self.part = part
    }

    /// As it is typed to go on from it, `incoming/12/0`.
    public var text: String { "\(register)/\(id)/\(part)" }

    public init?(_ text: String) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 3, let id = Int64(parts[1]), let part = Int64(parts[2]),
        QualityRegister(rawValue: String(parts[0])) != nil
      else { return nil }
      self.init(register: String(parts[0]), id: id, part: part)
    }
  }

  public let key: Key
  /// The number or the name it is known by.
  public let title: String
  public let subject: String
  /// The day that decides whether it is in the period.
  public let day: CivilDate?
  /// The span that was measured, in milliseconds.
  public let span: Int64?
  /// The value of the row it stands in: told where all rows are listed.
  public let row: String

  public init(
    key: Key, title: String, subject: String, day: CivilDate?, span: Int64?, row: String
  ) {
    self.key = key
    self.title = title
    self.subject = subject
    self.day = day
    self.span = span
    self.row = row
  }

  /// What the journal calls the record.
  public var object: String { "\(key.register)/\(key.id)" }
}
