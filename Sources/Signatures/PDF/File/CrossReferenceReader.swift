/// Reads cross-reference sections: tables, streams, and tables with a companion stream.
struct CrossReferenceReader {
  let source: ByteSource
  let budget: Budget

  /// All sections from the newest, at `offset`, back to the first, along `/Prev`.
  ///
  /// - Parameter known: Sections of a longer file that this one is the beginning of, newest first:
  ///   they need not be read again.
  /// - Returns: The sections and the trailer of the newest.
  /// - Throws: `damaged` where the chain breaks or comes back to itself.
  func chain(
    from offset: Int, known: [CrossReferenceSection] = []
  ) throws(UnreadablePDF) -> (sections: [CrossReferenceSection], trailer: PDFDictionary) {
    var sections: [CrossReferenceSection] = []
    var newest: PDFDictionary?
    var seen: Set<Int> = []
    var next: Int? = offset
    while let offset = next {
      guard seen.insert(offset).inserted else {
        throw .damaged(part: .crossReferences, offset: offset)
      }
      if newest != nil, let rest = rest(of: known, from: offset) {
        return (sections + rest, newest ?? .empty)
      }
      let (section, trailer) = try section(at: offset)
      sections.append(section)
      // Beside its entries: a file of nothing but revisions has one for every hundred bytes.
      try budget.hold(160)
      newest = newest ?? trailer
      switch trailer["Prev"] {
      case nil: next = nil
      // Some writers say 0 for "none".
      case .integer(0): next = nil
      case .integer(let previous): next = previous
      default: throw .damaged(part: .crossReferences, offset: offset)
      }
    }
    return (sections, newest ?? .empty)
  }

  /// The part of `known` that begins at `offset`; nil if there is none, or if any of it could read
  /// otherwise here, where the file ends earlier.
  private func rest(
    of known: [CrossReferenceSection], from offset: Int
  ) -> ArraySlice<CrossReferenceSection>? {
    guard let first = known.firstIndex(where: { $0.offset == offset }) else { return nil }
    let rest = known[first...]
    return rest.allSatisfy { $0.range.upperBound < source.count } ? rest : nil
  }

  private func section(
    at offset: Int
  ) throws(UnreadablePDF) -> (CrossReferenceSection, PDFDictionary) {
    guard offset >= 0, offset < source.count else {
      throw .damaged(part: .crossReferences, offset: offset)
    }
    var lexer = Lexer(source, at: offset)
    lexer.skipSpace()
    if source.has("xref", at: lexer.position) {
      return try table(at: offset, entriesAt: lexer.position + 4)
    }
    let (trailer, entries, end) = try stream(at: offset)
    return (
      CrossReferenceSection(
        range: offset..<end, isEncrypted: trailer["Encrypt"] != nil, entries: entries), trailer
    )
  }

  // MARK: Tables (7.5.4)

  private func table(
    at offset: Int, entriesAt start: Int
  ) throws(UnreadablePDF) -> (CrossReferenceSection, PDFDictionary) {
    var entries = CrossReferenceEntries()
    var parser = Parser(source, at: start)
    while true {
      let token = parser.lexer.next()
      if token == .keyword, parser.lexer.isKeyword("trailer") { break }
      guard case .integer(let first) = token, first >= 0,
        case .integer(let count) = parser.lexer.next(), count >= 0
      else { throw .damaged(part: .crossReferences, offset: parser.lexer.tokenStart) }
      // `count` may be any number; the entries themselves run out with the file.
      for index in 0..<count {
        let place = try tableEntry(&parser.lexer.position)
        let (number, overflow) = first.addingReportingOverflow(index)
        guard !overflow else { throw .beyondLimits(.size) }
        try entries.append(number, place, budget: budget)
      }
    }
    guard case .dictionary(let trailer) = try parser.value() else {
      throw .damaged(part: .crossReferences, offset: parser.lexer.tokenStart)
    }
    var end = parser.lexer.position
    try budget.spend(end - offset + parser.memory / 4)

    if let companion = trailer["XRefStm"] {
      guard let companionOffset = companion.integer else {
        throw .damaged(part: .crossReferences, offset: offset)
      }
      let hidden = try stream(at: companionOffset)
      entries = try .hybrid(table: entries, stream: hidden.entries, budget: budget)
      end = max(end, hidden.end)
    }
    return (
      CrossReferenceSection(
        range: offset..<end, isEncrypted: trailer["Encrypt"] != nil, entries: entries), trailer
    )
  }

  /// One line, `0000000015 00000 n`. Lines are 20 bytes, but not everywhere.
  private func tableEntry(_ position: inout Int) throws(UnreadablePDF) -> ObjectPlace {
    guard let offset = number(&position), let generation = number(&position) else {
      throw .damaged(part: .crossReferences, offset: position)
    }
    skipSpace(&position)
    defer { position += 1 }
    switch source[position] {
    case UInt8(ascii: "n"): return .at(offset: offset, generation: generation)
    case UInt8(ascii: "f"): return .free
    default: throw .damaged(part: .crossReferences, offset: position)
    }
  }

  private func skipSpace(_ position: inout Int) {
    while let byte = source[position], byte.isSpace { position += 1 }
  }

  /// Up to 15 digits, which no overflow can come from.
  private func number(_ position: inout Int) -> Int? {
    skipSpace(&position)
    let start = position
    var value = 0
    while let byte = source[position], byte.isDigit, position - start < 15 {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      position += 1
    }
    return position > start ? value : nil
  }

  // MARK: Streams (7.5.8)

  private func stream(
    at offset: Int
  ) throws(UnreadablePDF) -> (trailer: PDFDictionary, entries: CrossReferenceEntries, end: Int) {
    let damage = UnreadablePDF.damaged(part: .crossReferences, offset: offset)
    let object: IndirectObject
    do {
      object = try IndirectObject(in: source, at: offset, budget: budget)
    } catch .damaged {
      throw damage
    }
    guard let trailer = object.value.dictionary, let start = object.streamStart,
      let type = trailer["Type"]?.name, type == "XRef",
      let widths = trailer["W"]?.array, widths.count == 3
    else { throw damage }
    var width = [0, 0, 0]
    for index in 0..<3 {
      guard let bytes = widths[index].integer, (0...8).contains(bytes) else { throw damage }
      width[index] = bytes
    }
    let length = width[0] + width[1] + width[2]
    guard length > 0 else { throw damage }

    let range = try source.streamRange(
      from: start, length: trailer["Length"]?.integer, budget: budget)
    // Filters of a cross-reference stream are direct: nothing can be looked up before it is read.
    let rows = try StreamDecoder(budget: budget).decode(source.slice(range), as: trailer)
    var entries = CrossReferenceEntries()
    var position = 0
    for (first, count) in try subsections(of: trailer, else: damage) {
      for index in 0..<count {
        guard position <= rows.count - length else { throw damage }
        let (number, overflow) = first.addingReportingOverflow(index)
        guard !overflow else { throw .beyondLimits(.size) }
        if let place = streamEntry(rows, at: position, width) {
          try entries.append(number, place, budget: budget)
        }
        position += length
      }
    }
    // `endstream`, with white space before it and one byte behind, which tells where it ends.
    return (trailer, entries, max(offset, range.upperBound + 16))
  }

  private func subsections(
    of trailer: PDFDictionary, else damage: UnreadablePDF
  ) throws(UnreadablePDF) -> [(first: Int, count: Int)] {
    guard let index = trailer["Index"] else {
      guard let size = trailer["Size"]?.integer, size >= 0 else { throw damage }
      return [(0, size)]
    }
    guard let numbers = index.array, numbers.count.isMultiple(of: 2) else { throw damage }
    var result: [(Int, Int)] = []
    for start in stride(from: 0, to: numbers.count, by: 2) {
      guard let first = numbers[start].integer, let count = numbers[start + 1].integer,
        first >= 0, count >= 0
      else { throw damage }
      result.append((first, count))
    }
    return result
  }

  /// One row; nil for a type of the future, which is to be ignored (table 18).
  private func streamEntry(_ rows: [UInt8], at position: Int, _ width: [Int]) -> ObjectPlace? {
    func field(_ start: Int, _ count: Int) -> Int {
      var value: UInt64 = 0
      for byte in rows[start..<start + count] { value = value << 8 | UInt64(byte) }
      // What does not fit points outside of every file.
      return Int(clamping: value)
    }
    let type = width[0] == 0 ? 1 : field(position, width[0])
    let second = field(position + width[0], width[1])
    let third = field(position + width[0] + width[1], width[2])
    switch type {
    case 0: return .free
    case 1: return .at(offset: second, generation: third)
    case 2: return .inStream(number: second, index: third)
    default: return nil
    }
  }
}
