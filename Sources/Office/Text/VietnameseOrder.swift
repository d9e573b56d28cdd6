/// The place of a text among others in the order of Vietnamese: a ă â b c d đ e ê f g h i j k l m n o
/// ô ơ p q r s t u ư v w x y z, the letters of other languages that Latin has in their Latin places.
///
/// Tones count only where everything else is equal: level, huyền, hỏi, ngã, sắc, nặng. Capitals do not
/// count, nor does how a letter is composed. Blanks come before signs, signs before digits, digits
/// before letters; digits are compared by what they are worth, `Lớp 9` before `Lớp 10`.
public struct VietnameseOrder: Comparable, Hashable, Sendable {
  /// Compared byte by byte: letters, a zero, then tones and what else tells equal letters apart.
  public let key: [UInt8]

  public init(_ text: some StringProtocol) {
    key = VietnameseOrder.key(of: text)
  }

  /// The place of a person in a list of a class or an office: by the given name, which is the last
  /// word, then by the family name and the middle names, each word with its tone before the next one
  /// counts: all called Hoa stand before the first called Hòa.
  public init(ofPerson name: some StringProtocol) {
    let words = name.split(whereSeparator: \.isWhitespace)
    key = Array(
      (words.suffix(1) + words.dropLast()).map { VietnameseOrder.key(of: $0) }
        .joined(separator: [Mark.end]))
  }

  public static func < (left: VietnameseOrder, right: VietnameseOrder) -> Bool {
    left.key.lexicographicallyPrecedes(right.key)
  }

  /// What stands in a key besides letters; each less than what comes after it.
  private enum Mark {
    static let end: UInt8 = 0
    static let blank: UInt8 = 1
    /// Followed by the scalar in UTF-8.
    static let sign: UInt8 = 2
    /// Followed by how many digits there are, and the digits.
    static let number: UInt8 = 3
    static let firstLetter: UInt8 = 0x40
    /// Followed by the scalar in UTF-8: a letter of another script.
    static let foreign: UInt8 = 0x80
    /// Behind the six tones: a mark no Vietnamese letter has.
    static let otherMark: UInt8 = 7
  }

  private static func key(of text: some StringProtocol) -> [UInt8] {
    var (letters, tones): ([UInt8], [UInt8]) = ([], [])
    var rest = Array(decomposed(lowered(text)))[...]
    var isApart = false
    while let scalar = rest.popFirst() {
      if scalar.properties.isWhitespace {
        isApart = !letters.isEmpty
        continue
      }
      if isApart { letters.append(Mark.blank) }
      isApart = false
      var marks: [Unicode.Scalar] = []
      while let mark = rest.first, mark.properties.canonicalCombiningClass != .notReordered {
        marks.append(mark)
        rest.removeFirst()
      }
      if ("0"..."9").contains(scalar) {
        var digits = [UInt8(scalar.value)]
        while marks.isEmpty, let digit = rest.first, ("0"..."9").contains(digit) {
          digits.append(UInt8(digit.value))
          rest.removeFirst()
        }
        let value = digits.drop { $0 == UInt8(ascii: "0") }
        letters += [Mark.number, UInt8(clamping: value.count)] + value
        tones.append(UInt8(clamping: digits.count - value.count))
      } else if let letter = letter(scalar, &marks) {
        letters.append(letter)
        tones.append(tone(&marks))
      } else {
        letters.append(scalar.properties.isAlphabetic ? Mark.foreign : Mark.sign)
        letters += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        tones.append(tone(&marks))
      }
      for mark in marks {
        tones.append(Mark.otherMark)
        tones += Array(UTF8.encode(mark) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return letters + [Mark.end] + tones
  }

  /// The place of a Latin letter with the mark that makes it another one, which is taken from `marks`;
  /// nil for what is no Latin letter.
  private static func letter(_ base: Unicode.Scalar, _ marks: inout [Unicode.Scalar]) -> UInt8? {
    for (index, mark) in marks.enumerated() {
      if let place = places[[base, mark]] {
        marks.remove(at: index)
        return place
      }
    }
    return places[[base]]
  }

  /// The rank of the tone, which is taken from `marks`.
  private static func tone(_ marks: inout [Unicode.Scalar]) -> UInt8 {
    for (index, mark) in marks.enumerated() {
      if let rank = tones.firstIndex(of: mark) {
        marks.remove(at: index)
        return UInt8(rank) + 2
      }
    }
    return 1
  }

  private static let tones: [Unicode.Scalar] = [
    "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
  ]

  private static let places: [[Unicode.Scalar]: UInt8] = {
    var places: [[Unicode.Scalar]: UInt8] = [:]
    for (index, letter) in "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars.enumerated() {
      places[Array(decomposed(String(letter)))] = Mark.firstLetter + UInt8(index)
    }
    return places
  }()
}

extension Sequence {
  /// The elements in the order of their texts; those of equal ones stay as they were.
  public func inVietnameseOrder(by text: (Element) -> some StringProtocol) -> [Element] {
    sorted { VietnameseOrder(text($0)) }
  }

  /// The elements in the order of the persons they are or belong to, by given names.
  public func inOrderOfPersons(by name: (Element) -> some StringProtocol) -> [Element] {
    sorted { VietnameseOrder(ofPerson: name($0)) }
  }

  /// Sorted with each key made once.
  private func sorted(by key: (Element) -> VietnameseOrder) -> [Element] {
    map { (key: key($0), element: $0) }.sorted { $0.key < $1.key }.map(\.element)
  }
}
