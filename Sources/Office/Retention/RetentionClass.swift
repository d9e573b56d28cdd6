/// A class of a retention schedule: a sort of dossier, and how long it is kept.
public struct RetentionClass: Hashable, Sendable {
  public let code: String
  public let group: String
  public let title: String
  public let term: RetentionTerm
  /// The regulation and its place in it.
  public let source: String
  /// Whether somebody has compared the term with the regulation.
  public let isConfirmed: Bool
  /// How sure the compiler was, in words.
  public let confidence: String
  public let note: String

  public init(
    code: String, group: String, title: String, term: RetentionTerm, source: String,
    isConfirmed: Bool, confidence: String = "", note: String = ""
  ) {
    self.code = code
    self.group = group
    self.title = title
    self.term = term
    self.source = source
    self.isConfirmed = isConfirmed
    self.confidence = confidence
    self.note = note
  }

  /// Whether `text` can be the code of a class: ASCII letters, digits, `-`, `.`, `_`.
  public static func isCode(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || "-._".utf8.contains(byte)
      }
  }
}
