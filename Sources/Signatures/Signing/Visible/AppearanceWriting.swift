import Bytes
import Platform

extension IncrementalUpdate {
  /// Writes what a signature looks like.
  ///
  /// - Parameters:
  ///   - width: Of what is seen, in points.
  ///   - matrix: Turns it as the page is turned.
  /// - Returns: The form XObject, for `/AP /N`.
  mutating func write(
    _ appearance: SignatureAppearance, width: Double, height: Double, matrix: [Int]
  ) throws(UnreadablePDF) -> Reference {
    var content = ""
    var resources: PDFDictionary = .empty
    var top = height
    if let text = appearance.text {
      let rows = text.rows(within: width)
      let needed = Double(rows.count) * SignatureText.leading
      // Under a picture, or from the top where there is none.
      let start = appearance.picture == nil ? height : needed
      content += SignatureText.content(
        rows, of: text, from: start, width: width, isRight: appearance.place == .copy)
      if appearance.picture != nil { top = height - needed }
      let font = try write(text)
      resources = resources.setting(
        "Font", to: .dictionary(PDFDictionary(["F1": .reference(font)])))
    }
    if let picture = appearance.picture {
      let (below, room) = (height - top, max(1, top))
      let scale = min(width / Double(picture.width), room / Double(picture.height))
      let (shownWidth, shownHeight) = (
        scale * Double(picture.width), scale * Double(picture.height)
      )
      let place = ((width - shownWidth) / 2, below + (room - shownHeight) / 2)
      content +=
        "q \(decimalText(shownWidth)) 0 0 \(decimalText(shownHeight)) "
        + "\(decimalText(place.0)) \(decimalText(place.1)) cm /I1 Do Q\n"
      let image = try write(picture)
      resources = resources.setting(
        "XObject", to: .dictionary(PDFDictionary(["I1": .reference(image)])))
    }
    let form = try newReference()
    try write(
      form,
      PDFDictionary([
        "Type": .name(Name("XObject")), "Subtype": .name(Name("Form")),
        "BBox": .array([.integer(0), .integer(0), .decimal(width), .decimal(height)]),
        "Matrix": .array(matrix.map(PDFValue.integer)), "Resources": .dictionary(resources),
      ]), stream: Array(content.utf8))
    return form
  }

  /// Writes an object with a stream.
  mutating func write(
    _ reference: Reference, _ dictionary: PDFDictionary, stream: [UInt8]
  ) throws(UnreadablePDF) {
    let whole = dictionary.setting("Length", to: .integer(stream.count))
    try write(reference) { bytes in
      PDFValue.dictionary(whole).write(to: &bytes)
      bytes += Array("\nstream\n".utf8) + stream + Array("\nendstream".utf8)
    }
  }

  private mutating func writeCompressed(
    _ dictionary: PDFDictionary, _ content: [UInt8]
  ) throws(UnreadablePDF) -> Reference {
    let reference = try newReference()
    try write(
      reference, dictionary.setting("Filter", to: .name(Name("FlateDecode"))),
      stream: Deflater.zlib(content))
    return reference
  }

  private mutating func write(_ picture: PNGPicture) throws(UnreadablePDF) -> Reference {
    func image(_ colors: StaticString) -> PDFDictionary {
      PDFDictionary([
        "Type": .name(Name("XObject")), "Subtype": .name(Name("Image")),
        "Width": .integer(picture.width), "Height": .integer(picture.height),
        "ColorSpace": .name(Name(colors)), "BitsPerComponent": .integer(8),
      ])
    }
    var dictionary = image(picture.colors == 1 ? "DeviceGray" : "DeviceRGB")
    if let alpha = picture.alpha {
      dictionary = dictionary.setting(
        "SMask", to: .reference(try writeCompressed(image("DeviceGray"), alpha)))
    }
    return try writeCompressed(dictionary, picture.pixels)
  }

  // MARK: Letters

  /// Writes the font with the letters that are used: glyphs by their numbers, and a table from which
  /// programs copy and search the text (ISO 32000-1, 9.7).
  private mutating func write(_ text: SignatureText) throws(UnreadablePDF) -> Reference {
    let (font, used) = (text.font, text.usedGlyphs)
    let file = font.subset(of: Set(used.map(\.glyph)))
    let stored = try writeCompressed(PDFDictionary(["Length1": .integer(file.count)]), file)
    // A subset has six letters in front of its name, which say that it is one.
    let tag = SHA256.digest(of: file).bytes.prefix(6).map {
      Character(Unicode.Scalar(65 + $0 % 26))
    }
    let name = PDFValue.name(Name(bytes: Array("\(String(tag))+\(font.name)".utf8)))
    func thousandths(_ units: Int) -> PDFValue { .integer(units * 1000 / font.unitsPerEm) }

    let descriptor = try newReference()
    try write(
      descriptor,
      .dictionary(
        PDFDictionary([
          "Type": .name(Name("FontDescriptor")), "FontName": name,
          // Not a Latin set of letters alone, and upright.
          "Flags": .integer(4), "FontBBox": .array(font.box.map(thousandths)),
          "ItalicAngle": .integer(0), "Ascent": thousandths(font.ascent),
          "Descent": thousandths(font.descent), "CapHeight": thousandths(font.ascent),
          "StemV": .integer(80), "FontFile2": .reference(stored),
        ])))
    let widths = used.flatMap { glyph, _ in
      [PDFValue.integer(glyph), .array([.integer(font.width(of: glyph))])]
    }
    let descendant = try newReference()
    try write(
      descendant,
      .dictionary(
        PDFDictionary([
          "Type": .name(Name("Font")), "Subtype": .name(Name("CIDFontType2")), "BaseFont": name,
          "CIDSystemInfo": .dictionary(
            PDFDictionary([
              "Registry": .string(Array("Adobe".utf8)),
              "Ordering": .string(Array("Identity".utf8)), "Supplement": .integer(0),
            ])),
          "FontDescriptor": .reference(descriptor), "CIDToGIDMap": .name(Name("Identity")),
          "W": .array(widths),
        ])))
    let table = try writeCompressed(.empty, Array(SignatureText.toUnicode(used).utf8))
    let reference = try newReference()
    try write(
      reference,
      .dictionary(
        PDFDictionary([
          "Type": .name(Name("Font")), "Subtype": .name(Name("Type0")), "BaseFont": name,
          "Encoding": .name(Name("Identity-H")),
          "DescendantFonts": .array([.reference(descendant)]), "ToUnicode": .reference(table),
        ])))
    return reference
  }
}

extension SignatureText {
  /// Draws `rows` in the middle or at the right, the first one below `top`.
  fileprivate static func content(
    _ rows: [String], of text: SignatureText, from top: Double, width: Double, isRight: Bool
  ) -> String {
    var content = "q 0 g BT /F1 \(decimalText(size)) Tf\n"
    for (index, row) in rows.enumerated() {
      let free = max(0, width - text.width(of: row))
      let left = isRight ? free : free / 2
      let base = top - leading * Double(index) - size
      let codes = row.unicodeScalars.compactMap(text.font.glyph).map { glyph in
        hex(UInt8(glyph >> 8)) + hex(UInt8(glyph & 255))
      }
      content += "1 0 0 1 \(decimalText(left)) \(decimalText(base)) Tm <\(codes.joined())> Tj\n"
    }
    return content + "ET Q\n"
  }

  fileprivate static func toUnicode(
    _ used: [(glyph: Int, scalar: Unicode.Scalar)]
  ) -> String {
    var table = """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CMapName /Signature def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <ffff>
      endcodespacerange

      """
    // At most 100 entries may stand in one block.
    for start in stride(from: 0, to: used.count, by: 100) {
      let block = used[start..<min(start + 100, used.count)].map { glyph, scalar in
        "<\(hex(UInt8(glyph >> 8)))\(hex(UInt8(glyph & 255)))> "
          + "<\(utf16Hex(String(Character(scalar))))>"
      }
      table += "\(block.count) beginbfchar\n\(block.joined(separator: "\n"))\nendbfchar\n"
    }
    return table + "endcmap\nend\nend"
  }
}
