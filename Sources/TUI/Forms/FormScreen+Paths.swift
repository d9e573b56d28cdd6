import Desk
import Office
import Terminal
import Wording

extension FormScreen {
  /// The fields that take paths.
  private static let paths: Set<FormEntry> = [.file, .attach, .certificate, .keyFile]

  /// Completes the path under the cursor as a shell does; false if there is nothing to complete.
  mutating func completePath() -> Bool {
    // A form that only asks a question has no field.
    guard form.fields.indices.contains(form.focus) else { return false }
    let name = form.fields[form.focus].name
    guard let entry = FormEntry(rawValue: name), FormScreen.paths.contains(entry),
      let text = form.values[name], let last = text.split(separator: ";").last,
      !text.hasSuffix(";")
    else { return false }
    let typed = String(last.drop { $0 == " " })
    let found = desk.paths(continuing: typed)
    guard let first = found.first, !found.contains(typed) else { return false }
    let common = found.dropFirst().reduce(first) { common, path in
      String(zip(common, path).prefix { $0 == $1 }.map(\.0))
    }
    if common.count > typed.count {
      form.edit(name, String(text.dropLast(typed.count)) + common)
    }
    if found.count > 1 {
      notice = Notice(
        words.continuations(found.map { String($0.split(separator: "/").last ?? "") }))
    }
    return true
  }
}
