import Office

/// One value of a message under the name of its place, `To[0].OrganId`.
public struct EdxmlField: Hashable, Sendable {
  public let path: String
  /// Dates in ISO 8601, hidden characters spelled out.
  public let value: String
}

extension EdxmlMessage {
  /// Every value of the message, one by one, in a fixed order.
  public var fields: [EdxmlField] {
    values.map { EdxmlField(path: $0.path, value: escaped($0.value)) }
  }

  /// The fields with their values as they are.
  var values: [EdxmlField] {
    switch self {
    case .document(let document): document.values
    case .status(let status): status.values
    }
  }
}

extension EdxmlDocument {
  fileprivate var values: [EdxmlField] {
    var list = FieldList()
    list.add("Kind", "edoc")
    list.add(sender, at: "From")
    for (index, receiver) in receivers.enumerated() { list.add(receiver, at: "To[\(index)]") }
    list.add("DocumentId", id)
    list.add("Code.CodeNumber", number)
    list.add("Code.CodeNotation", notation)
    list.add("PromulgationInfo.Place", place)
    list.add("PromulgationInfo.PromulgationDate", promulgatedOn?.description)
    list.add("DocumentType.Type", type.kind)
    list.add("DocumentType.TypeDetail", type.detail)
    list.add("DocumentType.TypeName", type.name)
    list.add("Subject", subject)
    list.add("Content", content)
    list.add("SignerInfo.Competence", signer.competence)
    list.add("SignerInfo.Position", signer.position)
    list.add("SignerInfo.FullName", signer.name)
    list.add("DueDate", dueOn?.description)
    list.add("ToPlaces.Place", places)
    list.add("OtherInfo.Priority", other.priority)
    list.add("OtherInfo.SphereOfPromulgation", other.circulation)
    list.add("OtherInfo.TyperNotation", other.typist)
    list.add("OtherInfo.PromulgationAmount", other.copies)
    list.add("OtherInfo.PageAmount", other.pages)
    list.add("OtherInfo.Appendix", other.appendices)
    for (index, response) in responses.enumerated() {
      list.add(response, at: "ResponseFor[\(index)]")
    }
    list.add("SteeringType", steeringType)
    for (index, entry) in trace.enumerated() {
      list.add("TraceHeader[\(index)].OrganId", entry.organId)
      list.add("TraceHeader[\(index)].Timestamp", entry.timestamp?.description)
    }
    if let business { list.add(business) }
    list.add(signatures)
    for (index, reference) in references.enumerated() {
      list.add("Reference[\(index)].ContentId", reference.contentId)
      list.add("Reference[\(index)].ContentType", reference.contentType)
      list.add("Reference[\(index)].AttachmentName", reference.name)
      list.add("Reference[\(index)].Description", reference.description)
    }
    for (index, attachment) in attachments.enumerated() {
      list.add(attachment, at: "Attachment[\(index)]")
    }
    return list.fields
  }
}

extension EdxmlStatus {
  fileprivate var values: [EdxmlField] {
    var list = FieldList()
    list.add("Kind", "status")
    list.add(sender, at: "From")
    list.add(about, at: "ResponseFor[0]")
    list.add(staff, at: "StaffInfo")
    list.add("StatusCode", code.rawValue)
    list.add("Description", description)
    list.add("Timestamp", timestamp?.description)
    list.add(signatures)
    return list.fields
  }
}

/// Fields as they come together; what is absent is left out.
struct FieldList {
  private(set) var fields: [EdxmlField] = []

  mutating func add(_ path: String, _ value: String?) {
    if let value { fields.append(EdxmlField(path: path, value: value)) }
  }

  mutating func add(_ path: String, _ value: Int?) { add(path, value.map { String($0) }) }

  mutating func add(_ path: String, _ value: Bool?) { add(path, value.map { $0 ? "1" : "0" }) }

  mutating func add(_ path: String, _ values: [String]) {
    for (index, value) in values.enumerated() { add("\(path)[\(index)]", value) }
  }

  mutating func add(_ organ: EdxmlOrgan, at path: String) {
    add("\(path).OrganId", organ.id)
    add("\(path).OrganizationInCharge", organ.governingBody)
    add("\(path).OrganName", organ.name)
    add("\(path).OrganAdd", organ.address)
    add("\(path).Email", organ.email)
    add("\(path).Telephone", organ.telephone)
    add("\(path).Fax", organ.fax)
    add("\(path).Website", organ.website)
  }

  mutating func add(_ response: EdxmlResponseFor, at path: String) {
    add("\(path).OrganId", response.organId)
    add("\(path).Code", response.code)
    add("\(path).PromulgationDate", response.promulgatedOn?.description)
    add("\(path).DocumentId", response.documentId)
  }

  mutating func add(_ staff: EdxmlStaff, at path: String) {
    add("\(path).Department", staff.department)
    add("\(path).Staff", staff.name)
    add("\(path).Email", staff.email)
    add("\(path).Mobile", staff.mobile)
  }

  mutating func add(_ business: EdxmlBusiness) {
    add("Bussiness.DocumentId", business.documentId)
    if business.statesKind { add("Bussiness.BussinessDocType", business.kind.rawValue) }
    add("Bussiness.BussinessDocReason", business.reason)
    add("Bussiness.Paper", business.paperFollows)
    add(business.staff, at: "Bussiness.StaffInfo")
    add("Bussiness.DocumentInfo", business.changesDocument)
    add("Bussiness.DocumentReceiver", business.changesReceivers)
    for (index, receiver) in business.receivers.enumerated() {
      add("Bussiness.Receiver[\(index)].OrganId", receiver.organId)
      add("Bussiness.Receiver[\(index)].ReceiverType", receiver.type)
    }
    for (index, replaced) in business.replaced.enumerated() {
      add("Bussiness.Replacement[\(index)].DocumentId", replaced.documentId)
      add("Bussiness.Replacement[\(index)].OrganId", replaced.organIds)
    }
  }

  mutating func add(_ attachment: EdxmlAttachment, at path: String) {
    add("\(path).ContentId", attachment.contentId)
    add("\(path).ContentType", attachment.contentType)
    add("\(path).AttachmentName", attachment.name)
    add("\(path).Description", attachment.description)
    add("\(path).Wrapped", attachment.isWrapped ? "zip" : "none")
    add("\(path).Size", attachment.size)
    add("\(path).SHA256", attachment.digest.description)
  }

  /// That there is a signature says nothing about what it is worth.
  mutating func add(_ signatures: [EdxmlSignatureMark]) {
    if !signatures.isEmpty { add("Signature", "present") }
  }
}
