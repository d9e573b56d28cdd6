import Testing

@testable import Terminal

@Suite struct `A person who does nothing` {
  /// A terminal on which time passes while it is waited for, and what was told.
  final class Room {
    var now = 1000
    var told: [String] = []
  }

  /// Nothing happens for as long as is waited, unless the script says what does.
  final class Waiting: Driver {
    let room: Room
    var script: [(after: Int, [Event])]
    let size = Size(rows: 4, columns: 30)

    init(_ room: Room, _ script: [(after: Int, [Event])]) {
      self.room = room
      self.script = script
    }

    func events(waitingAtMost milliseconds: Int?) -> [Event] {
      guard let next = script.first else {
        room.now += milliseconds ?? 0
        return milliseconds == nil ? [.ended(.hangUp)] : []
      }
      if let milliseconds, milliseconds < next.after {
        room.now += milliseconds
        script[0].after -= milliseconds
        return []
      }
      room.now += next.after
      script.removeFirst()
      return next.1
    }

    func show(_ canvas: Canvas) {}
    func discardPending() {}
    func redraw() {}
    func suspend() {}
    func close() {}
  }

  private let room = Room()

  private func driver(_ script: [(after: Int, [Event])]) -> IdleDriver {
    let room = room
    return IdleDriver(
      Waiting(room, script),
      IdleClock(
        after: 2000, clock: { room.now }, begin: { room.told.append("begin \(room.now)") },
        pause: { room.told.append("pause \(room.now)") }), clock: { room.now })
  }

  @Test func `is noticed after two seconds, and when a key comes, before it is answered`() {
    let driver = driver([(1500, [.key(.text("a"))]), (5000, [.key(.text("b"))])])
    #expect(driver.events(waitingAtMost: nil) == [.key(.text("a"))])
    #expect(room.told.isEmpty)
    #expect(driver.events(waitingAtMost: nil) == [.key(.text("b"))])
    #expect(room.told == ["begin 4500", "pause 7500"])
  }

  @Test func `is waited for no longer than the screens have asked for`() {
    let driver = driver([(10_000, [.key(.text("a"))])])
    for _ in 0..<4 { #expect(driver.events(waitingAtMost: 900) == []) }
    #expect(room.now == 1000 + 4 * 900)
    #expect(room.told == ["begin 3000"])
  }

  @Test func `is not one who waits until something is done for them`() {
    let driver = driver([(0, [.key(.enter)]), (100_000, [])])
    _ = driver.events(waitingAtMost: nil)
    // What they asked for takes ten seconds, and looks for the key that stops it.
    for _ in 0..<10 {
      room.now += 1000
      #expect(driver.events(waitingAtMost: 0) == [])
    }
    #expect(room.told.isEmpty)
    _ = driver.events(waitingAtMost: 1999)
    #expect(room.told.isEmpty)
    _ = driver.events(waitingAtMost: 2)
    #expect(room.told.count == 1)
  }

  @Test func `is told of again when others have written meanwhile`() {
    let driver = driver([(3000, [.written]), (10, [.written]), (500, [.resized])])
    for _ in 0..<2 { #expect(driver.events(waitingAtMost: nil) == [.written]) }
    #expect(room.told == ["begin 3000", "begin 4000", "begin 4010"])
    _ = driver.events(waitingAtMost: nil)
    #expect(room.told.last == "pause 4510")
  }
}
