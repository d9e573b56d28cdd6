import Office
import Platform
import Signatures
import Store

extension OfficeDesk {
  /// Signs the approved answer of the demo as an office does: first the principal, then the school,
  /// with keys made on the spot. Who vouches for them is written down beside, for the office to trust.
  ///
  /// - Throws: `SigningFailure`; only in a rehearsal office is this called at all.
  public func signDemoFile(_ files: DemoFiles) throws {
    do {
      let draft = try FileContents.read(files.draft, limit: 1 << 20) ?? []
      let principal = try person(named: Role.principal.rawValue)
      let (signed, root) = try PrivateFolder.with { folder in
        let authority = try RehearsalAuthority(in: folder)
        let signed = try [principal.name, office.name].reduce(draft) { bytes, name in
          try signedPDF(
            bytes, as: SignatureClaim(name: name, time: now()),
            by: try authority.identity(named: name))
        }
        return (signed, try FileContents.read(authority.certificate, limit: 1 << 20) ?? [])
      }
      try FileContents.writeNew(files.signed, signed)
      try FileContents.writeNew(files.root, root)
    } catch SigningError.opensslMissing {
      throw SigningFailure.programMissing("openssl")
    } catch let error as SigningError {
      throw SigningFailure.failed(detail: String(describing: error))
    } catch let error as SystemError {
      throw FileError(writing: files.signed, error)
    }
  }
}
