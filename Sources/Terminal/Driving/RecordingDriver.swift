/// A driver for tests: it plays events and keeps what is shown.
public final class RecordingDriver: Driver {
  public var size: Size
  public var drawsBlocks = true
  /// Every canvas that was shown, the last one last.
  public private(set) var shown: [Canvas] = []
  /// How long each wait was to last at most.
  public private(set) var waits: [Int?] = []
  public private(set) var discards = 0
  public private(set) var suspensions = 0
  public private(set) var redraws = 0
  public private(set) var isClosed = false

  private var script: [[Event]]

  /// - Parameter script: What each wait returns, one after the other; then the terminal hangs up.
  public init(size: Size = Size(rows: 24, columns: 80), script: [[Event]] = []) {
    self.size = size
    self.script = script
  }

  /// What is on the screen now.
  public var text: String { shown.last?.text ?? "" }

  public func show(_ canvas: Canvas) { shown.append(canvas) }

  public func events(waitingAtMost milliseconds: Int?) -> [Event] {
    waits.append(milliseconds)
    return script.isEmpty ? [.ended(.hangUp)] : script.removeFirst()
  }

  public func discardPending() { discards += 1 }

  public func redraw() { redraws += 1 }

  public func suspend() { suspensions += 1 }

  public func close() { isClosed = true }
}
