/// A question with a few answers to choose from by their numbers. It is drawn over the lower rows of
/// the screen that asks, which reads `answer` when the question closes.
///
/// Keys typed before the question was seen do not answer it.
public struct Pick: Screen {
  /// The place of the answer among the options; nil while it is open or if none was chosen.
  public private(set) var answer: Int?
  /// What the question is about, to know it again when it closes.
  public let about: String

  public let question: String
  public let options: [String]
  private let keys: [KeyHint]
  private var selected = 0

  /// - Parameters:
  ///   - options: At most nine can be chosen by their number, all by the arrows.
  ///   - keys: The hints for the last row beside those of the numbers.
  public init(_ question: String, about: String = "", options: [String], keys: [KeyHint]) {
    self.question = question
    self.about = about
    self.options = options
    self.keys = keys
  }

  public var isOverlay: Bool { true }
  public var discardsTypeAhead: Bool { true }

  public mutating func draw(on canvas: inout Canvas) {
    let (rows, columns) = (canvas.size.rows, canvas.size.columns)
    let lines = Array(wrapped(question, width: columns - 4).prefix(4))
    let room = max(rows - lines.count - 4, 1)
    let first = max(0, min(selected - room + 1, options.count - room))
    let shown = options.enumerated().dropFirst(first).prefix(room)
    let top = rows - 2 - lines.count - shown.count
    canvas.clear(Area(row: top, column: 0, rows: rows - top, columns: columns))
    canvas.rule(row: top)
    for (index, line) in lines.enumerated() {
      canvas.draw(index == 0 ? "?" : " ", row: top + 1 + index, column: 0, style: .urgent)
      canvas.draw(line, row: top + 1 + index, column: 2, style: .notice)
    }
    for (index, option) in shown {
      let row = top + 1 + lines.count + index - first
      let number = index < 9 ? "\(index + 1)  " : "   "
      canvas.draw(index == selected ? ">" : " ", row: row, column: 0)
      canvas.draw(number + option, row: row, column: 2, width: columns - 3)
      if index == selected { canvas.cursor = Canvas.Place(row: row, column: 0) }
    }
    canvas.keys(keys)
  }

  public mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .escape: return .close
    case .enter:
      answer = selected
      return .close
    case .down, .control("n"), .text("j"): selected = min(selected + 1, options.count - 1)
    case .up, .control("p"), .text("k"): selected = max(selected - 1, 0)
    case .text(let text):
      if let number = Int(String(text)), (1...min(9, options.count)).contains(number) {
        answer = number - 1
        return .close
      }
    default: break
    }
    return .stay
  }
}
