/// A row of a form: a name for the program, a label for people, and what can be typed there.
public struct FormField {
  public enum Kind {
    /// One line of at most so many letters, with earlier values to take.
    case text(limit: Int = 1000, suggestions: Suggestions? = nil)
    /// Text wrapped to so many rows. Where it takes no lines of its own, Enter goes on to the next
    /// field, and pasted line ends are blanks.
    case notes(rows: Int = 3, limit: Int = 10_000, takesLines: Bool = true)
    case choice(ChoiceField)
    /// Yes or no; the value is `yes` or empty. The words are shown beside the box.
    case tick(String = "")
    /// Typed and not shown; it is no value of the form.
    case secret(SecretInput)
    /// Shown, not typed.
    case fixed
  }

  /// What was made of a field when the person left it.
  public enum Verdict: Equatable, Sendable {
    /// Nothing to say but perhaps a remark beside it, and what the law says of it below.
    case fine(note: String = "", advice: String = "")
    /// What was typed means this: `5/3` is `05/03/2026`, `thứ năm`. It takes the place of what was
    /// typed and is judged again when the field is left again.
    case understood(as: String, note: String = "", advice: String = "")
    /// Allowed, but to be looked at; it may stand for something as what is understood does.
    case doubtful(String, as: String? = nil)
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
  /// What is said where more was typed or pasted than the field takes.
  public let tooLong: String
  /// The fields whose values its check looks at: it is judged again once they are left.
  public let follows: Set<String>
  public let check: Check

  public init(
    _ name: String, label: String, kind: Kind = .text(), hint: String = "", unclear: String = "",
    tooLong: String = "", follows: Set<String> = [],
    check: @escaping Check = { _, _ in .fine() }
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.hint = hint
    self.unclear = unclear
    self.tooLong = tooLong
    self.follows = follows
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

  var isFixed: Bool { if case .fixed = kind { true } else { false } }
}
