import Testing

@testable import Terminal

@Suite struct `Work that takes long` {
  /// A clock that is set by hand.
  final class Clock {
    var now = 1000
  }

  let clock = Clock()
  let terminal = RecordingDriver(
    size: Size(rows: 4, columns: 30),
    script: [[.key(.text("a"))], [], [.key(.text("b"))], [.key(.escape)], [.ended(.hangUp)]])

  func driver() -> BusyDriver {
    let clock = clock
    return BusyDriver(terminal, clock: { clock.now })
  }

  @Test func `is not shown before a tenth of a second, then in the last row, over what was there`()
  {
    let driver = driver()
    var canvas = Canvas(size: terminal.size)
    canvas.draw("danh sách", row: 0, column: 0)
    driver.show(canvas)
    _ = driver.events(waitingAtMost: nil)
    clock.now += 99
    #expect(driver.goesOn("một nửa"))
    #expect(terminal.shown.count == 1)
    clock.now += 1
    #expect(driver.goesOn("một nửa"))
    #expect(terminal.text == "danh sách\n\n\n một nửa")
    // Seldom enough that the work goes on.
    clock.now += 100
    #expect(driver.goesOn("hơn nửa"))
    #expect(terminal.shown.count == 2)
  }

  @Test func `is stopped by Escape, and keeps every other key for the screen`() {
    let driver = driver()
    #expect(driver.events(waitingAtMost: nil) == [.key(.text("a"))])
    for expected in [true, true, false, false] {
      clock.now += 200
      #expect(driver.goesOn("đang chép") == expected)
    }
    #expect(driver.events(waitingAtMost: nil) == [.key(.text("b"))])
    // The next work is another one.
    clock.now += 10
    #expect(driver.goesOn("đang chép"))
  }

  @Test func `takes no key while it can't be stopped`() {
    let driver = driver()
    _ = driver.events(waitingAtMost: nil)
    for _ in 0..<5 {
      clock.now += 200
      #expect(driver.goesOn("đang ghi", canStop: false))
    }
    #expect(terminal.waits.count == 1)
    #expect(terminal.text.contains("đang ghi"))
  }

  @Test func `ends where the terminal has gone away, and the screen hears of it`() {
    let gone = RecordingDriver(script: [[.key(.enter)], [.ended(.hangUp)]])
    let clock = clock
    let driver = BusyDriver(gone, clock: { clock.now })
    _ = driver.events(waitingAtMost: nil)
    clock.now += 200
    #expect(!driver.goesOn("đang chép"))
    #expect(driver.events(waitingAtMost: nil) == [.ended(.hangUp)])
  }
}
