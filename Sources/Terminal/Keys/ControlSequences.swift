// Sources: ECMA-48 (5.4), xterm's ctlseqs "PC-Style Function Keys", the Linux console, rxvt.

/// A control sequence longer than this is none.
private let longestSequence = 64

/// Reads `ESC [ … final`. Modifiers are read and ignored, except Shift-Tab: nothing here depends on
/// keys that phones lack.
func parseControlSequence(_ bytes: ArraySlice<UInt8>) -> Parsed {
  let body = bytes.dropFirst(2)
  // The Linux console: ESC [ [ A … E are F1 … F5.
  if body.first == UInt8(ascii: "[") {
    guard let letter = body.dropFirst().first else { return .incomplete }
    let number = Int(letter) - Int(UInt8(ascii: "A")) + 1
    return (1...5).contains(number)
      ? .keys([.function(number)], length: 4) : .keys([], length: 3)
  }
  guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
    return body.count > longestSequence ? .keys([], length: body.count + 2) : .incomplete
  }
  let length = end - bytes.startIndex + 1
  let final = body[end]
  // An Escape or a letter of a text in the middle: no sequence, drop what there was of it.
  guard (0x40...0x7E).contains(final) else { return .keys([], length: length - 1) }
  if final == UInt8(ascii: "M") && end == body.startIndex {
    // The oldest mouse report: three more bytes.
    return bytes.count < 6 ? .incomplete : .keys([], length: 6)
  }
  if body.first == UInt8(ascii: "<") {
    let mouse = mouse(numbers(body[..<end].dropFirst()), isPress: final == UInt8(ascii: "M"))
    return .keys(mouse.map { [.mouse($0)] } ?? [], length: length)
  }
  // Answers to questions about the terminal, which nobody asked.
  if (0x3C...0x3F).contains(body.first ?? 0) { return .keys([], length: length) }
  let numbers = numbers(body[..<end])
  if final == UInt8(ascii: "~") && numbers.first == 200 { return .pasteBegins(length: length) }
  return .keys(key(final, numbers).map { [$0] } ?? [], length: length)
}

/// Reads `ESC O final`, what cursor and function keys send in application mode.
func parseSingleShift(_ bytes: ArraySlice<UInt8>) -> Parsed {
  let body = bytes.dropFirst(2)
  guard let end = body.firstIndex(where: { !(0x30...0x3B).contains($0) }) else {
    return body.count > longestSequence ? .keys([.escape], length: 1) : .incomplete
  }
  let length = end - bytes.startIndex + 1
  if body[end] == UInt8(ascii: "M") { return .keys([.enter], length: length) }
  guard let key = key(body[end], [1]), (0x41...0x5A).contains(body[end]) else {
    // An Escape, and then somebody typed an O.
    return .keys([.escape], length: 1)
  }
  return .keys([key], length: length)
}

/// The key that ends in `final`, after the numbers of its sequence.
private func key(_ final: UInt8, _ numbers: [Int]) -> Key? {
  switch Character(Unicode.Scalar(final)) {
  case "A", "a": .up
  case "B", "b": .down
  case "C", "c": .right
  case "D", "d": .left
  case "H": .home
  case "F": .end
  case "Z": .backTab
  case "P": .function(1)
  case "Q": .function(2)
  // F3 with modifiers looks like the answer to "where is the cursor", which nobody asked.
  case "R": numbers.first ?? 1 == 1 ? .function(3) : nil
  case "S": .function(4)
  case "u": letter(numbers.first, modifiers: numbers.dropFirst().first)
  case "~", "^", "@": numbers.first == 27 ? modified(numbers) : numbered(numbers.first)
  default: nil
  }
}

private func numbered(_ number: Int?) -> Key? {
  switch number {
  case 1, 7: .home
  case 2: .insert
  case 3: .delete
  case 4, 8: .end
  case 5: .pageUp
  case 6: .pageDown
  case .some(let number) where (11...15).contains(number): .function(number - 10)
  case .some(let number) where (17...21).contains(number): .function(number - 11)
  case 23: .function(11)
  case 24: .function(12)
  default: nil
  }
}

/// `ESC [ 27 ; modifiers ; letter ~`, what xterm sends when asked to tell all modifiers.
private func modified(_ numbers: [Int]) -> Key? {
  numbers.count == 3 ? letter(numbers[2], modifiers: numbers[1]) : nil
}

private func letter(_ number: Int?, modifiers: Int?) -> Key? {
  guard let number, let value = UInt32(exactly: number), let scalar = Unicode.Scalar(value)
  else { return nil }
  let isControl = ((modifiers ?? 1) - 1) & 4 != 0
  switch value {
  case 8, 127: return .backspace
  case 9: return (modifiers ?? 1) == 2 ? .backTab : .tab
  case 10, 13: return .enter
  case 27: return .escape
  case 0...31, 0x80...0x9F: return nil
  default: return isControl ? .control(Character(scalar)) : .text(Character(scalar))
  }
}

private func mouse(_ numbers: [Int], isPress: Bool) -> Mouse? {
  guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
  let (row, column) = (numbers[2] - 1, numbers[1] - 1)
  switch numbers[0] & ~0b1_1100 {
  case 0: return Mouse(isPress ? .press : .release, row: row, column: column)
  case 64: return Mouse(.wheelUp, row: row, column: column)
  case 65: return Mouse(.wheelDown, row: row, column: column)
  default: return nil
  }
}

/// The numbers between semicolons; what follows a colon refines a number and is not needed here.
private func numbers(_ text: ArraySlice<UInt8>) -> [Int] {
  if text.isEmpty { return [] }
  return text.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
    var number = 0
    for digit in part {
      guard (0x30...0x39).contains(digit) else { break }
      number = min(number * 10 + Int(digit - 0x30), 0xFF_FFFF)
    }
    return number
  }
}
