import Bytes
import Office
import Signatures

/// What must hold of every input, besides that reading it ends.
struct Rules {
  let samples: FuzzSamples
  /// Where an input may lie that is read from a file.
  let passing: String
  private let checker: FileChecker

  init(_ samples: FuzzSamples, passing: String) {
    self.samples = samples
    self.passing = passing
    // Without openssl: it would be the slowest part, and is tested by its own authors.
    checker = FileChecker(ProofChecker(trust: samples.trust, searchPath: "/nonexistent"))
  }

  /// What is wrong about how `file` is read; nil if nothing is.
  func breach(by file: [UInt8]) -> String? {
    file.withUnsafeBytes { bytes in
      let report = checker.report(on: bytes)
      if report.verdict.isValid || report.verdict == .extended {
        return "\(report.verdict) without openssl"
      }
      if checker.report(on: bytes) != report { return "read twice, told twice differently" }
      if let breach = breach(byPagesOf: bytes) { return breach }
      return unknownContent(report, bytes)
    }
  }

  /// What is wrong about how the pages are looked at; nil if nothing is.
  private func breach(byPagesOf bytes: UnsafeRawBufferPointer) -> String? {
    let pages = try? PDFPages(of: bytes)
    if pages != (try? PDFPages(of: bytes)) { return "pages looked at twice, told differently" }
    guard let pages else { return nil }
    if let count = (try? PDFSummary(of: bytes))?.pageCount, count != pages.shapes.count {
      return "\(count) pages counted, \(pages.shapes.count) looked at"
    }
    for case let shape? in pages.shapes {
      if case .known(let dpi) = shape.resolution, !(dpi > 0 && dpi.isFinite) { return "\(dpi) dpi" }
      if !(shape.width > 0 && shape.height > 0) { return "a page of no size" }
    }
    let report = ScanReport(of: bytes)
    let isKnown = report.pages == pages.shapes.count && report.unreadablePages == 0
    return !isKnown && report.findings.isEmpty ? "pages that are not known look fine" : nil
  }

  /// Whether a signature counts as one over bytes that nobody of the samples signed.
  private func unknownContent(
    _ report: SignedFileReport, _ bytes: UnsafeRawBufferPointer
  ) -> String? {
    guard let summary = try? PDFSummary(of: bytes) else { return nil }
    for (field, signature) in zip(summary.signatures, report.signatures) {
      let isOpen = signature.findings.contains(.unchecked("no-openssl"))
      guard isOpen, signature.isIntact == .unknown, signature.digest == "SHA-256",
        field.subFilter != "adbe.pkcs7.sha1", let pieces = field.signedPieces(of: bytes)
      else { continue }
      if !samples.signed.contains(digest(of: pieces)), signature.verdict == .unchecked {
        return "other bytes than were signed are left to openssl alone"
      }
    }
    return nil
  }

  /// What is wrong about how a structure in DER is read; nil if nothing is.
  func breach(byStructure bytes: [UInt8]) -> String? {
    let certificate = try? Certificate(der: bytes)
    if let certificate, certificate.der != bytes { return "a certificate that is another" }
    _ = try? RevocationList(der: bytes)
    _ = try? Certificate.all(inFile: bytes)
    let content = Array("content".utf8)
    return content.withUnsafeBytes { content in
      for (kind, form) in [
        (SignatureField.Kind.signature, "ETSI.CAdES.detached"), (.timestamp, "ETSI.RFC3161"),
        (.signature, "adbe.pkcs7.sha1"), (.signature, "adbe.x509.rsa_sha1"),
      ] {
        let proof = checker.proofs.proof(of: bytes, form: form, kind: kind, over: [content])
        if proof.integrity == .intact || proof.trust.isTrusted { return "trusted without openssl" }
      }
      return nil
    }
  }

  /// What is wrong about how compressed bytes are read; nil if nothing is.
  func breach(byCompressed bytes: [UInt8]) -> String? {
    let limit = 1 << 20
    let whole = try? Inflater.inflateZlib(bytes, limit: limit, checksum: .reported)
    if let whole, whole.bytes.count > limit { return "more than the limit" }
    guard bytes.count > 2 else { return nil }
    var pieces: [UInt8] = []
    let count = bytes.withUnsafeBytes { bytes in
      try? Inflater.inflate(UnsafeRawBufferPointer(rebasing: bytes[2...]), limit: limit) {
        pieces += $0
      }
    }
    if let whole, count == nil || pieces != whole.bytes { return "in pieces it is another" }
    return nil
  }
}
