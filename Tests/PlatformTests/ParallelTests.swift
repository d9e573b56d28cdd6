import Platform
import Testing

@Suite struct `Work done in parallel` {
  @Test(arguments: [1, 2, 7]) func `comes back in order`(threads: Int) throws {
    #expect(try inParallel(100, threads: threads) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(try inParallel(0, threads: threads) { $0 }.isEmpty)
  }

  @Test(arguments: [1, 3]) func `stops at a failure and throws the first in order`(threads: Int) {
    struct Odd: Error, Equatable { let index: Int }
    #expect(throws: Odd(index: 11)) {
      try inParallel(1000, threads: threads) { index in
        if index == 11 || index > 40 { throw Odd(index: index) }
        return index
      }
    }
  }
}
