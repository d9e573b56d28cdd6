/// A driver that asks for a secret over whatever is shown, and locks the screens of a person who went
/// away: what they had typed stays behind the lock.
public final class GuardedDriver: Driver {
  /// When screens are locked, and by what they open again.
  public struct Lock {
    /// Milliseconds without a key: before the lock, and before the program ends. Nil for never.
    public let after: Int?
    public let end: Int?
    /// What stands on the locked screen.
    public let title: String
    public let prompt: String
    /// Looks at what was typed; nil if the screens open, else why not.
    public let open: (UnsafeRawBufferPointer) -> String?

    public init(
      after: Int?, end: Int?, title: String, prompt: String,
      open: @escaping (UnsafeRawBufferPointer) -> String?
    ) {
      self.after = after
      self.end = end
      self.title = title
      self.prompt = prompt
      self.open = open
    }
  }

  private let driver: any Driver
  private let clock: () -> Int
  /// Set when the office is open.
  public var lock: Lock?
  private var shown: Canvas?
  private var kept: [Event] = []
  private var quietSince: Int

  public convenience init(_ driver: any Driver) {
    self.init(driver, clock: monotonicMilliseconds)
  }

  /// - Parameter clock: Milliseconds that never go back.
  init(_ driver: any Driver, clock: @escaping () -> Int) {
    self.driver = driver
    self.clock = clock
    quietSince = clock()
  }

  /// Asks in the last row, and waits. Keys that were typed before are no answer.
  ///
  /// - Returns: Nil where the person gave up or the terminal went away.
  public func ask(_ prompt: String) -> SecretInput? {
    let input = SecretInput()
    driver.discardPending()
    while true {
      drawPrompt(prompt, input)
      for event in driver.events(waitingAtMost: lock?.after) {
        switch event {
        case .key(.enter): return finished(input)
        case .key(.escape), .key(.control("c")), .key(.control("g")): return finished(nil)
        case .key(let key): _ = input.handle(key)
        case .ended:
          kept.append(event)
          return finished(nil)
        case .resized, .written: kept.append(event)
        }
      }
    }
  }

  private func finished(_ input: SecretInput?) -> SecretInput? {
    quietSince = clock()
    // The row of the question is drawn over again with the next picture.
    if let shown { driver.show(shown) }
    return input
  }

  private func drawPrompt(_ prompt: String, _ input: SecretInput) {
    let text = prompt + ": " + input.dots
    var canvas = Canvas(over: shown, size: driver.size, lastRow: text)
    canvas.cursor = Canvas.Place(
      row: canvas.size.rows - 1, column: min(1 + columns(of: text), canvas.size.columns - 1))
    canvas.showsCursor = true
    driver.show(canvas)
  }

  // MARK: The lock

  /// Shows nothing of the office until the right words are typed.
  private func lockUp(_ lock: Lock) -> [Event] {
    let input = SecretInput()
    var fault = ""
    while true {
      drawLock(lock, input, fault)
      let left = lock.end.map { max(0, $0 - (clock() - quietSince)) }
      let events = driver.events(waitingAtMost: left)
      if events.isEmpty, left != nil { return [.ended(.hangUp)] }
      for event in events {
        switch event {
        case .key(.enter):
          let answer = input.withBytes { lock.open($0) }
          input.clear()
          guard let answer else {
            quietSince = clock()
            return kept.filter { $0 != .written } + [.written, .resized]
          }
          fault = answer
        case .key(.escape): input.clear()
        case .key(let key): _ = input.handle(key)
        case .ended: return [event]
        case .resized, .written: break
        }
      }
    }
  }

  private func drawLock(_ lock: Lock, _ input: SecretInput, _ fault: String) {
    let size = driver.size
    var canvas = Canvas(size: size)
    let width = max(1, size.columns - 4)
    let lines = wrapped(lock.title, width: width) + [""]
    let row = max(0, size.rows / 2 - lines.count)
    for (index, line) in lines.enumerated() { canvas.draw(line, row: row + index, column: 2) }
    let prompt = row + lines.count
    let text = lock.prompt + ": " + input.dots
    canvas.draw(text, row: prompt, column: 2, width: width)
    if !fault.isEmpty {
      for (index, line) in wrapped(fault, width: width).enumerated() {
        canvas.draw(line, row: prompt + 2 + index, column: 2, style: .urgent)
      }
    }
    canvas.cursor = Canvas.Place(row: prompt, column: min(2 + columns(of: text), size.columns - 1))
    canvas.showsCursor = true
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
    if !kept.isEmpty {
      defer { kept = [] }
      return kept
    }
    let patience = lock.flatMap { $0.after ?? $0.end }.map { max(0, $0 - (clock() - quietSince)) }
    let events = driver.events(waitingAtMost: [milliseconds, patience].compactMap { $0 }.min())
    if events.contains(where: { if case .key = $0 { true } else { false } }) {
      quietSince = clock()
    } else if let lock, isDue(lock.after) {
      kept = events
      return lockUp(lock)
    } else if let lock, isDue(lock.end) {
      return events + [.ended(.hangUp)]
    }
    return events
  }

  private func isDue(_ limit: Int?) -> Bool { limit.map { clock() - quietSince >= $0 } ?? false }

  public func discardPending() {
    kept.removeAll { if case .key = $0 { true } else { false } }
    driver.discardPending()
  }

  public func redraw() { driver.redraw() }
  public func suspend() { driver.suspend() }
  public func close() { driver.close() }
}
