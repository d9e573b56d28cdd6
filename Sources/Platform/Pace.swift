import Glibc

/// Holds work to so many bytes a second, so that others get their share of the disk.
public struct Pace {
  /// The longest rest at a time, in milliseconds: whoever works looks up in between.
  private static let longestRest = 50

  private let bytesPerSecond: Int?
  private let begun = Machine.steadyMilliseconds()
  private var bytes = 0

  /// - Parameter bytesPerSecond: Nil for as fast as it goes.
  public init(bytesPerSecond: Int?) {
    self.bytesPerSecond = bytesPerSecond.map { max(1, $0) }
  }

  /// Counts bytes that were read, and rests until their time has come.
  ///
  /// - Parameter goesOn: Asked while it rests; what it throws ends the rest.
  public mutating func count(_ count: Int, goesOn: () throws -> Void) rethrows {
    guard let bytesPerSecond else { return }
    bytes += count
    let due = Int64(Double(bytes) / Double(bytesPerSecond) * 1000)
    while true {
      let left = due - (Machine.steadyMilliseconds() - begun)
      if left <= 0 { return }
      usleep(UInt32(min(Int(left), Pace.longestRest)) * 1000)
      try goesOn()
    }
  }
}

extension Machine {
  /// Waits.
  public static func sleep(milliseconds: Int) { usleep(UInt32(clamping: milliseconds) * 1000) }

  /// Milliseconds of a clock that nobody sets, from an unknown beginning.
  public static func steadyMilliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
