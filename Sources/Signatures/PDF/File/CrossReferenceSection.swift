/// Where an object is.
enum ObjectPlace: Equatable {
  /// Deleted, or never used.
  case free
  case at(offset: Int, generation: Int)
  /// The `index`th object in the object stream `number`.
  case inStream(number: Int, index: Int)
}

/// One table or stream of cross-references, with its trailer.
struct CrossReferenceSection {
  /// Where it stands in the file.
  let offset: Int
  let trailer: PDFDictionary
  /// Ascending; `places` goes with it.
  private let numbers: [UInt32]
  private let places: [ObjectPlace]

  init(offset: Int, trailer: PDFDictionary, entries: CrossReferenceEntries) {
    self.offset = offset
    self.trailer = trailer
    if entries.isAscending {
      numbers = entries.numbers
      places = entries.places
    } else {
      // Stable, so that the first of two entries for one number is found.
      let order = entries.numbers.indices.sorted { entries.numbers[$0] < entries.numbers[$1] }
      numbers = order.map { entries.numbers[$0] }
      places = order.map { entries.places[$0] }
    }
  }

  /// Where this section says `number` is; nil if it does not mention it.
  func place(of number: Int) -> ObjectPlace? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if Int(numbers[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && Int(numbers[low]) == number ? places[low] : nil
  }

  /// Every number it mentions, ascending.
  var objectNumbers: [Int] { numbers.map(Int.init) }
}

/// Entries in the order in which they are read.
struct CrossReferenceEntries {
  /// The largest object number (ISO 32000-1, Annex C).
  static let largestNumber = 8_388_607

  private(set) var numbers: [UInt32] = []
  private(set) var places: [ObjectPlace] = []
  private(set) var isAscending = true

  mutating func append(
    _ number: Int, _ place: ObjectPlace, budget: Budget
  ) throws(UnreadablePDF) {
    guard number >= 0, number <= CrossReferenceEntries.largestNumber else {
      throw .beyondLimits(.size)
    }
    try budget.spend(32)
    if let last = numbers.last, last >= number { isAscending = false }
    numbers.append(UInt32(number))
    places.append(place)
  }

  /// The entries of a table that has a companion stream for objects old programs must not see.
  ///
  /// What the table calls free is looked up in the stream (7.5.8.4).
  static func hybrid(
    table: CrossReferenceEntries, stream: CrossReferenceEntries, budget: Budget
  ) throws(UnreadablePDF) -> CrossReferenceEntries {
    var all = CrossReferenceEntries()
    for (number, place) in zip(table.numbers, table.places) where place != .free {
      try all.append(Int(number), place, budget: budget)
    }
    for (number, place) in zip(stream.numbers, stream.places) {
      try all.append(Int(number), place, budget: budget)
    }
    for (number, place) in zip(table.numbers, table.places) where place == .free {
      try all.append(Int(number), place, budget: budget)
    }
    return all
  }
}
