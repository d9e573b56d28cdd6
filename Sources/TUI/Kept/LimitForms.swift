import Desk
import Office
import Terminal
import Wording

/// The forms that limit a document or a dossier to named people.
extension Workplace {
  /// What stands before the name of a part of the file plan.
  static let planMark = "plan/"

  /// - Parameter about: `incoming/12`, `outgoing/3`, `plan/2026/II`, or a dossier as it is called.
  func limitForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    if about.hasPrefix(Workplace.planMark) {
      let part = try desk.planPart(named: String(about.dropFirst(Workplace.planMark.count)))
      return form == .limitLift ? liftLimitForm(about, part) : try setLimitForm(about, part)
    }
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
    return further(
      .limitSet, about, title: title, subject: subject,
      [try fields.pickReaders(), fields.notes(.reason)], required: required,
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
      return Sent(text: words.limited(title, to: try desk.readers(of: thing)))
    }
  }

  // MARK: Parts of the file plan

  /// A heading of this year's plan is picked; nobody named lifts its limit.
  func planLimitForm() throws -> OfficeForm {
    let required: Set<FormEntry> = [.planPart, .reason]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    let parts = try desk.plan(of: today.year).plan.parts
    return further(
      .planLimit, "",
      [
        fields.pick(
          .planPart, parts.map { Choice(id: $0.name, label: $0.title, detail: $0.name) }),
        try fields.pickReaders(), fields.notes(.reason),
      ], required: required
    ) { values in
      let part = try desk.planPart(named: values.text(.planPart))
      if values.isEmpty(.readers) {
        try desk.liftLimit(of: part, because: values.text(.reason))
        return Sent(text: words.limited(part.name, to: []))
      }
      let named = try values.list(.readers).map { try desk.person(named: $0) }
      let readers = try desk.limit(part, to: named, because: values.text(.reason))
      return Sent(text: words.limited(part.name, to: readers))
    }
  }

  private func setLimitForm(_ about: String, _ part: PlanPart) throws -> OfficeForm {
    let required: Set<FormEntry> = [.readers, .reason]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .limitSet, about, title: part.name, subject: part.title,
      [try fields.pickReaders(), fields.notes(.reason)], required: required,
      values: [.readers: try desk.readers(of: part).map(\.handle).joined(separator: "\n")]
    ) { values in
      let named = try values.list(.readers).map { try desk.person(named: $0) }
      let readers = try desk.limit(part, to: named, because: values.text(.reason))
      return Sent(text: words.limited(part.name, to: readers))
    }
  }

  private func liftLimitForm(_ about: String, _ part: PlanPart) -> OfficeForm {
    let required: Set<FormEntry> = [.reason]
    let (desk, words) = (desk, words)
    return further(
      .limitLift, about, title: part.name, subject: part.title,
      [roomFields(required).notes(.reason)], required: required
    ) { values in
      try desk.liftLimit(of: part, because: values.text(.reason))
      return Sent(text: words.limited(part.name, to: []))
    }
  }
}

extension Fields {
  /// Those who are here, several of them.
  fileprivate func pickReaders() throws -> FormField {
    pick(
      .readers,
      try workplace.desk.people().filter { $0.retiredOn == nil }.map {
        Choice(id: $0.handle, label: $0.name, detail: $0.post)
      }, several: true)
  }
}
