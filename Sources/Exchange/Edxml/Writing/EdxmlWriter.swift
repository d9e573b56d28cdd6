import Bytes
import XML

/// Writes messages so that the same record always gives the same bytes.
///
/// Element order of the regulation, one element per line, absent values left out; the only clock
/// values are those of the record. Attachments go out as they are, one per line.
public struct EdxmlWriter {
  /// Gives the next bytes of a file at each call, nil after the last.
  public typealias Content = () throws -> [UInt8]?

  let sink: ([UInt8]) throws -> Void

  /// - Parameter sink: Gets the bytes of the message in order, in pieces.
  public init(sink: @escaping ([UInt8]) throws -> Void) { self.sink = sink }

  /// Writes a document with its attachments.
  ///
  /// - Parameter content: Opens the attachment at an index. Its bytes must be those the record
  ///   speaks of; only those of a wrapped one, whose digest is that of the file inside, are taken
  ///   as they come.
  /// - Throws: `EdxmlWritingError`, `XMLWritingError`, or what content and sink throw.
  public func write(_ document: EdxmlDocument, content: (Int) throws -> Content) throws {
    try writeMessage { xml in
      try xml.start("edXML:MessageHeader")
      try xml.header(document)
      xml.end()
      try xml.start("edXML:TraceHeaderList")
      for entry in document.trace { try xml.trace(entry) }
      if let business = document.business { try xml.business(business) }
      xml.end()
    } body: { xml in
      try xml.start("edXML:edXMLBody")
      try xml.start("edXML:edXMLManifest", ["version": "1.0"])
      for attachment in document.attachments { try xml.reference(attachment) }
      xml.end()
      xml.end()
    } attachments: { xml in
      guard !document.attachments.isEmpty else { return }
      try xml.start("AttachmentEncoded")
      for (index, attachment) in document.attachments.enumerated() {
        try write(attachment, at: index, try content(index), to: &xml)
      }
      xml.end()
    }
  }

  public func write(_ status: EdxmlStatus) throws {
    try writeMessage { xml in
      try xml.start("edXML:MessageHeader")
      try xml.organ("From", status.sender)
      try xml.response(status.about)
      try xml.staff(status.staff)
      try xml.value("StatusCode", status.code.rawValue)
      try xml.value("Description", status.description)
      try xml.value("Timestamp", status.timestamp?.inMessages)
      xml.end()
    }
  }

  private func writeMessage(
    header: (inout XMLWriter) throws -> Void, body: (inout XMLWriter) throws -> Void = { _ in },
    attachments: (inout XMLWriter) throws -> Void = { _ in }
  ) throws {
    var xml = XMLWriter(sink: sink)
    try xml.start("edXML", ["xmlns": EdxmlNamespace.current])
    try xml.start("edXML:edXMLEnvelope", ["xmlns:edXML": EdxmlNamespace.current])
    try xml.start("edXML:edXMLHeader")
    try header(&xml)
    xml.end()
    try body(&xml)
    xml.end()
    try attachments(&xml)
    xml.end()
    try xml.finish()
  }

  private func write(
    _ attachment: EdxmlAttachment, at index: Int, _ content: Content, to xml: inout XMLWriter
  ) throws {
    try xml.start("Attachment")
    try xml.plainValue("ContentId", attachment.contentId.map { "cid:\($0)" })
    try xml.plainValue("AttachmentName", attachment.name)
    try xml.plainValue("Description", attachment.description)
    try xml.plainValue("ContentType", attachment.contentType)
    try xml.start("ContentTransferEncoded")
    var encoder = Base64Encoder()
    var hash = SHA256()
    var text: [UInt8] = []
    while let chunk = try content() {
      hash.update(chunk)
      encoder.encode(chunk, into: &text)
      try xml.text(plain: text)
      text.removeAll(keepingCapacity: true)
    }
    encoder.finish(into: &text)
    try xml.text(plain: text)
    xml.end()
    xml.end()
    guard attachment.isWrapped || hash.finalize() == attachment.digest else {
      throw EdxmlWritingError.contentDiffers(index: index, name: attachment.name)
    }
  }
}
