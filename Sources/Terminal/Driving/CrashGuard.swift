import Glibc

/// Gives the terminal back when the program dies of a fault: leaves the screen, restores the modes,
/// prints the end of the diverted errors and lets the fault take its course.
enum CrashGuard {
  private static let faults = [SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT, SIGFPE]

  /// What the handler needs, made before any fault: a handler can neither capture nor allocate.
  private struct Belongings {
    var modes = termios()
    var farewell: UnsafeMutableBufferPointer<UInt8>
    var tail: UnsafeMutableBufferPointer<UInt8>
    var original: Int32 = -1
    var file: Int32 = -1
    /// The handlers there were before.
    var previous: UnsafeMutableBufferPointer<sigaction>
    /// Whether Swift's backtraces were asked for; without asking, they stop at a prompt in English.
    var wantsBacktrace: Bool
  }

  // Written only while no handler is installed.
  nonisolated(unsafe) private static var belongings: UnsafeMutablePointer<Belongings>?

  /// - Parameters:
  ///   - modes: The terminal's modes before the screen was up.
  ///   - farewell: What leaves the screen, whatever was entered of it.
  static func install(modes: termios, farewell: String, errors: DivertedErrors?) {
    guard belongings == nil else { return }
    let things = UnsafeMutablePointer<Belongings>.allocate(capacity: 1)
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: farewell.utf8.count)
    _ = bytes.initialize(from: farewell.utf8)
    let tail = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: DivertedErrors.longestTail)
    tail.initialize(repeating: 0)
    let previous = UnsafeMutableBufferPointer<sigaction>.allocate(capacity: 32)
    previous.initialize(repeating: sigaction())
    things.initialize(
      to: Belongings(
        modes: modes, farewell: bytes, tail: tail, original: errors?.original ?? -1,
        file: errors?.file ?? -1, previous: previous,
        wantsBacktrace: getenv("SWIFT_BACKTRACE") != nil))
    belongings = things

    // A stack of its own: the fault may be that the other one is full.
    var stack = stack_t()
    stack.ss_size = 65_536
    stack.ss_sp = .allocate(byteCount: 65_536, alignment: 16)
    sigaltstack(&stack, nil)
    for fault in faults {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { CrashGuard.giveBack(after: $0) }
      action.sa_flags = Int32(SA_ONSTACK)
      sigaction(fault, &action, &previous[Int(fault)])
    }
  }

  /// Puts the former handlers back. What was allocated stays: it is little and happens once.
  static func remove() {
    guard let things = belongings else { return }
    for fault in faults { sigaction(fault, &things.pointee.previous[Int(fault)], nil) }
    belongings = nil
  }

  /// The handler; calls nothing but what POSIX allows in one.
  private static func giveBack(after fault: Int32) {
    guard let things = belongings else { return }
    write(1, things.pointee.farewell.baseAddress, things.pointee.farewell.count)
    tcsetattr(0, TCSANOW, &things.pointee.modes)
    if things.pointee.file >= 0 {
      dup2(things.pointee.original, 2)
      let size = lseek(things.pointee.file, 0, SEEK_END)
      let tail = things.pointee.tail
      let count = pread(
        things.pointee.file, tail.baseAddress, tail.count, max(0, size - tail.count))
      var index = 0
      while index < count {
        // No escape sequences; there is no time for `harmless(_:)` here.
        if tail[index] < 0x20 && tail[index] != 0x0A { tail[index] = 0x3F }
        index += 1
      }
      if count > 0 { write(2, tail.baseAddress, count) }
    }
    if things.pointee.wantsBacktrace {
      sigaction(fault, &things.pointee.previous[Int(fault)], nil)
    } else {
      signal(fault, SIG_DFL)
    }
    raise(fault)
  }
}
