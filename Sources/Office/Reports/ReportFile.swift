/// Reads the file of a report: a line `NAME: VALUE` each, what follows a `#` at the beginning of a line
/// is a remark.
///
///     title: Văn bản đến theo loại và tháng
///     title.en: Incoming documents by kind and month
///     subject: incoming
///     rows: kind
///     columns: month
///     measure: count
///     filter: medium = electronic
///     period: year
///
/// `measure` takes several measures with commas between them if there are no `columns`:
/// `count`, `count(timeliness = late)`, `share(signed = yes)`, `median(to-answer)`, `p90(to-answer)`.
/// `filter` may stand several times. `period` is `month`, `quarter`, `year`, `school-year`, `all`, or a
/// period such as `2025-2026`.
public struct ReportFile {
  private var values: [Field: [(line: Int, text: String)]] = [:]
  private var faults: [ReportFault] = []
  private let lines: Int

  private enum Field: String, CaseIterable {
    case title
    case englishTitle = "title.en"
    case about
    case englishAbout = "about.en"
    case source, subject, rows, columns, measure, filter, period
  }

  /// Measures beside each other.
  static let measureLimit = 6
  /// Conditions of a report, and values of one condition.
  static let filterLimit = 20
  static let valueLimit = 50
  /// Letters of a text that is shown.
  static let textLimit = 200

  /// - Throws: `ReportError.faulty` with every fault, by line.
  public static func read(
    _ text: String, named name: String
  ) throws(ReportError) -> ReportDefinition {
    guard ReportDefinition.isName(name) else { throw .badName(name) }
    guard text.utf8.count <= ReportDefinition.sizeLimit else {
      throw .tooLarge(limit: ReportDefinition.sizeLimit)
    }
    var file = ReportFile(text)
    let definition = file.definition(named: name, text)
    guard file.faults.isEmpty, let definition else {
      throw .faulty(name: name, file.faults.sorted { $0.line < $1.line })
    }
    return definition
  }

  private init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    self.lines = lines.last?.isEmpty == true ? lines.count - 1 : lines.count
    for (index, line) in lines.enumerated() {
      let text = cleaned(line)
      if text.heldHiddenCharacters {
        faults.append(ReportFault(line: index + 1, .hiddenCharacter))
        continue
      }
      if text.text.isEmpty || text.text.hasPrefix("#") { continue }
      take(text.text, line: index + 1)
    }
  }

  private mutating func take(_ text: String, line: Int) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = ReportFile.trimmed(parts[0])
    guard parts.count == 2, let field = Field(rawValue: name) else {
      faults.append(ReportFault(line: line, .unknownField(name)))
      return
    }
    let value = ReportFile.trimmed(parts[1])
    if value.isEmpty {
      faults.append(ReportFault(line: line, .noValue(name)))
    } else if value.count > ReportFile.textLimit * (field == .measure ? 5 : 1) {
      faults.append(ReportFault(line: line, .tooLong(name, limit: ReportFile.textLimit)))
    } else if values[field] != nil, field != .filter {
      faults.append(ReportFault(line: line, .repeatedField(name)))
    } else {
      values[field, default: []].append((line, value))
    }
  }

  /// Nil where something that everything else depends on is missing or wrong.
  private mutating func definition(named name: String, _ text: String) -> ReportDefinition? {
    let title = required(.title)
    let subjectText = required(.subject)
    let rowsText = required(.rows)
    let measureText = required(.measure)
    guard let subjectText else { return nil }
    guard let subject = ReportSubject(rawValue: subjectText.text) else {
      faults.append(ReportFault(line: subjectText.line, .unknownSubject(subjectText.text)))
      return nil
    }
    let rows = rowsText.flatMap { self.dimension($0.text, of: subject, line: $0.line) }
    let columnsText = values[.columns]?.first
    let columns = columnsText.flatMap { self.dimension($0.text, of: subject, line: $0.line) }
    if let rows, columns == rows, let columnsText {
      faults.append(ReportFault(line: columnsText.line, .sameDimension(rows.rawValue)))
    }
    let measures = measureText.map { self.measures($0.text, of: subject, line: $0.line) } ?? []
    if let measureText, columnsText != nil, measures.count > 1 {
      faults.append(ReportFault(line: measureText.line, .columnsAndMeasures))
    }
    let filters = values[.filter] ?? []
    if filters.count > ReportFile.filterLimit {
      faults.append(
        ReportFault(
          line: filters[ReportFile.filterLimit].line, .tooMany("filter", ReportFile.filterLimit)))
    }
    let conditions = filters.compactMap { self.condition($0.text, of: subject, line: $0.line) }
    let period = self.period()
    guard let title, let rows, !measures.isEmpty else { return nil }
    return ReportDefinition(
      name: name, title: title.text, englishTitle: self.text(.englishTitle),
      about: self.text(.about),
      englishAbout: self.text(.englishAbout), source: self.text(.source), subject: subject,
      rows: rows, columns: columns, measures: measures, conditions: conditions, period: period,
      text: text)
  }

  private func text(_ field: Field) -> String { values[field]?.first?.text ?? "" }

  private mutating func required(_ field: Field) -> (line: Int, text: String)? {
    if let value = values[field]?.first { return value }
    // A line that is there and wrong was named already.
    let isThere = faults.contains {
      if case .noValue(field.rawValue) = $0.reason { return true }
      if case .tooLong(field.rawValue, _) = $0.reason { return true }
      return false
    }
    if !isThere { faults.append(ReportFault(line: lines, .missingField(field.rawValue))) }
    return nil
  }

  private mutating func dimension(
    _ text: String, of subject: ReportSubject, line: Int
  ) -> ReportDimension? {
    guard let dimension = ReportDimension(rawValue: text), subject.dimensions.contains(dimension)
    else {
      faults.append(
        ReportFault(
          line: line, .unknownDimension(text, known: subject.dimensions.map(\.rawValue))))
      return nil
    }
    return dimension
  }

  private mutating func period() -> ReportDefinition.PeriodRule {
    guard let (line, text) = values[.period]?.first else { return .current(.all) }
    if let current = ReportPeriod.Current(rawValue: text) { return .current(current) }
    if let period = ReportPeriod(text) { return .fixed(period) }
    faults.append(ReportFault(line: line, .badPeriod(text)))
    return .current(.all)
  }

  private mutating func condition(
    _ text: String, of subject: ReportSubject, line: Int
  ) -> ReportCondition? {
    guard let sign = text.firstIndex(of: "=") else {
      faults.append(ReportFault(line: line, .badFilter(text)))
      return nil
    }
    let isNegated = text[..<sign].hasSuffix("!")
    let name = ReportFile.trimmed(text[..<sign].dropLast(isNegated ? 1 : 0))
    let values = text[text.index(after: sign)...].split(
      separator: ",", omittingEmptySubsequences: false
    ).map { ReportFile.trimmed($0) }
    guard !values.contains("") else {
      faults.append(ReportFault(line: line, .badFilter(text)))
      return nil
    }
    guard let dimension = dimension(name, of: subject, line: line) else { return nil }
    if values.count > ReportFile.valueLimit {
      faults.append(ReportFault(line: line, .tooMany(name, ReportFile.valueLimit)))
      return nil
    }
    if let known = dimension.values(of: subject) {
      for value in values where !known.contains(value) && value != ReportLabel.none {
        faults.append(ReportFault(line: line, .unknownValue(value, known: known)))
        return nil
      }
    }
    return ReportCondition(
      dimension, isNegated: isNegated, values.map { $0 == ReportLabel.none ? "" : $0 })
  }

  private mutating func measures(
    _ text: String, of subject: ReportSubject, line: Int
  ) -> [ReportMeasure] {
    var parts = [""]
    var depth = 0
    for letter in text {
      if letter == "(" { depth += 1 }
      if letter == ")" { depth -= 1 }
      if letter == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    if parts.count > ReportFile.measureLimit {
      faults.append(ReportFault(line: line, .tooMany("measure", ReportFile.measureLimit)))
      return []
    }
    return parts.compactMap { measure(ReportFile.trimmed($0), of: subject, line: line) }
  }

  private mutating func measure(
    _ text: String, of subject: ReportSubject, line: Int
  ) -> ReportMeasure? {
    if text == "count" { return .count(nil) }
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else {
      faults.append(ReportFault(line: line, .unknownMeasure(text)))
      return nil
    }
    let name = ReportFile.trimmed(text[..<open])
    let inner = ReportFile.trimmed(text[text.index(after: open)...].dropLast())
    switch name {
    case "count": return condition(inner, of: subject, line: line).map { .count($0) }
    case "share": return condition(inner, of: subject, line: line).map { .share($0) }
    default: break
    }
    let percent = name == "median" ? 50 : name.hasPrefix("p") ? Int(name.dropFirst()) : nil
    guard let percent, (1...99).contains(percent) else {
      faults.append(ReportFault(line: line, .unknownMeasure(text)))
      return nil
    }
    guard let quantity = ReportQuantity(rawValue: inner), subject.quantities.contains(quantity)
    else {
      faults.append(
        ReportFault(
          line: line, .unknownQuantity(inner, known: subject.quantities.map(\.rawValue))))
      return nil
    }
    return .quantile(quantity, percent: percent)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var rest = text[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}

extension ReportFile {
  /// Those that come with the program, in the order of their list.
  public static let shipped: [ReportDefinition] = {
    let text = String(decoding: PackageResources.shipped_reports, as: UTF8.self)
    return text.split(separator: "\n== ").dropFirst().compactMap { part in
      let name = part.prefix { $0 != "\n" }
      return try? read(String(part.dropFirst(name.count + 1)), named: String(name))
    }
  }()
}
