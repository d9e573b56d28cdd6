/// What is known of the signature under a checkpoint. "Could not check" is never "signed".
public enum CheckpointSignature: Equatable, Sendable {
  /// Nobody has signed it: it is worth what the medium is worth that holds it.
  case unsigned
  /// By the key with this fingerprint, which the office has, or had.
  case genuine(key: String)
  /// Genuine, by a key the office at hand does not know.
  case unknownKey(String)
  /// Nobody could check it here.
  case unchecked(key: String, why: Reason)
  /// Not over these bytes, or not by the key it names.
  case forged

  public enum Reason: Equatable, Sendable {
    /// There is no `ssh-keygen`.
    case noProgram
    /// It gave no answer that can be understood.
    case noAnswer(String)
  }

  /// A stable word.
  public var word: String {
    switch self {
    case .unsigned: "unsigned"
    case .genuine: "genuine"
    case .unknownKey: "unknown-key"
    case .unchecked: "unchecked"
    case .forged: "forged"
    }
  }

  /// The fingerprint of the key in it.
  public var key: String? {
    switch self {
    case .genuine(let key), .unknownKey(let key), .unchecked(let key, _): key
    case .unsigned, .forged: nil
    }
  }
}

/// The key an office signs its checkpoints with.
public struct JournalKey: Equatable, Sendable {
  public let id: ID<JournalKey>
  /// The public half in Base64, as it stands in a line of OpenSSH.
  public let base64: String
  /// `SHA256:…`, for holders to note.
  public let fingerprint: String
  public let madeAt: Moment

  public init(id: ID<JournalKey>, base64: String, fingerprint: String, madeAt: Moment) {
    self.id = id
    self.base64 = base64
    self.fingerprint = fingerprint
    self.madeAt = madeAt
  }

  /// The line of an `allowed_signers` file that lets the key sign checkpoints of the office, and
  /// nothing else.
  public func allowedSigner(of organId: String) -> String {
    "\(organId) namespaces=\"\(JournalCheckpoint.namespace)\" ssh-ed25519 \(base64)"
  }
}

/// A checkpoint the office has kept of its own journal.
public struct KeptCheckpoint: Equatable, Sendable {
  public let id: ID<KeptCheckpoint>
  public let place: JournalCheckpoint.Place
  public let at: Moment
  /// The fingerprint it is signed with; nil for one nobody signed.
  public let key: String?
  /// The whole of it, signature included.
  public let text: String

  public init(
    id: ID<KeptCheckpoint>, place: JournalCheckpoint.Place, at: Moment, key: String?, text: String
  ) {
    self.id = id
    self.place = place
    self.at = at
    self.key = key
    self.text = text
  }
}

/// A checkpoint another office sent of its journal.
public struct ReceivedCheckpoint: Equatable, Sendable {
  /// The sender's identifier.
  public let sender: String
  /// Its name in the address book; nil where it has none.
  public let bodyName: String?
  public let bundle: String
  public let receivedAt: Moment
  public let place: JournalCheckpoint.Place
  /// What it was sent before; nil for the first, and for what older senders say.
  public let previous: JournalCheckpoint.Place?
  /// When it was made, as it says; nil for what older senders say.
  public let statedAt: Moment?
  /// The word of `CheckpointSignature`, as it was found on import.
  public let standing: String
  public let key: String?
  /// The whole of it, byte for byte.
  public let text: String

  public init(
    sender: String, bodyName: String?, bundle: String, receivedAt: Moment,
    place: JournalCheckpoint.Place, previous: JournalCheckpoint.Place?, statedAt: Moment?,
    standing: String, key: String?, text: String
  ) {
    self.sender = sender
    self.bodyName = bodyName
    self.bundle = bundle
    self.receivedAt = receivedAt
    self.place = place
    self.previous = previous
    self.statedAt = statedAt
    self.standing = standing
    self.key = key
    self.text = text
  }
}

/// Why a checkpoint bears no signature.
public enum CheckpointLack: Equatable, Sendable {
  /// The office has no key for it.
  case noKey
  /// The secret half of its key cannot be read by this account, or is gone.
  case keyOutOfReach
  case noProgram
  /// `ssh-keygen` made none; its own words.
  case failed(String)
}
