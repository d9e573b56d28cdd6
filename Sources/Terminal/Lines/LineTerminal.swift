import CNcurses
import Glibc
import Office

/// Lines said on standard output and read from standard input: no byte but of text is written, and of
/// what takes a letter back.
///
/// While it lives, signals are blocked and a terminal hands over every key as it is typed, so that a
/// line that is begun is known and can be shown again; see `TypedLine`. There can be one at a time.
public final class LineTerminal: LineDriver {
  /// The bytes of the longest line that is taken.
  public static let longestLine = 4000

  private let isTerminal: Bool
  private var modes = termios()
  private var signals: SignalQueue
  private var waiting: [UInt8] = []
  /// Whether the line that is being read has grown too long, and the rest of it is passed over.
  private var isPassing = false
  private var isClosed = false
  private var typed = TypedLine()
  private var watch: FolderWatch
  private var work = WaitingWork()
  /// When the conversation is locked; set when the office is open. A pipe has nobody who went away.
  public var lock: GuardedDriver.Lock? {
    didSet { guarded = isTerminal ? lock.map { LineLock($0, now: monotonicMilliseconds()) } : nil }
  }
  private var guarded: LineLock?
  /// Told when the person does nothing; of a pipe nobody knows.
  public var idle: IdleClock?
  private var isShut: Bool { guarded?.isShut ?? false }
  /// Signals that came while work was waited for.
  private var later: [Int32] = []

  /// - Parameter folder: Where writing is news; nil watches nothing. What comes from a pipe is not
  ///   interrupted.
  public init(watching folder: String? = nil) {
    isTerminal = isatty(0) == 1
    watch = FolderWatch(isTerminal ? folder : nil)
    signals = SignalQueue()
    guard isTerminal else { return }
    tcgetattr(0, &modes)
    useKeyMode()
  }

  deinit { close() }

  /// Gives the terminal back as it was. Saying it twice does nothing.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    if isTerminal { tcsetattr(0, TCSADRAIN, &modes) }
    signals.end()
    watch.end()
  }

  public func say(_ lines: [String]) {
    if lines.isEmpty { return }
    sendToTerminal(lines.map { harmless($0) + "\n" }.joined())
  }

  public func ask(_ prompt: String, anew: Bool, news: () -> [String]) -> LineEvent {
    work = WaitingWork()
    let idle = isTerminal ? idle : nil
    idle?.stir()
    defer {
      work = WaitingWork()
      idle?.stir()
    }
    if anew { forgetTyped() }
    let prompt = harmless(prompt)
    sendToTerminal(prompt)
    while true {
      if !later.isEmpty, let event = eventOfSignals(prompt) { return event }
      if let event = eventOfLock() { return event }
      if !isShut, let event = isTerminal ? typedLine() : nextLine().map({ ended($0) }) {
        return event
      }
      var sources = [
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: watch.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      let now = monotonicMilliseconds()
      let limit = [
        typed.patience, isShut ? nil : watch.patience(now: now), guarded?.patience(now: now),
        idle?.patience,
      ].compactMap { $0 }.min()
      let ready = poll(&sources, nfds_t(sources.count), limit.map { Int32($0) } ?? -1)
      if ready < 0 {
        if errno == EINTR { continue }
        return .ended(.hangUp)
      }
      if sources[0].revents != 0 { idle?.stir() } else if ready == 0 { idle?.look() }
      if sources[1].revents != 0, let event = eventOfSignals(prompt) { return event }
      if sources[0].revents != 0, let event = eventOfInput(prompt) { return event }
      if sources[2].revents != 0 {
        watch.read()
        idle?.hear()
      }
      if ready == 0, typed.patience != nil { typed.giveUp() }
      if ready == 0, let guarded, isShut {
        follow(guarded.giveUp(now: monotonicMilliseconds()), before: prompt)
      }
      if !isShut, watch.isDue(now: monotonicMilliseconds()) {
        let lines = news()
        // Ctrl-C while news was looked for is an answer to the prompt.
        if work.isStopped { later.append(SIGINT) }
        work = WaitingWork()
        tell(lines, before: prompt)
      }
    }
  }

  /// Says something while a line is being typed, and shows the line again.
  private func tell(_ lines: [String], before prompt: String) {
    if lines.isEmpty { return }
    sendToTerminal("\n")
    say(lines)
    sendToTerminal(prompt + typed.text)
  }

  // MARK: The lock

  /// Locks in time, and ends what nobody came back to.
  private func eventOfLock() -> LineEvent? {
    guard let guarded else { return nil }
    let now = monotonicMilliseconds()
    if guarded.isOver(now: now) {
      sendToTerminal("\n")
      return .ended(.hangUp)
    }
    if let title = guarded.shut(now: now) {
      sendToTerminal("\n")
      say([title])
      sendToTerminal(harmless(guarded.prompt))
    }
    return nil
  }

  private func follow(_ steps: [LineLock.Step], before prompt: String) {
    for step in steps {
      sendToTerminal("\n")
      switch step {
      case .refused(let fault):
        say([fault])
        sendToTerminal(shownPrompt(prompt))
      case .opened: sendToTerminal(shownPrompt(prompt))
      }
    }
  }

  /// The question that stands there, with what was typed of its answer as far as it may be seen.
  private func shownPrompt(_ prompt: String) -> String {
    if let guarded, guarded.isShut { return harmless(guarded.prompt) }
    return prompt + typed.text
  }

  // MARK: Work

  /// Told how far work is that somebody waits for; false when they have pressed Ctrl-C. Work of a
  /// second is told once, and every ten seconds from then on.
  public func goesOn(_ text: @autoclosure () -> String) -> Bool {
    let now = monotonicMilliseconds()
    guard !work.isStopped, work.isTimeToLook(now) else { return !work.isStopped }
    let received = signals.received()
    if received.contains(SIGINT) {
      work.isStopped = true
      forgetTyped()
    }
    // What ends the program is answered at the next prompt.
    later += received.filter { $0 != SIGINT }
    if !work.isStopped, work.isTimeToSpeak(now) { say([text()]) }
    return !work.isStopped
  }

  // MARK: Reading

  /// What comes from a pipe is not seen.
  private func ended(_ event: LineEvent) -> LineEvent {
    sendToTerminal("\n")
    return event
  }

  /// The line a person has finished, if they have; what they typed is echoed.
  private func typedLine() -> LineEvent? {
    let (echo, result) = typed.advance(limit: LineTerminal.longestLine)
    sendToTerminal(echo)
    switch result {
    case .line(let event)?: return event
    case .end?:
      sendToTerminal("\n")
      return .ended(.left)
    case nil: return nil
    }
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
  private func eventOfInput(_ prompt: String) -> LineEvent? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(0, &bytes, bytes.count)
    if count > 0 {
      if let guarded, guarded.isShut {
        follow(guarded.hear(bytes[..<count], now: monotonicMilliseconds()), before: prompt)
        // Part of it may have been the passphrase.
        for index in bytes.indices { bytes[index] = 0 }
        return nil
      }
      guarded?.stir(now: monotonicMilliseconds())
      if isTerminal { typed.read(bytes[..<count]) } else { waiting += bytes[..<count] }
      return nil
    }
    if count < 0 {
      return errno == EINTR || errno == EAGAIN ? nil : .ended(.hangUp)
    }
    if isTerminal { return .ended(.hangUp) }
    if !waiting.isEmpty || isPassing {
      waiting.append(0x0A)
      return nil
    }
    sendToTerminal("\n")
    return .ended(.left)
  }

  /// Forgets what a person has typed up to now, read or not.
  private func forgetTyped() {
    guard isTerminal else { return }
    tcflush(0, TCIFLUSH)
    typed.forget()
  }

  private func eventOfSignals(_ prompt: String) -> LineEvent? {
    let received = later + signals.received()
    later = []
    for signal in received {
      switch signal {
      case SIGWINCH: continue
      case SIGCONT:
        useKeyMode()
        sendToTerminal("\n" + shownPrompt(prompt))
      case SIGTSTP:
        if isTerminal { tcsetattr(0, TCSADRAIN, &modes) }
        signals.stop()
        useKeyMode()
        _ = signals.received()
        sendToTerminal("\n" + shownPrompt(prompt))
      case SIGINT where isShut:
        guarded?.clear()
        sendToTerminal("\n" + shownPrompt(prompt))
      case SIGINT:
        waiting = []
        isPassing = false
        forgetTyped()
        sendToTerminal("\n")
        return .interrupted
      case SIGHUP: return .ended(.hangUp)
      default: return .ended(.terminated(signal))
      }
    }
    return nil
  }

  // MARK: The terminal

  /// Keys come as they are typed and are echoed by us; Ctrl-C and Ctrl-Z are signals still. Left to
  /// itself the terminal would throw away what is on its way to the screen *after* it has sent the
  /// signal: the answer to Ctrl-C with it, if it comes quickly.
  private func useKeyMode() {
    guard isTerminal else { return }
    var wanted = modes
    wanted.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    wanted.c_lflag |= tcflag_t(ISIG | NOFLSH)
    wanted.c_iflag |= tcflag_t(ICRNL)
    wanted.c_iflag &= ~tcflag_t(IXON)
    wanted.c_oflag |= tcflag_t(OPOST | ONLCR)
    tcsetattr(0, TCSADRAIN, &wanted)
  }
}

/// When work that is waited for is looked after and spoken of.
private struct WaitingWork {
  var isStopped = false
  private var begun = monotonicMilliseconds()
  private var lookedAt = 0
  private var toldAt: Int?

  mutating func isTimeToLook(_ now: Int) -> Bool {
    guard now - lookedAt >= BusyDriver.listening else { return false }
    lookedAt = now
    return true
  }

  mutating func isTimeToSpeak(_ now: Int) -> Bool {
    guard now - (toldAt ?? begun) >= (toldAt == nil ? 1000 : 10_000) else { return false }
    toldAt = now
    return true
  }
}
