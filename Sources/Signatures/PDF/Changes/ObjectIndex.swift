/// Every object of a revision, and how often the others refer to it.
///
/// A change that may be made to an object in one part it plays would be a forgery in another: the
/// catalogue's description of the file, say, that is the text of a page as well.
struct ObjectIndex {
  /// The objects that could be read, by their numbers.
  private(set) var objects: [Int: IndirectObject] = [:]
  /// How often each number is referred to by an object; those that do not exist among them.
  private(set) var references: [Int: Int] = [:]

  /// Reads all of `file`. An object that cannot be read is left out: nobody can show it.
  init(of file: PDFFile) throws(UnreadablePDF) {
    for number in file.allNumbers {
      guard let object = try file.readableObject(number) else { continue }
      objects[number] = object
      count(object.value)
    }
  }

  private mutating func count(_ value: PDFValue) {
    switch value {
    case .reference(let reference): references[reference.number, default: 0] += 1
    case .array(let values): for value in values { count(value) }
    case .dictionary(let dictionary): for entry in dictionary.entries { count(entry.value) }
    default: return
    }
  }
}

extension PDFFile {
  /// Every number a section mentions, ascending.
  var allNumbers: [Int] {
    var seen: Set<Int> = []
    for section in sections { seen.formUnion(section.objectNumbers) }
    return seen.sorted()
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
