import CNcurses

/// What the roles look like on a terminal of so many colours.
///
/// Text is drawn in the terminal's own colours on its own background, light or dark; a role adds
/// bold, reverse or underline, and a colour where there are any. Nothing is drawn dim but ornaments.
struct Look {
  private var attributes: [attr_t]
  private var pairs: [Int16]

  /// - Parameters:
  ///   - depth: The number of colours: 0 for none, 8, or 256.
  ///   - defineColor: Called with a pair's number and its foreground for each colour needed.
  init(depth: Int, defineColor: (_ pair: Int16, _ foreground: Int16) -> Void = { _, _ in }) {
    attributes = Style.allCases.map(Look.attributes)
    pairs = Style.allCases.map { _ in 0 }
    var pairOfColor: [Int16: Int16] = [:]
    for style in Style.allCases {
      guard let color = Look.color(style, depth: depth) else { continue }
      if pairOfColor[color] == nil {
        let pair = Int16(pairOfColor.count + 1)
        defineColor(pair, color)
        pairOfColor[color] = pair
      }
      pairs[Int(style.rawValue)] = pairOfColor[color] ?? 0
    }
  }

  func attributes(of style: Style) -> attr_t { attributes[Int(style.rawValue)] }

  func pair(of style: Style) -> Int16 { pairs[Int(style.rawValue)] }

  private static func attributes(_ style: Style) -> attr_t {
    switch style {
    case .plain, .label, .faint: 0
    case .title, .heading, .urgent, .good, .notice, .key, .found: vpdt_bold
    case .field, .added: vpdt_underline
    case .selected: vpdt_reverse
    case .removed: 0
    }
  }

  /// A colour that is readable on black and on white; nil for the terminal's own.
  private static func color(_ style: Style, depth: Int) -> Int16? {
    let (eight, many): (Int32, Int16)
    switch style {
    case .urgent, .removed: (eight, many) = (COLOR_RED, 160)
    case .good, .added: (eight, many) = (COLOR_GREEN, 28)
    case .heading: (eight, many) = (COLOR_CYAN, 31)
    // Grey exists from 256 on; the "bright black" of eight colours is invisible on some.
    case .faint: return depth >= 256 ? 244 : nil
    default: return nil
    }
    return depth >= 256 ? many : depth >= 8 ? Int16(eight) : nil
  }
}
