/// What the check of a file with all its signatures has found.
public struct SignedFileReport: Equatable, Sendable {
  /// Why nothing, or not all, can be seen; nil where everything can.
  public let unreadable: Unreadable?
  /// In the order of the form.
  public let signatures: [SignatureReport]
  /// Places to sign where nobody signed.
  public let emptyFields: Int
  /// Signatures that stand in the file but that its form does not lead to.
  public let orphans: Int
  public let evidence: CheckEvidence

  /// A reason, by the code of the error that says it.
  public struct Unreadable: Equatable, Sendable {
    public let code: String

    public init(code: String) { self.code = code }
  }

  public init(
    unreadable: Unreadable?, signatures: [SignatureReport], emptyFields: Int, orphans: Int,
    evidence: CheckEvidence
  ) {
    self.unreadable = unreadable
    self.signatures = signatures
    self.emptyFields = emptyFields
    self.orphans = orphans
    self.evidence = evidence
  }

  /// The worst of the signatures. Time stamps alone are nobody's signature, but one that does not
  /// hold tells that the file was changed.
  public var verdict: Verdict {
    if unreadable != nil { return .unreadable }
    let persons = signatures.filter { $0.kind == .signature }
    let stamps = signatures.filter { $0.kind == .timestamp }.map(\.verdict)
      .filter { $0 == .altered || $0 == .broken }
    return Verdict.worst(of: persons.map(\.verdict) + stamps) ?? .unsigned
  }
}

/// What a check was made with, so that it can be made again and compared.
public struct CheckEvidence: Equatable, Sendable {
  /// The bytes that were checked.
  public let digest: FileDigest
  public let size: Int64
  /// When, and the moment for which certificates were judged where no time is proven.
  public let at: Moment
  /// What openssl said of itself; empty if it was not there.
  public let openssl: String
  /// The rules of this program, which change when it judges otherwise.
  public let rules: String
  /// A digest over all trusted certificates and revocation lists, in hexadecimal digits.
  public let trust: String

  public init(
    digest: FileDigest, size: Int64, at: Moment, openssl: String, rules: String, trust: String
  ) {
    self.digest = digest
    self.size = size
    self.at = at
    self.openssl = openssl
    self.rules = rules
    self.trust = trust
  }
}
