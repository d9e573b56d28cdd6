import Glibc

/// Listens to a running program until it has ended, of itself or by us.
struct Supervision: ~Copyable {
  private let process: pid_t
  private var output: Capture
  private var errors: Capture
  private let deadline: Int64
  private let goesOn: () -> Bool
  private var hasEnded = false
  /// Microseconds until it is asked again whether the program has ended.
  private var pause: UInt32 = 20

  init(
    of process: pid_t, output: consuming Descriptor, errors: consuming Descriptor,
    limits: ChildProcess, goesOn: @escaping () -> Bool = { true }
  ) {
    self.process = process
    self.output = Capture(output, limit: limits.outputLimit)
    self.errors = Capture(errors, limit: limits.errorLimit)
    self.goesOn = goesOn
    deadline = Machine.steadyMilliseconds() + Int64(limits.timeLimit)
  }

  deinit {
    guard !hasEnded else { return }
    kill(-process, SIGKILL)
    while waitpid(process, nil, 0) == -1, errno == EINTR {}
  }

  consuming func outcome() throws(SystemError) -> Outcome {
    var ending: Outcome.Ending?
    while ending == nil {
      try listen()
      ending =
        if output.isTooLong {
          try end(as: .outputTooLong)
        } else if let ended = try ended() {
          ended
        } else if Machine.steadyMilliseconds() >= deadline {
          try end(as: .outOfTime)
        } else if !goesOn() {
          try end(as: .stopped)
        } else {
          nil
        }
    }
    // What it wrote before it ended is still there; what its own children write is not awaited.
    try output.drain()
    try errors.drain()
    return Outcome(
      ending: output.isTooLong ? .outputTooLong : ending!, output: output.bytes,
      errors: errors.bytes)
  }

  /// Waits for output, briefly: the end of a program whose children go on writing shows only when
  /// it is asked for.
  private mutating func listen() throws(SystemError) {
    if output.isAtEnd && errors.isAtEnd {
      // The program has closed both, and mostly ends at once.
      usleep(pause)
      pause = min(2 * pause, 1000)
      return
    }
    // A negative number is passed over.
    var waiting = [
      pollfd(fd: output.isAtEnd ? -1 : output.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors.isAtEnd ? -1 : errors.number, events: Int16(POLLIN), revents: 0),
    ]
    let left = min(20, max(0, deadline - Machine.steadyMilliseconds()))
    try checked("poll", "") { poll(&waiting, 2, Int32(left)) }
    try output.drain()
    try errors.drain()
  }

  private mutating func ended() throws(SystemError) -> Outcome.Ending? {
    var status: Int32 = 0
    guard try checked("waitpid", "", { waitpid(process, &status, WNOHANG) }) == process else {
      return nil
    }
    hasEnded = true
    // WIFEXITED and WTERMSIG are macros.
    let signal = status & 0x7f
    return signal == 0 ? .exited(status >> 8 & 0xff) : .signalled(signal)
  }

  /// Ends the program and whatever it has started itself.
  private mutating func end(as ending: Outcome.Ending) throws(SystemError) -> Outcome.Ending {
    kill(-process, SIGKILL)
    try checked("waitpid", "") { waitpid(process, nil, 0) }
    hasEnded = true
    return ending
  }
}

/// The reading end of a pipe and the first bytes that came out of it.
private struct Capture: ~Copyable {
  private let pipe: Descriptor
  private let limit: Int
  private(set) var bytes: [UInt8] = []
  private(set) var isAtEnd = false
  /// Whether more than `limit` bytes came.
  private(set) var isTooLong = false

  init(_ pipe: consuming Descriptor, limit: Int) {
    self.pipe = pipe
    self.limit = limit
  }

  var number: Int32 { pipe.number }

  /// Takes what is there, but no more than a pipe holds, so that no writer keeps us here.
  mutating func drain() throws(SystemError) {
    if isAtEnd { return }
    let size = 1 << 16
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { buffer.deallocate() }
    let count: Int
    do throws(SystemError) {
      count = try pipe.read(into: buffer)
    } catch {
      if error.number == EAGAIN { return }
      throw error
    }
    isAtEnd = count == 0
    let room = limit - bytes.count
    if count > room { isTooLong = true }
    bytes += buffer.prefix(min(count, room))
  }
}
