/// Counts the pages of a file, for the register.
struct PageCount {
  /// More pages than any file an office keeps.
  static let most = 100_000

  /// The number of pages; nil if the page tree is damaged, loops, or contradicts its own `/Count`.
  static func count(in file: PDFFile) -> Int? {
    guard let pages = try? file.resolve(file.trailer["Root"]).dictionary?["Pages"],
      let root = pages.reference, let top = try? file.resolve(pages).dictionary,
      let promised = try? file.resolve(top["Count"]).integer,
      let found = try? leaves(under: root, in: file), found == promised
    else { return nil }
    return found
  }

  private static func leaves(
    under root: Reference, in file: PDFFile
  ) throws(UnreadablePDF) -> Int? {
    var seen: Set<Int> = [root.number]
    var stack = [root]
    var pages = 0
    while let reference = stack.popLast() {
      guard let node = try file.resolve(.reference(reference)).dictionary else { return nil }
      guard let kids = try file.resolve(node["Kids"]).array else {
        pages += 1
        continue
      }
      for kid in kids {
        guard let kid = kid.reference, seen.insert(kid.number).inserted, seen.count <= 2 * most
        else { return nil }
        stack.append(kid)
      }
    }
    return pages <= most ? pages : nil
  }
}
