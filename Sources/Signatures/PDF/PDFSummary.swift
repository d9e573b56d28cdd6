/// What the structure of a PDF tells, before any mathematics.
public struct PDFSummary: Hashable, Sendable {
  /// For the register; nil if the file contradicts itself about it.
  public let pageCount: Int?
  /// Signatures and timestamps in the order of the form.
  public let signatures: [SignatureField]
  /// Places to sign where nobody signed.
  public let emptyFields: Int
  /// Signatures that stand in the file but that its form does not lead to.
  public let orphans: Int
  /// How often the file was saved: 1 if nothing was ever added.
  public let revisions: Int
  /// Whether texts and pages need a password. The signatures are found all the same, but what was
  /// signed cannot be seen.
  public let isEncrypted: Bool
  /// What stands behind the last revision.
  public let end: FileEnd

  /// Reads the structure of the PDF in `bytes`, which may be a mapped file.
  ///
  /// Takes time in proportion to the size of the file, whatever it contains.
  public init(of bytes: UnsafeRawBufferPointer) throws(UnreadablePDF) {
    let file = try PDFFile(ByteSource(file: bytes))
    let form = try FormWalk(of: file)
    var check = ShapeCheck(of: file)
    var signatures: [SignatureField] = []
    for found in form.filled {
      let (flaws, coverage) = try check.judge(found)
      signatures.append(SignatureField(found, in: file, flaws: flaws, coverage: coverage))
    }
    self.signatures = signatures
    emptyFields = form.empty
    orphans = try ByteRangeScan(of: file).placesOutside(
      form.filled.filter { !$0.isCompressed }.map(\.dictionary.range)
        + form.usageRights.map(\.range))
    pageCount = PageCount.count(in: file)
    revisions = file.revisions
    isEncrypted = file.isEncrypted
    end = FileEnd(of: file.source)
  }

  /// Reads the structure of the PDF in `bytes`.
  public init(of bytes: [UInt8]) throws(UnreadablePDF) {
    self = try bytes.withUnsafeBufferPointer { bytes throws(UnreadablePDF) in
      try PDFSummary(of: UnsafeRawBufferPointer(bytes))
    }
  }
}
