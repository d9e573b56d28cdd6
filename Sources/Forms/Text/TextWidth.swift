/// The columns a letter takes in text of fixed width: 0 for marks on the letter before, 2 for East
/// Asian letters, else 1. Vietnamese is Latin with marks, so it is all ones and zeros.
///
/// Source: Unicode East Asian Width (W and F) and the general categories Mn, Me and Cf.
func columns(of scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 || (0x1E00...0x1EFF).contains(scalar.value) { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  switch scalar.value {
  case 0x1160...0x11FF: return 0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    return 2
  default: return scalar.properties.isEmojiPresentation ? 2 : 1
  }
}

func columns(of text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
}

/// `text`, which has no line ends, in lines of at most `width` columns; at least one line. Broken at
/// blanks, else behind a slash or hyphen, else between letters.
func brokenLines(_ text: String, width: Int) -> [String] {
  if columns(of: text) <= width { return [text] }
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(separator: " ") {
    var needed = columns(of: word)
    if !line.isEmpty, used + 1 + needed <= width {
      line += " " + word
      used += 1 + needed
      continue
    }
    if !line.isEmpty { lines.append(line) }
    var word = word
    while needed > width {
      let head = fittingHead(of: word, width)
      lines.append(String(head))
      word = word[head.endIndex...]
      needed -= columns(of: head)
    }
    (line, used) = (String(word), needed)
  }
  return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
}

/// The first letters of a word too long for a line, at least one.
private func fittingHead(of word: Substring, _ width: Int) -> Substring {
  var used = 0
  var end = word.startIndex
  var behindSign: Substring.Index?
  while end < word.endIndex {
    let needed = columns(of: String(word[end]))
    if used + needed > width, end > word.startIndex { break }
    used += needed
    let sign = word[end]
    end = word.index(after: end)
    if sign == "/" || sign == "-" { behindSign = end }
  }
  return word[..<(behindSign ?? end)]
}
