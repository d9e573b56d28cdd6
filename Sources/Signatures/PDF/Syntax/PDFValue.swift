/// A value in a PDF file (ISO 32000-1, 7.3), streams excepted.
enum PDFValue: Equatable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A real number, or an integer that `Int` cannot hold, as it is written.
  ///
  /// Nothing here calculates with these; kept as text, two are equal only if written alike.
  case number([UInt8])
  case string([UInt8])
  case name(Name)
  case array([PDFValue])
  case dictionary(PDFDictionary)
  case reference(Reference)
}

/// A name such as `/Type`: bytes without the slash, `#xx` decoded.
///
/// Not a `String`, whose equality would take two ways of writing an accent for one name.
struct Name: Hashable {
  let bytes: [UInt8]

  static func == (name: Name, text: StaticString) -> Bool {
    guard name.bytes.count == text.utf8CodeUnitCount else { return false }
    for (index, byte) in name.bytes.enumerated() where byte != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// For people to read; bytes that are not UTF-8 become question marks in a diamond.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// `12 0 R`: the object with that number, wherever the cross-references say it is.
struct Reference: Hashable {
  let number: Int
  let generation: Int
}

/// A dictionary with its entries in the order of the file, repeated keys included.
struct PDFDictionary {
  struct Entry {
    let key: Name
    /// Where the key stands, slash included.
    let keyRange: Range<Int>
    let value: PDFValue
    /// Where the value stands.
    let valueRange: Range<Int>
  }

  let entries: [Entry]
  /// From `<<` to `>>`, both included.
  let range: Range<Int>

  /// The value of `key`, the first if the key is repeated; nil if there is none or it is null.
  subscript(key: StaticString) -> PDFValue? {
    guard let value = entry(key)?.value, value != .null else { return nil }
    return value
  }

  func entry(_ key: StaticString) -> Entry? { entries.first { $0.key == key } }

  /// A key that occurs more than once. Programs differ in which of the values they take.
  var repeatedKey: Name? {
    var seen: Set<Name> = []
    return entries.first { !seen.insert($0.key).inserted }?.key
  }
}

extension PDFDictionary: Equatable {
  /// Whether both say the same, wherever they stand.
  static func == (left: PDFDictionary, right: PDFDictionary) -> Bool {
    left.entries.elementsEqual(right.entries) { $0.key == $1.key && $0.value == $1.value }
  }
}

extension PDFValue {
  var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  var name: Name? { if case .name(let value) = self { value } else { nil } }
  var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
  var array: [PDFValue]? { if case .array(let value) = self { value } else { nil } }
  var dictionary: PDFDictionary? { if case .dictionary(let value) = self { value } else { nil } }
  var reference: Reference? { if case .reference(let value) = self { value } else { nil } }
}
