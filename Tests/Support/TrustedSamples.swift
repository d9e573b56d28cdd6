import Desk
import Office

extension SampleDesk {
  /// Lets the office trust whoever made the signed samples. Who signs them is the principal, or
  /// `signer`; their seal is the seal of the office.
  public func trustSamples(signedBy signer: OfficeDesk? = nil) throws {
    try SampleDesk.trustSamples(at: clerk, signedBy: (signer ?? principal).person)
  }

  public static func trustSamples(at desk: OfficeDesk, signedBy signer: Person) throws {
    let files: [(TrustEntry.Purpose, String)] = [
      (.root, "pdfsig/pki/root.pem"), (.intermediate, "pdfsig/pki/intermediate.pem"),
      (.signer, "pki/signer.pem"), (.seal, "pki/seal.pem"),
    ]
    for (purpose, name) in files {
      let path = fixture(name)
      let contents = try desk.trustContents(of: path, as: purpose)
      _ = try desk.addTrust(
        path, as: purpose, of: signer, confirming: contents.map(\.fingerprint))
    }
  }

  /// Lets files be signed by anybody: for what is not about signatures.
  public func takeAnySignature() throws { try clerk.set(.signatureRule, to: "unbroken") }
}
