/// How the rows of a stream were changed before compression (ISO 32000-1, 7.4.4.4).
struct Predictor {
  private let kind: Int
  private let colors: Int
  private let bitsPerComponent: Int
  private let columns: Int

  /// The predictor that `parameters` name; nil if its numbers make no sense.
  init?(_ parameters: PDFDictionary?) {
    func number(_ key: StaticString, _ standard: Int, _ range: ClosedRange<Int>) -> Int? {
      guard let value = parameters?[key] else { return standard }
      guard let number = value.integer, range.contains(number) else { return nil }
      return number
    }
    guard let kind = number("Predictor", 1, 1...15), let colors = number("Colors", 1, 1...32),
      let bits = number("BitsPerComponent", 8, 1...16),
      let columns = number("Columns", 1, 1...1_000_000)
    else { return nil }
    self.kind = kind
    self.colors = colors
    bitsPerComponent = bits
    self.columns = columns
  }

  /// Makes `bytes` the original rows; false if they cannot have been made by this predictor.
  func undo(_ bytes: inout [UInt8]) -> Bool {
    switch kind {
    case 1: true
    case 2: undoTIFF(&bytes)
    case 10...15: undoPNG(&bytes)
    default: false
    }
  }

  private var bytesPerPixel: Int { max(1, colors * bitsPerComponent / 8) }
  private var bytesPerRow: Int { (colors * bitsPerComponent * columns + 7) / 8 }

  /// Each component is the difference to the one on its left. Only whole bytes are supported.
  private func undoTIFF(_ rows: inout [UInt8]) -> Bool {
    guard bitsPerComponent == 8 else { return false }
    for start in stride(from: 0, to: rows.count, by: bytesPerRow) {
      let end = min(start + bytesPerRow, rows.count)
      for index in stride(from: start + colors, to: end, by: 1) {
        rows[index] &+= rows[index - colors]
      }
    }
    return true
  }

  /// Each row begins with the number of its filter (PNG specification, section 9).
  ///
  /// The rows move towards the start, where those numbers were.
  private func undoPNG(_ bytes: inout [UInt8]) -> Bool {
    let (length, pixel) = (bytesPerRow, bytesPerPixel)
    var row = 0
    for start in stride(from: 0, to: bytes.count, by: length + 1) {
      let filter = bytes[start]
      // A last row that is cut short counts as far as it goes.
      let count = min(length, bytes.count - start - 1)
      for column in 0..<count {
        let left = column >= pixel ? bytes[row + column - pixel] : 0
        let above = row >= length ? bytes[row + column - length] : 0
        let guess: UInt8
        switch filter {
        case 0: guess = 0
        case 1: guess = left
        case 2: guess = above
        case 3: guess = UInt8((Int(left) + Int(above)) / 2)
        case 4:
          let hasCorner = row >= length && column >= pixel
          guess = paeth(left, above, hasCorner ? bytes[row + column - length - pixel] : 0)
        default: return false
        }
        bytes[row + column] = bytes[start + 1 + column] &+ guess
      }
      row += count
    }
    bytes.removeLast(bytes.count - row)
    return true
  }

  /// The neighbour nearest to `left + above - corner`.
  private func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let target = Int(left) + Int(above) - Int(corner)
    let (toLeft, toAbove) = (abs(target - Int(left)), abs(target - Int(above)))
    let toCorner = abs(target - Int(corner))
    if toLeft <= toAbove, toLeft <= toCorner { return left }
    return toAbove <= toCorner ? above : corner
  }
}
