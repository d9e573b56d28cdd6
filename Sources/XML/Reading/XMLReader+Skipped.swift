// What carries no data: the declaration, instructions and comments. They are read as strictly as the
// rest and then dropped, without being kept in memory.

extension XMLReader {
  /// Reads `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` after `<?xml`.
  mutating func readDeclaration() throws {
    var rest: [String] = ["version", "encoding", "standalone"]
    while true {
      let spaced = try input.takeSpace()
      if try input.take("?>") { break }
      guard spaced, try input.peek() != nil else { throw input.error(.malformedDeclaration) }
      let position = input.position
      let name = try readName()
      guard let place = rest.firstIndex(of: name), name == "version" || rest.count < 3 else {
        throw XMLError(.malformedDeclaration, at: position)
      }
      rest.removeSubrange(...place)
      _ = try input.takeSpace()
      guard try input.take("=") else { throw input.error(.malformedDeclaration) }
      _ = try input.takeSpace()
      let value = try readDeclaredValue()
      switch name {
      case "version":
        guard value == "1.0" else { throw XMLError(.version(value), at: position) }
      case "encoding":
        guard value.lowercased() == "utf-8" else { throw XMLError(.encoding(value), at: position) }
      default:
        guard value == "yes" || value == "no" else {
          throw XMLError(.malformedDeclaration, at: position)
        }
      }
    }
    guard rest.first != "version" else { throw input.error(.malformedDeclaration) }
  }

  private mutating func readDeclaredValue() throws -> String {
    guard let quote = try input.take(), quote == "\"" || quote == "'" else {
      throw input.error(.malformedDeclaration)
    }
    var value = String.UnicodeScalarView()
    while let scalar = try input.take(), scalar != quote {
      guard value.count < 40, scalar.isASCII, scalar.continuesNameInXML else {
        throw input.error(.malformedDeclaration)
      }
      value.append(scalar)
    }
    return String(value)
  }

  /// Skips an instruction after `<?`, or after `begun` if its name was partly taken.
  mutating func skipInstruction(begun: String = "") throws {
    let position = input.position
    var target = begun
    if begun.isEmpty {
      target = try readName()
    } else {
      while let scalar = try input.peek(), scalar.continuesNameInXML {
        target.unicodeScalars.append(scalar)
        guard target.utf8.count <= limits.name else {
          throw XMLError(.tooLong(limit: limits.name), at: position)
        }
        _ = try input.take()
      }
    }
    guard !target.utf8.contains(UInt8(ascii: ":")) else {
      throw XMLError(.malformedName(target), at: position)
    }
    guard target.lowercased() != "xml" else {
      throw XMLError(.reservedInstruction, at: position)
    }
    let spaced = try input.takeSpace()
    if try input.take("?>") { return }
    guard spaced else { throw input.error(.malformedMarkup) }
    while !(try input.take("?>")) {
      guard try input.take() != nil else {
        throw input.error(.unexpectedEnd(open: open.map(\.written)))
      }
    }
  }

  /// Skips a comment after `<!--`.
  mutating func skipComment() throws {
    while true {
      if try input.take("--") {
        guard try input.take(">") else { throw input.error(.doubleHyphenInComment) }
        return
      }
      guard try input.take() != nil else {
        throw input.error(.unexpectedEnd(open: open.map(\.written)))
      }
    }
  }
}
