/// How much a package from elsewhere may ask of whoever looks at it.
public struct PackageLimits: Hashable, Sendable {
  /// Files and folders; a hundred thousand documents with their descriptions are 200,000.
  public var files = 500_000
  /// Bytes of one file.
  public var file = 64 << 30
  /// Bytes of all files.
  public var total = 256 << 30
  /// Folders inside each other.
  public var depth = 24
  /// Bytes of a METS document; about a thousand for each file it names.
  public var mets = 512 << 20
  /// Files that METS documents may name, whether they are there or not.
  public var entries = 1_000_000
  /// Identifiers, and references to them, of a METS document.
  public var identifiers = 4_000_000
  /// METS documents that lead to each other.
  public var metsCount = 1000
  /// Bytes of a description or a record of preservation.
  public var paper = 128 << 20

  public init() {}

  /// A package of our own may be as large as the disk allows.
  static var own: PackageLimits {
    var limits = PackageLimits()
    (limits.files, limits.file, limits.total) = (.max, .max, .max)
    (limits.mets, limits.paper) = (.max, .max)
    (limits.entries, limits.identifiers) = (.max, .max)
    return limits
  }
}
