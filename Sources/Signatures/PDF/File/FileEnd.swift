/// What is behind the last revision of a file.
///
/// Behind the last `%%EOF` an untouched file has at most white space, and directly before it
/// `startxref` and a number. Bytes of any other kind belong to no revision: no signature covers
/// them, and some programs show them nevertheless.
public enum FileEnd: Hashable, Sendable {
  case whole
  /// No `%%EOF` anywhere.
  case withoutMarker
  /// The last `%%EOF` closes something that is not a revision.
  case markerWithoutRevision
  /// That many bytes, from the first that is not white space, follow the last `%%EOF`.
  case followedBy(bytes: Int)

  init(of source: ByteSource) {
    guard let marker = source.last("%%EOF", before: source.count) else {
      self = .withoutMarker
      return
    }
    var rest = marker + 5
    while let byte = source[rest], byte.isSpace { rest += 1 }
    if rest < source.count {
      self = .followedBy(bytes: source.count - rest)
    } else if !FileEnd.isRevisionEnd(before: marker, in: source) {
      self = .markerWithoutRevision
    } else {
      self = .whole
    }
  }

  /// Whether `startxref`, white space, digits and white space end at `marker`; up to 32 of each.
  private static func isRevisionEnd(before marker: Int, in source: ByteSource) -> Bool {
    var start = marker
    func skip(_ isSkipped: (UInt8) -> Bool) -> Bool {
      let end = start
      while start > end - 32, let byte = source[start - 1], isSkipped(byte) { start -= 1 }
      return start < end
    }
    return skip(\.isSpace) && skip(\.isDigit) && skip(\.isSpace)
      && source.has("startxref", at: start - 9)
  }
}
