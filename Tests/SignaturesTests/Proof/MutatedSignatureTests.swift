import Platform
import Testing

@testable import Signatures

@Suite struct `A damaged CMS` {
  @Test(arguments: ["v01", "v02", "v05", "v12"])
  func `is read without harm, whatever byte is wrong and wherever it is cut`(name: String) throws {
    let structure = try Fixtures.structure(name)
    var random = SystemRandomNumberGenerator()
    for position in stride(from: Int.random(in: 0..<5), to: structure.count, by: 5) {
      var bytes = structure
      bytes[position] = UInt8.random(in: 0...255, using: &random)
      _ = try? SignedData(bytes[...])
      #expect(throws: NotCMS.self) { try SignedData(structure[..<position]) }
    }
  }

  @Test(.enabled(if: hasOpenSSL, "openssl is not installed"), arguments: ["v01", "v05", "v12"])
  func `is intact only where nothing that was signed is wrong`(name: String) throws {
    let bytes = Fixtures.bytes(name)
    let structure = try Fixtures.structure(name)
    let original = try SignedData(structure[...])
    let signer = original.certificates.first(where: original.signer.names)
    let outcomes = try inParallel(60) { _ -> (Int, [UInt8], SignatureProof) in
      var mutated = structure
      let position = Int.random(in: 0..<structure.count)
      mutated[position] ^= UInt8.random(in: 1...255)
      return (position, mutated, try Fixtures.checker.proof(of: bytes, contents: mutated))
    }
    for (position, mutated, proof) in outcomes where proof.integrity == .intact {
      // Then it is the same signature of the same attributes by the same certificate.
      let read = try SignedData(mutated[...])
      #expect(read.signer.value == original.signer.value, "\(position)")
      #expect(read.signer.signed?.messageDigest == original.signer.signed?.messageDigest)
      #expect(read.signer.signed?.signingTime == original.signer.signed?.signingTime)
      // With another byte in the certificate, its issuer has not signed it.
      #expect(!proof.trust.isTrusted || proof.signer == signer)
    }
    for (position, _, proof) in outcomes
    where original.signer.value.indices.contains(position)
      || (original.signer.signed?.messageDigest.indices.contains(position) ?? false)
    {
      #expect(proof.integrity != .intact)
    }
  }

  @Test(.enabled(if: hasOpenSSL, "openssl is not installed"))
  func `or another byte in the document is never intact`() throws {
    for name in ["v01", "v04"] {
      let bytes = Fixtures.bytes(name)
      for (index, field) in try PDFSummary(of: bytes).signatures.enumerated() {
        let range = try #require(field.byteRange)
        for position in [0, range[1] - 1, range[2], range[2] + range[3] - 1] {
          var changed = bytes
          changed[position] ^= 1
          let proof = changed.withUnsafeBytes { Fixtures.checker.proof(of: field, in: $0) }
          #expect(proof.integrity == .contentChanged, "\(name) \(index) \(position)")
        }
      }
    }
  }

  @Test func `of 50 MiB is refused at once`() throws {
    var huge = [UInt8](repeating: 0x41, count: 50 << 20)
    huge.replaceSubrange(0..<6, with: [0x30, 0x84, 0x03, 0x1f, 0xff, 0xfa])
    let start = ContinuousClock.now
    let proof = Fixtures.checker.proof(
      of: huge, form: "adbe.pkcs7.detached", kind: .signature, over: [])
    #expect(proof.integrity == .unchecked(.tooLarge(byteCount: 50 << 20)))
    #expect(ContinuousClock.now - start < .milliseconds(50))
  }

  @Test func `of the largest size with nothing but marks is refused in bounded time`() {
    for filler: [UInt8] in [[0x30, 0x80], [0x30, 0x00], [0x31, 0x02, 0x05, 0x00]] {
      var bytes: [UInt8] = [0x30, 0x80]
      while bytes.count < 1 << 18 { bytes += filler }
      let start = ContinuousClock.now
      let proof = Fixtures.checker.proof(
        of: bytes, form: "adbe.pkcs7.detached", kind: .signature, over: [])
      guard case .notCMS = proof.integrity else {
        Issue.record("\(proof.integrity)")
        return
      }
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }
}
