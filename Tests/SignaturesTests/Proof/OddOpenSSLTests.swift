import Platform
import Testing

@testable import Signatures

@Suite struct `Without an openssl that can be believed` {
  private func proof(
    _ name: String, _ searchPath: String, timeLimit: Int = 10_000, index: Int = 0
  ) throws -> SignatureProof {
    try ProofChecker(trust: Fixtures.trust, searchPath: searchPath, timeLimit: timeLimit)
      .proof(of: Fixtures.bytes(name), index)
  }

  private func expectUnchecked(_ proof: SignatureProof, _ reason: Unchecked) {
    #expect(proof.integrity == .unchecked(reason))
    #expect(proof.trust == .unchecked(reason))
    #expect(proof.revocation == .notChecked(.unchecked(reason)))
  }

  @Test func `nothing is trusted, and what can be read is said`() throws {
    expectUnchecked(try proof("v01", "/khong"), .noOpenSSL)
    let proof = try proof("v02", "/khong")
    #expect(proof.timestamp == .unchecked(.noOpenSSL))
    #expect(proof.signer?.subject.commonName == "Trần Đức Khiêm")
    #expect(proof.claimedTime == milliseconds("2026-02-11T07:05:41Z"))
    expectUnchecked(try self.proof("v04", "/khong", index: 1), .noOpenSSL)
  }

  @Test func `a changed content is still found, and what the certificate is not for`() throws {
    #expect(try proof("a03", "/khong").integrity == .contentChanged)
    #expect(try proof("t09", "/khong").trust == .weak(name: "SHA-1"))
  }

  @Test(arguments: [
    "OpenSSL 1.1.1w 11 Sep 2023", "LibreSSL 3.8.2", "OpenSSL", "", "OpenSSL x.y",
    "BoringSSL 4.0", "OpenSSL 99999999999999999999.0",
  ])
  func `one of another version is not asked`(version: String) throws {
    try withOpenSSL(version: version, "exit 0") { searchPath throws in
      expectUnchecked(try proof("v01", searchPath), .otherOpenSSL(version: version))
    }
  }

  @Test func `one that says yes to everything makes nothing intact`() throws {
    let script = """
      case "$1" in
        verify) echo "/tmp/signer.pem: OK" ;;
        ts) echo "Verification: OK" ;;
        cms) echo "CMS Verification successful" >&2 ;;
      esac
      exit 0
      """
    try withOpenSSL(script) { searchPath throws in
      for name in ["v01", "b01", "t01", "v05"] {
        #expect(
          try proof(name, searchPath).integrity
            == .unchecked(.opensslFailed(message: "another certificate")))
      }
      #expect(try proof("a03", searchPath).integrity == .contentChanged)
      #expect(
        try proof("t05", searchPath).trust == .revoked(at: milliseconds("2026-01-15T00:00:00Z")))
      #expect(try proof("t09", searchPath).trust == .weak(name: "SHA-1"))
    }
  }

  @Test func `one that copies the certificate does not make changed bytes intact`() throws {
    let script = """
      for word in "$@"; do case "$word" in */all.der) folder="${word%/*}" ;; esac; done
      if [ "$1" = cms ]; then while read -r line; do echo "$line"; done < "$folder/signer.pem"; fi
      if [ "$1" = verify ]; then echo "signer.pem: OK"; fi
      exit 0
      """
    try withOpenSSL(script) { searchPath throws in
      // It does lie well enough for the signature value.
      #expect(try proof("v01", searchPath).integrity == .intact)
      #expect(try proof("a03", searchPath).integrity == .contentChanged)
    }
  }

  @Test func `one that only exits well says nothing`() throws {
    try withOpenSSL("exit 0") { searchPath throws in
      let proof = try proof("v02", searchPath)
      #expect(proof.integrity == .unchecked(.opensslFailed(message: "another certificate")))
      #expect(proof.trust == .unchecked(.opensslFailed(message: "")))
      #expect(proof.timestamp == .unchecked(.opensslFailed(message: "")))
    }
  }

  @Test(arguments: [
    ("kill -SEGV $$", "signal 11"),
    (
      "while :; do echo 0123456789012345678901234567890123456789012345678901234567890123; done",
      "output without end"
    ),
    ("echo 'kho\u{1b}ng' >&2; exit 7", "không"),
  ])
  func `one that crashes or talks without end is unchecked`(script: String, message: String) throws
  {
    try withOpenSSL(script) { searchPath throws in
      let proof = try proof("v01", searchPath)
      let reason = Unchecked.opensslFailed(message: message)
      #expect(proof.integrity == .unchecked(reason) || message == "không")
      guard case .unchecked = proof.integrity, case .unchecked = proof.trust else {
        Issue.record("\(proof)")
        return
      }
    }
  }

  @Test func `one that hangs is ended`() throws {
    try withOpenSSL("sleep 100 & wait") { searchPath throws in
      let start = ContinuousClock.now
      let proof = try proof("v01", searchPath, timeLimit: 200)
      #expect(proof.integrity == .unchecked(.timeLimit))
      #expect(proof.trust == .unchecked(.timeLimit))
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }

  @Test func `no folder to ask in is said as well`() throws {
    // The folder of the fake one is of no use as a file.
    try withOpenSSL("exit 0") { searchPath throws in
      let checker = ProofChecker(trust: Fixtures.trust, searchPath: searchPath + "/openssl")
      #expect(checker.openssl == .failure(.noOpenSSL))
    }
  }
}

@Suite(.enabled(if: hasOpenSSL, "openssl is not installed"))
struct `How often openssl is started` {
  private func starts(_ name: String, _ trust: TrustSettings, index: Int = 0) throws -> Int {
    try startsOfOpenSSL { searchPath throws in
      let proof = try ProofChecker(trust: trust, searchPath: searchPath)
        .proof(of: Fixtures.bytes(name), index)
      #expect(proof.integrity == .intact)
      #expect(proof.trust.isTrusted)
    }
  }

  @Test func `is once for a plain signature, and once more for each further question`() throws {
    let bare = TrustSettings(
      anchors: Fixtures.trust.anchors, intermediates: Fixtures.trust.intermediates,
      at: Fixtures.trust.at)
    #expect(try starts("v01", bare) == 1)
    #expect(try starts("v05", bare) == 1)
    #expect(try starts("v02", bare) == 2)
    #expect(try starts("v01", Fixtures.trust) == 2)
    #expect(try starts("v02", Fixtures.trust) == 3)
    #expect(try starts("v04", bare, index: 1) == 1)
  }
}
