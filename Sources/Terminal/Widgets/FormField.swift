/// A row of a form: a name for the program, a label for people, and what can be typed there.
public struct FormField {
  public enum Kind {
    /// One line of at most so many letters.
    case text(limit: Int = 1000)
    /// Several lines, of which so many rows are shown.
    case notes(rows: Int = 3)
    case choice(ChoiceField)
    /// Yes or no; the value is `yes` or empty. The words are shown beside the box.
    case tick(String = "")
    /// Shown, not typed.
    case fixed
  }

  /// What was made of a field when the person left it.
  public enum Verdict: Equatable, Sendable {
    /// Nothing to say but perhaps a remark beside it.
    case fine(note: String = "")
    /// What was typed means this: `5/3` is `05/03/2026`, `thứ năm`. It takes the place of what was
    /// typed and is judged again when the field is left again.
    case understood(as: String, note: String = "")
    /// Allowed, but to be looked at.
    case doubtful(String)
    /// Not to be saved like this.
    case wrong(String)
  }

  /// Judges the text of a field; gets the values of all fields for those that depend on each other.
  public typealias Check = (_ text: String, _ values: [String: String]) -> Verdict

  public let name: String
  public let label: String
  public let kind: Kind
  /// What can be typed here, shown below the field while the person is in it.
  public let hint: String
  /// What is said of text that names none of the choices.
  public let unclear: String
  public let check: Check

  public init(
    _ name: String, label: String, kind: Kind = .text(), hint: String = "", unclear: String = "",
    check: @escaping Check = { _, _ in .fine() }
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.hint = hint
    self.unclear = unclear
    self.check = check
  }

  /// A field for a date: `read` turns what people write into a full date and its weekday, or says
  /// what is wrong.
  public static func date(
    _ name: String, label: String, hint: String = "", read: @escaping (String) -> Verdict
  ) -> FormField {
    FormField(name, label: label, kind: .text(limit: 40), hint: hint) { text, _ in
      text.allSatisfy { $0 == " " } ? .fine() : read(text)
    }
  }
}
