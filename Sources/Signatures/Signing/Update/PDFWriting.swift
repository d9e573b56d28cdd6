import Platform

extension PDFValue {
  /// Writes the value as it stands in a file (ISO 32000-1, 7.3).
  ///
  /// Read again, it is equal to this one.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += Array("null".utf8)
    case .boolean(let value): bytes += Array("\(value)".utf8)
    case .integer(let number): bytes += Array("\(number)".utf8)
    case .number(let text): bytes += text
    case .string(let content) where content.allSatisfy(\.isPlain):
      bytes += [UInt8(ascii: "(")] + content + [UInt8(ascii: ")")]
    case .string(let content): bytes += Array("<\(content.map(hex).joined())>".utf8)
    case .name(let name): name.write(to: &bytes)
    case .reference(let reference):
      bytes += Array("\(reference.number) \(reference.generation) R".utf8)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for element in elements {
        element.write(to: &bytes)
        bytes.append(UInt8(ascii: " "))
      }
      bytes.append(UInt8(ascii: "]"))
    case .dictionary(let dictionary):
      bytes += Array("<< ".utf8)
      dictionary.writeEntries(to: &bytes)
      bytes += Array(">>".utf8)
    }
  }
}

extension UInt8 {
  /// Whether the byte can stand in a string between parentheses just as it is.
  fileprivate var isPlain: Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"): false
    default: (0x20...0x7e).contains(self)
    }
  }
}

extension PDFDictionary {
  /// A dictionary that does not stand in any file yet.
  init(_ entries: KeyValuePairs<StaticString, PDFValue>) {
    self.init(
      entries: entries.map { Entry(key: Name($0), value: $1) }, range: 0..<0)
  }

  /// The keys and their values, without the brackets around them.
  func writeEntries(to bytes: inout [UInt8]) {
    for entry in entries {
      entry.key.write(to: &bytes)
      bytes.append(UInt8(ascii: " "))
      entry.value.write(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// The same with another value of `key`, in its place or at the end.
  func setting(_ key: StaticString, to value: PDFValue) -> PDFDictionary {
    var entries = entries
    let new = Entry(key: Name(key), value: value)
    if let index = entries.firstIndex(where: { $0.key == key }) {
      entries[index] = new
    } else {
      entries.append(new)
    }
    return PDFDictionary(entries: entries, range: range)
  }
}

extension PDFDictionary.Entry {
  fileprivate init(key: Name, value: PDFValue) {
    self.init(key: key, keyRange: 0..<0, value: value, valueRange: 0..<0)
  }
}

extension Name {
  init(_ text: StaticString) {
    self.init(bytes: (0..<text.utf8CodeUnitCount).map { text.utf8Start[$0] })
  }

  fileprivate func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "/"))
    for byte in self.bytes {
      if byte.isRegular, byte != UInt8(ascii: "#"), (0x21...0x7e).contains(byte) {
        bytes.append(byte)
      } else {
        bytes += Array("#\(hex(byte))".utf8)
      }
    }
  }
}
