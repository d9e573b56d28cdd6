/// Fields one below the other. A field is judged when it is left, not while it is typed in, and what
/// was typed is never lost, right or wrong: `values` is a draft at any time.
public struct Form {
  public enum Reaction: Equatable, Sendable {
    case ignored
    case handled
    case changed
    /// A field was left and judged: a good moment to save a draft.
    case left(String)
    /// Enter in the last field, unless sentences are written there.
    case finished
  }

  public private(set) var fields: [FormField]
  /// The field with the cursor.
  public internal(set) var focus = 0
  var contents: [FieldContent]
  var verdicts: [String: FormField.Verdict] = [:]
  var history = FormHistory()
  private var saved: [String: String] = [:]
  private var scroll = 0

  /// - Parameter values: What stands in the fields at first, an old draft perhaps.
  public init(_ fields: [FormField], values: [String: String] = [:]) {
    self.fields = fields
    contents = fields.map { FieldContent($0.kind) }
    focus = fields.firstIndex { !$0.isFixed } ?? 0
    self.values = values
    saved = self.values
    if !fields.isEmpty { contents[focus].enter() }
  }

  /// What stands in the fields, by their names. Setting it leaves fields without a value as they are.
  public var values: [String: String] {
    get {
      Dictionary(
        zip(fields, contents).map { ($0.name, $1.value) }, uniquingKeysWith: { first, _ in first })
    }
    set {
      for index in fields.indices {
        if let value = newValue[fields[index].name] { contents[index].value = value }
      }
    }
  }

  /// Whether something was typed since the form was made or `markSaved()` was said.
  public var isChanged: Bool { values != saved }

  /// What stands in the fields now is on disk.
  public mutating func markSaved() { saved = values }

  /// Adds a field below the others, empty as yet.
  public mutating func add(_ field: FormField) {
    let content = FieldContent(field.kind)
    fields.append(field)
    contents.append(content)
    history.append(content)
  }

  /// The field with the cursor, and the letters before the cursor there.
  public var place: Place {
    guard !fields.isEmpty else { return Place(field: "", cursor: 0) }
    return Place(field: fields[focus].name, cursor: contents[focus].cursor)
  }

  public struct Place: Equatable, Sendable {
    public let field: String
    public let cursor: Int

    public init(field: String, cursor: Int) {
      self.field = field
      self.cursor = cursor
    }
  }

  /// Goes where somebody was before, if there is such a field.
  public mutating func go(to place: Place) {
    guard
      let index = fields.firstIndex(where: { $0.name == place.field && !$0.isFixed })
    else { return }
    enter(index)
    contents[index].move(to: place.cursor)
  }

  /// What was made of a field when it was left.
  public func verdict(on name: String) -> FormField.Verdict { verdicts[name] ?? .fine() }

  /// Puts `value` into a field and judges it, as if it had been typed and the field left.
  public mutating func enter(_ value: String, in name: String) -> FormField.Verdict {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return .fine() }
    contents[index].value = value
    contents[index].leave()
    judge(index)
    return verdict(on: name)
  }

  /// Says of a field what only saving could find out, and goes there.
  public mutating func complain(_ problem: String, about name: String) {
    verdicts[name] = .wrong(problem)
    if let index = fields.firstIndex(where: { $0.name == name }) { enter(index) }
  }

  /// Judges every field; false, and the cursor in the first of them, if any is wrong.
  public mutating func check() -> Bool {
    for index in fields.indices {
      contents[index].leave()
      judge(index)
    }
    let wrong = fields.firstIndex {
      if case .wrong = verdicts[$0.name] { true } else { false }
    }
    guard let wrong else { return true }
    enter(wrong)
    return false
  }

  // MARK: Keys

  public mutating func handle(_ key: Key) -> Reaction {
    guard !fields.isEmpty else { return .ignored }
    switch edit(by: key) {
    case .changed: return .changed
    case .handled:
      history.rest()
      return .handled
    case .ignored: break
    }
    switch key {
    case .tab: return leave(to: next(after: focus) ?? first)
    case .backTab: return leave(to: previous(before: focus) ?? last)
    case .down, .pageDown: return leave(to: next(after: focus) ?? focus)
    case .up, .pageUp: return leave(to: previous(before: focus) ?? focus)
    case .enter:
      if let next = next(after: focus) { return leave(to: next) }
      // Where people write sentences, Enter may have been meant for a line.
      if case .notes = contents[focus] { return .handled }
      contents[focus].leave()
      judge(focus)
      return .finished
    default: return .ignored
    }
  }

  /// Lets the field with the cursor answer a key, and keeps what stood there if it changed.
  private mutating func edit(by key: Key) -> Terminal.Reaction {
    let before = FormHistory.State(contents: contents, focus: focus)
    let reaction = contents[focus].handle(key)
    // A choice that Enter takes leaves the key to the form, which goes on to the next field.
    let isTaken = key == .enter && contents[focus].value != before.contents[focus].value
    if reaction == .changed || isTaken {
      history.add(before, by: key)
      verdicts[fields[focus].name] = nil
      let values = { [values] in values }
      if key != .enter, key != .tab { contents[focus].suggest(values) }
    }
    if contents[focus].isCut { judge(focus) }
    return reaction
  }

  private mutating func leave(to target: Int) -> Reaction {
    history.rest()
    guard target != focus else { return .handled }
    let left = focus
    contents[left].leave()
    judge(left)
    for (index, field) in fields.enumerated()
    where field.follows.contains(fields[left].name) && verdicts[field.name] != nil {
      judge(index)
    }
    enter(target)
    return .left(fields[left].name)
  }

  private mutating func enter(_ index: Int) {
    focus = index
    contents[index].enter()
  }

  private mutating func judge(_ index: Int) {
    let field = fields[index]
    if case .choice(let choice) = contents[index], choice.isUnclear {
      verdicts[field.name] = .wrong(field.unclear)
      return
    }
    if contents[index].isCut {
      verdicts[field.name] = .wrong(field.tooLong)
      return
    }
    let verdict = field.check(contents[index].value, values)
    switch verdict {
    case .understood(let text, _, _), .doubtful(_, let text?): contents[index].value = text
    case .fine, .doubtful, .wrong: break
    }
    verdicts[field.name] = verdict
  }

  private var first: Int { fields.firstIndex { !$0.isFixed } ?? 0 }
  private var last: Int { fields.lastIndex { !$0.isFixed } ?? 0 }

  private func next(after index: Int) -> Int? {
    fields[(index + 1)...].firstIndex { !$0.isFixed }
  }

  private func previous(before index: Int) -> Int? {
    fields[..<index].lastIndex { !$0.isFixed }
  }

  // MARK: Drawing

  /// Draws the fields, scrolled so that the one with the cursor and what is said of it are visible.
  public mutating func draw(on canvas: inout Canvas, in area: Area) {
    guard !fields.isEmpty, area.rows > 0, area.columns > 20 else { return }
    let labels = min(fields.map { columns(of: $0.label) }.max() ?? 0, area.columns / 3)
    let left = area.column + 3 + labels + 2
    let width = area.column + area.columns - left
    let remarks = fields.indices.map { self.remarks(on: $0, width: width) }
    let heights = fields.indices.map {
      contents[$0].rows(isFocused: $0 == focus) + remarks[$0].count
    }
    let top = heights[..<focus].reduce(0, +)
    scroll = min(max(scroll, top + heights[focus] - area.rows), top)
    scroll = max(0, min(scroll, heights.reduce(0, +) - area.rows))

    var row = area.row - scroll
    for (index, field) in fields.enumerated() {
      let isFocused = index == focus
      let rows = contents[index].rows(isFocused: isFocused)
      if area.contains(row) {
        canvas.draw(isFocused ? ">" : " ", row: row, column: area.column + 1)
        canvas.draw(field.label, row: row, column: area.column + 3, width: labels, style: .label)
      }
      let room = Area(row: row, column: left, rows: rows, columns: width)
      if room.row >= area.row, room.row < area.endRow {
        contents[index].draw(
          on: &canvas, in: room.clipped(to: area), isFocused: isFocused, note: note(on: field))
      }
      row += rows
      for (place, (style, line)) in remarks[index].enumerated() {
        if area.contains(row) {
          if style == .urgent, place == 0 {
            canvas.draw("!", row: row, column: left - 2, style: style)
          }
          canvas.draw(line, row: row, column: left, width: width, style: style)
        }
        row += 1
      }
    }
  }

  private func note(on field: FormField) -> String {
    switch verdicts[field.name] {
    case .fine(let note, _), .understood(_, let note, _): note
    default: ""
    }
  }

  /// The lines below a field: what is wrong with it, or how to fill it in.
  private func remarks(on index: Int, width: Int) -> [(Style, String)] {
    switch verdicts[fields[index].name] {
    case .wrong(let problem), .doubtful(let problem, _):
      return wrapped(problem, width: width).map { (.urgent, $0) }
    case .fine(_, let advice) where index != focus && !advice.isEmpty,
      .understood(_, _, let advice) where index != focus && !advice.isEmpty:
      return wrapped(advice, width: width).map { (.plain, $0) }
    default:
      guard index == focus, !fields[index].hint.isEmpty else { return [] }
      return wrapped(fields[index].hint, width: width).map { (.plain, $0) }
    }
  }
}

extension Area {
  func contains(_ row: Int) -> Bool { (self.row..<endRow).contains(row) }

  /// The part of this area whose rows are those of `other` too.
  func clipped(to other: Area) -> Area {
    Area(row: row, column: column, rows: min(endRow, other.endRow) - row, columns: columns)
  }
}
