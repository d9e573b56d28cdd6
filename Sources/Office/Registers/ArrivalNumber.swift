/// The number of an incoming document in the arrivals register of a year, written `42/2026`.
public struct ArrivalNumber: Hashable, Sendable, CustomStringConvertible {
  public let year: Int
  public let number: Int

  public init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// Reads `42/2026`, or `42` for the year that `today` lies in.
  public init?(_ text: some StringProtocol, today: CivilDate) {
    let parts = String(text).split(omittingEmptySubsequences: false) { $0 == "/" }
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ (1...9).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }),
      let number = Int(parts[0]), number > 0,
      let year = parts.count == 2 ? Int(parts[1]) : today.year, (1945...9999).contains(year)
    else { return nil }
    self.init(year: year, number: number)
  }

  public var description: String { "\(number)/\(year)" }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
