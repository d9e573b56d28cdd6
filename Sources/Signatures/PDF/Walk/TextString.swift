import Bytes

/// Text as PDF stores it (ISO 32000-2, 7.9.2.2): UTF-16BE or UTF-8 with a mark in front, or else
/// PDFDocEncoding.
///
/// Control characters become spaces, since these texts come from strangers and end on a terminal. Of
/// one without end the beginning is told, and a digest, so that it is taken for no other.
func text(ofPDFString bytes: [UInt8]) -> String {
  let longest = 4096
  if bytes.count > longest {
    let digest = SHA256.digest(of: bytes).description.prefix(16)
    return text(ofPDFString: Array(bytes.prefix(longest))) + "…" + digest
  }
  let decoded: String
  if bytes.starts(with: [0xfe, 0xff]) {
    decoded = String(decoding: utf16Units(bytes.dropFirst(2)), as: UTF16.self)
  } else if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
    decoded = String(decoding: bytes.dropFirst(3), as: UTF8.self)
  } else {
    decoded = String(String.UnicodeScalarView(bytes.map(pdfDocScalar)))
  }
  return String(String.UnicodeScalarView(decoded.unicodeScalars.map { isHarmless($0) ? $0 : " " }))
}

/// Big-endian pairs, without the language codes that `ESC … ESC` encloses. An odd byte is dropped.
private func utf16Units(_ bytes: ArraySlice<UInt8>) -> [UInt16] {
  var units: [UInt16] = []
  var isInLanguageCode = false
  for high in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
    let unit = UInt16(bytes[high]) << 8 | UInt16(bytes[high + 1])
    if unit == 0x1b {
      isInLanguageCode.toggle()
    } else if !isInLanguageCode {
      units.append(unit)
    }
  }
  return units
}

private func pdfDocScalar(_ byte: UInt8) -> Unicode.Scalar {
  switch byte {
  case 0x18...0x1f: accents[Int(byte) - 0x18]
  case 0x80...0xa0: signs[Int(byte) - 0x80]
  case 0x7f, 0xad: "\u{fffd}"
  default: Unicode.Scalar(byte)
  }
}

/// 18…1F and 80…A0 of PDFDocEncoding (ISO 32000-1, annex D.3); the rest is Latin-1.
private let accents: [Unicode.Scalar] = ["˘", "ˇ", "ˆ", "˙", "˝", "˛", "˚", "˜"]
private let signs: [Unicode.Scalar] = [
  "•", "†", "‡", "…", "—", "–", "ƒ", "⁄", "‹", "›", "−", "‰", "„", "“", "”", "‘", "’", "‚", "™",
  "ﬁ", "ﬂ", "Ł", "Œ", "Š", "Ÿ", "Ž", "ı", "ł", "œ", "š", "ž", "\u{fffd}", "€",
]

/// Neither a control character nor one that turns the direction of writing.
private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7f..<0xa0, 0x61c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff,
    0xe0000...0xe007f:
    false
  default: true
  }
}
