import XML

/// Of the styles of a template what text of fixed width can show.
struct TextStyles {
  struct Look {
    var parent: String?
    var alignment: TextParagraph.Alignment?
    var isUpperCase: Bool?
    var hasBorder: Bool?
    var width: Double?
  }

  /// By family and name: names are unique within a family.
  private var looks: [String: Look] = [:]
  private var current = ""

  /// Styles above each other that are looked at: those of a template may go in a circle.
  private static let depthLimit = 16

  mutating func begin(_ style: XMLElement) {
    let family = style.value(ODFName.styling, "family") ?? ""
    current = family + "/" + (style.value(ODFName.styling, "name") ?? "")
    looks[current] = Look(
      parent: style.value(ODFName.styling, "parent-style-name").map { family + "/" + $0 })
  }

  /// Takes what a part of the style begun last says.
  mutating func add(_ properties: XMLElement) {
    guard looks[current] != nil else { return }
    switch properties.value(ODFName.formatObjects, "text-align") {
    case "center": looks[current]?.alignment = .centre
    case "end", "right": looks[current]?.alignment = .end
    case nil: break
    default: looks[current]?.alignment = .start
    }
    if let value = properties.value(ODFName.formatObjects, "text-transform") {
      looks[current]?.isUpperCase = value == "uppercase"
    }
    for side in ["border", "border-left", "border-top", "border-right", "border-bottom"] {
      if let value = properties.value(ODFName.formatObjects, side), value != "none" {
        looks[current]?.hasBorder = true
      }
    }
    if let value = properties.value(ODFName.styling, "column-width") {
      looks[current]?.width = TextStyles.length(value)
    }
  }

  /// What the style called `name` gives, its own properties before those of its parents.
  func look(_ family: String, _ name: String?) -> Look {
    var result = Look()
    var key = name.map { family + "/" + $0 }
    for _ in 0..<TextStyles.depthLimit {
      guard let found = key, let look = looks[found] else { break }
      result.alignment = result.alignment ?? look.alignment
      result.isUpperCase = result.isUpperCase ?? look.isUpperCase
      result.hasBorder = result.hasBorder ?? look.hasBorder
      result.width = result.width ?? look.width
      key = look.parent
    }
    return result
  }

  /// A length in millimetres; nil where it is none, or none a page could have.
  private static func length(_ text: String) -> Double? {
    let digits = text.prefix { $0.isNumber && $0.isASCII || $0 == "." }
    guard digits.utf8.count < 12, let number = Double(String(digits)) else { return nil }
    let unit =
      switch text.dropFirst(digits.count) {
      case "mm": 1.0
      case "cm": 10.0
      case "in": 25.4
      case "pt": 25.4 / 72
      default: 0.0
      }
    let length = number * unit
    return length > 0 && length < 10_000 ? length : nil
  }
}
