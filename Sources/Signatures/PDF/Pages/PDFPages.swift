import Office

/// The pages of a PDF: how large each is, and what can be told of the pictures on it.
public struct PDFPages: Equatable, Sendable {
  /// In their order; nil for a page that does not tell how large it is.
  public let shapes: [PageShape?]

  /// Looks at the pages of the PDF in `bytes`, which may be a mapped file.
  ///
  /// The pictures themselves are not read: how large they are stands in the dictionaries round them.
  /// Takes time in proportion to the size of the file, whatever it contains.
  ///
  /// - Throws: `UnreadablePDF` where the file does not tell its pages: `needsPassword` for one that is
  ///   encrypted. A page of which less can be told says so itself.
  public init(of bytes: UnsafeRawBufferPointer) throws(UnreadablePDF) {
    try self.init(of: PDFFile(ByteSource(file: bytes)))
  }

  init(of file: PDFFile) throws(UnreadablePDF) {
    if file.isEncrypted { throw .needsPassword }
    let tree = try PageTree(of: file)
    try file.budget.hold(tree.leaves.count * MemoryLayout<PageShape?>.stride)
    let shelf = PictureShelf(file)
    shapes = tree.leaves.map { leaf in
      (try? file.resolve(.reference(leaf.page)).dictionary).flatMap { page in
        PageShape(page, tree[leaf].with(page), in: file, shelf)
      }
    }
  }

  /// Looks at the pages of the PDF in `bytes`.
  public init(of bytes: [UInt8]) throws(UnreadablePDF) {
    self = try bytes.withUnsafeBufferPointer { bytes throws(UnreadablePDF) in
      try PDFPages(of: UnsafeRawBufferPointer(bytes))
    }
  }
}

extension PageShape {
  /// A page that covers less with its pictures is no scan, or not all of one.
  private static let leastCovered = 0.25

  /// Nil for a page that does not tell how large it is.
  fileprivate init?(
    _ page: PDFDictionary, _ inherited: PageTree.Inherited, in file: PDFFile,
    _ shelf: PictureShelf
  ) {
    guard let box = (try? PageBox(of: page, inherited, in: file)) ?? nil else { return nil }
    var painted = PaintedPage(box, in: file, shelf)
    var doubt: Doubt?
    do {
      try painted.follow(page["Contents"], resources: inherited.resources)
    } catch {
      doubt = error
    }
    if doubt == nil, painted.covered < PageShape.leastCovered { doubt = .noPicture }
    let (width, height) = box.size
    // Behind what could not be followed there may be anything.
    self.init(
      width: width, height: height,
      resolution: doubt.map { .unknown($0) } ?? .known(dpi: painted.least),
      tone: doubt == nil ? painted.tone : nil,
      hasText: painted.hasText ? true : doubt == nil || doubt == .noPicture ? false : nil)
  }
}
