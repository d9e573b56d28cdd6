@_exported import BadInput

@testable import Signatures

extension SamplePDF {
  /// What the reader says about it.
  func summary() throws(UnreadablePDF) -> PDFSummary { try PDFSummary(of: bytes) }
}
