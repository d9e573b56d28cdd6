import Terminal

/// Lines said into memory, for tests; nothing is asked through it.
public final class RecordedLines: LineDriver {
  public private(set) var lines: [String] = []

  public init() {}

  public func say(_ lines: [String]) { self.lines += lines }
  public func ask(_ prompt: String, anew: Bool, news: () -> [String]) -> LineEvent { .ended(.left) }
}
