import Platform

@testable import Signatures

/// What `expected.tsv` says about each signature's mathematics and trust.
struct ProofFixture: CustomStringConvertible, Sendable {
  let file: String
  /// Counted from 0.
  let index: Int
  let crypto: String
  let trusted: String
  let signer: String
  let signingTime: String
  let timestamp: String

  var description: String { "\(file.prefix(3)) \(index + 1)" }

  static let all: [ProofFixture] = {
    let table = String(decoding: Fixtures.content("expected.tsv"), as: UTF8.self)
    return table.split(separator: "\n").dropFirst().compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let number = Int(columns[4]), number > 0 else { return nil }
      return ProofFixture(
        file: columns[0], index: number - 1, crypto: columns[8], trusted: columns[9],
        signer: columns[10], signingTime: columns[11], timestamp: columns[12])
    }
  }()
}

extension Fixtures {
  static func content(_ path: String) -> [UInt8] {
    let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try! FileContents.read("/\(here)/Fixtures/pdfsig/\(path)", limit: 1 << 20)!
  }

  /// The offices's trust in the samples, on 1 June 2026.
  static let trust = try! TrustSettings(
    anchors: Certificate.all(inFile: content("pki/root.pem")),
    intermediates: Certificate.all(inFile: content("pki/intermediate.pem")),
    revocationLists: RevocationList.all(inFile: content("pki/crl.pem")),
    at: milliseconds("2026-06-01T00:00:00Z"))

  static let checker = ProofChecker(trust: trust)

  /// The decoded `/Contents` of a signature without what fills it up.
  static func structure(_ start: String, _ index: Int = 0) throws -> [UInt8] {
    let field = try PDFSummary(of: bytes(start)).signatures[index]
    return Array(field.contents!.prefix(field.structureCount!))
  }
}

extension ProofChecker {
  /// What it says about a signature of `pdf`.
  ///
  /// - Parameter contents: Instead of the signature that is there.
  func proof(
    of pdf: [UInt8], _ index: Int = 0, contents: [UInt8]? = nil, form: String? = nil,
    existedAt: Int64? = nil
  ) throws -> SignatureProof {
    let field = try PDFSummary(of: pdf).signatures[index]
    return pdf.withUnsafeBytes { bytes in
      guard contents != nil || form != nil, let pieces = field.signedPieces(of: bytes) else {
        return proof(of: field, in: bytes, existedAt: existedAt)
      }
      return proof(
        of: contents ?? field.contents!, form: form ?? field.subFilter, kind: field.kind,
        over: pieces, existedAt: existedAt)
    }
  }
}
