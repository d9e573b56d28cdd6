/// A report as its file declares it: what is counted, by what, and when.
public struct ReportDefinition: Equatable, Sendable {
  public let name: String
  /// In Vietnamese and in English; the second is empty where the file has none.
  public var titles: (vietnamese: String, english: String) { (title, englishTitle) }
  let title: String
  let englishTitle: String
  /// What its figures mean, in both languages; may be empty.
  public let about: String
  public let englishAbout: String
  /// The article it follows; may be empty.
  public let source: String
  public let subject: ReportSubject
  public let rows: ReportDimension
  /// Nil where each measure is a column.
  public let columns: ReportDimension?
  /// At least one; exactly one where a dimension makes the columns.
  public let measures: [ReportMeasure]
  /// All of them hold for what is counted.
  public let conditions: [ReportCondition]
  /// A sort of period, or one for good.
  public let period: PeriodRule
  /// The file, as it was read.
  public let text: String

  public enum PeriodRule: Equatable, Sendable {
    case current(ReportPeriod.Current)
    case fixed(ReportPeriod)
  }

  /// The period it is about on `day`, unless another is asked for.
  public func period(on day: CivilDate) -> ReportPeriod {
    switch period {
    case .current(let sort): ReportPeriod(sort, on: day)
    case .fixed(let period): period
    }
  }

  /// Bytes of a file.
  public static let sizeLimit = 16 << 10

  /// Whether `text` can be the name of a report: letters without marks, digits, hyphens.
  public static func isName(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count) && text.first != "-"
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
  }
}

/// What is asked of a dimension: one of the values, or none of them.
public struct ReportCondition: Hashable, Sendable {
  public let dimension: ReportDimension
  public let isNegated: Bool
  public let values: [String]

  public init(_ dimension: ReportDimension, isNegated: Bool = false, _ values: [String]) {
    self.dimension = dimension
    self.isNegated = isNegated
    self.values = values
  }

  /// As a file writes it.
  public var text: String {
    dimension.rawValue + (isNegated ? " != " : " = ") + values.joined(separator: ", ")
  }
}

/// What stands in the cells.
public enum ReportMeasure: Hashable, Sendable {
  /// How many there are, or how many of them meet a condition.
  case count(ReportCondition?)
  /// How many of a hundred meet a condition.
  case share(ReportCondition)
  /// The span that so many of a hundred do not exceed, by nearest rank.
  case quantile(ReportQuantity, percent: Int)

  /// As a file writes it.
  public var text: String {
    switch self {
    case .count(nil): "count"
    case .count(let condition?): "count(\(condition.text))"
    case .share(let condition): "share(\(condition.text))"
    case .quantile(let quantity, 50): "median(\(quantity.rawValue))"
    case .quantile(let quantity, let percent): "p\(percent)(\(quantity.rawValue))"
    }
  }
}
