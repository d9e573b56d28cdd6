import Testing

@testable import Signatures

@Suite struct `The structure of a PDF` {
  @Test func `is read through object streams and compressed cross-references`() throws {
    var pdf = SamplePDF(bare: ())
    let (entries, content) = SamplePDF.objectStream([
      (1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>"),
      (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
      (3, "<< /Type /Page >>"),
      (5, "<< /FT /Sig /T (a) /V 6 0 R >>"),
    ])
    pdf.stream(4, entries, content)
    pdf.object(6, "<< /ByteRange [0 1 2 3] >>")
    pdf.closeWithStream(
      7, compressed: [1, 2, 3, 5].enumerated().map { ($0.element, 4, $0.offset) })
    let summary = try pdf.summary()
    #expect(summary.signatures.map(\.fieldName) == ["a"])
    #expect(summary.pageCount == 1)
    #expect(summary.orphans == 0)
  }

  @Test func `calls a signature dictionary inside a stream placeless`() throws {
    var pdf = SamplePDF(catalog: "/AcroForm << /Fields [5 0 R] >>")
    let (entries, content) = SamplePDF.objectStream([
      (5, "<< /FT /Sig /T (a) /V 6 0 R >>"), (6, "<< /ByteRange [0 1 2 3] >>"),
    ])
    pdf.stream(4, entries, content)
    pdf.closeWithStream(7, compressed: [(5, 4, 0), (6, 4, 1)])
    let signatures = try pdf.summary().signatures
    #expect(signatures.count == 1)
    #expect(signatures.first?.place == nil)
  }

  @Test func `of a hybrid file shows the objects that old programs do not see`() throws {
    var pdf = SamplePDF(catalog: "/AcroForm 5 0 R")
    let (entries, content) = SamplePDF.objectStream([
      (5, "<< /Fields [<< /FT /Sig /T (an) >>] >>")
    ])
    pdf.stream(4, entries, content)
    // An update whose table calls 5 free, with a stream that knows better.
    pdf.close()
    let hidden = pdf.bytes.count
    pdf.append("8 0 obj << /Type /XRef /W [1 1 1] /Index [5 1] /Size 9 /Length 3 >> stream\n")
    pdf.append("\u{2}\u{4}\u{0}\nendstream endobj\n")
    let start = pdf.bytes.count
    pdf.append("xref\n5 1\n0000000000 65535 f \ntrailer << /Size 9 /Root 1 0 R /XRefStm \(hidden) ")
    pdf.append("/Prev \(try #require(pdf.newestSection)) >>\nstartxref\n\(start)\n%%EOF\n")
    #expect(try pdf.summary().emptyFields == 1)
  }

  @Test func `of a file for the web is one revision, though it has two sections`() throws {
    var pdf = SamplePDF()
    let front = pdf.bytes.count
    // The section in force stands in front of the one it refers to.
    let table = "xref\n0 1\n0000000000 65535 f \ntrailer << /Size 4 /Root 1 0 R /Prev ######## >>\n"
    pdf.append(table + "startxref\n0\n%%EOF\n")
    let main = pdf.bytes.count
    pdf.close()
    let text = String(decoding: pdf.bytes, as: UTF8.self)
    let digits = "\(main)"
    let linked =
      text
      .replacing("########", with: String(repeating: "0", count: 8 - digits.count) + digits)
      .replacing("startxref\n\(main)", with: "startxref\n\(front)")
    let summary = try PDFSummary(of: Array(linked.utf8))
    #expect(summary.revisions == 1)
    #expect(summary.pageCount == 1)
  }

  @Test func `is found behind other bytes, counted from the start of the file`() throws {
    var pdf = SamplePDF(bare: ())
    pdf.append(String(repeating: " ", count: 1000))
    pdf.object(1, "<< /Pages 2 0 R >>")
    pdf.object(2, "<< /Kids [3 0 R] /Count 1 >>")
    pdf.object(3, "<< /Type /Page >>")
    pdf.close()
    #expect(try pdf.summary().pageCount == 1)
    #expect(throws: UnreadablePDF.notAPDF) {
      try PDFSummary(of: [UInt8](repeating: 32, count: 1020) + pdf.bytes)
    }
  }

  @Test func `uses the last of 2,000 startxref lines`() throws {
    var pdf = SamplePDF()
    for offset in 0..<2000 { pdf.append("startxref\n\(offset)\n%%EOF\n") }
    pdf.close()
    #expect(try pdf.summary().pageCount == 1)
  }

  @Test(arguments: ["-1", "0", "8", "5000", "9223372036854775807", "99 0 R", "/Name"])
  func `is read although a stream gives a wrong length`(length: String) throws {
    var pdf = SamplePDF(catalog: "/AcroForm 4 0 R")
    pdf.place(5)
    pdf.append("5 0 obj << /Type /ObjStm /N 1 /First 4 /Length \(length) >> stream\r\n4 0 ")
    pdf.append("<< /Fields [<< /FT /Sig >>] >>\r\nendstream endobj\n")
    pdf.closeWithStream(7, compressed: [(4, 5, 0)])
    #expect(try pdf.summary().emptyFields == 1)
  }

  @Test func `names no page count that the pages contradict`() throws {
    for pages in [
      "<< /Kids [3 0 R] /Count 2 >>", "<< /Kids [3 0 R 3 0 R] /Count 2 >>",
      "<< /Kids [3 0 R 2 0 R] /Count 1 >>", "<< /Kids [99 0 R] /Count 1 >>", "<< /Kids 7 >>",
      "<< /Kids [3 0 R] /Count 99999999999999999999 >>", "7",
    ] {
      var pdf = SamplePDF(bare: ())
      pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
      pdf.object(2, pages)
      pdf.object(3, "<< /Type /Page >>")
      pdf.close()
      #expect(try pdf.summary().pageCount == nil, "\(pages)")
    }
  }

  @Test func `counts pages through several levels`() throws {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    pdf.object(2, "<< /Kids [3 0 R 4 0 R] /Count 301 >>")
    pdf.object(3, "<< /Type /Page >>")
    pdf.object(4, "<< /Count 300 /Kids [\((10..<310).map { "\($0) 0 R " }.joined())] >>")
    for number in 10..<310 { pdf.object(number, "<< /Type /Page >>") }
    pdf.close()
    #expect(try pdf.summary().pageCount == 301)
  }

  @Test(arguments: [
    ("", FileEnd.whole), (" \r\n\u{0}\n", .whole), ("x", .followedBy(bytes: 1)),
    ("\n% ghi chú", .followedBy(bytes: 10)), ("%%EOF", .markerWithoutRevision),
  ])
  func `ends with white space only`(tail: String, end: FileEnd) throws {
    var pdf = SamplePDF()
    pdf.close()
    pdf.append(tail)
    #expect(try pdf.summary().end == end)
  }

  @Test func `is truncated if a further revision breaks off`() throws {
    var pdf = SamplePDF()
    pdf.close()
    pdf.append("3 0 obj\n<< /Type /Pa")
    #expect(throws: UnreadablePDF.truncated) { try pdf.summary() }
  }
}
