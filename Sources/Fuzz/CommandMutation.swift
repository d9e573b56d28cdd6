import BadInput
import CLI
import Wording

/// Command lines as somebody might send them over SSH: words and options of real commands, with what a
/// reader could stumble over put among them.
struct CommandMutation {
  private var random: RepeatableNumbers

  init(seed: UInt64) { random = RepeatableNumbers(seed: seed) }

  private static let topics = CommandTopic.allCases
  private static let stumbles = [
    "'", "\"", "\\", "\\'", "\\\"", "\\ ", "''", "\"\"", "'\\''", "--", "-", "=", "--=", " ", "\t",
    "\n", "\r\n",
    "--office", "--office=/etc", "--as", "--as=hung", "--now", "--now=2026-01-01", "--secret-fd",
    "--secret-fd=3", "--secret-fd=0", "--json", "--lang", "--lang=en", "--linear", "--help", "-h",
    "--version", "vpdt", "vpdt vpdt", "$(id)", "`id`", ";", "&&", "|", ">", "*", "~", "../..",
    "/etc/passwd", "tray:x", "tray:../x", "\0", "\u{1B}[2J", "\u{301}", "\u{FFFD}", "\u{2028}",
    "\u{A0}",
    "\u{202E}", "đ", "Nguyễn Thị Lan", "👩‍🏫", "12/2026", "+10", "-o", "-1", "9999999999999999999",
  ]

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }

  mutating func next() -> [UInt8] {
    let topic = pick(CommandMutation.topics)
    let grammar = CommandLineInterface.grammar(topic)
    var parts = below(20) == 0 ? [] : [topic.rawValue]
    for word in grammar.words where below(4) > 0 { parts.append(value(of: word.name)) }
    for option in grammar.options where option.isRequired || below(3) == 0 {
      parts.append(option.name)
      if case .flag = option.value { continue }
      parts.append(value(of: option.name))
    }
    if below(4) == 0 { parts.shuffle(using: &random) }
    var text = parts.joined(separator: pick([" ", " ", " ", "  ", "\t", "\n", ""])).unicodeScalars
    for _ in 0..<below(6) {
      let place = text.index(text.startIndex, offsetBy: below(text.count + 1))
      switch below(5) {
      case 0 where place < text.endIndex: text.remove(at: place)
      case 1: text.removeSubrange(place..<text.endIndex)
      default: text.insert(contentsOf: pick(CommandMutation.stumbles).unicodeScalars, at: place)
      }
    }
    var bytes = Array(String(text).utf8)
    if below(20) == 0, !bytes.isEmpty { bytes[below(bytes.count)] = UInt8(below(256)) }
    if below(200) == 0 { bytes += Array(repeating: pick([0x61, 0x20, 0x27, 0x5C]), count: 70_000) }
    return bytes
  }

  private mutating func value(of name: String) -> String {
    switch below(4) {
    case 0: pick(CommandMutation.stumbles)
    case 1: name
    case 2: "'" + pick(CommandMutation.stumbles) + " " + name + "'"
    default:
      pick(["lan", "12/2026", "D1", "2026-02-27", "incoming", "Kế hoạch", "1,2", "tray:a.pdf"])
    }
  }
}
