import Platform

/// The table, printed line by line as figures come in.
struct Report {
  private static let columns = [46, 27, 27, 7, 8]
  private var output = StandardOutput.output()
  private var remarks: [String] = []
  private(set) var isMet = true

  mutating func begin() {
    line(["", "ours", "floor", "ratio", "wanted", "met"])
  }

  mutating func add(_ figure: Figure) {
    if figure.isMet == false { isMet = false }
    var name = figure.what + ", " + figure.unit
    if let remark = figure.remark {
      remarks.append(remark)
      name += " (\(remarks.count))"
    }
    line([
      name, Report.text(figure.ours, figure.wanted), figure.floor.map { Report.text($0) } ?? "",
      figure.ratio.map(Report.text) ?? "", Report.text(figure.wanted),
      figure.isMet.map { $0 ? "yes" : "NO" } ?? "",
    ])
  }

  /// What is measured in offices of several sizes, a column for each.
  mutating func add(_ table: GrowthTable) {
    line(["", ""] + table.sizes.map { "\($0)" } + ["growth", "wanted", "met"], widths: [42, 18])
    for row in table.lines {
      if row.isMet == false { isMet = false }
      let wanted: [String] =
        switch row.wanted {
        case .atLargest(let limit): ["≤ \(Report.text(limit))"]
        case .flat(let limit):
          (limit.map { ["≤ \(Report.text($0))"] } ?? []) + ["≤ \(GrowthTable.greatestGrowth)x"]
        case nil: []
        }
      line(
        [row.what, row.unit] + row.values.map(Report.text)
          + [
            row.growth.map { Report.text($0) + "x" } ?? "", wanted.joined(separator: ", "),
            row.isMet.map { $0 ? "yes" : "NO" } ?? "",
          ], widths: [42, 18])
    }
  }

  mutating func skip(_ name: String, _ reason: String) {
    output.print("\(name): skipped, \(reason)\n")
    output.flush()
  }

  mutating func end() {
    for (index, remark) in remarks.enumerated() { output.print("(\(index + 1)) \(remark)\n") }
    output.flush()
  }

  /// - Parameter widths: Of the first columns; what is wanted takes more than a number.
  private mutating func line(_ cells: [String], widths: [Int] = columns) {
    var text = ""
    for (index, cell) in cells.enumerated() {
      let width = index < widths.count ? widths[index] : index == cells.count - 2 ? 16 : 10
      text += cell + String(repeating: " ", count: max(1, width - cell.count))
    }
    while text.last == " " { text.removeLast() }
    output.print(text + "\n")
    output.flush()
  }

  private static func text(
    _ samples: Samples, _ wanted: Figure.Wanted = .nothing
  ) -> String {
    if case .within = wanted { return "\(text(samples.median)) / \(text(samples.high))" }
    let (low, high) = samples.spread
    return low == high
      ? text(samples.median) : "\(text(samples.median)) (\(text(low))–\(text(high)))"
  }

  private static func text(_ wanted: Figure.Wanted) -> String {
    switch wanted {
    case .atMost(let limit): "≤ \(text(limit))x"
    case .atLeast(let limit): "≥ \(text(limit))x"
    case .below(let limit): "≤ \(text(limit))"
    case .within(let limit, let high): "≤ \(text(limit)) / \(text(high))"
    case .nothing: ""
    }
  }

  /// Three digits that count, never an exponent.
  static func text(_ number: Double) -> String {
    let places = number >= 100 ? 0 : number >= 10 ? 1 : 2
    let scale = [1.0, 10, 100][places]
    let scaled = Int((number * scale).rounded())
    guard places > 0 else { return String(scaled) }
    let digits = String(repeating: "0", count: max(0, places + 1 - String(scaled).count))
    let text = digits + String(scaled)
    return String(text.dropLast(places)) + "." + text.suffix(places)
  }
}
