import Testing

@testable import Exchange

@Suite struct `A damaged message` {
  @Test(.timeLimit(.minutes(5)))
  func `is read or refused and never stops the program`() {
    var random = Generator(state: 20_260_311)
    var limits = EdxmlLimits()
    limits.attachment = 1 << 20
    let fixtures = Fixture.all.filter { $0.bytes.count < 20_000 }
    var outcomes = [true: 0, false: 0]
    for _ in 0..<1500 {
      var bytes = fixtures.randomElement(using: &random)!.bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&bytes, using: &random) }
      do {
        let (reading, _) = try read(bytes, limits: limits)
        _ = reading.message.fingerprint
        outcomes[true, default: 0] += 1
      } catch {
        #expect(error is EdxmlError)
        outcomes[false, default: 0] += 1
      }
    }
    #expect(outcomes[true]! > 50)
    #expect(outcomes[false]! > 50)
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout Generator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let other = Int.random(in: 0..<bytes.count, using: &random)
    let length = min(Int.random(in: 1...40, using: &random), bytes.count - other)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(contentsOf: bytes[other..<other + length], at: place)
    case 4: bytes.removeSubrange(other..<other + length)
    default: bytes.removeSubrange(place...)
    }
  }
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
