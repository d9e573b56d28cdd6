/// Taking edits back, and making them again.
extension Form {
  /// Takes back the last edit, wherever it was; false if there is none.
  public mutating func undo() -> Bool {
    guard let state = history.back(from: state) else { return false }
    show(state)
    return true
  }

  /// Makes the edit again that was taken back last; false if there is none.
  public mutating func redo() -> Bool {
    guard let state = history.forth(from: state) else { return false }
    show(state)
    return true
  }

  /// The person pauses: what is typed from now on is another edit.
  public mutating func rest() { history.rest() }

  /// Puts another value into a field, as an edit that can be taken back.
  public mutating func edit(_ name: String, _ value: String) {
    guard values[name] != value else { return }
    history.add(state)
    verdicts[name] = nil
    values = [name: value]
  }

  /// Puts in values from elsewhere, with what is to be said of the fields. Edits of before lead back
  /// to values that no longer hold, so they are forgotten.
  public mutating func takeIn(
    _ values: [String: String], saying verdicts: [String: FormField.Verdict] = [:]
  ) {
    history = FormHistory()
    for name in values.keys { self.verdicts[name] = nil }
    self.values = values
    self.verdicts.merge(verdicts) { $1 }
  }

  private var state: FormHistory.State {
    FormHistory.State(contents: contents, focus: focus)
  }

  private mutating func show(_ state: FormHistory.State) {
    for (index, field) in fields.enumerated()
    where contents[index].value != state.contents[index].value {
      verdicts[field.name] = nil
    }
    contents = state.contents
    focus = state.focus
    // What was offered then is not what would be offered now.
    if case .text = contents[focus] { contents[focus].leave() }
    contents[focus].enter()
  }
}
