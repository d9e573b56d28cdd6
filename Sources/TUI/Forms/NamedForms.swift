import Desk
import Office
import Wording

extension Workplace {
  /// The form whose draft is kept under `name`.
  ///
  /// - Throws: If the document it is about is not there.
  func form(named name: String) throws -> OfficeForm {
    guard let name = FormName(name) else { throw UsageError.unknownCommand([name]) }
    guard let id = name.document else {
      return name.kind == .draft ? draftForm() : try registerForm()
    }
    let incoming = ID<IncomingDocument>(id)
    let outgoing = ID<OutgoingDocument>(id)
    let form: OfficeForm? =
      switch name.kind {
      case .register: try registerForm()
      case .received: try form(for: .register, on: incoming)
      case .assign: try form(for: .assign, on: incoming)
      case .resolve: try form(for: .resolve, on: incoming)
      case .draft: draftForm(answering: try desk.incomingDossier(incoming).document)
      case .revise: try form(for: .revise, on: outgoing)
      case .sendBack: try form(for: .sendBack, on: outgoing)
      case .attachSigned: try form(for: .attachSigned, on: outgoing)
      case .issue: try form(for: .issue, on: outgoing)
      case .issuePaper: try form(for: .issuePaper, on: outgoing)
      }
    guard let form else { throw UsageError.unknownCommand([name.text]) }
    return form
  }
}
