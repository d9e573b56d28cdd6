/// The content of an entry, piece by piece: memory stays the same for any size.
public struct ZipContent {
  private static let step = 256 << 10

  private let entry: ZipEntry
  private var pieces: Pieces
  private var checksum = CRC32()
  private var count = 0
  private var isAtEnd = false

  private enum Pieces {
    /// As they lie in the archive.
    case stored(StoredPieces)
    case deflated(Inflater, BitFeed)
    /// In the hands of the function that works on them.
    case taken
  }

  init(_ entry: ZipEntry, in source: ZipSource, from offset: Int) {
    self.entry = entry
    let stored = StoredPieces(
      source: source, place: offset, end: offset + entry.compressedSize)
    switch entry.method {
    case .stored: pieces = .stored(stored)
    case .deflated:
      var stored = stored
      let feed = BitFeed { try stored.next(ZipContent.step) }
      pieces = .deflated(Inflater(feed, limit: entry.size), feed)
    }
  }

  /// The next bytes, nil after the last.
  ///
  /// - Throws: `damaged`, `sizeDiffers` or `checksumDiffers` if the content is not what the
  ///   directory says, the latter two in place of the end: until nil has come, what was made of the
  ///   pieces may have to be thrown away.
  public mutating func next() throws -> [UInt8]? {
    if isAtEnd { return nil }
    guard let piece = try nextPiece() else {
      isAtEnd = true
      guard count == entry.size else { throw ZipError.sizeDiffers(entry.name) }
      guard checksum.value == entry.checksum else { throw ZipError.checksumDiffers(entry.name) }
      return nil
    }
    checksum.update(piece)
    count += piece.count
    return piece
  }

  private mutating func nextPiece() throws -> [UInt8]? {
    switch pieces {
    case .stored(var stored):
      defer { pieces = .stored(stored) }
      return try stored.next(ZipContent.step)
    case .deflated(var inflater, let feed):
      // Only one of the two may hold the window, or it would be copied.
      pieces = .taken
      defer { pieces = .deflated(inflater, feed) }
      do {
        if let place = try inflater.next() { return Array(inflater.window[place]) }
      } catch {
        if let failure = feed.failure { throw failure }
        throw ZipError.damaged(entry.name, error)
      }
      guard inflater.consumed == entry.compressedSize else {
        throw ZipError.damaged(entry.name, .trailingBytes)
      }
      return nil
    case .taken: return nil
    }
  }
}

/// A stretch of an archive, read in order.
private struct StoredPieces {
  let source: ZipSource
  var place: Int
  let end: Int

  mutating func next(_ step: Int) throws -> [UInt8]? {
    guard place < end else { return nil }
    let piece = try source.read(place, min(step, end - place))
    place += piece.count
    return piece
  }
}
