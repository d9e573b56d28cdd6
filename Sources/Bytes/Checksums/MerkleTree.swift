/// A tree of SHA-256 hashes over a list of leaves, as RFC 6962, 2.1, defines it: one digest, the root,
/// stands for all of them, and a leaf is shown to be among them by as many digests as the tree has
/// levels.
///
/// The hash of a leaf is SHA-256(0x00 ‖ leaf), that of two subtrees side by side SHA-256(0x01 ‖ left ‖
/// right). The left subtree holds the greatest power of two of leaves below their number, so a node
/// without a neighbour goes up as it is. While leaves come, only the roots of full subtrees are kept:
/// as many digests as the number of leaves has binary digits.
public struct MerkleTree: Sendable {
  /// One level of a path: the digest of the subtree beside, and on which side it stands.
  public enum Step: Hashable, Sendable {
    case left(Digest)
    case right(Digest)
  }

  struct Subtree: Sendable {
    var hash: Digest
    /// How many leaves it has.
    var size: Int
    /// The positions among them whose paths are wanted.
    var followed: [Int]
  }

  /// From the left, each smaller than the one before.
  private(set) var subtrees: [Subtree] = []
  /// From the leaf upwards.
  private var paths: [Int: [Step]] = [:]
  /// How many leaves have come.
  public private(set) var count = 0

  public init() {}

  /// What stands for a leaf in the tree.
  public static func hash(ofLeaf leaf: [UInt8]) -> Digest { SHA256.digest(of: [0] + leaf) }

  static func hash(_ left: Digest, _ right: Digest) -> Digest {
    SHA256.digest(of: [1] + left.bytes + right.bytes)
  }

  /// Puts a leaf behind those that came before.
  ///
  /// - Parameter isFollowed: Whether its path is wanted.
  public mutating func append(_ leaf: [UInt8], isFollowed: Bool = false) {
    subtrees.append(
      Subtree(hash: MerkleTree.hash(ofLeaf: leaf), size: 1, followed: isFollowed ? [count] : []))
    if isFollowed { paths[count] = [] }
    count += 1
    while subtrees.count > 1, subtrees[subtrees.count - 2].size == subtrees[subtrees.count - 1].size
    {
      joinLastTwo()
    }
  }

  /// The root over the leaves so far, and the path of each that is followed, by its position from 0;
  /// nil without leaves. More leaves may come afterwards.
  public func finish() -> (root: Digest, paths: [Int: [Step]])? {
    var whole = self
    while whole.subtrees.count > 1 { whole.joinLastTwo() }
    return whole.subtrees.first.map { ($0.hash, whole.paths) }
  }

  /// Where the path leads that begins at `leaf`.
  public static func root(of leaf: [UInt8], along path: [Step]) -> Digest {
    path.reduce(hash(ofLeaf: leaf)) { node, step in
      switch step {
      case .left(let other): hash(other, node)
      case .right(let other): hash(node, other)
      }
    }
  }

  private mutating func joinLastTwo() {
    let right = subtrees.removeLast()
    let left = subtrees.removeLast()
    for position in left.followed { paths[position]?.append(.right(right.hash)) }
    for position in right.followed { paths[position]?.append(.left(left.hash)) }
    subtrees.append(
      Subtree(
        hash: MerkleTree.hash(left.hash, right.hash), size: left.size + right.size,
        followed: left.followed + right.followed))
  }
}
