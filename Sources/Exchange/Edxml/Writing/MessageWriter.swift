import Office
import XML

/// Writes the parts of a message in the form its receiver wants.
struct MessageWriter {
  private(set) var xml: XMLWriter
  let form: ExchangeProfile.Form

  init(_ form: ExchangeProfile.Form, sink: @escaping ([UInt8]) throws -> Void) {
    self.form = form
    xml = XMLWriter(sink: sink)
  }

  mutating func start(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) throws {
    try xml.start(written(name), attributes)
  }

  /// The envelope, which declares its prefix.
  mutating func startEnvelope() throws {
    let name = "edXML:edXMLEnvelope"
    // Without a prefix its namespace is that of the root.
    if form.prefix.isEmpty { return try start(name) }
    try xml.start(written(name), ["xmlns:\(form.prefix)": EdxmlNamespace.current])
  }

  mutating func end() { xml.end() }

  mutating func text(plain bytes: [UInt8]) throws { try xml.text(plain: bytes) }

  mutating func finish() throws { try xml.finish() }

  /// Names are given as the standard writes them, `edXML:Subject`.
  private func written(_ name: String) -> String {
    let usual = ExchangeProfile.Form.usualPrefix
    guard form.prefix != usual, name.hasPrefix(usual + ":") else { return name }
    let local = name.dropFirst(usual.utf8.count + 1)
    return form.prefix.isEmpty ? String(local) : form.prefix + ":" + local
  }

  private func written(_ date: CivilDate?) -> String? {
    guard let date else { return nil }
    return form.dates == .yearFirst ? date.inMessages : date.dayFirst
  }

  func written(_ timestamp: Timestamp?) -> String? {
    guard let timestamp else { return nil }
    return form.dates == .yearFirst ? timestamp.inMessages : timestamp.dayFirst
  }
}

// The parts of a message header, children in the order in which the regulation numbers them.

extension MessageWriter {
  mutating func header(_ document: EdxmlDocument) throws {
    try organ("From", document.sender)
    for receiver in document.receivers { try organ("To", receiver) }
    try group("Code", [("CodeNumber", document.number), ("CodeNotation", document.notation)])
    try group(
      "PromulgationInfo",
      [("Place", document.place), ("PromulgationDate", written(document.promulgatedOn))])
    try group(
      "DocumentType",
      [
        ("Type", document.type.kind.map { String($0) }),
        ("TypeDetail", document.type.detail.map { String($0) }), ("TypeName", document.type.name),
      ])
    try value("Subject", document.subject)
    try value("Content", document.content)
    try group(
      "SignerInfo",
      [
        ("Competence", document.signer.competence), ("Position", document.signer.position),
        ("FullName", document.signer.name),
      ])
    try value("DueDate", written(document.dueOn))
    try group("ToPlaces", document.places.map { ("Place", $0) })
    try other(document.other)
    for response in document.responses { try self.response(response) }
    try number("SteeringType", document.steeringType)
    try value("DocumentId", document.id)
  }

  mutating func organ(_ name: String, _ organ: EdxmlOrgan) throws {
    try group(
      name,
      [
        ("OrganId", organ.id), ("OrganizationInCharge", organ.governingBody),
        ("OrganName", organ.name), ("OrganAdd", organ.address), ("Email", organ.email),
        ("Telephone", organ.telephone), ("Fax", organ.fax), ("Website", organ.website),
      ])
  }

  mutating func response(_ response: EdxmlResponseFor) throws {
    try group(
      "ResponseFor",
      [
        ("OrganId", response.organId), ("Code", response.code),
        ("DocumentId", response.documentId),
        ("PromulgationDate", written(response.promulgatedOn)),
      ])
  }

  mutating func staff(_ staff: EdxmlStaff) throws {
    try group(
      "StaffInfo",
      [
        ("Department", staff.department), ("Staff", staff.name), ("Email", staff.email),
        ("Mobile", staff.mobile),
      ])
  }

  mutating func trace(_ entry: EdxmlTraceEntry) throws {
    try group(
      "TraceHeader",
      [("OrganId", entry.organId), ("Timestamp", written(entry.timestamp))])
  }

  mutating func business(_ business: EdxmlBusiness) throws {
    try start("edXML:Bussiness")
    try value("DocumentId", business.documentId)
    // A message that does not say is about a new document; nothing is said for it.
    if business.statesKind { try number("BussinessDocType", business.kind.rawValue) }
    try value("BussinessDocReason", business.reason)
    try flag("Paper", business.paperFollows)
    try staff(business.staff)
    try changes(business)
    if !business.replaced.isEmpty {
      try start("edXML:ReplacementInfoList")
      for replaced in business.replaced {
        try start("edXML:ReplacementInfo")
        try value("DocumentId", replaced.documentId)
        try group("OrganIdList", replaced.organIds.map { ("OrganId", $0) })
        end()
      }
      end()
    }
    end()
  }

  private mutating func changes(_ business: EdxmlBusiness) throws {
    guard
      business.changesDocument != nil || business.changesReceivers != nil
        || !business.receivers.isEmpty
    else { return }
    try start("edXML:BussinessDocumentInfo")
    try flag("DocumentInfo", business.changesDocument)
    try flag("DocumentReceiver", business.changesReceivers)
    if !business.receivers.isEmpty {
      try start("edXML:ReceiverList")
      for receiver in business.receivers {
        try start("edXML:Receiver")
        try value("OrganId", receiver.organId)
        try number("ReceiverType", receiver.type)
        end()
      }
      end()
    }
    end()
  }

  private mutating func other(_ other: EdxmlOtherInfo) throws {
    guard other != EdxmlOtherInfo() else { return }
    try start("edXML:OtherInfo")
    try number("Priority", other.priority)
    try value("SphereOfPromulgation", other.circulation)
    try value("TyperNotation", other.typist)
    try number("PromulgationAmount", other.copies)
    try number("PageAmount", other.pages)
    try group("Appendixes", other.appendices.map { ("Appendix", $0) })
    end()
  }

  /// The entry of the manifest for an attachment.
  mutating func reference(_ attachment: EdxmlAttachment) throws {
    try start("edXML:Reference")
    try value("ContentId", attachment.contentId.map { "cid:\($0)" })
    try value("ContentType", attachment.contentType)
    try value("Description", attachment.description)
    try value("AttachmentName", attachment.name)
    end()
  }
}

// MARK: Single values; what is absent is left out

extension MessageWriter {
  /// An element with values in it, left out if all are absent.
  private mutating func group(_ name: String, _ values: [(String, String?)]) throws {
    guard values.contains(where: { $0.1 != nil }) else { return }
    try start("edXML:\(name)")
    for (name, text) in values { try value(name, text) }
    end()
  }

  /// A value of the envelope.
  mutating func value(_ name: String, _ text: String?) throws {
    try plainValue("edXML:\(name)", text)
  }

  private mutating func number(_ name: String, _ number: Int?) throws {
    try value(name, number.map { String($0) })
  }

  private mutating func flag(_ name: String, _ flag: Bool?) throws {
    try value(name, flag.map { $0 ? "1" : "0" })
  }

  /// A value outside the envelope, where names have no prefix.
  mutating func plainValue(_ name: String, _ text: String?) throws {
    if let text { try xml.element(written(name), text) }
  }
}
