import Office

/// A page of a file, and how what is seen of it lies in the file's own measure (ISO 32000-1, 7.7.3.3).
struct PageGeometry {
  let page: Reference
  /// What is shown of it: left, bottom, right, top, in the file's units.
  let box: (left: Double, bottom: Double, right: Double, top: Double)
  /// By how many quarters it is turned clockwise to be seen.
  let quarters: Int
  /// Points in a unit.
  let unit: Double

  /// The page with the number `number`, from 1.
  ///
  /// - Throws: `AppearanceFlaw.noPage`; `UnreadablePDF`.
  static func find(_ number: Int, in file: PDFFile) throws -> PageGeometry {
    var left = number
    let found = try first(in: file) { _, _ in
      left -= 1
      return left == 0
    }
    guard let found else { throw AppearanceFlaw.noPage(number) }
    return found
  }

  /// The first page that `isWanted`; nil for none.
  static func first(
    in file: PDFFile, where isWanted: (Reference, PDFDictionary) throws -> Bool
  ) throws -> PageGeometry? {
    let damage = UnreadablePDF.damaged(part: .pages, offset: file.sections[0].offset)
    guard let root = try file.catalog().dictionary["Pages"]?.reference else { throw damage }
    var seen: Set<Int> = [root.number]
    var stack: [(reference: Reference, outer: Inherited)] = [(root, Inherited())]
    while let (reference, outer) = stack.popLast() {
      guard let node = try file.resolve(.reference(reference)).dictionary else { throw damage }
      let inherited = try outer.with(node, in: file)
      guard let kids = try file.resolve(node["Kids"]).array else {
        if try isWanted(reference, node) {
          return try PageGeometry(reference, node, inherited, in: file)
        }
        continue
      }
      for kid in kids.reversed() {
        guard let kid = kid.reference, seen.insert(kid.number).inserted else { throw damage }
        stack.append((kid, inherited))
      }
    }
    return nil
  }

  /// What a page has from the nodes above it.
  private struct Inherited {
    var media: [Double]?
    var crop: [Double]?
    var rotation = 0

    func with(_ node: PDFDictionary, in file: PDFFile) throws(UnreadablePDF) -> Inherited {
      var result = self
      if let box = try file.numbers(node["MediaBox"], 4) { result.media = box }
      if let box = try file.numbers(node["CropBox"], 4) { result.crop = box }
      if let turned = try file.resolve(node["Rotate"]).integer { result.rotation = turned }
      return result
    }
  }

  private init(
    _ reference: Reference, _ node: PDFDictionary, _ inherited: Inherited, in file: PDFFile
  ) throws {
    page = reference
    func ordered(_ box: [Double]) -> (Double, Double, Double, Double) {
      (min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3]))
    }
    // Every page has one; A4 is what most programs show where it is missing.
    let media = ordered(inherited.media ?? [0, 0, 595, 842])
    let crop = inherited.crop.map(ordered) ?? media
    // Nothing outside of the medium is shown.
    box = (
      max(media.0, crop.0), max(media.1, crop.1), min(media.2, crop.2), min(media.3, crop.3)
    )
    let turned = inherited.rotation % 360
    quarters = (turned < 0 ? turned + 360 : turned) / 90
    let unit = try file.number(node["UserUnit"]) ?? 1
    self.unit = unit > 0.001 && unit < 100_000 ? unit : 1
    guard box.right > box.left, box.top > box.bottom else { throw AppearanceFlaw.outside }
  }

  /// In points, as it is seen.
  var size: (width: Double, height: Double) {
    let (width, height) = ((box.right - box.left) * unit, (box.top - box.bottom) * unit)
    return quarters % 2 == 0 ? (width, height) : (height, width)
  }

  /// Where a rectangle that is seen lies, as `/Rect` wants it.
  ///
  /// - Parameter seen: In points from the top left of what is seen.
  /// - Throws: `AppearanceFlaw.outside`.
  func rectangle(_ seen: SeenArea) throws(AppearanceFlaw) -> [Double] {
    guard seen.width >= 1, seen.height >= 1, seen.x >= -0.01, seen.y >= -0.01,
      seen.x + seen.width <= size.width + 0.01, seen.y + seen.height <= size.height + 0.01
    else { throw .outside }
    let first = point(seen.x, seen.y)
    let second = point(seen.x + seen.width, seen.y + seen.height)
    return [
      min(first.x, second.x), min(first.y, second.y), max(first.x, second.x),
      max(first.y, second.y),
    ]
  }

  /// What is seen of a `/Rect`.
  func seen(_ rectangle: [Double]) -> SeenArea {
    let corners = [(rectangle[0], rectangle[1]), (rectangle[2], rectangle[3])].map { corner in
      let (x, y) = corner
      return switch quarters {
      case 1: ((y - box.bottom) * unit, (x - box.left) * unit)
      case 2: ((box.right - x) * unit, (y - box.bottom) * unit)
      case 3: ((box.top - y) * unit, (box.right - x) * unit)
      default: ((x - box.left) * unit, (box.top - y) * unit)
      }
    }
    return SeenArea(
      x: min(corners[0].0, corners[1].0), y: min(corners[0].1, corners[1].1),
      width: abs(corners[0].0 - corners[1].0), height: abs(corners[0].1 - corners[1].1))
  }

  private func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    let (right, down) = (x / unit, y / unit)
    return switch quarters {
    case 1: (box.left + down, box.bottom + right)
    case 2: (box.right - right, box.bottom + down)
    case 3: (box.right - down, box.top - right)
    default: (box.left + right, box.top - down)
    }
  }

  /// Turns what is drawn so that it stands upright where it is seen.
  var matrix: [Int] {
    switch quarters {
    case 1: [0, 1, -1, 0, 0, 0]
    case 2: [-1, 0, 0, -1, 0, 0]
    case 3: [0, -1, 1, 0, 0, 0]
    default: [1, 0, 0, 1, 0, 0]
    }
  }
}

/// A rectangle as it is seen, in points from the top left of the page.
struct SeenArea: Equatable {
  var x, y, width, height: Double

  static let pointsInMillimetre = 72 / 25.4

  init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  init(_ area: PageArea) {
    func points(_ hundredths: Int) -> Double {
      Double(hundredths) / 100 * SeenArea.pointsInMillimetre
    }
    self.init(
      x: points(area.x), y: points(area.y), width: points(area.width),
      height: points(area.height))
  }
}

extension PDFFile {
  /// A number, whole or not; nil for anything else.
  func number(_ value: PDFValue?) throws(UnreadablePDF) -> Double? {
    switch try resolve(value) {
    case .integer(let number): return number.magnitude < 1 << 40 ? Double(number) : nil
    case .number(let text):
      let number = Double(String(decoding: text, as: UTF8.self).trimmedPoint)
      return number.flatMap { $0.isFinite && abs($0) < 1e12 ? $0 : nil }
    default: return nil
    }
  }

  /// An array of so many numbers; nil for anything else.
  func numbers(_ value: PDFValue?, _ count: Int) throws(UnreadablePDF) -> [Double]? {
    guard let values = try resolve(value).array, values.count == count else { return nil }
    var numbers: [Double] = []
    for value in values {
      guard let number = try number(value) else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}

extension String {
  /// `-842.` and `.5` as `Double` reads them.
  fileprivate var trimmedPoint: String {
    var text = hasSuffix(".") ? self + "0" : self
    if text.hasPrefix(".") { text = "0" + text }
    if text.hasPrefix("-.") { text = "-0" + text.dropFirst() }
    if text.hasPrefix("+") { text.removeFirst() }
    return text
  }
}

extension PDFValue {
  /// A number with up to two places behind the point.
  static func decimal(_ number: Double) -> PDFValue {
    let hundredths = Int((number * 100).rounded())
    return hundredths % 100 == 0
      ? .integer(hundredths / 100) : .number(Array(decimalText(hundredths).utf8))
  }
}

/// A number of hundredths as PDF writes it.
func decimalText(_ hundredths: Int) -> String {
  let rest = abs(hundredths) % 100
  let digits = rest < 10 ? "0\(rest)" : "\(rest)"
  return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits)"
}

func decimalText(_ number: Double) -> String { decimalText(Int((number * 100).rounded())) }
