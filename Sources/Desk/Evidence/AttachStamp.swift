import Bytes
import Office
import Platform
import Signatures
import Store

extension OfficeDesk {
  /// The largest answer of an authority that is read: a token with its certificates takes a few KiB.
  private static let stampLimit = 1 << 20

  /// Takes in what a time stamp authority has answered.
  ///
  /// - Parameters:
  ///   - path: The answer (TimeStampResp), or the token in it alone.
  ///   - name: The number of the root; nil for whichever it was given for.
  ///   - files: Whom to trust, and nobody else; without anybody whom the office trusts, and an
  ///     authority it does not trust is taken all the same, which is said.
  /// - Throws: `EvidenceError`, `FileError`, `TrustError`; `PersonError.lacksRole` for whoever is neither
  ///   clerk, archiver nor administrator.
  public func attachStamp(
    _ path: String, to name: String? = nil, trusting files: TrustFiles
  ) throws -> (root: EvidenceRoot, token: EvidenceToken) {
    try require(.scrubFiles)
    let stamp = try receivedStamp(path)
    let root = try root(of: stamp, named: name, path: path)
    // Certificates live by the clock of the machine, also where the office rehearses another day.
    let moment = Machine.milliseconds()
    let isAsked = !files.anchors.isEmpty
    let trust =
      try isAsked
      ? TrustSettings(reading: files, at: moment)
      : trustSettings(at: Moment(milliseconds: moment) ?? now())
    let proof = stamp.proof(over: root.root.bytes, by: ProofChecker(trust: trust))
    let standing = try standing(of: proof, isAsked: isAsked, path: path)
    guard let time = Moment(milliseconds: stamp.time) else {
      throw EvidenceError.notAStamp(path: path)
    }
    let authority = proof.signer?.subject.shortName ?? "-"
    let digest = FileDigest(SHA256.digest(of: stamp.token))
    return try act { transaction, now in
      if let known = try transaction.evidenceTokens().first(where: { $0.token.digest == digest }) {
        throw EvidenceError.attachedAlready(root: known.root.value)
      }
      let id = try transaction.insertToken(
        stamp.token, digest: digest, of: root.id, at: time, authority: authority,
        standing: standing, attachedAt: now)
      try transaction.record(
        "evidence.attach", on: "evidence/\(root.id.value)",
        detail: [
          ("token", digest.description), ("time", time.utc), ("authority", authority),
          ("standing", standing.rawValue),
        ], by: person.id, at: now)
      return (
        root,
        EvidenceToken(
          id: id, digest: digest, at: time, authority: authority, standing: standing)
      )
    }
  }

  private func receivedStamp(_ path: String) throws -> ReceivedStamp {
    do {
      guard let bytes = try FileContents.read(path, limit: OfficeDesk.stampLimit) else {
        throw EvidenceError.notAStamp(path: path)
      }
      return try ReceivedStamp(bytes)
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    } catch let error as StampFault {
      switch error {
      case .notAStamp: throw EvidenceError.notAStamp(path: path)
      case .rejected(let reason): throw EvidenceError.rejected(path: path, reason: reason)
      }
    }
  }

  /// The root a time stamp was given for.
  private func root(
    of stamp: ReceivedStamp, named name: String?, path: String
  ) throws -> EvidenceRoot {
    let roots = try evidenceRoots()
    if roots.isEmpty { throw EvidenceError.noRoot }
    if let name, !roots.contains(where: { String($0.id.value) == name }) {
      throw EvidenceError.unknownRoot(name)
    }
    let candidates = roots.filter { name == nil || String($0.id.value) == name }
    guard let root = candidates.last(where: { stamp.isFor($0.root.bytes) }) else {
      throw EvidenceError.otherContent(path: path)
    }
    return root
  }

  private func standing(
    of proof: SignatureProof, isAsked: Bool, path: String
  ) throws -> EvidenceToken.Standing {
    if let weakness = proof.weakness {
      throw EvidenceError.weak(path: path, algorithm: weakness)
    }
    switch proof.integrity {
    case .contentChanged: throw EvidenceError.otherContent(path: path)
    case .valueDamaged, .notCMS: throw EvidenceError.damaged(path: path)
    case .unchecked(.certificateMissing): throw EvidenceError.withoutCertificate(path: path)
    case .unchecked: return .unchecked
    case .intact: break
    }
    if proof.trust.isTrusted, proof.timestamp.provenTime != nil { return .trusted }
    if isAsked {
      throw EvidenceError.untrusted(
        path: path, authority: proof.signer?.subject.shortName ?? "-")
    }
    return .intact
  }
}
