import Desk
import Office
import Terminal
import Wording

extension Workplace {
  /// A form for an act that needs no more than words.
  ///
  /// - Parameters:
  ///   - act: The act of the journal, `incoming.refuse`: its draft is kept under it.
  ///   - verb: What the act is called.
  ///   - more: Fields before the words.
  func noteForm<Document>(
    _ act: String, _ verb: String, on id: Int64, about: String, subject: String,
    isRequired: Bool, more: [FormField] = [],
    send: @escaping (OfficeDesk, FormValues) throws -> Document
  ) -> OfficeForm {
    let required: Set<FormEntry> = isRequired ? [.note] : []
    let fields = Fields(workplace: self, form: .act, required: required)
    let (desk, words) = (desk, words)
    return OfficeForm(
      name: FormName(.act, document: id, act: act), verb: verb, about: about, subject: subject,
      fields: more + [fields.notes(.note)], required: required
    ) { values in
      switch try send(desk, values) {
      case let document as IncomingDocument:
        Sent(text: words.moved(document), incoming: document)
      case let document as OutgoingDocument:
        Sent(text: words.moved(document), outgoing: document)
      default: Sent(text: verb)
      }
    }
  }
}
