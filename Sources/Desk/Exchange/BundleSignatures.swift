import Exchange
import Office
import Signatures
import Store

extension OfficeDesk {
  /// What signs the manifests of bundles, if the office has set a program that can (setting
  /// `exchange.signing-command`): a detached CMS signature, which
  /// `openssl cms -verify -binary -inform DER -content tagmanifest-sha256.txt` checks.
  func bundleSigner() throws -> (([UInt8]) throws -> [UInt8])? {
    let path = try database.read { try $0.value(of: .bundleSigner) }
    if path.isEmpty { return nil }
    let program = SignerProgram(path: path, reads: .content)
    return { content in
      try reporting("tagmanifest-sha256.txt", key: path) { () throws(SigningError) in
        try program.signature(over: [content[...]])
      }
    }
  }

  /// What the signature over a bundle says; nil if it has none.
  ///
  /// - Throws: `ExchangeError.badBundle` if it is not over these bytes: then somebody has changed them.
  func signature(of reader: BundleReader, at path: String) throws -> BundleSignature? {
    guard let (content, signature) = try reader.signature() else { return nil }
    let checker = ProofChecker(trust: try trustSettings(at: now()))
    let proof = content.withUnsafeBytes { bytes in
      checker.proof(
        of: signature, form: "adbe.pkcs7.detached", kind: .signature, over: [bytes])
    }
    let signer = proof.signer.map { harmless($0.subject.shortName) } ?? ""
    switch proof.integrity {
    case .contentChanged, .valueDamaged, .notCMS:
      throw ExchangeError.badBundle(
        path: path,
        faults: [
          BundleFault(
            place: "tagmanifest-sha256.txt.p7s", code: "bundle.signature-broken", detail: signer)
        ])
    case .unchecked: return BundleSignature(standing: .unchecked, signer: signer)
    case .intact:
      return BundleSignature(
        standing: proof.trust.isTrusted ? .trusted : .untrusted, signer: signer)
    }
  }
}
