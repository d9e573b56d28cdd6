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
    let structure = try SignedStructure(of: bytes)
    signatures = structure.signatures
    emptyFields = structure.form.empty
    orphans = structure.orphans
    pageCount = PageCount.count(in: structure.file)
    revisions = structure.file.revisions
    isEncrypted = structure.file.isEncrypted
    end = structure.end
  }

  /// Reads the structure of the PDF in `bytes`.
  public init(of bytes: [UInt8]) throws(UnreadablePDF) {
    self = try bytes.withUnsafeBufferPointer { bytes throws(UnreadablePDF) in
      try PDFSummary(of: UnsafeRawBufferPointer(bytes))
    }
  }
}
