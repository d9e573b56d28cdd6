/// The file `bag-info.txt`: what a bag is, for people (RFC 8493, 2.2.2).
///
/// Labels may occur again and are compared without case; order is kept. Each value is one line.
public struct BagInfo: Hashable, Sendable {
  public struct Field: Hashable, Sendable {
    public let label: String
    public let value: String
  }

  public private(set) var fields: [Field] = []

  public init() {}

  /// Reads a `bag-info.txt`; a line that begins with white space continues the one before.
  public init(reading bytes: [UInt8]) throws(BagError) {
    for (index, line) in try bagLines(bytes).enumerated() {
      let number = index + 1
      if let first = line.utf8.first, isBlank(first) {
        guard let last = fields.popLast() else { throw .noLabel(line: number) }
        let value = [last.value, trimmed(line[...])].filter { !$0.isEmpty }.joined(separator: " ")
        fields.append(Field(label: last.label, value: value))
      } else {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
          throw .noLabel(line: number)
        }
        let label = trimmed(line[..<colon])
        guard !label.isEmpty else { throw .noLabel(line: number) }
        let value = trimmed(line[line.utf8.index(after: colon)...])
        fields.append(Field(label: label, value: value))
      }
    }
  }

  /// Adds a field at the end.
  ///
  /// - Parameters:
  ///   - label: ASCII letters, digits and hyphens.
  ///   - value: One line without control characters or white space at its ends.
  /// - Throws: `unwritable` if label or value are not like that.
  public mutating func add(_ label: String, _ value: String) throws(BagError) {
    let isLabel =
      !label.isEmpty
      && label.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789-".unicodeScalars.contains($0))
      }
    guard isLabel, value == trimmed(value[...]), value.utf8.allSatisfy({ $0 >= 32 && $0 != 127 })
    else { throw .unwritable(label: label) }
    fields.append(Field(label: label, value: value))
  }

  /// The value of the first field with `label`, in whatever case; nil if there is none.
  public subscript(label: String) -> String? {
    fields.first { $0.label.lowercased() == label.lowercased() }?.value
  }

  /// The content of the file.
  public var bytes: [UInt8] {
    fields.flatMap { Array("\($0.label): \($0.value)\n".utf8) }
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

/// `text` without spaces and tabs at its ends.
private func trimmed(_ text: Substring) -> String {
  var bytes = text.utf8
  while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
  while let last = bytes.last, isBlank(last) { bytes.removeLast() }
  return String(Substring(bytes))
}
