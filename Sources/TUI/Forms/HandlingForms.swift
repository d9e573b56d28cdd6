import Desk
import Office
import Terminal
import Wording

extension Workplace {
  /// The form an action on an incoming document needs; nil if it needs none.
  func form(for action: IncomingAction, on id: ID<IncomingDocument>) throws -> OfficeForm? {
    let document = try desk.incomingDossier(id).document
    switch action {
    case .register: return receivedForm(document)
    case .assign: return try assignForm(document)
    case .resolve: return resolveForm(document)
    case .submit, .accept: return nil
    }
  }

  /// Who handles it, with whom, by when, and what the leader wants (Decree 30/2020/NĐ-CP, Art. 23(2)).
  func assignForm(_ document: IncomingDocument) throws -> OfficeForm {
    let fields = Fields(workplace: self, form: .assign, required: [.lead])
    let (desk, words) = (desk, words)
    // A day that has passed is nothing to begin with.
    let dueOn = document.isOverdue(on: today) ? nil : document.dueOn
    return OfficeForm(
      name: FormName(.assign, document: document.id.value), about: document.title,
      subject: document.subject,
      fields: [
        try fields.people(.lead), try fields.people(.with, several: true), fields.date(.due),
        fields.notes(.note),
      ],
      required: [.lead], values: [.due: dueOn.map { words.date($0) } ?? ""]
    ) { values in
      let plan = AssignmentPlan(
        lead: try desk.person(named: values.text(.lead)).id,
        support: try values.list(.with).map { try desk.person(named: $0).id },
        dueOn: try values.date(.due), note: values.text(.note))
      let assigned = try desk.assignIncoming(document.id, plan)
      return Sent(text: words.moved(assigned), incoming: assigned)
    }
  }

  /// The result of the work, and the draft that answers (Art. 24(2)).
  func resolveForm(_ document: IncomingDocument) -> OfficeForm {
    let fields = Fields(workplace: self, form: .resolve, required: [.note])
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(.resolve, document: document.id.value), about: document.title,
      subject: document.subject,
      fields: [fields.notes(.note), fields.document(.answer)], required: [.note]
    ) { values in
      let answer =
        values.isEmpty(.answer) ? nil : try desk.outgoing(named: values.text(.answer)).id
      let resolved = try desk.resolveIncoming(
        document.id, note: values.text(.note), answer: answer)
      return Sent(text: words.moved(resolved), incoming: resolved)
    }
  }
}
