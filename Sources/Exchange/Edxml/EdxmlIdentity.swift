import Bytes

/// What makes two files the same message, however they are written.
///
/// The same identity with the same fingerprint is a message received twice. The same identity with
/// another fingerprint is a conflict if the document is new; identifiers in the style of UUIDs repeat
/// across test systems, which the fingerprint tells.
public enum EdxmlIdentity: Hashable, Sendable {
  case document(sender: String, id: String, kind: EdxmlBusiness.Kind)
  case status(sender: String, about: String, code: EdxmlStatusCode, at: Timestamp)
}

extension EdxmlMessage {
  /// Nil if the sender left out what would identify the message.
  public var identity: EdxmlIdentity? {
    switch self {
    case .document(let document):
      guard let sender = document.sender.id, let id = document.id else { return nil }
      return .document(sender: sender, id: id, kind: document.kind)
    case .status(let status):
      guard let sender = status.sender.id, let about = status.about.documentId,
        let time = status.timestamp
      else { return nil }
      return .status(sender: sender, about: about, code: status.code, at: time)
    }
  }

  /// SHA-256 over what the message says: the fields in their fixed order, then the files by digest.
  ///
  /// Left out is what differs from copy to copy of one message: the trace, ContentIds and content
  /// types, the manifest, wrappers, signatures and the order of the files.
  public var fingerprint: Digest {
    var hash = SHA256()
    func add(_ path: String, _ value: String) {
      // Neither holds a tab or a line end: values are cleaned and what is left is spelled out.
      hash.update("\(path)\t\(value)\n".utf8)
    }
    add("fingerprint", "1")
    for field in fields {
      let first = field.path.prefix { $0 != "[" && $0 != "." }
      guard !["TraceHeader", "Reference", "Attachment", "Signature"].contains(first) else {
        continue
      }
      add(field.path, field.value)
    }
    if case .document(let document) = self {
      let files = document.attachments.map { ($0.digest, $0.name ?? "", $0.description ?? "") }
      for (digest, name, description) in files.sorted(by: <) {
        add("file", digest.description)
        add("name", name)
        add("description", description)
      }
    }
    return hash.finalize()
  }
}
