import Office

/// A question before something that cannot be taken back. It is drawn over the lower rows of the
/// screen that asks, which reads `answer` when the question closes.
///
/// Keys typed before the question was seen do not answer it.
public struct Confirm: Screen {
  public enum Proof: Equatable, Sendable {
    /// Enter is enough: the question says all there is to know.
    case enter
    /// This word must be typed; marks and capitals do not matter.
    case word(String)
    /// A reason of at least so many letters must be given; it is kept.
    case reason(atLeast: Int)
  }

  /// Nil while it is open or if it was refused; the reason, the word, or nothing if Enter was enough.
  public private(set) var answer: String?
  /// What the question is about, to know it again when it closes.
  public let about: String

  public let question: String
  public let proof: Proof
  /// What stands before the field where the word or reason is typed.
  public let prompt: String
  /// The hints for the last row, Enter and Escape.
  public let keys: [KeyHint]
  private var field: TextField
  /// The word or reason that stands there to begin with, or was typed.
  public var entered: String { field.text }

  /// - Parameter suggestion: A reason to begin with.
  public init(
    _ question: String, about: String = "", proof: Proof = .enter, prompt: String = "",
    suggestion: String = "", keys: [KeyHint]
  ) {
    self.question = question
    self.about = about
    self.proof = proof
    self.prompt = prompt
    self.keys = keys
    field = TextField(suggestion)
  }

  public var isOverlay: Bool { true }
  public var discardsTypeAhead: Bool { true }

  public mutating func draw(on canvas: inout Canvas) {
    let (rows, columns) = (canvas.size.rows, canvas.size.columns)
    let lines = wrapped(question, width: columns - 4).prefix(max(rows - 6, 1))
    let needsField = proof != .enter
    let height = lines.count + (needsField ? 4 : 3)
    let top = rows - height
    canvas.clear(Area(row: top, column: 0, rows: height, columns: columns))
    canvas.rule(row: top)
    for (index, line) in lines.enumerated() {
      canvas.draw(index == 0 ? "?" : " ", row: top + 1 + index, column: 0, style: .urgent)
      canvas.draw(line, row: top + 1 + index, column: 2, style: .notice)
    }
    canvas.cursor = Canvas.Place(row: top + 1, column: 0)
    canvas.showsCursor = false
    if needsField {
      let start = canvas.draw(prompt, row: rows - 3, column: 2, style: .label) + 1
      field.draw(
        on: &canvas, row: rows - 3, column: start, width: columns - start - 2, isFocused: true)
    }
    canvas.keys(keys)
  }

  public mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .escape: return .close
    case .enter:
      guard isProven else { return .stay }
      answer = proof == .enter ? "" : field.text
      return .close
    default:
      if proof != .enter { _ = field.handle(key) }
      return .stay
    }
  }

  private var isProven: Bool {
    switch proof {
    case .enter: true
    case .word(let word): folded(field.text) == folded(word)
    case .reason(let count): field.text.count { !$0.isWhitespace } >= count
    }
  }
}
