import Bytes
import Exchange
import Office
import Store

extension OfficeDesk {
  /// The document of a bundle as it goes out: its message, and the files the message carries.
  ///
  /// The signed file goes first; what was approved lies inside it and is not sent twice.
  func bundled(
    _ document: OutgoingDocument, in transaction: Transaction, at now: Moment
  ) throws -> BundledDocument {
    let files = try transaction.files(of: document.id, version: document.version)
    let signed = files.last { $0.part == .signed }
    let drafts = files.filter { $0.part == .main }
    let main = signed ?? drafts.first
    let sent =
      [main].compactMap { $0 } + drafts.dropFirst() + files.filter { $0.part == .attachment }
    var message = try message(of: document, in: transaction, at: now)
    if case .pdf(let pages, _) = main?.structure { message.other.pages = pages }
    return BundledDocument(
      document: document.id, message: try text(of: message),
      files: sent.map { .init(name: $0.name, digest: $0.digest, size: $0.size) })
  }

  /// Refuses to issue what could not be handed over: better now than when it waits with others.
  ///
  /// - Throws: `ExchangeError.unsendable` naming every field.
  func checkMessage(
    of document: OutgoingDocument, in transaction: Transaction, at now: Moment
  ) throws {
    let message = try message(of: document, in: transaction, at: now)
    let problems = EdxmlMessage.document(message).exportProblems
    if !problems.isEmpty {
      throw ExchangeError.unsendable(
        document: document.title,
        faults: problems.map { BundleFault(place: $0.path, code: $0.code, detail: "") })
    }
  }

  /// The edXML message of an issued document (edxml.md, sections 3 and 4).
  private func message(
    of document: OutgoingDocument, in transaction: Transaction, at now: Moment
  ) throws -> EdxmlDocument {
    let recipients = try transaction.deliveries(of: document.id).map(\.body)
    var message = EdxmlDocument(sender: ownOrgan)
    message.receivers = recipients.map {
      EdxmlOrgan(id: $0.organId.description, name: $0.name)
    }
    message.id = document.documentId
    message.number = document.number?.printed
    message.notation = document.symbol
    message.place = office.place.isEmpty ? nil : office.place
    message.promulgatedOn = document.issuedOn
    message.type = DocumentTypeNumbers.type(named: document.kind.name)
    message.subject = document.subject
    message.signer = try signer(of: document, in: transaction)
    message.places = recipients.map(\.name) + ["Lưu: VT"]
    message.other.priority = document.urgency.rawValue
    message.other.copies = recipients.count
    message.responses = try response(to: document.answers, in: transaction)
    message.steeringType = 0
    let sentAt = Timestamp(milliseconds: now.milliseconds)
    message.trace = [EdxmlTraceEntry(organId: office.organId.description, timestamp: sentAt)]
    var business = EdxmlBusiness(kind: .new, reason: "Văn bản điện tử mới")
    business.paperFollows = false
    business.staff = EdxmlStaff(department: "Văn thư", name: person.name)
    message.business = business
    return message
  }

  private var ownOrgan: EdxmlOrgan {
    EdxmlOrgan(
      id: office.organId.description, name: office.name,
      governingBody: office.superiorName.isEmpty ? nil : office.superiorName)
  }

  /// Whoever approved the document is whoever signed it, as they said then; before the form was named,
  /// as they may on the day it was signed.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 13.
  private func signer(
    of document: OutgoingDocument, in transaction: Transaction
  ) throws -> EdxmlSigner {
    guard let approver = try transaction.approver(of: document.id) else { return EdxmlSigner() }
    if let signing = try approvedSigning(of: document, in: transaction) {
      let marked = signing.marked.joined(separator: " ")
      return EdxmlSigner(
        competence: marked.isEmpty ? nil : marked,
        position: signing.post.isEmpty ? nil : signing.post, name: approver.name)
    }
    var signer = EdxmlSigner(
      competence: approver.holds(.vicePrincipal) ? "KT. HIỆU TRƯỞNG" : nil,
      position: approver.post.isEmpty ? nil : approver.post, name: approver.name)
    let day = document.signedOn ?? document.draftedOn
    let entries = try transaction.authorities(of: approver.id)
    let serving = try? SigningAuthority.serving(
      approver, for: document.kind, on: day, among: entries)
    if let own = serving?.first {
      let marked = own.plan.marked.joined(separator: " ")
      signer.competence = marked.isEmpty ? nil : marked
      signer.position = own.plan.post.isEmpty ? nil : own.plan.post
    }
    return signer
  }

  private func response(
    to answers: ID<IncomingDocument>?, in transaction: Transaction
  ) throws -> [EdxmlResponseFor] {
    guard let answered = try answers.flatMap({ try transaction.incoming($0) }), !answered.isFrozen
    else { return [] }
    let issuer = try transaction.body(named: answered.issuer)
    return [
      EdxmlResponseFor(
        organId: issuer?.organId.description, code: answered.reference,
        promulgatedOn: answered.issuedOn, documentId: answered.documentId)
    ]
  }

  /// The message without its attachments: what is kept to write it again.
  private func text(of message: EdxmlDocument) throws -> String {
    var bytes: [UInt8] = []
    try EdxmlWriter { bytes += $0 }.write(message) { _ in { nil } }
    return String(decoding: bytes, as: UTF8.self)
  }
}
