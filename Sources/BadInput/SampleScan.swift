extension SamplePDF {
  /// What scanners write: a page with one picture, one with a layer of text, one whose picture comes
  /// in strips out of a form, and one with a picture among the operators.
  public static func scanned() -> [UInt8] {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    pdf.object(
      2,
      "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 4 /MediaBox [0 0 595 842] "
        + "/Resources << /XObject << /Im0 20 0 R /Fm0 21 0 R >> >> >>")
    pdf.object(3, "<< /Type /Page /Parent 2 0 R /Contents 10 0 R /CropBox [0 0 590 840] >>")
    pdf.object(4, "<< /Type /Pages /Parent 2 0 R /Kids [5 0 R 6 0 R 7 0 R] /Count 3 /Rotate 90 >>")
    pdf.object(5, "<< /Type /Page /Parent 4 0 R /Contents [10 0 R 11 0 R] /UserUnit 1.5 >>")
    pdf.object(6, "<< /Type /Page /Parent 4 0 R /Contents 12 0 R >>")
    pdf.object(7, "<< /Type /Page /Parent 4 0 R /Contents 13 0 R >>")
    pdf.stream(10, "", Array("q 595 0 0 842 0 0 cm /Im0 Do Q".utf8))
    pdf.stream(11, "/Filter /FlateDecode", stored(Array("BT 3 Tr [(a) -20 <62>] TJ ET".utf8)))
    pdf.stream(12, "", Array("q 1 0 0 1 0 0 cm /Fm0 Do Q".utf8))
    pdf.stream(13, "", Array("q 595 0 0 842 0 0 cm BI /W 1 /H 1 ID x EI Q".utf8))
    pdf.stream(
      20,
      "/Type /XObject /Subtype /Image /Width 1654 /Height 2339 /BitsPerComponent 8 "
        + "/ColorSpace [/Indexed [/ICCBased 22 0 R] 1 <00>] /Filter /DCTDecode", [0xFF, 0xD8])
    pdf.stream(
      21, "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Matrix [595 0 0 421 0 0]",
      Array("/Im0 Do q 1 0 0 1 0 1 cm /Im0 Do Q".utf8))
    pdf.stream(22, "/N 3", [1])
    pdf.close()
    return pdf.bytes
  }
}
