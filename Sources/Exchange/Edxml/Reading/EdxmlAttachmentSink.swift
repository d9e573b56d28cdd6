import Bytes
import Platform

/// Where the bytes of attachments go while a message is read, one attachment after the other.
///
/// Nothing that was given to a sink counts before the whole message has been read.
public protocol EdxmlAttachmentSink {
  /// On the disk of this folder an attachment may wait until its wrapper is taken off: without a
  /// name, so that nothing is left there whatever happens.
  var scratchFolder: String { get }
  /// The bytes of the attachment at `index` follow.
  mutating func begin(_ index: Int) throws
  /// The next bytes, without wrapper.
  mutating func write(_ bytes: [UInt8]) throws
  /// The attachment is complete.
  mutating func end(_ digest: Digest, size: Int) throws
}

extension EdxmlAttachmentSink {
  /// That of the account's passing things.
  public var scratchFolder: String { PrivateFolder.parent }
}

/// Keeps attachments in memory; for small ones and for tests.
public struct EdxmlMemorySink: EdxmlAttachmentSink {
  public private(set) var attachments: [[UInt8]] = []

  public init() {}

  public mutating func begin(_ index: Int) { attachments.append([]) }
  public mutating func write(_ bytes: [UInt8]) { attachments[attachments.count - 1] += bytes }
  public mutating func end(_ digest: Digest, size: Int) {}
}

/// Drops the bytes; for checking a message or showing its fields.
public struct EdxmlDiscardingSink: EdxmlAttachmentSink {
  public init() {}

  public func begin(_ index: Int) {}
  public func write(_ bytes: [UInt8]) {}
  public func end(_ digest: Digest, size: Int) {}
}
