import Bytes

/// Certificates and lists as text: base64 between two lines (RFC 7468).
enum PEM {
  /// The contents of all blocks labelled with one of `labels`, in order.
  ///
  /// - Throws: The number of the first block that is not what its label says, from 1.
  static func blocks(
    _ labels: [String], in text: [UInt8]
  ) throws(DamagedBlock) -> [(label: String, bytes: [UInt8])] {
    var result: [(String, [UInt8])] = []
    var open: (label: String, text: [UInt8])?
    for line in text.split(
      omittingEmptySubsequences: true, whereSeparator: { $0 == 10 || $0 == 13 })
    {
      if let label = marked("BEGIN", line) {
        open = (label, [])
      } else if let label = marked("END", line) {
        defer { open = nil }
        guard let block = open, block.label == label, labels.contains(label) else { continue }
        guard let bytes = try? Base64.decode(block.text) else {
          throw DamagedBlock(number: result.count + 1)
        }
        result.append((label, bytes))
      } else if open != nil {
        open?.text += line
      }
    }
    return result
  }

  struct DamagedBlock: Error { let number: Int }

  /// The label of a line `-----BEGIN …-----`; nil if it is another one.
  private static func marked(_ word: String, _ line: ArraySlice<UInt8>) -> String? {
    let start = Array("-----\(word) ".utf8)
    let end = Array("-----".utf8)
    // Blanks behind it do no harm.
    let kept = line[..<((line.lastIndex { $0 != 32 && $0 != 9 } ?? line.startIndex - 1) + 1)]
    guard kept.starts(with: start), kept.count >= start.count + end.count, kept.count < 100,
      kept.suffix(end.count).elementsEqual(end)
    else { return nil }
    return String(decoding: kept.dropFirst(start.count).dropLast(end.count), as: UTF8.self)
  }

  static func block(_ label: String, _ bytes: [UInt8]) -> [UInt8] {
    var result = Array("-----BEGIN \(label)-----\n".utf8)
    var rest = Base64.encode(bytes)[...]
    while !rest.isEmpty {
      result += rest.prefix(64)
      result.append(10)
      rest = rest.dropFirst(64)
    }
    return result + Array("-----END \(label)-----\n".utf8)
  }
}
