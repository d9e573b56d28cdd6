import CSystem
import Glibc

/// A file without a name, for bytes that are too many for memory and wanted only for a while.
///
/// Nobody else can open it, and it is gone with the value, or with the process however that ends.
public final class ScratchFile {
  private let file: Descriptor
  public private(set) var size = 0

  /// Makes one on the disk that holds `folder`.
  public init(in folder: String) throws(SystemError) {
    let number = vpdt_nameless_file(folder)
    if number >= 0 {
      file = Descriptor(number: number, path: folder)
    } else {
      file = try ScratchFile.unlinked(in: folder)
    }
  }

  /// Where the file system knows no nameless files, a name for a moment.
  private static func unlinked(in folder: String) throws(SystemError) -> Descriptor {
    let path = "\(folder)/.vpdt-\(Machine.randomName())"
    let number = try checked("open", path) {
      vpdt_open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    }
    let file = Descriptor(number: number, path: path)
    try Folders.removeFile(path)
    return file
  }

  /// Adds bytes at the end.
  public func write(_ bytes: [UInt8]) throws(SystemError) {
    try file.write(bytes)
    size += bytes.count
  }

  /// Reads `count` bytes from `offset`, fewer only at the end of the file.
  public func read(_ count: Int, at offset: Int) throws -> [UInt8] {
    try file.read(count, at: offset)
  }
}
