import Wording

/// The values of a form as one text, to be kept until the form is sent: for each field its name, the
/// count of its letters, and the letters. Nothing that can be typed needs an escape.
enum FormText {
  /// The value that says what the form is about, `42/2026`.
  static let about = "about"

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

/// What the drafts of a form are kept under: `register`, `assign/12` for document 12, or
/// `act/12/incoming.refuse` where the form is for an act among several.
struct FormName: Equatable {
  let kind: FormKind
  let document: Int64?
  /// The act of the journal the form is for, where its kind does not say.
  let act: String?

  init(_ kind: FormKind, document: Int64? = nil, act: String? = nil) {
    self.kind = kind
    self.document = document
    self.act = act
  }

  init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 2)
    guard let kind = parts.first.flatMap({ FormKind(rawValue: String($0)) }) else { return nil }
    self.kind = kind
    document = parts.count > 1 ? Int64(parts[1]) : nil
    act = parts.count > 2 ? String(parts[2]) : nil
  }

  var text: String {
    kind.rawValue + (document.map { "/\($0)" } ?? "") + (act.map { "/\($0)" } ?? "")
  }
}
