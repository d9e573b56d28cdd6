import Desk
import Office
import Terminal
import Wording

/// The forms of what the office keeps besides documents and people.
extension Workplace {
  /// - Parameter about: What it is about: `incoming/12` for a document, else what the row of its room
  ///   is known by; empty for what makes something new.
  /// - Throws: For a record that is not there.
  func furtherForm(_ form: FurtherForm, _ about: String = "") throws -> OfficeForm {
    switch form {
    case .copyAdd: try copyForm(about)
    case .copyStrike: try strikeCopyForm(about)
    case .sign: try signForm(about)
    case .giveBack, .replaced, .field, .slip, .freeze, .takeOut:
      try furtherDocumentForm(form, about)
    case .waste, .numberingSet, .kindAdd, .kindClose, .kindOpen, .councilAdd, .councilClose:
      try numberForm(form, about)
    case .custodyAdd: custodyForm()
    case .custodyHandOver: try custodyHandOverForm(about)
    case .bodyAdd, .bodyEdit, .bodyClose, .bodyGroup: try addressForm(form, about)
    case .registerClose, .registerSigned, .registerReopen, .registerPrint:
      try bookForm(form, about)
    case .exchangeExport: try exportForm()
    case .exchangeImport: importForm()
    case .exchangeAgree, .exchangeDecline: try answerForm(form, about)
    case .journalExport: journalForm()
    case .screenSet: screenForm()
    case .review: reviewForm()
    case .limitSet, .limitLift: try limitForm(form, about)
    case .planLimit: try planLimitForm()
    case .searchSave, .searchPrint: try searchForm(form, about)
    case .reportPrint: try printReportForm(about)
    case .trustAdd: try trustForm()
    case .trustRemove: try trustNoMoreForm(about)
    default: try archiveForm(form, about)
    }
  }

  /// The form whose draft was kept under an act; nil if it is none of these.
  func furtherForm(forAct act: String) throws -> OfficeForm? {
    let parts = act.split(separator: "/", maxSplits: 1).map(String.init)
    guard let form = parts.first.flatMap({ FurtherForm(rawValue: $0) }) else { return nil }
    return try furtherForm(form, parts.count > 1 ? parts[1] : "")
  }

  func further(
    _ form: FurtherForm, _ about: String, title: String = "", subject: String = "",
    _ fields: [FormField], required: Set<FormEntry>, values: [FormEntry: String] = [:],
    send: @escaping (FormValues) throws -> Sent
  ) -> OfficeForm {
    let question = words.question(form, about: title.isEmpty ? about : title)
    return OfficeForm(
      name: FormName(
        .act, document: 0, act: form.rawValue + (about.isEmpty ? "" : "/" + about)),
      verb: words.further(form).word, about: title, subject: subject, fields: fields,
      required: required, values: values, question: { _ in question }, send: send)
  }

  func document(_ about: String) throws -> (key: DocumentKey, title: String, subject: String) {
    switch DocumentKey(object: about) {
    case .incoming(let id)?:
      let document = try desk.incomingDossier(id).document
      return (.incoming(id), document.title, document.subject)
    case .outgoing(let id)?:
      let document = try desk.outgoingDossier(id).document
      return (.outgoing(id), document.title, document.subject)
    case nil: throw UsageError.unknownCommand([about])
    }
  }

  // MARK: Copies

  /// - Parameter about: The document, or `copy/3` to make the same copy once more.
  private func copyForm(_ about: String) throws -> OfficeForm {
    let earlier = try earlierCopy(about)
    let (key, title, subject) = try document(earlier?.source.object ?? about)
    let required: Set<FormEntry> = [
      .copyForm, .pages, .copies, .receiver, .signer, .decidedBy, .reason,
    ]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    let people = try desk.people()
    func handle(_ id: ID<Person>?) -> String { people.first { $0.id == id }?.handle ?? "" }
    return further(
      .copyAdd, about, title: title, subject: subject,
      [
        fields.pick(
          .copyForm, CopyForm.allCases.map { Choice(id: $0.rawValue, label: words.form($0)) }),
        fields.pick(.way, CopyWay.allCases.map { Choice(id: $0.rawValue, label: words.way($0)) }),
        fields.count(.pages), fields.count(.copies), fields.text(.receiver),
        try fields.pickPerson(.signer), try fields.pickPerson(.decidedBy), fields.text(.fromCopy),
        fields.text(.reason),
      ], required: required,
      values: [
        .copyForm: (earlier?.form ?? .certified).rawValue,
        .way: (earlier?.way ?? .paperToPaper).rawValue,
        .pages: earlier.map { String($0.pages) } ?? "",
        .copies: earlier.map { String($0.copies) } ?? "1", .receiver: earlier?.recipient ?? "",
        .fromCopy: earlier?.fromCopy ?? "", .reason: earlier?.reason ?? "",
        .signer: handle(people.first { $0.name == earlier?.signerName }?.id),
        .decidedBy: handle(people.first { $0.name == earlier?.decidedByName }?.id),
      ]
    ) { values in
      let form = values.text(.copyForm)
      guard let form = CopyForm(rawValue: form) else { throw CopyError.unknownForm(form) }
      let copy = try desk.addCopy(
        CopyDraft(
          source: key, form: form, way: CopyWay(rawValue: values.text(.way)) ?? .paperToPaper,
          pages: try values.number(.pages), copies: try values.number(.copies),
          recipient: values.text(.receiver),
          signer: try desk.person(named: values.text(.signer)).id,
          decidedBy: try desk.person(named: values.text(.decidedBy)).id,
          fromCopy: values.isEmpty(.fromCopy) ? nil : values.text(.fromCopy),
          reason: values.text(.reason)))
      return Sent(text: words.copied(copy))
    }
  }

  private func earlierCopy(_ about: String) throws -> CopyEntry? {
    guard about.hasPrefix("copy/"), let id = Int64(about.dropFirst(5)) else { return nil }
    return try desk.copy(ID(id))
  }

  private func strikeCopyForm(_ about: String) throws -> OfficeForm {
    guard let copy = try earlierCopy(about) else { throw CopyError.unknown(about) }
    let required: Set<FormEntry> = [.reason]
    let (desk, words) = (desk, words)
    return further(
      .copyStrike, about, title: copy.reference, subject: copy.sourceReference,
      [roomFields(required).notes(.reason)], required: required
    ) { Sent(text: words.struck(try desk.strikeCopy(copy, because: $0.text(.reason)))) }
  }

  // MARK: Custody

  private func custodyForm() -> OfficeForm {
    let required: Set<FormEntry> = [.custodySort, .label]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .custodyAdd, "",
      [
        fields.pick(
          .custodySort,
          CustodyItem.Sort.allCases.map { Choice(id: $0.rawValue, label: words.sort($0)) }),
        fields.text(.label), fields.text(.serial),
      ], required: required
    ) { values in
      let item = try desk.addCustody(
        try CustodyItem.Sort(named: values.text(.custodySort)), label: values.text(.label),
        serial: values.text(.serial))
      return Sent(text: "\(item.title)  \(words.sort(item.sort))  \(item.label)")
    }
  }

  private func custodyHandOverForm(_ about: String) throws -> OfficeForm {
    let id = try CustodyItem.key(about)
    let item = try desk.custodyDossier(id).item
    let required: Set<FormEntry> = [.person]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .custodyHandOver, about, title: "\(item.title) \(item.label)",
      subject: "\(words.sort(item.sort)), \(item.holderName)",
      [try fields.pickPerson(.person), fields.text(.permission), fields.notes(.note)],
      required: required
    ) { values in
      let dossier = try desk.handOverCustody(
        id, to: try desk.person(named: values.text(.person)),
        permission: values.text(.permission), note: values.text(.note))
      return Sent(
        text: "\(dossier.item.title)  \(dossier.item.label)  → \(dossier.item.holderName)")
    }
  }
}

extension Fields {
  /// A number from one up.
  func count(_ entry: FormEntry) -> FormField {
    let words = words
    return field(entry, .text(limit: 9)) { text, _ in
      guard !text.allSatisfy(\.isWhitespace) else { return .fine() }
      if let number = Int(text.filter { !$0.isWhitespace }), number > 0 { return .fine() }
      return .wrong(words.report(ValueError.badNumber(text)).problem.what)
    }
  }
}

extension FormValues {
  func number(_ entry: FormEntry) throws(ValueError) -> Int {
    let text = text(entry).filter { !$0.isWhitespace }
    guard let number = Int(text) else { throw .badNumber(text) }
    return number
  }

  /// Where something is to be written.
  ///
  /// - Throws: `TrayError`.
  func place(_ entry: FormEntry, at desk: OfficeDesk) throws -> String {
    try desk.output(entered: text(entry))
  }
}
