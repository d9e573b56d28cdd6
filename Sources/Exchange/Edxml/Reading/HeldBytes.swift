import Platform

/// Bytes that wait until all of an attachment is there: few in memory, more in a file without a name.
final class HeldBytes {
  /// From how many on they go to the file.
  private static let mostInMemory = 1 << 20

  private var file: ScratchFile?
  /// What is not in the file.
  private var tail: [UInt8] = []

  var size: Int { (file?.size ?? 0) + tail.count }

  /// - Parameter folder: On whose disk the file may lie.
  func add(_ bytes: [UInt8], in folder: String) throws {
    tail += bytes
    guard tail.count > HeldBytes.mostInMemory else { return }
    let file = try self.file ?? ScratchFile(in: folder)
    self.file = file
    try file.write(tail)
    tail.removeAll(keepingCapacity: true)
  }

  /// Exactly `count` bytes from `offset`, which are there.
  func read(_ count: Int, at offset: Int) throws -> [UInt8] {
    let start = file?.size ?? 0
    var bytes: [UInt8] = []
    if let file, offset < start { bytes = try file.read(min(count, start - offset), at: offset) }
    if bytes.count < count {
      let from = offset + bytes.count - start
      bytes += tail[from..<from + count - bytes.count]
    }
    return bytes
  }

  func eachPiece(_ body: ([UInt8]) throws -> Void) throws {
    let size = size
    for offset in stride(from: 0, to: size, by: FileContents.pieceSize) {
      try body(try read(min(FileContents.pieceSize, size - offset), at: offset))
    }
  }

  func drop() {
    file = nil
    tail = []
  }
}
