/// The size of a payload, `octets.files`: a cheap first check whether a bag is complete
/// (RFC 8493, 2.2.2).
public struct PayloadOxum: Hashable, Sendable, CustomStringConvertible {
  public let octets: Int
  public let files: Int

  public init(octets: Int, files: Int) {
    self.octets = octets
    self.files = files
  }

  /// Reads two decimal numbers joined by a point; nil for anything else.
  public init?(_ text: String) {
    let numbers = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map(PayloadOxum.number)
    guard numbers.count == 2, let octets = numbers[0], let files = numbers[1] else { return nil }
    self.init(octets: octets, files: files)
  }

  public var description: String { "\(octets).\(files)" }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    return Int(Substring(digits))
  }
}
