/// A certificate or a revocation list the office has taken into its trust store.
public struct TrustEntry: Equatable, Sendable {
  public enum Purpose: String, CaseIterable, Sendable {
    /// Whoever has a certificate from it is trusted.
    case root
    /// Helps to lead from a signer to a root, and is not trusted by itself.
    case intermediate
    /// Names certificates that their issuer has taken back.
    case revocation
    /// A person of the office signs with it. It is trusted for that only through its issuers.
    case signer
    /// The same for the seal of the office.
    case seal

    /// - Throws: `TrustError.unknownPurpose`.
    public init(named word: String) throws(TrustError) {
      guard let purpose = Purpose(rawValue: word) else { throw .unknownPurpose(word) }
      self = purpose
    }

    /// Whether it decides about trust; the others only tell whose a certificate is.
    public var isTrust: Bool { self == .root || self == .intermediate || self == .revocation }
  }

  public let id: ID<TrustEntry>
  /// What the office calls it.
  public let name: String
  public let content: TrustContent
  /// Who signs with it.
  public let signer: Signer?
  public let addedAt: Moment
  public let addedBy: String
  public let removal: Removal?
  /// Whether its file is what it was when it was added; one that is not is trusted by nobody.
  public var isSound = true

  public struct Signer: Equatable, Sendable {
    public let id: ID<Person>
    public let name: String

    public init(id: ID<Person>, name: String) {
      self.id = id
      self.name = name
    }
  }

  public struct Removal: Equatable, Sendable {
    public let at: Moment
    public let by: String
    public let reason: String

    public init(at: Moment, by: String, reason: String) {
      self.at = at
      self.by = by
      self.reason = reason
    }
  }

  public init(
    id: ID<TrustEntry>, name: String, content: TrustContent, signer: Signer?, addedAt: Moment,
    addedBy: String, removal: Removal?
  ) {
    self.id = id
    self.name = name
    self.content = content
    self.signer = signer
    self.addedAt = addedAt
    self.addedBy = addedBy
    self.removal = removal
  }
}

/// What a file offers to trust in. Its texts come from outside: to be shown with care.
public struct TrustContent: Equatable, Sendable {
  /// As what it is offered.
  public let purpose: TrustEntry.Purpose
  /// SHA-256 of its DER, in hexadecimal digits: what people compare with its owner's.
  public let fingerprint: String
  /// Whose it is; of a list, who made it.
  public let subject: String
  public let issuer: String
  /// Of a list: when it was made.
  public let validFrom: Moment?
  /// Of a list: when the next one is due.
  public let validUntil: Moment?

  public init(
    purpose: TrustEntry.Purpose, fingerprint: String, subject: String, issuer: String,
    validFrom: Moment?, validUntil: Moment?
  ) {
    self.purpose = purpose
    self.fingerprint = fingerprint
    self.subject = subject
    self.issuer = issuer
    self.validFrom = validFrom
    self.validUntil = validUntil
  }
}
