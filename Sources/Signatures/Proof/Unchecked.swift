import Platform

/// Why a question has no answer. It never means yes.
public enum Unchecked: Error, Hashable {
  /// There is no program `openssl`.
  case noOpenSSL
  /// One before 3.0, or another program under its name, which calls itself so.
  case otherOpenSSL(version: String)
  /// It gave no answer in time.
  case timeLimit
  /// Somebody stopped the work before it answered.
  case stopped
  /// It gave an answer that is none: crashed, wrote without end, contradicted itself.
  ///
  /// - Parameter message: The beginning of what it wrote to standard error, on one line.
  case opensslFailed(message: String)
  /// Nobody is trusted yet.
  case noAnchors
  /// A form of signature from before 2017 that rests on SHA-1.
  case obsoleteForm(String)
  /// A form of signature that is not known here.
  case unknownForm(String?)
  /// The certificate of whoever signed is neither in the signature nor at hand.
  case certificateMissing
  /// Larger than any honest signature.
  case tooLarge(byteCount: Int)
  /// More signatures, or more signed bytes, than one file may ask for: this one was left out.
  case tooMany
  /// What was signed cannot be told from the file.
  case noSignedBytes
  /// Nothing to ask about: the signature itself cannot be read, or an earlier answer was no.
  case notReached
  /// No folder or file to ask with.
  case system(operation: String, number: Int32)

  init(_ error: SystemError) {
    self = .system(operation: error.operation, number: error.number)
  }
}
