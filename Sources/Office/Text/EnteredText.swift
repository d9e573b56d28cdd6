/// Text a person typed, as it enters the office: NFC, one line, single spaces, no controls.
///
/// - Parameters:
///   - field: The name of the field in messages, such as `subject`.
///   - limit: The most characters the exchange format carries (Decree 30/2020/NĐ-CP, Annex VI
///     Part II).
/// - Throws: `ValueError`: empty, too long, or with a character no keyboard sends.
public func entered(
  _ text: String, field: String, limit: Int = 500
) throws(ValueError) -> String {
  let line = try enteredOptional(text, field: field, limit: limit)
  if line.isEmpty { throw .empty(field: field) }
  return line
}

/// The same for a field that may stay empty.
public func enteredOptional(
  _ text: String, field: String, limit: Int = 500
) throws(ValueError) -> String {
  let line = singleSpaced(normalized(text))
  if line.unicodeScalars.contains(where: { $0.isHidden || $0.isNoncharacter }) {
    throw .controlCharacter(field: field)
  }
  if line.utf8.count > limit, line.count > limit { throw .tooLong(field: field, limit: limit) }
  return line
}

/// The label of a file a person handed in: its name without the folders before it.
public func enteredFileName(_ path: String) throws(ValueError) -> String {
  let name = normalized(path.split(separator: "/").last.map(String.init) ?? path)
  if name.unicodeScalars.contains(where: {
    $0.isHidden || $0.isNoncharacter || $0.properties.isWhitespace && $0 != " "
  }) {
    throw .controlCharacter(field: "file-name")
  }
  if name.count > 255 { throw .tooLong(field: "file-name", limit: 255) }
  return name
}

extension Unicode.Scalar {
  /// Whether Unicode promises never to give this code point a character; XML cannot carry some.
  fileprivate var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}

/// `text` with one space for each run of white space, and none at its ends.
func singleSpaced(_ text: String) -> String {
  // Most text is like that already.
  var before: Unicode.Scalar = " "
  let isDone = text.unicodeScalars.allSatisfy { scalar in
    defer { before = scalar }
    return scalar.isPlain && (scalar != " " || before != " ")
  }
  if isDone, before != " " || text.isEmpty { return text }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
