/// Something in the data of a document by which a person could be known.
///
/// What can be told by its form is found: a name cannot. Whoever opens a document has read it.
///
/// Legal source: Law on the protection of personal data 91/2025/QH15; Decree 47/2020/NĐ-CP (unverified
/// which article).
public struct PersonalTrace: Hashable, Sendable {
  public enum Sort: String, CaseIterable, Sendable {
    case phone
    /// Twelve digits, or nine of older cards.
    case citizenNumber = "citizen-number"
    case birth
    case mail
  }

  /// The document, as people call it.
  public let document: String
  public let sort: Sort

  public init(document: String, sort: Sort) {
    (self.document, self.sort) = (document, sort)
  }

  /// What is found in a text.
  public static func sorts(in text: String) -> [Sort] {
    var found: Set<Sort> = []
    let key = folded(text)
    if key.contains("@") { found.insert(.mail) }
    for words in ["ngay sinh", "sinh ngay", "sinh nam", "nam sinh", "ngay thang nam sinh"]
    where key.contains(words) { found.insert(.birth) }
    // Digits with blanks, dots or hyphens between them are one number.
    var digits = ""
    for character in key + " . " {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if digits.isEmpty || !" .-".contains(character) {
        take(digits, into: &found)
        digits = ""
      } else if digits.last != "." {
        digits.append(".")
      } else {
        take(digits, into: &found)
        digits = ""
      }
    }
    return Sort.allCases.filter { found.contains($0) }
  }

  private static func take(_ text: String, into found: inout Set<Sort>) {
    let groups = text.split(separator: ".")
    // Days and lists are no numbers: behind its first group each has three digits at least.
    let joined =
      groups.dropFirst().allSatisfy { $0.count >= 3 } ? [groups.joined()] : groups.map(String.init)
    for digits in joined {
      switch digits.count {
      case 12, 9: found.insert(.citizenNumber)
      case 10 where digits.hasPrefix("0"), 11 where digits.hasPrefix("84"): found.insert(.phone)
      default: break
      }
    }
  }
}
