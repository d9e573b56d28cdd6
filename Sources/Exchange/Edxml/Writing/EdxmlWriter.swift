import Bytes
import Office
import XML

/// Writes messages so that the same record always gives the same bytes.
///
/// Element order of the regulation, one element per line, absent values left out; the only clock
/// values are those of the record. Attachments go out as they are, one per line.
public struct EdxmlWriter {
  /// Gives the next bytes of a file at each call, nil after the last.
  public typealias Content = () throws -> [UInt8]?

  let form: ExchangeProfile.Form
  let sink: ([UInt8]) throws -> Void

  /// - Parameter sink: Gets the bytes of the message in order, in pieces.
  public init(
    form: ExchangeProfile.Form = .init(), sink: @escaping ([UInt8]) throws -> Void
  ) {
    self.form = form
    self.sink = sink
  }

  /// Writes a document with its attachments.
  ///
  /// - Parameters:
  ///   - checksum: CRC-32 of the attachment at an index; asked for before its content, and only where
  ///     the form wants each in a ZIP of its own.
  ///   - content: Opens the attachment at an index. Its bytes must be those the record
  ///     speaks of; only those of a wrapped one, whose digest is that of the file inside, are taken
  ///     as they come.
  /// - Throws: `EdxmlWritingError`, `XMLWritingError`, or what content and sink throw.
  public func write(
    _ document: EdxmlDocument, checksum: (Int) throws -> UInt32 = { _ in 0 },
    content: (Int) throws -> Content
  ) throws {
    var document = document
    for index in document.attachments.indices where wraps(document.attachments[index]) {
      document.attachments[index].contentType = ContentTypes.archive
    }
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
        let entry = try wraps(attachment) ? Entry(attachment, checksum: checksum(index)) : nil
        try write(attachment, at: index, in: entry, try content(index), to: &xml)
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
      try xml.value("Timestamp", xml.written(status.timestamp))
      xml.end()
    }
  }

  private func writeMessage(
    header: (inout MessageWriter) throws -> Void,
    body: (inout MessageWriter) throws -> Void = { _ in },
    attachments: (inout MessageWriter) throws -> Void = { _ in }
  ) throws {
    var xml = MessageWriter(form, sink: sink)
    try xml.start("edXML", ["xmlns": EdxmlNamespace.current])
    try xml.startEnvelope()
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
    _ attachment: EdxmlAttachment, at index: Int, in entry: Entry?, _ content: Content,
    to xml: inout MessageWriter
  ) throws {
    try xml.start("Attachment")
    try xml.plainValue("ContentId", attachment.contentId.map { "cid:\($0)" })
    try xml.plainValue("AttachmentName", attachment.name)
    try xml.plainValue("Description", attachment.description)
    try xml.plainValue("ContentType", attachment.contentType)
    try xml.start("ContentTransferEncoded")
    var encoder = Base64Encoder()
    var hash = SHA256()
    // What is written is read from `wrapped`, where the wrapper puts it.
    let wrapped = WrappedBytes()
    var wrapper = try entry.map { entry in
      var zip = StoredZipWriter { wrapped.bytes.append(contentsOf: $0) }
      try zip.begin(entry.name, size: attachment.size, checksum: entry.checksum)
      return zip
    }
    while let chunk = try content() {
      hash.update(chunk)
      if wrapper != nil {
        try wrapper?.write(chunk)
        try xml.text(plain: encoder.encode(wrapped.take()))
      } else {
        try xml.text(plain: encoder.encode(chunk))
      }
    }
    if wrapper != nil {
      try wrapper?.finish()
      try xml.text(plain: encoder.encode(wrapped.take()))
    }
    var text: [UInt8] = []
    encoder.finish(into: &text)
    try xml.text(plain: text)
    xml.end()
    xml.end()
    guard attachment.isWrapped || hash.finalize() == attachment.digest else {
      throw EdxmlWritingError.contentDiffers(index: index, name: attachment.name)
    }
  }

  /// Whether the attachment goes in a ZIP of its own. A file that is one by nature never does: its
  /// receiver could not tell which of the two to take off.
  private func wraps(_ attachment: EdxmlAttachment) -> Bool {
    form.wraps && !attachment.isWrapped && !isZipFamily(attachment.name)
  }

  /// The only entry of a wrapper.
  private struct Entry {
    let name: String
    let checksum: UInt32

    init(_ attachment: EdxmlAttachment, checksum: UInt32) {
      let ending = fileExtension(of: attachment.name ?? "").filter { $0.isASCII && $0.isLetter }
      name = attachment.digest.description.prefix(32) + (ending.isEmpty ? "" : "." + ending)
      self.checksum = checksum
    }
  }

  private final class WrappedBytes {
    var bytes: [UInt8] = []

    func take() -> [UInt8] {
      defer { bytes.removeAll(keepingCapacity: true) }
      return bytes
    }
  }
}
