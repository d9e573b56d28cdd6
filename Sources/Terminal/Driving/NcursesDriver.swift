import CNcurses
import Glibc
import Office

/// Shows canvases on the terminal through ncurses and reads its keys without it.
///
/// ncurses knows what each terminal understands and sends only what changed. Its key reading is not
/// used: it knows neither bracketed paste nor the bursts of input methods, and a blocking wait for
/// keys and signals at once is what makes an idle program cost nothing.
///
/// While the driver lives, signals are blocked, standard error goes to a file and faults restore the
/// terminal. There can be one at a time.
public final class NcursesDriver: Driver {
  public private(set) var size: Size
  public let drawsBlocks: Bool

  private var reader: KeyReader
  private let escapeDelay: Int
  private let usesMouse: Bool
  private var signals: SignalQueue
  private var watch: FolderWatch
  private var errors: DivertedErrors?
  private var look = Look(depth: 0)
  private var shown: Canvas?
  private var cursorIsVisible = true
  private var isClosed = false
  /// Where keys are read into.
  private var typed = [UInt8](repeating: 0, count: 65_536)
  /// The row that is being drawn; kept so that it need not be made anew.
  private var letters: [cchar_t] = []
  /// When the keyboard was read last.
  private var readAt = 0

  /// Takes the terminal over.
  ///
  /// - Parameters:
  ///   - theme: `.none` for a person who prefers no colours; `NO_COLOR` in the environment says so too.
  ///   - usesMouse: Takes away the terminal's own select and copy, so only when asked for.
  ///   - escapeDelay: See `KeyReader`.
  ///   - folder: Where writing is news, which `events` reports; nil watches nothing.
  public init(
    theme: Theme = .auto, usesMouse: Bool = false, escapeDelay: Int = 25,
    watching folder: String? = nil
  ) throws(TerminalFailure) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    let isUnicode = try NcursesDriver.useUnicode()
    drawsBlocks = isUnicode && !NcursesDriver.lacksBlocks(NcursesDriver.terminalName)
    try NcursesDriver.checkTerminal()
    self.usesMouse = usesMouse
    self.escapeDelay = escapeDelay
    reader = KeyReader(escapeDelay: escapeDelay)
    var modes = termios()
    tcgetattr(0, &modes)
    // Before ncurses, which installs handlers where it finds none.
    signals = SignalQueue()
    watch = FolderWatch(folder)
    guard vpdt_newterm() != nil else {
      signals.end()
      watch.end()
      throw .unknownTerminal(name: NcursesDriver.terminalName)
    }
    size = Size(rows: Int(getmaxy(vpdt_stdscr())), columns: Int(getmaxx(vpdt_stdscr())))
    errors = DivertedErrors()
    CrashGuard.install(modes: modes, farewell: NcursesDriver.farewell, errors: errors)
    raw()
    noecho()
    nonl()
    // Otherwise ncurses looks for keys while it draws and stops drawing if there are any.
    typeahead(-1)
    look = NcursesDriver.look(theme)
    enter()
  }

  deinit { close() }

  /// Whether writing in the folder is told; where it is not, somebody has to look.
  public var tellsOfWriting: Bool { watch.descriptor != nil }

  public func show(_ canvas: Canvas) {
    var changed = 0
    let before = shown.flatMap { $0.size == canvas.size ? $0 : nil }
    let whole = 0..<min(canvas.size.columns, size.columns)
    for row in 0..<min(canvas.size.rows, size.rows) {
      guard let columns = before.map({ canvas.difference(from: $0, row: row) }) ?? whole,
        !columns.isEmpty
      else { continue }
      changed += draw(
        canvas.cells(row: row, columns: columns), row: row, column: columns.lowerBound)
    }
    shown = canvas
    let cursor = canvas.cursor ?? Canvas.Place(row: canvas.size.rows - 1, column: 0)
    wmove(vpdt_stdscr(), Int32(cursor.row), Int32(cursor.column))
    if cursorIsVisible != canvas.showsCursor {
      cursorIsVisible = canvas.showsCursor
      curs_set(cursorIsVisible ? 1 : 0)
    }
    // Terminals that can show a large change at once. What ncurses sends in one piece needs no such
    // care, it would be two pieces more.
    let isLarge = changed > 1400
    if isLarge { send("\u{1B}[?2026h") }
    wrefresh(vpdt_stdscr())
    if isLarge { send("\u{1B}[?2026l") }
  }

  public func events(waitingAtMost milliseconds: Int?) -> [Event] {
    let deadline = milliseconds.map { monotonicMilliseconds() + $0 }
    while true {
      let now = monotonicMilliseconds()
      let limit = [
        reader.patience.map { max(readAt + $0 - now, 0) }, deadline.map { max($0 - now, 0) },
        watch.patience(now: now),
      ].compactMap { $0 }.min()
      var sources = [
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        // Poll passes over a descriptor that is none.
        pollfd(fd: watch.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(
        &sources, nfds_t(sources.count), limit.map { Int32(clamping: $0) } ?? -1)
      if ready < 0 {
        if errno == EINTR { continue }
        return [.ended(.hangUp)]
      }
      var events: [Event] = []
      if sources[1].revents != 0 { events += eventsOfSignals() }
      if sources[0].revents != 0 { events += eventsOfKeys() }
      if sources[2].revents != 0 { watch.read() }
      if ready == 0, let patience = reader.patience, monotonicMilliseconds() - readAt >= patience {
        events += reader.giveUp().map { .key($0) }
      }
      if watch.isDue(now: monotonicMilliseconds()) { events.append(.written) }
      if !events.isEmpty { return events }
      if let deadline, monotonicMilliseconds() >= deadline { return [] }
    }
  }

  public func discardPending() {
    tcflush(0, TCIFLUSH)
    reader = KeyReader(escapeDelay: escapeDelay)
  }

  public func redraw() {
    shown = nil
    clearok(vpdt_curscr(), true)
  }

  public func suspend() {
    leave()
    signals.stop()
    // The signal to continue, and a resize meanwhile: both are answered here.
    _ = signals.received()
    enter()
  }

  public func close() {
    guard !isClosed else { return }
    isClosed = true
    leave()
    CrashGuard.remove()
    errors?.end()
    signals.end()
    watch.end()
  }

  // MARK: Entering and leaving

  /// Leaves the screen in any state. Undoing what was never done is harmless.
  private static let farewell =
    "\u{1B}[?2026l" + "\u{1B}[?2004l" + "\u{1B}[?1006l\u{1B}[?1000l" + "\u{1B}[r" + "\u{1B}[0m"
    + "\u{1B}[?25h" + "\u{1B}[?1049l"

  private func enter() {
    send("\u{1B}[?2004h")
    if usesMouse { send("\u{1B}[?1000h\u{1B}[?1006h") }
    cursorIsVisible = true
    adoptSize()
    redraw()
  }

  private func leave() {
    send("\u{1B}[?2026l\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l")
    if !cursorIsVisible { curs_set(1) }
    endwin()
  }

  /// Sends what ncurses knows nothing of. It empties its buffer after each drawing, so that the order
  /// stays; its own `putp` would go through the buffer of standard output and come late.
  private func send(_ sequence: String) { sendToTerminal(sequence) }

  /// Asks the terminal for its size; ncurses believes `LINES` and `COLUMNS` of the environment.
  private func adoptSize() {
    var window = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0
    else { return }
    let new = Size(rows: Int(window.ws_row), columns: Int(window.ws_col))
    if new != size || new.rows != Int(getmaxy(vpdt_stdscr())) {
      resize_term(Int32(new.rows), Int32(new.columns))
      size = new
    }
  }

  // MARK: Waiting

  private func eventsOfSignals() -> [Event] {
    var events: [Event] = []
    for signal in signals.received() {
      switch signal {
      case SIGWINCH:
        adoptSize()
        redraw()
        events.append(.resized)
      case SIGCONT:
        // Stopped from outside: the shell has had the terminal meanwhile.
        leave()
        enter()
        events.append(.resized)
      case SIGTSTP:
        suspend()
        events.append(.resized)
      case SIGHUP: events.append(.ended(.hangUp))
      default: events.append(.ended(.terminated(signal)))
      }
    }
    return events
  }

  /// Reads all that waits. A terminal that is gone is readable and gives nothing; taking that for
  /// "nothing yet" would spin.
  private func eventsOfKeys() -> [Event] {
    readAt = monotonicMilliseconds()
    var gathered: [UInt8] = []
    var ending: [Event] = []
    var isTorrent = false
    repeat {
      let count = read(0, &typed, typed.count)
      if count > 0 {
        // What is more than a paste holds is read and dropped with the rest of it.
        if gathered.count <= KeyReader.longestPaste { gathered += typed[..<count] }
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        ending = [.ended(.hangUp)]
        break
      }
      isTorrent = isTorrent || reader.isTorrent(gathered)
    } while (isTorrent || gathered.count < typed.count)
      && NcursesDriver.hasInput(within: NcursesDriver.patience(gathered.count, isTorrent))
    let keys = isTorrent ? reader.readTorrent(gathered) : reader.read(gathered)
    return keys.map { .key($0) } + ending
  }

  /// How many milliseconds to wait for what may belong to the bytes that came: those of a paste come
  /// in pieces, those of a person one by one.
  private static func patience(_ count: Int, _ isTorrent: Bool) -> Int32 {
    isTorrent ? 30 : count >= 64 ? 5 : 0
  }

  private static func hasInput(within milliseconds: Int32) -> Bool {
    var source = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, milliseconds) > 0
  }

  // MARK: Drawing

  /// Gives a part of a row to ncurses; returns the bytes of the letters in it.
  private func draw(_ cells: ArraySlice<Cell>, row: Int, column: Int) -> Int {
    letters.removeAll(keepingCapacity: true)
    var bytes = 0
    var letter = (wchar_t(0), wchar_t(0), wchar_t(0), wchar_t(0))
    var cell = cchar_t()
    for content in cells {
      guard let base = content.base else { continue }
      letter.0 = wchar_t(bitPattern: base.value)
      letter.1 = wchar_t(bitPattern: content.firstMark?.value ?? 0)
      letter.2 = wchar_t(bitPattern: content.secondMark?.value ?? 0)
      // The C library may know fewer letters than we do, and ncurses would count otherwise.
      let isUnknown = base.value >= 0x300 && Int(wcwidth(letter.0)) != columns(of: base)
      if isUnknown { letter.0 = 0xFFFD }
      let style = content.style
      withUnsafePointer(to: letter) {
        $0.withMemoryRebound(to: wchar_t.self, capacity: 4) {
          _ = setcchar(&cell, $0, look.attributes(of: style), look.pair(of: style), nil)
        }
      }
      letters.append(cell)
      if isUnknown, columns(of: base) == 2 { letters.append(blank) }
      if base != " " { bytes += base.utf8.count }
    }
    mvwadd_wchnstr(vpdt_stdscr(), Int32(row), Int32(column), letters, Int32(letters.count))
    return bytes
  }

  private let blank: cchar_t = {
    var (cell, letter) = (cchar_t(), [wchar_t(0x20), 0])
    setcchar(&cell, &letter, 0, 0, nil)
    return cell
  }()

  private static func look(_ theme: Theme) -> Look {
    let refusal = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
    guard theme != .none, refusal.isEmpty, has_colors() else { return Look(depth: 0) }
    start_color()
    use_default_colors()
    return Look(depth: Int(vpdt_colors()), theme) { pair, foreground in
      init_pair(pair, foreground, -1)
    }
  }
}
