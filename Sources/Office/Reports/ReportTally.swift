/// Puts what was counted into rows and columns.
public struct ReportTally {
  /// How many there are of a row and a column, and how many of them meet the condition of each measure.
  public struct Group: Equatable, Sendable {
    public let row: String
    /// Empty where measures are the columns.
    public let column: String
    public let count: Int
    /// In the order of the measures; those without a condition have `count`.
    public let counted: [Int]

    public init(row: String, column: String, count: Int, counted: [Int]) {
      self.row = row
      self.column = column
      self.count = count
      self.counted = counted
    }
  }

  /// The spans measured in a row and a column, in any order.
  public struct Sample: Equatable, Sendable {
    public let row: String
    public let column: String
    public let spans: [Int64]

    public init(row: String, column: String, spans: [Int64]) {
      self.row = row
      self.column = column
      self.spans = spans
    }
  }

  private let definition: ReportDefinition
  private let period: ReportPeriod
  private let groups: [Group]
  /// By the measured quantity.
  private let samples: [ReportQuantity: [Sample]]
  /// The name of a value, where it has one.
  private let name: (ReportDimension, String) -> String?

  public init(
    _ definition: ReportDefinition, _ period: ReportPeriod, groups: [Group],
    samples: [ReportQuantity: [Sample]], name: @escaping (ReportDimension, String) -> String?
  ) {
    self.definition = definition
    self.period = period
    self.groups = groups
    self.samples = samples
    self.name = name
  }

  public func report() -> Report {
    let rows = labels(of: definition.rows, \.row, isColumn: false)
    let columns: [ReportColumn] =
      definition.columns.map { dimension in
        labels(of: dimension, \.column, isColumn: true).map { .value($0) } + [.total]
      } ?? definition.measures.map { .measure($0) }
    let byPlace = Dictionary(grouping: groups) { Place(row: $0.row, column: $0.column) }
    let spans = samples.mapValues { samples in
      Dictionary(grouping: samples) { Place(row: $0.row, column: $0.column) }
    }
    func cell(_ row: String?, _ column: ReportColumn) -> ReportCell {
      let (key, index): (String?, Int) =
        switch column {
        case .value(let label): (label.key, 0)
        case .total: (nil, 0)
        case .measure(let measure): (nil, definition.measures.firstIndex(of: measure) ?? 0)
        }
      let isAt: (String, String) -> Bool = {
        ($0 == row || row == nil) && ($1 == key || key == nil)
      }
      switch definition.measures[index] {
      case .quantile(let quantity, let percent):
        let all = spans[quantity] ?? [:]
        let values: [Int64] =
          row != nil && (key != nil || definition.columns == nil)
          ? (all[Place(row: row ?? "", column: key ?? "")] ?? []).flatMap(\.spans)
          : (samples[quantity] ?? []).filter { isAt($0.row, $0.column) }.flatMap(\.spans)
        return .span(ReportTally.quantile(percent, of: values), of: values.count)
      case .count, .share:
        let found: [Group] =
          row != nil && (key != nil || definition.columns == nil)
          ? byPlace[Place(row: row ?? "", column: key ?? "")] ?? []
          : groups.filter { isAt($0.row, $0.column) }
        let counted = found.reduce(0) { $0 + $1.counted[index] }
        if case .share = definition.measures[index] {
          return .share(counted, of: found.reduce(0) { $0 + $1.count })
        }
        return .count(counted)
      }
    }
    var cells = rows.map { row in columns.map { cell(row.key, $0) } }
    let order = order(of: rows, cells)
    cells = order.map { cells[$0] }
    if !rows.isEmpty { cells.append(columns.map { cell(nil, $0) }) }
    return Report(
      definition: definition, period: period, rows: order.map { rows[$0] }, columns: columns,
      cells: cells)
  }

  private struct Place: Hashable {
    let row: String
    let column: String
  }

  /// Months and values with an order of their own stay in it; of others the greatest comes first, and
  /// equals stand in Vietnamese order.
  private func order(of rows: [ReportLabel], _ cells: [[ReportCell]]) -> [Int] {
    let dimension = definition.rows
    if dimension.isTime || dimension.values(of: definition.subject) != nil {
      return Array(rows.indices)
    }
    let names = rows.map { VietnameseOrder($0.name ?? $0.key) }
    let sizes = cells.map { $0.last { if case .count = $0 { true } else { false } } ?? $0[0] }
    let first = definition.columns == nil ? cells.map { $0[0].size } : sizes.map(\.size)
    return rows.indices.sorted { left, right in
      first[left] != first[right]
        ? first[left] > first[right]
        : names[left] != names[right]
          ? names[left] < names[right] : rows[left].key < rows[right].key
    }
  }

  private func labels(
    of dimension: ReportDimension, _ value: (Group) -> String, isColumn: Bool
  ) -> [ReportLabel] {
    let found = Set(groups.map(value))
    let keys: [String]
    if let known = dimension.values(of: definition.subject) {
      keys =
        known.filter { found.contains($0) || isColumn && isKept(dimension, $0) }
        + (found.contains("") ? [""] : [])
    } else if dimension == .month, !period.months.isEmpty {
      keys = period.months + found.subtracting(period.months).sorted()
    } else if dimension.isTime {
      keys = found.sorted()
    } else {
      keys = found.map { (VietnameseOrder(name(dimension, $0) ?? $0), $0) }.sorted {
        $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1
      }.map(\.1)
    }
    return keys.map { ReportLabel(key: $0, name: $0.isEmpty ? nil : name(dimension, $0)) }
  }

  /// Columns that stand there even where nothing is in them: a page of another month looks the same.
  private func isKept(_ dimension: ReportDimension, _ value: String) -> Bool {
    [.timeliness, .medium, .signed, .sent, .criterion, .held].contains(dimension)
  }

  /// The least of the values that so many of a hundred do not exceed; nil of none.
  static func quantile(_ percent: Int, of values: [Int64]) -> Int64? {
    if values.isEmpty { return nil }
    let rank = (values.count * percent + 99) / 100
    return values.sorted()[max(rank, 1) - 1]
  }
}
