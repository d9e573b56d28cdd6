import Desk
import Office
import Wording

/// What was typed into a form, as the values of the office.
struct FormValues {
  let texts: [String: String]
  let today: CivilDate
  /// Where paths lead; nil where none are asked for.
  var desk: OfficeDesk?

  func text(_ entry: FormEntry) -> String { texts[entry.rawValue] ?? "" }

  func isEmpty(_ entry: FormEntry) -> Bool { text(entry).allSatisfy(\.isWhitespace) }

  /// Whether an entry is marked Hỏa tốc, which alone carries an hour.
  var isExpress: Bool { (try? urgency()) == .express }

  func isTicked(_ entry: FormEntry) -> Bool { text(entry) == "yes" }

  /// The ids chosen in a field for several.
  func list(_ entry: FormEntry) -> [String] {
    text(entry).split(whereSeparator: \.isNewline).map(String.init)
  }

  /// The paths between semicolons.
  func paths(_ entry: FormEntry) -> [String] {
    text(entry).split(separator: ";").map { part in
      // What is no path of this person is refused where it is read.
      (try? desk?.path(entered: String(part))) ?? OfficeDesk.path(entered: String(part))
    }.filter { !$0.isEmpty }
  }

  func date(_ entry: FormEntry) throws(ValueError) -> CivilDate? {
    isEmpty(entry) ? nil : try CivilDate(entered: text(entry), today: today)
  }

  /// The hour a document is due by, on the day of its deadline or else today.
  func hour() throws -> Moment? {
    isEmpty(.hour)
      ? nil : try Moment(hour: text(.hour), on: try date(.due) ?? today)
  }

  func reference() throws(ValueError) -> DocumentReference {
    try DocumentReference(entered: text(.ref))
  }

  func kind() throws(ValueError) -> DocumentKind {
    guard let kind = DocumentKind(incomingWord: text(.type)) else {
      throw DocumentKind.refusal(
        of: text(.type), among: DocumentKind.all + DocumentKind.legal)
    }
    return kind
  }

  func urgency() throws(ValueError) -> Urgency {
    if isEmpty(.urgency) { return .normal }
    guard let urgency = Urgency(text(.urgency)) else { throw .unknownUrgency(text(.urgency)) }
    return urgency
  }

  func files() -> HandedInFiles {
    HandedInFiles(main: paths(.file), attachments: paths(.attach))
  }
}
