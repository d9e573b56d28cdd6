import Office

/// What stands in a field of a form, whatever its kind.
enum FieldContent {
  case text(TextField)
  case notes(TextArea, rows: Int)
  case choice(ChoiceField)
  case tick(Bool, label: String)
  case fixed(String)

  init(_ kind: FormField.Kind) {
    self =
      switch kind {
      case .text(let limit): .text(TextField(limit: limit))
      case .notes(let rows): .notes(TextArea(), rows: rows)
      case .choice(let field): .choice(field)
      case .tick(let label): .tick(false, label: label)
      case .fixed: .fixed("")
      }
  }

  var value: String {
    get {
      switch self {
      case .text(let field): field.text
      case .notes(let area, _): area.text
      case .choice(let field): field.value
      case .tick(let isSet, _): isSet ? "yes" : ""
      case .fixed(let text): text
      }
    }
    set {
      switch self {
      case .text(var field):
        field.text = newValue
        self = .text(field)
      case .notes(var area, let rows):
        area.text = newValue
        self = .notes(area, rows: rows)
      case .choice(var field):
        field.value = newValue
        self = .choice(field)
      case .tick(_, let label): self = .tick(newValue == "yes", label: label)
      case .fixed: self = .fixed(newValue)
      }
    }
  }

  /// The rows it takes, with the choices below it while the person is in it.
  func rows(isFocused: Bool) -> Int {
    switch self {
    case .notes(_, let rows): rows
    case .choice(let field) where isFocused: 1 + field.shown.count
    default: 1
    }
  }

  mutating func enter() {
    guard case .choice(var field) = self else { return }
    field.enter()
    self = .choice(field)
  }

  mutating func leave() {
    guard case .choice(var field) = self else { return }
    field.leave()
    self = .choice(field)
  }

  mutating func handle(_ key: Key) -> Reaction {
    switch self {
    case .text(var field):
      let reaction = field.handle(key)
      self = .text(field)
      return reaction
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
    case .text(var field) where isFocused:
      field.draw(on: &canvas, row: row, column: column, width: width, isFocused: true)
      self = .text(field)
    case .choice(var field) where isFocused:
      field.draw(on: &canvas, row: row, column: column, width: width, isFocused: true)
      self = .choice(field)
    case .tick(let isSet, let label):
      canvas.draw("[\(isSet ? "x" : " ")] \(label)", row: row, column: column, width: width)
      if isFocused { canvas.type(atRow: row, column: column + 1) }
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
