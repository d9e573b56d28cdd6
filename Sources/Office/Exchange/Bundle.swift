/// A transfer bundle, with everything it said when it was first made: made again it has the same
/// bytes, whatever has changed since.
public struct Bundle: Equatable, Sendable {
  /// Organ, date and running number, `H29.123.7-2026-03-10-1`.
  public var name: String
  public var body: ID<Body>
  /// The running number among the bundles of its day.
  public var running: Int
  public var at: Moment
  public var organization: String
  public var contactName: String
  /// Says so if it comes from a rehearsal.
  public var description: String
  public var receiverName: String
  public var receiverId: String
  /// Size and head of the journal at that moment.
  public var checkpoint: String
  public var items: [BundledDocument]

  public init(
    name: String, body: ID<Body>, running: Int, at: Moment, organization: String,
    contactName: String, description: String, receiverName: String, receiverId: String,
    checkpoint: String, items: [BundledDocument]
  ) {
    self.name = name
    self.body = body
    self.running = running
    self.at = at
    self.organization = organization
    self.contactName = contactName
    self.description = description
    self.receiverName = receiverName
    self.receiverId = receiverId
    self.checkpoint = checkpoint
    self.items = items
  }
}

/// One document of a bundle: its message, and the stored files the message carries.
public struct BundledDocument: Equatable, Sendable {
  public struct File: Equatable, Sendable {
    /// A label, never a path.
    public var name: String
    public var digest: FileDigest
    /// Bytes.
    public var size: Int

    public init(name: String, digest: FileDigest, size: Int) {
      self.name = name
      self.digest = digest
      self.size = size
    }
  }

  public var document: ID<OutgoingDocument>
  /// The edXML message without its attachments.
  public var message: String
  public var files: [File]

  public init(document: ID<OutgoingDocument>, message: String, files: [File]) {
    self.document = document
    self.message = message
    self.files = files
  }
}

/// A line of the list of bundles.
public struct BundleSummary: Equatable, Sendable {
  public let name: String
  public let at: Moment
  public let receiverName: String
  public let documents: Int
  /// When it first lay whole in its folder; nil if something came between.
  public let finishedAt: Moment?

  public init(
    name: String, at: Moment, receiverName: String, documents: Int, finishedAt: Moment?
  ) {
    self.name = name
    self.at = at
    self.receiverName = receiverName
    self.documents = documents
    self.finishedAt = finishedAt
  }
}
