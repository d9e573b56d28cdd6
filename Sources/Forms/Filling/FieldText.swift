import Office

/// A value as it enters a form: in normalization form C, in lines, without characters that a reader
/// cannot see or XML cannot carry.
struct FieldText {
  let lines: [String]

  init(_ value: String) {
    if value.unicodeScalars.allSatisfy(\.needsNoLook) {
      lines = [value]
      return
    }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in normalized(value).unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where afterReturn: break
      case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
        lines.append(String(line))
        line = String.UnicodeScalarView()
      case 0x09: line.append(" ")
      default: if !scalar.isHidden, !scalar.isOutsideXML { line.append(scalar) }
      }
    }
    lines.append(String(line))
    self.lines = lines
  }

  /// On one line.
  var flat: String { lines.joined(separator: " ") }
}

extension Unicode.Scalar {
  /// A letter of Vietnamese, composed, or a sign beside it.
  fileprivate var needsNoLook: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x1E00...0x1EFF: true
    default: false
    }
  }

  /// Code points Unicode promises never to give a character.
  fileprivate var isOutsideXML: Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}

extension [UInt8] {
  /// Appends `text` as the content of an element.
  mutating func append(escaped text: some StringProtocol) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      default: append(byte)
      }
    }
  }

  /// Appends a value to a paragraph. Where an office suite would take blanks or line ends for mere
  /// layout of the file, elements stand for them (OpenDocument 1.3, part 3, 6.1.2 to 6.1.5).
  mutating func append(_ text: FieldText, prefix: String) {
    let prefix = prefix.isEmpty ? "" : prefix + ":"
    for (index, line) in text.lines.enumerated() {
      if index > 0 { append(contentsOf: "<\(prefix)line-break/>".utf8) }
      append(line: line, prefix: prefix)
    }
  }

  private mutating func append(line: String, prefix: String) {
    guard line.utf8.first == UInt8(ascii: " ") || line.utf8.hasDoubleBlank else {
      return append(escaped: line)
    }
    var rest = line[...]
    var isFirst = true
    while !rest.isEmpty {
      let word = rest.prefix { $0 != " " }
      append(escaped: word)
      rest = rest[word.endIndex...]
      var count = rest.prefix { $0 == " " }.count
      rest = rest.dropFirst(count)
      // One blank between words is a blank.
      if count > 0, !(isFirst && word.isEmpty) {
        append(UInt8(ascii: " "))
        count -= 1
      }
      if count > 0 { append(contentsOf: "<\(prefix)s \(prefix)c=\"\(count)\"/>".utf8) }
      isFirst = false
    }
  }
}

extension String.UTF8View {
  fileprivate var hasDoubleBlank: Bool {
    var before: UInt8 = 0
    for byte in self {
      if byte == UInt8(ascii: " "), before == byte { return true }
      before = byte
    }
    return false
  }
}
