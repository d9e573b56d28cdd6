/// The electronic identifier of a body (mã định danh điện tử), `H29.123.7` or `000.00.15.H29`.
///
/// Compared as a whole string: the parent of a body is never derived from the dots.
///
/// Source: Decision 20/2020/QĐ-TTg, Art. 4 to 6; QCVN 102:2016/BTTTT for the older form.
public struct OrganIdentifier: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  /// The identifier, or nil if `text` has neither form.
  public init?(_ text: some StringProtocol) {
    let groups = String(text).split(omittingEmptySubsequences: false) { $0 == "." }
      .map(String.init)
    guard OrganIdentifier.isCurrent(groups) || OrganIdentifier.isOlder(groups) else { return nil }
    description = String(text)
  }

  /// Whether the smallest unit comes first, as in `000.00.15.H29`.
  public var isReversed: Bool { description.utf8.first.map(OrganIdentifier.isDigit) ?? false }

  /// `H29`, then at most three groups of one to three letters or digits.
  private static func isCurrent(_ groups: [String]) -> Bool {
    guard (1...4).contains(groups.count), isProvince(groups[0]) else { return false }
    return groups.dropFirst().allSatisfy { group in
      (1...3).contains(group.utf8.count) && group.utf8.allSatisfy { isDigit($0) || isCapital($0) }
    }
  }

  /// `000.00.15.H29`: the smallest unit first.
  private static func isOlder(_ groups: [String]) -> Bool {
    guard groups.count == 4, groups.map(\.utf8.count) == [3, 2, 2, 3] else { return false }
    return groups.dropLast().allSatisfy { $0.utf8.allSatisfy(isDigit) } && isProvince(groups[3])
  }

  private static func isProvince(_ group: String) -> Bool {
    let bytes = Array(group.utf8)
    return bytes.count == 3 && isCapital(bytes[0]) && isDigit(bytes[1]) && isDigit(bytes[2])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
