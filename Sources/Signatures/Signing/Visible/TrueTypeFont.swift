/// A TrueType font, as far as a few words of it are to be drawn in a PDF (OpenType specification).
///
/// Whatever the bytes say, nothing outside of them is read.
struct TrueTypeFont {
  /// Units in the size of a letter.
  let unitsPerEm: Int
  let ascent: Int
  let descent: Int
  /// Left, bottom, right, top of all glyphs, in units.
  let box: [Int]
  let glyphCount: Int
  /// For `/BaseFont`.
  let name: String

  let bytes: [UInt8]
  private let tables: [String: Range<Int>]
  private let metricCount: Int
  private let hasLongPlaces: Bool
  private let map: CharacterMap

  /// - Throws: `AppearanceFlaw.font` if it is none, or one whose maker forbids to embed it.
  init(_ bytes: [UInt8]) throws(AppearanceFlaw) {
    let data = FontData(bytes)
    guard let tables = TrueTypeFont.tables(of: data), let head = tables["head"],
      let horizontal = tables["hhea"], let profile = tables["maxp"], tables["hmtx"] != nil,
      tables["glyf"] != nil, tables["loca"] != nil, let characters = tables["cmap"],
      let units = data.u16(head.lowerBound + 18), (16...16_384).contains(units),
      let longPlaces = data.i16(head.lowerBound + 50),
      let ascent = data.i16(horizontal.lowerBound + 4),
      let descent = data.i16(horizontal.lowerBound + 6),
      let metrics = data.u16(horizontal.lowerBound + 34), metrics > 0,
      let count = data.u16(profile.lowerBound + 4), count > 0,
      let map = CharacterMap(data, characters)
    else { throw .font }
    // Restricted licence, and nothing that softens it (OS/2, fsType).
    if let use = tables["OS/2"].flatMap({ data.u16($0.lowerBound + 8) }), use & 0xf == 2 {
      throw .font
    }
    self.bytes = bytes
    self.tables = tables
    self.map = map
    unitsPerEm = units
    self.ascent = ascent
    self.descent = descent
    box = (0..<4).map { data.i16(head.lowerBound + 36 + 2 * $0) ?? 0 }
    glyphCount = count
    metricCount = metrics
    hasLongPlaces = longPlaces != 0
    name = TrueTypeFont.name(in: data, tables["name"]) ?? "Font"
  }

  private static func tables(of data: FontData) -> [String: Range<Int>]? {
    // `OTTO` has another kind of outlines, `ttcf` several fonts.
    guard let version = data.u32(0), version == 0x0001_0000 || version == 0x7472_7565,
      let count = data.u16(4), count <= 64
    else { return nil }
    var tables: [String: Range<Int>] = [:]
    for index in 0..<count {
      let place = 12 + 16 * index
      guard let tag = data.text(place, 4), let start = data.u32(place + 8),
        let length = data.u32(place + 12), start + length <= data.bytes.count
      else { return nil }
      tables[tag] = start..<start + length
    }
    return tables
  }

  /// The name for programs (name 6), of letters every PDF program takes.
  private static func name(in data: FontData, _ table: Range<Int>?) -> String? {
    guard let table, let count = data.u16(table.lowerBound + 2),
      let storage = data.u16(table.lowerBound + 4)
    else { return nil }
    for index in 0..<min(count, 200) {
      let record = table.lowerBound + 6 + 12 * index
      guard data.u16(record + 6) == 6, let length = data.u16(record + 8), length <= 126,
        let offset = data.u16(record + 10),
        let text = data.text(table.lowerBound + storage + offset, length)
      else { continue }
      let letters = text.unicodeScalars.filter { scalar in
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar) || scalar == "-"
      }
      if !letters.isEmpty { return String(String.UnicodeScalarView(letters)) }
    }
    return nil
  }

  // MARK: Glyphs

  /// The glyph of a character; nil if the font has none.
  func glyph(of scalar: Unicode.Scalar) -> Int? {
    guard let glyph = map.glyph(of: scalar), glyph > 0, glyph < glyphCount else { return nil }
    return glyph
  }

  /// How far the next glyph stands from this one, in thousandths of the size.
  func width(of glyph: Int) -> Int {
    let place = tables["hmtx"]!.lowerBound + 4 * min(glyph, metricCount - 1)
    return (FontData(bytes).u16(place) ?? 0) * 1000 / unitsPerEm
  }

  /// Where the outline of a glyph lies; nil if that is nowhere, empty for a blank.
  private func outline(of glyph: Int) -> Range<Int>? {
    let (places, outlines) = (tables["loca"]!, tables["glyf"]!)
    let data = FontData(bytes)
    let ends = [glyph, glyph + 1].compactMap { index in
      hasLongPlaces
        ? data.u32(places.lowerBound + 4 * index)
        : data.u16(places.lowerBound + 2 * index).map { 2 * $0 }
    }
    guard ends.count == 2, ends[0] <= ends[1], ends[1] <= outlines.count else { return nil }
    return outlines.lowerBound + ends[0]..<outlines.lowerBound + ends[1]
  }

  /// The glyphs that `glyph` is made of, letters and their marks (glyf, composite glyphs).
  private func parts(of outline: Range<Int>) -> [Int] {
    let data = FontData(bytes)
    guard let contours = data.i16(outline.lowerBound), contours < 0 else { return [] }
    var parts: [Int] = []
    var place = outline.lowerBound + 10
    while place + 4 <= outline.upperBound, parts.count < 64, let flags = data.u16(place),
      let part = data.u16(place + 2)
    {
      parts.append(part)
      place += flags & 1 != 0 ? 8 : 6
      if flags & 8 != 0 { place += 2 } else if flags & 0x40 != 0 { place += 4 }
      if flags & 0x80 != 0 { place += 8 }
      if flags & 0x20 == 0 { break }
    }
    return parts
  }

  // MARK: A part of it

  /// The same font with no outlines but those of `glyphs`, under their own numbers: a page needs
  /// thirty letters, not three thousand.
  func subset(of glyphs: Set<Int>) -> [UInt8] {
    var kept: Set<Int> = []
    var open = Array(glyphs) + [0]
    while let glyph = open.popLast() {
      guard glyph < glyphCount, kept.insert(glyph).inserted, kept.count < 4096,
        let outline = outline(of: glyph), !outline.isEmpty
      else { continue }
      open += parts(of: outline)
    }
    var outlines: [UInt8] = []
    var places: [UInt8] = []
    for glyph in 0...glyphCount {
      places += FontData.u32(outlines.count)
      guard kept.contains(glyph), let outline = outline(of: glyph) else { continue }
      outlines += bytes[outline]
      while outlines.count % 4 != 0 { outlines.append(0) }
    }
    var head = Array(bytes[tables["head"]!])
    // Long places; and the sum over the file, which nobody checks and which is another now.
    head.replaceSubrange(50..<52, with: [0, 1])
    head.replaceSubrange(8..<12, with: [0, 0, 0, 0])
    var content = ["head": head, "glyf": outlines, "loca": places]
    for tag in ["hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep"] {
      content[tag] = tables[tag].map { Array(bytes[$0]) }
    }
    return TrueTypeFont.file(of: content)
  }

  private static func file(of tables: [String: [UInt8]]) -> [UInt8] {
    let tags = tables.keys.sorted()
    let power = tags.count.bitWidth - 1 - tags.count.leadingZeroBitCount
    let range = 16 << power
    var directory = FontData.u32(0x0001_0000)
    for number in [tags.count, range, power, 16 * tags.count - range] {
      directory += FontData.u16(number)
    }
    var content: [UInt8] = []
    for tag in tags {
      let table = tables[tag]!
      let start = 12 + 16 * tags.count + content.count
      directory += Array(tag.utf8) + FontData.u32(FontData.sum(of: table))
      directory += FontData.u32(start) + FontData.u32(table.count)
      content += table
      while content.count % 4 != 0 { content.append(0) }
    }
    return directory + content
  }
}

/// Numbers in a font, highest byte first.
struct FontData {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func u16(_ place: Int) -> Int? {
    guard place >= 0, place + 2 <= bytes.count else { return nil }
    return Int(bytes[place]) << 8 | Int(bytes[place + 1])
  }

  func i16(_ place: Int) -> Int? { u16(place).map { $0 < 0x8000 ? $0 : $0 - 0x10000 } }

  func u32(_ place: Int) -> Int? {
    guard let high = u16(place), let low = u16(place + 2) else { return nil }
    return high << 16 | low
  }

  func text(_ place: Int, _ count: Int) -> String? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  static func u16(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
  }

  static func u32(_ number: Int) -> [UInt8] { u16(number >> 16) + u16(number) }

  /// Of all words, the last one filled up with zeros.
  static func sum(of table: [UInt8]) -> Int {
    var sum: UInt32 = 0
    for (index, byte) in table.enumerated() {
      sum &+= UInt32(byte) << UInt32(24 - 8 * (index % 4))
    }
    return Int(sum)
  }
}
