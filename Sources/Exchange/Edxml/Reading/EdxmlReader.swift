import Bytes
import XML

/// A message that was read, and what was noticed on the way.
public struct EdxmlReading: Hashable, Sendable {
  public let message: EdxmlMessage
  public let warnings: [EdxmlWarning]
  /// The file as received, byte for byte.
  public let size: Int
  public let digest: Digest
  /// Where the fields and the elements around them begin, by their places: `To[0]`, `To[0].OrganId`.
  public let lines: [String: Int]
  /// The children of `MessageHeader` in the order in which they stand.
  public let headerOrder: [Child]

  public struct Child: Hashable, Sendable {
    public let name: String
    public let line: Int
  }
}

/// Reads a message that comes from anywhere.
///
/// A file is read as a whole or refused as a whole. Attachments pass through to a sink while the file
/// is read: one that comes as it is needs no more memory than a piece of it, one in a ZIP wrapper
/// is held until it is taken off.
///
///     var sink = EdxmlMemorySink()
///     let reading = try EdxmlReader().read(to: &sink) { try file.read(65_536) }
public struct EdxmlReader {
  public let limits: EdxmlLimits

  public init(limits: EdxmlLimits = EdxmlLimits()) { self.limits = limits }

  /// Reads a message.
  ///
  /// - Parameters:
  ///   - sink: Gets the bytes of the attachments. What it got before an error is to be thrown away.
  ///   - source: Gives the next bytes of the file at each call, nil after the last.
  /// - Throws: `EdxmlError`, or what source and sink throw.
  public func read(
    to sink: inout some EdxmlAttachmentSink, from source: @escaping () throws -> [UInt8]?
  ) throws -> EdxmlReading {
    let file = DigestedSource(source)
    var parser = EnvelopeParser(limits: limits, sink: sink, source: file.next)
    let root: Node
    do {
      root = try parser.parse()
    } catch let error as XMLError {
      throw EdxmlError(
        .notWellFormed(error.cause), path: parser.openPath, line: error.position.line)
    }
    let message = try read(root, parser)
    sink = parser.sink
    return EdxmlReading(
      message: message, warnings: parser.notes.warnings, size: file.size, digest: file.digest,
      lines: parser.notes.lines, headerOrder: parser.notes.headerOrder)
  }

  /// Reads a message that is in memory as a whole.
  public func read(
    _ bytes: [UInt8], to sink: inout some EdxmlAttachmentSink
  ) throws -> EdxmlReading {
    var rest: [UInt8]? = bytes
    return try read(to: &sink) {
      defer { rest = nil }
      return rest
    }
  }

  private func read(_ root: Node, _ parser: EnvelopeParser<some EdxmlAttachmentSink>) throws
    -> EdxmlMessage
  {
    let envelope = Envelope(
      attachments: parser.attachments, attachmentLines: parser.attachmentLines,
      signatures: parser.signatures, notes: parser.notes)
    let outermost = Section(root, path: "", notes: parser.notes)
    outermost.ignore("Boundary", "ContentId", "ContentType", "AttachmentEncoded")
    let message = try outermost.required("edXMLEnvelope", at: "edXMLEnvelope") {
      try envelope.read($0)
    }
    outermost.finish()
    return message
  }
}

/// Bytes on their way from a file, counted and hashed.
private final class DigestedSource {
  private let source: () throws -> [UInt8]?
  private var hash = SHA256()
  private(set) var size = 0

  init(_ source: @escaping () throws -> [UInt8]?) { self.source = source }

  var digest: Digest { hash.finalize() }

  func next() throws -> [UInt8]? {
    guard let chunk = try source() else { return nil }
    hash.update(chunk)
    size += chunk.count
    return chunk
  }
}
