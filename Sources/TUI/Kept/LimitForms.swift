import Desk
import Office
import Terminal
import Wording

/// The forms that limit a document or a dossier to named people.
extension Workplace {
  /// - Parameter about: `incoming/12`, `outgoing/3`, or a dossier as it is called.
  func limitForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    let (thing, title, subject) = try limitable(about)
    return form == .limitLift
      ? liftLimitForm(about, thing, title, subject)
      : try setLimitForm(about, thing, title, subject)
  }

  private func limitable(
    _ about: String
  ) throws -> (thing: Limitable, title: String, subject: String) {
    if DocumentKey(object: about) != nil {
      let (key, title, subject) = try document(about)
      return (.document(key), title, subject)
    }
    let dossier = try desk.dossier(named: about)
    return (.dossier(dossier.id), dossier.name, dossier.title)
  }

  private func setLimitForm(
    _ about: String, _ thing: Limitable, _ title: String, _ subject: String
  ) throws -> OfficeForm {
    let required: Set<FormEntry> = [.readers, .reason]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    let people = try desk.people().filter { $0.retiredOn == nil }
    return further(
      .limitSet, about, title: title, subject: subject,
      [
        fields.pick(
          .readers, people.map { Choice(id: $0.handle, label: $0.name, detail: $0.post) },
          several: true), fields.notes(.reason),
      ], required: required,
      values: [.readers: try desk.readers(of: thing).map(\.handle).joined(separator: "\n")]
    ) { values in
      let named = try values.list(.readers).map { try desk.person(named: $0) }
      let readers = try desk.limit(thing, to: named, because: values.text(.reason))
      return Sent(text: words.limited(title, to: readers))
    }
  }

  private func liftLimitForm(
    _ about: String, _ thing: Limitable, _ title: String, _ subject: String
  ) -> OfficeForm {
    let required: Set<FormEntry> = [.reason]
    let (desk, words) = (desk, words)
    return further(
      .limitLift, about, title: title, subject: subject, [roomFields(required).notes(.reason)],
      required: required
    ) { values in
      try desk.liftLimit(of: thing, called: title, because: values.text(.reason))
      return Sent(text: words.limited(title, to: []))
    }
  }
}
