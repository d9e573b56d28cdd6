/// A file could not be signed here.
public enum SigningFailure: ReportableError, Equatable {
  /// The program that does the mathematics is not installed.
  case programMissing(String)
  case failed(detail: String)
  /// No key, no signer, and none set by the office.
  case noSigner
  /// The passphrase is not that of the key, or none was given.
  case wrongPassphrase(key: String)
  /// Nobody can be asked for the passphrase: there is no terminal.
  case noTerminal
  /// The key's file, or the token, has no certificate that goes with it.
  case noCertificate(key: String)
  /// openssl has no module for tokens.
  case noTokenModule
  /// A key of a kind nobody signs documents with.
  case keyKind(String)
  /// The file cannot be signed as it is: the code of what is in the way.
  case unsignable(file: String, code: String)
  /// A signature that is in the file already does not hold.
  case earlierSignature(field: String)
  /// What came out is no valid signature, and why.
  case unsound(SignatureFinding?)
  /// No place on a page.
  case badPlace(String)
  /// The file has no page of this number.
  case noPage(Int)
  /// The place lies outside of the page.
  case outsidePage
  /// No empty field of this name; nil for no field at all, or several.
  case noField(String?)
  case fieldDemands(String)
  /// No signature of a person that a seal could be put beside.
  case noPersonSeen
  /// No picture that can be shown; the code of why.
  case picture(file: String, code: String)
  /// Text is wanted, and no font is set.
  case noFont
  case badFont(file: String)
  /// The font cannot show these letters.
  case lettersMissing(String, font: String)
  /// Something to be seen without a place, or a place without anything to be seen.
  case appearanceIncomplete
  /// A program that signs or stamps did not do its work: the code of how, and what it said.
  case program(String, code: String, detail: String)
  /// What should be a time stamp is none for this signature; the code of why.
  case stamp(code: String)
  /// The signature does not fit where it was to go.
  case noRoom
  /// The seal of the body goes on what the competent person has signed (Art. 32(2)(d)).
  case sealFirst(document: String)
  /// Somebody else's machine, reached over a network: no key belongs there (Decree 30/2020/NĐ-CP,
  /// Art. 32(3)).
  case remoteSession

  public var code: String {
    switch self {
    case .programMissing: "signing.program-missing"
    case .failed: "signing.failed"
    case .noSigner: "signing.no-signer"
    case .wrongPassphrase: "signing.wrong-passphrase"
    case .noTerminal: "signing.no-terminal"
    case .noCertificate: "signing.no-certificate"
    case .noTokenModule: "signing.no-token-module"
    case .keyKind: "signing.key-kind"
    case .unsignable: "signing.unsignable"
    case .earlierSignature: "signing.earlier-signature"
    case .unsound: "signing.unsound"
    case .badPlace: "signing.bad-place"
    case .noPage: "signing.no-page"
    case .outsidePage: "signing.outside-page"
    case .noField: "signing.no-field"
    case .fieldDemands: "signing.field-demands"
    case .noPersonSeen: "signing.no-person-seen"
    case .picture: "signing.picture"
    case .noFont: "signing.no-font"
    case .badFont: "signing.bad-font"
    case .lettersMissing: "signing.letters-missing"
    case .appearanceIncomplete: "signing.appearance-incomplete"
    case .program: "signing.program"
    case .stamp: "signing.stamp"
    case .noRoom: "signing.no-room"
    case .sealFirst: "signing.seal-first"
    case .remoteSession: "signing.remote-session"
    }
  }
}
