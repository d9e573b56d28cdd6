/// The letters of Vietnamese, each one scalar, and the letter that is left of each without marks.
///
/// Nearly all text of an office is made of these and of ASCII. Knowing them by heart spares taking
/// letters apart and putting them together, which costs fifty times as much.
enum VietnameseLetters {
  /// The ASCII letter without marks, in the case of `scalar`; nil for what is no such letter.
  static func base(of scalar: Unicode.Scalar) -> UInt8? {
    guard let place = place(of: scalar.value) else { return nil }
    let base = bases[place]
    return base == 0 ? nil : base
  }

  private static let bases: [UInt8] = {
    var bases = [UInt8](repeating: 0, count: 0x200 + 0x60)
    for (base, letters) in [
      (UInt8(ascii: "A"), "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"), (UInt8(ascii: "a"), "àáảãạăằắẳẵặâầấẩẫậ"),
      (UInt8(ascii: "E"), "ÈÉẺẼẸÊỀẾỂỄỆ"), (UInt8(ascii: "e"), "èéẻẽẹêềếểễệ"),
      (UInt8(ascii: "I"), "ÌÍỈĨỊ"), (UInt8(ascii: "i"), "ìíỉĩị"),
      (UInt8(ascii: "O"), "ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"), (UInt8(ascii: "o"), "òóỏõọôồốổỗộơờớởỡợ"),
      (UInt8(ascii: "U"), "ÙÚỦŨỤƯỪỨỬỮỰ"), (UInt8(ascii: "u"), "ùúủũụưừứửữự"),
      (UInt8(ascii: "Y"), "ỲÝỶỸỴ"), (UInt8(ascii: "y"), "ỳýỷỹỵ"),
      (UInt8(ascii: "D"), "Đ"), (UInt8(ascii: "d"), "đ"),
    ] {
      for letter in letters.unicodeScalars {
        if let place = place(of: letter.value) { bases[place] = base }
      }
    }
    return bases
  }()

  /// Both blocks that hold the letters, one behind the other.
  private static func place(of value: UInt32) -> Int? {
    switch value {
    case 0x80..<0x200: Int(value)
    case 0x1EA0...0x1EFF: Int(value - 0x1EA0) + 0x200
    default: nil
    }
  }
}

/// `text` in lower case, as `lowercased` of the standard library has it.
func lowered(_ text: some StringProtocol) -> String {
  loweredPlain(String(text)) ?? text.lowercased()
}

/// The same for text of ASCII, Vietnamese letters and printed punctuation; nil for any other.
private func loweredPlain(_ text: String) -> String? {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    var scalar = scalar
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      continue
    }
    if let base = VietnameseLetters.base(of: scalar) {
      // A capital stands just before its small letter, but in Latin-1 a whole block before it.
      let distance: UInt32 = base > 0x5A ? 0 : scalar.value < 0x100 ? 0x20 : 1
      scalar = Unicode.Scalar(scalar.value + distance) ?? scalar
    } else if !(0x2010...0x2027).contains(scalar.value) {
      return nil
    }
    guard let bytes = UTF8.encode(scalar) else { return nil }
    result.append(contentsOf: bytes)
  }
  return String(decoding: result, as: UTF8.self)
}

extension Unicode.Scalar {
  /// Whether the scalar is in normalization form C wherever it stands, as are all letters of
  /// Vietnamese and the dashes, quotation marks and dots of print; false where the tables must tell.
  var isComposed: Bool {
    switch value {
    case 0..<0x300, 0x1EA0...0x1EF9, 0x2010...0x2027: true
    default: false
    }
  }

  /// Whether the scalar is one of those, and a character of its own that is seen.
  var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x1EA0...0x1EF9, 0x2010...0x2027: true
    default: false
    }
  }
}
