import Office

/// `text` in lines of at most `width` columns, broken at blanks where there are any, else between
/// letters. Line ends of the text stay line ends. Harmful characters are made visible.
public func wrapped(_ text: String, width: Int) -> [String] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
    let letters = Array(harmless(String(line)))
    return lineRanges(of: letters, width: width).map { range in
      var shown = letters[range]
      // The blank at which a line was broken stands in no line.
      if range.upperBound < letters.count, shown.last == " " { shown.removeLast() }
      return String(shown)
    }
  }
}

/// Where the lines of `letters` begin and end when they are broken to `width` columns. Together the
/// ranges are everything: a line end or the blank at a break belongs to the line it ends.
func lineRanges(of letters: [Character], width: Int) -> [Range<Int>] {
  let width = max(width, 2)
  var lines: [Range<Int>] = []
  var start = 0
  var used = 0
  var lastBlank: Int?
  var index = 0
  func end(at end: Int) {
    lines.append(start..<end)
    start = end
    used = 0
    lastBlank = nil
  }
  while index < letters.count {
    let letter = letters[index]
    if letter.isNewline {
      end(at: index + 1)
    } else if letter == " " {
      // A blank may stick out: it ends the line and is not seen.
      if used >= width { end(at: index + 1) } else { (lastBlank, used) = (index, used + 1) }
    } else {
      let needed = columns(of: String(letter))
      if used + needed > width, index > start {
        end(at: lastBlank.map { $0 + 1 } ?? index)
        // What was taken over to the new line is counted anew.
        used = letters[start..<index].reduce(0) { $0 + columns(of: String($1)) }
      }
      used += needed
    }
    index += 1
  }
  lines.append(start..<letters.count)
  return lines
}
