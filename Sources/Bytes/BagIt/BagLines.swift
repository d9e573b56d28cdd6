/// Why a text file of a bag is refused; lines are counted from 1.
public enum BagError: Error, Hashable, Sendable {
  case notUTF8
  /// `bagit.txt` is not two lines that name a version and an encoding.
  case badDeclaration
  /// A version other than 1.0, or an encoding other than UTF-8.
  case unsupported(String)
  /// A line of a manifest that is not a digest, two spaces and a path.
  case badLine(Int)
  case badPath(line: Int, PathFault)
  /// A percent sign that does not stand for CR, LF or itself (RFC 8493, 2.1.3).
  case badEscape(line: Int)
  /// A payload manifest names a file outside `data/`, or a tag manifest one inside or itself.
  case outOfPlace(line: Int)
  /// Two lines name the same file, or a file and its folder.
  case duplicatePath(line: Int)
  /// A line of `bag-info.txt` without a label, or the continuation of nothing.
  case noLabel(line: Int)
  /// A label or value that would not come back as it was written.
  case unwritable(label: String)
}

/// The lines of a tag file, which may end with LF, CR or CRLF (RFC 8493, 2.1.3 and 2.2.2).
///
/// - Throws: `notUTF8`, also for a byte order mark, which the standard forbids.
func bagLines(_ bytes: [UInt8]) throws(BagError) -> [String] {
  guard !bytes.starts(with: [0xef, 0xbb, 0xbf]),
    let text = String(validating: bytes, as: UTF8.self)
  else { throw .notUTF8 }
  // Line ends are looked for in the bytes: to Swift, CRLF is one character.
  var lines: [String] = []
  var line: [UInt8] = []
  var last: UInt8 = 0
  for byte in text.utf8 {
    switch (last, byte) {
    case (UInt8(ascii: "\r"), UInt8(ascii: "\n")): break
    case (_, UInt8(ascii: "\r")), (_, UInt8(ascii: "\n")):
      lines.append(String(decoding: line, as: UTF8.self))
      line.removeAll(keepingCapacity: true)
    default: line.append(byte)
    }
    last = byte
  }
  if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
  return lines
}
