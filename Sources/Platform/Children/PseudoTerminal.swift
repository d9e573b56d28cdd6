import CSystem
import Glibc

/// A program on a terminal of its own, for tests and the bench: it is typed to, and what it
/// writes is read as it comes.
public final class PseudoTerminal {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// How a program ended.
  public enum Exit: Equatable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  /// Everything the program wrote so far.
  public private(set) var output: [UInt8] = []
  public let process: pid_t
  /// When the last of it came, in nanoseconds of the steady clock.
  public private(set) var lastArrival: Int64 = 0
  private var master: Int32
  // Kept open, or what the program wrote last could not be read after its end.
  private var slave: Int32
  private var exit: Exit?
  /// The terminal's modes before the program was started; read later, they may be the program's.
  public private(set) var firstModes = termios()

  /// Starts `program`.
  ///
  /// - Parameters:
  ///   - environment: The whole environment, `NAME=value`. `TERM` is as needed.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String] = defaultEnvironment,
    rows: Int = 24, columns: Int = 80
  ) throws {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 64)
    (master, slave) = (-1, -1)
    guard openpty(&master, &slave, &name, nil, &window) == 0 else {
      throw Failure(description: "no pseudo-terminal: \(errno)")
    }
    tcgetattr(slave, &firstModes)
    // Or the program would hold its own terminal open.
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)

    // The leader of a new session gets the first terminal it opens as its controlling terminal, so
    // that changes of size and hang-ups reach it.
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, vpdt_spawn_without_terminal)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    var process: pid_t = 0
    let error = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    for text in words + variables { free(text) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    guard error == 0 else {
      close(master)
      close(slave)
      throw Failure(description: "cannot start \(program): \(error)")
    }
    self.process = process
  }

  deinit {
    if exit == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if master >= 0 { close(master) }
    if slave >= 0 { close(slave) }
  }

  /// A terminal that knows everything, and a locale that exists everywhere.
  public static let defaultEnvironment = [
    "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=" + (Machine.variable("PATH") ?? "/usr/bin:/bin"),
  ]

  /// Types `text`, byte for byte.
  ///
  /// - Parameter reading: Takes what the program writes meanwhile; false leaves it on the way, as a
  ///   line does that is blocked.
  public func type(_ text: String, reading: Bool = true) {
    type(bytes: Array(text.utf8), reading: reading)
  }

  public func type(bytes: [UInt8], reading: Bool = true) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
      // A program that is still writing would not read on.
      if reading { read(forAtMost: 0) }
    }
  }

  /// Waits until the program has written `text` after `position`, a count of bytes of the output.
  ///
  /// ncurses sends what changed: text that was partly there before does not come again.
  /// - Returns: The count of bytes written when it was found.
  /// - Throws: A failure that shows the output if it does not come in time.
  @discardableResult
  public func wait(for text: String, after position: Int = 0, milliseconds: Int = 5000) throws
    -> Int
  {
    let end = PseudoTerminal.now() + milliseconds
    while !contains(text, after: position) {
      let left = end - PseudoTerminal.now()
      guard left > 0, master >= 0 else {
        throw Failure(description: "\(text) did not come: \(readable)")
      }
      if !read(forAtMost: left), hasEnded, !contains(text, after: position) {
        throw Failure(description: "the program ended without \(text): \(readable)")
      }
    }
    return output.count
  }

  /// Reads until nothing comes for so many milliseconds; the bytes that came.
  @discardableResult
  public func quiet(for milliseconds: Int = 50) -> [UInt8] {
    let start = output.count
    while read(forAtMost: milliseconds) {}
    return Array(output[start...])
  }

  /// What the program writes next: waits for it to begin, on a busy machine for seconds, then until
  /// it is quiet.
  public func answer() -> [UInt8] {
    let start = output.count
    var patience = 400
    while output.count == start, patience > 0 {
      _ = read(forAtMost: 50)
      patience -= 1
    }
    _ = quiet()
    return Array(output[start...])
  }

  /// Whether the program has written `text` after `position`.
  public func contains(_ text: String, after position: Int = 0) -> Bool {
    let wanted = Array(text.utf8)
    guard output.count - position >= wanted.count, let first = wanted.first else { return false }
    return (position...(output.count - wanted.count)).contains { start in
      output[start] == first && output[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  /// The output as text with its escapes visible.
  public var readable: String {
    String(decoding: output, as: UTF8.self).split(
      separator: "\u{1B}", omittingEmptySubsequences: false
    )
    .joined(separator: "␛")
  }

  /// Gives the terminal another size, as a window does.
  public func resize(rows: Int, columns: Int) {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  public func send(signal: Int32) {
    kill(process, signal)
  }

  /// Closes the terminal under the program, as a lost connection does.
  public func hangUp() {
    close(slave)
    close(master)
    (master, slave) = (-1, -1)
  }

  /// The terminal's modes, to compare before and after.
  public var modes: termios {
    var modes = termios()
    tcgetattr(slave, &modes)
    return modes
  }

  /// Waits for the program to end.
  public func waitForExit(milliseconds: Int = 5000) throws -> Exit {
    let end = PseudoTerminal.now() + milliseconds
    while !hasEnded {
      guard PseudoTerminal.now() < end else {
        throw Failure(description: "the program does not end: \(readable)")
      }
      if master >= 0 { read(forAtMost: 5) } else { usleep(5000) }
    }
    if master >= 0 { quiet(for: 5) }
    return exit ?? .status(-1)
  }

  /// Whether the program has ended; does not wait.
  public var hasEnded: Bool {
    if exit != nil { return true }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return false }
    exit = status & 0x7F == 0 ? .status((status >> 8) & 0xFF) : .signal(status & 0x7F)
    return true
  }

  /// Reads what comes within so many milliseconds; false if nothing did.
  @discardableResult
  private func read(forAtMost milliseconds: Int) -> Bool {
    guard master >= 0 else { return false }
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, Int32(clamping: milliseconds)) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes[..<count]
    lastArrival = PseudoTerminal.nanoseconds()
    return true
  }

  private static func now() -> Int { Int(nanoseconds() / 1_000_000) }

  private static func nanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
