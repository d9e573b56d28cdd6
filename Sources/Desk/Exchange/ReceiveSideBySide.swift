import Exchange
import Platform

extension OfficeDesk {
  /// Copies checked documents of a bundle in, several at a time: most of the work is hashing.
  ///
  /// - Throws: As for a single one; what was copied is gone then.
  func receive(
    _ documents: [BundleContents.Document], from reader: BundleReader
  ) throws -> [ArrivedMessage] {
    // Copying in reads the bundle and writes to the shelf; it asks nothing of the database.
    nonisolated(unsafe) let desk = self
    nonisolated(unsafe) let reader = reader
    return try inParallel(
      documents.count, between: { try watch.check(.items(done: $0, of: documents.count)) }
    ) { try desk.receive(documents[$0], from: reader) }
  }
}
