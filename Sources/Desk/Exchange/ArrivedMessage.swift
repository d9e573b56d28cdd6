import Bytes
import Exchange
import Office
import Platform
import Store

/// A message whose bytes have been copied in and looked at, but belong to nothing yet.
struct ArrivedMessage {
  let reading: EdxmlReading
  /// Of what it says; asked for at every turn, and worked out once.
  let fingerprint: FileDigest
  /// The attachments in their order, then the message itself; none before they are copied in.
  var files: [TakenFile]
  /// What the signature in its XML is worth, once somebody has looked.
  var signature = XMLSignatureReport.unsigned

  init(_ reading: EdxmlReading, files: [TakenFile] = []) {
    self.reading = reading
    self.files = files
    fingerprint = FileDigest(reading.message.fingerprint)
  }

  /// To whom it says it goes.
  var receivers: [String] {
    switch reading.message {
    case .document(let document): document.receivers.compactMap(\.id)
    case .status(let status): [status.about.organId].compactMap { $0 }
    }
  }

  func warnings(titled title: String) -> [ImportWarning] {
    reading.warnings.map { ImportWarning(document: title, code: $0.code, place: $0.path) }
  }

  /// What there is to say of the signature in its XML.
  func signatureWarnings(titled title: String) -> [ImportWarning] {
    signature.remarks.map { ImportWarning(document: title, code: $0.code, place: $0.place) }
  }

  /// What the journal keeps of the signature in its XML.
  func record(signatureIn detail: inout JournalDetail) {
    if signature == .unsigned { return }
    detail.add("xml-signature", signature.recorded)
    if let signer = signature.signer { detail.add("xml-signer", cleaned(signer).text) }
  }
}

extension EdxmlDocument {
  /// The register entry the message makes, without a number.
  func entry(at now: Moment) -> IncomingEntry {
    let printed = [number, notation].compactMap { $0 }.joined(separator: "/")
    let kind = type.name.map { DocumentKind(named: $0)?.name ?? $0 }
    return IncomingEntry(
      state: .received, arrivedAt: now, issuer: sender.name ?? sender.id ?? "",
      reference: DocumentReference(printed), issuedOn: promulgatedOn,
      kindName: kind ?? "", subject: subject ?? "",
      urgency: Urgency(rawValue: min(max(other.priority ?? 0, 0), 3)) ?? .normal,
      dueOn: dueOn, medium: .electronic, documentId: id)
  }
}

extension ReceivedMessage {
  /// The identity of a message (edxml.md, section 9); one without a DocumentId is known by its
  /// fingerprint.
  init(_ message: ArrivedMessage, bundleName: String = "") {
    var id: String?
    var business = 0
    if case .document(let document) = message.reading.message {
      id = document.id
      business = document.kind.rawValue
    }
    self.init(
      sender: message.reading.message.sender.id ?? "",
      documentId: id ?? "sha256:\(message.fingerprint)", business: business,
      fingerprint: message.fingerprint, bundleName: bundleName)
  }
}

extension OfficeDesk {
  /// Copies a checked message of a bundle in: each attachment, and the message as it came.
  func receive(
    _ document: BundleContents.Document, from reader: BundleReader
  ) throws -> ArrivedMessage {
    try receive { sink, copy in try reader.read(document, to: &sink, copy: copy) }
  }

  /// Reads a message that lies by itself, and writes nothing.
  ///
  /// - Throws: `EdxmlError`, `SystemError`.
  func read(messageAt path: String) throws -> EdxmlReading {
    var sink = EdxmlDiscardingSink()
    let file = OpenFile(try Descriptor.reading(path))
    return try EdxmlReader(limits: try messageLimits()).read(to: &sink, from: file.next)
  }

  /// Copies in a message that lies by itself.
  ///
  /// - Throws: `EdxmlError`, `SystemError`, `FileError`.
  func receive(messageAt path: String) throws -> ArrivedMessage {
    let limits = try messageLimits()
    let file = OpenFile(try Descriptor.reading(path))
    return try receive { sink, copy in
      try EdxmlReader(limits: limits).read(to: &sink) {
        let piece = try file.next()
        if let piece { try copy(piece) }
        return piece
      }
    }
  }

  private func receive(
    _ read: (inout AttachmentIntake, @escaping ([UInt8]) throws -> Void) throws -> EdxmlReading
  ) throws -> ArrivedMessage {
    var sink = AttachmentIntake(shelf: shelf)
    let message = MessageIntake(try shelf.intake(isHashing: false))
    let reading = try read(&sink) { try message.write($0) }
    var files: [TakenFile] = []
    if case .document(let edoc) = reading.message {
      for (index, arrived) in sink.arrived.enumerated() {
        let name = edoc.attachments.indices.contains(index) ? edoc.attachments[index].name : nil
        files.append(
          TakenFile(
            part: index == 0 ? .main : .attachment, name: name ?? "\(index + 1)",
            arrived: arrived, structure: try structure(of: arrived)))
      }
    }
    files.append(
      TakenFile(
        part: .message, name: "document.edxml", arrived: try message.finish(reading.digest),
        structure: .other))
    return ArrivedMessage(reading, files: files)
  }
}

extension OfficeDesk {
  /// The same messages, the signatures in their files checked, all side by side, and those in their
  /// XML.
  func checked(_ messages: [ArrivedMessage]) throws -> [ArrivedMessage] {
    var files = try checked(messages.flatMap(\.files))[...]
    let isAnySigned = messages.contains { !$0.reading.message.signatures.isEmpty }
    let checker = isAnySigned ? try xmlSignatureChecker() : XMLSignatureChecker()
    return messages.map { message in
      var message = message
      let own = files.prefix(message.files.count)
      files = files.dropFirst(own.count)
      message.files = Array(own)
      if let raw = own.last(where: { $0.part == .message }) {
        message.signature = checker.report(
          on: raw.arrived.path, marks: message.reading.message.signatures)
      }
      return message
    }
  }
}

/// Puts each attachment of a message on the shelf as its bytes come, which the reader has hashed.
private final class AttachmentIntake: EdxmlAttachmentSink {
  private let shelf: FileShelf
  private var open: MessageIntake?
  private(set) var arrived: [ArrivedFile] = []

  init(shelf: FileShelf) { self.shelf = shelf }

  var scratchFolder: String { shelf.arrivals }

  func begin(_ index: Int) throws { open = MessageIntake(try shelf.intake(isHashing: false)) }

  func write(_ bytes: [UInt8]) throws { try open?.write(bytes) }

  func end(_ digest: Digest, size: Int) throws {
    if let file = try open?.finish(digest) { arrived.append(file) }
    open = nil
  }
}

/// An intake without a hash of its own that a closure can hold.
private final class MessageIntake {
  private var intake: FileIntake

  init(_ intake: consuming FileIntake) { self.intake = intake }

  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try intake.write($0) }
  }

  func finish(_ digest: Digest) throws -> ArrivedFile {
    try intake.finish(as: FileDigest(digest))
  }
}
