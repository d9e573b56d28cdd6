import Platform

/// A signer whose key lies in a file that `openssl` reads.
public struct OpenSSLSigner: CMSSigner, Sendable {
  private enum Source {
    case pem(key: String, certificate: String)
    case pkcs12(String)
  }

  private let source: Source
  private let password: String?
  /// More certificates to put into the signature, up to the root (PEM).
  public var chain: String?
  var openssl = OpenSSL()

  /// - Parameters:
  ///   - key: The path of the private key (PEM).
  ///   - certificate: The path of its certificate (PEM).
  ///   - password: Of the key; nil if it has none.
  public init(key: String, certificate: String, password: String? = nil) {
    source = .pem(key: key, certificate: certificate)
    self.password = password
  }

  /// - Parameter pkcs12: The path of a file with key and certificate (`.p12`, `.pfx`).
  public init(pkcs12: String, password: String) {
    source = .pkcs12(pkcs12)
    self.password = password
  }

  public func signature(over pieces: [ArraySlice<UInt8>]) throws(SigningError) -> [UInt8] {
    switch source {
    case .pem(let key, let certificate):
      return try sign(pieces, key: key, certificate: certificate)
    case .pkcs12(let path):
      return try withPrivateFolder { folder throws(SigningError) in
        // Still under its password, so that the key never lies open anywhere.
        let pem = folder + "/signer.pem"
        _ = try openssl.output(
          of: [
            "pkcs12", "-in", path, "-clcerts", "-out", pem, "-passin", OpenSSL.passwordSource,
            "-passout", OpenSSL.passwordSource,
          ], password: password)
        return try sign(pieces, key: pem, certificate: pem)
      }
    }
  }

  private func sign(
    _ pieces: [ArraySlice<UInt8>], key: String, certificate: String
  ) throws(SigningError) -> [UInt8] {
    // -binary: line ends stay as they are. -cades: the signature names its certificate, so that no
    // other with the same key can take its place. -nosmimecap: no list of ciphers for answers.
    var arguments = [
      "cms", "-sign", "-binary", "-outform", "DER", "-md", "sha256", "-cades", "-nosmimecap",
      "-signer", certificate, "-inkey", key, "-passin", OpenSSL.passwordSource,
    ]
    if let chain { arguments += ["-certfile", chain] }
    return try openssl.output(of: arguments, password: password, input: pieces)
  }
}

/// Like `PrivateFolder.with`, with a failure to make one as a failure to sign.
private func withPrivateFolder<Result>(
  _ body: (String) throws(SigningError) -> Result
) throws(SigningError) -> Result {
  do {
    return try PrivateFolder.with { try body($0) }
  } catch let error as SigningError {
    throw error
  } catch {
    throw .system(error as? SystemError ?? SystemError("mkdtemp", ""))
  }
}
