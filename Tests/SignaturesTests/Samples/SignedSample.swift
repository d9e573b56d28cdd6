@testable import Signatures

extension SamplePDF {
  /// A form with a field (object 10) that object 11 signs, as far as structure goes.
  static func signed(
    fields: String = "[10 0 R]", field: String = "/FT /Sig /T (ChuKy) /V 11 0 R",
    signature: String = "/Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3]"
  ) -> SamplePDF {
    var pdf = SamplePDF(catalog: "/AcroForm << /Fields \(fields) /SigFlags 3 >>")
    pdf.object(10, "<< \(field) >>")
    pdf.object(11, "<< \(signature) /Contents <3003020101> >>")
    return pdf
  }

  /// What the reader says about it.
  func summary() throws(UnreadablePDF) -> PDFSummary { try PDFSummary(of: bytes) }
}
