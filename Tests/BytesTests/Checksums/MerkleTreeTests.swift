import Testing

@testable import Bytes

@Suite struct `A tree of digests` {
  /// The leaves and roots that implementations of Certificate Transparency test themselves with.
  static let leaves = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ].map { bytes(hex: $0) }
  static let roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  /// RFC 6962, 2.1, word for word.
  private func root(_ leaves: ArraySlice<[UInt8]>) -> Digest {
    guard let first = leaves.first else { return SHA256.digest(of: []) }
    if leaves.count == 1 { return SHA256.digest(of: [0] + first) }
    var half = 1
    while half * 2 < leaves.count { half *= 2 }
    let left = root(leaves.prefix(half))
    let right = root(leaves.dropFirst(half))
    return SHA256.digest(of: [1] + left.bytes + right.bytes)
  }

  @Test func `has the published roots, at any time`() {
    var tree = MerkleTree()
    #expect(tree.finish()?.root == nil)
    for (leaf, expected) in zip(Self.leaves, Self.roots) {
      tree.append(leaf)
      #expect(tree.finish()?.root.description == expected)
    }
  }

  @Test func `leads from each leaf to its root, whatever the number of leaves`() throws {
    for count in 1...70 {
      let leaves = (0..<count).map { [UInt8($0), 7] }
      var tree = MerkleTree()
      for leaf in leaves { tree.append(leaf, isFollowed: true) }
      let (root, paths) = try #require(tree.finish())
      #expect(root == self.root(leaves[...]))
      #expect(paths.count == count)
      for (position, leaf) in leaves.enumerated() {
        let path = try #require(paths[position])
        #expect(MerkleTree.root(of: leaf, along: path) == root)
        #expect(MerkleTree.root(of: leaf + [0], along: path) != root)
        #expect(path.count <= 7)
      }
    }
  }

  @Test func `keeps no more than a digest for each level`() {
    var tree = MerkleTree()
    for number in 0..<100_000 { tree.append([UInt8(number & 255)], isFollowed: number == 70_000) }
    #expect(tree.subtrees.count <= 17)
    #expect(tree.finish()?.paths.keys.sorted() == [70_000])
  }

  @Test func `tells a leaf from a node`() {
    var two = MerkleTree()
    two.append([1])
    two.append([2])
    let (left, right) = (MerkleTree.hash(ofLeaf: [1]), MerkleTree.hash(ofLeaf: [2]))
    var forged = MerkleTree()
    forged.append(left.bytes + right.bytes)
    #expect(forged.finish()?.root != two.finish()?.root)
  }
}
