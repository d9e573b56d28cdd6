/// Bytes that can be read at any place without copying them: a mapped file, the first part of one,
/// or an inflated stream.
///
/// Reading outside gives nil, in every build; the pointer underneath checks in debug builds only.
struct ByteSource {
  private let bytes: UnsafeRawBufferPointer
  /// What keeps `bytes` alive; nil for a file, which the caller keeps.
  private let owner: AnyObject?

  /// A view of `file`, which must outlive it.
  init(file: UnsafeRawBufferPointer) {
    bytes = file
    owner = nil
  }

  /// A view of a copy of `inflated`.
  init(inflated: [UInt8]) {
    let copy = OwnedBytes(inflated)
    bytes = UnsafeRawBufferPointer(copy.bytes)
    owner = copy
  }

  private init(_ bytes: UnsafeRawBufferPointer, keptBy owner: AnyObject?) {
    self.bytes = bytes
    self.owner = owner
  }

  var count: Int { bytes.count }

  @inline(__always)
  subscript(offset: Int) -> UInt8? {
    offset >= 0 && offset < bytes.count ? bytes[offset] : nil
  }

  /// The first `count` bytes as a source of their own, all of it if there are fewer.
  func prefix(_ count: Int) -> ByteSource {
    ByteSource(UnsafeRawBufferPointer(rebasing: bytes.prefix(max(0, count))), keptBy: owner)
  }

  /// The part of `range` that exists, without copying.
  ///
  /// Valid as long as the source is.
  func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[range.clamped(to: 0..<bytes.count)])
  }

  /// A copy of the part of `range` that exists.
  func copy(_ range: Range<Int>) -> [UInt8] { [UInt8](slice(range)) }

  /// Whether `text` stands at `offset`.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, offset <= bytes.count - length else { return false }
    for index in 0..<length where bytes[offset + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Where `text` stands for the first time inside `range`.
  func first(_ text: StaticString, in range: Range<Int>) -> Int? {
    let length = text.utf8CodeUnitCount
    let range = range.clamped(to: 0..<bytes.count)
    let last = text.utf8Start[length - 1]
    // Horspool's search: most of a stream is passed over in steps as long as `text`.
    var steps = [Int](repeating: length, count: 256)
    for index in 0..<length - 1 { steps[Int(text.utf8Start[index])] = length - 1 - index }
    return steps.withUnsafeBufferPointer { steps in
      var end = range.lowerBound + length - 1
      while end < range.upperBound {
        let byte = bytes[end]
        if byte == last, has(text, at: end - length + 1) { return end - length + 1 }
        end += steps[Int(byte)]
      }
      return nil
    }
  }

  /// Where `text` stands for the last time before `end`.
  func last(_ text: StaticString, before end: Int) -> Int? {
    var start = min(end, bytes.count) - text.utf8CodeUnitCount
    let initial = text.utf8Start[0]
    while start >= 0 {
      if bytes[start] == initial, has(text, at: start) { return start }
      start -= 1
    }
    return nil
  }
}

private final class OwnedBytes {
  let bytes: UnsafeMutableRawBufferPointer

  init(_ content: [UInt8]) {
    bytes = .allocate(byteCount: content.count, alignment: 1)
    bytes.copyBytes(from: content)
  }

  deinit { bytes.deallocate() }
}
