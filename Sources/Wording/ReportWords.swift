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
  func name(_ timeliness: Timeliness) -> String
  func name(_ way: SentWay) -> String
  func name(_ criterion: QualityCriterion) -> String
  func name(_ check: QualityCheck) -> String
  func name(_ register: QualityRegister) -> String
  func name(_ quantity: ReportQuantity) -> String
  func flag(_ isSo: Bool) -> String
  /// A quarter before a row.
  func quarter(_ number: Substring, of year: Substring) -> String
  /// A delivery that was not handed over yet, one that will not be.
  var waitingDelivery: String { get }
  var noDelivery: String { get }
  /// Where nothing is known.
  var noValue: String { get }
  /// A month over a column, in three letters.
  func shortMonth(_ month: Int) -> String
  /// Of all that is counted.
  func countHead(_ subject: ReportSubject) -> String
  var medianHead: String { get }
  func quantileHead(_ percent: Int) -> String
  /// What does not meet a condition; a flag that is not set.
  func excepting(_ text: String) -> String
  func not(_ flag: String) -> String
  var reportTotal: String { get }
  /// Before the digits behind a whole number.
  var decimalSign: String { get }
  var spanUnits: (minutes: String, hours: String, days: String) { get }
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
  /// A register as it is called among the reports.
  func reportTitle(_ kind: RegisterKind) -> String
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
  /// What the name of a report's file ends with; that of a register.
  var reportPrintHint: String { get }
  var registerPrintHint: String { get }
  func reportKey(_ key: ReportKey) -> KeyWords
}

/// What keys do in the room of reports.
public enum ReportKey: Sendable {
  case later, earlier, otherPeriod, rest, print
}

extension ReportWords {
  /// A number with one digit behind the sign this language has.
  func decimal(_ tenths: Int) -> String {
    "\(tenths / 10)\(decimalSign)\(abs(tenths) % 10)"
  }

  /// `5,2 giờ`: a span of so many milliseconds.
  public func span(_ milliseconds: Int64) -> String {
    let minutes = Int(milliseconds / 60_000)
    if abs(minutes) < 60 { return "\(minutes) \(spanUnits.minutes)" }
    if abs(minutes) < 48 * 60 { return decimal(minutes / 6) + " " + spanUnits.hours }
    return decimal(minutes / 144) + " " + spanUnits.days
  }

  /// A share in percent, one digit behind the sign. What is not all is never shown as 100, and what is
  /// not nothing never as 0.
  func percent(_ part: Int, of whole: Int) -> String {
    if whole == 0 { return "·" }
    return decimal(tenthsOfPercent(part, of: whole)) + " %"
  }
}

extension ReportWords where Self: DocumentWords & WorkWords & CirculationWords & DossierWords {
  /// A value of a dimension as it is shown.
  public func label(
    _ label: ReportLabel, of dimension: ReportDimension, _ subject: ReportSubject
  ) -> String {
    if label.key.isEmpty { return noValue }
    if let name = label.name, !name.isEmpty { return name }
    return value(label.key, of: dimension, subject) ?? label.key
  }

  /// A value words are kept for; nil for a text that speaks for itself.
  private func value(
    _ key: String, of dimension: ReportDimension, _ subject: ReportSubject
  ) -> String? {
    switch dimension {
    case .month: key.count == 7 ? key.suffix(2) + "/" + key.prefix(4) : nil
    case .quarter: key.count == 7 ? quarter(key.suffix(1), of: key.prefix(4)) : nil
    case .state: state(key, of: subject)
    case .urgency: Int(key).flatMap { Urgency(rawValue: $0) }.map { urgency($0) }
    case .medium: Medium(rawValue: key).map { medium($0) }
    case .way: Medium(rawValue: key).map { medium($0) } ?? noDelivery
    case .signed, .answered, .answering, .held: flag(key == "yes")
    case .timeliness: Timeliness(rawValue: key).map { name($0) }
    case .sent: SentWay(rawValue: key).map { name($0) }
    case .standing: RetentionStanding(rawValue: key).map { standing($0) }
    case .criterion: QualityCriterion(rawValue: key).map { name($0) }
    case .check: QualityCheck(rawValue: key).map { name($0) }
    case .register: QualityRegister(rawValue: key).map { name($0) }
    case .year, .schoolYear, .kind, .issuer, .person, .unit, .body: nil
    }
  }

  private func state(_ key: String, of subject: ReportSubject) -> String? {
    switch subject {
    case .incoming: IncomingState(rawValue: key).map { state($0) }
    case .outgoing: OutgoingState(rawValue: key).map { state($0) }
    case .work: WorkState(rawValue: key).map { state($0) }
    case .delivery where key == ReportDimension.waiting: waitingDelivery
    case .delivery: DeliveryState(rawValue: key).map { state($0).lowercased() }
    case .dossier: DossierState(rawValue: key).map { state($0) }
    case .quality: nil
    }
  }

  /// What stands over the column of a measure.
  public func head(_ measure: ReportMeasure, _ subject: ReportSubject) -> String {
    switch measure {
    case .count(nil): countHead(subject)
    case .count(let condition?): text(of: condition, subject)
    case .share(let condition): "% " + text(of: condition, subject)
    case .quantile(let quantity, 50): medianHead + " " + name(quantity)
    case .quantile(let quantity, let percent): quantileHead(percent) + " " + name(quantity)
    }
  }

  private func text(of condition: ReportCondition, _ subject: ReportSubject) -> String {
    let shown: String
    switch condition.values {
    case ["yes"]: shown = name(condition.dimension).lowercased()
    case ["no"]: shown = not(name(condition.dimension).lowercased())
    default:
      shown = condition.values.map {
        label(ReportLabel(key: $0), of: condition.dimension, subject)
      }.joined(separator: ", ")
    }
    return condition.isNegated ? excepting(shown) : shown
  }
}

/// A share in tenths of a percent: 1000 is all of it and nothing less, 0 nothing and nothing more.
public func tenthsOfPercent(_ part: Int, of whole: Int) -> Int {
  if part == whole { return 1000 }
  if part == 0 { return 0 }
  return min(max((part * 2000 + whole) / (whole * 2), 1), 999)
}
