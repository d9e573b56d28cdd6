/// One numbering sequence of outgoing documents in one year.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 15(1): in order of issue from 01 on 1 January to
/// 31 December; for administrative documents the head decides which kinds share a sequence.
public struct NumberSequence: Hashable, Sendable {
  /// How the head has divided the kinds.
  public enum Division: String, Sendable {
    case perKind = "per-kind"
    case oneForAll = "one"
  }

  public let year: Int
  /// The word of the kind that has this sequence, or `*` where one serves all kinds. Kinds without
  /// an abbreviation print the same symbol and so share the sequence of official letters.
  public let name: String

  public init(year: Int, name: String) {
    self.year = year
    self.name = name
  }

  public init(year: Int, kind: DocumentKind, division: Division) {
    self.year = year
    name = division == .oneForAll ? "*" : (kind.abbreviation ?? DocumentKind.officialLetter.word)
  }
}

extension NumberSequence {
  /// The sequence of the documents an old register squeezed in behind others of this one: `12a`, `13a`.
  ///
  /// - Parameter letter: Empty for the sequence itself.
  public func lettered(_ letter: String) -> NumberSequence {
    letter.isEmpty ? self : NumberSequence(year: year, name: name + "+" + letter)
  }

  /// The letter that is printed behind its numbers; empty for none.
  public var letter: Substring {
    name.firstIndex(of: "+").map { name[name.index(after: $0)...] } ?? ""
  }
}

/// The number and symbol of an outgoing document.
public struct OutgoingNumber: Hashable, Sendable {
  public let sequence: NumberSequence
  public let number: Int

  public init(sequence: NumberSequence, number: Int) {
    self.sequence = sequence
    self.number = number
  }

  /// The number as the law prints it: a leading zero below ten (Annex I.II.3).
  public var printed: String { padded(number, to: 2) + sequence.letter }

  /// The symbol after the slash: `KH-NBK` for a kind with an abbreviation, `NBK-VP` for an official
  /// letter of a unit, `NBK` where the drafter belongs to none (Annex I.II.3.b).
  public static func symbol(kind: DocumentKind, abbreviation: String, unit: String) -> String {
    if let kind = kind.abbreviation { return kind + "-" + abbreviation }
    return unit.isEmpty ? abbreviation : abbreviation + "-" + unit
  }

  /// Whether `text` can stand between the hyphens of a symbol: Latin letters, digits, dots, a capital
  /// or a digit first (Annex I.II.3).
  public static func isAbbreviation(_ text: String) -> Bool {
    guard let first = text.first, first.isUppercase || first.isNumber else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E: true
      case 0xC0...0x24F, 0x1E00...0x1EFF: scalar.properties.isAlphabetic
      default: false
      }
    } && latinTwin(of: text) == nil && DocumentReference("1/KH-" + text) != nil
  }

  /// - Throws: `ValueError.lookAlike` where only letters of another script are in the way, else
  ///   `badAbbreviation`.
  public static func checkAbbreviation(_ text: String) throws(ValueError) {
    if isAbbreviation(text) { return }
    if let twin = latinTwin(of: text), isAbbreviation(twin) {
      throw .lookAlike(text, meant: twin)
    }
    throw .badAbbreviation(text)
  }

  /// The greatest number there is: what other systems can still store.
  public static let greatest = Int(Int32.max)
}
