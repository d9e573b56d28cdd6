/// Writes a ZIP archive without compression, so that the same entries give the same bytes.
///
/// Each entry is a regular file of mode 0644 dated 1980-01-01 00:00 with a UTF-8 name and no extra
/// fields; size and checksum stand before the data, so any reader can follow the stream. After an
/// error the archive is of no use.
///
///     var archive = StoredZipWriter { file.append($0) }
///     try archive.add("bagit.txt", declaration)
///     try archive.finish()
public struct StoredZipWriter {
  /// Receives the bytes of the archive in order; they are valid only during the call.
  public typealias Sink = (UnsafeRawBufferPointer) throws -> Void

  private struct Entry {
    let name: String
    let size: Int
    let checksum: UInt32
    let offset: Int
  }

  private let sink: Sink
  private var entries: [Entry] = []
  private var paths = PathSet()
  private var offset = 0
  private var unwritten = 0
  private var checksum = CRC32()

  public init(to sink: @escaping Sink) {
    self.sink = sink
  }

  /// Writes a whole entry.
  public mutating func add(_ name: String, _ bytes: [UInt8]) throws {
    try begin(name, size: bytes.count, checksum: CRC32.checksum(of: bytes))
    try write(bytes)
  }

  /// Begins an entry whose content follows in pieces.
  ///
  /// - Parameters:
  ///   - name: A relative path with `/`; see `PathFault` for what is refused.
  ///   - size: How many bytes the following calls of `write` will bring.
  ///   - checksum: Their CRC-32.
  public mutating func begin(_ name: String, size: Int, checksum: UInt32) throws {
    try endEntry()
    if let fault = PathFault.first(in: name.utf8) { throw ZipError.badName(fault) }
    guard name.utf8.count < 0xffff else { throw ZipError.tooLarge(name, limit: 0xfffe) }
    guard paths.insert(file: name) else { throw ZipError.duplicateName(name) }
    guard entries.count < 0xfffe else { throw ZipError.zip64 }
    guard size >= 0, size < 0xffff_ffff else { throw ZipError.zip64 }

    let entry = Entry(name: name, size: size, checksum: checksum, offset: offset)
    var header = ZipRecordWriter()
    header.four(ZipSignature.localHeader)
    StoredZipWriter.appendCommonFields(of: entry, to: &header)
    header.append(name)
    try emit(header)
    entries.append(entry)
    unwritten = size
    self.checksum = CRC32()
  }

  /// Writes the next piece of the entry begun last.
  public mutating func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try write($0) }
  }

  /// Writes the next piece of the entry begun last.
  ///
  /// - Throws: `sizeDiffers` if the entry is longer than announced, `checksumDiffers` if this
  ///   piece completes it and it is not what was announced.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard let entry = entries.last, bytes.count <= unwritten else {
      throw ZipError.sizeDiffers(entries.last?.name ?? "")
    }
    checksum.update(bytes)
    unwritten -= bytes.count
    try emit(bytes)
    guard unwritten > 0 || checksum.value == entry.checksum else {
      throw ZipError.checksumDiffers(entry.name)
    }
  }

  /// Writes the directory and the end record.
  public mutating func finish() throws {
    try endEntry()
    let start = offset
    for entry in entries {
      var header = ZipRecordWriter()
      header.four(ZipSignature.directoryHeader)
      header.two(3 << 8 | 20)  // made on Unix, by version 2.0
      StoredZipWriter.appendCommonFields(of: entry, to: &header)
      header.two(0)  // no comment
      header.two(0)  // first disk
      header.two(0)  // not known to be text
      header.four(0o100644 << 16)
      header.four(entry.offset)
      header.append(entry.name)
      try emit(header)
    }
    var end = ZipRecordWriter()
    end.four(ZipSignature.end)
    end.two(0)
    end.two(0)
    end.two(entries.count)
    end.two(entries.count)
    end.four(offset - start)
    end.four(start)
    end.two(0)  // no comment
    try emit(end)
  }

  /// The fields from "version needed" to "extra length", which both headers have.
  private static func appendCommonFields(of entry: Entry, to header: inout ZipRecordWriter) {
    header.two(20)
    header.two(ZipFlags.isUTF8)
    header.two(0)  // stored
    header.two(0)  // 00:00
    header.two(1 << 5 | 1)  // 1980-01-01
    header.four(Int(entry.checksum))
    header.four(entry.size)
    header.four(entry.size)
    header.two(entry.name.utf8.count)
    header.two(0)
  }

  private func endEntry() throws {
    guard let entry = entries.last else { return }
    guard unwritten == 0 else { throw ZipError.sizeDiffers(entry.name) }
    guard checksum.value == entry.checksum else { throw ZipError.checksumDiffers(entry.name) }
  }

  private mutating func emit(_ record: ZipRecordWriter) throws {
    try record.bytes.withUnsafeBytes { try emit($0) }
  }

  private mutating func emit(_ bytes: UnsafeRawBufferPointer) throws {
    // Offsets have 32 bits, and the last value means "look in zip64".
    guard bytes.count < 0xffff_ffff - offset else { throw ZipError.zip64 }
    offset += bytes.count
    if !bytes.isEmpty { try sink(bytes) }
  }
}
