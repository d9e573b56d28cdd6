/// Text that cannot be written so that it is read back as it was.
public struct XMLWritingError: Error, Hashable, Sendable {
  /// The character that has no place in the document.
  public let scalar: Unicode.Scalar
  /// The element or attribute it was meant for.
  public let name: String

  public init(scalar: Unicode.Scalar, name: String) {
    self.scalar = scalar
    self.name = name
  }

  public var code: String { "xml.unwritable-character" }
}
