/// The signatures of a file, as its structure shows them.
struct SignedStructure {
  let file: PDFFile
  let form: FormWalk
  /// In the order of the form.
  let signatures: [SignatureField]
  /// Signatures that stand in the file but that its form does not lead to.
  let orphans: Int
  let end: FileEnd
  /// Where what each signature covers ends; nil for one that names no usable range.
  private let signedEnds: [Int?]

  /// Takes time in proportion to the size of the file, whatever it contains.
  init(of bytes: UnsafeRawBufferPointer) throws(UnreadablePDF) {
    file = try PDFFile(ByteSource(file: bytes))
    form = try FormWalk(of: file)
    var check = ShapeCheck(of: file)
    var signatures: [SignatureField] = []
    for found in form.filled {
      let (flaws, coverage) = try check.judge(found)
      signatures.append(SignatureField(found, in: file, flaws: flaws, coverage: coverage))
    }
    self.signatures = signatures
    signedEnds = form.filled.map {
      (try? SignedRange($0.dictionary["ByteRange"], byteCount: bytes.count))?.end
    }
    orphans = try ByteRangeScan(of: file).placesOutside(
      form.filled.filter { !$0.isCompressed }.map(\.dictionary.range)
        + form.usageRights.map(\.range))
    end = FileEnd(of: file.source)
  }

  /// What came after the signature at `index`; nil where that cannot be compared.
  func changes(after index: Int) -> LaterChanges? {
    switch signatures[index].coverage {
    case .whole: return LaterChanges()
    case .revision:
      return signedEnds[index].flatMap {
        try? RevisionComparison.changes(after: $0, in: file, form)
      }
    case .partial, nil: return nil
    }
  }

  /// The signatures by what they cover, those that cover most first.
  var fromLastToFirst: [Int] {
    signatures.indices.sorted {
      let (left, right) = (signedEnds[$0] ?? -1, signedEnds[$1] ?? -1)
      return left == right ? $0 < $1 : left > right
    }
  }
}
