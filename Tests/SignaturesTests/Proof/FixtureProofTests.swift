import Platform
import Testing

@testable import Signatures

@Suite(.enabled(if: hasOpenSSL, "openssl is not installed"))
struct `The mathematics and trust of the sample files` {
  @Test(arguments: ProofFixture.all)
  func `come out as expected`(sample: ProofFixture) throws {
    // Its form is all there is to be said about one that cannot be read.
    guard let proof = try? Fixtures.checker.proof(of: Fixtures.bytes(of: sample), sample.index)
    else { return }
    switch sample.crypto {
    case "ok": #expect(proof.integrity == .intact)
    case "bad": #expect(proof.integrity != .intact)
    default: break
    }
    switch sample.trusted {
    case "yes": #expect(proof.trust.isTrusted, "\(proof.trust)")
    case "no": #expect(!proof.trust.isTrusted)
    default: break
    }
    switch sample.timestamp {
    case "ok": #expect(proof.timestamp.provenTime != nil, "\(proof.timestamp)")
    case "bad":
      guard case .bad = proof.timestamp else {
        Issue.record("\(proof.timestamp)")
        return
      }
    case "none": #expect(proof.timestamp.provenTime == nil)
    default: break
    }
    if sample.signer != "*" { #expect(proof.signer?.subject.commonName == sample.signer) }
    if sample.signingTime != "*" {
      #expect(
        (proof.timestamp.provenTime ?? proof.claimedTime) == milliseconds(sample.signingTime))
    }
  }

  @Test func `are there for nearly all of them`() throws {
    let intact = ProofFixture.all.filter { $0.crypto == "ok" }
    #expect(intact.count >= 28)
    for sample in intact { _ = try PDFSummary(of: Fixtures.bytes(of: sample)) }
  }

  private func proof(_ name: String, _ index: Int = 0) throws -> SignatureProof {
    try Fixtures.checker.proof(of: Fixtures.bytes(name), index)
  }

  @Test func `tell a changed content from a damaged signature`() throws {
    #expect(try proof("a03").integrity == .contentChanged)
    #expect(try proof("b01").integrity == .valueDamaged)
    #expect(try proof("b03").integrity == .unchecked(.noSignedBytes))
    #expect(try proof("b10").integrity == .unchecked(.noSignedBytes))
  }

  @Test func `name what stands in the way of trust`() throws {
    #expect(try proof("t01").trust == .selfSigned)
    #expect(
      try proof("t02").trust == .unknownIssuer(name: "Ban Cơ yếu mẫu RootCA"))
    #expect(try proof("t03").trust == .expired(notAfter: milliseconds("2022-01-01T00:00:00Z")))
    let revoked = milliseconds("2026-01-15T00:00:00Z")
    #expect(try proof("t05").trust == .revoked(at: revoked))
    #expect(try proof("t05").revocation == .revoked(at: revoked))
    #expect(try proof("t09").trust == .weak(name: "SHA-1"))
    #expect(try proof("t09").weakness == "SHA-1")
  }

  @Test func `name the path, the algorithms and the authority`() throws {
    let person = try proof("v02")
    #expect(
      person.trust
        == .trusted(
          path: ["Trần Đức Khiêm", "CA mẫu cơ quan nhà nước", "Ban Cơ yếu mẫu RootCA"]))
    #expect(person.digestAlgorithm == "SHA-256")
    #expect(person.signatureAlgorithm == "RSA")
    #expect(person.weakness == nil)
    #expect(person.signer?.key.bits == 2048)
    #expect(person.signer?.subject.unit == "TRƯỜNG TIỂU HỌC KIM ĐỒNG")
    #expect(person.signer?.serial == "28EC520A043E1F40A3054E58643FAA65B6843234")
    #expect(
      person.timestamp
        == .proven(time: milliseconds("2026-02-11T07:05:41Z"), authority: "TSA mẫu"))
    #expect(person.judgedAt == milliseconds("2026-02-11T07:05:41Z"))
    #expect(person.revocation == .good(asOf: milliseconds("2026-02-01T00:00:00Z")))
    #expect(try proof("v05").signer?.key.bits == 256)
    #expect(try proof("v05").signatureAlgorithm == "ECDSA")
    #expect(try proof("v12").signatureAlgorithm == "RSA-PSS")
  }

  @Test func `do not let a timestamp of strangers prove anything`() throws {
    let proof = try proof("t07")
    guard case .bad(.unknownAuthority) = proof.timestamp else {
      Issue.record("\(proof.timestamp)")
      return
    }
    #expect(proof.judgedAt == Fixtures.trust.at)
    #expect(proof.trust.isTrusted)
  }

  @Test func `judge at the proven time, else at the time of the check, never at the claimed`()
    throws
  {
    // Its certificate ended in 2022; the timestamp is of 2021.
    let bytes = Fixtures.bytes("v22")
    let proven = try Fixtures.checker.proof(of: bytes)
    #expect(proven.trust.isTrusted)
    // Lists made later do not name certificates that have ended.
    #expect(proven.revocation == .notChecked(.listAfterExpiry))

    let bare = try withoutUnsignedAttributes(Fixtures.structure("v22"))
    let claimed = try Fixtures.checker.proof(of: bytes, contents: bare)
    #expect(claimed.integrity == .intact)
    #expect(claimed.timestamp == .none)
    #expect(claimed.trust == .expired(notAfter: milliseconds("2022-01-01T00:00:00Z")))
    let witnessed = try Fixtures.checker.proof(
      of: bytes, contents: bare, existedAt: milliseconds("2021-06-01T00:00:00Z"))
    #expect(witnessed.trust.isTrusted)
    #expect(witnessed.judgedAt == milliseconds("2021-06-01T00:00:00Z"))
  }

  @Test func `keep a signature that was made before its certificate was revoked`() throws {
    let bytes = Fixtures.bytes("t05")
    let bare = try withoutUnsignedAttributes(Fixtures.structure("t05"))
    let before = try Fixtures.checker.proof(
      of: bytes, contents: bare, existedAt: milliseconds("2026-01-14T00:00:00Z"))
    #expect(before.trust.isTrusted)
    #expect(before.revocation == .revokedLater(at: milliseconds("2026-01-15T00:00:00Z")))
    // Time that nobody has proven does not help.
    let unproven = try Fixtures.checker.proof(of: bytes, contents: bare)
    #expect(unproven.trust == .revoked(at: milliseconds("2026-01-15T00:00:00Z")))
  }

  @Test func `are not guessed where no list tells of revocations`() throws {
    let trust = TrustSettings(
      anchors: Fixtures.trust.anchors, intermediates: Fixtures.trust.intermediates,
      at: Fixtures.trust.at)
    let proof = try ProofChecker(trust: trust).proof(of: Fixtures.bytes("t05"))
    #expect(proof.trust.isTrusted)
    #expect(proof.revocation == .notChecked(.noList(issuer: "CA mẫu cơ quan nhà nước")))
  }

  @Test func `believe lists of the file, but not forged ones, and the office's first`() throws {
    let bytes = Fixtures.bytes("t05")
    let field = try PDFSummary(of: bytes).signatures[0]
    let bare = TrustSettings(
      anchors: Fixtures.trust.anchors, intermediates: Fixtures.trust.intermediates,
      at: Fixtures.trust.at)
    var forged = Evidence()
    forged.revocationLists = try Fixtures.trust.revocationLists.map { list in
      var der = list.der
      der[der.count - 9] ^= 1
      return try RevocationList(der: der)
    }
    func proof(_ trust: TrustSettings, _ evidence: Evidence) -> SignatureProof {
      bytes.withUnsafeBytes {
        ProofChecker(trust: trust).proof(of: field, in: $0, evidence: evidence)
      }
    }
    let honest = Evidence(revocationLists: Fixtures.trust.revocationLists)
    #expect(proof(bare, honest).trust == .revoked(at: milliseconds("2026-01-15T00:00:00Z")))
    #expect(proof(bare, forged).revocation == .notChecked(.listNotBelieved))
    #expect(
      proof(Fixtures.trust, forged).trust == .revoked(at: milliseconds("2026-01-15T00:00:00Z")))
  }

  @Test func `find the issuer among the office's certificates if the file does not bring it`()
    throws
  {
    for name in ["v01", "v02"] {
      let signed = try SignedData(Fixtures.structure(name)[...])
      let signer = try #require(signed.certificates.first(where: signed.signer.names))
      let bytes = Fixtures.bytes(name)
      let alone = try signed.structure(with: [signer])
      #expect(alone.count < signed.whole.count)
      let found = try Fixtures.checker.proof(of: bytes, contents: alone)
      #expect(found.integrity == .intact)
      #expect(try found.trust == proof(name).trust)
      let bare = TrustSettings(anchors: Fixtures.trust.anchors, at: Fixtures.trust.at)
      let lost = try ProofChecker(trust: bare).proof(of: bytes, contents: alone)
      #expect(lost.integrity == .intact)
      #expect(lost.trust == .unknownIssuer(name: "CA mẫu cơ quan nhà nước"))
    }
  }

  @Test func `need an anchor`() throws {
    let checker = ProofChecker(trust: TrustSettings(anchors: [], at: Fixtures.trust.at))
    let proof = try checker.proof(of: Fixtures.bytes("v02"))
    #expect(proof.integrity == .intact)
    #expect(proof.trust == .unchecked(.noAnchors))
    #expect(proof.timestamp == .unchecked(.noAnchors))
    #expect(proof.revocation == .notChecked(.unchecked(.noAnchors)))
    let document = try checker.proof(of: Fixtures.bytes("v04"), 1)
    #expect(document.integrity == .intact)
    #expect(document.timestamp == .unchecked(.noAnchors))
  }

  @Test func `come out the same on many threads`() throws {
    let names = ["v01", "v02", "t05", "a03", "b01", "v04"]
    let expected = try names.map { try proof($0) }
    let found = try inParallel(24, threads: 8) { index in
      try Fixtures.checker.proof(of: Fixtures.bytes(names[index % names.count]))
    }
    for (index, proof) in found.enumerated() { #expect(proof == expected[index % names.count]) }
  }

  @Test func `tell what is wrong with a timestamp over the document`() throws {
    let bytes = Fixtures.bytes("v04")
    let good = try proof("v04", 1)
    #expect(good.integrity == .intact)
    #expect(good.signer?.subject.commonName == "TSA mẫu")

    var changed = bytes
    changed[30] ^= 1
    let after = try changed.withUnsafeBytes {
      Fixtures.checker.proof(of: try PDFSummary(of: bytes).signatures[1], in: $0)
    }
    #expect(after.integrity == .contentChanged)
    #expect(after.timestamp == .bad(.otherContent))

    var damaged = try Fixtures.structure("v04", 1)
    damaged[damaged.count - 5] ^= 1
    let broken = try Fixtures.checker.proof(of: bytes, 1, contents: damaged)
    #expect(broken.integrity == .valueDamaged)
    #expect(broken.timestamp.provenTime == nil)

    let strangers = TrustSettings(
      anchors: [try #require(try proof("v01").signer)],
      at: Fixtures.trust.at)
    let stranger = try ProofChecker(trust: strangers).proof(of: bytes, 1)
    #expect(stranger.integrity == .intact)
    #expect(stranger.trust == .unknownIssuer(name: "Ban Cơ yếu mẫu RootCA"))
    #expect(stranger.timestamp.provenTime == nil)
  }
}

extension Fixtures {
  static func bytes(of sample: ProofFixture) -> [UInt8] { bytes(sample.file) }
}
