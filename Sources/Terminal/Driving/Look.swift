import CNcurses

/// For which background colours are chosen, and how strong they are. No theme is the only sign of
/// anything.
public enum Theme: CaseIterable, Sendable {
  /// Readable on black and on white.
  case auto
  case dark, light
  /// Bold, and no shades.
  case contrast
  /// No colours; bold and reverse stay.
  case none
}

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
  init(
    depth: Int, _ theme: Theme = .auto,
    defineColor: (_ pair: Int16, _ foreground: Int16) -> Void = { _, _ in }
  ) {
    attributes = Style.allCases.map {
      Look.attributes($0) | (theme == .contrast && $0 != .plain ? vpdt_bold : 0)
    }
    pairs = Style.allCases.map { _ in 0 }
    var pairOfColor: [Int16: Int16] = [:]
    for style in Style.allCases {
      guard let color = Look.color(style, depth: depth, theme) else { continue }
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

  /// The colour of a role; nil for the terminal's own.
  private static func color(_ style: Style, depth: Int, _ theme: Theme) -> Int16? {
    guard theme != .none, let color = Hue(style) else { return nil }
    // Grey exists from 256 on; the "bright black" of eight colours is invisible on some.
    if color == .grey { return depth >= 256 && theme != .contrast ? color.many(theme) : nil }
    return depth >= 256 && theme != .contrast ? color.many(theme) : depth >= 8 ? color.few : nil
  }
}

private enum Hue {
  case red, green, cyan, grey

  init?(_ style: Style) {
    switch style {
    case .urgent, .removed: self = .red
    case .good, .added: self = .green
    case .heading: self = .cyan
    case .faint: self = .grey
    default: return nil
    }
  }

  var few: Int16 {
    switch self {
    case .red: Int16(COLOR_RED)
    case .green: Int16(COLOR_GREEN)
    case .cyan, .grey: Int16(COLOR_CYAN)
    }
  }

  /// Of the 256: a middle tone for any background, lighter ones for a dark and darker for a light.
  func many(_ theme: Theme) -> Int16 {
    switch (self, theme) {
    case (.red, .dark): 203
    case (.red, .light): 124
    case (.red, _): 160
    case (.green, .dark): 114
    case (.green, .light): 22
    case (.green, _): 28
    case (.cyan, .dark): 80
    case (.cyan, .light): 24
    case (.cyan, _): 31
    case (.grey, .dark): 246
    case (.grey, .light): 242
    case (.grey, _): 244
    }
  }
}
