/// Why the stored files were not all found whole.
public enum KeepingError: ReportableError, Equatable {
  /// Files that are gone, changed or not readable.
  case damaged(count: Int)
  /// Somebody stopped it; what was read until then is kept.
  case stopped(files: Int)
  case unknownAlgorithm(String)

  public var code: String {
    switch self {
    case .damaged: "keeping.damaged"
    case .stopped: "keeping.stopped"
    case .unknownAlgorithm: "keeping.unknown-algorithm"
    }
  }
}

/// Why evidence over time was not made, taken or shown.
public enum EvidenceError: ReportableError, Equatable {
  /// There is nothing to make a root over.
  case noFiles
  case noRoot
  case unknownRoot(String)
  /// Neither a document nor the digest of a file.
  case unknownFile(String)
  /// The document has no file.
  case withoutFiles(String)
  /// Every root is older than its files.
  case notCovered(String)
  /// The digests do not lead to the root any more that was written down.
  case altered(root: Int64)
  /// Not the answer of a time stamp authority.
  case notAStamp(path: String)
  /// The authority gave none.
  ///
  /// - Parameter reason: What it said, or the number it gave.
  case rejected(path: String, reason: String)
  /// For something else than the root.
  case otherContent(path: String)
  /// Its signature does not hold.
  case damaged(path: String)
  /// It rests on an algorithm that can be forged by now.
  case weak(path: String, algorithm: String)
  /// Its certificate did not come with it, so nobody could check it later.
  case withoutCertificate(path: String)
  /// None of those given vouches for the authority.
  case untrusted(path: String, authority: String)
  case attachedAlready(root: Int64)

  public var code: String {
    switch self {
    case .noFiles: "evidence.no-files"
    case .noRoot: "evidence.no-root"
    case .unknownRoot: "evidence.unknown-root"
    case .unknownFile: "evidence.unknown-file"
    case .withoutFiles: "evidence.without-files"
    case .notCovered: "evidence.not-covered"
    case .altered: "evidence.altered"
    case .notAStamp: "evidence.not-a-stamp"
    case .rejected: "evidence.rejected"
    case .otherContent: "evidence.other-content"
    case .damaged: "evidence.damaged"
    case .weak: "evidence.weak"
    case .withoutCertificate: "evidence.without-certificate"
    case .untrusted: "evidence.untrusted"
    case .attachedAlready: "evidence.attached-already"
    }
  }
}
