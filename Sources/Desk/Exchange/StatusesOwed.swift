import Office
import Store

extension OfficeDesk {
  /// Tells the sender of a document that came by exchange where it stands here now, with the next
  /// bundle. What came otherwise has nobody to be told.
  ///
  /// - Parameter note: What is added: the reason of a refusal, the arrival number.
  ///
  /// Legal source: Decision 28/2018/QĐ-TTg, Art. 6(3), 9; edxml.md, section 6.
  func answerSender(
    of id: ID<IncomingDocument>, reached state: IncomingState, note: String = "",
    in transaction: Transaction, at now: Moment
  ) throws {
    guard let status = ExchangeStatus(reaching: state) else { return }
    try answerSender(of: id, status, note: note, in: transaction, at: now)
  }

  /// - Parameter request: The wish that this answers.
  func answerSender(
    of id: ID<IncomingDocument>, _ status: ExchangeStatus, note: String,
    request: ID<ExchangeRequest>? = nil, in transaction: Transaction, at now: Moment
  ) throws {
    guard let origin = try transaction.origin(of: id), let document = try transaction.incoming(id),
      document.documentId != nil, !document.isFrozen
    else { return }
    try transaction.owe(
      OwedStatus(
        receiver: origin.sender, about: origin.documentId, reference: document.reference,
        issuedOn: document.issuedOn, code: status, description: status.said(note),
        staff: person.name, at: now, subject: .incoming(id), request: request), by: person.id)
  }

  /// Asks the recipients of a document of ours to give it back (lấy lại, 13), where no document says
  /// so.
  func askBack(
    _ document: OutgoingDocument, from bodies: [ID<Body>], because reason: String,
    in transaction: Transaction, at now: Moment
  ) throws {
    for id in bodies {
      let delivery = try transaction.deliveries(of: document.id).first { $0.body.id == id }
      guard let delivery, delivery.way == .electronic, let documentId = document.documentId else {
        continue
      }
      let profile = try transaction.exchangeProfile(of: id)
      let correspondence = try correspondence(with: delivery.body, by: profile, in: transaction)
      try transaction.owe(
        OwedStatus(
          receiver: correspondence.receiverId ?? delivery.body.organId.description,
          about: sentId(of: document, in: correspondence) ?? documentId,
          reference: document.title, issuedOn: document.issuedOn, code: .takeBack,
          description: ExchangeStatus.takeBack.said(reason), staff: person.name, at: now,
          subject: .outgoing(document.id)), by: person.id)
    }
  }

  /// Identifiers that statuses wait for and nobody in the address book has.
  public func unknownStatusReceivers() throws -> [String] {
    try database.read { transaction in
      try transaction.statusReceivers().filter {
        try transaction.body(withIdentifier: $0) == nil
      }
    }
  }
}

extension ExchangeStatus {
  /// The title, with what is added to it.
  fileprivate func said(_ note: String) -> String { note.isEmpty ? title : "\(title): \(note)" }
}
