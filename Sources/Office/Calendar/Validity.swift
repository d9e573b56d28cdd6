/// The days something holds, the first and the last included; without a last day it holds until it
/// is ended.
public struct Validity: Equatable, Sendable {
  public let from: CivilDate
  public let until: CivilDate?

  public init(from: CivilDate, until: CivilDate?) {
    self.from = from
    self.until = until
  }

  public func contains(_ day: CivilDate) -> Bool {
    from <= day && until.map { day <= $0 } ?? true
  }

  /// The days that lie in both; nil if there are none.
  public func shared(with other: Validity) -> Validity? {
    let from = max(from, other.from)
    let until = [until, other.until].compactMap { $0 }.min()
    if let until, until < from { return nil }
    return Validity(from: from, until: until)
  }
}
