/// Why an archive is refused, on reading or on writing.
public enum ZipError: Error, Hashable, Sendable {
  /// There is no end record: not a ZIP archive, or one cut short.
  case noEnd
  /// More than one place could be the end record, and readers would disagree.
  case ambiguousEnd
  /// The archive ends, or its source gives up, within a header or the data of an entry.
  case truncated
  case severalDisks
  /// Sizes beyond 4 GiB or more than 65 535 entries, for which the old format has no room.
  case zip64
  case tooManyEntries(limit: Int)
  /// The directory is not as long, or not where, the end record says.
  case directoryDiffers
  case badName(PathFault)
  /// Two entries would be the same file, or a file is another one's folder.
  case duplicateName(String)
  /// A link, a device or another thing that is neither a file nor a folder, or a folder with content.
  case notAFile(String)
  case encrypted(String)
  /// A compression method other than "stored" and "deflated", or a feature beyond the plain format.
  case unsupported(String)
  /// The header before the data contradicts the directory.
  case localHeaderDiffers(String)
  /// Two entries share bytes, or one reaches into the directory.
  case overlap(String)
  /// An entry, or all of them together, would be larger than the limit.
  case tooLarge(String, limit: Int)
  /// A large entry shrank more than any document does.
  case tooCompressed(String)
  case damaged(String, InflateError)
  case sizeDiffers(String)
  case checksumDiffers(String)
}
