@testable import XML

/// Every event of a document, the last one included.
func events(_ document: String) throws -> [XMLEvent] {
  try events(Array(document.utf8), chunk: 4096)
}

/// Every event of a document that arrives in chunks of `chunk` bytes.
func events(
  _ bytes: [UInt8], chunk: Int, limits: XMLReader.Limits = XMLReader.Limits()
) throws -> [XMLEvent] {
  var rest = bytes[...]
  var reader = XMLReader(limits: limits) {
    defer { rest = rest.dropFirst(chunk) }
    return rest.isEmpty ? nil : Array(rest.prefix(chunk))
  }
  var events: [XMLEvent] = []
  while events.last != .endOfDocument { events.append(try reader.next()) }
  return events
}

/// All text of a document, put together.
func joinedText(_ events: [XMLEvent]) -> String {
  String(
    decoding: events.flatMap { if case .text(let part) = $0 { part } else { [UInt8]() } },
    as: UTF8.self)
}

extension XMLEvent {
  var isText: Bool { if case .text = self { true } else { false } }
}

/// SplitMix64: the same numbers at every run.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
