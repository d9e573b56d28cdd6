/// The number and symbol of a document as its issuer printed it, `1034/KH-GDĐT`.
///
/// Legal source: Decree 30/2020/NĐ-CP, Annex I.II.3. Other bodies print spaces, leading zeros,
/// letters after the number (`12a`) and years (`30/2020/NĐ-CP`): all are kept, none matters when
/// two references are compared.
public struct DocumentReference: Hashable, Sendable, CustomStringConvertible {
  /// As printed, NFC, without the spaces round `/` and `-`.
  public let description: String
  /// `1034`; text, since other bodies append letters.
  public let number: String
  /// What follows the first slash, `KH-GDĐT`.
  public let symbol: String

  /// Reads a reference with or without the word "Số"; nil if it has no number or no symbol, or is
  /// longer than the 100 characters number and notation may have in an exchange message.
  public init?(_ text: some StringProtocol) {
    var rest = normalized(text).filter { !$0.isWhitespace }
    if folded(rest).hasPrefix("so") {
      rest.removeFirst(2)
      if rest.first == ":" { rest.removeFirst() }
    }
    while rest.last == "." { rest.removeLast() }
    guard let slash = rest.firstIndex(of: "/"), rest.count <= 100 else { return nil }
    let number = String(rest[..<slash])
    let symbol = String(rest[rest.index(after: slash)...])
    guard DocumentReference.isNumber(number), DocumentReference.isSymbol(symbol) else {
      return nil
    }
    self.number = number
    self.symbol = symbol
    description = number + "/" + symbol
  }

  /// Reads a reference that somebody typed.
  ///
  /// - Throws: `ValueError.badReference`; `lookAlike` for letters of another script, by which nothing
  ///   would be found.
  public init(entered text: String) throws(ValueError) {
    if let twin = latinTwin(of: text), DocumentReference(twin) != nil {
      throw .lookAlike(text, meant: twin)
    }
    guard let reference = DocumentReference(text) else { throw .badReference(text) }
    self = reference
  }

  /// One to eleven characters (Annex VI), digits and at most one letter behind them.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.last?.isLetter == true ? text.dropLast() : text[...]
    return (1...11).contains(text.count) && !digits.isEmpty
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isSymbol(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, first.isLetter || first.isNumber,
      last.isLetter || last.isNumber
    else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || "-/.&".contains($0) }
  }

  /// Equal for two spellings of one reference: `Số: 05/QĐ-UBND` and `5/QD - UBND`.
  ///
  /// The kind counts letter by letter, since HD and HĐ, CT and CTr are different kinds; bodies are
  /// abbreviated with marks and without (GDĐT, GDDT), so that there marks do not count.
  public var key: String {
    let trimmed = number.drop { $0 == "0" }
    let groups = symbol.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let kind = DocumentReference.kind(String(groups[0]))
    let rest = groups.count > 1 ? "-" + folded(groups[1]) : ""
    return (trimmed.isEmpty ? "0" : String(trimmed)) + "/" + kind + rest
  }

  /// The first group of a symbol: the abbreviation of a kind as it is, or as the only kind that
  /// somebody without marks on the keyboard can mean; anything else folded.
  private static func kind(_ group: String) -> String {
    let key = folded(group)
    guard let alike = abbreviations[key] else { return key }
    return alike.contains(group) ? group : alike.count == 1 ? alike[0] : key
  }

  /// The abbreviations of the kinds by what is left of them without marks and capitals.
  private static let abbreviations = Dictionary(
    grouping: DocumentKind.all.compactMap(\.abbreviation), by: { folded($0) })
}
