/// The records of a ZIP archive begin with "PK" and two bytes of their own (APPNOTE 6.3, 4.3).
enum ZipSignature {
  static let localHeader = 0x0403_4b50
  static let directoryHeader = 0x0201_4b50
  static let end = 0x0605_4b50
  static let zip64Locator = 0x0706_4b50
}

/// The flags of an entry (APPNOTE 4.4.4).
enum ZipFlags {
  static let encrypted = 1 << 0 | 1 << 6 | 1 << 13
  /// How hard the writer tried to compress; of no concern to a reader.
  static let compressionLevel = 1 << 1 | 1 << 2
  /// Checksum and sizes follow the data, the header before them holds zeros.
  static let hasDescriptor = 1 << 3
  static let isUTF8 = 1 << 11
}

/// Reads the fields of a record one after the other, lowest byte first.
struct ZipRecordReader {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  /// The next `count` bytes.
  mutating func take(_ count: Int) throws(ZipError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - position else { throw .truncated }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func two() throws(ZipError) -> Int { try number(2) }

  mutating func four() throws(ZipError) -> Int { try number(4) }

  private mutating func number(_ width: Int) throws(ZipError) -> Int {
    try take(width).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// Collects the fields of a record one after the other, lowest byte first.
struct ZipRecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func two(_ number: Int) {
    for shift in [0, 8] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  mutating func four(_ number: Int) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
