import Desk
import Office
import Terminal
import Wording

extension Workplace {
  /// The file as signed: the approved bytes and the signatures after them (Decree 30/2020/NĐ-CP,
  /// Art. 13(7)).
  func signedForm(_ document: OutgoingDocument) -> OfficeForm {
    let fields = Fields(workplace: self, form: .attachSigned, required: [.file])
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(.attachSigned, document: document.id.value), about: document.title,
      subject: document.subject, fields: [fields.paths(.file)], required: [.file]
    ) { values in
      let signed = try desk.attachSigned(values.paths(.file)[0], to: document.id)
      return Sent(text: words.moved(signed), outgoing: signed)
    }
  }

  /// To whom the document goes. What was issued cannot be taken back, so it is asked once more.
  func issueForm(_ document: OutgoingDocument, medium: Medium) throws -> OfficeForm {
    let kind = medium == .paper ? FormKind.issuePaper : .issue
    let fields = Fields(workplace: self, form: kind, required: [.to])
    let (desk, words) = (desk, words)
    func recipients(_ values: FormValues) throws -> [Body] {
      try desk.recipients(named: values.list(.to))
    }
    return OfficeForm(
      name: FormName(kind, document: document.id.value), about: document.title,
      subject: document.subject, fields: [try fields.recipients()], required: [.to],
      values: [
        .to: try desk.outgoingDossier(document.id).planned.map(\.organId.description)
          .joined(separator: "\n")
      ],
      question: {
        // Two schools may well share a name.
        words.issueQuestion(
          document, to: try recipients($0).map { "\($0.name)  \($0.organId)" }, medium: medium)
      }
    ) { values in
      let issued = try desk.issueOutgoing(
        document.id, to: try recipients(values), medium: medium)
      return Sent(text: words.moved(issued), outgoing: issued)
    }
  }
}
