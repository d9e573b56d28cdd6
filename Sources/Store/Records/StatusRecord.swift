import Office

/// A status that has just come.
public struct ArrivedStatus: Equatable, Sendable {
  public var sender: String
  public var about: String
  public var code: ExchangeStatus
  public var stamped: String
  public var fingerprint: FileDigest
  public var description: String
  public var staff: String
  public var bundleName: String

  public init(
    sender: String, about: String, code: ExchangeStatus, stamped: String, fingerprint: FileDigest,
    description: String, staff: String, bundleName: String
  ) {
    self.sender = sender
    self.about = about
    self.code = code
    self.stamped = stamped
    self.fingerprint = fingerprint
    self.description = description
    self.staff = staff
    self.bundleName = bundleName
  }
}

/// What a status is about.
public enum StatusSubject: Equatable, Sendable {
  case delivery(ID<OutgoingDocument>, to: ID<Body>)
  case incoming(ID<IncomingDocument>)
  /// A wish of the sender's about a document that has not come.
  case request(ID<ExchangeRequest>)
  case nothing
}

extension Transaction {
  // MARK: Statuses we owe

  /// Enters a status to be sent, unless it was entered before.
  ///
  /// - Returns: Whether it is new.
  @discardableResult
  public func owe(_ status: OwedStatus, by person: ID<Person>) throws -> Bool {
    var incoming: ID<IncomingDocument>?
    var outgoing: ID<OutgoingDocument>?
    switch status.subject {
    case .incoming(let id): incoming = id
    case .outgoing(let id): outgoing = id
    }
    return try !database.run(
      """
      INSERT INTO owed_status (receiver, about, reference, issued_on, code, description, staff, at_ms,
        person, incoming, outgoing, request)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id
      """,
      [
        .text(status.receiver), .text(status.about), .text(status.reference),
        .date(status.issuedOn), .text(status.code.rawValue), .text(status.description),
        .text(status.staff), .integer(status.at.milliseconds), .id(person), .id(incoming),
        .id(outgoing), .id(status.request),
      ]
    ) { $0.int(0) }.isEmpty
  }

  /// The message that brought a document: whom its statuses go to, and under which name.
  public func origin(
    of document: ID<IncomingDocument>
  ) throws -> (sender: String, documentId: String)? {
    try database.run(
      "SELECT sender, document_id FROM received_message WHERE document = ? ORDER BY id LIMIT 1",
      [.id(document)]
    ) { (sender: $0.text(0), documentId: $0.text(1)) }.first
  }

  /// Statuses waiting for the body with one of `identifiers`, in the order of a bundle.
  public func owedStatuses(
    to identifiers: [String], limit: Int = .max
  ) throws -> [(id: Int, status: OwedStatus)] {
    try identifiers.flatMap { identifier in
      try database.run(
        """
        SELECT id, receiver, about, reference, issued_on, code, description, staff, at_ms, incoming,
          outgoing, request
        FROM owed_status WHERE receiver = ? AND bundle IS NULL ORDER BY id LIMIT ?
        """, [.text(identifier), .integer(limit)]
      ) { row in
        guard let code = ExchangeStatus(rawValue: row.text(5)) else {
          throw StoreError.corrupt(path: database.path, detail: "owed_status")
        }
        let incoming: ID<IncomingDocument>? = row.optionalId(9)
        let outgoing: ID<OutgoingDocument>? = row.optionalId(10)
        guard
          let subject: OwedStatus.Subject = incoming.map({ .incoming($0) })
            ?? outgoing.map({ .outgoing($0) })
        else { throw StoreError.corrupt(path: database.path, detail: "owed_status") }
        return (
          row.int(0),
          OwedStatus(
            receiver: row.text(1), about: row.text(2), reference: row.text(3),
            issuedOn: row.optionalDate(4), code: code, description: row.text(6),
            staff: row.text(7), at: row.moment(8), subject: subject, request: row.optionalId(11))
        )
      }
    }
  }

  /// Lets the statuses of a document that came again go once more: the sender may not have had them.
  ///
  /// - Returns: How many.
  public func oweAgain(about document: ID<IncomingDocument>) throws -> Int {
    try database.run(
      """
      UPDATE owed_status SET bundle = NULL WHERE incoming = ? AND bundle IS NOT NULL RETURNING id
      """, [.id(document)]
    ) { $0.int(0) }.count
  }

  /// Those identifiers statuses wait for.
  public func statusReceivers() throws -> [String] {
    try database.run(
      "SELECT DISTINCT receiver FROM owed_status WHERE bundle IS NULL ORDER BY receiver"
    ) { $0.text(0) }
  }

  /// How many statuses wait for each receiver.
  public func waitingStatuses() throws -> [(receiver: String, count: Int)] {
    try database.run(
      """
      SELECT receiver, count(*) FROM owed_status WHERE bundle IS NULL
      GROUP BY receiver ORDER BY receiver
      """
    ) { (receiver: $0.text(0), count: $0.int(1)) }
  }

  // MARK: Statuses that came

  /// The outgoing document sent under this identifier.
  public func outgoing(sentAs documentId: String) throws -> ID<OutgoingDocument>? {
    let found: [ID<OutgoingDocument>] = try database.run(
      """
      SELECT id FROM outgoing_document WHERE document_id = ?1
      UNION ALL SELECT document FROM sent_name WHERE document_id = ?1 LIMIT 1
      """, [.text(documentId)]
    ) { $0.id(0) }
    return found.first
  }

  public func noteSent(_ document: ID<OutgoingDocument>, as documentId: String) throws {
    try database.run(
      "INSERT INTO sent_name (document_id, document) VALUES (?, ?) ON CONFLICT DO NOTHING",
      [.text(documentId), .id(document)])
  }

  /// The incoming document that came under this identifier from one of `senders`, to be acted upon.
  public func incoming(
    receivedAs documentId: String, from senders: [String],
    besides message: ID<IncomingDocument>?
  ) throws -> ID<IncomingDocument>? {
    for sender in senders {
      let found: [ID<IncomingDocument>] = try database.run(
        """
        SELECT document FROM received_message
        WHERE sender = ? AND document_id = ? AND document IS NOT ?
        ORDER BY business LIMIT 1
        """, [.text(sender), .text(documentId), .id(message)]
      ) { $0.id(0) }
      if let first = found.first { return first }
    }
    return nil
  }

  /// Whoever sent the document that came under this identifier, if anybody did.
  public func senders(of documentId: String) throws -> [String] {
    try database.run(
      "SELECT DISTINCT sender FROM received_message WHERE document_id = ?", [.text(documentId)]
    ) { $0.text(0) }
  }

  /// The fingerprint of a status of the same identity, if one has come before.
  public func received(_ status: ArrivedStatus) throws -> String? {
    try database.run(
      """
      SELECT fingerprint FROM received_status
      WHERE sender = ? AND about = ? AND code = ? AND stamped = ?
      """,
      [
        .text(status.sender), .text(status.about), .text(status.code.rawValue),
        .text(status.stamped),
      ]
    ) { $0.text(0) }.first
  }

  /// The document here that a status of this identity is about, which came before.
  public func target(of status: ArrivedStatus) throws -> ID<IncomingDocument>? {
    let found: [ID<IncomingDocument>?] = try database.run(
      """
      SELECT coalesce(s.incoming, r.target) FROM received_status s
        LEFT JOIN exchange_request r ON r.id = s.request
      WHERE s.sender = ? AND s.about = ? AND s.code = ? AND s.stamped = ?
      """,
      [
        .text(status.sender), .text(status.about), .text(status.code.rawValue),
        .text(status.stamped),
      ]
    ) { $0.optionalId(0) }
    return found.first ?? nil
  }

  public func insert(
    _ status: ArrivedStatus, file: ID<StoredFile>, about subject: StatusSubject,
    by person: ID<Person>, at: Moment
  ) throws -> ID<ReceivedStatus> {
    var (outgoing, body): (ID<OutgoingDocument>?, ID<Body>?)
    var incoming: ID<IncomingDocument>?
    var request: ID<ExchangeRequest>?
    switch subject {
    case .delivery(let document, let recipient): (outgoing, body) = (document, recipient)
    case .incoming(let document): incoming = document
    case .request(let id): request = id
    case .nothing: break
    }
    try database.run(
      """
      INSERT INTO received_status (sender, about, code, stamped, fingerprint, description, staff,
        bundle_name, received_ms, person, file, outgoing, body, incoming, request)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(status.sender), .text(status.about), .text(status.code.rawValue),
        .text(status.stamped), .text(status.fingerprint.description), .text(status.description),
        .text(status.staff), .text(status.bundleName), .integer(at.milliseconds), .id(person),
        .id(file), .id(outgoing), .id(body), .id(incoming), .id(request),
      ])
    return ID(database.lastInserted)
  }

  /// Statuses about nothing known here, newest first, before `id`.
  public func unmatchedStatuses(
    before id: ID<ReceivedStatus>? = nil, limit: Int
  ) throws -> [ReceivedStatus] {
    try statuses(
      """
      s.outgoing IS NULL AND s.incoming IS NULL AND s.request IS NULL AND s.id < ?
      ORDER BY s.id DESC LIMIT ?
      """, [.integer(id.map { Int($0.value) } ?? .max), .integer(limit)])
  }

  public func receivedStatus(_ id: ID<ReceivedStatus>) throws -> ReceivedStatus? {
    try statuses("s.id = ?", [.id(id)]).first
  }

  private func statuses(_ condition: String, _ values: [Value]) throws -> [ReceivedStatus] {
    try database.run(
      """
      SELECT s.id, s.sender, s.about, s.code, s.stamped, s.description, s.received_ms, f.digest,
        s.outgoing IS NOT NULL OR s.incoming IS NOT NULL OR s.request IS NOT NULL
      FROM received_status s JOIN stored_file f ON f.id = s.file WHERE \(condition)
      """, values
    ) { row in
      guard let code = ExchangeStatus(rawValue: row.text(3)), let file = FileDigest(row.text(7))
      else { throw StoreError.corrupt(path: database.path, detail: "received_status") }
      return ReceivedStatus(
        id: row.id(0), sender: row.text(1), about: row.text(2), code: code, stamped: row.text(4),
        description: row.text(5), receivedAt: row.moment(6), isMatched: row.int(8) == 1,
        file: file)
    }
  }
}
