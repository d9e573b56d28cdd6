import Office

/// A picture in a file, as its dictionary describes it (ISO 32000-1, 8.9.5).
struct PagePicture {
  /// Pixels.
  let width: Int
  let height: Int
  /// Nil where it does not stand plainly in the dictionary.
  let tone: PageShape.Tone?

  /// Nil if it does not say how large it is, or nothing of it is there.
  init?(_ object: IndirectObject, in file: PDFFile) throws(UnreadablePDF) {
    guard let dictionary = object.value.dictionary,
      let width = try file.resolve(dictionary["Width"]).integer, (1...1 << 24).contains(width),
      let height = try file.resolve(dictionary["Height"]).integer, (1...1 << 24).contains(height),
      let range = try file.streamRange(of: object), !range.isEmpty
    else { return nil }
    self.width = width
    self.height = height
    tone = try PagePicture.tone(of: dictionary, in: file)
  }

  private static func tone(
    of dictionary: PDFDictionary, in file: PDFFile
  ) throws(UnreadablePDF) -> PageShape.Tone? {
    if try file.resolve(dictionary["ImageMask"]) == .boolean(true) { return .oneBit }
    guard let bits = try file.resolve(dictionary["BitsPerComponent"]).integer,
      let space = try space(try file.resolve(dictionary["ColorSpace"]), in: file)
    else { return nil }
    switch space {
    case .gray: return bits == 1 ? .oneBit : .gray
    case .colour: return bits < 8 ? .fewColours : .colour
    case .fewColours: return .fewColours
    case .oneBit: return nil
    }
  }

  /// Whether a colour space has colours; nil for one that is defined by a function, a pattern, or
  /// anything else one would have to calculate with.
  private static func space(
    _ value: PDFValue, in file: PDFFile, depth: Int = 0
  ) throws(UnreadablePDF) -> PageShape.Tone? {
    if let name = value.name {
      if name == "DeviceGray" || name == "CalGray" { return .gray }
      return name == "DeviceRGB" || name == "DeviceCMYK" ? .colour : nil
    }
    guard let parts = value.array, let family = try file.resolve(parts.first).name else {
      return nil
    }
    if parts.count == 1 { return depth == 0 ? try space(.name(family), in: file, depth: 1) : nil }
    if family == "CalGray" { return .gray }
    if family == "CalRGB" || family == "Lab" { return .colour }
    if family == "ICCBased" {
      switch try file.resolve(file.resolve(parts[1]).dictionary?["N"]).integer {
      case 1: return .gray
      case 3, 4: return .colour
      default: return nil
      }
    }
    if family == "Indexed", depth == 0 {
      switch try space(try file.resolve(parts[1]), in: file, depth: 1) {
      case .gray: return .gray
      case .colour: return .fewColours
      default: return nil
      }
    }
    return nil
  }
}

/// The pictures of a file that were looked at, each once, however often it is painted.
final class PictureShelf {
  private let file: PDFFile
  private var known: [Int: PagePicture?] = [:]

  init(_ file: PDFFile) { self.file = file }

  /// What `object` is; nil as `PagePicture` says.
  func picture(_ object: IndirectObject) throws(UnreadablePDF) -> PagePicture? {
    let number = object.reference.number
    if let picture = known[number] { return picture }
    try file.budget.hold(96)
    let picture = try PagePicture(object, in: file)
    known[number] = .some(picture)
    return picture
  }
}
