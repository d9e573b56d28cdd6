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

/// The line after `:`, in the last row, with the commands that typed text leaves above it. The screen
/// that opened it reads `chosen`, or `typed` if that names no command, when it closes.
public struct Palette: Screen {
  /// The commands shown above the line.
  public static let shownCommands = 8

  public private(set) var chosen: Command?
  /// What was typed and entered; nil if the person went back.
  public private(set) var typed: String?

  /// The commands that typed text leaves, the best first.
  public private(set) var found: [Command]

  private let commands: [Command]
  private let history: [String]
  private let prompt: String
  private var field = TextField(limit: 200)
  private var marked = 0
  /// How many entries back in the history the text comes from.
  private var age = 0

  /// - Parameter history: What was entered before, the latest last.
  public init(_ commands: [Command], history: [String] = [], prompt: String = ":") {
    self.commands = commands
    self.history = history
    self.prompt = prompt
    found = commands
  }

  public var isOverlay: Bool { true }

  public mutating func draw(on canvas: inout Canvas) {
    let (rows, columns) = (canvas.size.rows, canvas.size.columns)
    let first = max(0, min(marked - Palette.shownCommands + 1, found.count - Palette.shownCommands))
    let shown = found.dropFirst(first).prefix(Palette.shownCommands)
    let top = rows - 2 - shown.count
    canvas.clear(Area(row: top, column: 0, rows: rows - top, columns: columns))
    canvas.rule(row: top)
    for (index, command) in shown.enumerated() {
      let row = top + 1 + index
      canvas.draw(first + index == marked ? ">" : " ", row: row, column: 0)
      let end = canvas.draw(command.title, row: row, column: 2)
      if !command.alias.isEmpty { canvas.draw(command.alias, row: row, column: end + 3) }
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
    case .tab:
      if found.indices.contains(marked) { search(found[marked].title) }
    case .down where age == 0: marked = min(marked + 1, max(found.count - 1, 0))
    case .up where age == 0 && marked > 0: marked -= 1
    case .up, .control("p"): recall(age + 1)
    case .down, .control("n"): recall(age - 1)
    default:
      if field.handle(key) == .changed { search(field.text) }
    }
    return .stay
  }

  private mutating func search(_ text: String) {
    field.text = text
    found = narrowing(commands, by: text) { "\($0.title) \($0.alias)" }
    marked = 0
    age = 0
  }

  private mutating func recall(_ age: Int) {
    guard (0...history.count).contains(age) else { return }
    search(age == 0 ? "" : history[history.count - age])
    self.age = age
  }
}
