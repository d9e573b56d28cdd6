import Office
import Testing

@testable import Signatures

/// The checker of the sample files, with their trust and the `openssl` of `searchPath`.
private func checker(searchPath: String? = nil, withAnchors: Bool = true) throws -> FileChecker {
  FileChecker(
    ProofChecker(
      trust: TrustSettings(
        anchors: withAnchors ? try Certificate.all(inFile: Fixtures.pki("root.pem")) : [],
        intermediates: try Certificate.all(inFile: Fixtures.pki("intermediate.pem")),
        revocationLists: try RevocationList.all(inFile: Fixtures.pki("crl.pem")),
        // Every sample says the same on every day until 2058.
        at: 1_795_000_000_000),
      searchPath: searchPath))
}

private func report(
  _ file: String, _ checker: FileChecker
) -> SignedFileReport {
  Fixtures.bytes(file).withUnsafeBytes { checker.report(on: $0) }
}

@Suite struct `The verdict on each sample file` {
  @Test(arguments: Fixtures.all)
  func `is the expected one, signature by signature`(_ expected: Fixtures.Expectation) throws {
    let report = report(expected.file, try checker())
    #expect(
      ([expected.verdict] + expected.alternatives).contains(report.verdict.rawValue),
      "\(report.verdict) \(report.signatures.map(\.findings))")
    #expect(report.signatures.count == expected.signatures)
    for (signature, row) in zip(report.signatures, expected.rows) {
      func expect(_ column: String, _ value: String?, _ name: String) {
        guard column != "*", column != "-" || value != nil else { return }
        #expect(value == column, "\(expected.file) \(name): \(signature.findings)")
      }
      expect(row[5], signature.kind.rawValue, "kind")
      expect(row[6], signature.coverage?.rawValue ?? "partial", "covers")
      expect(row[7], signature.aftermath?.rawValue, "modified_after")
      expect(row[8], signature.isIntact == .yes ? "ok" : "bad", "crypto")
      expect(row[9], signature.isTrusted.rawValue, "trusted")
      expect(row[10], signature.signer?.name, "signer")
      expect(row[11], signature.signedAt?.utc, "signing_time")
      expect(row[12], signature.timeStamp.rawValue, "timestamp")
    }
  }

  @Test(arguments: Fixtures.names)
  func `is never "valid" where there is no openssl`(_ file: String) throws {
    let verdict = report(file, try checker(searchPath: "/nonexistent")).verdict
    #expect(![.valid, .extended].contains(verdict))
  }

  @Test(arguments: Fixtures.names)
  func `is never "valid" where nobody is trusted yet`(_ file: String) throws {
    let verdict = report(file, try checker(withAnchors: false)).verdict
    #expect(![.valid, .extended].contains(verdict))
  }

  @Test(
    arguments: Fixtures.names.filter { name in
      ["a01", "a02", "a04", "a05", "a06", "a10", "a16", "b02", "b03", "b10"].contains {
        name.hasPrefix($0)
      }
    })
  func `stays with form and changes whatever openssl says`(_ file: String) throws {
    let liar = try Liar()
    let verdict = report(file, try checker(searchPath: liar.folder)).verdict
    #expect([.altered, .broken].contains(verdict))
  }

  @Test func `is told for the whole file by its worst signature`() throws {
    let report = report("v03", try checker())
    #expect(report.verdict == .valid)
    #expect(report.signatures.map { $0.signer?.isSeal } == [false, true])
    #expect(report.signatures[0].findings.contains(.laterSignature(report.signatures[1].field)))
  }
}

@Suite struct `A byte of a signed file` {
  @Test(arguments: ["v01", "v03", "v04", "v06"])
  func `that is another than was signed is never "valid"`(_ name: String) throws {
    let (original, checker) = (Fixtures.bytes(name), try checker())
    // Where the signatures themselves stand, certificates could be put in another order.
    let summary = try PDFSummary(of: original)
    let gaps = summary.signatures.compactMap { $0.byteRange.map { $0[1]..<$0[2] } }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<16 {
      var bytes = original
      let place = Int.random(in: 0..<bytes.count, using: &random)
      if gaps.contains(where: { $0.contains(place) }) { continue }
      bytes[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random)
      let verdict = bytes.withUnsafeBytes { checker.report(on: $0) }.verdict
      // What was appended after the last signature is covered by none.
      let isCovered = summary.signatures.contains { signature in
        signature.byteRange.map { place < $0[2] + $0[3] } ?? false
      }
      #expect(!isCovered || ![.valid, .extended].contains(verdict), "byte \(place)")
    }
  }

  @Test func `behind the end is never "valid", unless it is white space`() throws {
    let checker = try checker()
    for (tail, isValid) in [("\n", true), ("\n\n  ", true), ("x", false), ("%", false)] {
      let bytes = Fixtures.bytes("v01") + Array(tail.utf8)
      #expect(bytes.withUnsafeBytes { checker.report(on: $0) }.verdict.isValid == isValid)
    }
  }
}

@Suite struct `A damaged sample file` {
  @Test(arguments: Fixtures.names)
  func `ends in a verdict, never the program, and cut short it is never "valid"`(
    _ name: String
  ) throws {
    let (original, checker) = (Fixtures.bytes(name), try checker(searchPath: "/nonexistent"))
    var random = SystemRandomNumberGenerator()
    for round in 0..<60 {
      var bytes = original
      if round.isMultiple(of: 2) {
        bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
      }
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      // A piece of the file moves elsewhere: references, lengths and ranges point at other things.
      if round % 5 == 0, bytes.count > 200 {
        let start = Int.random(in: 0..<(bytes.count - 100), using: &random)
        let piece = bytes[start..<(start + 100)]
        bytes.insert(contentsOf: piece, at: Int.random(in: 0..<bytes.count, using: &random))
      }
      let verdict = bytes.withUnsafeBytes { checker.report(on: $0) }.verdict
      #expect(![.valid, .extended].contains(verdict))
    }
  }
}
