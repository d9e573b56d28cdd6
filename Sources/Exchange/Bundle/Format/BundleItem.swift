import Office

/// Something to hand over: a document with its files, or a status still owed.
public struct BundleItem: Sendable {
  public let message: EdxmlMessage
  /// Opens the attachment at an index.
  public let content: @Sendable (Int) throws -> EdxmlWriter.Content

  /// - Parameter content: Opens the attachment at an index; called on any thread, and twice
  ///   where the form wants each in a ZIP of its own.
  public init(
    _ document: EdxmlDocument, content: @escaping @Sendable (Int) throws -> EdxmlWriter.Content
  ) {
    // What is handed over is the file itself, so its wrapper, if it came in one, is gone, and with
    // it the label: a file that calls itself a ZIP would be taken apart by the receiver.
    var document = document
    for index in document.attachments.indices where document.attachments[index].isWrapped {
      let name = document.attachments[index].name
      document.attachments[index].isWrapped = false
      document.attachments[index].contentType = ContentTypes.label(for: name)
    }
    message = .document(document)
    self.content = content
  }

  public init(_ status: EdxmlStatus) {
    message = .status(status)
    content = { _ in { nil } }
  }

  /// Documents by date and identifier, then statuses by date, document and code: the order of a
  /// bundle, whatever order its records came in.
  static func ordered(_ items: [BundleItem]) -> [BundleItem] {
    items.map { ($0.place, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private var place: Place {
    switch message {
    case .document(let document):
      Place(
        kind: 0, date: document.promulgatedOn?.description ?? "", id: document.id ?? "", code: "",
        rest: message.fingerprint.description)
    case .status(let status):
      Place(
        kind: 1, date: status.timestamp?.date.description ?? "",
        id: status.about.documentId ?? "", code: status.code.rawValue,
        rest: message.fingerprint.description)
    }
  }

  private struct Place: Comparable {
    let kind: Int
    let date: String
    let id: String
    let code: String
    /// So that two messages that agree in all of this still have one order.
    let rest: String

    static func < (left: Place, right: Place) -> Bool {
      if left.kind != right.kind { return left.kind < right.kind }
      for (mine, other) in [
        (left.date, right.date), (left.id, right.id), (left.code, right.code),
        (left.rest, right.rest),
      ] where !mine.utf8.elementsEqual(other.utf8) {
        return mine.utf8.lexicographicallyPrecedes(other.utf8)
      }
      return false
    }

    static func == (left: Place, right: Place) -> Bool { !(left < right) && !(right < left) }
  }
}
