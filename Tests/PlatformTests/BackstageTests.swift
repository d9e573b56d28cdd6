import Glibc
import Testing

@testable import Platform

@Suite struct `Work behind the scenes` {
  /// What the work has seen.
  ///
  /// Unchecked: what changes is touched under the lock.
  private final class Count: @unchecked Sendable {
    private var lock = pthread_mutex_t()
    private var turns = 0
    private var stops = 0

    init() { pthread_mutex_init(&lock, nil) }

    func note(turn: Bool) {
      pthread_mutex_lock(&lock)
      if turn { turns += 1 } else { stops += 1 }
      pthread_mutex_unlock(&lock)
    }

    var seen: (turns: Int, stops: Int) {
      pthread_mutex_lock(&lock)
      defer { pthread_mutex_unlock(&lock) }
      return (turns, stops)
    }

    /// Waits for what must come soon.
    func wait(until isThere: ((turns: Int, stops: Int)) -> Bool) -> Bool {
      for _ in 0..<2000 {
        if isThere(seen) { return true }
        Machine.sleep(milliseconds: 5)
      }
      return false
    }
  }

  private let count = Count()

  private func backstage() -> Backstage {
    let count = count
    return Backstage { mayGoOn in
      count.note(turn: true)
      while mayGoOn() { Machine.sleep(milliseconds: 1) }
      count.note(turn: false)
    }
  }

  @Test func `goes on until it is told to stop, and again when it is let`() {
    let work = backstage()
    defer { work.end() }
    #expect(count.seen.turns == 0)
    work.begin()
    #expect(count.wait { $0.turns == 1 && $0.stops == 0 })
    work.pause()
    #expect(count.wait { $0.stops == 1 })
    work.begin()
    #expect(count.wait { $0.turns == 2 })
  }

  @Test func `is not waited for when it is told to stop, but when it ends`() {
    let count = count
    let work = Backstage { _ in
      count.note(turn: true)
      Machine.sleep(milliseconds: 300)
      count.note(turn: false)
    }
    work.begin()
    #expect(count.wait { $0.turns == 1 })
    let start = Machine.steadyMilliseconds()
    work.pause()
    #expect(Machine.steadyMilliseconds() - start < 100 || count.seen.stops == 0)
    work.end()
    #expect(count.seen.stops == 1)
    work.begin()
    Machine.sleep(milliseconds: 20)
    #expect(count.seen.turns == 1)
  }

  @Test func `ends though it never began`() { backstage().end() }
}
