/// A note a person typed, as it enters the office: NFC, its lines kept, each with single spaces and
/// no controls; no empty line at its ends, and never two in a row.
///
/// - Throws: `ValueError`: empty, longer than `limit` letters, or with a character no keyboard sends.
public func enteredNote(
  _ text: String, field: String = "note", limit: Int = 2000
) throws(ValueError) -> String {
  let note = try enteredOptionalNote(text, field: field, limit: limit)
  if note.isEmpty { throw .empty(field: field) }
  return note
}

/// The same for a note that may stay empty.
public func enteredOptionalNote(
  _ text: String, field: String = "note", limit: Int = 2000
) throws(ValueError) -> String {
  var lines: [String] = []
  for line in text.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd) {
    // The whole is measured below.
    let line = try enteredOptional(String(line), field: field, limit: .max)
    if line.isEmpty && (lines.last ?? "").isEmpty { continue }
    lines.append(line)
  }
  if lines.last == "" { lines.removeLast() }
  let note = lines.joined(separator: "\n")
  if note.utf8.count > limit, note.count > limit { throw .tooLong(field: field, limit: limit) }
  return note
}

/// A line feed, however it is written; other ends of lines are controls.
private func isLineEnd(_ letter: Character) -> Bool {
  letter == "\n" || letter == "\r" || letter == "\r\n"
}

/// A note where there is room for one line only: ` / ` for each line end.
public func inOneLine(_ note: String) -> String {
  note.contains("\n")
    ? note.split(separator: "\n").joined(separator: " / ") : note
}
