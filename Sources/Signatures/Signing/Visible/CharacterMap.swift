/// Which glyph shows which character (cmap, formats 4 and 12).
struct CharacterMap {
  private let data: FontData
  private let start: Int
  private let isWide: Bool

  /// The widest map for Unicode in `table`; nil if there is none.
  init?(_ data: FontData, _ table: Range<Int>) {
    guard let count = data.u16(table.lowerBound + 2) else { return nil }
    var found: (start: Int, isWide: Bool)?
    for index in 0..<min(count, 64) {
      let record = table.lowerBound + 4 + 8 * index
      guard let platform = data.u16(record), let encoding = data.u16(record + 2),
        let offset = data.u32(record + 4), let format = data.u16(table.lowerBound + offset),
        platform == 0 || platform == 3 && (encoding == 1 || encoding == 10)
      else { continue }
      if format == 12 {
        found = (table.lowerBound + offset, true)
      } else if format == 4, found == nil {
        found = (table.lowerBound + offset, false)
      }
    }
    guard let found else { return nil }
    self.data = data
    (start, isWide) = found
  }

  func glyph(of scalar: Unicode.Scalar) -> Int? {
    isWide ? wideGlyph(of: Int(scalar.value)) : glyph(of: Int(scalar.value))
  }

  private func wideGlyph(of code: Int) -> Int? {
    guard let groups = data.u32(start + 12) else { return nil }
    var (low, high) = (0, min(groups, data.bytes.count / 12))
    while low < high {
      let middle = (low + high) / 2
      let group = start + 16 + 12 * middle
      guard let first = data.u32(group), let last = data.u32(group + 4) else { return nil }
      if code < first {
        high = middle
      } else if code > last {
        low = middle + 1
      } else {
        return data.u32(group + 8).map { $0 + code - first }
      }
    }
    return nil
  }

  private func glyph(of code: Int) -> Int? {
    guard code <= 0xffff, let twice = data.u16(start + 6) else { return nil }
    let count = twice / 2
    let (ends, starts) = (start + 14, start + 16 + twice)
    for segment in 0..<count {
      guard let last = data.u16(ends + 2 * segment) else { return nil }
      guard code <= last else { continue }
      guard let first = data.u16(starts + 2 * segment), code >= first,
        let delta = data.u16(starts + twice + 2 * segment),
        let offset = data.u16(starts + 2 * twice + 2 * segment)
      else { return nil }
      if offset == 0 { return (code + delta) & 0xffff }
      // Counted from where the offset itself stands.
      let place = starts + 2 * twice + 2 * segment + offset + 2 * (code - first)
      guard let glyph = data.u16(place), glyph != 0 else { return nil }
      return (glyph + delta) & 0xffff
    }
    return nil
  }
}
