import Desk
import Office
import Terminal
import Wording

/// The address book and its groups, and what is exchanged with those in it.
extension Workplace {
  func addressForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    switch form {
    case .bodyAdd: addBodyForm()
    case .bodyGroup: try groupForm(about)
    case .bodyEdit where about.hasPrefix("="): try groupForm(about)
    case .bodyEdit: try editBodyForm(about)
    default: try closeBodyForm(about)
    }
  }

  private func addBodyForm() -> OfficeForm {
    let required: Set<FormEntry> = [.organId, .name]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    let identifier = fields.field(.organId, .text(limit: 60)) { text, _ in
      guard !text.allSatisfy(\.isWhitespace) else { return .fine() }
      return OrganIdentifier(trimmed(text)) == nil
        ? .wrong(words.report(ValueError.badOrganId(text)).problem.what) : .fine()
    }
    return further(
      .bodyAdd, "", [identifier, fields.text(.name)], required: required
    ) { values in
      let text = trimmed(values.text(.organId))
      guard let organId = OrganIdentifier(text) else { throw ValueError.badOrganId(text) }
      return Sent(text: words.added(try desk.addBody(organId: organId, name: values.text(.name))))
    }
  }

  private func editBodyForm(_ about: String) throws -> OfficeForm {
    let body = try desk.body(named: about)
    let others = try desk.bodies().filter { $0.closedOn == nil && $0.id != body.id }
    let required: Set<FormEntry> = [.name]
    let fields = roomFields(required)
    let desk = desk
    return further(
      .bodyEdit, about, title: body.organId.description,
      [
        fields.text(.name),
        fields.pick(
          .superior,
          others.map {
            Choice(
              id: $0.organId.description, label: $0.name, detail: $0.organId.description)
          }), fields.text(.address), fields.tick(.electronic),
      ], required: required,
      values: [
        .name: body.name,
        .superior: others.first { $0.id == body.superior }?.organId.description ?? "",
        .address: body.address, .electronic: body.isElectronic ? "yes" : "",
      ]
    ) { values in
      var change = BodyChange()
      change.name = values.text(.name)
      change.superior =
        .some(
          values.isEmpty(.superior) ? nil : try desk.body(named: values.text(.superior)).id)
      change.address = values.text(.address)
      change.isElectronic = values.isTicked(.electronic)
      let edited = try desk.editBody(body, change)
      return Sent(text: "\(edited.organId)  \(edited.name)")
    }
  }

  private func closeBodyForm(_ about: String) throws -> OfficeForm {
    let body = try desk.body(named: about)
    let (desk, words) = (desk, words)
    return further(
      .bodyClose, about, title: "\(body.name) (\(body.organId))", [], required: []
    ) { _ in
      let closed = try desk.closeBody(body)
      return Sent(
        text: "\(closed.organId)  \(closed.name)  "
          + (closed.closedOn.map { words.closed(on: $0) } ?? ""))
    }
  }

  /// - Parameter about: `=NAME` for a group there is.
  private func groupForm(_ about: String) throws -> OfficeForm {
    let group = try desk.groups().first { "=" + $0.name == about }
    let required: Set<FormEntry> = [.name, .to]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    let bodies = try desk.bodies().filter { $0.closedOn == nil }
    return further(
      .bodyGroup, group == nil ? "" : about, title: group?.name ?? "",
      [
        fields.text(.name),
        fields.pick(
          .to,
          bodies.map {
            Choice(
              id: $0.organId.description, label: $0.name, detail: $0.organId.description)
          }, several: true),
      ], required: required,
      values: [
        .name: group?.name ?? "",
        .to: (group?.members ?? []).map(\.organId.description).joined(separator: "\n"),
      ]
    ) { values in
      let members = try values.list(.to).map { try desk.body(named: $0) }
      let made = try desk.setGroup(values.text(.name), to: members)
      return Sent(text: "\(made.name)  \(words.group(made))")
    }
  }

  // MARK: Exchange

  func exportForm() throws -> OfficeForm {
    let required: Set<FormEntry> = [.to, .folder]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    let bodies = try desk.bodies().filter { $0.closedOn == nil }
    return further(
      .exchangeExport, "",
      [
        fields.pick(
          .to,
          bodies.map {
            Choice(
              id: $0.organId.description, label: $0.name, detail: $0.organId.description)
          }), fields.text(.folder), fields.tick(.zip),
      ], required: required, values: [.folder: desk.path + "/outbox"]
    ) { values in
      let bundle = try desk.exportBundle(
        to: try desk.body(named: values.text(.to)),
        into: try values.place(.folder, at: desk), asArchive: values.isTicked(.zip))
      return Sent(
        text: words.exported(
          ExchangeCount(documents: bundle.documents, statuses: bundle.statuses),
          to: bundle.path, name: bundle.name))
    }
  }

  func importForm() -> OfficeForm {
    let required: Set<FormEntry> = [.folder]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .exchangeImport, "", [fields.text(.folder), fields.tick(.registering)], required: required,
      values: [.folder: desk.path + "/inbox"]
    ) { values in
      let report = try desk.importMessages(
        [desk.path(entered: values.text(.folder))],
        ImportOptions(registering: values.isTicked(.registering)))
      return Sent(
        text: words.imported(
          ImportCount(
            new: report.documents.count, known: report.known,
            registered: report.registrations.count, statuses: report.statuses.count)),
        warnings: report.requests.map { words.line($0) }
          + report.warnings.map {
            $0.document + ": " + words.sentence(place: $0.place, code: $0.code)
          }
          + report.refused.map {
            $0.path + ": " + words.report($0.error).problem.what
          })
    }
  }

  /// The form that answers what a sender asks for.
  func answerForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    let request = try desk.request(named: about)
    let agrees = form == .exchangeAgree
    let required: Set<FormEntry> = agrees ? [] : [.reason]
    let (desk, words) = (desk, words)
    return further(
      form, about, title: "\(request.title) \(words.title(request.kind))",
      subject: request.target?.subject ?? request.targetId,
      [roomFields(required).notes(.reason)], required: required
    ) { values in
      let note = values.text(.reason)
      let answered =
        agrees ? try desk.agree(to: request, note: note) : try desk.decline(request, note: note)
      return Sent(text: words.answered(answered))
    }
  }
}
