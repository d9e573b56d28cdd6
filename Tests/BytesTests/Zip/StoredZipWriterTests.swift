import Testing

@testable import Bytes

@Suite struct `Writing a stored ZIP` {
  private func archive(_ write: (inout StoredZipWriter) throws -> Void) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = StoredZipWriter { bytes.append(contentsOf: $0) }
    try write(&writer)
    try writer.finish()
    return bytes
  }

  /// Written by Python's zipfile from a ZipInfo with the same date, mode and flags.
  @Test func `gives the bytes another writer gives with the same settings`() throws {
    let bytes = try archive { try $0.add("dự.txt", Array("vpdt".utf8)) }
    #expect(Base64.encode(bytes) == Array(Self.fromPython.utf8))
  }

  private static let fromPython =
    "UEsDBBQAAAgAAAAAIQCKUxhtBAAAAAQAAAAIAAAAZOG7sS50eHR2cGR0UEsBAhQDFAAACAAAAAAhAIpT"
    + "GG0EAAAABAAAAAgAAAAAAAAAAAAAAKSBAAAAAGThu7EudHh0UEsFBgAAAAABAAEANgAAACoAAAAAAA=="

  @Test func `can be read back`() throws {
    let bytes = try archive {
      try $0.add("bagit.txt", Array("BagIt-Version: 1.0\n".utf8))
      try $0.begin("data/0001/trống", size: 0, checksum: 0)
      try $0.begin("data/0001/a", size: 5, checksum: CRC32.checksum(of: Array("abcde".utf8)))
      try $0.write(Array("ab".utf8))
      try $0.write(Array("cde".utf8))
    }
    let reader = try ZipReader(bytes)
    #expect(reader.entries.map(\.name) == ["bagit.txt", "data/0001/trống", "data/0001/a"])
    #expect(try reader.contents(of: reader.entries[1]) == [])
    #expect(try reader.contents(of: reader.entries[2]) == Array("abcde".utf8))
  }

  @Test func `gives an archive without entries too`() throws {
    #expect(try ZipReader(archive { _ in }).entries.isEmpty)
  }

  @Test func `refuses names it would not read`() {
    for (name, fault) in [("/a", PathFault.absolute), ("a/../b", .dotComponent), ("", .empty)] {
      #expect(throws: ZipError.badName(fault)) { try archive { try $0.add(name, []) } }
    }
    #expect(throws: ZipError.duplicateName("A")) {
      try archive {
        try $0.add("a", [])
        try $0.add("A", [])
      }
    }
  }

  @Test func `refuses content that is not what was announced`() {
    #expect(throws: ZipError.sizeDiffers("a")) {
      try archive { try $0.begin("a", size: 1, checksum: 0) }
    }
    #expect(throws: ZipError.sizeDiffers("a")) {
      try archive {
        try $0.begin("a", size: 1, checksum: 0)
        try $0.write([1, 2])
      }
    }
    #expect(throws: ZipError.checksumDiffers("a")) {
      try archive {
        try $0.begin("a", size: 1, checksum: 0)
        try $0.write([1])
      }
    }
    #expect(throws: ZipError.checksumDiffers("a")) {
      try archive { try $0.begin("a", size: 0, checksum: 1) }
    }
  }

  @Test func `refuses what 32 bits cannot count`() throws {
    for size in [-1, 0xffff_ffff, Int.max] {
      #expect(throws: ZipError.zip64) { try archive { try $0.begin("a", size: size, checksum: 0) } }
    }
  }

  @Test func `passes on what the receiver throws`() {
    struct DiskFull: Error {}
    var writer = StoredZipWriter { _ in throw DiskFull() }
    #expect(throws: DiskFull.self) { try writer.add("a", []) }
  }
}
