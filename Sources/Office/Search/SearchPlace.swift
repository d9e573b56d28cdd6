/// Where a document stands among all of both registers, from the oldest to the newest: by the day it
/// came, or was drafted, then by the order it was entered in.
///
/// The number is made of what never changes of a document, so that nothing has to be looked up to get
/// from one to the other, and an office that brings in its registers of past years finds them where
/// they belong.
public struct SearchPlace: Hashable, Comparable, Sendable {
  public let value: Int64

  public init(value: Int64) { self.value = value }

  public init(_ document: DocumentKey, on day: CivilDate) {
    let number =
      switch document {
      case .incoming(let id): id.value << 1
      case .outgoing(let id): id.value << 1 | 1
      }
    value = SearchPlace.base(of: day) | number
  }

  public init(_ document: IncomingDocument) {
    self.init(.incoming(document.id), on: document.arrivedOn)
  }

  public init(_ document: OutgoingDocument) {
    self.init(.outgoing(document.id), on: document.draftedOn)
  }

  /// A thousand million documents of a register.
  private static let bits: Int64 = 31
  /// The modified Julian day of 1 January 1970: so SQLite can count days too.
  private static let epoch = 40_587

  /// The first place of a day.
  private static func base(of day: CivilDate) -> Int64 { Int64(day.dayNumber + epoch) << bits }

  /// The places of days from `first` to `last`.
  public static func days(_ first: CivilDate, _ last: CivilDate) -> ClosedRange<Int64>? {
    let (low, high) = (base(of: first), base(of: last) + (1 << bits) - 1)
    return low <= high ? low...high : nil
  }

  public var document: DocumentKey {
    let number = value & ((1 << SearchPlace.bits) - 1)
    return number & 1 == 0 ? .incoming(ID(number >> 1)) : .outgoing(ID(number >> 1))
  }

  public static func < (left: SearchPlace, right: SearchPlace) -> Bool { left.value < right.value }
}
