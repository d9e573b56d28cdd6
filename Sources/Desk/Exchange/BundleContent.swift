import Bytes
import Exchange
import Office
import Platform
import Store

extension OfficeDesk {
  /// The writer of a stored bundle: the same record gives the same bytes at any time.
  func writer(of bundle: Bundle) throws -> BundleWriter {
    let items = try bundle.items.map { try item($0) } + bundle.statuses.map { try item($0) }
    var head = BundleHead(
      organization: bundle.organization,
      organId: items.first?.message.sender.id ?? office.organId.description,
      date: bundle.at.date, number: bundle.running)
    head.contactName = bundle.contactName
    head.description = bundle.description.isEmpty ? nil : bundle.description
    head.receiver = bundle.receiverName
    head.receiverId = bundle.receiverId
    var writer = BundleWriter(head, items)
    writer.form = bundle.form
    writer.sign = try bundleSigner()
    writer.checkpoint = Array(bundle.checkpoint.utf8)
    let (watch, count) = (watch, items.count)
    writer.between = { try watch.check(.items(done: $0, of: count)) }
    return writer
  }

  /// The message that a bundle keeps as text.
  private func message(_ text: String) throws -> EdxmlMessage {
    var sink = EdxmlDiscardingSink()
    return try EdxmlReader().read(Array(text.utf8), to: &sink).message
  }

  private func item(_ bundled: BundledDocument) throws -> BundleItem {
    guard case .document(var document) = try message(bundled.message) else {
      throw StoreError.corrupt(path: folder.database, detail: "bundle_item")
    }
    document.attachments = try bundled.files.enumerated().map { index, file in
      guard let digest = Digest(hex: file.digest.description) else {
        throw StoreError.corrupt(path: folder.database, detail: "bundle_file")
      }
      return EdxmlAttachment(
        contentId: String(index + 1), contentType: ContentTypes.label(for: file.name),
        name: file.name, size: file.size, digest: digest)
    }
    let files = bundled.files
    let shelf = shelf
    return BundleItem(document) { index in
      let source = try StoredContent(files[index].digest, on: shelf)
      return { try source.next() }
    }
  }

  private func item(_ bundled: BundledStatus) throws -> BundleItem {
    guard case .status(let status) = try message(bundled.message) else {
      throw StoreError.corrupt(path: folder.database, detail: "bundle_status")
    }
    return BundleItem(status)
  }
}

/// A stored file, piece by piece.
final class StoredContent {
  private let file: OpenFile
  private let path: String

  /// - Throws: `FileError.lost` if it is gone, `unreadable`.
  init(_ digest: FileDigest, on shelf: FileShelf) throws {
    path = shelf.path(of: digest)
    do {
      file = OpenFile(try Descriptor.reading(path))
    } catch {
      let failure = FileError(reading: path, error)
      throw failure == .missing(path: path) ? .lost(digest: digest.description) : failure
    }
  }

  func next() throws -> [UInt8]? {
    do {
      return try file.next()
    } catch {
      throw FileError(reading: path, error)
    }
  }
}
