import Desk
import Office
import Terminal
import Wording

/// Keeping what is typed.
extension FormScreen {
  /// Keeps what is typed, if it is not kept yet.
  mutating func save() {
    guard case .filling = stage, form.isChanged else { return }
    var values = form.values
    values[FormText.about] = plan.about
    do {
      try desk.saveForm(plan.name.text, FormText.text(of: values))
      form.markSaved()
      savedAt = desk.now()
    } catch {
      notice = Notice(error, words)
    }
  }

  mutating func drop() {
    try? desk.dropForm(plan.name.text)
    savedAt = nil
    form = Form(plan.fields, values: FormScreen.initialValues(of: plan))
  }

  mutating func later() -> Outcome {
    save()
    if savedAt != nil { farewell = Notice(words.draftKept) }
    return .close
  }

  mutating func giveUp() -> Outcome {
    drop()
    farewell = Notice(words.draftDropped)
    return .close
  }

  var pause: Int? {
    if case .filling = stage, form.isChanged { 2000 } else { nil }
  }

  mutating func paused() -> Outcome {
    save()
    return .stay
  }

  mutating func willClose() { save() }

  /// What was typed before the offer was seen does not answer it.
  var discardsTypeAhead: Bool { if case .offering = stage { true } else { false } }
}
