import Office

extension Envelope {
  /// Reads `MessageHeader`, whose children come in different orders from different systems.
  func readDocument(
    _ fields: Section, _ header: Section, _ references: [EdxmlReference]
  ) throws -> EdxmlDocument {
    var document = EdxmlDocument(sender: try readSender(fields))
    document.receivers = try fields.sections("To") { try readOrgan($0) }
    document.id = try fields.text("DocumentId")
    try fields.section("Code") { code in
      document.number = try code.text("CodeNumber")
      document.notation = try code.text("CodeNotation")
    }
    try fields.section("PromulgationInfo") { info in
      document.place = try info.text("Place")
      document.promulgatedOn = try info.date("PromulgationDate")
    }
    try fields.section("DocumentType") { type in
      document.type = EdxmlDocumentType(
        kind: try type.number("Type"), detail: try type.number("TypeDetail"),
        name: try type.text("TypeName"))
    }
    document.subject = try fields.text("Subject")
    document.content = try fields.text("Content")
    try fields.section("SignerInfo") { signer in
      document.signer = EdxmlSigner(
        competence: try signer.text("Competence"), position: try signer.text("Position"),
        name: try signer.text("FullName"))
    }
    document.dueOn = try fields.date("DueDate")
    document.places = try fields.section("ToPlaces") { $0.texts("Place") } ?? []
    document.other = try fields.section("OtherInfo") { try readOther($0) } ?? EdxmlOtherInfo()
    // An element that is empty, or whose children are, means that the document answers none.
    document.responses = try fields.sections("ResponseFor") { try readResponse($0) }
      .filter { $0 != EdxmlResponseFor() }
    document.steeringType = try fields.number("SteeringType")
    try readTrace(header, into: &document)
    document.references = references
    document.attachments = pair(attachments, with: references)
    document.signatures = signatures
    noteGaps(in: document, line: fields.node.line)
    return document
  }

  private func readOther(_ section: Section) throws -> EdxmlOtherInfo {
    var other = EdxmlOtherInfo()
    other.priority = try section.number("Priority")
    other.circulation = try section.text("SphereOfPromulgation")
    other.typist = try section.text("TyperNotation")
    other.copies = try section.number("PromulgationAmount")
    other.pages = try section.number("PageAmount")
    other.appendices = try section.section("Appendixes") { $0.texts("Appendix") } ?? []
    // Written by one kit, always false.
    section.ignore("Direction")
    if let priority = other.priority, priority > 4 {
      notes.add(
        .unknownCode(priority), section.place("Priority"), line: try section.only("Priority")?.line)
    }
    return other
  }

  /// Reads the trace and `Bussiness`, which may come in either order.
  private func readTrace(_ header: Section, into document: inout EdxmlDocument) throws {
    try header.section("TraceHeaderList", at: "") { list in
      document.trace = try list.sections("TraceHeader") { entry in
        EdxmlTraceEntry(
          organId: try entry.organId("OrganId"), timestamp: try entry.timestamp("Timestamp"))
      }
      document.business = try list.section("Bussiness") { try readBusiness($0) }
    }
    let beside = try header.section("Bussiness") { try readBusiness($0) }
    if document.business != nil, beside != nil {
      throw EdxmlError(.repeated, path: "Bussiness", line: header.node.line)
    }
    document.business = document.business ?? beside
  }

  private func readBusiness(_ section: Section) throws -> EdxmlBusiness {
    let text = try section.text("BussinessDocType")
    if text == nil {
      notes.add(.missing, section.place("BussinessDocType"), line: section.node.line)
    }
    // Taking an unknown kind for a new document would be a guess about what the sender wants.
    guard let kind = EdxmlBusiness.Kind.allCases.first(where: { text ?? "0" == "\($0.rawValue)" })
    else {
      throw EdxmlError(
        .unknownKind(text ?? ""), path: section.place("BussinessDocType"),
        line: try section.only("BussinessDocType")?.line ?? section.node.line)
    }
    var business = EdxmlBusiness(kind: kind, reason: try section.text("BussinessDocReason"))
    business.statesKind = text != nil
    business.documentId = try section.text("DocumentId")
    business.paperFollows = try section.flag("Paper")
    business.staff = try section.section("StaffInfo") { try readStaff($0) } ?? EdxmlStaff()
    try section.section("BussinessDocumentInfo", at: section.path) { info in
      business.changesDocument = try info.flag("DocumentInfo")
      business.changesReceivers = try info.flag("DocumentReceiver")
      business.receivers =
        try info.section("ReceiverList", at: section.path) { list in
          try list.sections("Receiver") { receiver in
            EdxmlBusiness.Receiver(
              organId: try receiver.organId("OrganId"), type: try receiver.number("ReceiverType"))
          }
        } ?? []
    }
    try section.section("ReplacementInfoList", at: section.path) { list in
      business.replaced = try list.sections(
        "ReplacementInfo", at: section.place("Replacement")
      ) { replaced in
        EdxmlBusiness.Replaced(
          documentId: try replaced.text("DocumentId"),
          organIds: try replaced.section("OrganIdList", at: replaced.path) {
            $0.texts("OrganId")
          } ?? [])
      }
    }
    return business
  }

  // MARK: What is missing

  private func noteGaps(in document: EdxmlDocument, line: Int) {
    for (value, path) in [
      (document.receivers.first?.id, "To[0].OrganId"), (document.id, "DocumentId"),
      (document.number, "Code.CodeNumber"), (document.notation, "Code.CodeNotation"),
      (document.promulgatedOn?.description, "PromulgationInfo.PromulgationDate"),
      (document.subject, "Subject"),
    ] where value == nil {
      notes.add(.missing, path, line: line)
    }
    if document.kind != .new {
      if document.business?.reason == nil {
        notes.add(.missingReason, "Bussiness.BussinessDocReason", line: line)
      }
      if document.targets.isEmpty {
        let path = document.kind == .replace ? "Bussiness.Replacement[0].DocumentId" : "DocumentId"
        notes.add(.missing, path, line: line)
      }
    }
    if document.attachments.isEmpty, document.references.isEmpty {
      notes.add(.noAttachment, line: line)
    }
  }

  /// Matches attachments with the manifest; an attachment without a name takes the name given there.
  private func pair(
    _ attachments: [EdxmlAttachment], with references: [EdxmlReference]
  ) -> [EdxmlAttachment] {
    var unmatched = Set(references.indices)
    var result = attachments
    for index in result.indices {
      let path = "Attachment[\(index)]"
      let attachment = result[index]
      let match = references.indices.first { place in
        guard unmatched.contains(place) else { return false }
        if let id = attachment.contentId { return references[place].contentId == id }
        return attachment.name != nil && references[place].name == attachment.name
      }
      if let match {
        unmatched.remove(match)
        result[index].name = attachment.name ?? references[match].name
      } else {
        notes.add(.unlistedAttachment, path, line: attachmentLines[index])
      }
      if let name = result[index].name {
        if !isHarmlessFileName(name) {
          notes.add(.unsafeName, "\(path).AttachmentName", line: attachmentLines[index])
        }
      } else {
        notes.add(.missing, "\(path).AttachmentName", line: attachmentLines[index])
      }
    }
    for place in unmatched.sorted() {
      let path = "Reference[\(place)]"
      notes.add(.missingAttachment, path, line: notes.lines[path])
    }
    return result
  }
}
