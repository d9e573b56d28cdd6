/// The code of a dossier (mã hồ sơ), `000.00.00.H26.2026.01.VP`: the body, the year and the notation.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annex VI Part II, FileCode. The body's identifier had 13
/// characters there; Decision 20/2020/QĐ-TTg as amended by 09/2025/QĐ-TTg gives it up to 35.
public struct DossierCode: Hashable, Sendable, CustomStringConvertible {
  /// The identifier of the body as a whole.
  public let organ: String
  public let year: Int
  public let notation: FileNotation

  public static let organLimit = 35

  /// - Throws: `DossierError.badCode` for what is no identifier or no year.
  public init(organ: String, year: Int, notation: FileNotation) throws(DossierError) {
    guard DossierCode.isOrgan(organ), DossierCode.years.contains(year) else {
      throw .badCode("\(organ).\(year).\(notation)")
    }
    self.organ = organ
    self.year = year
    self.notation = notation
  }

  public init(
    organ: OrganIdentifier, year: Int, notation: FileNotation
  ) throws(DossierError) {
    try self.init(organ: organ.description, year: year, notation: notation)
  }

  /// Reads a code as it is written; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = String(text).split(separator: ".", omittingEmptySubsequences: false)
    guard let place = parts.firstIndex(where: DossierCode.isYear), let year = Int(parts[place]),
      let notation = FileNotation(parts[(place + 1)...].joined(separator: ".")),
      let code = try? DossierCode(
        organ: parts[..<place].joined(separator: "."), year: year, notation: notation)
    else { return nil }
    self = code
  }

  public var description: String { "\(organ).\(padded(year, to: 4)).\(notation)" }

  private static let years = 1945...9999

  /// Four digits: no part of an identifier looks like that, so that the year of a code is the first
  /// part that does.
  private static func isYear(_ part: some StringProtocol) -> Bool {
    part.utf8.count == 4 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Capitals and digits in parts between dots, one of them with a letter.
  private static func isOrgan(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isCapital = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    return text.utf8.count <= organLimit && text.utf8.contains(where: isCapital)
      && parts.allSatisfy { part in
        !part.isEmpty && !isYear(part)
          && part.utf8.allSatisfy { isCapital($0) || (0x30...0x39).contains($0) }
      }
  }
}
