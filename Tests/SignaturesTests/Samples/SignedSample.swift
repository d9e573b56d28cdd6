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

extension SamplePDF {
  /// A closed file whose byte range is right: everything but `contents`, to the end.
  ///
  /// - Parameters:
  ///   - moved: What to add to the start and the end of the gap.
  ///   - isInForm: Whether the field refers to the signature.
  static func covered(
    contents: String = "<3003020101>", moved: (start: Int, end: Int) = (0, 0),
    isInForm: Bool = true
  ) -> SamplePDF {
    // The numbers have ten digits each, so that a second pass can fill them in.
    func file(_ start: Int, _ end: Int, _ rest: Int) -> (pdf: SamplePDF, gap: Range<Int>) {
      func digits(_ number: Int) -> String { String("000000000\(number)".suffix(10)) }
      var pdf = SamplePDF(catalog: "/AcroForm << /Fields [10 0 R] >>")
      pdf.object(10, "<< /FT /Sig /T (ChuKy) \(isInForm ? "/V 11 0 R" : "") >>")
      pdf.place(11)
      pdf.append("11 0 obj\n<< /ByteRange [0 \(digits(start)) \(digits(end)) \(digits(rest))] ")
      pdf.append("/Contents ")
      let gap = pdf.bytes.count..<pdf.bytes.count + contents.utf8.count
      pdf.append("\(contents) /Type /Sig >>\nendobj\n")
      pdf.object(12, "<00>")
      pdf.close()
      return (pdf, gap)
    }
    let (draft, gap) = file(0, 0, 0)
    let (start, end) = (gap.lowerBound + moved.start, gap.upperBound + moved.end)
    return file(start, end, draft.bytes.count - end).pdf
  }
}
