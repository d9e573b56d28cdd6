import Office

/// What is said of reports: what they are called, what stands in them, what is wrong with a file.
public protocol ReportWords {
  /// A report's own title in this language; in the other where its file has only that.
  func title(_ report: ReportDefinition) -> String
  /// What its figures mean; may be empty.
  func about(_ report: ReportDefinition) -> String
  func period(_ period: ReportPeriod) -> String
  func name(_ dimension: ReportDimension) -> String
  func name(_ subject: ReportSubject) -> String
  /// A value words are kept for; nil for a text that speaks for itself.
  func value(_ key: String, of dimension: ReportDimension, _ subject: ReportSubject) -> String?
  /// Where nothing is known.
  var noValue: String { get }
  /// A month over a column, in three letters.
  func shortMonth(_ month: Int) -> String
  func head(_ measure: ReportMeasure, _ subject: ReportSubject) -> String
  var reportTotal: String { get }
  /// A number with one digit behind the sign this language has.
  func decimal(_ tenths: Int) -> String
  /// `5,2 giờ`: a span of so many milliseconds.
  func span(_ milliseconds: Int64) -> String
  /// Who made it and when.
  func made(by person: String, at: Moment) -> String
  var nothingCounted: String { get }
  /// How many documents are behind a number.
  func behind(_ count: Int, isRest: Bool) -> String
  var noReasons: String { get }
  /// How to go on in a list that was cut.
  func goesOn(from key: ReportReason.Key) -> String
  /// The heads of the columns of such a list.
  var reasonHeads: [String] { get }
  /// Where the registers of Annex VI, V.1 and V.3, are printed.
  var registersElsewhere: [String] { get }
  func reportAdded(_ report: ReportDefinition) -> String
  func reportSound(_ report: ReportDefinition) -> String
  /// The mark of a report of the office's own.
  var ownReport: String { get }
  /// A fault with its line and code.
  func line(_ fault: ReportFault) -> String
  func problem(_ error: ReportError) -> Problem

  // MARK: Screens

  var reportRoom: String { get }
  var openReports: String { get }
  var reportColumns: [String] { get }
  func reportKey(_ key: ReportKey) -> KeyWords
}

/// What keys do in the room of reports.
public enum ReportKey: Sendable {
  case later, earlier, otherPeriod, rest
}

extension ReportWords {
  /// A value of a dimension as it is shown.
  public func label(
    _ label: ReportLabel, of dimension: ReportDimension, _ subject: ReportSubject
  ) -> String {
    if label.key.isEmpty { return noValue }
    if let name = label.name, !name.isEmpty { return name }
    return value(label.key, of: dimension, subject) ?? label.key
  }

  /// A share in percent, one digit behind the sign. What is not all is never shown as 100, and what is
  /// not nothing never as 0.
  func percent(_ part: Int, of whole: Int) -> String {
    if whole == 0 { return "·" }
    return decimal(tenthsOfPercent(part, of: whole)) + " %"
  }
}

/// A share in tenths of a percent: 1000 is all of it and nothing less, 0 nothing and nothing more.
public func tenthsOfPercent(_ part: Int, of whole: Int) -> Int {
  if part == whole { return 1000 }
  if part == 0 { return 0 }
  return min(max((part * 2000 + whole) / (whole * 2), 1), 999)
}
