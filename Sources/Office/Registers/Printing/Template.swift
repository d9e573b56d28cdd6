/// Text with places to be filled: `{{name}}` for a value, `{{#name}}` and `{{/name}}` round what is
/// repeated for each item of a list. A place nobody fills stays empty, as on a printed form.
public struct Template: Sendable {
  private let text: String
  /// What a value may not say in the language of the text.
  private let escaped: @Sendable (String) -> String

  public init(_ text: String, escaping escaped: @escaping @Sendable (String) -> String = { $0 }) {
    self.text = text
    self.escaped = escaped
  }

  public struct Values: Sendable {
    public var texts: [String: String]
    public var lists: [String: [Values]]

    public init(_ texts: [String: String] = [:], lists: [String: [Values]] = [:]) {
      self.texts = texts
      self.lists = lists
    }
  }

  public func filled(with values: Values) -> String { fill(text[...], values) }

  private func fill(_ text: Substring, _ values: Values) -> String {
    var result = ""
    var rest = text
    while let start = rest.firstRange(of: "{{"),
      let end = rest[start.upperBound...].firstRange(of: "}}")
    {
      result += rest[..<start.lowerBound]
      let name = String(rest[start.upperBound..<end.lowerBound])
      rest = rest[end.upperBound...]
      guard name.hasPrefix("#") else {
        result += escaped(values.texts[name] ?? "")
        continue
      }
      let close = "{{/" + name.dropFirst() + "}}"
      guard let closing = rest.firstRange(of: close) else { continue }
      let block = rest[..<closing.lowerBound]
      for item in values.lists[String(name.dropFirst())] ?? [] { result += fill(block, item) }
      rest = rest[closing.upperBound...]
    }
    return result + rest
  }
}

/// `text` as the content of an HTML element or of an attribute in quotes.
public func escapedForHTML(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
