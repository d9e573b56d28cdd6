/// What a template says, without its looks: what the form is made of when it is printed as text.
indirect enum TextNode: Sendable {
  case paragraph(TextParagraph)
  case table(TextTable)
  /// Once for each row of a list.
  case each(list: String, [TextNode])
}

struct TextParagraph: Sendable {
  enum Alignment: Sendable { case start, centre, end }
  enum Inline: Sendable {
    case text(String)
    case place(Place)
    case lineBreak
  }

  var inlines: [Inline] = []
  var alignment = Alignment.start
  /// Whether its style has everything in capitals.
  var isUpperCase = false
  /// What stands before its first line, `- `.
  var mark = ""
}

struct TextTable: Sendable {
  struct Cell: Sendable {
    var nodes: [TextNode]
    /// Columns it goes over.
    var span: Int
  }

  struct Row: Sendable {
    /// The list it is repeated for.
    var list: String?
    var cells: [Cell] = []
  }

  /// Of each column, of any unit.
  var weights: [Double] = []
  /// Whether lines stand between its cells.
  var isDrawn = false
  var rows: [Row] = []

  /// The columns of text each gets of `width`; nil where they find no room beside each other.
  func widths(in width: Int) -> [Int]? {
    let room = width - (isDrawn ? weights.count + 1 : 2 * (weights.count - 1))
    guard !weights.isEmpty, room >= 2 * weights.count else { return nil }
    var least = longestWords
    if least.reduce(0, +) > room { least = weights.map { _ in 2 } }
    let total = weights.reduce(0, +)
    var widths = zip(weights, least).map { max($1, Int(Double(room) * $0 / total)) }
    // What rounding left goes to the widest column, what it took too much comes from there.
    while true {
      let rest = room - widths.reduce(0, +)
      guard rest != 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else {
        break
      }
      widths[widest] = rest > 0 ? widths[widest] + rest : widths[widest] - 1
    }
    return widths
  }

  /// A word in the title of a column, such as `chuyển`, is not broken for longer ones than this.
  private static let wordLimit = 8

  /// The columns the longest word of each column takes that the template itself says.
  private var longestWords: [Int] {
    var longest = weights.map { _ in 2 }
    for row in rows {
      var column = 0
      for cell in row.cells where column < longest.count {
        if cell.span == 1 {
          for case .paragraph(let paragraph) in cell.nodes {
            longest[column] = max(
              longest[column], min(TextTable.wordLimit, paragraph.longestWord))
          }
        }
        column += cell.span
      }
    }
    return longest
  }
}

extension TextParagraph {
  fileprivate var longestWord: Int {
    inlines.reduce(0) { longest, inline in
      guard case .text(let text) = inline else { return longest }
      return max(longest, text.split(separator: " ").map { columns(of: $0) }.max() ?? 0)
    }
  }
}
