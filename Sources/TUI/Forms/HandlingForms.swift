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
    case .handBack, .file:
      return noteForm(
        "incoming." + action.rawValue, words.action(action), on: document.id.value,
        about: document.title, subject: document.subject, isRequired: action == .handBack
      ) { desk, values in
        let note = values.text(.note)
        return try action == .file
          ? desk.fileIncoming(id, note: note) : desk.handBackIncoming(id, note: note)
      }
    case .sendBack, .correct, .attach, .strike, .cancel, .refuseRecall:
      return try entryForm(for: action, on: document)
    case .submit, .addPaper, .workWaits, .workBegins, .workEnds, .workReturns: return nil
    }
  }

  /// Who handles it, with whom, by when, and what the leader wants (Decree 30/2020/NĐ-CP, Art. 23(2)).
  func assignForm(_ document: IncomingDocument) throws -> OfficeForm {
    let fields = Fields(workplace: self, form: .assign, required: [.lead])
    let (desk, words) = (desk, words)
    // A day that has passed is nothing to begin with.
    let dueOn = document.dueOn.flatMap { $0 < today ? nil : $0 }
    return OfficeForm(
      name: FormName(.assign, document: document.id.value), about: document.title,
      subject: document.subject,
      fields: [
        fields.people(.lead), fields.people(.with, several: true),
        fields.deadline(asked: document.dueOn), fields.notes(.note),
        fields.people(.inform, several: true),
        fields.text(.task), fields.tick(.confirm),
      ],
      required: [.lead], values: [.due: dueOn.map { words.date($0) } ?? ""]
    ) { values in
      var plan = try values.plan(at: desk)
      plan.task = values.text(.task)
      plan.asksConfirmation = values.isTicked(.confirm) ? true : nil
      let assigned = try desk.assignIncoming(document.id, plan)
      return Sent(text: words.moved(assigned), incoming: assigned)
    }
  }
}
