import Desk
import Office
import Terminal
import Wording

extension Workplace {
  /// The form to register an incoming document (Decree 30/2020/NĐ-CP, Art. 22).
  func registerForm() throws -> OfficeForm {
    let required: Set<FormEntry> = [.from, .ref, .issued, .type, .subject]
    let fields = Fields(workplace: self, form: .register, required: required)
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(.register), about: "",
      fields: [
        fields.paths(.file), try fields.issuer(), fields.reference(), fields.date(.issued),
        fields.kind(isIncoming: true), fields.subject(isIncoming: true),
        fields.urgency(isIncoming: true), fields.deadline(isEntry: true),
        fields.paths(.attach), fields.tick(.paper), fields.way(), fields.circulation(),
      ],
      required: required, latent: [.another: fields.text(.another), .hour: fields.hour()],
      values: [.urgency: Urgency.normal.word]
    ) { values in
      let draft = IncomingDraft(
        issuer: values.text(.from), reference: try values.reference(),
        issuedOn: try values.date(.issued) ?? values.today, kind: try values.kind(),
        subject: values.text(.subject), urgency: try values.urgency(),
        dueOn: try values.date(.due), dueAt: try values.hour(),
        medium: values.isTicked(.paper) ? .paper : .electronic,
        anotherBecause: values.isEmpty(.another) ? nil : values.text(.another),
        arrival: ArrivalFacts(
          via: ArrivalWay(values.text(.via)), circulation: Circulation(values.text(.circulation))))
      return Sent(try desk.registerIncoming(draft, files: values.files()), words)
    }
  }

  /// The form to register what came by exchange: what it lacks is to be filled in.
  func receivedForm(_ document: IncomingDocument) -> OfficeForm {
    let required: Set<FormEntry> = [.ref, .issued, .subject]
    let fields = Fields(workplace: self, form: .received, required: required)
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(.received, document: document.id.value), about: document.title,
      subject: "\(document.issuer): \(document.kindName)",
      fields: [
        fields.reference(besides: document.id, issuer: document.issuer), fields.date(.issued),
        fields.subject(isIncoming: true), fields.urgency(isIncoming: true),
        fields.deadline(isEntry: true),
      ],
      required: required, latent: [.another: fields.text(.another), .hour: fields.hour()],
      values: [
        .ref: document.reference, .issued: document.issuedOn.map { words.date($0) } ?? "",
        .subject: document.subject, .urgency: document.urgency.word,
        .due: document.dueOn.map { words.date($0) } ?? "",
        .hour: document.dueAt.map { words.time($0) } ?? "",
      ]
    ) { values in
      let completion = IncomingCompletion(
        reference: try values.reference(), issuedOn: try values.date(.issued),
        subject: values.text(.subject), urgency: try values.urgency(),
        dueOn: try values.date(.due), dueAt: try values.hour(),
        anotherBecause: values.isEmpty(.another) ? nil : values.text(.another))
      let registrations = try desk.registerReceived([document.id], completing: completion)
      return Sent(registrations[0], words)
    }
  }
}

extension Sent {
  /// What was entered, and what the clerk must look at.
  init(_ registration: Registration, _ words: any Words) {
    self.init(text: words.registered(registration.document), incoming: registration.document)
    warnings = registration.lookAlikes.map { alike in
      let likeness: Likeness =
        switch alike.likeness {
        case .reference: .reference
        case .documentId: .documentId
        case .mainFile: .mainFile
        }
      return words.lookAlike(likeness, alike.document)
    }
    warnings += registration.files.compactMap { file in
      guard case .unreadable(let reason) = file.structure else { return nil }
      return words.unreadable(file: file.name, reason: reason)
    }
  }
}
