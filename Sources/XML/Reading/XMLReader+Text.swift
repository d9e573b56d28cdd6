extension XMLReader {
  /// Reads text up to the next `<`, the end of a part or of the document; empty if there is none.
  mutating func readText() throws -> [UInt8] {
    var text: [UInt8] = []
    while text.count < XMLReader.partSize {
      if brackets == 0 { input.takePlain(into: &text, room: XMLReader.partSize - text.count) }
      guard let scalar = try input.peek(), scalar != "<" else { break }
      if scalar == "&" {
        text.append(try readReference())
        brackets = 0
        continue
      }
      if scalar == ">", brackets == 2 { throw input.error(.strayCDATAEnd) }
      _ = try input.take()
      text.append(scalar)
      brackets = scalar == "]" ? min(brackets + 1, 2) : 0
    }
    return text
  }

  /// Reads a part of a CDATA section after `<![CDATA[`, and its end if it comes within the part.
  mutating func readCDATAPart() throws -> (text: [UInt8], isLast: Bool) {
    var text: [UInt8] = []
    while text.count < XMLReader.partSize {
      input.takePlain(into: &text, room: XMLReader.partSize - text.count)
      if try input.take("]]>") { return (text, true) }
      guard let scalar = try input.take() else {
        throw input.error(.unexpectedEnd(open: open.map(\.written)))
      }
      text.append(scalar)
    }
    return (text, false)
  }

  /// Reads `&amp;`, `&#27;`, `&#x1B;`: the five predefined entities and characters by number.
  mutating func readReference() throws -> Unicode.Scalar {
    let position = input.position
    _ = try input.take()
    if try input.take("#") {
      let hexadecimal = try input.take("x")
      var value: UInt32 = 0
      var digits = 0
      while let scalar = try input.peek(), scalar != ";" {
        guard scalar.isASCII, let digit = Character(scalar).hexDigitValue,
          hexadecimal || digit < 10
        else { throw XMLError(.malformedReference, at: position) }
        // Past the last character there is nothing; do not let the number wrap round.
        value = min(value * (hexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
        digits += 1
        _ = try input.take()
      }
      guard digits > 0, try input.take(";") else {
        throw XMLError(.malformedReference, at: position)
      }
      guard let scalar = Unicode.Scalar(value), scalar.isLegalInXML else {
        throw XMLError(.illegalCharacter(value), at: position)
      }
      return scalar
    }
    guard let first = try input.peek(), first.startsNameInXML else {
      throw XMLError(.malformedReference, at: position)
    }
    let name = try readName()
    guard try input.take(";") else { throw XMLError(.malformedReference, at: position) }
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: throw XMLError(.unknownEntity(name), at: position)
    }
  }
}
