import Desk
import Office
import Terminal
import Wording

/// Sequences of numbers, kinds of documents and councils.
extension Workplace {
  func numberForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    switch form {
    case .waste: wasteForm()
    case .numberingSet: planForm()
    case .kindAdd: kindForm()
    case .kindClose, .kindOpen: try changeOfKindForm(form, about)
    case .councilAdd: councilForm()
    default: try closeCouncilForm(about)
    }
  }

  private func wasteForm() -> OfficeForm {
    let required: Set<FormEntry> = [.type, .reason]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .waste, "",
      [fields.ownKind()] + (councils.isEmpty ? [] : [fields.council()])
        + [fields.text(.unit), fields.notes(.reason)], required: required
    ) { values in
      let struck = try desk.wasteNumber(
        of: try desk.kind(called: values.text(.type)),
        council: values.isEmpty(.council) ? nil : try desk.council(called: values.text(.council)),
        unit: values.isEmpty(.unit) ? nil : values.text(.unit), because: values.text(.reason))
      return Sent(text: words.wasted(struck))
    }
  }

  private func planForm() -> OfficeForm {
    let required: Set<FormEntry> = [.year, .plan]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    let plans: [NumberingPlan.Division] = [.perKind, .oneForAll, .groups]
    return further(
      .numberingSet, "",
      [
        fields.count(.year),
        fields.pick(
          .plan,
          plans.map {
            Choice(id: $0.rawValue, label: words.division($0), detail: $0.rawValue)
          }), fields.text(.groups),
      ], required: required, values: [.year: String(today.year)]
    ) { values in
      let word = values.text(.plan)
      guard let division = NumberingPlan.Division(rawValue: word) else {
        throw NumberingError.unknownPlan(word)
      }
      let groups = try values.text(.groups).split(separator: ";").map { text in
        let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2 else { throw NumberingError.badGroup(String(text)) }
        return NumberingPlan.Group(
          name: trimmed(sides[0]),
          kinds: sides[1].split { $0 == "," || $0 == " " }.map(String.init))
      }
      let state = try desk.setNumbering(
        of: try values.number(.year), division, groups: groups)
      return Sent(text: words.plan(state.plan, isFixed: state.isFixed))
    }
  }

  private func kindForm() -> OfficeForm {
    let required: Set<FormEntry> = [.abbreviation, .name, .source]
    let fields = roomFields(required)
    let desk = desk
    return further(
      .kindAdd, "",
      [
        fields.text(.abbreviation), fields.text(.name), fields.pickDay(.since),
        fields.text(.source),
      ], required: required
    ) { values in
      let entry = try desk.addKind(
        values.text(.abbreviation), named: values.text(.name), from: try values.date(.since),
        source: values.text(.source))
      return Sent(text: "\(entry.kind.word)  \(entry.kind.name)")
    }
  }

  private func changeOfKindForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    let kind = try desk.kind(called: about)
    let required: Set<FormEntry> = [.day, .source]
    let fields = roomFields(required)
    let (desk, words, today) = (desk, words, today)
    return further(
      form, about, title: "\(kind.word) \(kind.name)",
      [fields.pickDay(.day), fields.text(.source)], required: required,
      values: [.day: words.date(today)]
    ) { values in
      let (day, source) = (try values.date(.day) ?? today, values.text(.source))
      let entry =
        form == .kindClose
        ? try desk.closeKind(about, on: day, source: source)
        : try desk.openKind(about, on: day, source: source)
      return Sent(
        text: "\(entry.kind.word)  \(entry.kind.name)  "
          + words.period(from: entry.fromOn, closed: entry.closedOn))
    }
  }

  private func councilForm() -> OfficeForm {
    let required: Set<FormEntry> = [.abbreviation, .name, .head, .basis]
    let fields = roomFields(required)
    let desk = desk
    return further(
      .councilAdd, "",
      [
        fields.text(.abbreviation), fields.text(.name), fields.text(.head), fields.text(.basis),
      ], required: required
    ) { values in
      let council = try desk.addCouncil(
        CouncilDraft(
          abbreviation: values.text(.abbreviation), name: values.text(.name),
          headTitle: values.text(.head), basis: values.text(.basis)))
      return Sent(text: "\(council.abbreviation)  \(council.name)")
    }
  }

  private func closeCouncilForm(_ about: String) throws -> OfficeForm {
    let council = try desk.council(called: about)
    let required: Set<FormEntry> = [.reason]
    let (desk, words) = (desk, words)
    return further(
      .councilClose, about, title: council.name, [roomFields(required).notes(.reason)],
      required: required
    ) { values in
      let closed = try desk.closeCouncil(council, because: values.text(.reason))
      return Sent(
        text: "\(closed.abbreviation)  \(closed.name)  "
          + words.period(from: nil, closed: closed.closedOn))
    }
  }
}
