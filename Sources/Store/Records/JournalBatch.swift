import Bytes
import CSQLite
import Office

/// A stretch of lines of the journal, copied out of the database so that they can be hashed by a
/// thread of their own while the next are read. Nothing is allocated for a single line.
///
/// Unchecked: filled by one thread, and only then read by another.
final class JournalBatch: @unchecked Sendable {
  /// How many lines are read at a time.
  static let size = 4096

  private struct Line {
    let sequence: Int64
    /// The hash before, a line feed, the chained text, and a line feed: as `JournalChain.hash`.
    let message: Range<Int>
    let digest: Range<Int>
    let hash: Range<Int>
    /// Salt and text; nil where none are kept.
    var detail: Range<Int>?
  }

  /// How many lines of the journal come before the first.
  private let start: Int64
  private let before: [UInt8]
  private var lines: [Line] = []
  private var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 21, alignment: 64)
  private var used = 0
  /// How many lines have been matched with what is kept beside them.
  private var matched = 0

  /// - Parameters:
  ///   - start: How many lines come before.
  ///   - before: The hash of the last of them, in hexadecimal digits.
  init(after start: Int64, _ before: [UInt8]) {
    self.start = start
    self.before = before
    lines.reserveCapacity(JournalBatch.size)
  }

  deinit { bytes.deallocate() }

  var count: Int { lines.count }
  /// The numbers of the first and the last line, as they stand there.
  var sequences: ClosedRange<Int64>? {
    guard let first = lines.first, let last = lines.last else { return nil }
    return first.sequence...max(first.sequence, last.sequence)
  }

  /// The hash of a line, counted from 0; zeros for what is no hash: no line of ours follows from
  /// it.
  func hash(of line: Int) -> [UInt8] {
    let hash = bytes[lines[line].hash]
    return hash.count == 64 ? Array(hash) : JournalBatch.origin
  }

  static let origin = [UInt8](repeating: UInt8(ascii: "0"), count: 64)

  // MARK: Filling

  /// Takes a row of the journal's own columns.
  func add(_ row: Row) {
    let begin = used
    if let last = lines.last, last.hash.count == 64 {
      reserve(64)
      copy(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[last.hash]))
    } else {
      (lines.isEmpty ? before : JournalBatch.origin).withUnsafeBytes { add($0) }
    }
    add(UInt8(ascii: "\n"))
    let sequence = row.int64(0)
    add(sequence)
    add(UInt8(ascii: "\t"))
    add(row.int64(1))
    JournalBatch.person.withUnsafeBytes { add($0) }
    add(row.int64(2))
    add(UInt8(ascii: "\t"))
    add(row.bytes(3))
    add(UInt8(ascii: "\t"))
    add(row.bytes(4))
    add(UInt8(ascii: "\t"))
    let digest = used
    add(row.bytes(5))
    let end = used
    add(UInt8(ascii: "\n"))
    let hash = used
    add(row.bytes(6))
    lines.append(
      Line(sequence: sequence, message: begin..<hash, digest: digest..<end, hash: hash..<used))
  }

  private static let person = Array("\tperson/".utf8)

  /// Takes salt and text that are kept beside a line; rows come in the order of the lines.
  func addDetail(_ row: Row) {
    let sequence = row.int64(0)
    while matched < lines.count, lines[matched].sequence < sequence { matched += 1 }
    guard matched < lines.count, lines[matched].sequence == sequence else { return }
    let begin = used
    add(row.bytes(1))
    add(row.bytes(2))
    lines[matched].detail = begin..<used
  }

  private func reserve(_ count: Int) {
    guard used + count > bytes.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(bytes.count * 2, used + count), alignment: 64)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<used]))
    bytes.deallocate()
    bytes = larger
  }

  /// Copies bytes for which there is room.
  private func copy(_ piece: UnsafeRawBufferPointer) {
    guard let from = piece.baseAddress, let to = bytes.baseAddress else { return }
    (to + used).copyMemory(from: from, byteCount: piece.count)
    used += piece.count
  }

  private func add(_ piece: UnsafeRawBufferPointer) {
    reserve(piece.count)
    copy(piece)
  }

  private func add(_ byte: UInt8) {
    reserve(1)
    bytes[used] = byte
    used += 1
  }

  /// A number in decimal digits, as the chained text has it.
  private func add(_ number: Int64) {
    guard number >= 0 else {
      Array(String(number).utf8).withUnsafeBytes { add($0) }
      return
    }
    reserve(20)
    var count = 1
    var rest = number / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    rest = number
    for place in stride(from: used + count - 1, through: used, by: -1) {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    used += count
  }

  // MARK: Checking

  /// Every line that does not follow from the one before, and every text that is not the one its
  /// line was written for, in the order of the lines.
  func faults() -> [JournalFault] {
    var faults: [JournalFault] = []
    var number = start
    for line in lines {
      number += 1
      if line.sequence != number || !hashes(line.message, to: line.hash) {
        faults.append(.broken(line: Int(number)))
      }
      if let detail = line.detail {
        if !hashes(detail, to: line.digest) { faults.append(.changedDetail(line: line.sequence)) }
      } else {
        faults.append(.missingDetail(line: line.sequence))
      }
    }
    return faults
  }

  /// Whether the SHA-256 of a part is what stands elsewhere, in lower-case hexadecimal digits.
  private func hashes(_ part: Range<Int>, to hash: Range<Int>) -> Bool {
    guard hash.count == 64 else { return false }
    let all = UnsafeRawBufferPointer(bytes)
    let digest = SHA256.digest(of: UnsafeRawBufferPointer(rebasing: all[part]))
    return digest.isWritten(as: UnsafeRawBufferPointer(rebasing: all[hash]))
  }
}
