import Desk
import Glibc
import Office
import Platform
import Support
import Terminal
import Testing
import Wording

@testable import TUI
@testable import Terminal

/// Shows nothing and keeps the last canvas.
private final class WalkDriver: Driver {
  var size = Size.usual
  var drawsBlocks = true
  private(set) var canvas = Canvas(size: .usual)
  private(set) var suspensions = 0

  func show(_ canvas: Canvas) { self.canvas = canvas }
  func events(waitingAtMost milliseconds: Int?) -> [Event] { [.ended(.hangUp)] }
  func discardPending() {}
  func redraw() {}
  func suspend() { suspensions += 1 }
  func close() {}
}

/// One person's walk through the screens: keys go in, and what anybody would notice is looked for
/// after each of them. What it does is decided by its seed alone.
struct Walk {
  /// What people of every role do, who holds none, and one with a file of nonsense for their screen.
  private static let people = [
    "lan", "hung", "hoa", "mai", "minh", "thao", "yen", "khach",
  ]
  /// Keys after which a walk begins anew in a fresh copy of the office.
  static let length = 2500

  let seed: UInt64
  private(set) var keys = 0
  /// The screens that were on top, and the forms.
  private(set) var reached: Set<String> = []
  /// What is wrong, with the last keys.
  private(set) var faults: [String] = []

  private let office: SampleDesk
  private var desk: OfficeDesk
  private let others: [OfficeDesk]
  private let driver = WalkDriver()
  private var terminal: OfficeTerminal
  private let words: any Words
  private let minimum: Size?
  private var screens: ScreenStack
  private var reader = KeyReader()
  private var dice: Dice
  private var last: [String] = []
  private let isTold = Machine.variable("VPDT_SEED") != nil

  init(_ seed: UInt64, copyOf original: String) throws {
    self.seed = seed
    dice = Dice(state: seed)
    let office = try SampleDesk(copyOf: original, at: WalkOffice.today)
    self.office = office
    let clerk = office.clerk
    let handle = Self.people[Int(seed) % Self.people.count]
    desk = clerk.with(try clerk.person(named: handle))
    others = try ["lan", "hung", "minh", "hoa"].map {
      try OfficeDesk.open(
        at: office.path,
        for: Visitor(
          account: "founder", actingAs: $0, moment: Moment(iso: WalkOffice.today)))
    }
    words = (seed / UInt64(Self.people.count) % 2 == 0 ? Language.vietnamese : .english).words
    terminal = Self.terminal(desk, words)
    // Every fourth one draws in sizes too small for a screen, too.
    minimum = seed % 4 == 3 ? Size(rows: 1, columns: 1) : nil
    screens = ScreenStack(on: driver, first: terminal.firstScreen, minimum: minimum)
    screens.draw()
  }

  private static func terminal(_ desk: OfficeDesk, _ words: any Words) -> OfficeTerminal {
    OfficeTerminal(desk: desk, words: words) { typed in
      (typed + Hostile.texts, Int32(typed.count % 3))
    }
  }

  // MARK: Walking

  /// Gives the keyboard to somebody else, who begins at their desk.
  mutating func handOver(to handle: String) throws {
    desk = office.clerk.with(try office.clerk.person(named: handle))
    terminal = Self.terminal(desk, words)
    begin()
  }

  /// Presses so many keys of no plan at all.
  mutating func wander(for count: Int) {
    let end = keys + count
    var wayBack = 60 + dice.below(80)
    while keys < end, faults.count < 5 {
      step()
      wayBack -= 1
      if wayBack == 0 {
        goBack()
        wayBack = 60 + dice.below(80)
        if dice.below(2) == 0 { open(Start.screens[dice.below(Start.screens.count)]) }
      }
    }
  }

  private mutating func step() {
    switch dice.below(40) {
    case 0: resize(to: Keyboard.size(&dice))
    case 1: happen("pause") { $0.pause() }
    case 2: writeElsewhere()
    case 3: driver.drawsBlocks.toggle()
    case 4, 5:
      let read = reader.read(Keyboard.bytes(&dice))
      press(read)
    case 6: press(reader.giveUp())
    case ..<18: press([Keyboard.any(&dice)])
    default: press((0...1 + dice.below(8)).map { _ in Keyboard.any(&dice) })
    }
  }

  /// Opens a screen and presses every key of the keyboard in it, each where it has just been opened
  /// or still is.
  mutating func sweep(_ start: Start) throws {
    try handOver(to: start.person)
    for key in Keyboard.all where faults.count < 5 {
      if name(of: screens.top) != start.screen {
        goHome()
        open(start)
      }
      press([key])
    }
    goBack()
  }

  /// Opens forms, and presses a few keys in each.
  mutating func visit(_ starts: [Start]) throws {
    for start in starts where faults.count < 5 {
      if desk.person.handle != start.person { try handOver(to: start.person) }
      open(start)
      for _ in 1...4 { step() }
      goHome()
    }
  }

  /// Comes to a screen by what is typed at the desk.
  mutating func open(_ start: Start) {
    for line in start.typed { press(line) }
  }

  private mutating func press(_ pressed: [Key]) {
    // Other keys would be pressed by nobody, or stop the walk.
    let pressed = pressed.filter { $0 != .control("z") }.map(harmlessHere)
    if pressed.isEmpty { return }
    keys += pressed.count
    happen(pressed.map { "\($0)" }.joined(separator: " ")) { screens in
      screens.answer(pressed.map { .key($0) })
    }
  }

  /// A copy of a file can be saved anywhere: the walk saves in the office's folder alone.
  private func harmlessHere(_ key: Key) -> Key {
    guard key == .enter, let question = screens.top as? Confirm, question.about == "save",
      !question.entered.hasPrefix(office.path)
    else { return key }
    return .escape
  }

  private mutating func resize(to size: Size) {
    driver.size = size
    happen("\(size.columns)x\(size.rows)") { $0.answer([.resized]) }
  }

  /// Somebody else does something, and the screen hears of it.
  private mutating func writeElsewhere() {
    let other = others[dice.below(others.count)]
    let number = 1 + dice.below(24)
    let text = "Việc \(dice.below(1000))"
    do {
      switch dice.below(7) {
      case 0:
        _ = try other.registerIncoming(
          .plan("\(dice.below(5000))/TB-B"), files: HandedInFiles())
      case 1: _ = try other.submitIncoming(try other.incoming(named: "\(number)").id)
      case 2:
        _ = try other.handleIncoming(try other.incoming(named: "\(number)").id, .accept)
      case 3: _ = try other.approveOutgoing(try other.outgoing(named: "D\(number / 2)").id)
      case 4:
        _ = try other.returnOutgoing(
          try other.outgoing(named: "D\(number / 2)").id, note: text)
      case 5: try other.discuss(.incoming(try other.incoming(named: "\(number)").id), text: text)
      default:
        _ = try other.strikeIncoming(
          try other.incoming(named: "\(number)").id, because: text)
      }
    } catch {
      // Refused, as it would be to anybody else at that moment.
    }
    happen("written") { $0.answer([.written]) }
  }

  // MARK: The way back

  /// Escape leads back to the desk from anywhere, and `:q` out of the program.
  private mutating func goBack() {
    let way = dice.below(4)
    if way == 0, leaves(by: [.function(9), .text("q"), .enter]) { return }
    if way == 1 {
      // The way of a terminal that went away: what was typed is kept, and the day begins anew.
      happen("hang up") { $0.answer([.ended(.hangUp)]) }
      return begin()
    }
    goHome()
    if way == 2 { _ = leaves(by: [.text(":"), .text("q"), .enter]) }
  }

  private mutating func goHome() {
    if screens.ending != nil { begin() }
    var left = 400
    while !(screens.top is DeskScreen), screens.ending == nil, left > 0 {
      screens.answer([.key(dice.below(5) == 0 ? .control("g") : .escape)])
      left -= 1
    }
    happen("Esc …") { _ in }
    if !(screens.top is DeskScreen) { fault("no way back from \(name(of: screens.top))") }
  }

  /// Whether keys end the program, where they should. False where `:` is no way out: a question is
  /// answered first.
  private mutating func leaves(by keys: [Key]) -> Bool {
    guard screens.top is any OfficeScreen || (screens.top as? FormScreen)?.isFilling == true
    else { return false }
    let place = name(of: screens.top)
    for key in keys { screens.answer([.key(key)]) }
    if screens.ending != .left {
      fault(":q does not leave \(place)")
      return false
    }
    begin()
    return true
  }

  private mutating func begin() {
    screens = ScreenStack(on: driver, first: terminal.firstScreen, minimum: minimum)
    reader = KeyReader()
    happen("begin") { _ in }
  }

  // MARK: What would be noticed

  private mutating func happen(_ what: String, _ event: (inout ScreenStack) -> Void) {
    last.append(what)
    if last.count > 40 { last.removeFirst() }
    if isTold { print("\(keys) \(name(of: screens.top)): \(what.debugDescription)") }
    let begun = Self.processorTime()
    event(&screens)
    if screens.ending != nil {
      screens = ScreenStack(on: driver, first: terminal.firstScreen, minimum: minimum)
      reader = KeyReader()
    }
    screens.draw()
    reached.insert(name(of: screens.top))
    if let form = screens.top as? FormScreen { reached.insert("form " + form.plan.kind.rawValue) }
    look()
    let spent = Self.processorTime() - begun
    if spent > 5000 { fault("\(spent) ms of work") }
  }

  private mutating func look() {
    let canvas = driver.canvas
    if canvas.size != driver.size { fault("drawn for \(canvas.size)") }
    var isEmpty = true
    var showsHostile = false
    var harmful: Unicode.Scalar?
    canvas.withCells { cell in
      guard let base = cell.base else { return }
      if base != " " { isEmpty = false }
      if base == "\u{241B}" { showsHostile = true }
      if (0x20..<0x7F).contains(base.value), cell.firstMark == nil { return }
      for scalar in cell.scalars where scalar.isHidden {
        harmful = scalar
      }
    }
    if showsHostile { reached.insert("hostile text in " + name(of: screens.top)) }
    if let harmful { fault("U+\(String(harmful.value, radix: 16)) on the screen") }
    // Smaller than any screen asks for, it is to be survived and no more.
    if minimum != nil, !driver.size.holds(.phone) { return }
    if isEmpty { fault("an empty screen") }
    if let cursor = canvas.cursor,
      !(0..<canvas.size.rows).contains(cursor.row)
        || !(0..<canvas.size.columns).contains(cursor.column)
    {
      fault("the cursor at \(cursor)")
    }
    if dice.below(5) == 0 {
      screens.draw()
      if driver.canvas != canvas { fault("drawn twice, another picture:\n\(driver.canvas.text)") }
    }
  }

  private mutating func fault(_ what: String) {
    faults.append(
      "VPDT_SEED=\(seed), after \(keys) keys, \(name(of: screens.top)) of \(desk.person.handle), "
        + "\(driver.size.columns)x\(driver.size.rows): \(what)\n\(driver.canvas.text)\n"
        + "last: " + last.map(\.debugDescription).joined(separator: ", "))
  }

  /// Looks through the whole office: whatever was pressed, it agrees with itself as it did before.
  mutating func checkOffice(_ known: Set<String>) throws {
    // A person who was overwritten differs in more than one way once somebody has acted upon them.
    let overwritten = try desk.people().filter { harmless($0.name) != $0.name }
      .map { "person/\($0.id.value) " }
    for fault in try Self.faults(at: desk) where !known.contains(fault) {
      if overwritten.contains(where: { fault.hasPrefix($0) }) { continue }
      faults.append("VPDT_SEED=\(seed): \(fault)")
    }
  }

  /// What a check finds. The hostile text was written past the journal, whose last line about it may
  /// be another one meanwhile; so how many are not named beyond those that are is left out.
  static func faults(at desk: OfficeDesk) throws -> Set<String> {
    Set(
      try desk.check().faults.map { finding in
        if case .differs(let object, let field, _) = finding { return "\(object) \(field)" }
        if case .more(let code, _, _) = finding { return "more of \(code)" }
        return "\(finding)"
      })
  }

  private func name(of screen: (any Screen)?) -> String {
    screen.map { "\(type(of: $0))" } ?? "nothing"
  }

  /// Milliseconds this thread has worked.
  private static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

extension FormScreen {
  fileprivate var isFilling: Bool { if case .filling = stage { true } else { false } }
}

extension Canvas {
  fileprivate func withCells(_ look: (Cell) -> Void) {
    cells.withUnsafeBufferPointer { cells in
      for index in 0..<cells.count { look(cells[index]) }
    }
  }
}

/// How one comes from the desk to a screen.
struct Start: Sendable {
  let screen: String
  let person: String
  let typed: [[Key]]

  init(_ screen: String, _ line: String, by person: String = "lan", then: [Key]...) {
    self.screen = screen
    self.person = person
    let command: [Key] = [.text(":"), .paste(line), .enter]
    typed = (line.isEmpty ? [] : [command]) + then
  }

  static let screens: [Start] = [
    Start("DeskScreen", "agenda"), Start("IncomingRegister", "incoming list"),
    Start("OutgoingRegister", "outgoing list"), Start("IncomingPage", "incoming show 3"),
    Start("OutgoingPage", "outgoing show D4"), Start("SearchScreen", "search thi"),
    Start("ApprovalQueue", "outgoing approve", by: "hung"),
    Start("FormScreen", "incoming register"), Start("FormScreen", "outgoing draft", by: "minh"),
    Start("JournalScreen", "journal"), Start("CopyRegister", "copy list"),
    Start("CopyPage", "copy show 1"), Start("PeopleScreen", "person list"),
    Start("PersonPage", "person show minh"), Start("UnitScreen", "unit list"),
    Start("SettingScreen", "setting list"), Start("CalendarScreen", "calendar list"),
    Start("DeadlineScreen", "deadline list"), Start("NewsScreen", "news", by: "minh"),
    Start("ChartScreen", "chart"), Start("OutputScreen", "help"),
    Start("KeptScreen", "body list"), Start("KeptScreen", "custody list"),
    Start("Palette", "", then: [.text(":")]), Start("KeyHelp", "", then: [.text("?")]),
    Start("Confirm", "outgoing approve", by: "hung", then: [.text("a")]),
    Start("Pick", "outgoing approve", by: "hoa", then: [.text("a")]),
  ]

  /// A form for every act, on documents of every stage.
  static let forms: [Start] =
    IncomingAction.allCases.map(\.rawValue).flatMap { act in
      [2, 8, 16, 20].map { Start("FormScreen", "incoming \(act) \($0)") }
    }
    + WorkAction.allCases.map(\.rawValue).flatMap { act in
      [2, 5, 9].map { Start("FormScreen", "incoming \(act) \($0)", by: "minh") }
    }
    + OutgoingAction.allCases.map(\.rawValue).flatMap { act in
      [2, 4, 7, 8, 11].map { Start("FormScreen", "outgoing \(act) D\($0)") }
    }
}
