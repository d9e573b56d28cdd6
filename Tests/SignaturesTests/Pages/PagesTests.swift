import Office
import Testing

@testable import Signatures

private func shapes(_ pdf: SamplePDF) throws -> [PageShape?] { try PDFPages(of: pdf.bytes).shapes }

private func sizes(_ pdf: SamplePDF) throws -> [String] {
  try shapes(pdf).map { shape in
    shape.map { "\(Int($0.width.rounded()))x\(Int($0.height.rounded()))" } ?? "?"
  }
}

private func closed(_ pages: [String], node: String = "/MediaBox [0 0 595 842]") -> SamplePDF {
  var pdf = SamplePDF.pages(pages, node: node)
  pdf.close()
  return pdf
}

@Suite struct `The pages of a PDF` {
  @Test func `have the size that is seen: cut, turned, and in their own unit`() throws {
    let pdf = closed([
      "", "/MediaBox [842 1191 0 0]", "/CropBox [100 100 300 200]", "/CropBox [-50 -50 9000 9000]",
      "/Rotate 90", "/Rotate -90", "/Rotate 180", "/Rotate 45", "/UserUnit 2.",
      "/MediaBox [0 0 5.5 .5]", "/MediaBox [0 0 300 0 R 400]",
    ])
    #expect(
      try sizes(pdf) == [
        "595x842", "842x1191", "200x100", "595x842", "842x595", "842x595", "595x842", "595x842",
        "1190x1684", "6x1", "?",
      ])
    #expect(try shapes(pdf)[0]?.paper == .a4)
  }

  @Test func `have what the nodes above them say, unless they say it themselves`() throws {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    pdf.object(2, "<< /Kids [3 0 R 6 0 R] /Count 4 /MediaBox 9 0 R /Rotate 90 >>")
    pdf.object(3, "<< /Kids [4 0 R 5 0 R] /Count 2 /CropBox [0 0 100 50] >>")
    pdf.object(4, "<< >>")
    pdf.object(5, "<< /Rotate 0 /CropBox [0 0 60 50] >>")
    pdf.object(6, "<< /Kids [7 0 R 8 0 R] /Count 2 >>")
    pdf.object(7, "<< >>")
    pdf.object(8, "<< /MediaBox [0 0 10 20] >>")
    pdf.object(9, "[0 0 200 300]")
    pdf.close()
    #expect(try sizes(pdf) == ["50x100", "60x50", "300x200", "20x10"])
  }

  @Test(arguments: [
    "", "/MediaBox [0 0 595]", "/MediaBox [0 0 0 842]", "/MediaBox (A4)", "/MediaBox 77 0 R",
    "/MediaBox [0 0 595 842] /CropBox [600 0 700 842]", "/MediaBox [0 0 595 842] /CropBox 1",
    "/MediaBox [0 0 595 842] /UserUnit 0", "/MediaBox [-9223372036854775808 0 595 842]",
    "/MediaBox [0 0 595 842] /UserUnit -9223372036854775808",
    "/MediaBox [0 0 595 842] /UserUnit -1",
    "/MediaBox [0 0 99999999999999999999999999 842]",
  ])
  func `say nothing of their size where programs show different ones`(page: String) throws {
    #expect(
      try shapes(closed(["/MediaBox [0 0 1 1]", page], node: "")).map { $0 == nil } == [
        false, true,
      ])
  }

  @Test func `of our own plain text are pages of text and no scan`() throws {
    let shape = try #require(
      try PDFPages(of: plainPDF(title: "t", lines: ["Một", "hai"])).shapes[0])
    #expect(shape.hasText == true)
    #expect(shape.resolution == .unknown(.noPicture))
    #expect(shape.paper == .a4)
  }

  @Test(arguments: [
    "/Kids [2 0 R]", "/Kids [100 0 R 100 0 R] /Count 2", "/Kids [9 0 R] /Count 1",
    "/Kids 7 /Count 1",
    "/Kids [<< /Type /Page >>] /Count 1", "/Kids [100 0 R] /Count 2", "/Kids [100 0 R]",
    "/Kids [100 0 R] /Count -1", "/Kids [100 0 R 2 0 R] /Count 1", "/Kids [10 0 R] /Count 1",
  ])
  func `are not told by a tree that contradicts itself`(node: String) {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    pdf.object(2, "<< /Type /Pages /MediaBox [0 0 595 842] \(node) >>")
    pdf.object(100, "<< /Type /Page >>")
    // A circle of two nodes.
    pdf.object(10, "<< /Kids [2 0 R] /Count 1 >>")
    pdf.close()
    #expect(throws: UnreadablePDF.self) { try PDFPages(of: pdf.bytes) }
  }

  @Test func `may be none, and may be a tree of a single page`() throws {
    var pdf = SamplePDF.pages([])
    pdf.close()
    #expect(try shapes(pdf) == [])
    var single = SamplePDF(bare: ())
    single.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    single.object(2, "<< /Type /Page /MediaBox [0 0 595 842] >>")
    single.close()
    #expect(try sizes(single) == ["595x842"])
  }

  @Test func `under twenty thousand nodes inside one another are read`() throws {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    let depth = 20_000
    for number in 2..<depth {
      pdf.object(number, "<< /Kids [\(number + 1) 0 R] /Count 1 /Rotate 90 >>")
    }
    pdf.object(depth, "<< /MediaBox [0 0 595 842] >>")
    pdf.close()
    #expect(try sizes(pdf) == ["842x595"])
  }

  @Test func `are refused when there are more of them than an office keeps`() {
    let count = PageCount.most + 1
    let kids = (10..<10 + count).map { "\($0) 0 R" }.joined(separator: " ")
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    pdf.object(2, "<< /Kids [\(kids)] /Count \(count) >>")
    for number in 10..<10 + count {
      pdf.place(number)
      pdf.append("\(number) 0 obj<<>>endobj ")
    }
    pdf.close()
    #expect(throws: UnreadablePDF.beyondLimits(.size)) { try PDFPages(of: pdf.bytes) }
  }

  @Test func `of an encrypted file are not guessed at`() {
    var pdf = SamplePDF.pages([""])
    pdf.close("/Encrypt << /Filter /Standard >>")
    #expect(throws: UnreadablePDF.needsPassword) { try PDFPages(of: pdf.bytes) }
    #expect(pdf.bytes.withUnsafeBytes { ScanReport(of: $0) }.findings == [.encrypted])
  }

  @Test func `of a file that is none are a finding`() {
    func findings(_ text: String) -> [ScanFinding] {
      Array(text.utf8).withUnsafeBytes { ScanReport(of: $0) }.findings
    }
    #expect(findings("") == [.notPDF])
    #expect(findings("\u{FF}\u{D8} JFIF") == [.notPDF])
    #expect(findings("%PDF-1.4 cut") == [.unreadable(reason: "pdf.truncated")])
    let requirements = ScanRequirements(edited: [
      ScanRequirement(kind: .size, value: 1, source: "s")
    ])
    let large = [UInt8](repeating: 0, count: (1 << 20) + 1)
    #expect(
      large.withUnsafeBytes { ScanReport(of: $0, requirements: requirements) }.findings
        == [.tooLarge(size: (1 << 20) + 1, limit: 1 << 20)])
  }

  @Test(arguments: BadFile.pages.filter { $0.size <= 300_000 }.map(\.name))
  func `of a file made to be bad end within what they may cost`(name: String) throws {
    let bytes = try #require(BadFile.pages.first { $0.name == name }).bytes()
    let looks = bytes.withUnsafeBytes { bytes in
      (0..<2).map { _ in
        try? PDFPages(of: PDFFile(ByteSource(file: bytes), budget: Budget(2_000_000)))
      }
    }
    #expect(looks[0] == looks[1])
    for shape in looks[0]?.shapes ?? [] {
      if case .known = shape?.resolution { Issue.record("\(name) looks fine") }
    }
  }

  @Test func `of what scanners write are read in each of their ways`() throws {
    let shapes = try PDFPages(of: SamplePDF.scanned()).shapes.map { try #require($0) }
    #expect(shapes.map(\.paper) == [.a4, .other, .a4, .a4])
    #expect(shapes.map(\.hasText) == [false, true, false, nil])
    #expect(shapes.map(\.tone) == [.fewColours, .fewColours, .fewColours, nil])
    let dpi = shapes.map { shape in
      if case .known(let dpi) = shape.resolution { Int(dpi.rounded()) } else { 0 }
    }
    #expect(dpi == [200, 133, 200, 0])
    #expect(shapes[3].resolution == .unknown(.inlinePicture))
  }
}
