import Bytes
import Exchange
import Office
import Store

/// Between whom messages go, under which identifiers; the office's own where nothing else is said.
struct Correspondence {
  var body: ID<Body>?
  var receiverId: String?
  /// Another identifier of this office, which the receiver wants.
  var senderId: OrganIdentifier?
}

extension OfficeDesk {
  /// The document of a bundle as it goes out: its message, and the files the message carries.
  ///
  /// The signed file goes first; what was approved lies inside it and is not sent twice.
  func bundled(
    _ document: OutgoingDocument, for correspondence: Correspondence = .init(),
    in transaction: Transaction, at now: Moment
  ) throws -> BundledDocument {
    let files = try transaction.files(of: document.id, version: document.version)
    let signed = files.last { $0.part == .signed }
    let drafts = files.filter { $0.part == .main }
    let main = signed ?? drafts.first
    let sent =
      [main].compactMap { $0 } + drafts.dropFirst() + files.filter { $0.part == .attachment }
    var message = try message(of: document, for: correspondence, in: transaction, at: now)
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
    let message = try message(of: document, for: Correspondence(), in: transaction, at: now)
    let problems = EdxmlMessage.document(message).exportProblems
    if !problems.isEmpty {
      throw ExchangeError.unsendable(
        document: document.title,
        faults: problems.map { BundleFault(place: $0.path, code: $0.code, detail: "") })
    }
  }

  /// The edXML message of an issued document (edxml.md, sections 3 and 4).
  private func message(
    of document: OutgoingDocument, for correspondence: Correspondence, in transaction: Transaction,
    at now: Moment
  ) throws -> EdxmlDocument {
    let recipients = try transaction.deliveries(of: document.id).map(\.body)
    var message = EdxmlDocument(sender: organ(of: correspondence))
    message.receivers = recipients.map { body in
      EdxmlOrgan(
        id: body.id == correspondence.body ? correspondence.receiverId : body.organId.description,
        name: body.name)
    }
    message.id = sentId(of: document, in: correspondence)
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
    message.trace = [EdxmlTraceEntry(organId: message.sender.id, timestamp: sentAt)]
    try state(what: document, to: recipients, in: correspondence, transaction, &message)
    message.business?.paperFollows = false
    message.business?.staff = EdxmlStaff(department: "Văn thư", name: person.name)
    return message
  }

  /// What the document does to earlier ones. One that does several things is said to do the weightiest.
  ///
  /// Source: edxml.md, section 4.
  private func state(
    what document: OutgoingDocument, to recipients: [Body], in correspondence: Correspondence,
    _ transaction: Transaction, _ message: inout EdxmlDocument
  ) throws {
    let links = try transaction.links(of: document.id).filter { !$0.isByOther }
    let kinds: [(kind: EdxmlBusiness.Kind, of: [Succession])] = [
      (.revoke, [.recall]), (.replace, [.replace]), (.update, [.amend, .correct]),
    ]
    for (kind, successions) in kinds {
      let done = links.filter { successions.contains($0.succession) }
      guard let first = done.first else { continue }
      var business = EdxmlBusiness(kind: kind, reason: first.reason)
      let earlier = try transaction.deliveries(of: first.other.id).map(\.body)
      switch kind {
      case .new: break
      case .revoke:
        business.documentId = sentId(of: first.other, in: correspondence)
        message.responses.insert(
          EdxmlResponseFor(
            organId: message.sender.id, code: first.other.title,
            promulgatedOn: first.other.issuedOn, documentId: business.documentId), at: 0)
      case .replace:
        business.replaced = try done.map { link in
          EdxmlBusiness.Replaced(
            documentId: sentId(of: link.other, in: correspondence),
            organIds: try transaction.deliveries(of: link.other.id).map {
              $0.body.organId.description
            })
        }
      case .update:
        business.documentId = sentId(of: first.other, in: correspondence)
        business.changesDocument = true
        let (before, after) = (Set(earlier.map(\.id)), Set(recipients.map(\.id)))
        business.changesReceivers = before != after
        business.receivers =
          recipients.filter { !before.contains($0.id) }.map {
            .init(organId: $0.organId.description, type: 1)
          }
          + earlier.filter { !after.contains($0.id) }.map {
            .init(organId: $0.organId.description, type: 0)
          }
      }
      message.business = business
      return
    }
    message.business = EdxmlBusiness(kind: .new, reason: "Văn bản điện tử mới")
  }

  /// The message of a status that is owed (edxml.md, section 6).
  func bundled(
    _ id: Int, _ status: OwedStatus, for correspondence: Correspondence
  ) throws -> BundledStatus {
    guard let code = EdxmlStatusCode(rawValue: status.code.rawValue) else {
      throw StoreError.corrupt(path: folder.database, detail: "owed_status")
    }
    let message = EdxmlStatus(
      sender: organ(of: correspondence),
      about: EdxmlResponseFor(
        organId: status.receiver, code: status.reference.isEmpty ? nil : status.reference,
        promulgatedOn: status.issuedOn, documentId: status.about),
      staff: EdxmlStaff(department: "Văn thư", name: status.staff), code: code,
      description: status.description.isEmpty ? nil : status.description,
      timestamp: Timestamp(milliseconds: status.at.milliseconds))
    var bytes: [UInt8] = []
    try EdxmlWriter { bytes += $0 }.write(message)
    return BundledStatus(id: id, message: String(decoding: bytes, as: UTF8.self))
  }

  /// The identifier a document has in a correspondence: it begins with the sender's own.
  func sentId(of document: OutgoingDocument, in correspondence: Correspondence) -> String? {
    guard let sender = correspondence.senderId, let issuedOn = document.issuedOn else {
      return document.documentId
    }
    return Issuing.documentId(sender, issuedOn: issuedOn, reference: document.title)
  }

  private func organ(of correspondence: Correspondence) -> EdxmlOrgan {
    var organ = ownOrgan
    if let id = correspondence.senderId { organ.id = id.description }
    return organ
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
    let issuer = try transaction.body(named: answered.issuer)?.organId.description
    let origin = try transaction.origin(of: answered.id)
    return [
      EdxmlResponseFor(
        organId: origin?.sender ?? issuer, code: answered.reference,
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
