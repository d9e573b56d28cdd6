import Desk
import Office
import Terminal
import Wording

extension Workplace {
  /// The form an action on an outgoing document needs; nil if it needs none.
  func form(for action: OutgoingAction, on id: ID<OutgoingDocument>) throws -> OfficeForm? {
    let document = try desk.outgoingDossier(id).document
    switch action {
    case .revise: return reviseForm(document)
    case .sendBack: return returnForm(document)
    case .attachSigned: return signedForm(document)
    case .issue: return try issueForm(document, medium: .electronic)
    case .issuePaper: return try issueForm(document, medium: .paper)
    case .amendDraft: return amendForm(document)
    case .release: return releaseForm(document)
    case .submit, .number, .approve, .acknowledge, .paperFiled, .file: return nil
    case .ask, .withdrawAsk, .visa, .vouchContent, .vouchForm, .edit, .recipients, .inform,
      .delivered, .cancel, .orderRecall, .recall, .replace, .amend, .correct:
      return try flowForm(for: action, on: document)
    }
  }

  /// A new outgoing document (Decree 30/2020/NĐ-CP, Art. 10(2)).
  ///
  /// - Parameter answering: The incoming document it answers.
  func draftForm(answering incoming: IncomingDocument? = nil) -> OfficeForm {
    let required: Set<FormEntry> = [.type, .subject, .file]
    let fields = Fields(workplace: self, form: .draft, required: required)
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(.draft, document: incoming?.id.value), about: incoming?.title ?? "",
      fields: [
        fields.ownKind(), fields.subject(isIncoming: false), fields.paths(.file),
        fields.paths(.attach),
        fields.urgency(), fields.document(.answers),
      ] + (councils.isEmpty ? [] : [fields.council()]),
      required: required,
      values: [.urgency: Urgency.normal.word, .answers: incoming?.title ?? ""]
    ) { values in
      let answers =
        values.isEmpty(.answers) ? nil : try desk.incoming(named: values.text(.answers)).id
      let draft = OutgoingDraft(
        kind: try desk.kind(called: values.text(.type)), subject: values.text(.subject),
        urgency: try values.urgency(), answers: answers,
        council: values.isEmpty(.council)
          ? nil : try desk.council(called: values.text(.council)).id)
      let document = try desk.draftOutgoing(draft, files: values.files())
      return Sent(
        text: words.moved(document),
        warnings: document.lacksUnit ? [words.lacksUnit(document)] : [],
        outgoing: document)
    }
  }

  /// A new version of the files; an approval of the one before ends with it (Art. 11(2)).
  func reviseForm(_ document: OutgoingDocument) -> OfficeForm {
    let fields = Fields(workplace: self, form: .revise, required: [.file])
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(.revise, document: document.id.value), about: document.title,
      subject: document.subject,
      fields: [fields.paths(.file), fields.paths(.attach), fields.notes(.note)],
      required: [.file]
    ) { values in
      let revised = try desk.reviseOutgoing(
        document.id, files: values.files(), note: values.text(.note))
      return Sent(text: words.moved(revised), outgoing: revised)
    }
  }

  /// Back to the drafter, saying why (Art. 10(3)). It is about the version on the screen.
  func returnForm(_ document: OutgoingDocument) -> OfficeForm {
    let fields = Fields(workplace: self, form: .sendBack, required: [.note])
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(.sendBack, document: document.id.value), about: document.title,
      subject: document.subject, fields: [fields.notes(.note)], required: [.note]
    ) { values in
      let returned = try desk.returnOutgoing(
        document.id, seen: document.version, note: values.text(.note))
      return Sent(text: words.moved(returned), outgoing: returned)
    }
  }
}
