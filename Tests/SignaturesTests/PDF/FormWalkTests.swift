import Testing

@testable import Signatures

@Suite struct `The walk through a form` {
  @Test func `puts the names of fields together and reads them in any encoding`() throws {
    var pdf = SamplePDF.signed(
      fields: "[20 0 R]", field: "/FT /Sig /V 11 0 R /T (\\376\\377\\000K\\000\\375)")
    pdf.object(20, "<< /T (\\357\\273\\277Đơn) /Kids [21 0 R] >>")
    pdf.object(21, "<< /T (m\\340u) /Kids [10 0 R] >>")
    pdf.close()
    #expect(try pdf.summary().signatures.map(\.fieldName) == ["Đơn.màu.Ký"])
  }

  @Test func `hands type and value down to inner fields`() throws {
    var pdf = SamplePDF.signed(fields: "[20 0 R]", field: "/T (trong)")
    pdf.object(20, "<< /T (ngoai) /FT /Sig /V 11 0 R /Kids [10 0 R] >>")
    pdf.close()
    #expect(try pdf.summary().signatures.map(\.fieldName) == ["ngoai.trong"])
  }

  @Test func `counts a signature shown on two pages once`() throws {
    var pdf = SamplePDF.signed(field: "/T (ChuKy) /V 11 0 R /Kids [20 0 R 21 0 R]")
    pdf.object(20, "<< /FT /Sig /Subtype /Widget /Parent 10 0 R >>")
    pdf.object(21, "<< /FT /Sig /Subtype /Widget /Parent 10 0 R >>")
    pdf.close()
    #expect(try pdf.summary().signatures.count == 1)
  }

  @Test func `finds a signature written in its field, and one in a field without a type`() throws {
    var pdf = SamplePDF.signed(
      fields: "[10 0 R 20 0 R << /FT /Sig /T (thang) /V << /ByteRange [0 1 2 3] >> >>]",
      field: "/T (khongKieu) /V 11 0 R")
    pdf.object(20, "<< /FT /Sig /T (trong) /V << /ByteRange [0 1 2 3] >> >>")
    pdf.close()
    let summary = try pdf.summary()
    #expect(summary.signatures.map(\.fieldName) == ["khongKieu", "trong", "thang"])
    #expect(summary.orphans == 0)
  }

  @Test func `takes a value that is no dictionary for a signature without its parts`() throws {
    var pdf = SamplePDF.signed(field: "/FT /Sig /T (ChuKy) /V true")
    pdf.close()
    let summary = try pdf.summary()
    #expect(summary.signatures.map(\.byteRange) == [nil])
    #expect(summary.orphans == 1)
  }

  @Test func `passes over text fields and missing fields`() throws {
    var pdf = SamplePDF.signed(fields: "[20 0 R 99 0 R null 10 0 R]")
    pdf.object(20, "<< /FT /Tx /T (ten) /V (An) >>")
    pdf.close()
    let summary = try pdf.summary()
    #expect(summary.signatures.count == 1)
    #expect(summary.emptyFields == 0)
  }

  @Test func `survives fields that contain themselves`() throws {
    var pdf = SamplePDF.signed(field: "/FT /Sig /T (ChuKy) /V 11 0 R /Kids [20 0 R]")
    pdf.object(20, "<< /T (vong) /Kids [10 0 R 20 0 R] >>")
    pdf.close()
    #expect(try pdf.summary().signatures.map(\.fieldName) == ["ChuKy.vong"])
  }

  @Test func `reads 60,000 fields`() throws {
    var pdf = SamplePDF.signed(
      fields: "[10 0 R " + (100..<60_100).map { "\($0) 0 R" }.joined(separator: " ") + "]")
    for number in 100..<60_100 { pdf.object(number, "<< /FT /Sig /T (o\(number)) >>") }
    pdf.close()
    let summary = try pdf.summary()
    #expect(summary.signatures.count == 1)
    #expect(summary.emptyFields == 60_000)
  }

  @Test func `gives up on fields nested more than 64 deep`() throws {
    var pdf = SamplePDF.signed(fields: "[100 0 R]")
    for number in 100..<200 { pdf.object(number, "<< /T (f) /Kids [\(number + 1) 0 R] >>") }
    pdf.object(200, "<< /T (f) /Kids [10 0 R] >>")
    pdf.close()
    #expect(throws: UnreadablePDF.beyondLimits(.nesting)) { try pdf.summary() }
  }

  @Test func `counts a signature that the form does not lead to as an orphan`() throws {
    var pdf = SamplePDF.signed()
    pdf.object(30, "<< /Type /Sig /Byte#52ange [0 1 2 3] /Contents <00> >>")
    // Neither of these is one.
    pdf.append("% /ByteRange\n")
    pdf.object(31, "(/ByteRange)")
    pdf.stream(32, "", Array("<< /ByteRange [0 1 2 3] >> endstream << /ByteRange [0 1] >>".utf8))
    pdf.close()
    #expect(try pdf.summary().orphans == 1)
  }

  @Test func `does not take rights granted by Adobe for a signature`() throws {
    var pdf = SamplePDF(catalog: "/Perms << /UR3 11 0 R >>")
    pdf.object(11, "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>")
    pdf.close()
    let summary = try pdf.summary()
    #expect(summary.signatures.isEmpty)
    #expect(summary.orphans == 0)
  }

  @Test func `refuses a form it cannot read rather than call the file unsigned`() throws {
    for form in ["7", "<< /Fields 7 >>", "<< /Fields [7] >>", "<< /Fields [<< /Kids 7 >>] >>"] {
      var pdf = SamplePDF(catalog: "/AcroForm \(form)")
      pdf.close()
      #expect(throws: UnreadablePDF.self) { try pdf.summary() }
    }
  }
}
