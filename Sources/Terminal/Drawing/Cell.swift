/// One place on the canvas: a letter, at most two marks on it, and its role.
///
/// Of fixed size, because comparing a screenful of these is what finds the rows to send.
struct Cell: Equatable, Sendable {
  static let blank = Cell(base: " ", style: .plain)

  /// Nil in the right half of a letter two columns wide.
  var base: Unicode.Scalar?
  var firstMark: Unicode.Scalar?
  var secondMark: Unicode.Scalar?
  var style: Style

  init(base: Unicode.Scalar?, style: Style) {
    self.base = base
    self.style = style
  }

  /// Puts a mark on the letter; a third one finds no room and is dropped.
  mutating func add(mark: Unicode.Scalar) {
    if firstMark == nil {
      firstMark = mark
    } else if secondMark == nil {
      secondMark = mark
    }
  }

  var scalars: [Unicode.Scalar] {
    [base, firstMark, secondMark].compactMap { $0 }
  }
}
