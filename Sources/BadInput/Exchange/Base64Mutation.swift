import Bytes

/// Makes texts that are base64, or nearly.
public struct Base64Mutation {
  private var random: RepeatableNumbers

  public init(seed: UInt64) { random = RepeatableNumbers(seed: seed) }

  public mutating func next() -> [UInt8] {
    let count = random.below(100) == 0 ? random.below(100_000) : random.below(200)
    var text = Base64.encode((0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    if random.below(2) == 0 { breakLines(of: &text) }
    for _ in 0..<random.below(4) {
      let place = random.below(text.count + 1)
      switch random.below(6) {
      case 0: text.insert(random.pick(Array(" \t\r\n=+/AZaz09-_\0\u{7F}".utf8)), at: place)
      case 1: text.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
      case 2: text.removeSubrange(min(place, text.count)..<text.count)
      case 3: if place < text.count { text.remove(at: place) }
      case 4: text += Array(random.pick(["=", "==", "\n", "QQ==", "A", "AA"]).utf8)
      default: if place < text.count { text[place] ^= 1 << UInt8(random.below(8)) }
      }
    }
    return text
  }

  private mutating func breakLines(of text: inout [UInt8]) {
    let width = 1 + random.below(80)
    let end = random.pick([[10], [13, 10], [32], [9, 32, 10]] as [[UInt8]])
    var lines: [UInt8] = []
    for (index, byte) in text.enumerated() {
      if index > 0, index % width == 0 { lines += end }
      lines.append(byte)
    }
    text = lines
  }
}
