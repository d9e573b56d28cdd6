/// Finds places, `{{name}}`, in text that comes in runs: formatting may have cut a place anywhere.
struct PlaceFinder {
  /// A place as it was found.
  struct Found {
    /// Between the braces, without blanks round it.
    let name: String
    /// Its bytes, in order; more than one range where it was cut.
    let ranges: [Range<Int>]
    let line: Int
  }

  private enum State { case outside, opening, inside, closing }

  private var state = State.outside
  private var ranges: [Range<Int>] = []
  private var name: [UInt8] = []
  private var line = 0

  /// More bytes than any name has: the braces are not closed then.
  static let nameLimit = 120

  /// - Parameters:
  ///   - range: Where the next run of text is; it begins on `firstLine`.
  ///   - found: Takes each place that ends here.
  ///   - unfinished: Takes what was opened and cannot be a place any more, and its line.
  mutating func take(
    _ range: Range<Int>, of bytes: [UInt8], firstLine: Int, found: (Found) -> Void,
    unfinished: (String, Int) -> Void
  ) {
    var line = firstLine
    for index in range {
      let byte = bytes[index]
      switch (state, byte) {
      case (.outside, UInt8(ascii: "{")):
        self.line = line
        ranges = [index..<index + 1]
        state = .opening
      case (.outside, _): break
      case (.opening, UInt8(ascii: "{")):
        extend(index)
        state = .inside
      case (.opening, _): reset()
      case (.inside, UInt8(ascii: "}")):
        extend(index)
        state = .closing
      case (.inside, _): add(byte, index)
      case (.closing, UInt8(ascii: "}")):
        extend(index)
        found(Found(name: trimmedName, ranges: ranges, line: self.line))
        reset()
      case (.closing, _):
        name.append(UInt8(ascii: "}"))
        state = .inside
        add(byte, index)
      }
      if name.count > PlaceFinder.nameLimit { stop(unfinished) }
      if byte == 0x0A { line += 1 }
    }
  }

  /// The text ends, or goes on behind something that is no formatting.
  mutating func stop(_ unfinished: (String, Int) -> Void) {
    if state == .inside || state == .closing { unfinished(trimmedName, line) }
    reset()
  }

  private mutating func add(_ byte: UInt8, _ index: Int) {
    name.append(byte)
    extend(index)
  }

  private mutating func extend(_ index: Int) {
    if let last = ranges.last, last.upperBound == index {
      ranges[ranges.count - 1] = last.lowerBound..<index + 1
    } else {
      ranges.append(index..<index + 1)
    }
  }

  private mutating func reset() {
    state = .outside
    ranges = []
    name = []
  }

  private var trimmedName: String {
    String(decoding: name, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
