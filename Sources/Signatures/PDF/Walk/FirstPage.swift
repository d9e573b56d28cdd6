/// Finds the page on which a file opens.
struct FirstPage {
  /// - Throws: `damaged` if the page tree has no page, or loops.
  static func find(in file: PDFFile) throws(UnreadablePDF) -> Reference {
    let damage = UnreadablePDF.damaged(part: .pages, offset: file.sections[0].offset)
    let catalog = try file.resolve(file.trailer["Root"]).dictionary
    guard let root = catalog?["Pages"]?.reference else { throw damage }
    var seen: Set<Int> = [root.number]
    // The next node is the last one; a node without pages leads back to its neighbours.
    var stack = [root]
    while let reference = stack.popLast() {
      guard let node = try file.resolve(.reference(reference)).dictionary else { throw damage }
      guard let kids = try file.resolve(node["Kids"]).array else { return reference }
      for kid in kids.reversed() {
        guard let kid = kid.reference, seen.insert(kid.number).inserted else { throw damage }
        stack.append(kid)
      }
    }
    throw damage
  }
}
