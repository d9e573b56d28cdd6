/// What an act was about: names and values, in the order they were written.
public struct JournalDetail: Equatable, Sendable, ExpressibleByArrayLiteral {
  public private(set) var fields: [(name: String, value: String)]

  public init(arrayLiteral elements: (String, String)...) {
    fields = elements.map { (name: $0.0, value: $0.1) }
  }

  public static func == (left: JournalDetail, right: JournalDetail) -> Bool {
    left.text == right.text
  }

  public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  public mutating func add(_ name: String, _ value: String) {
    fields.append((name: name, value: value))
  }

  public mutating func add(_ other: JournalDetail) { fields += other.fields }

  /// A line a field, `name=value`, with `\` and line ends in the value escaped: the text whose
  /// digest the journal holds.
  public var text: String {
    fields.map { $0.name + "=" + JournalDetail.escaped($0.value) + "\n" }.joined()
  }

  public init(text: String) {
    fields = text.split(separator: "\n").compactMap { line in
      guard let sign = line.firstIndex(of: "=") else { return nil }
      return (
        name: String(line[..<sign]),
        value: JournalDetail.unescaped(line[line.index(after: sign)...])
      )
    }
  }

  private static func escaped(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { byte in
      byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
    }
    if isPlain { return value }
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ value: Substring) -> String {
    if !value.utf8.contains(UInt8(ascii: "\\")) { return String(value) }
    var result = ""
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// One act in the history of a record.
public struct HistoryEntry: Equatable, Sendable {
  public let at: Moment
  public let personName: String
  /// The leader in whose place the person acted.
  public let leaderName: String?
  public let act: String
  public let detail: JournalDetail

  public init(
    at: Moment, personName: String, for leaderName: String? = nil, act: String,
    detail: JournalDetail
  ) {
    self.at = at
    self.personName = personName
    self.leaderName = leaderName
    self.act = act
    self.detail = detail
  }
}
