import Testing

@testable import Terminal

@Suite struct `A guarded screen` {
  private final class Clock {
    var now = 1000
  }

  private let clock = Clock()
  private let size = Size(rows: 6, columns: 40)

  private func driver(_ script: [[Event]]) -> (GuardedDriver, RecordingDriver) {
    let terminal = RecordingDriver(size: size, script: script)
    let clock = clock
    return (GuardedDriver(terminal, clock: { clock.now }), terminal)
  }

  private func typed(_ text: String) -> [Event] { text.map { .key(.text($0)) } }

  private func lock(opens phrase: String) -> GuardedDriver.Lock {
    GuardedDriver.Lock(after: 60_000, end: 300_000, title: "đã khóa", prompt: "mật khẩu") { bytes in
      String(decoding: bytes, as: UTF8.self) == phrase ? nil : "sai"
    }
  }

  @Test func `asks in the last row, and shows dots for letters`() {
    let (driver, terminal) = driver([typed("ab"), [.key(.backspace)], typed("ố"), [.key(.enter)]])
    var canvas = Canvas(size: size)
    canvas.draw("danh sách", row: 0, column: 0)
    driver.show(canvas)
    let input = driver.ask("mật khẩu")
    #expect(input?.withBytes { String(decoding: $0, as: UTF8.self) } == "aố")
    #expect(terminal.shown.contains { $0.text.hasSuffix(" mật khẩu: ••") })
    #expect(!terminal.shown.contains { $0.text.contains("aố") })
    #expect(terminal.text.hasPrefix("danh sách"))
    // Keys that were typed ahead are no answer.
    #expect(terminal.discards == 1)
  }

  @Test func `gives up at Escape, and keeps what else happened meanwhile`() {
    let (driver, _) = driver([[.resized] + typed("a"), [.key(.escape)], [.key(.text("x"))]])
    #expect(driver.ask("mật khẩu") == nil)
    #expect(driver.events(waitingAtMost: nil) == [.resized])
    #expect(driver.events(waitingAtMost: nil) == [.key(.text("x"))])
  }

  @Test func `locks when nobody typed for a while, shows nothing of the office, and opens again`() {
    let (driver, terminal) = driver([
      [], typed("sai"), [.key(.enter)], typed("đúng"), [.key(.enter)],
    ])
    driver.lock = lock(opens: "đúng")
    var canvas = Canvas(size: size)
    canvas.draw("danh sách mật", row: 0, column: 0)
    driver.show(canvas)
    clock.now += 60_000
    #expect(driver.events(waitingAtMost: nil) == [.written, .resized])
    #expect(terminal.waits.first == 0)
    #expect(terminal.shown.dropFirst().allSatisfy { !$0.text.contains("danh sách") })
    #expect(terminal.shown.contains { $0.text.contains("đã khóa") && $0.text.contains("sai") })
  }

  @Test func `counts from the last key, not from what others write`() {
    let (driver, terminal) = driver([typed("a"), [.written], []])
    driver.lock = lock(opens: "đúng")
    clock.now += 30_000
    #expect(driver.events(waitingAtMost: nil) == typed("a"))
    clock.now += 40_000
    #expect(driver.events(waitingAtMost: nil) == [.written])
    #expect(terminal.waits == [30_000, 20_000])
    #expect(!terminal.text.contains("đã khóa"))
  }

  @Test func `ends behind the lock when nobody comes back`() {
    let (driver, terminal) = driver([[], []])
    driver.lock = lock(opens: "đúng")
    clock.now += 60_000
    #expect(driver.events(waitingAtMost: nil) == [.ended(.hangUp)])
    #expect(terminal.waits == [0, 240_000])
  }

  @Test func `without a lock waits as long as it is told`() {
    let (driver, terminal) = driver([typed("a")])
    #expect(driver.events(waitingAtMost: nil) == typed("a"))
    #expect(terminal.waits == [nil])
  }
}
