/// The number and symbol of a dossier (số và ký hiệu hồ sơ), `01.TCCB`: a number in the plan or under
/// its heading, and what abbreviates the heading.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annex V.I.2; Annex VI Part II, FileNotation: 20 characters.
public struct FileNotation: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public static let limit = 20

  /// The notation, or nil: letters, digits, and `.`, `-`, `/`, `&` between them. It begins with a
  /// number.
  public init?(_ text: some StringProtocol) {
    let text = singleSpaced(normalized(text))
    guard text.count <= FileNotation.limit, let first = text.utf8.first, let last = text.last,
      (0x30...0x39).contains(first), last.isLetter || last.isNumber,
      text.allSatisfy({ $0.isLetter || isDigit($0) || ".-/&".contains($0) }),
      !text.contains("..")
    else { return nil }
    description = text
  }

  /// Reads a notation that somebody typed.
  ///
  /// - Throws: `DossierError.badNotation`.
  public init(entered text: String) throws(DossierError) {
    guard let notation = FileNotation(text) else { throw .badNotation(text) }
    self = notation
  }

  /// `1` of `01.TCCB`; nil for more digits than a plan has dossiers.
  public var number: Int? {
    let digits = description.prefix(while: isDigit)
    return digits.count <= 6 ? Int(digits) : nil
  }

  /// `TCCB` of `01.TCCB`.
  public var symbol: String {
    String(description.drop(while: isDigit).drop { !$0.isLetter && !$0.isNumber })
  }

  /// Equal for two spellings of one notation: leading zeros, capitals and marks do not count.
  public var key: String {
    let digits = description.prefix(while: isDigit)
    return digits.drop { $0 == "0" } + folded(description.dropFirst(digits.count))
  }
}

/// A digit of ASCII alone.
private func isDigit(_ letter: Character) -> Bool {
  letter.isASCII && letter.isNumber
}
