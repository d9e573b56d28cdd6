import Platform

/// One page of plain text: what is written in Courier, and the strokes that make it Vietnamese.
///
/// Every letter of Courier is 0.6 of its size wide, so the place of a mark needs no table of widths.
struct PlainPage {
  /// Characters in a line, lines on a page: A4 with margins of 2 cm at 10 points.
  static let width = 80
  static let height = 48

  private static let left = 57
  private static let top = 770
  private static let leading = 15

  /// The content stream: operators of ISO 32000-1, 8.2 and 9.4.
  private(set) var content = ""

  init(_ lines: [[Character]], font: inout PlainFont) {
    content += "BT /F1 10 Tf \(PlainPage.leading) TL \(PlainPage.left) \(PlainPage.top) Td\n"
    for line in lines {
      content += "<\(line.map { hex(font.code(for: $0)) }.joined())> Tj T*\n"
    }
    content += "ET\n1 J 1 j\n"
    for (row, line) in lines.enumerated() {
      for (column, character) in line.enumerated() {
        guard let letter = VietnameseLetter(character) else { continue }
        draw(letter, column: column, row: row)
      }
    }
  }

  /// Draws the marks of one letter in units of a thousandth of the font size.
  ///
  /// They stand a little high above Courier, to clear the taller fonts shown where it is missing.
  private mutating func draw(_ letter: VietnameseLetter, column: Int, row: Int) {
    let x = PlainPage.left + 6 * column + 3
    let y = PlainPage.top - PlainPage.leading * row
    let isCapital = letter.base.isUppercase
    var bottom = isCapital ? 740 : 580
    content += "q .01 0 0 .01 \(x) \(y) cm 45 w\n"
    for mark in letter.marks {
      let path =
        switch mark {
        case .circumflex: "-110 0 m 0 100 l 110 0 l S"
        case .breve: "-110 90 m -90 -30 90 -30 110 90 c S"
        case .grave: "-70 120 m 50 0 l S"
        case .acute: "70 120 m -50 0 l S"
        case .hook: "-60 110 m 0 180 110 90 0 50 c 0 0 l S"
        case .tilde: "-120 20 m -50 150 50 -50 120 80 c S"
        case .dot: "90 w 0 0 m 0 0 l S"
        case .horn: "0 0 m 90 0 130 60 100 130 c S"
        case .bar: "-110 0 m 110 0 l S"
        }
      let place =
        switch mark {
        case .dot: (0, -170)
        case .horn: (190, isCapital ? 560 : 440)
        case .bar: isCapital ? (-140, 330) : (130, 600)
        default: (0, bottom)
        }
      content += "q 1 0 0 1 \(place.0) \(place.1) cm \(path) Q\n"
      // A tone stands above a circumflex or breve, and a little above a horn.
      bottom += mark == .horn || mark == .bar ? 20 : 130
    }
    content += "Q\n"
  }
}
