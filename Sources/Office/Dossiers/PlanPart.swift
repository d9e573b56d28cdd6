/// A part of an approved file plan: a heading with everything under it, or one entry. Whoever limits it
/// limits all dossiers that are opened there, today's and those to come.
public struct PlanPart: Equatable, Sendable {
  public let year: Int
  /// The places of the headings it takes in, from 1.
  public let headings: ClosedRange<Int>
  /// The number and symbol of its only entry; nil for all under the headings.
  public let notation: String?
  /// What people call it: `2026/II`, `2026/II.1`, `2026/01.HCTH`.
  public let name: String
  public let title: String

  public init(
    year: Int, headings: ClosedRange<Int>, notation: String?, name: String, title: String
  ) {
    self.year = year
    self.headings = headings
    self.notation = notation
    self.name = name
    self.title = title
  }
}

extension FilePlan {
  /// The headings as parts of the plan, in their order.
  public var parts: [PlanPart] {
    var major = ""
    return zip(headings, numerals).enumerated().map { index, pair in
      let (heading, numeral) = pair
      let path: String
      switch heading.level {
      case .major:
        major = numeral
        path = numeral
      case .minor: path = major.isEmpty ? numeral : major + "." + numeral
      }
      var last = index
      if heading.level == .major {
        while last + 1 < headings.count, headings[last + 1].level == .minor { last += 1 }
      }
      return PlanPart(
        year: year, headings: index + 1...last + 1, notation: nil, name: "\(year)/\(path)",
        title: heading.title)
    }
  }

  /// The part called `text`: the numeral of a heading, `II` or `II.1`, its place from 1, or the number and
  /// symbol of an entry, `01.HCTH`.
  ///
  /// - Throws: `FilePlanError.noEntry`.
  public func part(_ text: String) throws(FilePlanError) -> PlanPart {
    let parts = self.parts
    if let place = Int(text), parts.indices.contains(place - 1) { return parts[place - 1] }
    let key = "\(year)/" + text
    if let part = parts.first(where: { folded($0.name) == folded(key) }) { return part }
    if let notation = FileNotation(text),
      let index = headings.firstIndex(where: { heading in
        heading.entries.contains { $0.notation.key == notation.key }
      }), let entry = entry(notation)
    {
      return PlanPart(
        year: year, headings: index + 1...index + 1, notation: entry.notation.description,
        name: "\(year)/\(entry.notation)", title: entry.title)
    }
    throw .noEntry(text, year: year)
  }
}
