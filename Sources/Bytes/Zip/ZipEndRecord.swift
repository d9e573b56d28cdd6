/// What the end record of an archive says about its directory (APPNOTE 4.3.16).
struct ZipEndRecord {
  private static let size = 22

  let entryCount: Int
  let directoryOffset: Int
  let directorySize: Int

  /// Finds the one end record whose comment reaches exactly to the end of the archive.
  init(in source: ZipSource) throws {
    let tailSize = min(source.size, ZipEndRecord.size + 0xffff)
    let tail = try source.read(source.size - tailSize, tailSize)
    let places = ZipEndRecord.places(in: tail)
    guard let place = places.first else { throw ZipError.noEnd }
    guard places.count == 1 else { throw ZipError.ambiguousEnd }

    var fields = ZipRecordReader(Array(tail[(place + 4)...]))
    let disk = try fields.two()
    let directoryDisk = try fields.two()
    let countOnDisk = try fields.two()
    entryCount = try fields.two()
    directorySize = try fields.four()
    directoryOffset = try fields.four()

    guard entryCount != 0xffff, directorySize != 0xffff_ffff, directoryOffset != 0xffff_ffff,
      !ZipEndRecord.hasZip64Locator(before: place, in: tail)
    else { throw ZipError.zip64 }
    guard disk == 0, directoryDisk == 0, countOnDisk == entryCount else {
      throw ZipError.severalDisks
    }
    let start = source.size - tailSize + place
    let (end, overflow) = directoryOffset.addingReportingOverflow(directorySize)
    guard !overflow, end == start else { throw ZipError.directoryDiffers }
  }

  private static func places(in tail: [UInt8]) -> [Int] {
    guard tail.count >= size else { return [] }
    return (0...tail.count - size).filter { place in
      tail[place] == UInt8(ascii: "P") && number(4, at: place, in: tail) == ZipSignature.end
        && number(2, at: place + 20, in: tail) == tail.count - place - size
    }
  }

  private static func hasZip64Locator(before place: Int, in tail: [UInt8]) -> Bool {
    place >= 20 && number(4, at: place - 20, in: tail) == ZipSignature.zip64Locator
  }

  private static func number(_ width: Int, at place: Int, in bytes: [UInt8]) -> Int {
    bytes[place..<place + width].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
