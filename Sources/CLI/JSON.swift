import Office

/// A value of RFC 8259, keys in the order they are given.
indirect enum JSON {
  case string(String)
  case int(Int)
  case bool(Bool)
  case null
  case array([JSON])
  case object([(String, JSON)])

  static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  static func number(_ number: Int?) -> JSON { number.map { .int($0) } ?? .null }

  /// On one line, in ASCII wherever a terminal could be moved to act.
  var text: String {
    switch self {
    case .string(let text): jsonQuoted(text)
    case .int(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .null: "null"
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.map { jsonQuoted($0.0) + ":" + $0.1.text }.joined(separator: ",") + "}"
    }
  }
}
