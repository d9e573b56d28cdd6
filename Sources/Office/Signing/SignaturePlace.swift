/// Where a signature is to be seen.
public enum SignaturePlace: Equatable, Sendable {
  /// A place somebody measured.
  case at(PageArea)
  /// An empty signature field of this name; the only one there is if nil (box 7c).
  case field(String?)
  /// Over the left third of the picture of the person's signature (Annex I.II.8).
  case seal
  /// At the top right of page one: an annex in a file of its own, or an electronic copy (Annex
  /// I.III.1.d, Part II.I.3).
  case copy

  /// Reads `person`, `seal` or `copy`.
  ///
  /// - Throws: `SigningFailure.badPlace`.
  public init(named text: String) throws(SigningFailure) {
    switch text {
    case "person": self = .field(nil)
    case "seal": self = .seal
    case "copy": self = .copy
    default: throw .badPlace(text)
    }
  }
}

/// A rectangle on a page as it is seen, measured from the top left, in hundredths of a millimetre.
public struct PageArea: Equatable, Sendable {
  /// From 1.
  public let page: Int
  public let x, y, width, height: Int

  public init(page: Int, x: Int, y: Int, width: Int, height: Int) {
    self.page = page
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Reads `PAGE:X,Y,WIDTH,HEIGHT` in millimetres, with a point before the hundredths.
  ///
  /// - Throws: `SigningFailure.badPlace`.
  public init(entered text: String) throws(SigningFailure) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers =
      parts.count == 2
      ? parts[1].split(
        separator: ",", omittingEmptySubsequences: false) : []
    let lengths = numbers.compactMap(PageArea.hundredths)
    guard let page = parts.first.flatMap({ Int($0) }), (1...100_000).contains(page),
      numbers.count == 4, lengths.count == 4, lengths[2] > 0, lengths[3] > 0
    else { throw .badPlace(text) }
    self.init(
      page: page, x: lengths[0], y: lengths[1], width: lengths[2], height: lengths[3])
  }

  /// `12`, `12.5` or `12.50`, up to ten metres.
  private static func hundredths(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = digits(parts[0]), whole <= 10_000 else {
      return nil
    }
    guard parts.count == 2 else { return whole * 100 }
    guard (1...2).contains(parts[1].utf8.count), let rest = digits(parts[1]) else { return nil }
    return whole * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest)
  }

  private static func digits(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
