import Bytes

/// A revision that is being written behind a file (ISO 32000-1, 7.5.6).
///
/// Its cross-references take the form of those before it, table or stream: a file with objects in
/// streams is read by programs that know both, but some do not expect both in one file.
struct IncrementalUpdate {
  /// The file and what was added so far.
  private(set) var bytes: [UInt8]
  private let start: Int
  private let trailer: PDFDictionary
  private let previousSection: Int
  private var places: [Reference: Int] = [:]
  private var nextNumber: Int

  init(to file: PDFFile) throws(UnreadablePDF) {
    bytes = file.source.copy(0..<file.source.count)
    trailer = file.trailer
    previousSection = file.sections[0].offset
    let highest = file.sections.compactMap(\.highestNumber).max() ?? 0
    nextNumber = max(highest + 1, trailer["Size"]?.integer ?? 0)
    // A new line, or the first object would stand in the line of the old `%%EOF`.
    if let last = bytes.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r") {
      bytes.append(UInt8(ascii: "\n"))
    }
    start = bytes.count
  }

  /// A number that no object has yet.
  mutating func newReference() throws(UnreadablePDF) -> Reference {
    guard nextNumber <= CrossReferenceEntries.largestNumber else { throw .beyondLimits(.size) }
    defer { nextNumber += 1 }
    return Reference(number: nextNumber, generation: 0)
  }

  /// Writes an object, a new one or the next state of an old one.
  ///
  /// - Throws: `damaged` if it was written before: what are two objects for us is one in the file.
  mutating func write(
    _ reference: Reference, _ body: (inout [UInt8]) -> Void
  ) throws(UnreadablePDF) {
    guard places.updateValue(bytes.count, forKey: reference) == nil else {
      throw .damaged(part: .object, offset: places[reference] ?? 0)
    }
    bytes += Array("\(reference.number) \(reference.generation) obj\n".utf8)
    body(&bytes)
    bytes += Array("\nendobj\n".utf8)
  }

  mutating func write(_ reference: Reference, _ value: PDFValue) throws(UnreadablePDF) {
    try write(reference) { value.write(to: &$0) }
  }

  // MARK: Cross-references

  /// The whole file with the cross-references and the trailer of this revision.
  consuming func closed() throws(UnreadablePDF) -> [UInt8] {
    let isStream = trailer["Type"]?.name.map { $0 == "XRef" } ?? false
    let section: Int
    if isStream {
      let own = try newReference()
      section = bytes.count
      places[own] = section
      writeStream(own)
    } else {
      section = bytes.count
      writeTable()
    }
    bytes += Array("startxref\n\(section)\n%%EOF\n".utf8)
    return bytes
  }

  /// Runs of neighbouring numbers, ascending.
  private var subsections: [[(reference: Reference, offset: Int)]] {
    var result: [[(reference: Reference, offset: Int)]] = []
    for (reference, offset) in places.sorted(by: { $0.key.number < $1.key.number }) {
      if let last = result.last?.last, last.reference.number + 1 == reference.number {
        result[result.count - 1].append((reference, offset))
      } else {
        result.append([(reference, offset)])
      }
    }
    return result
  }

  private mutating func writeTable() {
    let trailer = newTrailer
    bytes += Array("xref\n".utf8)
    for entries in subsections {
      bytes += Array("\(entries[0].reference.number) \(entries.count)\n".utf8)
      for (reference, offset) in entries {
        let place = String("000000000\(offset)".suffix(10))
        let generation = String("0000\(reference.generation)".suffix(5))
        bytes += Array("\(place) \(generation) n \n".utf8)
      }
    }
    bytes += Array("trailer\n".utf8)
    PDFValue.dictionary(trailer).write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func writeStream(_ own: Reference) {
    var index: [PDFValue] = []
    var rows: [UInt8] = []
    for entries in subsections {
      index += [.integer(entries[0].reference.number), .integer(entries.count)]
      for (reference, offset) in entries {
        rows.append(1)
        rows += (0..<8).reversed().map { UInt8(truncatingIfNeeded: offset >> (8 * $0)) }
        rows += [UInt8(reference.generation >> 8 & 255), UInt8(reference.generation & 255)]
      }
    }
    let dictionary = newTrailer.setting("Type", to: .name(Name("XRef")))
      .setting("W", to: .array([.integer(1), .integer(8), .integer(2)]))
      .setting("Index", to: .array(index)).setting("Length", to: .integer(rows.count))
    bytes += Array("\(own.number) \(own.generation) obj\n".utf8)
    PDFValue.dictionary(dictionary).write(to: &bytes)
    bytes += Array("\nstream\n".utf8) + rows + Array("\nendstream\nendobj\n".utf8)
  }

  /// All entries of the trailer before, but those about that section itself (7.5.6).
  private var newTrailer: PDFDictionary {
    let kept = trailer.entries.filter { entry in
      let own: [StaticString] = [
        "Prev", "Size", "XRefStm", "Type", "W", "Index", "Length", "Filter", "DecodeParms",
      ]
      return !own.contains { entry.key == $0 }
    }
    let result = PDFDictionary(entries: kept, range: trailer.range)
      .setting("Size", to: .integer(nextNumber)).setting("Prev", to: .integer(previousSection))
    guard let identity = trailer["ID"]?.array, identity.count == 2 else { return result }
    // The first half names the file, the second its revision (14.4).
    let digest = SHA256.digest(of: bytes[start...])
    return result.setting("ID", to: .array([identity[0], .string(Array(digest.bytes.prefix(16)))]))
  }
}
