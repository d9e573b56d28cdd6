/// One page of a PDF, as far as it matters when scans are taken in.
public struct PageShape: Hashable, Sendable {
  /// As it is shown, in points of 1/72 inch: what is cut off does not count, turning does.
  public let width: Double
  public let height: Double
  public let resolution: Resolution
  /// How much its pictures keep of the colours of the paper; nil where that cannot be told.
  public let tone: Tone?
  /// Whether anything on it is text, be it seen or only searched; nil where that cannot be told.
  public let hasText: Bool?

  public init(
    width: Double, height: Double, resolution: Resolution, tone: Tone?, hasText: Bool?
  ) {
    self.width = width
    self.height = height
    self.resolution = resolution
    self.tone = tone
    self.hasText = hasText
  }

  public enum Resolution: Hashable, Sendable {
    /// Pixels to the inch in the direction that has fewer, of the coarsest of its large pictures.
    case known(dpi: Double)
    case unknown(Doubt)
  }

  /// Why the resolution of a page is not known.
  public enum Doubt: String, Error, CaseIterable, Sendable {
    /// Pictures cover less than a quarter of it, or it has none: hardly a scan.
    case noPicture = "no-picture"
    /// It has a picture in the middle of what it paints, which is not looked at.
    case inlinePicture = "inline-picture"
    /// A picture is missing, or does not say how large it is.
    case badPicture = "bad-picture"
    /// What it paints is damaged, or compressed in a way that is not read.
    case badContent = "bad-content"
    /// Following it would take more work than any honest page asks for.
    case tooMuch = "too-much"
  }

  public enum Tone: String, CaseIterable, Sendable {
    /// Black and white.
    case oneBit = "one-bit"
    case gray
    /// Colours out of a palette, or of fewer than 24 bits.
    case fewColours = "few-colours"
    case colour

    /// The most bits a picture of it needs for a pixel.
    public var bits: Int {
      switch self {
      case .oneBit: 1
      case .gray, .fewColours: 8
      case .colour: 24
      }
    }
  }

  public enum Paper: String, CaseIterable, Sendable {
    case a3, a4, a5, other

    /// Millimetres, the short side first (ISO 216).
    var size: (short: Double, long: Double)? {
      switch self {
      case .a3: (297, 420)
      case .a4: (210, 297)
      case .a5: (148, 210)
      case .other: nil
      }
    }
  }

  /// The paper it has the size of, upright or across: within 4 mm, since scanners cut a little.
  public var paper: Paper {
    let (short, long) = (min(width, height) / 72 * 25.4, max(width, height) / 72 * 25.4)
    return Paper.allCases.first { paper in
      guard let size = paper.size else { return false }
      return abs(size.short - short) <= 4 && abs(size.long - long) <= 4
    } ?? .other
  }
}
