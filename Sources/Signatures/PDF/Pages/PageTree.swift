/// The pages of a file in their order, and what each has from the nodes above it (ISO 32000-1, 7.7.3).
///
/// Nothing is guessed: a tree that loops, that names what is no node, or that counts otherwise than
/// it says is damaged, since programs differ about what they show of it.
struct PageTree {
  struct Leaf {
    let page: Reference
    /// What it inherits: a place in `inherited`.
    fileprivate let inherited: Int
  }

  /// What a page may have from the nodes above it.
  struct Inherited {
    private(set) var mediaBox: PDFValue?
    private(set) var cropBox: PDFValue?
    private(set) var rotation: PDFValue?
    private(set) var resources: PDFValue?

    /// The same, with what `node` says of its own.
    func with(_ node: PDFDictionary) -> Inherited {
      var result = self
      result.mediaBox = node["MediaBox"] ?? mediaBox
      result.cropBox = node["CropBox"] ?? cropBox
      result.rotation = node["Rotate"] ?? rotation
      result.resources = node["Resources"] ?? resources
      return result
    }

    fileprivate static func isNamed(in node: PDFDictionary) -> Bool {
      node["MediaBox"] != nil || node["CropBox"] != nil || node["Rotate"] != nil
        || node["Resources"] != nil
    }
  }

  private(set) var leaves: [Leaf] = []
  private var inherited = [Inherited()]

  /// - Throws: `damaged` if the pages cannot be told; `beyondLimits` if there are more than any file
  ///   an office keeps.
  init(of file: PDFFile) throws(UnreadablePDF) {
    let damage = UnreadablePDF.damaged(part: .pages, offset: file.sections[0].offset)
    guard let root = try file.resolve(file.trailer["Root"]).dictionary?["Pages"]?.reference,
      let top = try file.resolve(.reference(root)).dictionary
    else { throw damage }
    var seen: Set<Int> = [root.number]
    var stack = [Leaf(page: root, inherited: 0)]
    while let node = stack.popLast() {
      guard let object = try file.object(node.page),
        let dictionary = try file.resolve(object.value).dictionary
      else { throw damage }
      let kids = try file.resolve(dictionary["Kids"])
      if kids == .null {
        guard leaves.count < PageCount.most else { throw .beyondLimits(.size) }
        leaves.append(node)
        continue
      }
      guard let kids = kids.array else { throw damage }
      var place = node.inherited
      if !kids.isEmpty, Inherited.isNamed(in: dictionary) {
        try file.budget.hold(object.memory + MemoryLayout<Inherited>.stride)
        place = inherited.count
        inherited.append(inherited[node.inherited].with(dictionary))
      }
      try file.budget.hold(kids.count * 64)
      for kid in kids.reversed() {
        guard let kid = kid.reference, seen.insert(kid.number).inserted else { throw damage }
        guard seen.count <= 2 * PageCount.most else { throw .beyondLimits(.size) }
        stack.append(Leaf(page: kid, inherited: place))
      }
    }
    // A tree that is a single page has no count.
    let count = try file.resolve(top["Count"]).integer
    guard top["Kids"] == nil || count == leaves.count else { throw damage }
  }

  /// What `leaf` has from above.
  subscript(leaf: Leaf) -> Inherited { inherited[leaf.inherited] }
}
