import Desk
import Office
import Terminal
import Wording

/// What is noted of a document besides its workflow.
extension Workplace {
  /// The document a form is about, as its journal and the person call it.
  fileprivate struct Subject {
    let about: String
    let key: DocumentKey
    let title: String
    let subject: String
  }

  func furtherDocumentForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    let (key, title, subject) = try document(about)
    let document = Subject(about: about, key: key, title: title, subject: subject)
    switch (form, key) {
    case (.giveBack, .incoming(let id)): return giveBackForm(document, id)
    case (.replaced, .incoming(let id)): return replacedForm(document, id)
    case (.slip, .incoming(let id)): return slipForm(document, id)
    case (.field, _): return fieldForm(document)
    case (.freeze, _): return freezeForm(document)
    case (.takeOut, _): return takeOutForm(document)
    default: throw UsageError.unknownCommand([form.topic.rawValue])
    }
  }

  private func further(
    _ form: FurtherForm, on document: Subject, _ fields: [FormField], _ required: Set<FormEntry>,
    send: @escaping (FormValues) throws -> Sent
  ) -> OfficeForm {
    further(
      form, document.about, title: document.title, subject: document.subject, fields,
      required: required, send: send)
  }

  private func giveBackForm(
    _ document: Subject, _ id: ID<IncomingDocument>
  ) -> OfficeForm {
    let required: Set<FormEntry> = [.givenTo]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .giveBack, on: document, [fields.text(.givenTo), fields.date(.on)], required
    ) { values in
      let given = try desk.giveBackOriginal(
        of: id, on: try values.date(.on), to: values.text(.givenTo))
      return Sent(text: words.givenBack(given), incoming: given)
    }
  }

  private func replacedForm(
    _ document: Subject, _ id: ID<IncomingDocument>
  ) -> OfficeForm {
    let required: Set<FormEntry> = [.by]
    let (desk, words) = (desk, words)
    return further(
      .replaced, on: document, [roomFields(required).text(.by)], required
    ) { values in
      let successor = try desk.incoming(named: values.text(.by))
      let replaced = try desk.replaceIncoming(id, by: successor.id)
      return Sent(text: words.replaced(replaced, by: successor), incoming: replaced)
    }
  }

  private func slipForm(_ document: Subject, _ id: ID<IncomingDocument>) -> OfficeForm {
    let required: Set<FormEntry> = [.out]
    let (desk, words) = (desk, words)
    return further(.slip, on: document, [roomFields(required).text(.out)], required) { values in
      try desk.write(try desk.slip(of: id), to: values.place(.out, at: desk))
      return Sent(text: words.written(to: try values.place(.out, at: desk)))
    }
  }

  private func fieldForm(_ document: Subject) -> OfficeForm {
    let required: Set<FormEntry> = [.fieldName, .value]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .field, on: document, [fields.text(.fieldName), fields.text(.value)], required
    ) { values in
      let (name, value) = (values.text(.fieldName), values.text(.value))
      let set: ExtraField
      switch document.key {
      case .incoming(let id): set = try desk.setField(name, to: value, of: id)
      case .outgoing(let id): set = try desk.setField(name, to: value, of: id)
      }
      return Sent(text: words.fieldSet(set, on: document.title))
    }
  }

  private func freezeForm(_ document: Subject) -> OfficeForm {
    let required: Set<FormEntry> = [.level, .note]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    let levels = SecretLevel.allCases.map {
      Choice(id: $0.rawValue, label: words.level($0), detail: $0.mark)
    }
    return further(
      .freeze, on: document, [fields.pick(.level, levels), fields.notes(.note)], required
    ) { values in
      let text = values.text(.level)
      guard let level = SecretLevel(text) else { throw SecretError.unknownLevel(text) }
      let entry = try desk.freeze(document.key, as: level, note: values.text(.note))
      return Sent(
        text: words.frozen(entry),
        warnings: entry.holders.map { words.holder($0) } + [words.nextStep(entry)])
    }
  }

  private func takeOutForm(_ document: Subject) -> OfficeForm {
    let required: Set<FormEntry> = [.toBook]
    let (desk, words) = (desk, words)
    return further(
      .takeOut, on: document, [roomFields(required).text(.toBook)], required
    ) { values in
      let entry = try desk.takeOut(document.key, to: values.text(.toBook))
      return Sent(text: words.takenOut(entry), warnings: entry.holders.map { words.holder($0) })
    }
  }
}
