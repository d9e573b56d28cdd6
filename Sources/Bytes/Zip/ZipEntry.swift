/// A file in an archive, as its directory describes it.
public struct ZipEntry: Hashable, Sendable {
  enum Method: Int, Sendable {
    case stored = 0
    case deflated = 8
  }

  /// A relative path with `/`, in UTF-8.
  public let name: String
  /// How many bytes it has once expanded.
  public let size: Int
  /// How many bytes it takes up in the archive.
  public let compressedSize: Int
  /// The CRC-32 of the expanded bytes.
  public let checksum: UInt32

  let method: Method
  let flags: Int
  /// The name as it stands in the directory; the header before the data must repeat it.
  let nameBytes: [UInt8]
  let headerOffset: Int
  /// A folder: its name ends with `/` and it has no content.
  let isFolder: Bool
}

extension ZipEntry {
  /// Whether names are checked, or never used and therefore of no concern.
  enum NameRule {
    case checked
    case ignored
  }

  /// Reads the next header of the directory (APPNOTE 4.3.12).
  init(from fields: inout ZipRecordReader, names rule: NameRule) throws(ZipError) {
    guard try fields.four() == ZipSignature.directoryHeader else { throw .directoryDiffers }
    _ = try fields.two()  // version made by
    _ = try fields.two()  // version needed
    flags = try fields.two()
    let method = try fields.two()
    _ = try fields.four()  // time and date
    checksum = UInt32(truncatingIfNeeded: try fields.four())
    compressedSize = try fields.four()
    size = try fields.four()
    let nameCount = try fields.two()
    let extraCount = try fields.two()
    let commentCount = try fields.two()
    let disk = try fields.two()
    _ = try fields.two()  // internal attributes
    let attributes = try fields.four()
    headerOffset = try fields.four()
    nameBytes = Array(try fields.take(nameCount))
    _ = try fields.take(extraCount)
    _ = try fields.take(commentCount)

    isFolder = nameBytes.last == UInt8(ascii: "/")
    let path = isFolder ? nameBytes.dropLast() : nameBytes[...]
    if rule == .checked, let fault = PathFault.first(in: path) { throw .badName(fault) }
    name = rule == .checked ? String(decoding: path, as: UTF8.self) : ""

    guard ![compressedSize, size, headerOffset].contains(0xffff_ffff) else { throw .zip64 }
    guard disk == 0 else { throw .severalDisks }
    guard flags & ZipFlags.encrypted == 0 else { throw .encrypted(name) }
    let known = ZipFlags.compressionLevel | ZipFlags.hasDescriptor | ZipFlags.isUTF8
    guard flags & ~known == 0, let method = Method(rawValue: method) else {
      throw .unsupported(name)
    }
    self.method = method
    guard method == .deflated || size == compressedSize else { throw .sizeDiffers(name) }
    try checkKind(attributes)
  }

  /// Refuses links, devices and folders with content.
  ///
  /// The upper half of the attributes is the Unix mode, zero where the writer had none; the lower
  /// half is that of DOS, where 8 is the name of the disk and 16 a folder.
  private func checkKind(_ attributes: Int) throws(ZipError) {
    let isKnown =
      switch attributes >> 28 {
      case 0o00: true
      case 0o10: !isFolder
      case 0o04: isFolder
      default: false
      }
    guard isKnown, attributes & 8 == 0, attributes & 16 == 0 || isFolder, !isFolder || size == 0
    else { throw .notAFile(name) }
  }
}
