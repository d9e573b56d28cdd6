import Platform

/// Certificates and revocation lists that came with a file (its `/DSS`). They prove nothing by
/// being there.
public struct Evidence: Sendable {
  public var certificates: [Certificate]
  public var revocationLists: [RevocationList]

  public static let none = Evidence()

  public init(certificates: [Certificate] = [], revocationLists: [RevocationList] = []) {
    self.certificates = certificates
    self.revocationLists = revocationLists
  }
}

/// Checks the mathematics of signatures and whom to trust, with the help of `openssl`.
///
/// One of these can check on many threads at the same time. It keeps nothing between two checks.
public struct ProofChecker: Sendable {
  public let trust: TrustSettings
  let asker: OpenSSLAsker
  private let version: Later<Result<String, Unchecked>>

  /// The longest signature that is read: a chain and its timestamps take 16 KiB, with revocation
  /// lists in it a hundred times that.
  public static let longestSignature = 4 << 20

  /// What the program calls itself, such as `OpenSSL 3.0.19 27 Jan 2026`, or why its answers do not
  /// count.
  public var openssl: Result<String, Unchecked> { version.value }

  /// Looks for `openssl` and asks it who it is, while others go on; a checker is for many files.
  ///
  /// - Parameters:
  ///   - searchPath: Folders to look for it in, with colons between them; `PATH` if nil.
  ///   - timeLimit: Of each question, in milliseconds.
  ///   - threads: How many questions about one signature are asked at a time; 1 where many
  ///     signatures are checked side by side.
  public init(
    trust: TrustSettings, searchPath: String? = nil, timeLimit: Int = 10_000,
    threads: Int = processorCount
  ) {
    self.trust = trust
    let asker = OpenSSLAsker(searchPath: searchPath, timeLimit: timeLimit, threads: threads)
    self.asker = asker
    version = Later {
      do throws(Unchecked) {
        return .success(try asker.version())
      } catch {
        return .failure(error)
      }
    }
  }

  /// What can be said about one signature without looking at the file around it.
  ///
  /// - Parameters:
  ///   - contents: The decoded `/Contents`, with or without the zeros behind the structure.
  ///   - form: `/SubFilter`.
  ///   - pieces: The signed bytes, one after the other; they must stay until this returns.
  ///   - evidence: What the file brings along.
  ///   - existedAt: When the signature is proven to have existed, by a timestamp over the document
  ///     with the signature in it; nil if nothing proves it.
  public func proof(
    of contents: [UInt8], form: String?, kind: SignatureField.Kind,
    over pieces: [UnsafeRawBufferPointer], evidence: Evidence = .none, existedAt: Int64? = nil
  ) -> SignatureProof {
    var proof = SignatureProof(judgedAt: existedAt ?? trust.at)
    guard contents.count <= ProofChecker.longestSignature else {
      proof.integrity = .unchecked(.tooLarge(byteCount: contents.count))
      return proof
    }
    do throws(NotCMS) {
      switch (kind, form) {
      case (.timestamp, _):
        let token = try TimestampToken(contents[...])
        return DocumentTimestampCheck(
          token, evidence: evidence, existedAt: existedAt, for: self
        ).proof(over: pieces)
      case (.signature, "adbe.pkcs7.detached"), (.signature, "ETSI.CAdES.detached"):
        return SignatureCheck(
          try SignedData(contents[...]), isCAdES: form == "ETSI.CAdES.detached",
          evidence: evidence, existedAt: existedAt, for: self
        ).proof(over: pieces)
      case (.signature, "adbe.pkcs7.sha1"):
        return ObsoleteCheck(
          signed: try SignedData(contents[...]), form: form ?? "", checker: self
        ).proof(over: pieces)
      case (.signature, "adbe.x509.rsa_sha1"):
        // A bare value, with the certificate elsewhere.
        proof.integrity = .unchecked(.obsoleteForm(form ?? ""))
        proof.weakness = DigestAlgorithm.sha1.name
      default: proof.integrity = .unchecked(.unknownForm(form))
      }
    } catch {
      proof.integrity = .notCMS(error)
    }
    return proof
  }

  /// What can be said about `field` of the file in `bytes` without looking at the file around it.
  ///
  /// Its shape is not judged here, only that it names bytes of the file at all.
  public func proof(
    of field: SignatureField, in bytes: UnsafeRawBufferPointer, evidence: Evidence = .none,
    existedAt: Int64? = nil
  ) -> SignatureProof {
    guard let contents = field.contents, let pieces = field.signedPieces(of: bytes) else {
      var proof = SignatureProof(judgedAt: existedAt ?? trust.at)
      proof.integrity = .unchecked(.noSignedBytes)
      return proof
    }
    var proof = proof(
      of: contents, form: field.subFilter, kind: field.kind, over: pieces, evidence: evidence,
      existedAt: existedAt)
    // PAdES leaves the claim to the dictionary around the signature, which is signed as well.
    if field.kind == .signature { proof.claimedTime = proof.claimedTime ?? field.claimedTime }
    return proof
  }
}

extension SignatureField {
  /// The bytes of `file` it says it covers; nil if these are not two parts of it, one after the
  /// other.
  public func signedPieces(of file: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer]? {
    guard let byteRange, let range = try? SignedRange(numbers: byteRange, byteCount: file.count)
    else { return nil }
    return [
      UnsafeRawBufferPointer(rebasing: file[..<range.gap.lowerBound]),
      UnsafeRawBufferPointer(rebasing: file[range.gap.upperBound..<range.end]),
    ]
  }
}
