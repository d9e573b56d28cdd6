import Wording

/// The values of a form as one text, to be kept until the form is sent: for each field its name, the
/// count of its letters, and the letters. Nothing that can be typed needs an escape.
enum FormText {
  /// The value that says what the form is about, `42/2026`.
  static let about = "about"
  /// Where the cursor stood: the name of the field and the letters before the cursor.
  static let place = "@place"
  /// The line of the journal that was the last about the document when the form was opened.
  static let seen = "@seen"
  /// What stood in the fields then, as such a text itself.
  static let base = "@base"

  static func text(of values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value.unicodeScalars.count)\n\($0.value)\n" }.joined()
  }

  /// The values in `text`, as far as it can be read.
  static func values(of text: String) -> [String: String] {
    var values: [String: String] = [:]
    var rest = text.unicodeScalars[...]
    while let end = rest.firstIndex(of: "\n") {
      let head = String(rest[..<end]).split(separator: " ")
      guard head.count == 2, let count = Int(head[1]), count >= 0 else { break }
      rest = rest[rest.index(after: end)...]
      values[String(head[0])] = String(rest.prefix(count))
      rest = rest.dropFirst(count + 1)
    }
    return values
  }
}
