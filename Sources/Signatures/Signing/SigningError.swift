import Office
import Platform

/// Why a file was not signed.
public enum SigningError: ReportableError, Equatable {
  /// There is no program `openssl`.
  case opensslMissing
  /// It could not sign: a wrong password, a key that does not belong to the certificate, …
  ///
  /// - Parameter message: The beginning of what it wrote, in English, on one line.
  case opensslFailed(ending: Outcome.Ending, message: String)
  case unreadable(UnreadablePDF)
  /// The file needs a password, perhaps an empty one.
  case encrypted
  /// The author certified the file and allowed no change to it, not even a signature.
  case certifiedAgainstChanges
  /// Something stands behind the last revision that would be signed without being part of it.
  case untidyEnd(FileEnd)
  /// A signature before this one is altered or broken.
  case earlierSignature(field: String)
  /// The file with the key has no certificate that goes with it.
  case noCertificate(String)
  /// A key of a kind nobody signs documents with.
  case keyKind(String)
  /// openssl cannot reach tokens: neither a provider nor an engine `pkcs11`.
  case noTokenModule
  /// What the signature is to look like, or where it is to stand, cannot be.
  case appearance(AppearanceFlaw)
  /// A program that signs or stamps did not do its work.
  case program(String, ProgramFlaw)
  /// What came back as a time stamp is none for this signature.
  case stamp(StampFlaw)
  /// The result is not a valid signature: the certificate has run out, the key is another's, …
  case unsound(SignatureFinding?)
  /// What the signer made does not fit where it was to go.
  case contentsTooLong(byteCount: Int, reserve: Int)
  /// No folder or file for the signer to work with.
  case system(SystemError)

  public var code: String {
    switch self {
    case .opensslMissing: "signing.openssl-missing"
    case .opensslFailed: "signing.openssl-failed"
    case .unreadable(let error): error.code
    case .encrypted: "signing.encrypted"
    case .certifiedAgainstChanges: "signing.certified-against-changes"
    case .untidyEnd: "signing.untidy-end"
    case .earlierSignature: "signing.earlier-signature"
    case .noCertificate: "signing.no-certificate"
    case .keyKind: "signing.key-kind"
    case .noTokenModule: "signing.no-token-module"
    case .appearance: "signing.appearance"
    case .program: "signing.program"
    case .stamp: "signing.stamp"
    case .unsound: "signing.unsound"
    case .contentsTooLong: "signing.contents-too-long"
    case .system: "signing.system"
    }
  }
}

/// What is wrong with the visible part of a signature.
public enum AppearanceFlaw: Error, Equatable, Sendable {
  /// The file has no page of this number.
  case noPage(Int)
  /// The place lies outside of what the page shows, or has no extent.
  case outside
  /// No empty field of this name; nil where the file has none at all, or several.
  case noField(String?)
  /// The field demands more of a signature than can be met here.
  case fieldDemands(String)
  /// No visible signature of a person that a seal could be put beside.
  case noPersonSeen
  /// The bytes are no picture of the kinds that can be shown.
  case picture(PNGFlaw)
  /// The bytes are no TrueType font that may be embedded.
  case font
  /// The font has no glyph for these letters.
  case lettersMissing(String)
}

/// What a program that was asked to sign, or to stamp, did wrong.
public enum ProgramFlaw: Error, Equatable, Sendable {
  case missing
  /// What it said on its way out, on one line.
  case failed(String)
  case outOfTime
  case tooLong
  /// What it wrote is no signature.
  case notCMS
  /// It signed something else.
  case otherBytes
}

/// Why bytes are not a time stamp to be taken.
public enum StampFlaw: Error, Equatable, Sendable {
  /// No answer of a time stamp authority.
  case notAnAnswer
  /// The authority refused, with this status.
  case refused(Int)
  /// A stamp over something else.
  case otherSignature
  /// It does not verify.
  case unsound
  /// The file has no signature at its end that could be stamped, or it has a stamp already.
  case nothingToStamp
}
