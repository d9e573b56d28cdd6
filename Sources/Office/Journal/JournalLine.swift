/// One line of the journal: ids, codes and a digest, never free text or personal data.
///
/// Each line's hash covers the hash before it, so that editing, reordering, inserting or deleting a
/// line shows. What the act was about lies beside the journal with a random salt; the line holds
/// the SHA-256 of salt and text, which proves the text without betraying it.
public struct JournalLine: Equatable, Sendable {
  /// 1 for the first line, then without gaps.
  public let sequence: Int64
  /// Milliseconds since 1970 UTC.
  public let at: Int64
  public let person: ID<Person>
  /// A stable word for the act, `incoming.register`.
  public let act: String
  /// The record acted upon, `incoming/12`.
  public let object: String
  /// SHA-256 of the salt and the text kept beside the line.
  public let digest: FileDigest
  /// SHA-256 of the hash before, a line feed, `text`, and a line feed.
  public let hash: FileDigest

  public init(
    sequence: Int64, at: Int64, person: ID<Person>, act: String, object: String,
    digest: FileDigest, hash: FileDigest
  ) {
    self.sequence = sequence
    self.at = at
    self.person = person
    self.act = act
    self.object = object
    self.digest = digest
    self.hash = hash
  }

  /// The chained text: fields between tabs, in a form that never changes.
  public var text: String {
    JournalLine.text(
      sequence: sequence, at: at, person: person, act: act, object: object, digest: digest)
  }

  public static func text(
    sequence: Int64, at: Int64, person: ID<Person>, act: String, object: String,
    digest: FileDigest
  ) -> String {
    "\(sequence)\t\(at)\tperson/\(person.value)\t\(act)\t\(object)\t\(digest)"
  }

  /// The hash before the first line: 64 zeros.
  public static let origin = FileDigest(String(repeating: "0", count: 64))!
}
