import Office

/// What stands in a field of a form, whatever its kind.
enum FieldContent {
  case text(TextField, Suggestions?)
  case notes(TextArea, rows: Int)
  case choice(ChoiceField)
  case tick(Bool, label: String)
  case secret(SecretInput)
  case fixed(String)

  init(_ kind: FormField.Kind) {
    self =
      switch kind {
      case .text(let limit, let suggestions): .text(TextField(limit: limit), suggestions)
      case .notes(let rows, let limit, let takesLines):
        .notes(TextArea(limit: limit, takesLines: takesLines), rows: rows)
      case .choice(let field): .choice(field)
      case .tick(let label): .tick(false, label: label)
      case .secret(let input): .secret(input)
      case .fixed: .fixed("")
      }
  }

  var value: String {
    get {
      switch self {
      case .text(let field, _): field.text
      case .notes(let area, _): area.text
      case .choice(let field): field.value
      case .tick(let isSet, _): isSet ? "yes" : ""
      // Drafts and questions about the form go without it.
      case .secret: ""
      case .fixed(let text): text
      }
    }
    set {
      switch self {
      case .text(var field, var suggestions):
        field.text = newValue
        suggestions?.clear()
        self = .text(field, suggestions)
      case .notes(var area, let rows):
        area.text = newValue
        self = .notes(area, rows: rows)
      case .choice(var field):
        field.value = newValue
        self = .choice(field)
      case .tick(_, let label): self = .tick(newValue == "yes", label: label)
      case .secret: break
      case .fixed: self = .fixed(newValue)
      }
    }
  }

  /// The letters before the cursor; 0 where no text is typed.
  var cursor: Int {
    switch self {
    case .text(let field, _): field.cursor
    case .notes(let area, _): area.cursor
    case .choice, .tick, .secret, .fixed: 0
    }
  }

  mutating func move(to cursor: Int) {
    switch self {
    case .text(var field, let suggestions):
      field.move(to: cursor)
      self = .text(field, suggestions)
    case .notes(var area, let rows):
      area.move(to: cursor)
      self = .notes(area, rows: rows)
    case .choice, .tick, .secret, .fixed: break
    }
  }

  /// Whether the last letters typed or pasted had no room.
  var isCut: Bool {
    switch self {
    case .text(let field, _): field.isCut
    case .notes(let area, _): area.isCut
    case .choice, .tick, .secret, .fixed: false
    }
  }

  /// The rows it takes, with the choices below it while the person is in it.
  func rows(isFocused: Bool) -> Int {
    switch self {
    case .notes(_, let rows): rows
    case .choice(let field) where isFocused: 1 + field.shown.count
    case .text(_, let suggestions) where isFocused: 1 + (suggestions?.found.count ?? 0)
    default: 1
    }
  }

  mutating func enter() {
    guard case .choice(var field) = self else { return }
    field.enter()
    self = .choice(field)
  }

  mutating func leave() {
    switch self {
    case .choice(var field):
      field.leave()
      self = .choice(field)
    case .text(let field, var suggestions):
      suggestions?.clear()
      self = .text(field, suggestions)
    case .notes, .tick, .secret, .fixed: break
    }
  }

  /// Looks for what can take the place of the text that was just typed.
  mutating func suggest(_ values: () -> [String: String]) {
    guard case .text(let field, var suggestions?) = self else { return }
    suggestions.search(field.text, values())
    self = .text(field, suggestions)
  }

  mutating func handle(_ key: Key) -> Reaction {
    switch self {
    case .text(var field, var suggestions):
      defer { self = .text(field, suggestions) }
      if let reaction = suggestions?.move(key) { return reaction }
      if key == .enter || key == .tab, let taken = suggestions?.take() {
        field.text = taken
        return .changed
      }
      return field.handle(key)
    case .notes(var area, let rows):
      let reaction = area.handle(key)
      self = .notes(area, rows: rows)
      return reaction
    case .choice(var field):
      let reaction = field.handle(key)
      self = .choice(field)
      return reaction
    case .tick(let isSet, let label):
      guard key == .text(" ") || key.shortcut == "x" else { return .ignored }
      self = .tick(!isSet, label: label)
      return .changed
    case .secret(let input): return input.handle(key)
    case .fixed: return .ignored
    }
  }

  /// Draws it at the top of `area`; `note` follows what was typed, once the person has left.
  mutating func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool, note: String) {
    let (row, column, width) = (area.row, area.column, area.columns)
    switch self {
    case .notes(var notes, let rows):
      notes.draw(on: &canvas, in: area, isFocused: isFocused)
      self = .notes(notes, rows: rows)
    case .text(var field, let suggestions) where isFocused:
      field.draw(on: &canvas, row: row, column: column, width: width, isFocused: true)
      suggestions?.draw(
        on: &canvas, in: Area(row: row + 1, column: column, rows: area.rows - 1, columns: width))
      self = .text(field, suggestions)
    case .choice(var field) where isFocused:
      field.draw(on: &canvas, row: row, column: column, width: width, isFocused: true)
      self = .choice(field)
    case .tick(let isSet, let label):
      canvas.draw("[\(isSet ? "x" : " ")] \(label)", row: row, column: column, width: width)
      if isFocused { canvas.type(atRow: row, column: column + 1) }
    case .secret(let input):
      let dots = String(input.dots.suffix(max(0, width - 1)))
      let end = canvas.draw(dots, row: row, column: column, width: width, style: .field)
      if isFocused { canvas.type(atRow: row, column: min(end, column + width - 1)) }
    case .text, .choice, .fixed:
      // A long text leaves room for what is said of it.
      let noted = note.isEmpty ? 0 : columns(of: note) + 2
      let end = canvas.draw(
        fitting(harmless(shownText), in: max(width - noted, width / 3)), row: row, column: column)
      if !note.isEmpty, end + 2 < column + width {
        canvas.draw(note, row: row, column: end + 2, width: column + width - end - 2)
      }
    }
  }

  private var shownText: String {
    if case .choice(let field) = self { field.text } else { value }
  }
}
