/// What is known of one signature in a file, and what it comes to.
public struct SignatureReport: Equatable, Sendable {
  public enum Kind: String, Sendable {
    /// A person signed, or an organisation with its seal; see `isSeal`.
    case signature
    /// A time stamp over the document, with which nobody signs.
    case timestamp = "doctimestamp"
  }

  public enum Coverage: String, Sendable { case whole, revision, partial }

  /// What came after it.
  public enum Aftermath: String, Sendable { case none = "no", benign, suspicious }

  /// An answer that may be missing.
  public enum Answer: String, Sendable { case yes, no, unknown }

  public enum TimeStamp: String, Sendable { case none, ok, bad, unchecked }

  /// The name of the field in the form of the file.
  public let field: String
  public let kind: Kind
  public let subFilter: String
  /// Nil where it names no usable range.
  public let coverage: Coverage?
  /// Nil where that could not be compared.
  public let aftermath: Aftermath?
  /// Whether bytes and signature belong together.
  public let isIntact: Answer
  public let isTrusted: Answer
  public let timeStamp: TimeStamp
  /// Nil where no certificate could be read.
  public let signer: SignerFacts?
  /// When it was signed: proven if the time stamp is good, else what the signer says.
  public let signedAt: Moment?
  public let digest: String
  public let algorithm: String
  /// Everything that was found, the weightiest first.
  public let findings: [SignatureFinding]

  public init(
    field: String, kind: Kind, subFilter: String, coverage: Coverage?, aftermath: Aftermath?,
    isIntact: Answer, isTrusted: Answer, timeStamp: TimeStamp, signer: SignerFacts?,
    signedAt: Moment?, digest: String, algorithm: String, findings: [SignatureFinding]
  ) {
    self.field = field
    self.kind = kind
    self.subFilter = subFilter
    self.coverage = coverage
    self.aftermath = aftermath
    self.isIntact = isIntact
    self.isTrusted = isTrusted
    self.timeStamp = timeStamp
    self.signer = signer
    self.signedAt = signedAt
    self.digest = digest
    self.algorithm = algorithm
    self.findings = findings.enumerated().sorted {
      let (left, right) = ($0.element.verdict?.badness ?? -1, $1.element.verdict?.badness ?? -1)
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
  }

  /// What the findings come to. Without a finding against it, it is valid only if somebody has
  /// checked mathematics and trust.
  public var verdict: Verdict {
    if let worst = Verdict.worst(of: findings.compactMap(\.verdict)), worst != .extended {
      return worst
    }
    guard isIntact == .yes, isTrusted == .yes, aftermath != nil else { return .unchecked }
    return findings.contains { $0.verdict == .extended } ? .extended : .valid
  }
}

/// Who signed, after the certificate. Text from outside: to be shown with care.
public struct SignerFacts: Equatable, Sendable {
  public let name: String
  /// The organisation the certificate names; empty if none.
  public let body: String
  public let issuer: String
  /// In hexadecimal digits.
  public let serial: String
  public let validFrom: Moment?
  public let validUntil: Moment?
  /// SHA-256 of the certificate, in hexadecimal digits.
  public let fingerprint: String
  /// Whether the certificate is an organisation's, not a person's.
  public let isSeal: Bool

  public init(
    name: String, body: String, issuer: String, serial: String, validFrom: Moment?,
    validUntil: Moment?, fingerprint: String, isSeal: Bool
  ) {
    self.name = name
    self.body = body
    self.issuer = issuer
    self.serial = serial
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.fingerprint = fingerprint
    self.isSeal = isSeal
  }
}
