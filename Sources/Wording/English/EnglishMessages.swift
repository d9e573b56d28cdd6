import Office

extension EnglishWords {
  public func messageKind(_ kind: String) -> String {
    kind == "status" ? "a status message" : "a message with a document"
  }

  public func messagePart(_ name: String) -> String? {
    switch name {
    case "From": "from"
    case "To": "to"
    case "ResponseFor": "about"
    case "TraceHeader": "passed"
    case "Bussiness": "business"
    case "StaffInfo": "sent by"
    case "Receiver": "receiver changed"
    case "Replacement": "replaces"
    case "Reference": "listed"
    case "Attachment": "file"
    default: nil
    }
  }

  public func messageField(_ name: String) -> String? { EnglishWords.messageFields[name] }

  private static let messageFields = [
    "OrganId": "identifier", "OrganizationInCharge": "governing body", "OrganName": "name",
    "OrganAdd": "address", "Email": "e-mail", "Telephone": "telephone", "Fax": "fax",
    "Website": "website", "DocumentId": "document id", "CodeNumber": "number",
    "CodeNotation": "notation", "Code": "number and notation", "Place": "place",
    "ToPlaces": "goes to, as printed",
    "PromulgationDate": "issued on", "Type": "group of kinds",
    "TypeDetail": "number in the list of kinds", "TypeName": "kind", "Subject": "subject",
    "Content": "summary", "Competence": "signs for", "Position": "position of the signer",
    "FullName": "signed by", "DueDate": "answer by", "Priority": "urgency",
    "SphereOfPromulgation": "circulation", "TyperNotation": "typist",
    "PromulgationAmount": "copies", "PageAmount": "pages", "Appendix": "appendix",
    "SteeringType": "kind of steering", "Timestamp": "at", "BussinessDocType": "kind",
    "BussinessDocReason": "reason", "Paper": "paper follows", "Department": "department",
    "Staff": "name", "Mobile": "mobile", "DocumentInfo": "data changed",
    "DocumentReceiver": "receivers changed", "ReceiverType": "added or dropped",
    "ContentId": "id", "ContentType": "type", "AttachmentName": "name",
    "Description": "description", "Wrapped": "wrapper", "Size": "size", "SHA256": "SHA-256",
    "StatusCode": "status", "Signature": "signature of the message",
  ]

  public func meaning(_ value: String, of field: String) -> String? {
    EnglishWords.messageCodes[field]?[value]
  }

  private static let messageCodes = [
    "BussinessDocType": ["0": "new", "1": "revokes", "2": "updates", "3": "replaces"],
    "Priority": [
      "0": "normal", "1": "urgent", "2": "very urgent", "3": "express", "4": "express by the hour",
    ],
    "StatusCode": [
      "01": "arrived", "02": "refused", "03": "received", "04": "assigned", "05": "in progress",
      "06": "completed", "13": "taken back", "15": "agreed", "16": "declined",
    ],
    "Paper": ["0": "no", "1": "yes"], "DocumentInfo": ["0": "no", "1": "yes"],
    "DocumentReceiver": ["0": "no", "1": "yes"], "ReceiverType": ["0": "dropped", "1": "added"],
    "Wrapped": ["none": "none", "zip": "ZIP, taken off"],
  ]

  public func inLine(_ number: Int) -> String { "line \(number)" }

  public func bytes(_ count: Int) -> String { "\(count) bytes" }

  public var faultlessMessage: String { "nothing to find fault with" }

  public func sentence(_ signature: XMLSignatureReport) -> String {
    let who = signature.signer.map { " (\($0))" } ?? ""
    let text =
      switch signature.verdict {
      case .unsigned: "unsigned"
      case .unchecked(let reason): "NOT CHECKED\(who): \(words(reason)). That does not mean valid"
      case .intact: "intact\(who), but the signer is not trusted"
      case .trusted: "intact, the signer is trusted\(who)"
      case .broken: "ALTERED after it was signed\(who)"
      case .otherContent: "signed, but not this message\(who)"
      }
    return signature.isWeak ? text + "; SHA-1 no longer protects against forgery" : text
  }

  private func words(_ reason: XMLSignatureReport.Reason) -> String {
    switch reason {
    case .foreignNamespace: "not in the namespace of XML signatures"
    case .noCertificate: "no certificate that can be read"
    case .several: "there are several signatures"
    case .programMissing: "xmlsec1 is not installed"
    case .undecided(let words): words.isEmpty ? "xmlsec1 cannot tell" : "xmlsec1: \(words)"
    }
  }

  public func problem(_ error: MessageRefusal) -> Problem {
    let place = [error.line.map { inLine($0) } ?? "", error.place].filter { !$0.isEmpty }
      .joined(separator: ", ")
    let name = error.attachment.map { " “\($0)”" } ?? ""
    let detail = error.detail.isEmpty ? "" : " (\(error.detail))"
    let parts = [place + name, fault(error.code) + detail].filter { !$0.isEmpty }
    let remedy =
      switch error.code {
      case _ where error.isTooLarge: "past the limits: vpdt edxml show --any-size"
      case "exchange.other-recipient": "tell the sender that it went astray"
      case "secret.refused": "tell the sender; do not leave the file on a machine in a network"
      default: "ask the sender for the message again"
      }
    return Problem(
      "the message \(error.file) is refused: " + parts.joined(separator: ": "), try: remedy)
  }

  static let messageFaults = [
    "edxml.not-edxml": "not an edXML message",
    "edxml.foreign-namespace": "an unknown namespace, not edXML",
    "edxml.older-generation": "of the generation before QCVN 102:2016 (SOAP), which is not read",
    "edxml.missing-element": "missing, and nothing can be done without it",
    "edxml.repeated-element": "stands twice, and readers would disagree",
    "edxml.malformed-date": "not a date that exists, or in no known form",
    "edxml.unknown-status": "a status code outside its list",
    "edxml.unknown-kind": "a kind of business outside its list",
    "edxml.not-base64": "the file is not base64",
    "edxml.damaged-wrapper": "the file's ZIP wrapper is damaged",
    "edxml.wrapper-ratio": "the ZIP wrapper grows beyond all measure",
    "edxml.attachment-too-large": "the file is too large",
    "edxml.too-many-attachments": "too many files",
    "edxml.text-too-long": "the text is too long",
    "edxml.too-many-elements": "too many elements",
    "edxml.unusual-order": "out of order, both that of the regulation and that of the Java kit",
    "edxml.over-gateway-limit": "larger than one gateway takes",
    "edxml.label-differs": "the manifest says something else",
    "edxml.label-lies": "the content type is not that of the file",
    "edxml.hidden-wrapper": "in a ZIP wrapper, which the content type does not say",
    "xml-signature.broken": "the message was ALTERED after it was signed",
    "xml-signature.other-content": "signed, but not this message",
    "xml-signature.no-certificate": "signature NOT CHECKED: no certificate that can be read",
    "xml-signature.several": "signature NOT CHECKED: there are several",
    "xml-signature.program-missing": "signature NOT CHECKED: xmlsec1 is not installed",
    "xml-signature.undecided": "signature NOT CHECKED: xmlsec1 cannot tell",
    "xml-signature.weak": "the signature rests on SHA-1, which no longer protects against forgery",
    "xml.empty": "the file is empty",
    "xml.text-before-first-tag": "something stands before the first tag",
    "xml.encoding": "not UTF-8",
    "xml.invalid-utf8": "bytes that are no UTF-8",
    "xml.illegal-character": "a character XML does not allow",
    "xml.version": "not XML 1.0",
    "xml.malformed-declaration": "a malformed XML declaration",
    "xml.doctype": "a DOCTYPE, which is refused as dangerous",
    "xml.malformed-markup": "a malformed tag",
    "xml.reserved-instruction": "an XML declaration out of place",
    "xml.malformed-name": "a malformed name",
    "xml.mismatched-tag": "the end tag does not match",
    "xml.unexpected-end": "the file ends too early",
    "xml.text-outside-root": "text outside the root element",
    "xml.second-root": "a second root element",
    "xml.repeated-attribute": "an attribute stands twice",
    "xml.unknown-entity": "an unknown entity",
    "xml.malformed-reference": "a malformed &",
    "xml.stray-cdata-end": "]]> in text",
    "xml.double-hyphen": "-- in a comment",
    "xml.unbound-prefix": "an undeclared prefix",
    "xml.reserved-namespace": "a namespace declaration that is not allowed",
    "xml.too-deep": "elements too deep inside each other",
    "xml.too-many-attributes": "too many attributes",
    "xml.too-long": "a name or attribute is too long",
    "xml.too-large": "the file is too large",
  ]
}
