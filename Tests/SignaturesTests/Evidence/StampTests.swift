import Bytes
import Platform
import Testing

@testable import Signatures

private let program =
  "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  + "/Fixtures/programs/tsa"

private func tsa(_ words: String...) throws {
  let child = ChildProcess(
    program, words, environment: ["PATH": Machine.variable("PATH") ?? "/usr/bin:/bin"])
  try #require(try child.run().ending == .exited(0))
}

/// Time stamps made on the spot by an authority to throw away.
@Suite(.enabled(if: hasOpenSSL, "openssl is not installed"))
struct `A time stamp over a root` {
  private let root = [UInt8](0..<32)

  private func read(_ path: String) throws -> [UInt8] {
    try #require(try FileContents.read(path, limit: 1 << 20))
  }

  /// The answer to a request for `root`, and the authority's root.
  private func answer(
    to request: [UInt8]? = nil, digest: String = "sha256", in folder: String
  ) throws -> (bytes: [UInt8], authority: Certificate) {
    try tsa("make", folder + "/tsa", "TSA thử", digest)
    let request = request ?? stampRequest(for: root, nonce: [0x80, 1, 2])
    try FileContents.writeNew(folder + "/request", request)
    try tsa("stamp", folder + "/tsa", folder + "/request", folder + "/answer")
    let authority = try Certificate.all(inFile: read(folder + "/tsa/ca.pem"))[0]
    return (try read(folder + "/answer"), authority)
  }

  private func checker(trusting anchors: Certificate...) -> ProofChecker {
    ProofChecker(trust: TrustSettings(anchors: anchors, at: Machine.milliseconds()))
  }

  @Test func `is requested in the fewest bytes there are`() {
    let imprint = SHA256.digest(of: root).bytes
    let algorithm = der(
      0x30, der(oid: "2.16.840.1.101.3.4.2.1"), der(0x05))
    for (nonce, number) in [([1, 2], [1, 2]), ([0, 0x80], [0, 0x80]), ([0, 0], [0])]
      as [([UInt8], [UInt8])]
    {
      #expect(
        stampRequest(for: root, nonce: nonce)
          == der(
            0x30, der(0x02, [1]), der(0x30, algorithm, der(0x04, imprint)), der(0x02, number),
            der(0x01, [0xff])))
    }
  }

  @Test func `is read out of an answer, and from a bare token`() throws {
    try PrivateFolder.with { folder in
      let before = Machine.milliseconds() - 1000
      let (answer, authority) = try answer(in: folder)
      let stamp = try ReceivedStamp(answer)
      #expect((before...Machine.milliseconds() + 1000).contains(stamp.time))
      #expect(stamp.isFor(root))
      #expect(!stamp.isFor(root.reversed()))
      #expect(stamp.token.count < answer.count)
      #expect(try ReceivedStamp(stamp.token).token == stamp.token)
      // What somebody puts behind it is no part of it.
      #expect(try ReceivedStamp(stamp.token + [0, 0]).token == stamp.token)

      let trusted = stamp.proof(over: root, by: checker(trusting: authority))
      #expect(trusted.integrity == .intact)
      #expect(trusted.trust.isTrusted)
      #expect(trusted.timestamp.provenTime == stamp.time)
      let open = stamp.proof(over: root, by: checker())
      #expect(open.integrity == .intact)
      #expect(!open.trust.isTrusted)
      #expect(open.timestamp.provenTime == nil)
      #expect(
        stamp.proof(over: root.reversed(), by: checker()).integrity == .contentChanged)
    }
  }

  @Test func `that was refused says in whose words`() throws {
    // A policy the authority does not know.
    let request = der(
      0x30, der(0x02, [1]),
      der(
        0x30, der(0x30, der(oid: "2.16.840.1.101.3.4.2.1"), der(0x05)),
        der(0x04, [UInt8](repeating: 7, count: 32))), der(oid: "1.2.3"))
    try PrivateFolder.with { folder in
      let refusal = try answer(to: request, in: folder).bytes
      #expect(throws: StampFault.rejected(reason: "Requested policy is not supported.")) {
        try ReceivedStamp(refusal)
      }
    }
    #expect(throws: StampFault.rejected(reason: "status 2")) {
      try ReceivedStamp(der(0x30, der(0x30, der(0x02, [2]))))
    }
  }

  @Test func `is nothing else, and no bytes of strangers end the program`() throws {
    for junk in [[], [0x30], [0x30, 0x80], Array("MIIB".utf8), Fixtures.content("pki/root.pem")] {
      #expect(throws: StampFault.notAStamp) { try ReceivedStamp(junk) }
    }
    try PrivateFolder.with { folder in
      let (answer, _) = try answer(in: folder)
      for end in answer.indices {
        #expect(throws: StampFault.self) { try ReceivedStamp(Array(answer[..<end])) }
      }
      var random = SystemRandomNumberGenerator()
      for _ in 0..<2000 {
        var damaged = answer
        for _ in 0..<3 {
          damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255)
        }
        _ = try? ReceivedStamp(damaged).isFor(root)
      }
    }
  }

  @Test func `with another signature than its key made is not whole`() throws {
    try PrivateFolder.with { folder in
      let (answer, authority) = try answer(in: folder)
      var token = try ReceivedStamp(answer).token
      token[token.count - 1] ^= 1
      let proof = try ReceivedStamp(token).proof(over: root, by: checker(trusting: authority))
      #expect(proof.integrity == .valueDamaged)
    }
  }

  @Test func `signed with SHA-1 is called weak`() throws {
    try PrivateFolder.with { folder in
      let (answer, authority) = try answer(digest: "sha1", in: folder)
      let proof = try ReceivedStamp(answer).proof(over: root, by: checker(trusting: authority))
      #expect(proof.weakness == "SHA-1")
      #expect(!proof.trust.isTrusted)
    }
  }
}
