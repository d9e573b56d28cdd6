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
  /// The statuses we owed, after the documents.
  public var statuses: [BundledStatus]
  /// How its messages are written.
  public var form: ExchangeProfile.Form

  public init(
    name: String, body: ID<Body>, running: Int, at: Moment, organization: String,
    contactName: String, description: String, receiverName: String, receiverId: String,
    checkpoint: String, items: [BundledDocument], statuses: [BundledStatus] = [],
    form: ExchangeProfile.Form = .init()
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
    self.statuses = statuses
    self.form = form
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

/// A status as a bundle carries it.
public struct BundledStatus: Equatable, Sendable {
  public var id: Int
  /// The edXML message.
  public var message: String

  public init(id: Int, message: String) {
    self.id = id
    self.message = message
  }
}

/// A line of the list of bundles.
public struct BundleSummary: Equatable, Sendable {
  public let name: String
  public let at: Moment
  public let receiverName: String
  public let documents: Int
  public let statuses: Int
  /// When it first lay whole in its folder; nil if something came between.
  public let finishedAt: Moment?

  public init(
    name: String, at: Moment, receiverName: String, documents: Int, statuses: Int,
    finishedAt: Moment?
  ) {
    self.name = name
    self.at = at
    self.receiverName = receiverName
    self.documents = documents
    self.statuses = statuses
    self.finishedAt = finishedAt
  }
}

/// A signature over a bundle that fits its bytes, or that nobody could check.
public struct BundleSignature: Equatable, Sendable {
  public enum Standing: String, CaseIterable, Sendable {
    case trusted
    /// Nobody the office trusts vouches for the signer.
    case untrusted
    /// `openssl` is not there, or could not say.
    case unchecked
  }

  public let standing: Standing
  /// As the certificate says; harmless to show.
  public let signer: String

  public init(standing: Standing, signer: String) {
    self.standing = standing
    self.signer = signer
  }
}
