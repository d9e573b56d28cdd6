extension ByteSource {
  /// Where the bytes of a stream that begins at `start` are.
  ///
  /// `length` is believed if `endstream` follows it. If not, the stream ends before the first
  /// `endstream` there is, as other programs read it too.
  func streamRange(
    from start: Int, length: Int?, budget: Budget
  ) throws(UnreadablePDF) -> Range<Int> {
    if let length, length >= 0, length <= count - start {
      var end = start + length
      // The standard asks for a line end; more white space is common and harmless.
      while end < start + length + 4, let byte = self[end], byte.isSpace { end += 1 }
      if has("endstream", at: end) { return start..<start + length }
    }
    guard let keyword = first("endstream", in: start..<max(start, count)) else {
      try budget.spend((count - start) / 2 + 64)
      throw .damaged(part: .stream, offset: start)
    }
    try budget.spend((keyword - start) / 2 + 64)
    var end = keyword
    if end > start, self[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, self[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}
