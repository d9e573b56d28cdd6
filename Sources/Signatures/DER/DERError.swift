/// Why bytes are not the structure they should be.
public struct DERError: Error, Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable {
    /// A value that would go beyond the end of what holds it.
    case truncated
    /// A length or a tag no honest structure needs.
    case tooLong
    /// Values inside one another, more deeply than any honest structure has them.
    case nesting
    /// Another kind of value than the place asks for.
    case unexpected
  }

  public let reason: Reason
  /// Where reading stopped, in bytes from the start of the structure.
  public let offset: Int
}
