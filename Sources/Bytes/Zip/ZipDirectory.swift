extension ZipReader {
  /// The entries of the directory, folders included, each of them allowed on its own.
  static func directory(
    of source: ZipSource, _ end: ZipEndRecord, _ limits: ZipLimits, names rule: ZipEntry.NameRule
  ) throws -> [ZipEntry] {
    guard end.entryCount <= limits.entryCount else {
      throw ZipError.tooManyEntries(limit: limits.entryCount)
    }
    // A header, a long name and some attributes; comments could make it grow without end.
    let roomy = 4096
    guard end.directorySize / roomy <= end.entryCount else { throw ZipError.directoryDiffers }
    var fields = ZipRecordReader(try source.read(end.directoryOffset, end.directorySize))
    var entries: [ZipEntry] = []
    for _ in 0..<end.entryCount {
      entries.append(try ZipEntry(from: &fields, names: rule))
    }
    guard fields.isAtEnd else { throw ZipError.directoryDiffers }
    return entries
  }

  /// Refuses entries that would meet in one folder.
  static func checkNames(of entries: [ZipEntry]) throws {
    var paths = PathSet()
    for entry in entries {
      let isNew = entry.isFolder ? paths.insert(folder: entry.name) : paths.insert(file: entry.name)
      guard isNew else { throw ZipError.duplicateName(entry.name) }
    }
  }

  /// Compares the header before each entry with the directory and returns where the data start, by
  /// the offset of the header.
  static func dataOffsets(
    of entries: [ZipEntry], in source: ZipSource, before directoryOffset: Int
  ) throws -> [Int: Int] {
    var offsets: [Int: Int] = [:]
    var free = 0
    for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      guard entry.headerOffset >= free else { throw ZipError.overlap(entry.name) }
      let start = try dataOffset(of: entry, in: source)
      let (end, overflow) = start.addingReportingOverflow(entry.compressedSize)
      guard !overflow, end <= directoryOffset else { throw ZipError.overlap(entry.name) }
      offsets[entry.headerOffset] = start
      free = end
    }
    return offsets
  }

  /// Compares the header before one entry with the directory (APPNOTE 4.3.7).
  private static func dataOffset(of entry: ZipEntry, in source: ZipSource) throws -> Int {
    let headerCount = 30 + entry.nameBytes.count
    var fields = ZipRecordReader(try source.read(entry.headerOffset, headerCount))
    let signature = try fields.four()
    _ = try fields.two()  // version needed
    let flags = try fields.two()
    let method = try fields.two()
    _ = try fields.four()  // time and date
    let sizes = try [fields.four(), fields.four(), fields.four()]
    let nameCount = try fields.two()
    let extraCount = try fields.two()
    let expected = [Int(entry.checksum), entry.compressedSize, entry.size]
    let mayBeZero = entry.flags & ZipFlags.hasDescriptor != 0
    guard signature == ZipSignature.localHeader,
      (flags ^ entry.flags) & ~ZipFlags.compressionLevel == 0, method == entry.method.rawValue,
      zip(sizes, expected).allSatisfy({ $0 == $1 || mayBeZero && $0 == 0 }),
      nameCount == entry.nameBytes.count,
      try fields.take(nameCount) == entry.nameBytes[...]
    else { throw ZipError.localHeaderDiffers(entry.name) }
    return entry.headerOffset + headerCount + extraCount
  }
}
