import Bytes

/// A line of the index: what a reader wants to know about a document without opening it.
struct BundleRow: Hashable, Sendable {
  let number: Int
  let folder: String
  var isStatus = false
  var documentId: String?
  /// Số ký hiệu.
  var reference: String?
  var date: String?
  /// Loại văn bản, or the code of a status.
  var type: String?
  var subject: String?
  var sender: String?
  var receivers: [String] = []
  var priority: Int?
  /// Safe names below `files/`.
  var files: [String] = []
  /// Of `document.edxml`.
  let digest: Digest

  init(_ message: EdxmlMessage, number: Int, digest: Digest) {
    self.number = number
    self.digest = digest
    folder = BundleLayout.folder(number)
    sender = message.sender.name ?? message.sender.id
    switch message {
    case .document(let document):
      documentId = document.id
      let code = [document.number, document.notation].compactMap { $0 }
      reference = code.isEmpty ? nil : code.joined(separator: "/")
      date = document.promulgatedOn?.description
      type = document.type.name
      subject = document.subject
      receivers = document.receivers.compactMap { $0.name ?? $0.id }
      priority = document.other.priority
      files = BundleRow.fileNames(of: document)
    case .status(let status):
      isStatus = true
      documentId = status.about.documentId
      reference = status.about.code
      date = status.about.promulgatedOn?.description
      type = status.code.rawValue
      subject = status.description
      receivers = [status.about.organId].compactMap { $0 }
    }
  }

  /// The names under which the attachments lie beside the document.
  static func fileNames(of document: EdxmlDocument) -> [String] {
    document.attachments.enumerated().map { SafeName.numbered($0 + 1, $1.name) }
  }
}
