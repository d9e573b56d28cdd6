/// Knows when a person does nothing: then something else may use the machine, until they go on.
public final class IdleClock {
  /// Milliseconds without a key.
  private let limit: Int
  private let begin: () -> Void
  private let pause: () -> Void
  private let clock: () -> Int
  private var quietSince: Int
  private var isIdle = false

  /// - Parameters:
  ///   - begin: Called when nobody has typed for so long, and again when something was written meanwhile.
  ///   - pause: Called at the next key, before anything is done with it. Neither may take long.
  public convenience init(
    after milliseconds: Int = 2000, begin: @escaping () -> Void, pause: @escaping () -> Void
  ) {
    self.init(after: milliseconds, clock: monotonicMilliseconds, begin: begin, pause: pause)
  }

  /// - Parameter clock: Milliseconds that never go back.
  init(
    after milliseconds: Int, clock: @escaping () -> Int, begin: @escaping () -> Void,
    pause: @escaping () -> Void
  ) {
    limit = milliseconds
    self.clock = clock
    self.begin = begin
    self.pause = pause
    quietSince = clock()
  }

  /// After how many milliseconds `look` is to be called; nil if there is nothing to look for.
  var patience: Int? { isIdle ? nil : max(0, limit - (clock() - quietSince)) }

  /// Nothing has happened.
  func look() {
    guard !isIdle, clock() - quietSince >= limit else { return }
    isIdle = true
    begin()
  }

  /// Somebody has written in the office.
  func hear() { if isIdle { begin() } }

  /// Somebody does something, or waits for what is done for them.
  func stir() {
    if isIdle {
      isIdle = false
      pause()
    }
    quietSince = clock()
  }
}

/// A driver whose person may do nothing for a while; see `IdleClock`.
public final class IdleDriver: Driver {
  private let driver: any Driver
  private let idle: IdleClock
  private let clock: () -> Int
  /// Whether what happened last may still be answered.
  private var isAnswering = false

  public convenience init(_ driver: any Driver, _ idle: IdleClock) {
    self.init(driver, idle, clock: monotonicMilliseconds)
  }

  /// - Parameter clock: Milliseconds that never go back.
  init(_ driver: any Driver, _ idle: IdleClock, clock: @escaping () -> Int) {
    self.driver = driver
    self.idle = idle
    self.clock = clock
  }

  public func events(waitingAtMost milliseconds: Int?) -> [Event] {
    // Work that looks for the key that stops it.
    if milliseconds == 0 || isAnswering { idle.stir() }
    isAnswering = false
    let end = milliseconds.map { clock() + $0 }
    while true {
      let left = end.map { max(0, $0 - clock()) }
      let events = driver.events(waitingAtMost: [left, idle.patience].compactMap { $0 }.min())
      if !events.isEmpty {
        if events.allSatisfy({ $0 == .written }) {
          idle.hear()
        } else {
          idle.stir()
          isAnswering = true
        }
        return events
      }
      if milliseconds != 0 { idle.look() }
      if let end, clock() >= end { return [] }
    }
  }

  public var size: Size { driver.size }
  public var drawsBlocks: Bool { driver.drawsBlocks }
  public func show(_ canvas: Canvas) { driver.show(canvas) }
  public func discardPending() { driver.discardPending() }
  public func redraw() { driver.redraw() }

  public func suspend() {
    idle.stir()
    driver.suspend()
  }

  public func close() {
    idle.stir()
    driver.close()
  }
}
