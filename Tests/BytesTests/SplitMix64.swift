/// A small generator with a seed, so that a failing mutation can be repeated (Steele et al. 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
  }

  /// `bytes` with one to four small injuries: a changed, doubled, moved or missing stretch.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
      let at = Int.random(in: bytes.indices, using: &self)
      let end = min(bytes.count, at + Int.random(in: 1...8, using: &self))
      switch Int.random(in: 0..<6, using: &self) {
      case 0: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &self)
      case 1: bytes[at] = [0, 0xff, 0x7f, 0x80].randomElement(using: &self) ?? 0
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 4: bytes.removeLast(bytes.count - at)
      default: bytes.replaceSubrange(at..<end, with: self.bytes(end - at))
      }
    }
    return bytes
  }
}
