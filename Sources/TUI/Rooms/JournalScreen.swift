import Desk
import Office
import Terminal
import Wording

/// The journal (nhật ký): who did what, newest first, over any length.
///
/// Its chain counts as whole only after every line was read in this session. That takes as long as
/// it takes: it goes on between the keys, shows how far it is, and stops when told to.
struct JournalScreen: ListScreen {
  enum Act: Hashable { case verify, stop, find, further }

  let workplace: Workplace
  private let pace: JournalPace
  var notice: Notice?
  var stamp: Int
  var list: PagedList<JournalEntry, Int64>
  private var search: ListSearch?
  private var hunt: JournalHunt?
  private var isChecking = false

  init(at workplace: Workplace, pace: JournalPace = JournalPace()) {
    self.workplace = workplace
    self.pace = pace
    stamp = (try? workplace.desk.newsStamp()) ?? 0
    list = workplace.journalList()
  }

  var title: String { words.room(.journal) }
  var emptyText: String {
    hunt == nil ? words.emptyRoom(.journal) : words.emptyRoom(isBusy ? .looking : .journalMatches)
  }
  var detailRows: Int { 4 }

  var aside: String {
    guard let check = workplace.journalCheck else { return words.journalUnchecked }
    return words.journalCheck(check.state(isRunning: isChecking))
  }

  var asideStyle: Style {
    workplace.journalCheck.map { $0.progress.broken != nil || $0.progress.changed > 0 } ?? false
      ? .urgent : .title
  }

  // MARK: Keys

  private var isBusy: Bool { isChecking || hunt?.isRunning == true }

  var shortcuts: [Shortcut<Act>] {
    if search?.isTyping == true { return [] }
    let goesFurther = hunt.map { !$0.isRunning && !$0.isOver } ?? false
    return JournalScreen.allShortcuts(words).filter { shortcut in
      switch shortcut.act {
      case .stop: isBusy
      case .further: goesFurther
      case .verify, .find: true
      }
    }
  }

  /// All keys of the journal, whatever can be done now.
  static func allShortcuts(_ words: any Words) -> [Shortcut<Act>] {
    func row(_ key: String, _ act: Act, _ word: RoomKey, or keys: [Key] = []) -> Shortcut<Act> {
      Shortcut(key, act, words.roomKey(word), or: keys)
    }
    return [
      row("x", .stop, .stop), row("m", .further, .further), row("K", .verify, .verify),
      row("/", .find, .filterJournal, or: [.function(7)]),
    ]
  }

  var otherHints: [KeyHint] {
    guard let search else {
      return [workplace.hint("Enter", .open)]
        + generalHints.filter { $0.key != "/" }
    }
    let ends = workplace.hint("Esc", .clearSearch)
    return search.isTyping
      ? [workplace.hint("Tab", .stopTyping), ends] : [workplace.hint("Enter", .open), ends]
  }

  mutating func handle(_ key: Key) -> Outcome {
    notice = nil
    catchUp()
    if key == .escape, isBusy { return perform(.stop) }
    if key == .escape, search != nil { return endSearch() }
    if search?.handle(key) ?? .ignored != .ignored { return .stay }
    applySearch()
    // While letters are typed, none of them is a shortcut; Enter ends the typing first.
    if search?.isTyping == true {
      if case .text = key { return .stay }
    }
    return answerInList(key)
  }

  mutating func perform(_ act: Act) -> Outcome {
    switch act {
    case .verify:
      workplace.journalCheck = JournalCheck(progress: JournalProgress(), at: workplace.now)
      isChecking = true
      checkOn()
    case .stop:
      if isChecking { notice = Notice(words.checkStopped) }
      isChecking = false
      hunt?.stop()
    case .find: search = search ?? ListSearch()
    case .further: hunt?.goOn()
    }
    return .stay
  }

  mutating func open(_ row: JournalEntry) -> Outcome {
    let place = workplace
    do {
      if let screen = try place.screen(ofObject: row) { return .open(screen) }
      notice = Notice(words.noPage(of: row))
    } catch {
      notice = Notice(error, words)
    }
    return .stay
  }

  mutating func refresh() {
    // What was found is not looked for again: new lines come on top when the search is ended.
    if hunt == nil { list.reload() }
  }

  // MARK: Work that goes on between the keys

  var pause: Int? { isBusy ? 1 : nil }

  mutating func paused() -> Outcome {
    if isChecking { checkOn() }
    if hunt?.isRunning == true { huntOn() }
    return .stay
  }

  /// Somebody waits for it, so it does not go on for nobody.
  mutating func willClose() { isChecking = false }

  private mutating func checkOn() {
    guard let check = workplace.journalCheck else { return isChecking = false }
    do {
      let progress = try desk.verifyJournal(
        after: check.progress, lines: pace.checked)
      workplace.journalCheck = JournalCheck(progress: progress, at: workplace.now)
      if progress.isComplete { isChecking = false }
    } catch {
      isChecking = false
      notice = Notice(error, words)
    }
  }

  /// Begins anew where something else was typed. Asked when drawing, not at every letter.
  private mutating func applySearch() {
    if search?.isNew() == true { startHunt() }
  }

  private mutating func startHunt() {
    guard let search, !search.text.allSatisfy({ $0 == " " }) else {
      hunt = nil
      list = workplace.journalList()
      return
    }
    do {
      hunt = JournalHunt(
        search.text, people: try desk.people(), words, today: workplace.today, pace: pace)
      list = workplace.journalList(of: [])
      // The first stretch at once: most of what is looked for is near.
      huntOn()
    } catch {
      notice = Notice(error, words)
    }
  }

  private mutating func huntOn() {
    do {
      let desk = desk
      guard try hunt?.step(at: desk) == true, let found = hunt?.found else { return }
      list.show(JournalScreen.fetch(found))
    } catch {
      hunt?.stop()
      notice = Notice(error, words)
    }
  }

  private mutating func endSearch() -> Outcome {
    search = nil
    hunt = nil
    list = workplace.journalList()
    return .stay
  }

  static func fetch(_ found: [JournalEntry]) -> FetchPage<JournalEntry, Int64> {
    Terminal.pages(of: found, position: \.sequence)
  }

  // MARK: Drawing

  func detail(of row: JournalEntry) -> [String] { words.detail(of: row) }

  mutating func draw(on canvas: inout Canvas) {
    applySearch()
    canvas.header(title, aside, style: asideStyle)
    let top = search == nil ? 1 : 2
    drawList(on: &canvas, below: top)
    if let hunt, let text = hunt.remark(words) {
      canvas.draw(text, row: canvas.size.rows - 2, column: 1, width: canvas.size.columns - 2)
    }
    let prompt = words.heading(.find)
    search?.draw(on: &canvas, row: 1, prompt: prompt)
    drawFoot(on: &canvas)
  }
}

/// How much is done between two keys: some milliseconds of work.
struct JournalPace {
  /// Lines whose place in the chain is checked.
  var checked = 2000
  /// Lines that are looked at for what was typed.
  var looked = 10_000
  /// Where looking pauses by itself, to be told to go on.
  var most: Int64 = 200_000
  /// The lines a search keeps: no more can be read at one sitting anyway.
  var found = 500
}

/// What is known of the chain in this session, and since when.
struct JournalCheck {
  let progress: JournalProgress
  let at: Moment

  func state(isRunning: Bool) -> JournalCheckState {
    if let line = progress.broken { return .broken(line: line) }
    if isRunning { return .running(progress.lines, of: progress.total) }
    if !progress.isComplete { return .stopped(progress.lines, of: progress.total) }
    if let line = progress.firstChanged { return .changed(progress.changed, first: line) }
    return .sound(through: progress.lines, at: at)
  }
}

extension Workplace {
  /// The journal, or those of its lines that were found.
  func journalList(of found: [JournalEntry]? = nil) -> PagedList<JournalEntry, Int64> {
    let (desk, words, today) = (desk, words, today)
    let fetch: FetchPage<JournalEntry, Int64> = { wish, limit in
      switch wish {
      case .first: try desk.journal(.older, limit: limit)
      case .last: try desk.journal(.newer, limit: limit)
      case .after(let line): try desk.journal(.older, than: line, limit: limit)
      case .before(let line): try desk.journal(.newer, than: line, limit: limit)
      case .from(let line): try desk.journal(.older, than: line + 1, limit: limit)
      }
    }
    return PagedList(
      columns: [
        Column(words.head(.when), minimum: 14, wish: 17, rank: 6) {
          words.shortDate($0.at.date, today: today) + " " + $0.at.time
        },
        Column(words.head(.who), minimum: 16, wish: 24, rank: 8) {
          $0.personName.isEmpty ? "·" : $0.personName
        },
        Column(words.head(.act), minimum: 14, wish: 26, rank: 7) { words.act($0.act) },
        Column(words.head(.object), minimum: 16, wish: 34, rank: 5) { words.object($0) },
        Column(words.head(.line), minimum: 9, rank: 1, alignment: .right) {
          String($0.sequence)
        },
        Column(words.head(.about), minimum: 24, wish: .max, rank: 2) {
          words.about($0)
        },
      ],
      position: \.sequence, fetch: found.map { JournalScreen.fetch($0) } ?? fetch)
  }
}
