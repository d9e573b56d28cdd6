/// Why the bytes in a signature's place are no signature of one signer.
public enum NotCMS: Error, Hashable, Sendable {
  /// They are not built as the standard says (RFC 5652).
  case damaged(DERError)
  /// Another content than signed data: encrypted, or unknown.
  case otherContent(String)
  /// Certificates at best, and nobody who signed.
  case noSigner
  /// PDF allows one; with several, it is open whose signature is shown.
  case severalSigners(Int)
  /// It signs something that is in it, not the document around it.
  case contentInside
  /// It should hold what it signs, and does not.
  case contentMissing
  /// An attribute that must be there once is missing or occurs again.
  case attribute(String)
  /// openssl cannot read what we could.
  case refused(message: String)
}
