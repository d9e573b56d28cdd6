/// What stood in a form before each of its last edits.
///
/// Letters typed and taken back in one word are one edit, the backspaces of an input method among
/// them; choosing, ticking, pasting and clearing are edits of their own.
struct FormHistory {
  struct State {
    var contents: [FieldContent]
    let focus: Int
  }

  /// The edits that can be taken back.
  static let limit = 200

  private var past: [State] = []
  private var future: [State] = []
  /// The field in which a word is being typed.
  private var typing: Int?

  /// A key has changed the field with the cursor of `before`.
  mutating func add(_ before: State, by key: Key) {
    let isTyping: Bool =
      switch key {
      case .text, .backspace, .delete: true
      default: false
      }
    if !isTyping || typing != before.focus { push(before) }
    typing = isTyping && key != .text(" ") ? before.focus : nil
  }

  /// Something other than typing changed the form.
  mutating func add(_ before: State) {
    push(before)
    typing = nil
  }

  private mutating func push(_ state: State) {
    past.append(state)
    if past.count > FormHistory.limit { past.removeFirst() }
    future = []
  }

  /// The person moved or paused: what is typed from now on is another edit.
  mutating func rest() { typing = nil }

  /// The form as it was before the last edit; nil if there was none.
  mutating func back(from now: State) -> State? {
    typing = nil
    guard let state = past.popLast() else { return nil }
    future.append(now)
    return state
  }

  /// The form as it was before the last undoing; nil if nothing was undone since.
  mutating func forth(from now: State) -> State? {
    typing = nil
    guard let state = future.popLast() else { return nil }
    past.append(now)
    return state
  }

  /// A field was added to the form: it was empty before.
  mutating func append(_ content: FieldContent) {
    for index in past.indices { past[index].contents.append(content) }
    for index in future.indices { future[index].contents.append(content) }
  }
}
