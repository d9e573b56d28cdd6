/// How the system of a body wants the messages it gets.
///
/// Source: edxml.md, sections 3, 7 and 8: systems differ in all of this.
public struct ExchangeProfile: Equatable, Sendable {
  /// Which of a body's identifiers are written.
  public enum Identifier: String, CaseIterable, Sendable {
    /// The one in the address book.
    case main
    /// Province or ministry first, `H29.123.7` (Decision 20/2020/QĐ-TTg).
    case nested
    /// Small unit first, four groups, `000.00.15.H29` (QCVN 102:2016).
    case reversed

    public func fits(_ identifier: OrganIdentifier) -> Bool {
      switch self {
      case .main: true
      case .nested: !identifier.isReversed
      case .reversed: identifier.isReversed
      }
    }
  }

  public enum Dates: String, CaseIterable, Sendable {
    /// `2026/03/02`, as the standard has it.
    case yearFirst = "year-first"
    /// `02/03/2026`.
    case dayFirst = "day-first"
  }

  /// The form of the messages, which a bundle keeps to be made again.
  public struct Form: Equatable, Sendable {
    public var dates = Dates.yearFirst
    /// Whether each file goes in a ZIP of its own.
    public var wraps = false
    /// The prefix of the names in the envelope; empty for none.
    public var prefix = Form.usualPrefix

    public static let usualPrefix = "edXML"

    public init() {}

    /// Whether `text` may be written as a prefix: letters and digits, a letter first.
    public static func isPrefix(_ text: String) -> Bool {
      guard let first = text.utf8.first else { return true }
      func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      }
      return isLetter(first) && text.utf8.count <= 20 && !text.lowercased().hasPrefix("xml")
        && text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }
  }

  public var identifier = Identifier.main
  public var form = Form()
  /// The most bytes of one message; nil for as many as there are.
  public var limit: Int?

  public init() {}
}
