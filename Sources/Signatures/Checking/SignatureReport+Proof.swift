import Office

// From what was read and asked to what is said of it.

extension SignatureReport {
  /// - Parameter changes: What came after it; nil where that could not be compared.
  init(
    _ field: SignatureField, _ changes: LaterChanges?, _ proof: SignatureProof, end: FileEnd
  ) {
    var findings = field.flaws.map {
      SignatureFinding.form($0.code, isBroken: $0.severity == .broken)
    }
    switch end {
    case .whole: break
    case .followedBy(let bytes): findings.append(.trailingBytes(bytes))
    case .withoutMarker, .markerWithoutRevision: findings.append(.untidyEnd)
    }
    findings += changes.map(SignatureReport.findings) ?? []
    if changes == nil, field.coverage == .revision {
      findings.append(.unchecked("comparison"))
    }
    findings += SignatureReport.findings(of: proof, claimedTime: field.claimedTime)

    let proven = proof.timestamp.provenTime
    let time = proven ?? proof.claimedTime ?? field.claimedTime
    self.init(
      field: field.fieldName, kind: field.kind == .timestamp ? .timestamp : .signature,
      subFilter: field.subFilter ?? "", coverage: field.coverage.map(Coverage.init),
      aftermath: SignatureReport.aftermath(field, changes, end), isIntact: proof.integrity.answer,
      isTrusted: proof.weakness == nil ? proof.trust.answer : .no,
      timeStamp: proof.timestamp.answer, signer: proof.signer.map(SignerFacts.init),
      signedAt: time.flatMap { Moment(milliseconds: $0) }, digest: proof.digestAlgorithm ?? "",
      algorithm: proof.signatureAlgorithm ?? "", findings: findings)
  }

  private static func aftermath(
    _ field: SignatureField, _ changes: LaterChanges?, _ end: FileEnd
  ) -> Aftermath? {
    if end != .whole || field.coverage == .partial { return .suspicious }
    guard let changes else { return nil }
    if !changes.forbidden.isEmpty { return .suspicious }
    return changes.isEmpty ? Aftermath.none : .benign
  }

  private static func findings(_ changes: LaterChanges) -> [SignatureFinding] {
    changes.forbidden.map { change in
      let (kind, detail) = change.kind.code
      return .changed(kind, detail: detail, object: change.object)
    }
      + changes.allowed.map { change in
        switch change {
        case .signature(let name): .laterSignature(name)
        case .timestamp(let name): .laterTimestamp(name)
        case .evidence: .laterEvidence
        case .description: .laterDescription
        case .fieldFilled(let name): .fieldFilled(name)
        }
      }
  }

  private static func findings(
    of proof: SignatureProof, claimedTime: Int64?
  ) -> [SignatureFinding] {
    var findings: [SignatureFinding] = []
    switch proof.integrity {
    case .intact: break
    case .contentChanged: findings.append(.contentChanged)
    case .valueDamaged: findings.append(.valueDamaged)
    case .notCMS(let reason): findings.append(.noSignature(reason.code))
    case .unchecked(let reason): findings.append(.unchecked(reason.code))
    }
    if let weakness = proof.weakness { findings.append(.weakAlgorithm(weakness)) }
    if let finding = finding(of: proof.trust, proof), !findings.contains(finding) {
      findings.append(finding)
    }
    switch proof.timestamp {
    case .none:
      if proof.claimedTime ?? claimedTime != nil { findings.append(.timeClaimed) }
    case .proven(_, let authority): findings.append(.timeProven(authority))
    case .bad(let flaw): findings.append(.timestampBad(flaw.code))
    case .unchecked(let reason): findings.append(.timestampBad(reason.code))
    }
    guard proof.trust.isTrusted else { return findings }
    switch proof.revocation {
    case .notChecked(let gap): findings.append(.revocationUnknown(gap.code))
    case .good(let asOf): findings.append(.notRevoked(asOf: Moment(milliseconds: asOf)))
    case .revokedLater(let at): findings.append(.notRevoked(asOf: Moment(milliseconds: at)))
    case .revoked(let at): findings.append(.revoked(at.flatMap { Moment(milliseconds: $0) }))
    }
    return findings
  }

  private static func finding(
    of trust: SignatureProof.Trust, _ proof: SignatureProof
  ) -> SignatureFinding? {
    func moment(_ milliseconds: Int64?) -> Moment? {
      milliseconds.flatMap { Moment(milliseconds: $0) }
    }
    switch trust {
    case .trusted: return nil
    case .unknownIssuer(let name): return .unknownIssuer(name)
    case .selfSigned: return .selfSigned
    case .expired(let at): return .expired(moment(at))
    case .notYetValid(let at): return .notYetValid(moment(at))
    case .revoked(let at): return .revoked(moment(at))
    case .keyUsage: return .keyUsage
    case .weak(let name): return .weakAlgorithm(name)
    case .otherCertificate: return .otherCertificate
    case .improperPath(let error): return .improperPath(error)
    case .unchecked(let reason):
      // What already failed says why nobody went on to ask.
      return reason == .notReached && proof.integrity != .intact ? nil : .unchecked(reason.code)
    }
  }
}

extension SignatureReport.Coverage {
  fileprivate init(_ coverage: Coverage) {
    switch coverage {
    case .whole: self = .whole
    case .revision: self = .revision
    case .partial: self = .partial
    }
  }
}

extension SignerFacts {
  init(_ certificate: Certificate) {
    self.init(
      name: certificate.subject.shortName, body: certificate.subject.organization ?? "",
      issuer: certificate.issuer.shortName, serial: certificate.serial,
      validFrom: certificate.notBefore.flatMap { Moment(milliseconds: $0) },
      validUntil: certificate.notAfter.flatMap { Moment(milliseconds: $0) },
      fingerprint: certificate.sha256.description, isSeal: certificate.isSeal)
  }
}

extension SignatureProof.Integrity {
  fileprivate var answer: SignatureReport.Answer {
    switch self {
    case .intact: .yes
    case .contentChanged, .valueDamaged, .notCMS: .no
    case .unchecked(.noSignedBytes): .no
    case .unchecked: .unknown
    }
  }
}

extension SignatureProof.Trust {
  fileprivate var answer: SignatureReport.Answer {
    switch self {
    case .trusted: .yes
    case .unchecked: .unknown
    default: .no
    }
  }
}

extension SignatureProof.Timestamp {
  fileprivate var answer: SignatureReport.TimeStamp {
    switch self {
    case .none: .none
    case .proven: .ok
    case .bad: .bad
    case .unchecked: .unchecked
    }
  }
}

// MARK: What programs read

extension Unchecked {
  var code: String {
    switch self {
    case .noOpenSSL: "no-openssl"
    case .otherOpenSSL: "openssl-too-old"
    case .timeLimit: "time-limit"
    case .stopped: "stopped"
    case .opensslFailed: "openssl-failed"
    case .noAnchors: "no-anchors"
    case .obsoleteForm: "obsolete"
    case .unknownForm: "unknown-form"
    case .certificateMissing: "certificate-missing"
    case .tooLarge: "too-large"
    case .tooMany: "too-many"
    case .noSignedBytes: "no-signed-bytes"
    case .notReached: "not-reached"
    case .system: "system"
    }
  }
}

extension NotCMS {
  var code: String {
    switch self {
    case .damaged: "damaged"
    case .otherContent: "other-content"
    case .noSigner: "no-signer"
    case .severalSigners: "several-signers"
    case .contentInside: "content-inside"
    case .contentMissing: "content-missing"
    case .attribute: "attribute"
    case .refused: "refused"
    }
  }
}

extension TimestampFlaw {
  var code: String {
    switch self {
    case .notCMS(let reason): reason.code
    case .otherContent: "other-content"
    case .valueDamaged: "value-damaged"
    case .weak: "weak"
    case .unknownAuthority: "unknown-authority"
    case .expired: "expired"
    case .refused: "refused"
    }
  }
}

extension RevocationGap {
  var code: String {
    switch self {
    case .noList: "no-list"
    case .outdated: "outdated"
    case .listAfterExpiry: "list-after-expiry"
    case .listNotBelieved: "list-not-believed"
    case .noTrust: "no-trust"
    case .unchecked(let reason): reason.code
    }
  }
}

extension Certificate {
  /// Whether it is an organisation's and not a person's. Certificates have no field for it that all
  /// issuers fill in, so this is how it looks: a number only organisations have, or a name that
  /// begins as those of bodies do. It decides nothing about the verdict.
  fileprivate var isSeal: Bool {
    for attribute in subject.attributes {
      // organizationIdentifier; and `MST:…`, as Vietnamese authorities write it into UID and
      // serialNumber.
      if attribute.type == "2.5.4.97" { return true }
      let isNumber = attribute.type == "2.5.4.5" || attribute.type == "0.9.2342.19200300.100.1.1"
      if isNumber, attribute.text.hasPrefix("MST") { return true }
      if isNumber, ["CMND", "CCCD", "HC"].contains(where: attribute.text.hasPrefix) {
        return false
      }
    }
    guard let name = subject.commonName else { return subject.organization != nil }
    let words = folded(name)
    return name == subject.organization
      || Certificate.bodies.contains { words == $0 || words.hasPrefix($0 + " ") }
  }

  /// How the names of bodies begin.
  private static let bodies = [
    "truong", "ubnd", "uy ban", "hdnd", "hoi dong", "phong", "so", "bo", "cuc", "chi cuc", "vu",
    "van phong", "trung tam", "ban", "cong ty", "tong cong ty", "ngan hang", "benh vien",
    "kho bac", "bao hiem", "dang uy", "huyen uy", "tinh uy", "dang bo", "chi bo", "thanh tra",
    "cong an", "toa an", "vien", "lien doan", "cong doan", "doan thanh nien", "hoi",
  ]
}
