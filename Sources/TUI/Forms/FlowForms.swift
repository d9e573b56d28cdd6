import Desk
import Office
import Terminal
import Wording

/// The forms of opinions, checks, recipients and what follows an issued document.
extension Workplace {
  func flowForm(for action: OutgoingAction, on document: OutgoingDocument) throws -> OfficeForm? {
    switch action {
    case .ask: try askForm(document)
    case .withdrawAsk: try withdrawForm(document)
    case .visa: opinionForm(document)
    case .vouchContent: vouchForm(.content, document)
    case .vouchForm: vouchForm(.form, document)
    case .edit: editForm(document)
    case .recipients: try recipientsForm(document)
    case .inform: try informForm(document)
    case .delivered: try deliveryForm(document)
    case .cancel: reasonForm(.cancel, document) { try $0.cancelOutgoing($1, reason: $2) }
    case .orderRecall:
      reasonForm(.orderRecall, document) { try $0.orderRecall(of: $1, reason: $2) }
    case .recall: recallForm(document)
    case .replace: followForm(.replace, .replace, document)
    case .amend: followForm(.amend, .amend, document)
    case .correct: followForm(.correct, .correct, document)
    default: nil
    }
  }

  /// A form about an outgoing document that ends in an act on it.
  private func form(
    _ kind: FormKind, _ document: OutgoingDocument, _ fields: [FormField],
    required: Set<FormEntry> = [], values: [FormEntry: String] = [:],
    _ act: @escaping (OfficeDesk, FormValues) throws -> OutgoingDocument
  ) -> OfficeForm {
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(kind, document: document.id.value), about: document.title,
      subject: document.subject, fields: fields, required: required, values: values
    ) { entered in
      let done = try act(desk, entered)
      return Sent(text: words.moved(done), outgoing: done)
    }
  }

  private func askForm(_ document: OutgoingDocument) throws -> OfficeForm {
    let fields = Fields(workplace: self, form: .ask, required: [.of])
    return form(
      .ask, document,
      [
        fields.peopleAndUnits(.of), fields.tick(.inOrder), fields.deadline(),
        fields.notes(.note),
      ], required: [.of]
    ) {
      try $0.askOpinion(
        on: document.id, of: $1.list(.of), inOrder: $1.isTicked(.inOrder),
        dueOn: try $1.date(.due), note: $1.text(.note))
    }
  }

  private func withdrawForm(_ document: OutgoingDocument) throws -> OfficeForm {
    let required: Set<FormEntry> = [.of, .reason]
    let fields = Fields(workplace: self, form: .withdrawAsk, required: required)
    let open = try desk.outgoingDossier(document.id).visas.filter(\.isOpen)
    return form(
      .withdrawAsk, document,
      [
        fields.choice(
          .of, open.map { Choice(id: $0.askedName, label: $0.askedName) }, several: true),
        fields.notes(.reason),
      ], required: required
    ) {
      try $0.withdrawOpinion(on: document.id, of: $1.list(.of), reason: $1.text(.reason))
    }
  }

  /// It is about the version on the screen.
  private func opinionForm(_ document: OutgoingDocument) -> OfficeForm {
    let fields = Fields(workplace: self, form: .visa, required: [.agree])
    let choices = [Visa.Verdict.agree, .disagree].map {
      Choice(id: $0.rawValue, label: words.verdict($0))
    }
    return form(
      .visa, document, [fields.choice(.agree, choices), fields.notes(.note)], required: [.agree]
    ) {
      try $0.giveOpinion(
        on: document.id, agreeing: $1.text(.agree) == Visa.Verdict.agree.rawValue,
        text: $1.text(.note), seen: document.version)
    }
  }

  private func vouchForm(_ part: Vouching.Part, _ document: OutgoingDocument) -> OfficeForm {
    let kind: FormKind = part == .content ? .vouchContent : .vouchForm
    let fields = Fields(workplace: self, form: kind, required: [])
    return form(kind, document, [fields.notes(.note)]) {
      try $0.vouch(for: part, of: document.id, seen: document.version, note: $1.text(.note))
    }
  }

  private func editForm(_ document: OutgoingDocument) -> OfficeForm {
    let required: Set<FormEntry> = [.file, .note]
    let fields = Fields(workplace: self, form: .edit, required: required)
    return form(
      .edit, document, [fields.paths(.file), fields.paths(.attach), fields.notes(.note)],
      required: required
    ) {
      try $0.editOutgoing(
        document.id, files: $1.files(), note: $1.text(.note), seen: document.version)
    }
  }

  private func recipientsForm(_ document: OutgoingDocument) throws -> OfficeForm {
    let fields = Fields(workplace: self, form: .recipients, required: [.to])
    let planned = try desk.outgoingDossier(document.id).planned.map(\.organId.description)
    return form(
      .recipients, document, [try fields.recipients()], required: [.to],
      values: [.to: planned.joined(separator: "\n")]
    ) { desk, values in
      try desk.planRecipients(try desk.recipients(named: values.list(.to)), of: document.id)
    }
  }

  private func informForm(_ document: OutgoingDocument) throws -> OfficeForm {
    let fields = Fields(workplace: self, form: .inform, required: [.to])
    return form(.inform, document, [fields.peopleAndUnits(.to)], required: [.to]) {
      desk, values in
      try desk.inform(try desk.people(named: values.list(.to)), of: document.id)
    }
  }

  private func deliveryForm(_ document: OutgoingDocument) throws -> OfficeForm {
    let required: Set<FormEntry> = [.to, .state]
    let fields = Fields(workplace: self, form: .delivered, required: required)
    let bodies = try desk.outgoingDossier(document.id).deliveries.map(\.body)
    let states = DeliveryState.allCases.filter {
      $0 != .recallSent && $0.answersRecall == (document.state == .recalled)
    }
    return form(
      .delivered, document,
      [
        fields.choice(
          .to,
          bodies.map {
            Choice(
              id: $0.organId.description, label: $0.name, detail: $0.organId.description)
          }),
        fields.choice(.state, states.map { Choice(id: $0.rawValue, label: words.state($0)) }),
        fields.date(.on), fields.notes(.note),
      ], required: required
    ) { desk, values in
      guard let state = DeliveryState(rawValue: values.text(.state)) else {
        throw DeliveryError.unknownState(values.text(.state))
      }
      return try desk.noteDelivery(
        of: document.id, to: try desk.body(named: values.text(.to)), state,
        on: try values.date(.on), note: values.text(.note))
    }
  }

  private func reasonForm(
    _ kind: FormKind, _ document: OutgoingDocument,
    _ act: @escaping (OfficeDesk, ID<OutgoingDocument>, String) throws -> OutgoingDocument
  ) -> OfficeForm {
    let fields = Fields(workplace: self, form: kind, required: [.reason])
    return form(kind, document, [fields.notes(.reason)], required: [.reason]) {
      try act($0, document.id, $1.text(.reason))
    }
  }

  private func recallForm(_ document: OutgoingDocument) -> OfficeForm {
    let fields = Fields(workplace: self, form: .recall, required: [])
    return form(.recall, document, [fields.document(.by)]) { desk, values in
      let notice = values.isEmpty(.by) ? nil : try desk.outgoing(named: values.text(.by)).id
      return try desk.recallOutgoing(document.id, notice: notice)
    }
  }

  private func followForm(
    _ kind: FormKind, _ succession: Succession, _ document: OutgoingDocument
  ) -> OfficeForm {
    let required: Set<FormEntry> = [.by, .reason]
    let fields = Fields(workplace: self, form: kind, required: required)
    return form(
      kind, document, [fields.document(.by), fields.notes(.reason)], required: required
    ) { desk, values in
      try desk.follow(
        document.id, by: try desk.outgoing(named: values.text(.by)).id, as: succession,
        reason: values.text(.reason))
    }
  }

  /// A remark on a document of either register.
  func discussForm(_ document: DocumentKey, about title: String, subject: String) -> OfficeForm {
    let (kind, id): (FormKind, Int64) =
      switch document {
      case .incoming(let id): (.discussIncoming, id.value)
      case .outgoing(let id): (.discuss, id.value)
      }
    let fields = Fields(workplace: self, form: kind, required: [.text])
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(kind, document: id), about: title, subject: subject,
      fields: [fields.notes(.text)], required: [.text]
    ) { values in
      try desk.discuss(document, text: values.text(.text))
      return Sent(text: words.discussed(title))
    }
  }
}
