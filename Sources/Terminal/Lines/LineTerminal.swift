import CNcurses
import Glibc
import Office

/// Lines said on standard output and read from standard input: no byte but of text is written, and
/// the terminal itself edits the line that is typed.
///
/// While it lives, signals are blocked and a terminal is in its line mode, in which Backspace takes
/// back a letter and not a byte of it. There can be one at a time.
public final class LineTerminal: LineDriver {
  /// The bytes of the longest line that is taken. A terminal drops what goes beyond 4095 without a
  /// word, so a line near that is not taken for what was typed.
  public static let longestLine = 4000

  private let isTerminal: Bool
  private var modes = termios()
  private var signals: SignalQueue
  private var waiting: [UInt8] = []
  /// Whether the line that is being read has grown too long, and the rest of it is passed over.
  private var isPassing = false
  private var isClosed = false

  public init() {
    isTerminal = isatty(0) == 1
    signals = SignalQueue()
    guard isTerminal else { return }
    tcgetattr(0, &modes)
    useLineMode()
  }

  deinit { close() }

  /// Gives the terminal back as it was. Saying it twice does nothing.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    if isTerminal { tcsetattr(0, TCSADRAIN, &modes) }
    signals.end()
  }

  public func say(_ lines: [String]) {
    if lines.isEmpty { return }
    send(lines.map { harmless($0) + "\n" }.joined())
  }

  public func ask(_ prompt: String, anew: Bool) -> LineEvent {
    if anew, isTerminal {
      tcflush(0, TCIFLUSH)
      waiting = []
      isPassing = false
    }
    send(harmless(prompt))
    while true {
      if let event = nextLine() { return ended(event) }
      var sources = [
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&sources, 2, -1) < 0 {
        if errno == EINTR { continue }
        return .ended(.hangUp)
      }
      if sources[1].revents != 0, let event = eventOfSignals(prompt) { return event }
      if sources[0].revents != 0, let event = eventOfInput() { return event }
    }
  }

  // MARK: Reading

  /// What is typed on a terminal ends its line there; what comes from a pipe is not seen.
  private func ended(_ event: LineEvent) -> LineEvent {
    if !isTerminal { send("\n") }
    return event
  }

  /// The first line of what was read, if it is whole.
  private func nextLine() -> LineEvent? {
    guard let end = waiting.firstIndex(of: 0x0A) else {
      if waiting.count > LineTerminal.longestLine {
        waiting = []
        isPassing = true
      }
      return nil
    }
    let line = waiting[..<end]
    waiting = Array(waiting[(end + 1)...])
    if isPassing || line.count > LineTerminal.longestLine {
      isPassing = false
      return .tooLong
    }
    return text(line.last == 0x0D ? line.dropLast() : line)
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> LineEvent {
    String(validating: bytes, as: UTF8.self).map { .line($0) } ?? .notText
  }

  /// Reads what waits. At the end of the input what was typed without a line end is a line too.
  private func eventOfInput() -> LineEvent? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(0, &bytes, bytes.count)
    if count > 0 {
      waiting += bytes[..<count]
      return nil
    }
    if count < 0 {
      return errno == EINTR || errno == EAGAIN ? nil : .ended(.hangUp)
    }
    if isHungUp { return .ended(.hangUp) }
    if !waiting.isEmpty || isPassing {
      waiting.append(0x0A)
      return nil
    }
    send("\n")
    return .ended(.left)
  }

  /// Whether the end of the input is that of the terminal, not a person's Ctrl-D.
  private var isHungUp: Bool {
    guard isTerminal else { return false }
    var source = pollfd(fd: 0, events: 0, revents: 0)
    return poll(&source, 1, 0) > 0 && source.revents & Int16(POLLHUP) != 0
  }

  private func eventOfSignals(_ prompt: String) -> LineEvent? {
    for signal in signals.received() {
      switch signal {
      case SIGWINCH: continue
      case SIGCONT:
        useLineMode()
        send("\n" + harmless(prompt))
      case SIGTSTP:
        signals.stop()
        useLineMode()
        _ = signals.received()
        send("\n" + harmless(prompt))
      case SIGINT:
        waiting = []
        isPassing = false
        send("\n")
        return .interrupted
      case SIGHUP: return .ended(.hangUp)
      default: return .ended(.terminated(signal))
      }
    }
    return nil
  }

  // MARK: The terminal

  /// The line mode, whatever a program before has left behind.
  private func useLineMode() {
    guard isTerminal else { return }
    var wanted = modes
    wanted.c_lflag |= tcflag_t(ICANON | ECHO | ECHOE | ISIG)
    wanted.c_iflag |= tcflag_t(ICRNL | IUTF8)
    wanted.c_oflag |= tcflag_t(OPOST | ONLCR)
    tcsetattr(0, TCSADRAIN, &wanted)
  }

  private func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }
}
