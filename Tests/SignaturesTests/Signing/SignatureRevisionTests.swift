import Office
import Testing

@testable import Signatures

@Suite struct `Signing a file` {
  /// A signer that is not asked where everything goes as it should.
  struct Stub: CMSSigner {
    var contents: [UInt8] = [0x30, 0x00]
    func signature(over pieces: [ArraySlice<UInt8>]) throws(SigningError) -> [UInt8] { contents }
  }

  @Test func `adds to a form, fields and notes that are objects of their own`() throws {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R >>")
    pdf.object(2, "<< /Type /Pages /Kids [9 0 R 3 0 R] /Count 1 >>")
    pdf.object(9, "<< /Type /Pages /Kids [] /Count 0 /Parent 2 0 R >>")
    pdf.object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 5.50 -842.] /Annots 5 0 R >>")
    pdf.object(4, "<< /Fields 6 0 R /SigFlags 3 /DA (/H#65lv 0 Tf \\(x\\)) >>")
    pdf.object(5, "[8 0 R]")
    pdf.object(6, "[8 0 R]")
    pdf.object(8, "<< /FT /Tx /T (Signature1) /Subtype /Widget >>")
    pdf.close("/ID [<00> <01>]")
    let signed = try signedPDF(pdf.bytes, as: claim, by: Stub())
    let summary = try PDFSummary(of: signed)
    #expect(summary.signatures.map(\.fieldName) == ["Signature2"])
    #expect(summary.signatures.map(\.flaws) == [[]])
    try withFile(signed) { file in
      #expect(Array(file.sections[0].objectNumbers) == [5, 6, 10, 11])
      #expect(file.trailer["ID"]?.array?[0] == .string([0]))
      #expect(file.trailer["ID"]?.array?[1].string?.count == 16)
      let notes = try file.resolve(.reference(Reference(number: 5, generation: 0)))
      #expect(notes.array?.count == 2)
    }
  }

  @Test func `writes the values of a page as they were read`() throws {
    var pdf = SamplePDF(bare: ())
    pdf.object(
      1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /DA (a\\)\\377) /Q -1 >> >>")
    pdf.object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    pdf.object(
      3,
      "<< /Type /Page /Parent 2 0 R /A#20b [true null +1.50 (\\n) <4>] /C 99999999999999999999 >>")
    pdf.close()
    let signed = try signedPDF(pdf.bytes, as: claim, by: Stub())
    try withFile(pdf.bytes) { before in
      try withFile(signed) { after in
        for number in [1, 3] {
          let object = PDFValue.reference(Reference(number: number, generation: 0))
          let key: StaticString = number == 1 ? "AcroForm" : "Annots"
          let old = try before.resolve(object).dictionary
          let new = try after.resolve(object).dictionary
          #expect(old?.setting(key, to: .null) == new?.setting(key, to: .null))
        }
      }
    }
  }

  @Test func `is refused where the author allowed no change`() {
    #expect(throws: SigningError.certifiedAgainstChanges) {
      _ = try signedPDF(Fixtures.bytes("a06"), as: claim, by: Stub())
    }
    #expect(throws: Never.self) {
      _ = try signedPDF(Fixtures.bytes("u02"), as: claim, by: Stub())
    }
  }

  @Test func `is refused for files that are encrypted, damaged, or go on behind their end`() {
    #expect(throws: SigningError.encrypted) {
      _ = try signedPDF(Fixtures.bytes("r05"), as: claim, by: Stub())
    }
    #expect(throws: SigningError.unreadable(.notAPDF)) {
      _ = try signedPDF(Array("xin chào".utf8), as: claim, by: Stub())
    }
    #expect(throws: SigningError.untidyEnd(.followedBy(bytes: 1))) {
      _ = try signedPDF(Unsigned.plain.bytes + [UInt8(ascii: "x")], as: claim, by: Stub())
    }
  }

  @Test func `is refused where a program could take one of two values`() {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Pages 2 0 R /Type /Catalog /Pages 3 0 R >>")
    pdf.object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    pdf.object(3, "<< /Type /Page /Parent 2 0 R >>")
    pdf.close()
    let bytes = pdf.bytes
    #expect(throws: SigningError.self) { _ = try signedPDF(bytes, as: claim, by: Stub()) }
  }

  @Test func `is refused where one array would have to be two`() {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields 4 0 R >> >>")
    pdf.object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    pdf.object(3, "<< /Type /Page /Parent 2 0 R /Annots 4 0 R >>")
    pdf.object(4, "[]")
    pdf.close()
    let bytes = pdf.bytes
    #expect(throws: SigningError.self) { _ = try signedPDF(bytes, as: claim, by: Stub()) }
  }

  @Test(arguments: ["[2 0 R]", "[]", "[null]", "[7 0 R]"])
  func `is refused where there is no page`(kids: String) {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    pdf.object(2, "<< /Type /Pages /Kids \(kids) /Count 1 >>")
    pdf.close()
    let bytes = pdf.bytes
    #expect(throws: SigningError.self) { _ = try signedPDF(bytes, as: claim, by: Stub()) }
  }

  @Test func `is refused where the signature is longer than the room for it`() {
    var claim = claim
    claim.reserve = 100
    let long = Stub(contents: [0x30, 0x81, 98] + [UInt8](repeating: 1, count: 98))
    #expect(throws: SigningError.contentsTooLong(byteCount: 101, reserve: 100)) {
      _ = try signedPDF(Unsigned.plain.bytes, as: claim, by: long)
    }
    let short = Stub(contents: Array(long.contents.dropLast()))
    #expect(throws: Never.self) { try signedPDF(Unsigned.plain.bytes, as: claim, by: short) }
  }

  @Test(arguments: Fixtures.names)
  func `of whatever kind is refused, or ends in a signature without a flaw`(name: String) throws {
    let bytes = Fixtures.bytes(name)
    let signed: [UInt8]
    do {
      signed = try signedPDF(bytes, as: claim, by: Stub())
    } catch {
      #expect(!name.hasPrefix("v") && !name.hasPrefix("n"))
      return
    }
    let summary = try PDFSummary(of: signed)
    #expect(summary.signatures.last?.flaws == [])
    #expect(summary.signatures.last?.coverage == .whole)
    #expect(summary.signatures.count == (try PDFSummary(of: bytes)).signatures.count + 1)
  }

  @Test func `with any one byte changed is refused, or ends in a signature without a flaw`() throws
  {
    let original = Unsigned.unsigned.bytes
    for place in original.indices {
      var bytes = original
      bytes[place] ^= UInt8(1 << (place % 8))
      guard let signed = try? signedPDF(bytes, as: claim, by: Stub()) else { continue }
      let last = try PDFSummary(of: signed).signatures.last
      #expect(last?.flaws == [] && last?.coverage == .whole, "byte \(place)")
    }
  }
}
