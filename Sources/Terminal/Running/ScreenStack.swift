/// The screens of a program, one upon the other, and the loop that serves them.
///
/// All waiting keys are handled before one drawing, so that typing ahead on a slow link costs one
/// picture. Ctrl-Z stops the program, Ctrl-L draws anew and Ctrl-G is Escape everywhere.
public struct ScreenStack {
  private let driver: any Driver
  private let minimum: Size?
  private let tooSmall: (_ size: Size, _ needed: Size) -> String
  private var screens: [any Screen]
  /// Milliseconds that never go back.
  var clock: () -> Int = monotonicMilliseconds
  public private(set) var ending: Ending?

  /// - Parameters:
  ///   - first: The screen at the bottom; the program ends when it closes.
  ///   - minimum: The size on which every screen is drawn, whatever it needs itself; nil asks the
  ///     screens.
  ///   - tooSmall: What to say, instead of drawing, on a terminal that is smaller than what is needed.
  public init(
    on driver: any Driver, first: any Screen, minimum: Size? = nil,
    tooSmall: @escaping (_ size: Size, _ needed: Size) -> String = {
      "\($0.columns)x\($0.rows) < \($1.columns)x\($1.rows)"
    }
  ) {
    self.driver = driver
    self.minimum = minimum
    self.tooSmall = tooSmall
    screens = [first]
  }

  /// Serves the screens until they end. The driver stays open; the caller closes it.
  public mutating func run() -> Ending {
    draw()
    // Since when nobody has typed; nil where it is to be counted anew.
    var quietSince: Int?
    while true {
      let now = clock()
      let since = quietSince ?? now
      let patience = screens.compactMap(\.pause).min()
      let events = driver.events(waitingAtMost: patience.map { max(0, $0 - (now - since)) })
      // What others write is no key: it puts no pause off.
      quietSince = !events.isEmpty && events.allSatisfy { $0 == .written } ? since : nil
      if events.isEmpty { pause() } else { answer(events) }
      if let ending { return ending }
      draw()
    }
  }

  /// The screen that gets the keys.
  public var top: (any Screen)? { screens.last }

  /// Shows the screens as they are now.
  public mutating func draw() {
    var canvas = Canvas(size: driver.size)
    canvas.drawsBlocks = driver.drawsBlocks
    let lowest = screens.lastIndex { !$0.isOverlay } ?? screens.startIndex
    let needed = minimum ?? screens[lowest].minimum
    if !driver.size.holds(needed) {
      let text = wrapped(tooSmall(driver.size, needed), width: max(driver.size.columns, 1))
      for (row, line) in text.prefix(driver.size.rows).enumerated() {
        canvas.draw(line, row: row, column: 0)
      }
    } else {
      for index in lowest..<screens.endIndex { screens[index].draw(on: &canvas) }
    }
    driver.show(canvas)
  }

  /// Handles everything that happened since the last drawing.
  public mutating func answer(_ events: [Event]) {
    for event in events {
      switch event {
      case .resized: continue
      case .written: notice()
      case .ended(let reason): end(reason)
      case .key(let key): if answer(key) { return discardTypeAhead() }
      }
      if ending != nil { return }
    }
  }

  /// Lets the screens that can be seen load anew: the top one, and what it is drawn over.
  private mutating func notice() {
    let lowest = screens.lastIndex { !$0.isOverlay } ?? screens.startIndex
    for index in lowest..<screens.endIndex { screens[index].noticed() }
  }

  /// The person stopped typing for as long as the screens had asked for.
  public mutating func pause() {
    for index in screens.indices.reversed() where index < screens.count {
      if screens[index].pause != nil { _ = follow(screens[index].paused(), from: index) }
    }
  }

  /// Handles a key; true if it opened a screen that no waiting key may answer.
  private mutating func answer(_ key: Key) -> Bool {
    switch key {
    case .control("z"):
      pause()
      driver.suspend()
      return false
    case .control("l"):
      driver.redraw()
      return false
    default:
      let meant = key == .control("g") ? .escape : key
      let index = screens.endIndex - 1
      let outcome = screens[index].handle(meant)
      // The last screen is left by its own keys only; an Escape too many must not end the day.
      if case .ignored = outcome, meant == .escape, screens.count > 1 {
        return follow(.close, from: index)
      }
      return follow(outcome, from: index)
    }
  }

  /// Does what a screen asked for; true if a screen was opened that discards what was typed ahead.
  private mutating func follow(_ outcome: Outcome, from index: Int) -> Bool {
    switch outcome {
    case .stay, .ignored: return false
    case .open(let screen):
      screens.append(screen)
      let index = screens.endIndex - 1
      let leadsOn = follow(screens[index].opened(), from: index)
      return leadsOn || screen.discardsTypeAhead
    case .replace(let screen):
      screens[index...] = [screen]
      return screen.discardsTypeAhead
    case .close:
      let closed = screens[index]
      screens.removeSubrange(index...)
      guard index > 0 else {
        ending = .left
        return false
      }
      return follow(screens[index - 1].uncovered(by: closed), from: index - 1)
    case .leave:
      end(.left)
      return false
    }
  }

  private mutating func end(_ reason: Ending) {
    for index in screens.indices.reversed() { screens[index].willClose() }
    ending = reason
  }

  /// Shows the question first: only what is typed from now on can be an answer.
  private mutating func discardTypeAhead() {
    draw()
    driver.discardPending()
  }
}
