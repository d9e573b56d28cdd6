/// What mathematics and trust say about one signature. Half of the verdict: the other half is what
/// the signed bytes are and what came after them.
public struct SignatureProof: Hashable, Sendable {
  public internal(set) var integrity: Integrity
  /// Whose certificate the signature names. Without trust, anybody's who liked the name.
  public internal(set) var signer: Certificate?
  /// `SHA-256`.
  public internal(set) var digestAlgorithm: String?
  /// `RSA`, `RSA-PSS`, `ECDSA`.
  public internal(set) var signatureAlgorithm: String?
  /// What nobody should rely on any more, such as `SHA-1` or `RSA-1024`; nil if there is nothing.
  public internal(set) var weakness: String?
  /// What the signer says about the time, in UTC milliseconds, in the signature or else in `/M`;
  /// nobody else vouches for it.
  public internal(set) var claimedTime: Int64?
  public internal(set) var timestamp: Timestamp
  public internal(set) var trust: Trust
  public internal(set) var revocation: Revocation
  /// The moment at which trust was judged, in UTC milliseconds.
  public internal(set) var judgedAt: Int64
  /// How many questions openssl was asked about it, each the start of a program.
  public internal(set) var questions = 0

  /// Whether the signature belongs to the bytes.
  public enum Integrity: Hashable, Sendable {
    case intact
    /// The bytes are not those that were signed.
    case contentChanged
    /// The signature itself is not what its key made.
    case valueDamaged
    case notCMS(NotCMS)
    case unchecked(Unchecked)
  }

  public enum Timestamp: Hashable, Sendable {
    case none
    /// - Parameters:
    ///   - time: Before which the signature existed, in UTC milliseconds.
    ///   - authority: Whose word this is.
    case proven(time: Int64, authority: String)
    /// There is one that proves nothing. Anybody can put one in or take one out, so this says
    /// nothing about the signature.
    case bad(TimestampFlaw)
    case unchecked(Unchecked)

    /// The time, if it is proven.
    ///
    /// Never inlined: the optimizer of Swift 6.3.1 ends over it in the initializer of a report.
    @inline(never)
    public var provenTime: Int64? {
      if case .proven(let time, _) = self { time } else { nil }
    }
  }

  /// Whether whoever signed is who the certificate says.
  public enum Trust: Hashable, Sendable {
    /// - Parameter path: Names from the signer to the anchor.
    case trusted(path: [String])
    /// Nobody trusted vouches for `name`, which is what the issuer calls itself.
    case unknownIssuer(name: String)
    /// The signer vouches for itself.
    case selfSigned
    /// A certificate on the path had ended by the time that counts.
    case expired(notAfter: Int64?)
    case notYetValid(notBefore: Int64?)
    /// - Parameter at: Since when; nil if that cannot be told.
    case revoked(at: Int64?)
    /// The certificate is not for signing documents.
    case keyUsage
    /// What the signature or the path rests on can be forged by now.
    case weak(name: String)
    /// The signature names another certificate than the one that comes with it, or none although
    /// its form demands it.
    case otherCertificate
    /// The issuers were not allowed to issue it; with openssl's number of the error.
    case improperPath(error: Int)
    case unchecked(Unchecked)

    public var isTrusted: Bool {
      if case .trusted = self { true } else { false }
    }
  }

  /// Whether the issuer took the certificate back.
  public enum Revocation: Hashable, Sendable {
    case notChecked(RevocationGap)
    /// - Parameter asOf: When the list was made that does not name it, in UTC milliseconds.
    case good(asOf: Int64)
    /// It was revoked, and the signature existed before.
    case revokedLater(at: Int64)
    /// - Parameter at: Since when; nil if that cannot be told.
    case revoked(at: Int64?)
  }

  /// A signature that was not looked at.
  init(unchecked reason: Unchecked, judgedAt: Int64) {
    self.init(judgedAt: judgedAt)
    integrity = .unchecked(reason)
    trust = .unchecked(reason)
  }

  init(judgedAt: Int64) {
    integrity = .unchecked(.notReached)
    timestamp = .none
    trust = .unchecked(.notReached)
    revocation = .notChecked(.unchecked(.notReached))
    self.judgedAt = judgedAt
  }
}

/// Why a timestamp proves nothing.
public enum TimestampFlaw: Hashable, Sendable {
  case notCMS(NotCMS)
  /// It was given for something else.
  case otherContent
  case valueDamaged
  case weak(name: String)
  /// Nobody trusted vouches for the authority.
  case unknownAuthority(name: String)
  /// The authority's certificate had ended by the time that counts.
  case expired
  /// openssl does not accept it.
  ///
  /// - Parameter message: The beginning of what it wrote, on one line.
  case refused(message: String)
}

/// Why it is not known whether a certificate was revoked.
public enum RevocationGap: Hashable, Sendable {
  /// No list of this issuer, neither in the file nor at the office.
  case noList(issuer: String)
  /// The newest list promised a newer one before the time that counts.
  case outdated(nextUpdate: Int64)
  /// The list was made after the certificate ended, when issuers no longer name it.
  case listAfterExpiry
  /// The issuer's signature on the list is not proven.
  case listNotBelieved
  /// It is not known who the issuer is.
  case noTrust
  case unchecked(Unchecked)
}
