@testable import Bytes

/// An archive in memory with its pieces within reach, so that a test can make it lie.
struct Archive {
  /// An entry; what is nil is what an honest writer would put there.
  struct Entry {
    var name: String
    var content: [UInt8] = []
    var method = 0
    var flags = ZipFlags.isUTF8
    var attributes = 0o100644 << 16
    var localName: String?
    var localFlags: Int?
    var localMethod: Int?
    var localSize: Int?
    var size: Int?
    var compressedSize: Int?
    var checksum: UInt32?
    var offset: Int?
    var stored: [UInt8]?
    var extra: [UInt8] = []
    var disk = 0
  }

  var entries: [Entry]
  var comment: [UInt8] = []
  var entryCount: Int?
  var directorySize: Int?
  var directoryOffset: Int?
  var disk = 0
  /// Bytes between the last entry and the directory.
  var gap: [UInt8] = []
  /// Bytes between the directory and the end record.
  var beforeEnd: [UInt8] = []

  init(_ entries: Entry...) {
    self.entries = entries
  }

  var bytes: [UInt8] {
    var all: [UInt8] = []
    var directory = ZipRecordWriter()
    for entry in entries {
      let data = entry.stored ?? entry.content
      let checksum = Int(entry.checksum ?? CRC32.checksum(of: entry.content))
      let size = entry.size ?? entry.content.count
      let compressedSize = entry.compressedSize ?? data.count
      let name = entry.localName ?? entry.name
      var local = ZipRecordWriter()
      local.four(ZipSignature.localHeader)
      local.two(20)
      local.two(entry.localFlags ?? entry.flags)
      local.two(entry.localMethod ?? entry.method)
      local.four(0x0021_0000)
      local.four(checksum)
      local.four(compressedSize)
      local.four(entry.localSize ?? size)
      local.two(name.utf8.count)
      local.two(entry.extra.count)
      local.append(name)

      directory.four(ZipSignature.directoryHeader)
      directory.two(3 << 8 | 20)
      directory.two(20)
      directory.two(entry.flags)
      directory.two(entry.method)
      directory.four(0x0021_0000)
      directory.four(checksum)
      directory.four(compressedSize)
      directory.four(size)
      directory.two(entry.name.utf8.count)
      directory.two(0)
      directory.two(0)
      directory.two(entry.disk)
      directory.two(0)
      directory.four(entry.attributes)
      directory.four(entry.offset ?? all.count)
      directory.append(entry.name)
      all += local.bytes + entry.extra + data
    }
    all += gap
    var end = ZipRecordWriter()
    end.four(ZipSignature.end)
    end.two(disk)
    end.two(disk)
    end.two(entryCount ?? entries.count)
    end.two(entryCount ?? entries.count)
    end.four(directorySize ?? directory.bytes.count)
    end.four(directoryOffset ?? all.count)
    end.two(comment.count)
    return all + directory.bytes + beforeEnd + end.bytes + comment
  }
}

extension ZipReader {
  /// Opens an archive in memory.
  init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws {
    try self.init(size: bytes.count, limits: limits) { Array(bytes[$0..<$0 + $1]) }
  }
}

/// The content of an archive in memory that wraps a single file; nil if it is none.
func unwrapSingleEntryZip(
  _ bytes: [UInt8], limits: ZipLimits = ZipLimits()
) throws -> [UInt8]? {
  var content = try contentOfSingleEntryZip(size: bytes.count, limits: limits) {
    Array(bytes[$0..<$0 + $1])
  }
  guard content != nil else { return nil }
  var result: [UInt8] = []
  while let piece = try content?.next() { result += piece }
  return result
}
