import Bytes
import Office
import Store

/// How far a tree reaches: to this file and this time stamp, both included.
struct EvidenceExtent {
  let lastFile: Int64
  let lastToken: Int64

  init(_ root: EvidenceRoot) {
    lastFile = root.lastFile
    lastToken = root.lastToken
  }

  init(lastFile: Int64, lastToken: Int64) {
    self.lastFile = lastFile
    self.lastToken = lastToken
  }
}

/// A tree over the SHA-256 digests of files in the order they came, then of time stamps in theirs: by
/// taking them in, a new root renews the evidence of the old ones (RFC 4998, 5).
struct EvidenceTree {
  let root: FileDigest
  let leaves: Int
  let paths: [FileDigest: Way]

  struct Way {
    let position: Int
    let leaf: FileDigest
    let steps: [EvidencePath.Step]

    func path(to root: ID<EvidenceRoot>) -> EvidencePath {
      EvidencePath(root: root, position: position, leaf: leaf, steps: steps)
    }
  }

  /// Builds trees in one pass over the digests; memory grows with neither files nor leaves.
  ///
  /// - Parameters:
  ///   - extents: Each as far as the one before or further.
  ///   - wanted: The files and time stamps whose paths are wanted.
  /// - Returns: A tree for each extent; nil for one without leaves.
  static func build(
    _ extents: [EvidenceExtent], following wanted: Set<FileDigest> = [],
    in transaction: Transaction, _ watch: WorkWatch
  ) throws -> [EvidenceTree?] {
    var growing = Growing(wanted: wanted)
    var open = extents[...]
    var trees: [EvidenceTree?] = []
    let tokens = try transaction.evidenceTokens().map(\.token)
    func close(_ extent: EvidenceExtent, _ growing: Growing) {
      var whole = growing
      for token in tokens where token.id.value <= extent.lastToken { whole.append(token.digest) }
      trees.append(whole.finished())
    }
    try transaction.eachStoredDigest(upTo: extents.last?.lastFile ?? 0) { file, digest in
      while let first = open.first, first.lastFile < file {
        close(first, growing)
        open.removeFirst()
      }
      growing.append(digest)
      if growing.count % 4096 == 0 { try watch.check(.records) }
    }
    for extent in open { close(extent, growing) }
    return trees
  }

  private struct Growing {
    let wanted: Set<FileDigest>
    private var tree = MerkleTree()
    private var followed: [Int: FileDigest] = [:]

    init(wanted: Set<FileDigest>) { self.wanted = wanted }

    var count: Int { tree.count }

    mutating func append(_ digest: FileDigest) {
      let isFollowed = wanted.contains(digest)
      if isFollowed { followed[tree.count] = digest }
      tree.append(digest.bytes, isFollowed: isFollowed)
    }

    func finished() -> EvidenceTree? {
      guard let (root, paths) = tree.finish() else { return nil }
      var ways: [FileDigest: Way] = [:]
      for (position, digest) in followed {
        ways[digest] = Way(
          position: position + 1, leaf: FileDigest(MerkleTree.hash(ofLeaf: digest.bytes)),
          steps: (paths[position] ?? []).map(EvidencePath.Step.init))
      }
      return EvidenceTree(root: FileDigest(root), leaves: tree.count, paths: ways)
    }
  }
}

extension EvidencePath.Step {
  fileprivate init(_ step: MerkleTree.Step) {
    switch step {
    case .left(let digest): self = .left(FileDigest(digest))
    case .right(let digest): self = .right(FileDigest(digest))
    }
  }
}

extension FileDigest {
  /// The 32 bytes it stands for.
  var bytes: [UInt8] { Digest(hex: description)?.bytes ?? [] }
}

extension OfficeDesk {
  /// Compares each root with the digests it was made over, and each time stamp with its own digest.
  func compareEvidence(_ transaction: Transaction, _ report: inout CheckReport) throws {
    let roots = try transaction.evidenceRoots()
    if roots.isEmpty { return }
    let trees = try EvidenceTree.build(roots.map { EvidenceExtent($0) }, in: transaction, watch)
    for (root, tree) in zip(roots, trees) {
      let object = "evidence/\(root.id.value)"
      if tree?.root != root.root || tree?.leaves != root.leaves {
        report.add(
          .differs(object: object, field: "root", line: try transaction.firstLine(on: object)))
      }
      for token in root.tokens {
        let bytes = try transaction.bytes(of: token.id)
        if FileDigest(SHA256.digest(of: bytes)) == token.digest { continue }
        report.add(
          .differs(object: object, field: "token", line: try transaction.firstLine(on: object)))
      }
    }
  }
}
