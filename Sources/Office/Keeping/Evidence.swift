/// The root of a tree over the digests of all files there were, and of all time stamps.
public struct EvidenceRoot: Equatable, Sendable {
  public let id: ID<EvidenceRoot>
  public let at: Moment
  public let leaves: Int
  public let lastFile: Int64
  /// 0 if there was no time stamp yet.
  public let lastToken: Int64
  public let root: FileDigest
  public let tokens: [EvidenceToken]

  public init(
    id: ID<EvidenceRoot>, at: Moment, leaves: Int, lastFile: Int64, lastToken: Int64,
    root: FileDigest, tokens: [EvidenceToken] = []
  ) {
    self.id = id
    self.at = at
    self.leaves = leaves
    self.lastFile = lastFile
    self.lastToken = lastToken
    self.root = root
    self.tokens = tokens
  }
}

/// The time an authority gave for a root.
public struct EvidenceToken: Equatable, Sendable {
  /// What was found out about a time stamp when it was attached.
  public enum Standing: String, Sendable {
    /// Its signature is whole, and its authority is one that was trusted.
    case trusted
    /// Its signature is whole; nobody who is trusted vouches for the authority.
    case intact
    /// There was no openssl to ask.
    case unchecked
  }

  public let id: ID<EvidenceToken>
  /// SHA-256 of the token as it came.
  public let digest: FileDigest
  /// The time in it.
  public let at: Moment
  /// Who gave it, by its own words.
  public let authority: String
  public let standing: Standing

  public init(
    id: ID<EvidenceToken>, digest: FileDigest, at: Moment, authority: String, standing: Standing
  ) {
    self.id = id
    self.digest = digest
    self.at = at
    self.authority = authority
    self.standing = standing
  }
}

/// The way from a leaf to a root.
public struct EvidencePath: Equatable, Sendable {
  public enum Step: Equatable, Sendable {
    /// The digest beside it stands on its left.
    case left(FileDigest)
    case right(FileDigest)

    /// As it stands in a file for whoever checks it: `L` or `R`, then the digest.
    public var line: String {
      switch self {
      case .left(let digest): "L \(digest)"
      case .right(let digest): "R \(digest)"
      }
    }
  }

  public let root: ID<EvidenceRoot>
  /// Counted from 1.
  public let position: Int
  public let leaf: FileDigest
  public let steps: [Step]

  public init(root: ID<EvidenceRoot>, position: Int, leaf: FileDigest, steps: [Step]) {
    self.root = root
    self.position = position
    self.leaf = leaf
    self.steps = steps
  }
}

/// What there is to show when a file was there.
public struct FileEvidence: Equatable, Sendable {
  public let name: String
  public let digest: FileDigest
  /// One for each root that is shown and has it; none if it came after all of them.
  public let paths: [EvidencePath]

  public init(name: String, digest: FileDigest, paths: [EvidencePath]) {
    self.name = name
    self.digest = digest
    self.paths = paths
  }
}

/// The evidence for the files of a document.
public struct DocumentEvidence: Equatable, Sendable {
  public let title: String
  public let files: [FileEvidence]
  /// The newest root, and each that has a time stamp; the newest first.
  public let roots: [EvidenceRoot]
  /// Time stamps of these roots that a later one of them has among its leaves.
  public let renewed: [FileEvidence]

  public init(
    title: String, files: [FileEvidence], roots: [EvidenceRoot], renewed: [FileEvidence]
  ) {
    self.title = title
    self.files = files
    self.roots = roots
    self.renewed = renewed
  }
}
