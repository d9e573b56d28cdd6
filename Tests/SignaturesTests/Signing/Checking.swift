import Platform
import Testing

@testable import Signatures

/// Runs `body` with a signer made on the spot and the path of its certificate.
func withSigner(
  named name: String = "Trần Đức Khiêm", _ body: (OpenSSLSigner, String) throws -> Void
) throws {
  try PrivateFolder.with { folder in
    let signer = try RehearsalIdentity.make(named: name, in: folder)
    let certificate = try #require(try Folders.names(in: folder).first { $0.hasSuffix(".pem") })
    try body(signer, "\(folder)/\(certificate)")
  }
}

/// Whether `openssl` finds the last signature of `pdf` to be one of its bytes, made with
/// `certificate` and naming it.
///
/// - Parameters:
///   - byteRange: What is signed, if `pdf` is too damaged to be asked.
///   - original: Where the signature is taken from; `pdf` itself if nil.
func accepts(
  _ pdf: [UInt8], _ certificate: String, byteRange: [Int]? = nil,
  contentsOf original: [UInt8]? = nil
) throws -> Bool {
  let signature = try #require(try PDFSummary(of: original ?? pdf).signatures.last)
  let range = try #require(byteRange ?? signature.byteRange)
  let contents = try #require(signature.contents).prefix(try #require(signature.structureCount))
  return try PrivateFolder.with { folder in
    let (content, structure) = (folder + "/signed.bin", folder + "/signature.der")
    try FileContents.writeNew(content, Array(pdf[..<range[1]] + pdf[range[2]...]))
    try FileContents.writeNew(structure, Array(contents))
    let outcome = try ChildProcess(
      "openssl",
      [
        "cms", "-verify", "-cades", "-inform", "DER", "-in", structure, "-binary", "-content",
        content, "-CAfile", certificate, "-no-CApath", "-no-CAstore", "-purpose", "any", "-out",
        "/dev/null",
      ]
    ).run()
    return outcome.ending == .exited(0)
  }
}

/// Runs `body` with `bytes` as a file.
func withFile<Result>(_ bytes: [UInt8], _ body: (PDFFile) throws -> Result) throws -> Result {
  try bytes.withUnsafeBytes { try body(PDFFile(ByteSource(file: $0))) }
}

extension ChildProcess {
  /// Whether there is such a program.
  var canRun: Bool {
    do {
      _ = try run()
      return true
    } catch {
      return false
    }
  }
}
