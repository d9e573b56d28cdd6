/// Which objects a revision has, and how often the others refer to each.
///
/// A change that may be made to an object in one part it plays would be a forgery in another: the
/// catalogue's description of the file, say, that is the text of a page as well.
struct ObjectIndex {
  /// The numbers of the objects that could be read.
  private(set) var numbers = NumberSet()
  /// Those of them that are streams.
  private(set) var streams = NumberSet()
  /// How often each number is referred to by an object; those that do not exist among them.
  private(set) var references = ReferenceCounts()

  /// Reads all of `file`. An object that cannot be read is left out: nobody can show it.
  init(of file: PDFFile) throws(UnreadablePDF) {
    for number in try file.allNumbers() {
      guard let object = try file.readableObject(number) else { continue }
      numbers.insert(number)
      if object.streamStart != nil { streams.insert(number) }
      try count(object.value, file.budget)
    }
  }

  private mutating func count(_ value: PDFValue, _ budget: Budget) throws(UnreadablePDF) {
    switch value {
    case .reference(let reference): try references.count(reference.number, budget)
    case .array(let values): for value in values { try count(value, budget) }
    case .dictionary(let dictionary):
      for entry in dictionary.entries { try count(entry.value, budget) }
    default: return
    }
  }
}

/// Numbers of objects: a bit for each, since a file may have any of eight million.
struct NumberSet: Sequence {
  private var words: [UInt64] = []

  /// - Parameter number: Of an object, not above the largest.
  mutating func insert(_ number: Int) {
    let word = number >> 6
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    words[word] |= 1 << UInt64(number & 63)
  }

  func contains(_ number: Int) -> Bool {
    let word = number >> 6
    return number >= 0 && word < words.count && words[word] & 1 << UInt64(number & 63) != 0
  }

  mutating func formUnion(_ other: NumberSet) {
    for (index, word) in other.words.enumerated() {
      if index < words.count { words[index] |= word } else { words.append(word) }
    }
  }

  /// Ascending.
  func makeIterator() -> Iterator { Iterator(words: words) }

  struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var index = 0
    private var rest: UInt64

    fileprivate init(words: [UInt64]) {
      self.words = words
      rest = words.first ?? 0
    }

    mutating func next() -> Int? {
      while rest == 0 {
        index += 1
        guard index < words.count else { return nil }
        rest = words[index]
      }
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      return index << 6 | bit
    }
  }
}

/// How often numbers are referred to, up to 65,535 times.
struct ReferenceCounts {
  private static let pageSize = 1024
  private var pages: [Int: [UInt16]] = [:]

  mutating func count(_ number: Int, _ budget: Budget) throws(UnreadablePDF) {
    // Beyond the largest there is no object, in any revision.
    guard number >= 0, number <= CrossReferenceEntries.largestNumber else { return }
    let (page, place) = (number / ReferenceCounts.pageSize, number % ReferenceCounts.pageSize)
    if pages[page] == nil {
      try budget.hold(2 * ReferenceCounts.pageSize + 64)
      pages[page] = [UInt16](repeating: 0, count: ReferenceCounts.pageSize)
    }
    if pages[page]![place] < .max { pages[page]![place] += 1 }
  }

  /// Nil if it is never referred to. What is counted to the end equals no number.
  subscript(number: Int) -> Int? {
    guard let count = pages[number / ReferenceCounts.pageSize]?[number % ReferenceCounts.pageSize]
    else { return nil }
    return count == 0 ? nil : count == .max ? .max : Int(count)
  }
}

extension PDFFile {
  /// Every number a section mentions, ascending.
  func allNumbers() throws(UnreadablePDF) -> NumberSet {
    var numbers = NumberSet()
    for section in sections {
      try budget.spend(section.count)
      for number in section.objectNumbers { numbers.insert(number) }
    }
    return numbers
  }

  /// The object `number` whatever its generation; nil if there is none, or nothing that could be
  /// read as one.
  func readableObject(_ number: Int) throws(UnreadablePDF) -> IndirectObject? {
    do {
      switch try place(of: number) {
      case nil, .free: return nil
      case .at(let offset, _):
        let object = try IndirectObject(in: source, at: offset, budget: budget)
        return object.reference.number == number ? object : nil
      case .inStream: return try object(Reference(number: number, generation: 0))
      }
    } catch {
      switch error {
      case .beyondLimits, .needsPassword: throw error
      default: return nil
      }
    }
  }
}
