/// Reads a ZIP archive from a stranger.
///
/// Opening checks the whole directory and the header before each entry: two readers that follow
/// different ones of the two must see the same files. Nothing is expanded before its claimed size
/// has passed the limits, and no more than that size is ever produced.
///
/// Folders are checked like files but are not listed; a file's path says which it needs.
public struct ZipReader {
  /// The files, in the order of the directory.
  public let entries: [ZipEntry]

  private let source: ZipSource
  /// Where the data of each entry start, by the offset of its header.
  private let dataOffsets: [Int: Int]

  /// Opens the archive of `size` bytes that `readAt` reads.
  ///
  /// - Throws: `ZipError`, or what `readAt` throws.
  public init(
    size: Int, limits: ZipLimits = ZipLimits(),
    readAt: @escaping (_ offset: Int, _ count: Int) throws -> [UInt8]
  ) throws {
    let source = ZipSource(size: size, readAt: readAt)
    try self.init(source, ZipEndRecord(in: source), limits, names: .checked)
  }

  init(
    _ source: ZipSource, _ end: ZipEndRecord, _ limits: ZipLimits, names rule: ZipEntry.NameRule
  ) throws {
    self.source = source
    let all = try ZipReader.directory(of: source, end, limits, names: rule)
    if rule == .checked { try ZipReader.checkNames(of: all) }
    var total = 0
    for entry in all {
      try limits.check(entry)
      let (sum, overflow) = total.addingReportingOverflow(entry.size)
      guard !overflow, sum <= limits.totalBytes else {
        throw ZipError.tooLarge(entry.name, limit: limits.totalBytes)
      }
      total = sum
    }
    dataOffsets = try ZipReader.dataOffsets(of: all, in: source, before: end.directoryOffset)
    entries = all.filter { !$0.isFolder }
  }

  /// The content of an entry of this archive.
  ///
  /// - Throws: `damaged`, `sizeDiffers` or `checksumDiffers` if it is not what the directory says.
  public func contents(of entry: ZipEntry) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try read(entry) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Hands the content of an entry of this archive to `sink` in pieces that are valid only during
  /// the call.
  ///
  /// - Throws: As `contents(of:)`, but only after the pieces up to the damage were handed over: what
  ///   was made of them is to be thrown away.
  public func read(_ entry: ZipEntry, to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    var content = try open(entry)
    while let piece = try content.next() { try piece.withUnsafeBytes(sink) }
  }

  /// The content of an entry of this archive, to be asked for piece by piece.
  public func open(_ entry: ZipEntry) throws -> ZipContent {
    guard let offset = dataOffsets[entry.headerOffset] else {
      throw ZipError.localHeaderDiffers(entry.name)
    }
    return ZipContent(entry, in: source, from: offset)
  }
}
