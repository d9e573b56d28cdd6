/// The digests of the files of a bag: `manifest-sha256.txt` or `tagmanifest-sha256.txt`
/// (RFC 8493, 2.1.3 and 2.2.1).
///
/// Written with two spaces, `sha256sum -c` understands it as it stands.
public struct BagManifest: Hashable, Sendable {
  /// Which files a manifest speaks of.
  public enum Kind: Hashable, Sendable {
    /// Everything under `data/`.
    case payload
    /// Everything else but the tag manifests themselves.
    case tags

    func covers(_ path: String) -> Bool {
      switch self {
      case .payload: path.hasPrefix("data/")
      case .tags: !path.hasPrefix("data/") && !BagManifest.isTagManifest(path)
      }
    }
  }

  /// Whether the file of this path lists tag files; a folder of such a name does not.
  public static func isTagManifest(_ path: String) -> Bool {
    path.hasPrefix("tagmanifest-") && !path.contains("/")
  }

  public struct Line: Hashable, Sendable {
    public let digest: Digest
    /// Relative to the folder of the bag, with `/`, not escaped.
    public let path: String
  }

  public let kind: Kind
  /// In the order of the bytes of their paths.
  public private(set) var lines: [Line] = []
  private var paths = PathSet()

  /// Reads a manifest; the order of its lines does not matter.
  public init(_ kind: Kind, reading bytes: [UInt8]) throws(BagError) {
    self.kind = kind
    for (index, text) in try bagLines(bytes).enumerated() {
      try append(Line(manifestLine: text, number: index + 1), number: index + 1)
    }
    sort()
  }

  /// A manifest of these files.
  ///
  /// - Throws: As reading a manifest whose lines are the files in this order.
  public init(
    _ kind: Kind, of files: some Sequence<(path: String, digest: Digest)>
  ) throws(BagError) {
    self.kind = kind
    for file in files {
      try append(Line(digest: file.digest, path: file.path), number: lines.count + 1)
    }
    sort()
  }

  /// The digest of the file at `path`, byte for byte; nil if the manifest does not name it.
  public subscript(path: String) -> Digest? {
    var range = lines.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      if lines[middle].path.utf8.elementsEqual(path.utf8) { return lines[middle].digest }
      let isAfter = lines[middle].path.utf8.lexicographicallyPrecedes(path.utf8)
      range = isAfter ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The content of the manifest file.
  public var bytes: [UInt8] {
    lines.flatMap { Array("\($0.digest)  ".utf8) + BagPath.escape($0.path) + [UInt8(ascii: "\n")] }
  }

  private mutating func append(_ line: Line, number: Int) throws(BagError) {
    if let fault = PathFault.first(in: line.path.utf8, allowingLineEnds: true) {
      throw .badPath(line: number, fault)
    }
    guard kind.covers(line.path) else { throw .outOfPlace(line: number) }
    guard paths.insert(file: line.path) else { throw .duplicatePath(line: number) }
    lines.append(line)
  }

  private mutating func sort() {
    lines.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension BagManifest {
  public static func == (left: BagManifest, right: BagManifest) -> Bool {
    left.kind == right.kind && left.lines == right.lines
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(lines)
  }
}

extension BagManifest.Line {
  /// Reads a digest of 64 hexadecimal digits, two spaces or a space and `*`, and an escaped path.
  init(manifestLine text: String, number: Int) throws(BagError) {
    let bytes = Array(text.utf8)
    guard bytes.count > 66, let digest = Digest(hex: bytes[..<64]),
      bytes[64] == UInt8(ascii: " "), [UInt8(ascii: " "), UInt8(ascii: "*")].contains(bytes[65])
    else { throw .badLine(number) }
    guard let path = BagPath.unescape(bytes[66...]) else { throw .badEscape(line: number) }
    self.init(digest: digest, path: path)
  }
}
