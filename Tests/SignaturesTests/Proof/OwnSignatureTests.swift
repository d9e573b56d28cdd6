import Bytes
import Platform
import Testing

@testable import Signatures

/// Signatures made on the spot, in shapes the samples do not have.
@Suite(.enabled(if: hasOpenSSL, "openssl is not installed"))
struct `A signature made by openssl` {
  /// A key with its certificate, and what it signs.
  private struct Signing {
    let folder: String
    let certificate: Certificate
    let content = Array("Kính gửi: Sở Giáo dục\r\n và Đào tạo".utf8)

    init(in folder: String, usage: String = "digitalSignature", key: [String] = ec) throws {
      self.folder = folder
      let settings = """
        [req]
        distinguished_name = subject
        x509_extensions = extensions
        [subject]
        [extensions]
        keyUsage = critical, \(usage)
        subjectKeyIdentifier = hash

        """
      try FileContents.writeNew(folder + "/settings", Array(settings.utf8))
      try FileContents.writeNew(folder + "/content", content)
      _ = try OpenSSL().output(
        of: ["req", "-x509", "-config", folder + "/settings", "-nodes", "-newkey"] + key + [
          "-keyout", folder + "/key.pem", "-out", folder + "/certificate.pem", "-days", "30",
          "-utf8", "-subj", "/CN=Trần Đức Khiêm",
        ])
      certificate = try Certificate.all(
        inFile: FileContents.read(folder + "/certificate.pem", limit: 1 << 20)!)[0]
    }

    static let ec = ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]

    func sign(_ extra: String...) throws -> [UInt8] {
      try OpenSSL().output(
        of: [
          "cms", "-sign", "-binary", "-outform", "DER", "-in", folder + "/content", "-signer",
          folder + "/certificate.pem", "-inkey", folder + "/key.pem",
        ] + extra)
    }

    func proof(
      of structure: [UInt8], over content: [UInt8]? = nil, form: String = "ETSI.CAdES.detached",
      certificates: [Certificate] = []
    ) -> SignatureProof {
      let checker = ProofChecker(
        trust: TrustSettings(anchors: [certificate], at: Machine.milliseconds()))
      return (content ?? self.content).withUnsafeBytes { bytes in
        checker.proof(
          of: structure + [0, 0, 0], form: form, kind: .signature,
          over: [
            UnsafeRawBufferPointer(rebasing: bytes[..<7]),
            UnsafeRawBufferPointer(rebasing: bytes[7...]),
          ], evidence: Evidence(certificates: certificates))
      }
    }
  }

  private func with(
    usage: String = "digitalSignature", key: [String] = Signing.ec, _ body: (Signing) throws -> Void
  ) throws {
    try PrivateFolder.with { try body(Signing(in: $0, usage: usage, key: key)) }
  }

  @Test func `is intact, and trusted if its certificate is`() throws {
    try with { signing throws in
      let proof = signing.proof(of: try signing.sign("-md", "sha256", "-cades"))
      #expect(proof.integrity == .intact)
      #expect(proof.trust == .trusted(path: ["Trần Đức Khiêm"]))
      #expect(proof.signer == signing.certificate)
      #expect(proof.revocation == .notChecked(.noList(issuer: "Trần Đức Khiêm")))
    }
  }

  @Test(arguments: ["sha384", "sha512"])
  func `over another digest than ours is left to openssl`(digest: String) throws {
    try with { signing throws in
      let structure = try signing.sign("-md", digest, "-cades")
      let proof = signing.proof(of: structure)
      #expect(proof.integrity == .intact)
      #expect(proof.trust.isTrusted)
      #expect(proof.digestAlgorithm == "SHA-" + digest.suffix(3))
      let changed = signing.proof(of: structure, over: signing.content + [10])
      #expect(changed.integrity == .contentChanged)
      #expect(!changed.trust.isTrusted)
    }
  }

  @Test func `has to name its certificate where the form demands it`() throws {
    try with { signing throws in
      let structure = try signing.sign("-md", "sha256")
      #expect(signing.proof(of: structure).trust == .otherCertificate)
      #expect(signing.proof(of: structure, form: "adbe.pkcs7.detached").trust.isTrusted)
    }
  }

  @Test(arguments: ["sha256", "sha512"])
  func `must not name another certificate with the same key`(digest: String) throws {
    try with { signing throws in
      // The same key, name and number with another end: what a thief of the key would like.
      _ = try OpenSSL().output(
        of: [
          "x509", "-in", signing.folder + "/certificate.pem", "-signkey",
          signing.folder + "/key.pem", "-days", "3000", "-set_serial",
          "0x" + signing.certificate.serial, "-out", signing.folder + "/other.pem",
        ])
      let other = try Certificate.all(
        inFile: FileContents.read(signing.folder + "/other.pem", limit: 1 << 20)!)[0]
      #expect(other != signing.certificate)
      let bare = try signing.sign("-md", digest, "-cades", "-nocerts")
      let genuine = signing.proof(of: bare, certificates: [signing.certificate])
      #expect(genuine.trust.isTrusted)
      #expect(genuine.integrity == .intact)
      let swapped = signing.proof(of: bare, certificates: [other, signing.certificate])
      #expect(swapped.signer == other)
      #expect(swapped.trust == .otherCertificate)
    }
  }

  @Test func `is unchecked without its certificate`() throws {
    try with { signing throws in
      let bare = try signing.sign("-md", "sha256", "-cades", "-nocerts")
      let checker = ProofChecker(trust: TrustSettings(anchors: [], at: 0))
      let proof = signing.content.withUnsafeBytes {
        checker.proof(of: bare, form: "ETSI.CAdES.detached", kind: .signature, over: [$0])
      }
      #expect(proof.integrity == .unchecked(.certificateMissing))
      #expect(proof.signer == nil)
    }
  }

  @Test func `by key identifier is one as well`() throws {
    try with { signing throws in
      let proof = signing.proof(of: try signing.sign("-md", "sha256", "-cades", "-keyid"))
      #expect(proof.integrity == .intact)
      #expect(proof.trust.isTrusted)
    }
  }

  @Test func `in BER of indefinite length is one as well`() throws {
    try with { signing throws in
      // Every value that holds others, with marks instead of lengths.
      func loosened(_ bytes: ArraySlice<UInt8>, _ depth: Int) throws -> [UInt8] {
        let value = try DERValue(first: bytes)
        guard value.isConstructed, depth < 3 else { return Array(value.whole) }
        var reader = try value.values()
        var result: [UInt8] = [bytes[bytes.startIndex], 0x80]
        while !reader.isAtEnd { result += try loosened(reader.next().whole, depth + 1) }
        return result + [0, 0]
      }
      let structure = try signing.sign("-md", "sha256", "-cades")
      let loose = try loosened(structure[...], 0)
      #expect(loose != structure)
      let proof = signing.proof(of: loose)
      #expect(proof.integrity == .intact)
      #expect(proof.trust.isTrusted)
    }
  }

  @Test func `without signed attributes cannot tell what was changed`() throws {
    try with { signing throws in
      let structure = try signing.sign("-md", "sha256", "-noattr")
      let form = "adbe.pkcs7.detached"
      let proof = signing.proof(of: structure, form: form)
      #expect(proof.integrity == .intact)
      #expect(proof.claimedTime == nil)
      #expect(
        signing.proof(of: structure, over: signing.content + [10], form: form).integrity
          == .contentChanged)
    }
  }

  @Test func `of something inside it is none of the document`() throws {
    try with { signing throws in
      let structure = try signing.sign("-md", "sha256", "-cades", "-nodetach")
      #expect(signing.proof(of: structure).integrity == .notCMS(.contentInside))
    }
  }

  @Test func `of two signers is refused`() throws {
    try with { signing throws in
      try PrivateFolder.with { folder throws in
        let other = try Signing(in: folder)
        let structure = try signing.sign(
          "-md", "sha256", "-signer", other.folder + "/certificate.pem", "-inkey",
          other.folder + "/key.pem")
        #expect(signing.proof(of: structure).integrity == .notCMS(.severalSigners(2)))
      }
    }
  }

  @Test func `with a certificate for other uses is not trusted`() throws {
    try with(usage: "keyEncipherment") { signing throws in
      let proof = signing.proof(of: try signing.sign("-md", "sha256", "-cades"))
      #expect(proof.trust == .keyUsage)
    }
    try with(usage: "nonRepudiation") { signing throws in
      #expect(signing.proof(of: try signing.sign("-md", "sha256", "-cades")).trust.isTrusted)
    }
  }

  @Test func `with a short key or an old digest is weak`() throws {
    try with(key: ["rsa:1024"]) { signing throws in
      let proof = signing.proof(of: try signing.sign("-md", "sha256", "-cades"))
      #expect(proof.integrity == .intact)
      #expect(proof.weakness == "RSA-1024")
      #expect(proof.trust == .weak(name: "RSA-1024"))
    }
    try with { signing throws in
      let proof = signing.proof(of: try signing.sign("-md", "sha1"), form: "adbe.pkcs7.detached")
      #expect(proof.integrity == .intact)
      #expect(proof.trust == .weak(name: "SHA-1"))
    }
  }

  @Test func `in an obsolete form is weak, and can only tell that the content was changed`() throws
  {
    try with { signing throws in
      let digest = try OpenSSL().output(
        of: ["dgst", "-sha1", "-binary", signing.folder + "/content"])
      try FileContents.writeNew(signing.folder + "/digest", digest)
      let structure = try signing.sign(
        "-md", "sha1", "-nodetach", "-in", signing.folder + "/digest")
      let proof = signing.proof(of: structure, form: "adbe.pkcs7.sha1")
      #expect(proof.integrity == .unchecked(.obsoleteForm("adbe.pkcs7.sha1")))
      #expect(proof.weakness == "SHA-1")
      #expect(proof.signer == signing.certificate)
      #expect(!proof.trust.isTrusted)
      let other = Array("Kính gửi: Sở Nội vụ".utf8)
      let changed = signing.proof(of: structure, over: other, form: "adbe.pkcs7.sha1")
      #expect(changed.integrity == .contentChanged)
    }
  }

  @Test func `in another obsolete or an unknown form is unchecked`() throws {
    try with { signing throws in
      let structure = try signing.sign("-md", "sha256", "-nodetach")
      let proof = signing.proof(of: structure, form: "adbe.x509.rsa_sha1")
      #expect(proof.integrity == .unchecked(.obsoleteForm("adbe.x509.rsa_sha1")))
      #expect(proof.weakness == "SHA-1")
      #expect(!proof.trust.isTrusted)
      #expect(
        signing.proof(of: structure, form: "x.y").integrity == .unchecked(.unknownForm("x.y")))
    }
  }

  @Test func `is not valid before or after its certificate`() throws {
    try with { signing throws in
      let structure = try signing.sign("-md", "sha256", "-cades")
      for (moment, trust) in [
        (
          signing.certificate.notBefore! - 1000,
          SignatureProof.Trust.notYetValid(notBefore: signing.certificate.notBefore)
        ), (signing.certificate.notAfter! + 2000, .expired(notAfter: signing.certificate.notAfter)),
      ] {
        let checker = ProofChecker(
          trust: TrustSettings(anchors: [signing.certificate], at: moment))
        let proof = signing.content.withUnsafeBytes {
          checker.proof(
            of: structure, form: "ETSI.CAdES.detached", kind: .signature, over: [$0])
        }
        #expect(proof.trust == trust)
      }
    }
  }
}
