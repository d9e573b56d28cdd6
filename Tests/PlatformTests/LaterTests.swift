import Platform
import Testing

@Suite struct `A value worked out on a thread of its own` {
  @Test func `is the same for all who ask, and worked out once`() throws {
    let later = Later { Machine.randomName() }
    let values = try inParallel(16, threads: 4) { _ in later.value }
    #expect(Set(values).count == 1)
  }

  @Test func `is there although nobody asks, and may be forgotten`() {
    for _ in 0..<100 { _ = Later { 1 } }
    #expect(Later { 2 }.value == 2)
  }
}
