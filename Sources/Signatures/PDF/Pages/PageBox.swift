/// What is seen of a page, in its own measure (ISO 32000-1, 14.11.2).
struct PageBox {
  let left, bottom, right, top: Double
  /// Points in a unit.
  let unit: Double
  /// Whether what was its height is its width when it is seen.
  private let isTurned: Bool

  /// Nil for a page whose boxes are missing, empty or no boxes: programs show it in different sizes.
  init?(
    of page: PDFDictionary, _ inherited: PageTree.Inherited, in file: PDFFile
  ) throws(UnreadablePDF) {
    guard let media = try PageBox.ordered(inherited.mediaBox, in: file) else { return nil }
    var box = media
    if let value = inherited.cropBox {
      guard let crop = try PageBox.ordered(value, in: file) else { return nil }
      // Nothing outside of the medium is shown.
      box = (
        max(media.left, crop.left), max(media.bottom, crop.bottom), min(media.right, crop.right),
        min(media.top, crop.top)
      )
    }
    guard box.right > box.left, box.top > box.bottom else { return nil }
    (left, bottom, right, top) = box
    let unit = try file.resolve(page["UserUnit"])
    guard let points = unit == .null ? 1 : try file.number(unit), points > 0.001, points < 100_000
    else { return nil }
    self.unit = points
    let rotation = try file.resolve(inherited.rotation).integer ?? 0
    isTurned = rotation % 180 != 0 && rotation % 90 == 0
  }

  private static func ordered(
    _ value: PDFValue?, in file: PDFFile
  ) throws(UnreadablePDF) -> (left: Double, bottom: Double, right: Double, top: Double)? {
    guard let box = try file.numbers(value, 4) else { return nil }
    return (min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3]))
  }

  /// In points, as it is seen.
  var size: (width: Double, height: Double) {
    let (width, height) = ((right - left) * unit, (top - bottom) * unit)
    return isTurned ? (height, width) : (width, height)
  }

  /// Which part of the page a picture takes up that is painted by `matrix`, from 0 to 1.
  func share(of matrix: Transform) -> Double {
    let bounds = matrix.bounds
    let width = min(right, bounds.right) - max(left, bounds.left)
    let height = min(top, bounds.top) - max(bottom, bounds.bottom)
    guard width > 0, height > 0 else { return 0 }
    // Of a slanted one, no more than its own area.
    return min(width * height, matrix.area) / ((right - left) * (top - bottom))
  }
}

/// A transformation of coordinates (ISO 32000-1, 8.3.3).
struct Transform {
  private let a, b, c, d, e, f: Double

  static let identity = Transform([1, 0, 0, 1, 0, 0])

  /// - Parameter numbers: Six.
  init(_ numbers: [Double]) {
    (a, b, c) = (numbers[0], numbers[1], numbers[2])
    (d, e, f) = (numbers[3], numbers[4], numbers[5])
  }

  /// First this one, then `outer`; nil if the numbers grow beyond any page.
  func followed(by outer: Transform) -> Transform? {
    let numbers = [
      a * outer.a + b * outer.c, a * outer.b + b * outer.d,
      c * outer.a + d * outer.c, c * outer.b + d * outer.d,
      e * outer.a + f * outer.c + outer.e, e * outer.b + f * outer.d + outer.f,
    ]
    return numbers.allSatisfy { abs($0) < 1e12 } ? Transform(numbers) : nil
  }

  /// How long the sides of a square of 1 become.
  var sides: (width: Double, height: Double) {
    ((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot())
  }

  /// The area of a square of 1.
  var area: Double { abs(a * d - b * c) }

  /// What lies round a square of 1.
  var bounds: (left: Double, bottom: Double, right: Double, top: Double) {
    (
      e + min(0, a) + min(0, c), f + min(0, b) + min(0, d),
      e + max(0, a) + max(0, c), f + max(0, b) + max(0, d)
    )
  }
}
