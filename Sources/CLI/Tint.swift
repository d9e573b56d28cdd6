import Office
import Platform

/// How a line that is to be looked at stands out on a terminal.
enum Tint: String {
  case attention = "1;31"
  case doubt = "33"

  init?(_ state: HealthPoint.State) {
    switch state {
    case .fine: return nil
    case .attention: self = .attention
    case .unknown: self = .doubt
    }
  }

  /// Whether standard output shows colours: a terminal that has some, and a person who wants them.
  ///
  /// Source: <https://no-color.org>.
  static var isSeen: Bool {
    StandardOutput.outputIsSeen && (Machine.variable("NO_COLOR") ?? "").isEmpty
      && ![nil, "", "dumb"].contains(Machine.variable("TERM"))
  }
}

extension Session {
  /// A line for people; on a terminal in the colour of `tint`.
  mutating func line(_ text: String, _ tint: Tint?) {
    guard let tint, !isGathering, Tint.isSeen else { return line(text) }
    raw("\u{1B}[\(tint.rawValue)m" + harmless(text) + "\u{1B}[0m")
  }
}
