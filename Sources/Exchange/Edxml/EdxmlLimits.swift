/// How much a message may ask of the office that reads it.
///
/// Our own numbers; one provincial gateway is known to stop at 50 MB a file.
public struct EdxmlLimits: Hashable, Sendable {
  /// Bytes of the whole file.
  public var file = 200_000_000
  /// Bytes of one attachment, after its wrapper is taken off.
  public var attachment = 100_000_000
  /// How many times its size a wrapper may grow, counted once it is past `ratioFloor` bytes.
  public var ratio = 100
  public var ratioFloor = 16 << 20
  public var attachments = 200
  /// Bytes of one text.
  public var text = 64 << 10
  /// Elements inside each other.
  public var depth = 64
  /// Elements in all.
  public var elements = 100_000
  /// Bytes of all texts outside attachments.
  public var texts = 16 << 20
  /// Warnings kept; a hostile file could cause one per element.
  public var warnings = 500

  public init() {}

  /// For a look at a file of any size, of which nothing is kept.
  public static let anySize: EdxmlLimits = {
    var limits = EdxmlLimits()
    limits.file = .max
    limits.attachment = .max
    return limits
  }()
}
