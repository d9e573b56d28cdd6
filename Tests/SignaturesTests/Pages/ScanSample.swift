@testable import Signatures

extension SamplePDF {
  /// Pages under one node (object 2), with object 100 and those after it for the pages.
  ///
  /// - Parameters:
  ///   - pages: What stands in each page besides its type and parent.
  ///   - node: What stands in the node for all of them.
  static func pages(_ pages: [String], node: String = "/MediaBox [0 0 595 842]") -> SamplePDF {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    let kids = pages.indices.map { "\(100 + $0) 0 R" }.joined(separator: " ")
    pdf.object(2, "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) \(node) >>")
    for (index, page) in pages.enumerated() {
      pdf.object(100 + index, "<< /Type /Page /Parent 2 0 R \(page) >>")
    }
    return pdf
  }

  /// One page of A4 that shows the picture `Im0` (object 20) by `content` (object 10); closed.
  ///
  /// - Parameters:
  ///   - picture: Its dictionary, but for its length; 1654 by 2339 are 200 dpi.
  ///   - objects: Further objects.
  static func scan(
    page: String = "", content: String = "q 595 0 0 842 0 0 cm /Im0 Do Q",
    picture: String = "/Width 1654 /Height 2339 /ColorSpace /DeviceRGB /BitsPerComponent 8",
    resources: String = "/XObject << /Im0 20 0 R >>", with objects: [(Int, String)] = []
  ) -> SamplePDF {
    var pdf = SamplePDF.pages(["/Contents 10 0 R /Resources << \(resources) >> \(page)"])
    pdf.stream(10, "", Array(content.utf8))
    pdf.stream(
      20, "/Type /XObject /Subtype /Image /Filter /DCTDecode \(picture)", [0xFF, 0xD8, 0xFF, 0xD9])
    for (number, body) in objects { pdf.object(number, body) }
    pdf.close()
    return pdf
  }
}
