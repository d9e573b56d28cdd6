/// What was seen when one scan was looked at, and what speaks against it.
public struct ScanReport: Equatable, Sendable {
  /// Nil where the file does not tell.
  public let pages: Int?
  /// How many of them say too little of themselves to be looked at.
  public let unreadablePages: Int
  /// Pixels to the inch of the coarsest page whose resolution is known.
  public let leastDPI: Double?
  /// How many pages of each size there are.
  public let papers: [PageShape.Paper: Int]
  public let findings: [ScanFinding]

  /// Whether the file cannot be taken in as a scan at all.
  public var isRefused: Bool { findings.contains(where: \.refuses) }

  /// A file of which nothing could be seen.
  public init(_ finding: ScanFinding) {
    pages = nil
    unreadablePages = 0
    leastDPI = nil
    papers = [:]
    findings = [finding]
  }

  /// A file of these pages, nil for one that cannot be read.
  ///
  /// - Parameters:
  ///   - listed: How many pages its row of the list says it has; nil if it does not say.
  ///   - isMap: Whether it is a map or a drawing, of which more is asked.
  public init(
    _ shapes: [PageShape?], listed: Int? = nil, isMap: Bool = false,
    requirements: ScanRequirements = ScanRequirements()
  ) {
    var findings: [ScanFinding] = []
    if shapes.isEmpty { findings.append(.noPages) }
    if let listed, listed != shapes.count {
      findings.append(.pageCountDiffers(listed: listed, found: shapes.count))
    }
    let tally = Tally(shapes, requirements, isMap: isMap)
    findings += tally.findings
    pages = shapes.count
    unreadablePages = tally.unreadable.count
    leastDPI = tally.least
    papers = tally.papers
    self.findings = findings
  }

  /// The pages on which the same thing was found: how many, and the first.
  private struct Found {
    var first = 0
    var count = 0

    mutating func add(_ page: Int) {
      if count == 0 { first = page }
      count += 1
    }
  }

  private struct Tally {
    var papers: [PageShape.Paper: Int] = [:]
    var least: Double?
    var unreadable = Found()
    private var coarse = Found()
    private var coarsest = (dpi: Double.infinity, page: 0)
    private var unknown: [PageShape.Doubt: Found] = [:]
    private var poor: [PageShape.Tone: Found] = [:]
    private var unknownTone = Found()
    private var withoutText = Found()
    private let wanted: Int
    private let requirements: ScanRequirements

    init(_ shapes: [PageShape?], _ requirements: ScanRequirements, isMap: Bool) {
      self.requirements = requirements
      wanted = requirements.resolution(ofMap: isMap)
      for (index, shape) in shapes.enumerated() { take(shape, page: index + 1) }
    }

    private mutating func take(_ shape: PageShape?, page: Int) {
      guard let shape else {
        unreadable.add(page)
        return
      }
      papers[shape.paper, default: 0] += 1
      switch shape.resolution {
      case .unknown(let doubt): unknown[doubt, default: Found()].add(page)
      case .known(let dpi):
        least = min(least ?? dpi, dpi)
        // Boxes are often rounded to whole points, so that 200 comes out as 199.6.
        if dpi < 0.99 * Double(wanted) {
          coarse.add(page)
          if dpi < coarsest.dpi { coarsest = (dpi, page) }
        }
        if let tone = shape.tone {
          if tone.bits < requirements.colourBits { poor[tone, default: Found()].add(page) }
        } else {
          unknownTone.add(page)
        }
      }
      if shape.hasText == false { withoutText.add(page) }
    }

    var findings: [ScanFinding] {
      var findings: [ScanFinding] = []
      if unreadable.count > 0 {
        findings.append(.unreadablePages(page: unreadable.first, pages: unreadable.count))
      }
      if coarse.count > 0 {
        findings.append(
          .lowResolution(
            dpi: coarsest.dpi, wanted: wanted, page: coarsest.page, pages: coarse.count))
      }
      for doubt in PageShape.Doubt.allCases {
        if let found = unknown[doubt] {
          findings.append(.resolutionUnknown(doubt, page: found.first, pages: found.count))
        }
      }
      for tone in PageShape.Tone.allCases {
        if let found = poor[tone] {
          findings.append(.notColour(tone, page: found.first, pages: found.count))
        }
      }
      if unknownTone.count > 0, requirements.colourBits > 1 {
        findings.append(.colourUnknown(page: unknownTone.first, pages: unknownTone.count))
      }
      if withoutText.count > 0, requirements.asksTextLayer {
        findings.append(.noTextLayer(page: withoutText.first, pages: withoutText.count))
      }
      return findings
    }
  }
}

/// What speaks against a scan. `page` is the first it was found on, counted from 1, and `pages` how
/// many there are.
public enum ScanFinding: Hashable, Sendable {
  case notPDF
  /// It begins as a PDF, but its structure cannot be read, for the reason given by a stable code.
  case unreadable(reason: String)
  case noPages
  /// Its pages are locked with a password.
  case encrypted
  case tooLarge(size: Int, limit: Int)
  case pageCountDiffers(listed: Int, found: Int)
  case unreadablePages(page: Int, pages: Int)
  /// `page` is the coarsest.
  case lowResolution(dpi: Double, wanted: Int, page: Int, pages: Int)
  case resolutionUnknown(PageShape.Doubt, page: Int, pages: Int)
  case notColour(PageShape.Tone, page: Int, pages: Int)
  case colourUnknown(page: Int, pages: Int)
  case noTextLayer(page: Int, pages: Int)

  /// A stable word for scripts.
  public var word: String {
    switch self {
    case .notPDF: "not-pdf"
    case .unreadable: "unreadable"
    case .noPages: "no-pages"
    case .encrypted: "encrypted"
    case .tooLarge: "too-large"
    case .pageCountDiffers: "page-count-differs"
    case .unreadablePages: "unreadable-pages"
    case .lowResolution: "low-resolution"
    case .resolutionUnknown: "resolution-unknown"
    case .notColour: "not-colour"
    case .colourUnknown: "colour-unknown"
    case .noTextLayer: "no-text-layer"
    }
  }

  /// Whether the file cannot be taken in with it; with the others somebody has to decide.
  public var refuses: Bool {
    switch self {
    case .notPDF, .unreadable, .noPages, .encrypted, .tooLarge: true
    default: false
    }
  }

  /// The requirement it is measured against, with its source; nil if none is needed.
  public func requirement(ofMap isMap: Bool = false) -> ScanRequirement.Kind? {
    switch self {
    case .tooLarge: .size
    case .lowResolution, .resolutionUnknown: isMap ? .mapResolution : .resolution
    case .notColour, .colourUnknown: .colour
    case .noTextLayer: .textLayer
    default: nil
    }
  }
}
