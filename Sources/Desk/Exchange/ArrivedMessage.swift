import Bytes
import Exchange
import Office
import Platform
import Store

/// A message whose bytes have been copied in and looked at, but belong to nothing yet.
struct ArrivedMessage {
  let reading: EdxmlReading
  let document: EdxmlDocument
  /// The attachments in their order, then the message itself.
  var files: [TakenFile]

  /// The register entry the message makes, without a number.
  func entry(at now: Moment) -> IncomingEntry {
    let printed = [document.number, document.notation].compactMap { $0 }.joined(separator: "/")
    let kind = document.type.name.map { DocumentKind(named: $0)?.name ?? $0 }
    return IncomingEntry(
      state: .received, arrivedAt: now, issuer: document.sender.name ?? document.sender.id ?? "",
      reference: DocumentReference(printed), issuedOn: document.promulgatedOn,
      kindName: kind ?? "", subject: document.subject ?? "",
      urgency: Urgency(rawValue: min(max(document.other.priority ?? 0, 0), 3)) ?? .normal,
      dueOn: document.dueOn, medium: .electronic, documentId: document.id)
  }

  func warnings(titled title: String) -> [ImportWarning] {
    reading.warnings.map { ImportWarning(document: title, code: $0.code, place: $0.path) }
  }
}

extension ReceivedMessage {
  /// The identity of a message (edxml.md, section 9); one without a DocumentId is known by its
  /// fingerprint.
  init(_ reading: EdxmlReading, bundleName: String) {
    let fingerprint = FileDigest(reading.message.fingerprint)
    var id: String?
    var business = 0
    if case .document(let document) = reading.message {
      id = document.id
      business = document.kind.rawValue
    }
    self.init(
      sender: reading.message.sender.id ?? "", documentId: id ?? "sha256:\(fingerprint)",
      business: business, fingerprint: fingerprint, bundleName: bundleName)
  }
}

extension OfficeDesk {
  /// Copies a checked document of a bundle in: each attachment, and the message as it came.
  func receive(
    _ document: BundleContents.Document, from reader: BundleReader
  ) throws -> ArrivedMessage? {
    var sink = AttachmentIntake(shelf: shelf)
    let message = MessageIntake(try shelf.intake())
    let reading = try reader.read(document, to: &sink) { try message.write($0) }
    guard case .document(let edoc) = reading.message else { return nil }
    var files: [TakenFile] = []
    for (index, arrived) in sink.arrived.enumerated() {
      let name = edoc.attachments.indices.contains(index) ? edoc.attachments[index].name : nil
      files.append(
        TakenFile(
          part: index == 0 ? .main : .attachment, name: name ?? "\(index + 1)", arrived: arrived,
          structure: try structure(of: arrived)))
    }
    files.append(
      TakenFile(
        part: .message, name: "document.edxml", arrived: try message.finish(),
        structure: .other))
    return ArrivedMessage(reading: reading, document: edoc, files: files)
  }
}

extension OfficeDesk {
  /// The same messages, the signatures in their files checked, all side by side.
  func checked(_ messages: [ArrivedMessage]) throws -> [ArrivedMessage] {
    var files = try checked(messages.flatMap(\.files))[...]
    return messages.map { message in
      var message = message
      let own = files.prefix(message.files.count)
      files = files.dropFirst(own.count)
      message.files = Array(own)
      return message
    }
  }
}

/// Puts each attachment of a message on the shelf as its bytes come.
private final class AttachmentIntake: EdxmlAttachmentSink {
  private let shelf: FileShelf
  private var open: MessageIntake?
  private(set) var arrived: [ArrivedFile] = []

  init(shelf: FileShelf) { self.shelf = shelf }

  func begin(_ index: Int) throws { open = MessageIntake(try shelf.intake()) }

  func write(_ bytes: [UInt8]) throws { try open?.write(bytes) }

  func end(_ digest: Digest, size: Int) throws {
    if let file = try open?.finish() { arrived.append(file) }
    open = nil
  }
}

/// An intake that a closure can hold.
private final class MessageIntake {
  private var intake: FileIntake

  init(_ intake: consuming FileIntake) { self.intake = intake }

  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try intake.write($0) }
  }

  func finish() throws -> ArrivedFile { try intake.finish() }
}
