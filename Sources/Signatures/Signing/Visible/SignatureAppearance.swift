import Office

/// What a signature looks like, and where it stands (Decree 30/2020/NĐ-CP, Annex I).
///
/// A picture proves nothing, and neither does the text: the verdict comes from the signature.
public struct SignatureAppearance: Sendable {
  public let place: SignaturePlace
  let picture: PNGPicture?
  let text: SignatureText?

  /// - Parameters:
  ///   - picture: A PNG; nil for none.
  ///   - text: Lines to be drawn under the picture, or alone.
  public init(
    at place: SignaturePlace, picture: [UInt8]?, text: SignatureText?
  ) throws(SigningError) {
    self.place = place
    do {
      self.picture = try picture.map { bytes throws(PNGFlaw) in try PNGPicture(bytes) }
    } catch {
      throw .appearance(.picture(error))
    }
    self.text = text
  }
}

/// Words in a font that is embedded: Times New Roman, upright, 10, black (Annex I.III.1.d).
public struct SignatureText: Sendable {
  let lines: [String]
  let font: TrueTypeFont
  static let size = 10.0
  static let leading = 12.0

  /// - Parameter font: A TrueType font.
  /// - Throws: `appearance`: no font, or one without some of the letters. A name without its marks
  ///   would be another name.
  public init(_ lines: [String], font: [UInt8]) throws(SigningError) {
    self.lines = lines.map { normalized($0) }
    do throws(AppearanceFlaw) {
      self.font = try TrueTypeFont(font)
      let letters = Set(self.lines.joined().unicodeScalars)
      let missing = letters.filter { self.font.glyph(of: $0) == nil }
      guard missing.isEmpty else {
        throw .lettersMissing(String(String.UnicodeScalarView(missing.sorted())))
      }
    } catch {
      throw .appearance(error)
    }
  }

  /// The width of `text` in points.
  func width(of text: some StringProtocol) -> Double {
    let units = text.unicodeScalars.reduce(0) { sum, scalar in
      sum + (font.glyph(of: scalar).map(font.width) ?? 0)
    }
    return Double(units) * SignatureText.size / 1000
  }

  /// The lines broken at spaces so that each fits.
  func rows(within width: Double) -> [String] {
    lines.flatMap { line in
      var rows: [String] = []
      var row = ""
      for word in line.split(separator: " ") {
        let longer = row.isEmpty ? String(word) : row + " " + word
        if row.isEmpty || self.width(of: longer) <= width {
          row = longer
        } else {
          rows.append(row)
          row = String(word)
        }
      }
      return rows + [row]
    }
  }

  var usedGlyphs: [(glyph: Int, scalar: Unicode.Scalar)] {
    Set(lines.joined(separator: " ").unicodeScalars).sorted().compactMap { scalar in
      font.glyph(of: scalar).map { ($0, scalar) }
    }
  }
}
