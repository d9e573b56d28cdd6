/// How much a bundle may ask of the office that reads it.
public struct BundleLimits: Hashable, Sendable {
  public var files = 50_000
  /// Bytes of one file.
  public var file = 200 << 20
  /// Bytes of all files; what a ZIP archive of the old format can hold.
  public var total = 4 << 30
  /// Folders inside each other.
  public var depth = 8
  /// Bytes of a file that says what is in the bundle.
  public var paper = 16 << 20
  public var message = EdxmlLimits()

  public init() {}
}
