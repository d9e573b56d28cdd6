/// What a program that signs for somebody reads on standard input.
public enum SigningInput: String, CaseIterable, Sendable {
  /// The SHA-256 of the bytes to be signed, 64 hexadecimal digits and a line end; it answers with a
  /// CMS structure (DER).
  case digest
  /// The bytes to be signed themselves; it answers with a CMS structure (DER).
  case content
  /// The whole file; it answers with the same and a signature behind it.
  case pdf
}
