import Desk
import Office
import Terminal
import Wording

extension Workplace {
  /// The form of what is done at the door or to an entry; nil for what needs none.
  func entryForm(
    for action: IncomingAction, on document: IncomingDocument
  ) throws -> OfficeForm? {
    let (desk, id) = (desk, document.id)
    switch action {
    case .sendBack: return doorReturnForm(document)
    case .correct: return try correctForm(document)
    case .attach: return attachForm(document)
    case .strike:
      return noteForm(.strike, document, [.reason]) {
        try desk.strikeIncoming(id, because: $0.text(.reason))
      }
    case .cancel:
      return noteForm(.cancelEntry, document, [.by], besides: [.note]) {
        try desk.agreeToRecall(of: id, by: $0.text(.by), note: $0.text(.note))
      }
    case .refuseRecall:
      return noteForm(.refuseRecall, document, [.by, .note]) {
        try desk.refuseRecall(of: id, by: $0.text(.by), note: $0.text(.note))
      }
    default: return nil
    }
  }

  /// A form of a few words on a document.
  private func noteForm(
    _ kind: FormKind, _ document: IncomingDocument, _ required: [FormEntry],
    besides: [FormEntry] = [], send: @escaping (FormValues) throws -> IncomingDocument
  ) -> OfficeForm {
    let fields = Fields(workplace: self, form: kind, required: Set(required))
    let words = words
    return OfficeForm(
      name: FormName(kind, document: document.id.value), about: document.title,
      subject: document.subject,
      fields: (required + besides).map { $0 == .by ? fields.text($0) : fields.notes($0) },
      required: Set(required)
    ) { values in
      let moved = try send(values)
      return Sent(text: words.moved(moved), incoming: moved)
    }
  }

  /// Why it goes back to where it came from (Decree 30/2020/NĐ-CP, Art. 21).
  private func doorReturnForm(_ document: IncomingDocument) -> OfficeForm {
    let fields = Fields(workplace: self, form: .doorReturn, required: [.because])
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(.doorReturn, document: document.id.value), about: document.title,
      subject: document.subject, fields: [fields.doorReason(), fields.notes(.note)],
      required: [.because]
    ) { values in
      guard let check = DoorCheck.named(values.text(.because)) else {
        throw DoorError.unknownReason(values.text(.because))
      }
      let line = try desk.returnReceived(
        [document.id], because: check.reason, note: values.text(.note))[0]
      return Sent(text: words.sentBack(line), incoming: line.document)
    }
  }

  /// What the entry should say; what stands there now is to be changed in place.
  private func correctForm(_ document: IncomingDocument) throws -> OfficeForm {
    let required: Set<FormEntry> = [.from, .ref, .issued, .subject, .reason]
    let fields = Fields(workplace: self, form: .correctEntry, required: required)
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(.correctEntry, document: document.id.value), about: document.title,
      fields: [
        try fields.issuer(), fields.reference(besides: document.id), fields.date(.issued),
        fields.kind(isIncoming: true), fields.subject(isIncoming: true),
        fields.urgency(isIncoming: true), fields.deadline(isEntry: true), fields.text(.reason),
      ],
      required: required, latent: [.hour: fields.hour()],
      values: [
        .from: document.issuer, .ref: document.reference,
        .issued: document.issuedOn.map { words.date($0) } ?? "",
        .type: DocumentKind(named: document.kindName)?.word ?? "", .subject: document.subject,
        .urgency: document.urgency.word, .due: document.dueOn.map { words.date($0) } ?? "",
        .hour: document.dueAt.map { words.time($0) } ?? "",
      ]
    ) { values in
      let correction = EntryCorrection(
        issuer: values.text(.from), reference: try values.reference(),
        issuedOn: try values.date(.issued),
        kindName: values.isEmpty(.type) ? nil : try values.kind().name,
        subject: values.text(.subject), urgency: try values.urgency(),
        dueOn: try values.date(.due),
        // The hour that stands there already is no correction.
        dueAt: try values.hour().flatMap { $0 == document.dueAt ? nil : $0 })
      let corrected = try desk.correctIncoming(
        document.id, correction, because: values.text(.reason))
      return Sent(text: words.corrected(corrected), incoming: corrected)
    }
  }

  /// Files that came later, or scans of paper.
  private func attachForm(_ document: IncomingDocument) -> OfficeForm {
    let fields = Fields(workplace: self, form: .attachLater, required: [.file])
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(.attachLater, document: document.id.value), about: document.title,
      subject: document.subject, fields: [fields.paths(.file), fields.tick(.scan)],
      required: [.file]
    ) { values in
      let paths = values.paths(.file)
      let (attached, _) = try desk.attachToIncoming(
        document.id, files: paths, areScans: values.isTicked(.scan))
      return Sent(text: words.attached(paths.count, to: attached), incoming: attached)
    }
  }
}
