import Desk
import Office
import Terminal
import Wording

/// Keeping what is typed.
extension FormScreen {
  /// Where the form is kept, and what is kept of it.
  struct Keeping {
    var name: FormName
    /// The draft this session has read or written last; nil for none.
    var text: String?
    var savedAt: Moment?
    /// Where the cursor stood in that draft.
    var place: Form.Place?
    /// The draft of another session of the same person, and what it is kept under.
    var other: (name: FormName, draft: FormDraft)?

    init(name: FormName) { self.name = name }
  }

  /// Whether something is typed that is not kept yet, or a kept form would be resumed elsewhere than
  /// where the cursor stands.
  private var isUnsaved: Bool {
    form.isChanged || (keeping.savedAt != nil && keeping.place != form.place)
  }

  /// Keeps what is typed, if it is not kept yet.
  mutating func save() {
    guard case .filling = stage, isUnsaved else { return }
    do {
      let text = draftText
      if let other = try desk.saveForm(keeping.name.text, text, insteadOf: keeping.text) {
        keeping.other = (keeping.name, other)
        keeping.place = form.place
        // Where nothing was typed here, there is nothing to keep beside it.
        guard form.isChanged else { return }
        try keepApart(text)
      }
      keeping.text = text
      keeping.place = form.place
      keeping.savedAt = desk.now()
      form.markSaved()
    } catch {
      notice = Notice(error, words)
    }
  }

  private var draftText: String {
    var values = form.values
    values[FormText.about] = plan.about
    values[FormText.place] = "\(form.place.field) \(form.place.cursor)"
    if grounds.premise != nil {
      values[FormText.seen] = String(grounds.seen)
      values[FormText.base] = FormText.text(of: grounds.values)
    }
    return FormText.text(of: values)
  }

  /// Another session has kept something under the name meanwhile: it stays, and this draft gets a
  /// place of its own.
  private mutating func keepApart(_ text: String) throws {
    var name = keeping.name
    repeat { name.copy = (name.copy ?? 1) + 1 } while try desk.saveForm(name.text, text) != nil
    keeping.name = name
  }

  mutating func resume(_ draft: FormDraft) {
    var values = FormText.values(of: draft.text)
    if grounds.premise != nil, let seen = values[FormText.seen].flatMap({ Int64($0) }),
      let base = values[FormText.base]
    {
      grounds.goBack(to: seen, FormText.values(of: base))
    }
    let place = values[FormText.place]?.split(separator: " ").map(String.init) ?? []
    for name in [FormText.about, FormText.place, FormText.seen, FormText.base] {
      values[name] = nil
    }
    form = FormScreen.form(plan, plan.initialValues.merging(values) { $1 }, at: workplace)
    if place.count == 2, let cursor = Int(place[1]) {
      form.go(to: Form.Place(field: place[0], cursor: cursor))
    }
    keeping.text = draft.text
    keeping.place = form.place
    keeping.savedAt = draft.savedAt
    stage = .filling
  }

  mutating func drop() {
    dropDraft()
    keeping = Keeping(name: keeping.name)
    if let fresh = try? workplace.form(named: plan.name.text) { plan = fresh }
    grounds = (try? Grounds(plan, at: desk)) ?? grounds
    form = FormScreen.form(plan, plan.initialValues, at: workplace)
  }

  /// Forgets the draft, but for one that another session has written.
  func dropDraft() {
    guard let text = keeping.text else { return }
    try? desk.dropForm(keeping.name.text, text)
  }

  mutating func later() -> Outcome {
    save()
    if keeping.savedAt != nil { farewell = Notice(words.draftKept) }
    return .close
  }

  mutating func giveUp() -> Outcome {
    drop()
    farewell = Notice(words.draftDropped)
    return .close
  }

  var pause: Int? {
    if case .filling = stage, isUnsaved { 2000 } else { nil }
  }

  mutating func paused() -> Outcome {
    form.rest()
    save()
    return .stay
  }

  mutating func willClose() { save() }

  /// What was typed before the offer was seen does not answer it.
  var discardsTypeAhead: Bool { if case .offering = stage { true } else { false } }
}
