/// Whether `id` has one of the forms of a body's identifier.
///
/// `000.00.00.H29` (QCVN 102:2016), `H29.123.7` (Decision 20/2020/QĐ-TTg), or the 10 to 13 digits of
/// an enterprise's tax code. Others occur; they are read with a warning and not written.
public func isOrganIdentifier(_ id: String) -> Bool {
  let groups = id.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  func digits(_ group: Substring.UTF8View, _ counts: ClosedRange<Int>) -> Bool {
    counts.contains(group.count) && group.allSatisfy { (0x30...0x39).contains($0) }
  }
  /// A letter and two digits: `H29`.
  func isTop(_ group: Substring.UTF8View) -> Bool {
    group.count == 3 && (0x41...0x5A).contains(group.first!) && digits(group.dropFirst(), 2...2)
  }
  func isBelow(_ group: Substring.UTF8View) -> Bool {
    (1...3).contains(group.count)
      && group.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }
  guard let first = groups.first, let last = groups.last else { return false }
  if groups.count == 1, digits(first, 10...13) { return true }
  if isTop(first) { return groups.count <= 4 && groups.dropFirst().allSatisfy(isBelow) }
  return groups.count == 4 && digits(first, 3...3) && digits(groups[1], 2...2)
    && digits(groups[2], 2...2) && isTop(last)
}
