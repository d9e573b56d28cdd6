/// A driver for screens that may work for a while before they can answer a key: it shows how far the
/// work is, and hears the keys that stop it.
///
/// Nothing is drawn before a tenth of a second has passed, and seldom then: whoever waits looks, and
/// the work goes on. Keys that do not stop it are kept for the screen.
public final class BusyDriver: Driver {
  /// Milliseconds: before work is shown, between looks at the keyboard, between pictures.
  static let patience = 100
  static let listening = 50
  static let pace = 500

  private let driver: any Driver
  private let clock: () -> Int
  private var shown: Canvas?
  private var kept: [Event] = []
  private var workedSince: Int
  private var listenedAt = Int.min / 2
  private var drawnAt = Int.min / 2
  private var isStopping = false

  public convenience init(_ driver: any Driver) {
    self.init(driver, clock: monotonicMilliseconds)
  }

  /// - Parameter clock: Milliseconds that never go back.
  init(_ driver: any Driver, clock: @escaping () -> Int) {
    self.driver = driver
    self.clock = clock
    workedSince = clock()
  }

  /// Told by the work how far it is; false when the person wants it to stop.
  ///
  /// - Parameter canStop: Whether it can be stopped; if not, no key is taken from the screen.
  public func goesOn(_ text: @autoclosure () -> String, canStop: Bool = true) -> Bool {
    if isStopping { return false }
    let now = clock()
    guard now - workedSince >= BusyDriver.patience, now - listenedAt >= BusyDriver.listening else {
      return true
    }
    listenedAt = now
    if canStop { listen() }
    if !isStopping, now - drawnAt >= BusyDriver.pace {
      drawnAt = now
      draw(text())
    }
    return !isStopping
  }

  private func listen() {
    for event in driver.events(waitingAtMost: 0) {
      switch event {
      case .key(.escape), .key(.control("c")), .key(.control("g")): isStopping = true
      case .ended:
        isStopping = true
        kept.append(event)
      case .key, .resized, .written: kept.append(event)
      }
    }
  }

  /// The last row says what is done; the rest stays as it was.
  private func draw(_ text: String) {
    var canvas = Canvas(over: shown, size: driver.size, lastRow: text)
    canvas.cursor = Canvas.Place(row: canvas.size.rows - 1, column: 0)
    driver.show(canvas)
  }

  // MARK: Driver

  public var size: Size { driver.size }
  public var drawsBlocks: Bool { driver.drawsBlocks }

  public func show(_ canvas: Canvas) {
    shown = canvas
    driver.show(canvas)
  }

  public func events(waitingAtMost milliseconds: Int?) -> [Event] {
    var events = kept
    kept = []
    if events.isEmpty { events = driver.events(waitingAtMost: milliseconds) }
    isStopping = false
    workedSince = clock()
    drawnAt = Int.min / 2
    return events
  }

  public func discardPending() {
    kept.removeAll { if case .key = $0 { true } else { false } }
    driver.discardPending()
  }

  public func redraw() { driver.redraw() }
  public func suspend() { driver.suspend() }
  public func close() { driver.close() }
}
