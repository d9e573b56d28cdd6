import Office

/// Something that can be done, to be found by its name.
public struct Command: Hashable, Sendable {
  public let id: String
  /// What people call it, in their language.
  public let title: String
  /// Other names it is found by, the words of the command line say.
  public let alias: String

  public init(id: String, title: String, alias: String = "") {
    self.id = id
    self.title = title
    self.alias = alias
  }
}

/// A way a line that is being typed can go on.
public struct Continuation: Equatable, Sendable {
  /// The whole line then.
  public let line: String
  /// What is shown of it, and what helps to tell it from others.
  public let title: String
  public let detail: String

  public init(line: String, title: String, detail: String = "") {
    self.line = line
    self.title = title
    self.detail = detail
  }
}

/// The line after `:`, in the last row, with the commands that typed text leaves above it, or the ways
/// a command goes on. The screen that opened it reads `chosen`, or `typed` if that names no command,
/// when it closes.
public struct Palette: Screen {
  /// The commands shown above the line.
  public static let shownCommands = 8

  public private(set) var chosen: Command?
  /// What was typed and entered; nil if the person went back.
  public private(set) var typed: String?

  /// The commands that typed text leaves, the best first; none where the line goes on.
  public private(set) var found: [Command]
  /// How the line can go on, the best first.
  public private(set) var continuations: [Continuation] = []

  private let commands: [Command]
  private let history: [String]
  private let prompt: String
  private let continuing: (String) -> [Continuation]
  private var field = TextField(limit: 2000)
  private var marked = 0
  /// Whether the line is that of `marked`, put there by Tab.
  private var isCycling = false
  /// How many entries back in the history the text comes from, and what was typed before: entries that
  /// begin otherwise are passed over.
  private var age = 0
  private var beginning = ""

  /// - Parameters:
  ///   - history: What was entered before, the latest last.
  ///   - continuing: How a line goes on that has a command in it already; nothing for others.
  public init(
    _ commands: [Command], history: [String] = [], prompt: String = ":",
    continuing: @escaping (String) -> [Continuation] = { _ in [] }
  ) {
    self.commands = commands
    self.history = history
    self.prompt = prompt
    self.continuing = continuing
    found = commands
  }

  public var isOverlay: Bool { true }

  /// What is shown above the line: a name, and what stands behind it.
  private var lines: [(title: String, detail: String)] {
    continuations.isEmpty
      ? found.map { ($0.title, $0.alias) } : continuations.map { ($0.title, $0.detail) }
  }

  public mutating func draw(on canvas: inout Canvas) {
    let (rows, columns) = (canvas.size.rows, canvas.size.columns)
    let lines = lines
    let first = max(0, min(marked - Palette.shownCommands + 1, lines.count - Palette.shownCommands))
    let shown = lines.dropFirst(first).prefix(Palette.shownCommands)
    let top = rows - 2 - shown.count
    canvas.clear(Area(row: top, column: 0, rows: rows - top, columns: columns))
    canvas.rule(row: top)
    for (index, line) in shown.enumerated() {
      let row = top + 1 + index
      canvas.draw(first + index == marked ? ">" : " ", row: row, column: 0)
      let end = canvas.draw(line.title, row: row, column: 2)
      if !line.detail.isEmpty { canvas.draw(line.detail, row: row, column: end + 3) }
    }
    let start = canvas.draw(prompt, row: rows - 1, column: 0, style: .key)
    field.draw(
      on: &canvas, row: rows - 1, column: start, width: columns - start, isFocused: true,
      style: .plain)
  }

  public mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .escape: return .close
    case .backspace where field.text.isEmpty: return .close
    case .enter:
      typed = field.text
      chosen = found.indices.contains(marked) ? found[marked] : nil
      return .close
    case .tab: cycle(by: 1)
    case .backTab: cycle(by: -1)
    case .down where age == 0: mark(min(marked + 1, max(lines.count - 1, 0)))
    case .up where age == 0 && marked > 0: mark(marked - 1)
    case .up, .control("p"): recall(older: true)
    case .down, .control("n"): recall(older: false)
    default:
      if field.handle(key) == .changed {
        age = 0
        search(field.text)
      }
    }
    return .stay
  }

  private mutating func mark(_ index: Int) {
    marked = index
    isCycling = false
  }

  /// Puts the marked way to go on into the line, and at the next press the one after it.
  private mutating func cycle(by step: Int) {
    let count = lines.count
    guard count > 0 else { return }
    if isCycling { marked = (marked + step + count) % count }
    isCycling = true
    age = 0
    guard !continuations.isEmpty else {
      field.text = found[marked].title
      return
    }
    field.text = continuations[marked].line
    // With only one there is nothing to choose: the line goes on behind it.
    if count == 1 { search(field.text) }
  }

  private mutating func search(_ text: String) {
    field.text = text
    continuations = continuing(text)
    let narrowed =
      continuations.isEmpty ? narrowing(commands, by: text) { "\($0.title) \($0.alias)" } : []
    // A name that is typed in full is meant, though others begin with it.
    let wanted = folded(text)
    let whole = narrowed.filter { folded($0.title) == wanted }
    found = whole.isEmpty ? narrowed : whole + narrowed.filter { folded($0.title) != wanted }
    mark(0)
  }

  /// Goes to an older or newer line that begins as what was typed does.
  private mutating func recall(older: Bool) {
    if age == 0 { beginning = field.text }
    let wanted = folded(beginning)
    let ages = (1...max(history.count, 1)).filter { age in
      age <= history.count && folded(history[history.count - age]).hasPrefix(wanted)
    }
    let next = older ? ages.first { $0 > age } : ages.last { $0 < age }
    if next == nil, older || age == 0 { return }
    age = next ?? 0
    let place = age
    search(age == 0 ? beginning : history[history.count - age])
    age = place
  }
}
