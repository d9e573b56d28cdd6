import Office

/// Makes a message out of the elements of its envelope.
struct Envelope {
  let attachments: [EdxmlAttachment]
  let attachmentLines: [Int]
  let signatures: [EdxmlSignatureMark]
  let notes: Notes

  func read(_ envelope: Section) throws -> EdxmlMessage {
    envelope.ignore(AttachmentPlace.standard.rawValue, AttachmentPlace.elsewhere.rawValue)
    let references = try envelope.section("edXMLBody", at: "") { try readManifest($0) } ?? []
    return try envelope.required("edXMLHeader", at: "") { header in
      guard let node = try header.only("MessageHeader") else {
        throw EdxmlError(.missing, path: "MessageHeader", line: header.node.line)
      }
      let fields = Section(node, path: "", notes: notes)
      notes.remember("MessageHeader", line: node.line)
      notes.headerOrder = node.children.map { .init(name: $0.name, line: $0.line) }
      defer { fields.finish() }
      if node.children.contains(where: { $0.name == "StatusCode" }) {
        for (index, reference) in references.enumerated()
        where reference != EdxmlReference(contentId: nil, contentType: nil, name: nil) {
          let path = "Reference[\(index)]"
          notes.add(.attachmentInStatus, path, line: notes.lines[path])
        }
        return .status(try readStatus(fields, header))
      }
      return .document(try readDocument(fields, header, references))
    }
  }

  private func readManifest(_ body: Section) throws -> [EdxmlReference] {
    body.ignore(AttachmentPlace.standard.rawValue, AttachmentPlace.elsewhere.rawValue)
    return try body.section("edXMLManifest", at: "") { manifest in
      try manifest.sections("Reference") { try readReference($0) }
    } ?? []
  }

  private func readReference(_ section: Section) throws -> EdxmlReference {
    EdxmlReference(
      contentId: try section.text("ContentId").map(withoutCid),
      contentType: try section.text("ContentType"), name: try section.text("AttachmentName"),
      description: try section.text("Description"))
  }

  // MARK: Status

  private func readStatus(_ fields: Section, _ header: Section) throws -> EdxmlStatus {
    let sender = try readSender(fields)
    let about = try fields.sections("ResponseFor") { try readResponse($0) }
    if about.count > 1 {
      throw EdxmlError(
        .repeated, path: "ResponseFor[1]", line: fields.every("ResponseFor")[1].line)
    }
    guard let about = about.first, about.documentId != nil else {
      throw EdxmlError(
        .missing, path: "ResponseFor[0].DocumentId",
        line: fields.every("ResponseFor").first?.line ?? fields.node.line)
    }
    let text = try fields.text("StatusCode") ?? ""
    guard let code = EdxmlStatusCode(rawValue: text) else {
      throw EdxmlError(
        .unknownStatus(text), path: "StatusCode",
        line: try fields.only("StatusCode")?.line ?? fields.node.line)
    }
    var status = EdxmlStatus(
      sender: sender, about: about,
      staff: try fields.section("StaffInfo") { try readStaff($0) } ?? EdxmlStaff(), code: code,
      description: try fields.text("Description"), timestamp: try fields.timestamp("Timestamp"))
    status.signatures = signatures
    if status.timestamp == nil { notes.add(.missing, "Timestamp", line: fields.node.line) }
    if code.needsReason, status.description == nil {
      notes.add(.missingReason, "Description", line: fields.node.line)
    }
    for (index, line) in attachmentLines.enumerated() {
      notes.add(.attachmentInStatus, "Attachment[\(index)]", line: line)
    }
    return status
  }

  // MARK: Parts both kinds have

  func readSender(_ fields: Section) throws -> EdxmlOrgan {
    let sender = try fields.required("From") { try readOrgan($0) }
    guard sender.id != nil else {
      throw EdxmlError(
        .missing, path: "From.OrganId", line: try fields.only("From")?.line ?? fields.node.line)
    }
    return sender
  }

  func readOrgan(_ section: Section) throws -> EdxmlOrgan {
    var organ = EdxmlOrgan(id: try section.organId("OrganId"))
    organ.governingBody = try section.text("OrganizationInCharge")
    organ.name = try section.text("OrganName")
    organ.address = try section.text("OrganAdd")
    organ.email = try section.text("Email")
    organ.telephone = try section.text("Telephone")
    organ.fax = try section.text("Fax")
    organ.website = try section.text("Website")
    if let id = organ.id, !isOrganIdentifier(id) {
      notes.add(
        .unusualIdentifier(id), section.place("OrganId"), line: try section.only("OrganId")?.line)
    }
    return organ
  }

  func readResponse(_ section: Section) throws -> EdxmlResponseFor {
    EdxmlResponseFor(
      organId: try section.organId("OrganId"), code: try section.text("Code"),
      promulgatedOn: try section.date("PromulgationDate"),
      documentId: try section.text("DocumentId"))
  }

  func readStaff(_ section: Section) throws -> EdxmlStaff {
    EdxmlStaff(
      department: try section.text("Department"), name: try section.text("Staff"),
      email: try section.text("Email"), mobile: try section.text("Mobile"))
  }
}
