/// One place on the canvas: a letter, at most two marks on it, and its role.
///
/// Four words without a gap between them: a screenful of these is compared byte by byte to find what
/// to send.
struct Cell: Equatable, Sendable {
  static let blank = Cell(base: " ", style: .plain)

  // Zero stands for none: U+0000 is no letter that could be drawn.
  private var letter: UInt32
  private var firstWord: UInt32 = 0
  private var secondWord: UInt32 = 0
  private var role: UInt32

  init(base: Unicode.Scalar?, style: Style) {
    letter = base?.value ?? 0
    role = UInt32(style.rawValue)
  }

  /// Nil in the right half of a letter two columns wide.
  var base: Unicode.Scalar? { letter == 0 ? nil : Unicode.Scalar(letter) }
  /// Whether no letter of two columns reaches into it from the left.
  var isPlainPlace: Bool { letter != 0 }
  var firstMark: Unicode.Scalar? { firstWord == 0 ? nil : Unicode.Scalar(firstWord) }
  var secondMark: Unicode.Scalar? { secondWord == 0 ? nil : Unicode.Scalar(secondWord) }
  var style: Style { Style(rawValue: UInt8(truncatingIfNeeded: role)) ?? .plain }

  /// Puts a mark on the letter; a third one finds no room and is dropped.
  mutating func add(mark: Unicode.Scalar) {
    if firstWord == 0 {
      firstWord = mark.value
    } else if secondWord == 0 {
      secondWord = mark.value
    }
  }

  /// The same letter in another role.
  func with(_ style: Style) -> Cell {
    var cell = self
    cell.role = UInt32(style.rawValue)
    return cell
  }

  var scalars: [Unicode.Scalar] {
    [base, firstMark, secondMark].compactMap { $0 }
  }
}
