/// How much a stranger's archive may ask of us.
public struct ZipLimits: Hashable, Sendable {
  /// The most entries, folders included.
  public var entryCount: Int
  /// The most bytes of one entry, expanded.
  public var entryBytes: Int
  /// The most bytes of all entries together, expanded.
  public var totalBytes: Int
  /// How many times larger than its compressed form an entry may be…
  public var ratio: Int
  /// …once it has more than this many bytes.
  public var ratioFreeBytes: Int

  public init(
    entryCount: Int = 10_000, entryBytes: Int = 100 << 20, totalBytes: Int = 200 << 20,
    ratio: Int = 100, ratioFreeBytes: Int = 16 << 20
  ) {
    self.entryCount = entryCount
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.ratioFreeBytes = ratioFreeBytes
  }

  /// Checks the sizes an entry claims before anything is expanded.
  func check(_ entry: ZipEntry) throws(ZipError) {
    guard entry.size <= entryBytes else { throw .tooLarge(entry.name, limit: entryBytes) }
    let (allowed, overflow) = entry.compressedSize.multipliedReportingOverflow(by: ratio)
    guard entry.size <= ratioFreeBytes || overflow || entry.size <= allowed else {
      throw .tooCompressed(entry.name)
    }
  }
}
