/// The bytes a signature covers: everything before `end` but `gap`.
struct SignedRange: Hashable {
  /// Where the hexadecimal string of `/Contents` should stand.
  let gap: Range<Int>
  let end: Int

  /// Reads `/ByteRange`, four numbers of a stranger.
  ///
  /// - Throws: The flaw that makes it no range of a file of `byteCount` bytes.
  init(_ value: PDFValue?, byteCount: Int) throws(ShapeFlaw) {
    guard let numbers = value?.array else { throw .byteRangeMissing }
    let integers = numbers.compactMap(\.integer)
    guard integers.count == numbers.count else { throw .byteRangeMalformed }
    try self.init(numbers: integers, byteCount: byteCount)
  }

  /// - Throws: The flaw that makes `numbers` no range of a file of `byteCount` bytes.
  init(numbers: [Int], byteCount: Int) throws(ShapeFlaw) {
    guard numbers.count == 4, numbers[0] == 0,
      case let (gapStart, gapEnd) = (numbers[1], numbers[2]),
      case let rest = numbers[3], 0 < gapStart, gapStart < gapEnd, rest >= 0
    else { throw .byteRangeMalformed }
    let (end, overflow) = gapEnd.addingReportingOverflow(rest)
    guard !overflow, end <= byteCount else { throw .byteRangeBeyondEnd }
    gap = gapStart..<gapEnd
    self.end = end
  }

  /// Whether the signed part of `source` ends like a revision: `startxref`, a number, `%%EOF` and
  /// at most one line end.
  func endsRevision(of source: ByteSource) -> Bool {
    let signed = source.prefix(end)
    var marker = end - 5
    if source.has("\r\n", at: end - 2) {
      marker -= 2
    } else if let last = signed[end - 1], last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      marker -= 1
    }
    return signed.has("%%EOF", at: marker) && FileEnd(of: signed) == .whole
  }
}

extension ShapeFlaw: Error {}
