/// Where an object is.
enum ObjectPlace: Equatable {
  /// Deleted, or never used.
  case free
  case at(offset: Int, generation: Int)
  /// The `index`th object in the object stream `number`.
  case inStream(number: Int, index: Int)
}

/// One table or stream of cross-references.
struct CrossReferenceSection {
  /// Where it stands in the file, and where it ends there.
  let range: Range<Int>
  /// Whether its trailer says that the file is encrypted.
  let isEncrypted: Bool
  /// Ascending; `places` goes with it.
  private let numbers: [UInt32]
  private let places: [PackedPlace]

  /// Where it stands in the file.
  var offset: Int { range.lowerBound }

  init(range: Range<Int>, isEncrypted: Bool, entries: CrossReferenceEntries) {
    self.range = range
    self.isEncrypted = isEncrypted
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
    return low < numbers.count && Int(numbers[low]) == number ? places[low].place : nil
  }

  /// How many entries it has.
  var count: Int { numbers.count }

  /// Every number it mentions, ascending.
  var objectNumbers: LazyMapCollection<[UInt32], Int> { numbers.lazy.map { Int($0) } }

  /// The highest number it mentions; nil if it mentions none.
  var highestNumber: Int? { numbers.last.map(Int.init) }
}

/// A place in twelve bytes: files have hundreds of thousands of them.
struct PackedPlace {
  private let first: (low: UInt32, high: UInt32)
  private let second: UInt32

  /// Above every offset: what does not fit into 62 bits points outside of every file.
  private static let kindShift = 62

  init(_ place: ObjectPlace) {
    let kind: UInt64
    let value: Int
    switch place {
    case .free: (kind, value, second) = (0, 0, 0)
    case .at(let offset, let generation):
      (kind, value, second) = (1, offset, UInt32(clamping: generation))
    case .inStream(let number, let index):
      (kind, value, second) = (2, number, UInt32(clamping: index))
    }
    let bits = kind << PackedPlace.kindShift | UInt64(min(max(0, value), 1 << 61))
    first = (UInt32(truncatingIfNeeded: bits), UInt32(truncatingIfNeeded: bits >> 32))
  }

  var place: ObjectPlace {
    let bits = UInt64(first.high) << 32 | UInt64(first.low)
    let value = Int(bits & (1 << 62 - 1))
    switch bits >> PackedPlace.kindShift {
    case 0: return .free
    case 1: return .at(offset: value, generation: Int(second))
    default: return .inStream(number: value, index: Int(second))
    }
  }
}

/// Entries in the order in which they are read.
struct CrossReferenceEntries {
  /// The largest object number (ISO 32000-1, Annex C).
  static let largestNumber = 8_388_607
  /// What one takes up while a list of them grows.
  private static let size = 28

  private(set) var numbers: [UInt32] = []
  private(set) var places: [PackedPlace] = []
  private(set) var isAscending = true

  mutating func append(
    _ number: Int, _ place: ObjectPlace, budget: Budget
  ) throws(UnreadablePDF) {
    try append(number, PackedPlace(place), budget: budget)
  }

  private mutating func append(
    _ number: Int, _ place: PackedPlace, budget: Budget
  ) throws(UnreadablePDF) {
    guard number >= 0, number <= CrossReferenceEntries.largestNumber else {
      throw .beyondLimits(.size)
    }
    try budget.spend(32)
    try budget.hold(CrossReferenceEntries.size)
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
    for (number, place) in zip(table.numbers, table.places) where place.place != .free {
      try all.append(Int(number), place, budget: budget)
    }
    for (number, place) in zip(stream.numbers, stream.places) {
      try all.append(Int(number), place, budget: budget)
    }
    for (number, place) in zip(table.numbers, table.places) where place.place == .free {
      try all.append(Int(number), place, budget: budget)
    }
    budget.release((table.numbers.count + stream.numbers.count) * size)
    return all
  }
}
