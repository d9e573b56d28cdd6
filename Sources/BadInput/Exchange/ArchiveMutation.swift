import Bytes

/// Makes archives out of others: half of the changes know where names, sizes and places stand.
public struct ArchiveMutation {
  private let seeds: [[UInt8]]
  private var random: RepeatableNumbers

  public init(of seeds: [[UInt8]], seed: UInt64) {
    self.seeds = seeds
    random = RepeatableNumbers(seed: seed)
  }

  public mutating func next() -> [UInt8] {
    var bytes = random.pick(seeds)
    for _ in 0...random.below(4) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard bytes.count > 16 else { return }
    switch random.below(10) {
    case 0: bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
    case 1: bytes[random.below(bytes.count)] = random.pick([0, 1, 0x2E, 0x2F, 0x50, 0x7F, 0xFF])
    case 2: bytes.removeSubrange(random.stretch(of: bytes.count, upTo: 100))
    case 3:
      let piece = bytes[random.stretch(of: bytes.count, upTo: 200)]
      bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
    case 4:
      let other = random.pick(seeds)
      bytes.insert(
        contentsOf: other[random.stretch(of: other.count, upTo: 400)],
        at: random.below(bytes.count + 1))
    case 5, 6, 7: changeField(&bytes)
    default: rename(&bytes)
    }
  }

  /// Where a header or the end record begins.
  private mutating func record(in bytes: [UInt8]) -> Int? {
    let from = random.below(bytes.count)
    return (from..<max(from, bytes.count - 3)).first {
      bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] < 8
    }
  }

  private mutating func changeField(_ bytes: inout [UInt8]) {
    guard let record = record(in: bytes) else { return }
    let place = record + 4 + 2 * random.below(21)
    let width = random.pick([2, 4])
    guard place + width <= bytes.count else { return }
    let old = bytes[place..<place + width].reversed().reduce(0) { $0 << 8 | Int($1) }
    let number = random.pick(
      [0, 1, 8, 0xFFFF, 0xFFFF_FFFF, 0x7FFF_FFFF, bytes.count, old + 1, max(0, old - 1), old * 2])
    for index in 0..<width {
      bytes[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index))
    }
  }

  private static let names = [
    "../", "..", "/", "a/../b", "\\", "C:", "\0", "\n", ".", "//", "A", "a",
  ]

  /// Writes into the name of an entry; often into both of its places.
  private mutating func rename(_ bytes: inout [UInt8]) {
    guard let record = record(in: bytes) else { return }
    let start = record + (bytes[record + 2] == 1 ? 46 : 30)
    let name = Array(random.pick(ArchiveMutation.names).utf8)
    guard start + name.count <= bytes.count else { return }
    let old = Array(bytes[start..<start + name.count])
    if random.below(2) == 0 {
      for place in 0...bytes.count - name.count where bytes[place...].starts(with: old) {
        bytes.replaceSubrange(place..<place + name.count, with: name)
      }
    } else {
      bytes.replaceSubrange(start..<start + name.count, with: name)
    }
  }
}
