import Bytes
import Office

/// How one line of the journal follows from the line before.
public enum JournalChain {
  /// The line that follows `last`, or the first one; nil if no number follows the one of `last`,
  /// which no office of ours has reached.
  static func line(
    after last: (sequence: Int64, hash: String)?, at: Int64, person: ID<Person>, act: String,
    object: String, digest: FileDigest
  ) -> JournalLine? {
    let (sequence, isTooLarge) = (last?.sequence ?? 0).addingReportingOverflow(1)
    if isTooLarge { return nil }
    let text = JournalLine.text(
      sequence: sequence, at: at, person: person, act: act, object: object, digest: digest)
    return JournalLine(
      sequence: sequence, at: at, person: person, act: act, object: object, digest: digest,
      hash: hash(of: text, after: last?.hash ?? JournalLine.origin.description))
  }

  /// SHA-256 of the hash before, a line feed, the line's text, and a line feed: what
  /// `printf '%s\n%s\n' "$before" "$text" | sha256sum` prints.
  public static func hash(of text: String, after before: String) -> FileDigest {
    FileDigest(SHA256.digest(of: Array((before + "\n" + text + "\n").utf8)))
  }

  /// SHA-256 of salt and text.
  public static func digest(salt: [UInt8], text: String) -> FileDigest {
    FileDigest(SHA256.digest(of: salt + Array(text.utf8)))
  }
}

extension FileDigest {
  public init(_ digest: Digest) {
    // A digest prints as the 64 hexadecimal digits this type is made of.
    self = FileDigest(digest.description)!
  }
}
