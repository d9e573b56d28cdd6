import Testing

@testable import Terminal

@Suite struct `The lock of a conversation` {
  private func lock(after: Int? = 1000, end: Int? = 5000) -> LineLock {
    LineLock(
      GuardedDriver.Lock(after: after, end: end, title: "Đã khóa", prompt: "Mật khẩu") { bytes in
        Array(bytes) == Array("đúng".utf8) ? nil : "sai"
      }, now: 0)
  }

  private func type(_ text: String, _ lock: LineLock, now: Int) -> [LineLock.Step] {
    lock.hear(Array(text.utf8)[...], now: now)
  }

  @Test func `shuts when nothing was typed for long, and not before`() {
    let lock = lock()
    #expect(lock.patience(now: 400) == 600)
    #expect(lock.shut(now: 999) == nil && !lock.isShut)
    lock.stir(now: 900)
    #expect(lock.shut(now: 1800) == nil)
    #expect(lock.shut(now: 1900) == "Đã khóa")
    #expect(lock.isShut && lock.shut(now: 1901) == nil)
  }

  @Test func `opens by the right words alone, and forgets what stands behind them`() {
    let lock = lock()
    _ = lock.shut(now: 1000)
    #expect(type("abc", lock, now: 1100) == [])
    #expect(type("\r", lock, now: 1200) == [.refused("sai")])
    #expect(type("đú", lock, now: 1300) == [] && lock.isShut)
    #expect(type("ng\rq\r", lock, now: 1400) == [.opened])
    #expect(!lock.isShut)
    // The time counts from the opening.
    #expect(lock.shut(now: 2399) == nil && lock.shut(now: 2400) != nil)
    #expect(type("\r", lock, now: 2500) == [.refused("sai")], "nothing of the words is kept")
  }

  @Test func `takes nothing for words that was taken back`() {
    let lock = lock()
    _ = lock.shut(now: 1000)
    _ = type("sai rồi", lock, now: 1100)
    lock.clear()
    #expect(type("đúng\r", lock, now: 1200) == [.opened])
  }

  @Test func `ends the program in the end, whatever is typed at it`() {
    let lock = lock()
    _ = lock.shut(now: 1000)
    lock.stir(now: 4000)
    _ = type("sai\r", lock, now: 4900)
    #expect(lock.patience(now: 4900) == 100)
    #expect(!lock.isOver(now: 4999) && lock.isOver(now: 5000))
    let open = self.lock(after: nil, end: nil)
    #expect(open.patience(now: 9) == nil && open.shut(now: 99_999) == nil)
    #expect(!open.isOver(now: 99_999))
  }
}
