import Office
import Testing

@testable import Signatures

private func shape(_ pdf: SamplePDF) throws -> PageShape {
  try #require(try PDFPages(of: pdf.bytes).shapes.first ?? nil)
}

/// The resolution in whole pixels to the inch, or the word of what is in doubt.
private func resolution(_ pdf: SamplePDF) throws -> String {
  switch try shape(pdf).resolution {
  case .known(let dpi): "\(Int(dpi.rounded()))"
  case .unknown(let doubt): doubt.rawValue
  }
}

@Suite struct `A scanned page` {
  @Test func `has the pixels to the inch of the picture on it, and its colours`() throws {
    let shape = try shape(.scan())
    #expect(try resolution(.scan()) == "200")
    #expect(shape.tone == .colour)
    #expect(shape.hasText == false)
    let report = SamplePDF.scan().bytes.withUnsafeBytes { ScanReport(of: $0, listed: 1) }
    #expect(report.findings == [.noTextLayer(page: 1, pages: 1)])
    #expect(report.papers == [.a4: 1])
  }

  @Test(arguments: [
    // Turned by a quarter in the content, mirrored, or in steps one after the other.
    ("q 0 842 -595 0 595 0 cm /Im0 Do Q", "141"), ("q 595 0 0 -842 0 842 cm /Im0 Do Q", "200"),
    ("q 2 0 0 2 0 0 cm 297.5 0 0 421 0 0 cm /Im0 Do Q", "200"),
    ("595 0 0 842 0 0 cm q .5 0 0 .5 0 0 cm Q /Im0 Do", "200"),
    ("Q Q 595 0 0 842 0 0 cm /Im0 Do", "200"),
    // A quarter of a page is enough to be told by; a stamp, or one that lies outside, is not.
    ("q 298 0 0 421 0 0 cm /Im0 Do Q", "400"), ("q 59 0 0 84 0 0 cm /Im0 Do Q", "no-picture"),
    ("q 595 0 0 842 595 0 cm /Im0 Do Q", "no-picture"), ("", "no-picture"),
    ("q 0 0 0 0 0 0 cm /Im0 Do Q", "no-picture"),
    ("q 595 842 595 842 0 0 cm /Im0 Do Q", "no-picture"),
    // The coarsest of the large ones counts, and a stamp beside them does not.
    ("q 595 0 0 842 0 0 cm /Im0 Do Q q 595 0 0 421 0 0 cm /Im1 Do Q", "48"),
    ("q 595 0 0 842 0 0 cm /Im0 Do Q q 40 0 0 40 0 0 cm /Im2 Do Q", "200"),
    // Words that look like operators inside of strings, comments and lists.
    ("(1 0 0 1 cm /Im1 Do) Tj % /Im1 Do\n[/Im1] 0 d q 595 0 0 842 0 0 cm /Im0 Do Q", "200"),
    ("<</A/Im1>> BDC 595 0 0 842 0 0 cm/Im0 Do EMC", "200"),
  ])
  func `is measured as it is painted`(content: String, expected: String) throws {
    let pdf = SamplePDF.scan(
      content: content, resources: "/XObject << /Im0 20 0 R /Im1 21 0 R /Im2 22 0 R >>",
      with: [
        (22, "<< /Subtype /Image /Width 9 /Height 9 /Length 1 >>\nstream\nx\nendstream"),
        (
          21,
          "<< /Subtype /Image /Width 400 /Height 400 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
            + "/Length 1 >>\nstream\nx\nendstream"
        ),
      ])
    #expect(try resolution(pdf) == expected)
  }

  @Test(arguments: [
    // A picture among the operators, and whatever its bytes seem to say afterwards.
    ("q 595 0 0 842 0 0 cm BI /W 9 /H 9 ID x EI Q", "inline-picture"),
    ("q 595 0 0 842 0 0 cm /Im0 Do Q BI /W 1 ID x EI", "inline-picture"),
    ("q 595 0 0 842 0 0 cm /Im9 Do Q", "bad-picture"), ("/Im0 /Im0 Do", "bad-content"),
    ("(Im0) Do", "bad-content"), ("Do", "bad-content"), ("595 0 0 842 0 cm", "bad-content"),
    ("1 595 0 0 842 0 0 cm", "bad-content"), ("[595 0 0 842 0 0] cm", "bad-content"),
    ("/a 0 0 842 0 0 cm", "bad-content"), ("5-5 0 0 842 0 0 cm", "bad-content"),
    ("1e9 0 0 842 0 0 cm", "bad-content"), ("99999999999999 0 0 842 0 0 cm", "bad-content"),
    ("-9223372036854775808 0 0 842 0 0 cm", "bad-content"), ("(never closed", "bad-content"),
    ("/Form Do", "bad-picture"),
  ])
  func `is in doubt where something cannot be followed`(content: String, expected: String) throws {
    #expect(try resolution(.scan(content: content)) == expected)
    #expect(try shape(.scan(content: content)).tone == nil)
  }

  @Test func `is in doubt when states are kept without end, or numbers grow without end`() throws {
    let deep = String(repeating: "q ", count: 100_000)
    #expect(try resolution(.scan(content: deep + "595 0 0 842 0 0 cm /Im0 Do")) == "too-much")
    let growing = String(repeating: "900000 0 0 900000 0 0 cm ", count: 1000)
    #expect(try resolution(.scan(content: growing + "/Im0 Do")) == "bad-content")
  }

  @Test(arguments: [
    ("/Width 1654", "bad-picture"), ("/Width 0 /Height 1", "bad-picture"),
    ("/Width -5 /Height 5", "bad-picture"), ("/Width 1.5 /Height 5", "bad-picture"),
    ("/Width 99999999999 /Height 5", "bad-picture"),
    ("/Width 9223372036854775807 /Height 5", "bad-picture"),
    ("/Width 20 0 R /Height 5", "bad-picture"), ("/Width 30 0 R /Height 30 0 R", "86"),
  ])
  func `is in doubt where a picture does not say its size`(picture: String, expected: String) throws
  {
    #expect(
      try resolution(.scan(picture: picture, with: [(30, "1000")])) == expected)
  }

  @Test(
    arguments: [
      ("/ColorSpace /DeviceGray /BitsPerComponent 8", .gray),
      ("/ColorSpace /DeviceGray /BitsPerComponent 1", .oneBit), ("/ImageMask true", .oneBit),
      ("/ColorSpace /DeviceCMYK /BitsPerComponent 8", .colour),
      ("/ColorSpace /DeviceRGB /BitsPerComponent 4", .fewColours),
      ("/ColorSpace [/ICCBased 30 0 R] /BitsPerComponent 8", .colour),
      ("/ColorSpace [/ICCBased 31 0 R] /BitsPerComponent 8", .gray),
      ("/ColorSpace [/CalRGB << >>] /BitsPerComponent 8", .colour),
      ("/ColorSpace [/CalGray << >>] /BitsPerComponent 1", .oneBit),
      ("/ColorSpace [/DeviceRGB] /BitsPerComponent 8", .colour),
      ("/ColorSpace [/Indexed /DeviceRGB 255 <00>] /BitsPerComponent 8", .fewColours),
      ("/ColorSpace [/Indexed [/ICCBased 31 0 R] 255 <00>] /BitsPerComponent 8", .gray),
      ("/ColorSpace [/Indexed [/Indexed /DeviceRGB 1 <00>] 255 <00>] /BitsPerComponent 8", nil),
      ("/ColorSpace [/Separation /Black /DeviceCMYK 9 0 R] /BitsPerComponent 8", nil),
      ("/ColorSpace /Pattern /BitsPerComponent 8", nil),
      ("/ColorSpace 32 0 R /BitsPerComponent 8", .gray),
      ("/ColorSpace [/ICCBased 20 0 R] /BitsPerComponent 8", nil), ("/ColorSpace /DeviceRGB", nil),
      ("/BitsPerComponent 8", nil), ("", nil), ("/ColorSpace [] /BitsPerComponent 8", nil),
    ] as [(String, PageShape.Tone?)])
  func `has the colours its picture has plainly`(picture: String, tone: PageShape.Tone?) throws {
    let pdf = SamplePDF.scan(
      picture: "/Width 1654 /Height 2339 \(picture)",
      with: [
        (30, "<< /N 3 /Length 1 >>\nstream\nx\nendstream"),
        (31, "<< /N 1 /Length 1 >>\nstream\nx\nendstream"), (32, "/DeviceGray"),
      ])
    let shape = try shape(pdf)
    #expect(shape.tone == tone)
    #expect(shape.resolution != .unknown(.badPicture))
    let findings = pdf.bytes.withUnsafeBytes { ScanReport(of: $0) }.findings
    #expect(findings.contains(.colourUnknown(page: 1, pages: 1)) == (tone == nil))
  }

  @Test func `is one of colour when a mask of black lies over a coloured ground`() throws {
    let pdf = SamplePDF.scan(
      content: "595 0 0 842 0 0 cm /Im0 Do /Im1 Do",
      resources: "/XObject << /Im0 20 0 R /Im1 21 0 R >>",
      with: [
        (
          21,
          "<< /Subtype /Image /ImageMask true /Width 3308 /Height 4678 /Length 1 >>\nstream\nx\nendstream"
        )
      ])
    #expect(try shape(pdf).tone == .colour)
    #expect(try resolution(pdf) == "200")
  }

  @Test func `has text when anything on it can be searched, seen or not`() throws {
    let picture = "q 595 0 0 842 0 0 cm /Im0 Do Q "
    for (text, hasText) in [
      ("BT 3 Tr (a) Tj ET", true), ("BT [(a) -20 <62>] TJ ET", true), ("BT (a) ' ET", true),
      ("BT 1 2 (a) \" ET", true), ("BT () Tj ET", false), ("BT ET", false), ("(a) Do", nil),
      ("BT (a) Tj ET BI", true), ("BI", nil),
    ] as [(String, Bool?)] {
      #expect(try shape(.scan(content: picture + text)).hasText == hasText, "\(text)")
    }
  }

  @Test func `counts a unit of its own, and what its cut leaves of it`() throws {
    #expect(try resolution(.scan(page: "/UserUnit 2")) == "100")
    // A quarter of the picture is seen, which changes nothing about its pixels.
    #expect(try resolution(.scan(page: "/CropBox [0 0 297 421]")) == "200")
    #expect(try resolution(.scan(page: "/Rotate 90")) == "200")
  }

  @Test func `is followed into forms, and not without end`() throws {
    func form(_ next: String, _ matrix: String = "") -> SamplePDF {
      .scan(
        content: "/F0 Do", resources: "/XObject << /Im0 20 0 R /F0 21 0 R >>",
        with: [
          (
            21,
            "<< /Subtype /Form \(matrix) /Length \(next.utf8.count) >>\nstream\n\(next)\nendstream"
          )
        ])
    }
    #expect(try resolution(form("q 595 0 0 842 0 0 cm /Im0 Do Q")) == "200")
    #expect(try resolution(form("/Im0 Do", "/Matrix [595 0 0 842 0 0]")) == "200")
    #expect(try resolution(form("/Im0 Do", "/Matrix [595 0 0 842 0]")) == "bad-content")
    #expect(
      try resolution(form("/Im0 Do", "/Matrix [1 0 0 1 0 0] /Resources << >>")) == "bad-picture")
    #expect(try resolution(form("/F0 Do")) == "too-much")
    #expect(try resolution(form("/F0 Do /F0 Do /F0 Do")) == "too-much")
    #expect(try shape(form("BT (a) Tj ET")).hasText == true)
  }

  @Test func `that names two pictures alike is in doubt`() throws {
    let twice = "/XObject << /Im0 20 0 R /Im0 21 0 R >>"
    #expect(try resolution(.scan(resources: twice)) == "bad-picture")
    #expect(try resolution(.scan(resources: "/XObject << /Im0 20 0 R /Im0 20 0 R >>")) == "200")
    #expect(try resolution(.scan(resources: "/XObject 20 0 R")) == "bad-picture")
    #expect(
      try resolution(.scan(resources: "/XObject << /Im0 << /Subtype /Image >> >>")) == "bad-picture"
    )
  }

  @Test func `is read from contents in pieces, compressed or not`() throws {
    let pieces = ["q 595 0 0 842 ", "0 0 cm /Im0", " Do Q"]
    var pdf = SamplePDF.pages([
      "/Contents [11 0 R 12 0 R 13 0 R] /Resources << /XObject << /Im0 20 0 R >> >>"
    ])
    pdf.stream(11, "/Filter /FlateDecode", stored(Array(pieces[0].utf8)))
    pdf.stream(12, "/Filter [/FlateDecode]", stored(Array(pieces[1].utf8)))
    pdf.stream(13, "", Array(pieces[2].utf8))
    pdf.stream(20, "/Subtype /Image /Width 1654 /Height 2339", [1])
    pdf.close()
    #expect(try resolution(pdf) == "200")
  }

  @Test(arguments: [
    "/Filter /LZWDecode", "/Filter /Nonsense", "/Filter [/ASCII85Decode /FlateDecode]",
    "/Filter /FlateDecode", "/Filter 7",
  ])
  func `is in doubt where its content cannot be decoded`(filter: String) throws {
    var pdf = SamplePDF.pages(["/Contents 11 0 R"])
    pdf.stream(11, filter, Array("q Q".utf8))
    pdf.close()
    #expect(try resolution(pdf) == "bad-content")
    #expect(try shape(pdf).hasText == nil)
  }

  @Test func `is in doubt where a stream is cut, or is none`() throws {
    for contents in ["1 0 R", "[99 0 R]", "[7]", "/N", "<< >>", "[[10 0 R]]"] {
      var pdf = SamplePDF.pages(["/Contents \(contents)"])
      pdf.close()
      #expect(try resolution(pdf) == "bad-content", "\(contents)")
    }
    // No content at all is an empty page.
    for contents in ["null", "[]", "99 0 R"] {
      var pdf = SamplePDF.pages(["/Contents \(contents)"])
      pdf.close()
      #expect(try resolution(pdf) == "no-picture", "\(contents)")
    }
    var pdf = SamplePDF.pages(["/Contents 10 0 R /Resources << /XObject << /Im0 20 0 R >> >>"])
    pdf.stream(10, "", Array("q 595 0 0 842 0 0 cm /Im0 Do Q".utf8))
    var empty = pdf
    pdf.object(20, "<< /Subtype /Image /Width 1654 /Height 2339 /Length 999999 >>\nstream\n")
    pdf.close()
    #expect(try resolution(pdf) == "bad-picture")
    empty.stream(20, "/Subtype /Image /Width 1654 /Height 2339", [])
    empty.close()
    #expect(try resolution(empty) == "bad-picture")
  }

  @Test func `that inflates without end is in doubt, and so are those behind it`() throws {
    var pdf = SamplePDF.pages(
      (0..<40).map { _ in "/Contents [11 0 R 11 0 R 11 0 R 11 0 R] " })
    pdf.stream(11, "/Filter /FlateDecode", bomb(of: 3_000_000))
    pdf.close()
    let shapes = try pdf.bytes.withUnsafeBytes { bytes in
      try PDFPages(of: PDFFile(ByteSource(file: bytes), budget: Budget(2_000_000))).shapes
    }
    #expect(shapes.count == 40)
    #expect(shapes.allSatisfy { $0 == nil || $0?.resolution == .unknown(.tooMuch) })
  }
}
