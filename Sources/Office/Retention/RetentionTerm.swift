/// How long documents of a class are kept (thời hạn lưu trữ).
public enum RetentionTerm: Hashable, Sendable {
  case permanent
  /// So many years after the year in which the work ended.
  case years(Int)
  /// Until another document takes the place of this one.
  case untilSuperseded
  /// As long as the building or device is there.
  case lifeOfAsset
  /// So many years after the year of an event, `contract_end`.
  case event(String, years: Int)
  /// Nobody has said yet: never to be proposed for disposal.
  case unset

  /// The years a term can have.
  ///
  /// Source: Luật Lưu trữ 33/2024/QH15 Điều 15, which gives 2 to 70; schedules made before it know
  /// terms of one year.
  public static let lawfulYears = 1...70

  /// Reads the word of a schedule: `permanent`, a number of years, `until_superseded`,
  /// `life_of_asset`, `event:contract_end+5`, `unset`.
  public init(_ text: some StringProtocol) throws(RetentionTermError) {
    let text = String(text)
    switch text {
    case "permanent": self = .permanent
    case "until_superseded": self = .untilSuperseded
    case "life_of_asset": self = .lifeOfAsset
    case "unset": self = .unset
    default:
      guard text.hasPrefix("event:") else {
        self = .years(try RetentionTerm.years(text, in: text))
        return
      }
      let parts = text.dropFirst(6).split(separator: "+", omittingEmptySubsequences: false)
      guard parts.count == 2, RetentionTerm.isEventName(parts[0]) else { throw .unreadable(text) }
      self = .event(String(parts[0]), years: try RetentionTerm.years(parts[1], in: text))
    }
  }

  /// Reads what people write in a file plan, `Vĩnh viễn` or `20 năm`, with its marks or without them,
  /// and the words of a schedule.
  public init(form text: some StringProtocol) throws(RetentionTermError) {
    let words = folded(singleSpaced(String(text)))
    switch words {
    case "vinh vien", "vv": self = .permanent
    case "chua xac dinh": self = .unset
    default:
      let number = words.hasSuffix("nam") ? String(words.dropLast(3)) : nil
      try self.init(number.map { singleSpaced($0) } ?? words)
    }
  }

  /// The word of a schedule: the form stored, and the one scripts see.
  public var text: String {
    switch self {
    case .permanent: "permanent"
    case .years(let years): String(years)
    case .untilSuperseded: "until_superseded"
    case .lifeOfAsset: "life_of_asset"
    case .event(let name, let years): "event:\(name)+\(years)"
    case .unset: "unset"
    }
  }

  /// What a file plan says (NĐ 30/2020/NĐ-CP Phụ lục V.I.4); the word of a schedule where the form
  /// knows none.
  public var formText: String {
    switch self {
    case .permanent: "Vĩnh viễn"
    case .years(let years): "\(padded(years, to: 2)) năm"
    case .unset: "Chưa xác định"
    default: text
    }
  }

  /// What has to happen before the clock starts; nil where it starts with the end of the work.
  public var event: String? {
    switch self {
    case .untilSuperseded: "superseded"
    case .lifeOfAsset: "asset_end"
    case .event(let name, _): name
    default: nil
    }
  }

  /// The years after the start of its clock; nil where there is none.
  public var years: Int? {
    switch self {
    case .years(let years), .event(_, let years): years
    case .untilSuperseded, .lifeOfAsset: 0
    case .permanent, .unset: nil
    }
  }

  private static func years(
    _ text: some StringProtocol, in whole: String
  ) throws(RetentionTermError) -> Int {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.utf8.dropFirst() : text.utf8[...]
    guard (1...20).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw .unreadable(whole) }
    if isNegative { throw .negative(whole) }
    guard let years = Int(text), years <= lawfulYears.upperBound else {
      throw .beyond(whole, most: lawfulYears.upperBound)
    }
    if years < lawfulYears.lowerBound { throw .zero(whole) }
    return years
  }

  /// Small letters and lines, as long as a name needs to be.
  private static func isEventName(_ text: Substring) -> Bool {
    (1...40).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
  }
}

/// The longer term is the greater one. A term that waits for an event stands above any number of
/// years, since nobody knows when the event comes; one that is not set above those, and what is kept
/// for good above all.
extension RetentionTerm: Comparable {
  public static func < (left: RetentionTerm, right: RetentionTerm) -> Bool {
    (left.rank, left.years ?? 0, left.event ?? "")
      < (right.rank, right.years ?? 0, right.event ?? "")
  }

  private var rank: Int {
    switch self {
    case .years: 0
    case .untilSuperseded, .lifeOfAsset, .event: 1
    case .unset: 2
    case .permanent: 3
    }
  }
}
