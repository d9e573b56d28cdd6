/// Why there is no report.
public enum ReportError: ReportableError, Equatable {
  case unknown(String)
  /// A report of that name comes with the program or is there already.
  case taken(String)
  case badName(String)
  /// Bytes.
  case tooLarge(limit: Int)
  /// More reports of its own than an office may have.
  case tooMany(limit: Int)
  case badPeriod(String)
  /// The report has no such row; some it has.
  case noRow(String, known: [String])
  case noColumn(String, known: [String])
  /// Everything that is wrong with the file, by line.
  case faulty(name: String, [ReportFault])

  /// That of a faulty file is the code of its first fault.
  public var code: String {
    switch self {
    case .unknown: "report.unknown"
    case .taken: "report.taken"
    case .badName: "report.bad-name"
    case .tooLarge: "report.too-large"
    case .tooMany: "report.too-many"
    case .badPeriod: "report.bad-period"
    case .noRow: "report.no-row"
    case .noColumn: "report.no-column"
    case .faulty(_, let faults): faults.first?.code ?? "report.unknown-field"
    }
  }
}

/// What is wrong with a line of a report's file.
public struct ReportFault: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case unknownField(String)
    case noValue(String)
    case repeatedField(String)
    case missingField(String)
    case tooLong(String, limit: Int)
    case hiddenCharacter
    case unknownSubject(String)
    /// Not one of the subject's.
    case unknownDimension(String, known: [String])
    case sameDimension(String)
    case unknownMeasure(String)
    case unknownQuantity(String, known: [String])
    case unknownValue(String, known: [String])
    case badFilter(String)
    case badPeriod(String)
    case columnsAndMeasures
    case tooMany(String, Int)
  }

  /// Counted from 1; of what is missing the last one.
  public let line: Int
  public let reason: Reason

  public init(line: Int, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }

  public var code: String {
    switch reason {
    case .unknownField: "report.unknown-field"
    case .noValue: "report.no-value"
    case .repeatedField: "report.repeated-field"
    case .missingField: "report.missing-field"
    case .tooLong: "report.too-long"
    case .hiddenCharacter: "report.hidden-character"
    case .unknownSubject: "report.unknown-subject"
    case .unknownDimension: "report.unknown-dimension"
    case .sameDimension: "report.same-dimension"
    case .unknownMeasure: "report.unknown-measure"
    case .unknownQuantity: "report.unknown-quantity"
    case .unknownValue: "report.unknown-value"
    case .badFilter: "report.bad-filter"
    case .badPeriod: "report.bad-default-period"
    case .columnsAndMeasures: "report.columns-and-measures"
    case .tooMany: "report.too-many-parts"
    }
  }
}
