import Office

extension Transaction {
  /// A document that may be seen; nil for one that is frozen, limited to others, or was never there.
  public func document(_ key: DocumentKey) throws -> AnyDocument? {
    let document: AnyDocument? =
      switch key {
      case .incoming(let id): try incoming(id).map(AnyDocument.incoming)
      case .outgoing(let id): try outgoing(id).map(AnyDocument.outgoing)
      }
    return document.flatMap { $0.isFrozen ? nil : $0 }
  }

  /// The documents the office itself has tied to one: answers, and what took whose place.
  public func ties(of key: DocumentKey) throws -> [(tie: DocumentTie, document: DocumentKey)] {
    let sql =
      switch key {
      case .incoming: Transaction.incomingTies
      case .outgoing: Transaction.outgoingTies
      }
    return try database.run(sql, [key.value]) { row in
      guard let tie = DocumentTie(rawValue: row.text(0)) else { return nil }
      let other: DocumentKey = row.int(1) == 0 ? .incoming(row.id(2)) : .outgoing(row.id(2))
      return (tie, other)
    }.compactMap(\.self)
  }

  private static let incomingTies = """
    SELECT 'answered-by', 1, answer FROM incoming_document WHERE id = ?1 AND answer IS NOT NULL
    UNION SELECT 'answered-by', 1, id FROM outgoing_document WHERE answers = ?1
    UNION SELECT 'succeeded-by', 0, by FROM replacement WHERE document = ?1
    UNION SELECT 'succeeds', 0, document FROM replacement WHERE by = ?1
    """

  private static let outgoingTies = """
    SELECT 'answers', 0, answers FROM outgoing_document WHERE id = ?1 AND answers IS NOT NULL
    UNION SELECT 'answers', 0, id FROM incoming_document WHERE answer = ?1
    UNION SELECT 'succeeded-by', 1, successor FROM outgoing_link WHERE document = ?1
    UNION SELECT 'succeeds', 1, document FROM outgoing_link WHERE successor = ?1
    """

  /// The documents of a number and symbol in both registers, the newest first.
  public func documents(called reference: DocumentReference, limit: Int) throws -> [AnyDocument] {
    let incoming = try incoming(
      """
      SELECT \(incomingColumns) FROM incoming_document d
      WHERE d.reference_key = ? AND d.frozen = 0 ORDER BY d.id DESC LIMIT ?
      """, [.text(reference.key), .integer(limit)])
    let outgoing = try outgoing(
      """
      SELECT \(outgoingColumns) FROM outgoing_document d JOIN person p ON p.id = d.drafter
      WHERE d.reference_key = ? AND d.number IS NOT NULL AND d.frozen = 0
      ORDER BY d.id DESC LIMIT ?
      """, [.text(reference.key), .integer(limit)])
    return (incoming.map(AnyDocument.incoming) + outgoing.map(AnyDocument.outgoing))
      .sorted { $0.place > $1.place }
  }

  /// What a document says: its subject, and what its files say.
  public func wholeText(of document: AnyDocument) throws -> [SearchedText] {
    try [SearchedText(document.subject, isRecognised: false)] + texts(of: document)
  }
}
