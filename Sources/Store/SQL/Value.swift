import Office

/// A value bound to a statement; SQL text itself never holds data.
public enum Value: Equatable, Sendable {
  case integer(Int64)
  case text(String)
  case blob([UInt8])
  case null

  static func integer(_ number: Int) -> Value { .integer(Int64(number)) }

  static func bool(_ flag: Bool) -> Value { .integer(flag ? 1 : 0) }

  static func moment(_ moment: Moment) -> Value { .integer(moment.milliseconds) }

  static func moment(_ moment: Moment?) -> Value { moment.map { .moment($0) } ?? .null }

  static func id<Record>(_ id: ID<Record>) -> Value { .integer(id.value) }

  static func id<Record>(_ id: ID<Record>?) -> Value { id.map { .integer($0.value) } ?? .null }

  static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }

  static func date(_ date: CivilDate?) -> Value { date.map { .text($0.description) } ?? .null }
}
