/// The SHA-256 of a file: its name in the store, and the proof that it has not changed.
public struct FileDigest: Hashable, Sendable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let description: String

  public init?(_ text: some StringProtocol) {
    let text = String(text)
    guard text.utf8.count == 64,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    description = text
  }
}
