import Office
import Support
import Terminal

/// The whole keyboard.
enum Keyboard {
  /// Every key there is, once: each of them is pressed in each screen.
  static let all: [Key] = named + functions + controls + letters

  static let named: [Key] = [
    .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
    .end, .pageUp, .pageDown,
  ]
  static let functions: [Key] = (1...12).map { .function($0) }
  /// Ctrl-Z stops the program, and the walk with it: it is pressed on a terminal of its own.
  static let controls: [Key] = "abcdefgklnopqrstuvwxy@\\]^_".map { .control($0) }
  static let letters: [Key] =
    (UInt32(0x20)...0x7E).compactMap { Unicode.Scalar($0) }.map { .text(Character($0)) }
    + "đĐâăêôơưạếộựĂ".map { .text($0) }

  /// What moves and leads on, to come somewhere at all.
  private static let usual: [Key] = [
    .enter, .enter, .enter, .enter, .tab, .tab, .backTab, .up, .down, .down, .down, .escape, .right,
    .left, .home, .end, .pageUp, .pageDown, .control("s"), .function(2), .function(9), .text(" "),
    .text("/"), .text(":"), .text("?"), .text("*"), .control("u"), .control("r"), .backspace,
  ]

  static func any(_ dice: inout Dice) -> Key {
    switch dice.below(100) {
    case ..<40: usual[dice.below(usual.count)]
    case ..<92: all[dice.below(all.count)]
    case ..<96: .mouse(mouse(&dice))
    case ..<98: .text(Hostile.letters[dice.below(Hostile.letters.count)])
    default: .paste(paste(&dice))
    }
  }

  private static func mouse(_ dice: inout Dice) -> Mouse {
    let actions: [Mouse.Action] = [.press, .press, .release, .wheelUp, .wheelDown]
    return Mouse(
      actions[dice.below(actions.count)], row: dice.below(60), column: dice.below(200))
  }

  private static func paste(_ dice: inout Dice) -> String {
    let text = Hostile.texts[dice.below(Hostile.texts.count)]
    switch dice.below(20) {
    case 0: return String(repeating: text + "\n", count: 200)
    case 1: return ""
    case 2...4: return text + "\n:q\n" + text
    default: return text
    }
  }

  /// Bytes as a bad line delivers them: cut letters, half sequences, lone ends of pastes.
  static func bytes(_ dice: inout Dice) -> [UInt8] {
    (0...dice.below(4)).flatMap { _ -> [UInt8] in
      switch dice.below(12) {
      case 0: [UInt8(dice.below(256))]
      case 1: (0..<dice.below(12)).map { _ in UInt8(dice.below(256)) }
      case 2: Array("ế".utf8.prefix(1 + dice.below(2)))
      case 3: Array("\u{1B}[".utf8) + [UInt8(0x30 + dice.below(0x4E))]
      case 4: Array("\u{1B}[200~một\n:q\u{1B}[2J\u{1B}[201~".utf8)
      case 5: Array("\u{1B}[201~\u{1B}[<0;9999999999;3M\u{1B}[<64;3;4M".utf8)
      case 6: Array("Vieet\u{7F}\u{7F}\u{7F}ệt".utf8)
      case 7: Array("\u{1B}O".utf8) + [UInt8(0x40 + dice.below(0x3F))]
      case 8: Array("\u{1B}[\(dice.below(300));\(dice.below(9))~".utf8)
      case 9: Array("\u{1B}\u{1B}".utf8) + [UInt8(0x20 + dice.below(0x5F))]
      case 10: Array("\u{1B}[200~".utf8) + Array(Hostile.texts[dice.below(6)].utf8.prefix(30))
      default: Array("\u{1B}[?1;2c\u{1B}]0;x\u{07}".utf8)
      }
    }
  }

  /// The sizes of terminals, the usual ones most often.
  static func size(_ dice: inout Dice) -> Size {
    switch dice.below(10) {
    case ..<3: .usual
    case ..<5: .phone
    case 5: Size(rows: 40, columns: 120)
    case 6: Size(rows: 24, columns: 132)
    case 7:
      [Size(rows: 1, columns: 1), Size(rows: 3, columns: 5), Size(rows: 19, columns: 300)][
        dice.below(3)]
    case 8: dice.below(8) == 0 ? Size(rows: 100, columns: 300) : Size(rows: 20, columns: 80)
    default: Size(rows: 1 + dice.below(50), columns: 1 + dice.below(150))
    }
  }
}

extension Hostile {
  /// Single letters nobody has on a keyboard.
  static let letters: [Character] = [
    "\u{0}", "\u{1B}", "\u{9B}", "\u{202E}", "\u{200B}", "\u{301}", "\u{FE0F}", "教", "👩‍👩‍👧‍👦", "각",
    "\u{7F}",
    "\n", "\t", "\u{FFFD}", "\u{E0041}",
  ]
}

extension Dice {
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
