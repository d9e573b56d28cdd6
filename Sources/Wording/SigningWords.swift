import Office

/// What is said where somebody signs a file.
public protocol SigningWords {
  /// What is typed: the passphrase of a key, the PIN of a token.
  func passphrase(of key: String) -> String
  /// A file was signed; by nobody named where a program has signed that was told nothing.
  func signed(_ file: String, by signer: String) -> String
  /// What an authority of time is to be sent lies in a file.
  func stampRequested(_ file: String) -> String
  func stamped(_ file: String) -> String
  /// Where a signature is seen: `person`, `seal` or `copy`.
  func place(_ name: String) -> String
  func problem(_ error: SigningFailure) -> Problem
}
