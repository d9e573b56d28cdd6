import Bytes

/// Something in a message that a strict receiver would refuse or lose, though we can read it.
public struct StrictFinding: Hashable, Sendable {
  /// Stable, for scripts and for looking up.
  public let code: String
  /// As in `EdxmlField`; empty for the message as a whole.
  public let path: String
  /// Where in the file, if one place can be named.
  public let line: Int?
  /// The particulars, a stranger's text among them.
  public let detail: String
}

/// The first bytes of every attachment, which show whether its label lies. The rest is dropped.
public struct EdxmlStartSink: EdxmlAttachmentSink {
  /// Enough to tell the formats apart that labels speak of.
  static let length = 8
  public private(set) var starts: [[UInt8]] = []

  public init() {}

  public mutating func begin(_ index: Int) { starts.append([]) }

  public mutating func write(_ bytes: [UInt8]) {
    let missing = EdxmlStartSink.length - starts[starts.count - 1].count
    if missing > 0 { starts[starts.count - 1] += bytes.prefix(missing) }
  }

  public mutating func end(_ digest: Digest, size: Int) {}
}
