import Office

/// An exchange message that was taken in, and the document it became.
public struct ReceivedMessage: Equatable, Sendable {
  public var sender: String
  public var documentId: String
  /// What the message does: 0 new, 1 revoke, 2 update, 3 replace.
  public var business: Int
  public var fingerprint: FileDigest
  public var bundleName: String

  public init(
    sender: String, documentId: String, business: Int, fingerprint: FileDigest, bundleName: String
  ) {
    self.sender = sender
    self.documentId = documentId
    self.business = business
    self.fingerprint = fingerprint
    self.bundleName = bundleName
  }
}

extension Transaction {
  public func insert(
    _ message: ReceivedMessage, as document: ID<IncomingDocument>, at: Moment
  ) throws {
    try database.run(
      """
      INSERT INTO received_message (sender, document_id, business, fingerprint, bundle_name,
        received_ms, document)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(message.sender), .text(message.documentId), .integer(message.business),
        .text(message.fingerprint.description), .text(message.bundleName),
        .integer(at.milliseconds), .id(document),
      ])
  }

  /// The document and fingerprint of a message of the same identity, if one has come before.
  public func received(
    _ message: ReceivedMessage
  ) throws -> (document: ID<IncomingDocument>, fingerprint: String)? {
    let found: [(document: ID<IncomingDocument>, fingerprint: String)] = try database.run(
      """
      SELECT document, fingerprint FROM received_message
      WHERE sender = ? AND document_id = ? AND business = ?
      """, [.text(message.sender), .text(message.documentId), .integer(message.business)]
    ) { (document: $0.id(0), fingerprint: $0.text(1)) }
    return found.first
  }
}
