import Bytes
import Exchange
import Office
import Platform
import Store

extension OfficeDesk {
  /// The writer of a stored bundle: the same record gives the same bytes at any time.
  func writer(of bundle: Bundle) throws -> BundleWriter {
    var head = BundleHead(
      organization: bundle.organization, organId: office.organId.description,
      date: bundle.at.date, number: bundle.running)
    head.contactName = bundle.contactName
    head.description = bundle.description.isEmpty ? nil : bundle.description
    head.receiver = bundle.receiverName
    head.receiverId = bundle.receiverId
    var writer = BundleWriter(head, try bundle.items.map { try item($0) })
    writer.checkpoint = Array(bundle.checkpoint.utf8)
    let (watch, count) = (watch, bundle.items.count)
    writer.between = { try watch.check(.items(done: $0, of: count)) }
    return writer
  }

  private func item(_ bundled: BundledDocument) throws -> BundleItem {
    var sink = EdxmlDiscardingSink()
    let reading = try EdxmlReader().read(Array(bundled.message.utf8), to: &sink)
    guard case .document(var document) = reading.message else {
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
}

/// A stored file, piece by piece.
final class StoredContent {
  private let file: Descriptor
  private let path: String

  /// - Throws: `FileError.lost` if it is gone, `unreadable`.
  init(_ digest: FileDigest, on shelf: FileShelf) throws {
    path = shelf.path(of: digest)
    do {
      file = try Descriptor.reading(path)
    } catch {
      let failure = FileError(reading: path, error)
      throw failure == .missing(path: path) ? .lost(digest: digest.description) : failure
    }
  }

  func next() throws -> [UInt8]? {
    var failure: SystemError?
    let piece = [UInt8](unsafeUninitializedCapacity: FileContents.pieceSize) { buffer, count in
      do throws(SystemError) {
        count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch { failure = error }
    }
    if let failure { throw FileError(reading: path, failure) }
    return piece.isEmpty ? nil : piece
  }
}
