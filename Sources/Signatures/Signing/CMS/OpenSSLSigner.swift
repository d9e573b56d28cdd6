import Bytes
import Platform

/// A signer whose key `openssl` can use: in a file, or in a token.
///
/// The key stays where it is: openssl is handed its name and, through a pipe, its passphrase; nothing
/// of either is written anywhere.
public struct OpenSSLSigner: CMSSigner, Sendable {
  private enum Source {
    case pem(key: String, certificate: String)
    case pkcs12(String)
    case token(String, certificate: String?)
  }

  private let source: Source
  private let passphrase: Secret?
  var openssl = OpenSSL()

  /// - Parameters:
  ///   - key: The path of the private key (PEM).
  ///   - certificate: The path of its certificate (PEM), first, and those that lead to the root.
  ///   - passphrase: Of the key; nil if it has none.
  public init(key: String, certificate: String, passphrase: Secret? = nil) {
    source = .pem(key: key, certificate: certificate)
    self.passphrase = passphrase
  }

  /// - Parameter pkcs12: The path of a file with key and certificate (`.p12`, `.pfx`).
  public init(pkcs12: String, passphrase: Secret) {
    source = .pkcs12(pkcs12)
    self.passphrase = passphrase
  }

  /// - Parameters:
  ///   - token: Where the key is, `pkcs11:token=…;object=…` (RFC 7512).
  ///   - certificate: The path of its certificate (PEM or DER); asked of the token if nil.
  ///   - passphrase: The PIN.
  public init(token: String, certificate: String?, passphrase: Secret) {
    source = .token(token, certificate: certificate)
    self.passphrase = passphrase
  }

  public func signature(over pieces: [ArraySlice<UInt8>]) throws(SigningError) -> [UInt8] {
    try signature(over: SHA256.digest(ofPieces: pieces), by: certificates())
  }

  /// - Parameter certificates: Those `certificates()` has found.
  func signature(
    over digest: Digest, by certificates: [Certificate]
  ) throws(SigningError) -> [UInt8] {
    // Before a token is asked for its PIN.
    _ = try CAdESStructure.algorithm(of: certificates[0].key)
    let attributes = CAdESAttributes(digest: digest, certificate: certificates[0])
    return try CAdESStructure(
      attributes: attributes, value: value(over: attributes.signed), certificates: certificates
    ).der()
  }

  // MARK: Certificates

  /// The signer's certificate, and those that lead to its root as far as they are at hand.
  ///
  /// - Throws: `noCertificate`.
  public func certificates() throws(SigningError) -> [Certificate] {
    switch source {
    case .pem(_, let path): return try read(path)
    case .token(_, let path?): return try read(path)
    case .token(let name, nil):
      return try tokenCertificates(of: name)
    case .pkcs12(let path):
      let own = try pkcs12(path, "-clcerts")
      let others = try pkcs12(path, "-cacerts")
      // One whose key is not marked: that of nobody who issues.
      let signer = own.first ?? others.first { !$0.isAuthority }
      guard let signer else { throw .noCertificate(path) }
      return OpenSSLSigner.path(from: signer, through: own + others)
    }
  }

  private func pkcs12(_ path: String, _ which: String) throws(SigningError) -> [Certificate] {
    let arguments = [
      "pkcs12", "-in", path, "-nokeys", which, "-passin", OpenSSL.passphraseSource,
    ]
    let output: [UInt8]
    do {
      output = try openssl.output(of: arguments, passphrase: passphrase)
    } catch {
      guard error.asksForOldCiphers else { throw error }
      output = try openssl.output(of: arguments + ["-legacy"], passphrase: passphrase)
    }
    return (try? Certificate.all(inFile: output)) ?? []
  }

  /// Only a provider can tell; an engine gives out keys alone.
  private func tokenCertificates(of name: String) throws(SigningError) -> [Certificate] {
    let output: [UInt8]
    do {
      output = try openssl.output(
        of: ["storeutl"] + TokenModule.provider.arguments + [
          "-certs", "-passin", OpenSSL.passphraseSource, name,
        ], passphrase: passphrase)
    } catch {
      throw error.lacksTokenModule ? .noCertificate(name) : error
    }
    return try certificates(in: output, of: name)
  }

  private func read(_ path: String) throws(SigningError) -> [Certificate] {
    let bytes: [UInt8]?
    do {
      bytes = try FileContents.read(path, limit: 1 << 20)
    } catch {
      throw .system(error as? SystemError ?? SystemError("open", path))
    }
    return try certificates(in: bytes ?? [], of: path)
  }

  private func certificates(
    in bytes: [UInt8], of name: String
  ) throws(SigningError) -> [Certificate] {
    guard let all = try? Certificate.all(inFile: bytes), let first = all.first else {
      throw .noCertificate(name)
    }
    // What comes first is the signer's, unless it may issue certificates and another may not.
    let signer = first.isAuthority ? all.first { !$0.isAuthority } ?? first : first
    return OpenSSLSigner.path(from: signer, through: all)
  }

  /// From the signer's certificate towards the root, which itself helps nobody and is left out.
  private static func path(
    from signer: Certificate, through others: [Certificate]
  ) -> [Certificate] {
    var path = [signer]
    while path.count < 8, let last = path.last, !last.isSelfIssued,
      let issuer = others.first(where: { last.mayBeIssued(by: $0) && !path.contains($0) }),
      !issuer.isSelfIssued
    {
      path.append(issuer)
    }
    return path
  }

  // MARK: The key

  private func value(over bytes: [UInt8]) throws(SigningError) -> [UInt8] {
    let question = ["dgst", "-sha256", "-passin", OpenSSL.passphraseSource]
    switch source {
    case .pem(let key, _):
      return try openssl.output(
        of: question + ["-sign", key], passphrase: passphrase, input: [bytes[...]])
    case .pkcs12(let path):
      do {
        return try openssl.output(
          of: question + ["-sign", path], passphrase: passphrase, input: [bytes[...]])
      } catch {
        guard error.asksForOldCiphers else { throw error }
        return try openssl.output(
          of: question + ["-provider", "legacy", "-provider", "default", "-sign", path],
          passphrase: passphrase, input: [bytes[...]])
      }
    case .token(let name, _):
      // Through the one module, then through the other.
      for module in TokenModule.allCases {
        do {
          return try openssl.output(
            of: question + module.arguments + ["-sign", name], passphrase: passphrase,
            input: [bytes[...]])
        } catch {
          guard error.lacksTokenModule else { throw error }
        }
      }
      throw .noTokenModule
    }
  }

  /// A module through which openssl reaches tokens.
  private enum TokenModule: CaseIterable {
    case provider, engine

    var arguments: [String] {
      switch self {
      case .provider: ["-provider", "pkcs11", "-provider", "default"]
      case .engine: ["-engine", "pkcs11", "-keyform", "engine"]
      }
    }
  }
}
