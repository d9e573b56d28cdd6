import Office
import Signatures

extension FileStructure {
  /// Looks at the structure of the bytes: a PDF with so many pages and filled signature fields,
  /// something that begins like one but cannot be read, or anything else.
  init(of bytes: UnsafeRawBufferPointer) {
    do {
      let summary = try PDFSummary(of: bytes)
      // Without the password nobody can see what was signed.
      self =
        summary.isEncrypted
        ? .unreadable(reason: UnreadablePDF.needsPassword.code)
        : .pdf(pages: summary.pageCount, signatures: summary.signatures.count)
    } catch {
      switch error {
      case .empty, .notAPDF: self = .other
      default: self = .unreadable(reason: error.code)
      }
    }
  }
}
