import Platform

/// The Courier of every PDF program, with a code for each character of one document.
///
/// ASCII keeps its codes. Others get the next free code, the glyph of their Latin letter, and an
/// entry in the table from which programs copy and search text.
struct PlainFont {
  private var codes: [Character: UInt8] = [:]
  private var assigned: [Character] = []
  /// 0x80…0xFF, then 0x01…0x1F: room for all Vietnamese letters at once.
  private static let free = Array(UInt8(0x80)...0xff) + Array(UInt8(0x01)...0x1f)

  /// The code of `character`, `?` once all codes are taken.
  mutating func code(for character: Character) -> UInt8 {
    if let ascii = character.asciiValue, (0x20...0x7e).contains(ascii) { return ascii }
    if let known = codes[character] { return known }
    guard assigned.count < PlainFont.free.count else { return UInt8(ascii: "?") }
    let code = PlainFont.free[assigned.count]
    codes[character] = code
    assigned.append(character)
    return code
  }

  /// The `/Differences` of the encoding: which glyph each assigned code shows.
  var differences: String {
    zip(PlainFont.free, assigned).map { code, character in
      "\(code) /\(PlainFont.glyph(of: character))"
    }.joined(separator: " ")
  }

  private static func glyph(of character: Character) -> String {
    if let letter = VietnameseLetter(character) {
      // The dot of an i would collide with a tone above it.
      return letter.base == "i" && letter.marks != [.dot] ? "dotlessi" : String(letter.base)
    }
    switch character {
    case "–": return "endash"
    case "—": return "emdash"
    case "“": return "quotedblleft"
    case "”": return "quotedblright"
    case "‘": return "quoteleft"
    case "’": return "quoteright"
    case "…": return "ellipsis"
    case "§": return "section"
    case "°": return "degree"
    case "\u{a0}", "\t": return "space"
    default: return "question"
    }
  }

  /// The `/ToUnicode` table (ISO 32000-1, 9.10.3).
  var toUnicode: String {
    var entries = zip(PlainFont.free, assigned).map { code, character in
      "<\(hex(code))> <\(utf16Hex(String(character)))>"
    }
    entries.insert("<20> <7e> <0020>", at: 0)
    var table = """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CMapName /Plain def
      /CMapType 2 def
      1 begincodespacerange
      <00> <ff>
      endcodespacerange
      1 beginbfrange
      \(entries[0])
      endbfrange

      """
    // At most 100 entries may stand in one block.
    for start in stride(from: 1, to: entries.count, by: 100) {
      let block = entries[start..<min(start + 100, entries.count)]
      table += "\(block.count) beginbfchar\n\(block.joined(separator: "\n"))\nendbfchar\n"
    }
    return table + "endcmap\nend\nend"
  }
}

/// `text` in UTF-16BE as hexadecimal digits.
func utf16Hex(_ text: String) -> String {
  text.utf16.map { hex(UInt8($0 >> 8)) + hex(UInt8($0 & 255)) }.joined()
}
