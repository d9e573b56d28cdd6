/// The text of a document as it stands on its pages: lines with their blanks, so that what stood in
/// two columns can still be told apart.
public struct DocumentText: Equatable, Sendable {
  /// Lines of each page, NFC, nothing hidden in them, without blanks at their ends.
  public let pages: [[String]]

  /// Reads text with form feeds between its pages, as `pdftotext -layout` writes it.
  public init(layout text: some StringProtocol) {
    var pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { page in
      page.split(omittingEmptySubsequences: false) { $0.isNewline }.map { DocumentText.line($0) }
    }
    // The last page is ended by a form feed too.
    if pages.count > 1, pages.last?.allSatisfy(\.isEmpty) == true { pages.removeLast() }
    self.pages = pages
  }

  /// Whether there is a letter or a digit in it at all; a scan has none.
  public var isEmpty: Bool {
    !pages.contains { $0.contains { $0.contains { $0.isLetter || $0.isNumber } } }
  }

  private static func line(_ text: some StringProtocol) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        kept.append(" ")
      } else if !scalar.isHidden {
        kept.append(scalar)
      }
    }
    while kept.last == " " { kept.removeLast() }
    return harmless(normalized(String(kept)))
  }
}

/// What came of reading the text of a file.
public enum TextReading: Equatable, Sendable {
  case text(DocumentText)
  /// Pages without a letter: pictures of paper.
  case empty
  case unchecked(Reason)

  /// Why the text is not known.
  public enum Reason: String, CaseIterable, Sendable {
    /// `pdftotext` is not installed.
    case programMissing = "program-missing"
    /// It took longer than it may.
    case outOfTime = "out-of-time"
    /// Whoever waited for it has stopped it.
    case stopped
    /// There is more text than is looked at.
    case tooLong = "too-long"
    /// The program could make nothing of the file.
    case failed
    /// There is no PDF, or its bytes are not kept.
    case noFile = "no-file"
  }
}

/// A piece of a line that stands apart from the others: two blanks or more divide them.
struct TextCell: Equatable, Sendable {
  /// How many characters stand before it.
  let column: Int
  let text: String

  static func cells(of line: String) -> [TextCell] {
    var cells: [TextCell] = []
    var text = ""
    var start = 0
    var blanks = 0
    for (column, letter) in line.enumerated() {
      if letter == " " {
        blanks += 1
        continue
      }
      if blanks > 1, !text.isEmpty {
        cells.append(TextCell(column: start, text: text))
        text = ""
      }
      if text.isEmpty { start = column } else if blanks == 1 { text.append(" ") }
      text.append(letter)
      blanks = 0
    }
    if !text.isEmpty { cells.append(TextCell(column: start, text: text)) }
    return cells
  }
}

/// `text` with the tone of `oa`, `oe` and `uy` where it is set today, so that two spellings of one
/// word are equal: `HOÀ` and `HÒA`, `UỶ` and `ỦY`.
func toneSpelling(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  var before: Character?
  for letter in normalized(text) {
    if let last = before, let pair = toneSpellings[String([last, letter])] {
      result.removeLast()
      result += pair
    } else {
      result.append(letter)
    }
    before = letter
  }
  return result
}

private let toneSpellings: [String: String] = {
  var spellings: [String: String] = [:]
  for (first, last, marked) in [
    ("oóòỏõọ", "aáàảãạ", "a"), ("oóòỏõọ", "eéèẻẽẹ", "e"), ("uúùủũụ", "yýỳỷỹỵ", "y"),
  ] {
    let (heads, tails) = (Array(first), Array(last))
    for tone in 1..<6 {
      let old = String([heads[0], tails[tone]])
      let new = String(heads[tone]) + marked
      spellings[old] = new
      spellings[old.uppercased()] = new.uppercased()
    }
  }
  return spellings
}()

/// `text` as names on a page are compared: capitals, blanks and the place of a tone do not matter.
func printedKey(_ text: some StringProtocol) -> String { toneSpelling(nameKey(text)) }
