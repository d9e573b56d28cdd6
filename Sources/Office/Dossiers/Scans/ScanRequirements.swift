/// One thing that is asked of scans, with whoever asks it.
public struct ScanRequirement: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// The least pixels to the inch.
    case resolution
    /// The same for maps and drawings.
    case mapResolution = "resolution-map"
    /// The least bits of colour a pixel.
    case colour
    /// Whether there has to be text to search.
    case textLayer = "text-layer"
    /// The largest file, in MiB.
    case size

    fileprivate var unit: String {
      switch self {
      case .resolution, .mapResolution: "dpi"
      case .colour: "bits"
      case .textLayer: "layers"
      case .size: "MiB"
      }
    }

    /// What can be asked.
    fileprivate var values: ClosedRange<Int> {
      switch self {
      case .resolution, .mapResolution: 1...4800
      case .colour: 1...24
      case .textLayer: 0...1
      case .size: 1...512
      }
    }
  }

  public let kind: Kind
  public let value: Int
  public let source: String
  public let mark: DeadlineTerm.Mark

  public init(kind: Kind, value: Int, source: String, mark: DeadlineTerm.Mark = .office) {
    self.kind = kind
    self.value = value
    self.source = source
    self.mark = mark
  }

  /// The rows that came with the program, read when they are first asked for.
  public static let shipped: [ScanRequirement] = TabSeparated.read(
    PackageResources.scan_requirements_tsv, columns: 4
  ).rows.compactMap { ScanRequirement($0.cells) }

  /// A row of the table; nil for one that is none.
  init?(_ cells: [String]) {
    guard let kind = Kind(rawValue: cells[0]), let mark = DeadlineTerm.Mark(rawValue: cells[3])
    else { return nil }
    let parts = cells[1].split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == kind.unit, parts[1].first != "+",
      let value = Int(parts[1]), kind.values.contains(value)
    else { return nil }
    self.init(kind: kind, value: value, source: cells[2], mark: mark)
  }
}

/// What is asked of scans: the law's rows, and the office's in their place.
public struct ScanRequirements: Equatable, Sendable {
  public let rows: [ScanRequirement]

  public init(
    shipped: [ScanRequirement] = ScanRequirement.shipped, edited: [ScanRequirement] = []
  ) {
    rows = ScanRequirement.Kind.allCases.compactMap { kind in
      edited.last { $0.kind == kind } ?? shipped.last { $0.kind == kind }
    }
  }

  public subscript(kind: ScanRequirement.Kind) -> ScanRequirement? {
    rows.first { $0.kind == kind }
  }

  /// Pixels to the inch.
  public func resolution(ofMap isMap: Bool) -> Int {
    self[isMap ? .mapResolution : .resolution]?.value ?? (isMap ? 300 : 200)
  }

  /// Bits of colour a pixel.
  public var colourBits: Int { self[.colour]?.value ?? 24 }

  public var asksTextLayer: Bool { self[.textLayer].map { $0.value > 0 } ?? true }

  /// Bytes.
  public var largestFile: Int { (self[.size]?.value ?? 512) << 20 }
}
