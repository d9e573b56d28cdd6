import Desk
import Office
import Terminal
import Wording

extension Workplace {
  /// The form a move of a piece of work needs; nil if it needs none.
  ///
  /// - Parameter works: The pieces it can be meant for; with several the form asks which.
  func form(
    for action: WorkAction, on document: IncomingDocument, works: [Work]
  ) throws -> OfficeForm? {
    switch action {
    case .accept, .acknowledge: return nil
    case .delegate, .reassign, .extend: return try personsForm(action, document, works)
    case .report, .resolve: return finishForm(action, document, works)
    case .refuse, .progress, .opine, .confirm, .sendBack, .reopen, .withdraw, .urge:
      return noteForm(
        "incoming." + action.rawValue, words.action(action), on: document.id.value,
        about: document.title, subject: document.subject, isRequired: action.note == .required,
        more: which(works, form: .act)
      ) { desk, values in
        try desk.handleIncoming(
          document.id, work: values.work ?? works.first?.ordinal, action, note: values.text(.note))
      }
    }
  }

  /// The field that asks which of several pieces of work is meant.
  private func which(_ works: [Work], form: FormKind) -> [FormField] {
    works.count > 1 ? [Fields(workplace: self, form: form, required: [.work]).work(works)] : []
  }

  /// The result of the work, and the draft that answers (Decree 30/2020/NĐ-CP, Art. 24(2)).
  private func finishForm(
    _ action: WorkAction, _ document: IncomingDocument, _ works: [Work]
  ) -> OfficeForm {
    let kind = action == .report ? FormKind.report : .resolve
    let fields = Fields(workplace: self, form: kind, required: [.note])
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(kind, document: document.id.value), about: document.title,
      subject: document.subject,
      fields: which(works, form: kind) + [
        fields.notes(.note), fields.result(), fields.document(.answer),
      ], required: [.note]
    ) { values in
      let answer =
        values.isEmpty(.answer) ? nil : try desk.outgoing(named: values.text(.answer)).id
      let resolved = try desk.finishIncoming(
        document.id, work: values.work ?? works.first?.ordinal, action, note: values.text(.note),
        result: WorkResult(rawValue: values.text(.result)), answer: answer)
      return Sent(text: words.moved(resolved), incoming: resolved)
    }
  }

  /// Work given to others, or a deadline moved, with the reason.
  private func personsForm(
    _ action: WorkAction, _ document: IncomingDocument, _ works: [Work]
  ) throws -> OfficeForm {
    let (kind, required): (FormKind, Set<FormEntry>) =
      switch action {
      case .reassign: (.reassign, [.lead, .note])
      case .delegate: (.delegate, [.lead])
      default: (.extend, [.due, .note])
      }
    let fields = Fields(workplace: self, form: kind, required: required)
    let (desk, words) = (desk, words)
    let own: [FormField] =
      switch action {
      case .reassign:
        [
          fields.people(.lead), fields.people(.with, several: true),
          fields.people(.inform, several: true), fields.deadline(asked: document.dueOn),
        ]
      case .delegate: [fields.people(.lead)]
      default: [fields.deadline(asked: document.dueOn)]
      }
    return OfficeForm(
      name: FormName(kind, document: document.id.value), about: document.title,
      subject: document.subject, fields: which(works, form: kind) + own + [fields.notes(.note)],
      required: required
    ) { values in
      let work = values.work ?? works.first?.ordinal
      let moved =
        switch action {
        case .reassign:
          try desk.reassignIncoming(document.id, work: work, try values.plan(at: desk))
        case .delegate:
          try desk.delegateIncoming(
            document.id, work: work, to: try desk.person(named: values.text(.lead)),
            note: values.text(.note))
        default:
          try desk.extendIncoming(
            document.id, work: work, to: try values.date(.due) ?? values.today,
            note: values.text(.note))
        }
      return Sent(text: words.moved(moved), incoming: moved)
    }
  }
}

extension FormValues {
  /// The piece of work that was chosen.
  var work: Int? { Int(text(.work)) }

  func plan(at desk: OfficeDesk) throws -> AssignmentPlan {
    AssignmentPlan(
      lead: try desk.person(named: text(.lead)).id,
      support: try list(.with).map { try desk.person(named: $0).id },
      informed: try list(.inform).map { try desk.person(named: $0).id },
      dueOn: try date(.due), note: text(.note))
  }
}
