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

  /// The identifier under which a document goes out.
  func sentId(in bundled: BundledDocument) throws -> String? { try message(of: bundled).id }

  private func message(of bundled: BundledDocument) throws -> EdxmlDocument {
    var sink = EdxmlDiscardingSink()
    let reading = try EdxmlReader().read(Array(bundled.message.utf8), to: &sink)
    guard case .document(let document) = reading.message else {
      throw StoreError.corrupt(path: folder.database, detail: "bundle_item")
    }
    return document
  }

  private func item(_ bundled: BundledDocument) throws -> BundleItem {
    var document = try message(of: bundled)
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
}

extension OfficeDesk {
  private func item(_ bundled: BundledStatus) throws -> BundleItem {
    var sink = EdxmlDiscardingSink()
    let reading = try EdxmlReader().read(Array(bundled.message.utf8), to: &sink)
    guard case .status(let status) = reading.message else {
      throw StoreError.corrupt(path: folder.database, detail: "bundle_status")
    }
    return BundleItem(status)
  }
}

/// A stored file, piece by piece.
final class StoredContent {
  private let file: OpenedFile
  private let path: String

  /// - Throws: `FileError.lost` if it is gone, `unreadable`.
  init(_ digest: FileDigest, on shelf: FileShelf) throws {
    path = shelf.path(of: digest)
    do {
      file = OpenedFile(try Descriptor.reading(path))
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
