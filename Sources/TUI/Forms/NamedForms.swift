import Desk
import Office
import Wording

extension Workplace {
  /// The form whose draft is kept under `name`.
  ///
  /// - Throws: If the document it is about is not there.
  func form(named name: String) throws -> OfficeForm {
    guard let name = FormName(name) else { throw UsageError.unknownCommand([name]) }
    var form = try form(named: name)
    form.name.copy = name.copy
    return form
  }

  private func form(named name: FormName) throws -> OfficeForm {
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
      case .resolve: try workForm(.resolve, on: incoming)
      case .report: try workForm(.report, on: incoming)
      case .reassign: try workForm(.reassign, on: incoming)
      case .delegate: try workForm(.delegate, on: incoming)
      case .extend: try workForm(.extend, on: incoming)
      case .act: try form(forAct: name.act ?? "", document: id)
      case .draft: draftForm(answering: try desk.incomingDossier(incoming).document)
      case .revise: try form(for: .revise, on: outgoing)
      case .sendBack: try form(for: .sendBack, on: outgoing)
      case .attachSigned: try form(for: .attachSigned, on: outgoing)
      case .issue: try form(for: .issue, on: outgoing)
      case .issuePaper: try form(for: .issuePaper, on: outgoing)
      case .doorReturn: try form(for: IncomingAction.sendBack, on: incoming)
      case .correctEntry: try form(for: IncomingAction.correct, on: incoming)
      case .strike: try form(for: .strike, on: incoming)
      case .cancelEntry: try form(for: IncomingAction.cancel, on: incoming)
      case .refuseRecall: try form(for: .refuseRecall, on: incoming)
      case .attachLater: try form(for: .attach, on: incoming)
      case .amendDraft: try form(for: .amendDraft, on: outgoing)
      case .release: try form(for: .release, on: outgoing)
      case .discuss: try discussForm(outgoing: outgoing)
      case .discussIncoming: try discussForm(incoming: incoming)
      case .recipients, .ask, .visa, .edit, .cancel, .delivered, .inform, .recall, .replace,
        .amend, .correct, .withdrawAsk, .vouchContent, .vouchForm, .orderRecall:
        try actForm(name.kind, on: outgoing)
      }
    guard let form else { throw UsageError.unknownCommand([name.text]) }
    return form
  }

  /// The form of an act that needs no more than words, by the act of the journal.
  private func form(forAct act: String, document id: Int64) throws -> OfficeForm? {
    let parts = act.split(separator: ".").map(String.init)
    guard parts.count == 2, parts[0] == "incoming" else {
      return try roomForm(forAct: act, on: id)
    }
    if let action = WorkAction(rawValue: parts[1]) { return try workForm(action, on: ID(id)) }
    return try IncomingAction(rawValue: parts[1]).flatMap { try form(for: $0, on: ID(id)) }
  }

  /// The form of a move of a piece of work, for those it fits.
  func workForm(_ action: WorkAction, on id: ID<IncomingDocument>) throws -> OfficeForm? {
    let dossier = try desk.incomingDossier(id)
    let fitting = dossier.works.filter { $0.actions.contains(action) }
    return try form(
      for: action, on: dossier.document,
      works: (fitting.isEmpty ? dossier.works : fitting).map(\.work))
  }

  private func actForm(_ kind: FormKind, on id: ID<OutgoingDocument>) throws -> OfficeForm? {
    guard let action = kind.action else { return nil }
    return try form(for: action, on: id)
  }

  private func discussForm(outgoing id: ID<OutgoingDocument>) throws -> OfficeForm {
    let document = try desk.outgoingDossier(id).document
    return discussForm(.outgoing(id), about: document.title, subject: document.subject)
  }

  private func discussForm(incoming id: ID<IncomingDocument>) throws -> OfficeForm {
    let document = try desk.incomingDossier(id).document
    return discussForm(.incoming(id), about: document.title, subject: document.subject)
  }
}
