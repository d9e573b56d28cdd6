/// What is wrong with the outer form of a signature, before any mathematics.
///
/// Most forgeries leave the mathematics alone: they make a program skip it, or let it run over
/// bytes that are not what is shown. One flaw is enough to refuse, whatever openssl says later.
public enum ShapeFlaw: Hashable, Sendable {
  /// No `/ByteRange` that is an array written in the dictionary itself.
  case byteRangeMissing
  /// Not four integers `[0 a b c]` with `0 < a < b` and `c ≥ 0`.
  case byteRangeMalformed
  /// The signed bytes would go beyond the end of the file.
  case byteRangeBeyondEnd
  /// No `/Contents`, or only zeros in it.
  case contentsMissing
  /// `/Contents` does not begin with a whole DER structure.
  case contentsUnreadable
  /// The bytes left out of the signature are not exactly the hexadecimal string of its own
  /// `/Contents`: there is room for something else.
  case gapIsNotContents
  /// A key occurs twice in the signature dictionary; programs differ about which one counts.
  case repeatedKey(String)
  /// The signed bytes do not end where a revision of the file ends.
  case endsInsideRevision
  /// The revision that was signed does not contain this signature.
  case notInSignedRevision
  /// Other bytes than zeros follow the structure in `/Contents`, where nothing is signed.
  case dataBehindStructure
  /// The dictionary comes out of a compressed stream, where no bytes around a gap can be signed.
  case compressed

  /// What programs read.
  public var code: String {
    switch self {
    case .byteRangeMissing: "byte-range-missing"
    case .byteRangeMalformed: "byte-range-malformed"
    case .byteRangeBeyondEnd: "byte-range-beyond-end"
    case .contentsMissing: "contents-missing"
    case .contentsUnreadable: "contents-unreadable"
    case .gapIsNotContents: "gap-is-not-contents"
    case .repeatedKey: "repeated-key"
    case .endsInsideRevision: "ends-inside-revision"
    case .notInSignedRevision: "not-in-signed-revision"
    case .dataBehindStructure: "data-behind-structure"
    case .compressed: "compressed"
    }
  }

  public enum Severity: Comparable, Sendable {
    /// What is shown is not what was signed.
    case altered
    /// Nothing can be checked at all.
    case broken
  }

  public var severity: Severity {
    switch self {
    case .byteRangeMissing, .byteRangeMalformed, .byteRangeBeyondEnd, .contentsMissing,
      .contentsUnreadable, .compressed:
      .broken
    case .gapIsNotContents, .repeatedKey, .endsInsideRevision, .notInSignedRevision,
      .dataBehindStructure:
      .altered
    }
  }
}

/// How much of the file a signature covers.
public enum Coverage: Hashable, Sendable {
  /// All of it, white space at the end excepted.
  case whole
  /// All up to the end of a revision; others were added later.
  case revision
  /// It ends somewhere inside.
  case partial
}
