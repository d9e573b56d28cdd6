import Bytes
import Glibc

@testable import Signatures

/// A PNG file written row by row.
func samplePNG(
  width: Int, height: Int, kind: UInt8 = 6, density: Int? = nil, palette: [UInt8] = [],
  transparency: [UInt8] = [], pixel: (_ x: Int, _ y: Int) -> [UInt8]
) -> [UInt8] {
  func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
  func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + content
    return number(content.count) + checked + number(Int(CRC32.checksum(of: checked)))
  }
  var rows: [UInt8] = []
  for y in 0..<height {
    rows.append(0)
    for x in 0..<width { rows += pixel(x, y) }
  }
  var bytes: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  bytes += chunk("IHDR", number(width) + number(height) + [8, kind, 0, 0, 0])
  if let density { bytes += chunk("pHYs", number(density) + number(density) + [1]) }
  if !palette.isEmpty { bytes += chunk("PLTE", palette) }
  if !transparency.isEmpty { bytes += chunk("tRNS", transparency) }
  return bytes + chunk("IDAT", Deflater.zlib(rows)) + chunk("IEND", [])
}

/// A red ring on a transparent ground, like a seal.
func sampleSeal(density: Int? = nil) -> [UInt8] {
  samplePNG(width: 120, height: 120, density: density) { x, y in
    let distance = (x - 60) * (x - 60) + (y - 60) * (y - 60)
    return (2500...3500).contains(distance) ? [220, 20, 20, 255] : [0, 0, 0, 0]
  }
}

/// A TrueType font that shows each of `letters` as a bar, those behind the first as one with a mark.
func sampleFont(_ letters: String, use: Int = 0) -> [UInt8] {
  func u16(_ numbers: Int...) -> [UInt8] { numbers.flatMap(FontData.u16) }
  let scalars = Set(letters.unicodeScalars).sorted()
  let bar =
    u16(1, 100, 0, 400, 700, 3, 0) + [1, 1, 1, 1] + u16(100, 300, 0, -300)
    + u16(0, 0, 700, 0)
  // The bar, and once more the bar: two parts, the second behind the first.
  let composite = u16(-1, 100, 0, 500, 700, 0x23, 1, 0, 0, 0x03, 1, 100, 0)
  var (outlines, places): ([UInt8], [UInt8]) = ([], FontData.u32(0))
  var widths: [UInt8] = []
  for glyph in 0...scalars.count {
    if glyph > 0 { outlines += glyph == 1 ? bar : composite }
    while outlines.count % 4 != 0 { outlines.append(0) }
    places += FontData.u32(outlines.count)
    widths += u16(500 + glyph, 0)
  }
  var map = u16(0, 1, 3, 10) + FontData.u32(12) + u16(12, 0)
  map += FontData.u32(16 + 12 * scalars.count) + FontData.u32(0) + FontData.u32(scalars.count)
  for (index, scalar) in scalars.enumerated() {
    map += FontData.u32(Int(scalar.value)) + FontData.u32(Int(scalar.value))
    map += FontData.u32(index + 1)
  }
  let tables: [(String, [UInt8])] = [
    ("OS/2", u16(3, 500, 400, 5, use) + [UInt8](repeating: 0, count: 68)),
    ("cmap", map), ("glyf", outlines),
    (
      "head",
      u16(1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000) + [UInt8](repeating: 0, count: 16)
        + u16(0, -200, 600, 800, 0, 8, 2, 1, 0)
    ),
    ("hhea", u16(1, 0, 800, -200) + [UInt8](repeating: 0, count: 26) + u16(scalars.count + 1)),
    ("hmtx", widths), ("loca", places),
    ("maxp", u16(1, 0, scalars.count + 1) + [UInt8](repeating: 0, count: 26)),
  ]
  var (directory, content): ([UInt8], [UInt8]) = (u16(1, 0, tables.count, 128, 3, 0), [])
  for (tag, table) in tables {
    directory += Array(tag.utf8) + FontData.u32(0)
    directory += FontData.u32(12 + 16 * tables.count + content.count)
    directory += FontData.u32(table.count)
    content += table
    while content.count % 4 != 0 { content.append(0) }
  }
  return directory + content
}
