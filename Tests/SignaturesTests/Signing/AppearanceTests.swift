import Bytes
import Office
import Testing

@testable import Signatures

@Suite struct `What a signature looks like` {
  private struct Stub: CMSSigner {
    func signature(over pieces: [ArraySlice<UInt8>]) throws(SigningError) -> [UInt8] {
      [0x30, 0]
    }
  }

  private let letters = "TRƯỜNG THCS Nguyễn Bỉnh Khiêm; 0123456789/:+"

  private func sign(
    _ pdf: [UInt8], at place: SignaturePlace, picture: [UInt8]? = nil, text: [String]? = nil
  ) throws -> [UInt8] {
    var claim = SignatureClaim(name: "Trần Đức Khiêm", time: claim.time)
    claim.appearance = try SignatureAppearance(
      at: place, picture: picture,
      text: try text.map { try SignatureText($0, font: sampleFont(letters)) })
    return try signedPDF(pdf, as: claim, by: Stub())
  }

  /// The widget of the last signature, and its look.
  private func look(
    _ pdf: [UInt8], _ body: (PDFDictionary, PDFDictionary, PDFFile) throws -> Void
  ) throws {
    let summary = try PDFSummary(of: pdf)
    #expect(summary.signatures.last?.flaws == [] && summary.signatures.last?.coverage == .whole)
    #expect(summary.orphans == 0)
    try withFile(pdf) { file in
      let form = try file.resolve(file.catalog().dictionary["AcroForm"]).dictionary
      let fields = try #require(try file.resolve(form?["Fields"]).array)
      for field in fields.reversed() {
        let widget = try #require(try file.resolve(field).dictionary)
        guard let looks = try file.resolve(widget["AP"]).dictionary else { continue }
        let form = try #require(try file.resolve(looks["N"]).dictionary)
        return try body(widget, form, file)
      }
      Issue.record("nothing to see")
    }
  }

  private func content(_ file: PDFFile, _ value: PDFValue?) throws -> [UInt8] {
    let reference = try #require(value?.reference)
    let object = try #require(try file.object(reference))
    let range = try #require(try file.streamRange(of: object))
    let dictionary = try #require(object.value.dictionary)
    return try StreamDecoder(budget: file.budget, file: file).decode(
      file.source.slice(range), as: dictionary)
  }

  @Test func `is a picture whose ground stays transparent`() throws {
    let area = try PageArea(entered: "1:100,200,40,30")
    let signed = try sign(Unsigned.plain.bytes, at: .at(area), picture: sampleSeal())
    try look(signed) { widget, form, file in
      // Measured from the top left of an A4 page, in points.
      let box = try #require(try file.numbers(widget["Rect"], 4))
      for (found, wanted) in zip(box, [283.46, 190.03, 396.85, 275.07]) {
        #expect(abs(found - wanted) < 0.02, "\(box)")
      }
      let resources = try file.resolve(form["Resources"]).dictionary
      let images = try file.resolve(resources?["XObject"]).dictionary
      let image = try #require(try file.resolve(images?["I1"]).dictionary)
      #expect(image["ColorSpace"]?.name.map { $0 == "DeviceRGB" } == true)
      let pixels = try content(file, images?["I1"])
      let alpha = try content(file, image["SMask"])
      #expect(pixels.count == 3 * 120 * 120 && alpha.count == 120 * 120)
      #expect(alpha[0] == 0 && alpha[60 * 120 + 5] == 255)
      #expect(pixels[3 * (60 * 120 + 5)..<3 * (60 * 120 + 5) + 3] == [220, 20, 20])
    }
    #expect(signed.count < Unsigned.plain.bytes.count + 50_000)
  }

  @Test func `is text in a font that is brought along, with all its marks`() throws {
    let area = try PageArea(entered: "1:20,20,80,20")
    let words = ["TRƯỜNG THCS Nguyễn Bỉnh Khiêm;", "01/02/2026"]
    let signed = try sign(Unsigned.unsigned.bytes, at: .at(area), text: words)
    try look(signed) { _, form, file in
      let resources = try file.resolve(form["Resources"]).dictionary
      let fonts = try file.resolve(resources?["Font"]).dictionary
      let font = try #require(try file.resolve(fonts?["F1"]).dictionary)
      let descendants = try file.resolve(font["DescendantFonts"]).array
      let descendant = try #require(try file.resolve(descendants?.first).dictionary)
      let descriptor = try file.resolve(descendant["FontDescriptor"]).dictionary
      let embedded = try TrueTypeFont.subsetProbe(content(file, descriptor?["FontFile2"]))
      // All glyphs have a place, those of the text an outline.
      let original = try TrueTypeFont(sampleFont(letters))
      #expect(embedded.count == original.glyphCount)
      for (index, size) in embedded.enumerated() {
        let isUsed = original.usedGlyphs(words).contains(index)
        // The parts of marked letters come along.
        #expect((size > 0) == (isUsed || index == 1), "glyph \(index)")
      }
      let table = String(decoding: try content(file, font["ToUnicode"]), as: UTF8.self)
      #expect(table.contains("<1ec5>") && table.contains("<1ec9>"))
    }
  }

  @Test func `is refused where the font lacks a letter or may not be embedded`() throws {
    #expect(throws: SigningError.appearance(.lettersMissing("ễ"))) {
      try SignatureText(["Nguyễn"], font: sampleFont("Nguyn"))
    }
    #expect(throws: SigningError.appearance(.font)) {
      try SignatureText(["N"], font: sampleFont("N", use: 2))
    }
    for broken in [[], Array("OTTO".utf8), Array(sampleFont("N").prefix(200))] as [[UInt8]] {
      #expect(throws: SigningError.appearance(.font)) { try SignatureText(["N"], font: broken) }
    }
  }

  @Test(arguments: 0..<4) func `stands upright on a page that is turned`(quarters: Int) throws {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    pdf.object(
      2,
      "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 700 900] /Rotate \(90 * quarters) >>"
    )
    pdf.object(3, "<< /Type /Page /Parent 2 0 R /CropBox [100. 50 600 850] >>")
    pdf.close()
    // 10 mm from the left, 20 from the top, 30 wide and 15 high, as it is seen.
    let area = try PageArea(entered: "1:10,20,30,15")
    let signed = try sign(pdf.bytes, at: .at(area), picture: sampleSeal())
    let (left, top, width, height) = (28.35, 56.69, 85.04, 42.52)
    let expected: [Double] =
      switch quarters {
      case 0: [100 + left, 850 - top - height, 100 + left + width, 850 - top]
      case 1: [100 + top, 50 + left, 100 + top + height, 50 + left + width]
      case 2: [600 - left - width, 50 + top, 600 - left, 50 + top + height]
      default: [600 - top - height, 850 - left - width, 600 - top, 850 - left]
      }
    try look(signed) { widget, form, file in
      let box = try #require(try file.numbers(widget["Rect"], 4))
      for (found, wanted) in zip(box, expected) { #expect(abs(found - wanted) < 0.02, "\(box)") }
      let matrix = try #require(try file.numbers(form["Matrix"], 6))
      // What points right in the picture points right for whoever sees the page turned clockwise.
      let right = [(1.0, 0.0), (0, 1), (-1, 0), (0, -1)][quarters]
      #expect(matrix[0] == right.0 && matrix[1] == right.1)
      let page = try PageGeometry.find(1, in: file)
      #expect(abs(page.seen(box).x - left) < 0.02 && abs(page.seen(box).y - top) < 0.02)
    }
  }

  @Test func `covers a third of the person's signature where it is a seal`() throws {
    let area = try PageArea(entered: "1:120,200,45,20")
    let once = try sign(Unsigned.plain.bytes, at: .at(area), picture: sampleSeal())
    // 120 dots at 3333 a metre: 36 mm.
    let twice = try sign(once, at: .seal, picture: sampleSeal(density: 3333))
    try look(twice) { widget, _, file in
      let box = try #require(try file.numbers(widget["Rect"], 4))
      let page = try PageGeometry.find(1, in: file)
      let seen = page.seen(box)
      let millimetre = SeenArea.pointsInMillimetre
      #expect(abs(seen.width / millimetre - 36) < 0.1)
      #expect(abs((seen.x + seen.width) / millimetre - (120 + 15)) < 0.1)
      #expect(abs((seen.y + seen.height / 2) / millimetre - 210) < 0.1)
    }
    #expect(throws: SigningError.appearance(.noPersonSeen)) {
      try sign(Unsigned.plain.bytes, at: .seal, picture: sampleSeal())
    }
  }

  @Test func `stands at the top right of page one on a copy`() throws {
    let signed = try sign(Unsigned.plain.bytes, at: .copy, text: ["TRƯỜNG THCS; 01/02/2026"])
    try look(signed) { widget, _, file in
      let page = try PageGeometry.find(1, in: file)
      let box = try #require(try file.numbers(widget["Rect"], 4))
      let seen = page.seen(box)
      #expect(seen.y < 30 && seen.x + seen.width > page.size.width - 30)
    }
  }

  @Test func `fills an empty field, and locks what it wants locked`() throws {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R 5 0 R] >> >>")
    pdf.object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>")
    pdf.object(3, "<< /Type /Page /Parent 2 0 R /Annots [4 0 R 5 0 R] >>")
    pdf.object(
      4,
      "<< /Type /Annot /Subtype /Widget /FT /Sig /T (ChuKy) /Rect [300 100 420 160] "
        + "/Lock << /Type /SigFieldLock /Action /All >> >>")
    pdf.object(5, "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Ten) /Rect [0 0 9 9] >>")
    pdf.close()
    let signed = try sign(pdf.bytes, at: .field(nil), picture: sampleSeal())
    let summary = try PDFSummary(of: signed)
    #expect(summary.signatures.map(\.fieldName) == ["ChuKy"])
    #expect(summary.emptyFields == 0)
    try look(signed) { widget, form, file in
      #expect(try file.numbers(form["BBox"], 4) == [0, 0, 120, 60])
      let signature = try #require(try file.resolve(widget["V"]).dictionary)
      let rules = try file.resolve(signature["Reference"]).array?.first?.dictionary
      #expect(rules?["TransformMethod"]?.name.map { $0 == "FieldMDP" } == true)
    }
    // It is filled now.
    for name in [nil, "ChuKy", "Ten"] {
      #expect(throws: SigningError.appearance(.noField(name))) {
        try sign(signed, at: .field(name), picture: sampleSeal())
      }
    }
    // By name and unseen.
    var unseen = SignatureClaim(name: "Trần Đức Khiêm", time: claim.time)
    unseen.field = "ChuKy"
    let plain = try signedPDF(pdf.bytes, as: unseen, by: Stub())
    #expect(try PDFSummary(of: plain).signatures.map(\.fieldName) == ["ChuKy"])
  }

  @Test func `is refused where a field demands what cannot be met`() throws {
    var pdf = SamplePDF(catalog: "/AcroForm << /Fields [4 0 R] >>")
    pdf.object(
      4,
      "<< /Type /Annot /Subtype /Widget /FT /Sig /T (ChuKy) /Rect [0 0 90 90] /P 3 0 R "
        + "/SV << /Ff 2 /SubFilter [/adbe.pkcs7.detached] >> >>")
    pdf.close()
    #expect(throws: SigningError.appearance(.fieldDemands("ChuKy"))) {
      try sign(pdf.bytes, at: .field(nil), picture: sampleSeal())
    }
  }

  @Test func `has a place on the page or is refused`() throws {
    for (text, flaw) in [
      ("2:0,0,10,10", AppearanceFlaw.noPage(2)), ("1:200,0,20,10", .outside),
      ("1:0,290,10,10", .outside), ("1:0,0,0.1,10", .outside),
    ] {
      let area = try PageArea(entered: text)
      #expect(throws: SigningError.appearance(flaw), "\(text)") {
        try sign(Unsigned.plain.bytes, at: .at(area), picture: sampleSeal())
      }
    }
    for text in [
      "", "1", "1:1,2,3", "0:1,2,3,4", "1:1,2,3,4,5", "1:a,2,3,4", "1:-1,2,3,4", "1:1,2,0,4",
      "1:1,2,3,4.123",
    ] {
      #expect(throws: SigningFailure.badPlace(text)) { try PageArea(entered: text) }
    }
  }
}

@Suite struct `A picture for a signature` {
  @Test func `is read in every kind of colour`() throws {
    let grey = try PNGPicture(samplePNG(width: 3, height: 2, kind: 0) { x, _ in [UInt8(x)] })
    #expect(grey.colors == 1 && grey.alpha == nil && grey.pixels == [0, 1, 2, 0, 1, 2])
    let clear = try PNGPicture(
      samplePNG(width: 2, height: 1, kind: 0, transparency: [0, 1]) { x, _ in [UInt8(x)] })
    #expect(clear.alpha == [255, 0])
    let color = try PNGPicture(
      samplePNG(width: 1, height: 1, kind: 2) { _, _ in [1, 2, 3] })
    #expect(color.pixels == [1, 2, 3] && color.alpha == nil)
    let palette = try PNGPicture(
      samplePNG(
        width: 2, height: 1, kind: 3, palette: [9, 8, 7, 6, 5, 4], transparency: [10]
      ) { x, _ in [UInt8(x)] })
    #expect(palette.pixels == [9, 8, 7, 6, 5, 4] && palette.alpha == [10, 255])
    let faded = try PNGPicture(samplePNG(width: 1, height: 1, kind: 4) { _, _ in [7, 100] })
    #expect(faded.pixels == [7] && faded.alpha == [100])
  }

  @Test func `is refused where it is another kind of file, damaged, or too much`() throws {
    let good = sampleSeal()
    func flaw(_ bytes: [UInt8]) -> PNGFlaw? {
      do throws(PNGFlaw) {
        _ = try PNGPicture(bytes)
        return nil
      } catch {
        return error
      }
    }
    #expect(flaw(good) == nil)
    #expect(flaw(Array("GIF89a".utf8)) == .notPNG)
    #expect(flaw(Array(good.dropLast(20))) == .damaged)
    var flipped = good
    flipped[60] ^= 1
    #expect(flaw(flipped) == .damaged)
    #expect(
      flaw(samplePNG(width: 1, height: 1, kind: 3, palette: [1, 2, 3]) { _, _ in [7] })
        == .damaged)
    // Promises four hundred million pixels, and has one.
    #expect(flaw(samplePNG(width: 1, height: 1, kind: 0) { _, _ in [1] }.widened) == .tooLarge)
    for place in stride(from: 0, to: good.count, by: 7) {
      var odd = good
      odd[place] ^= 0xff
      #expect(flaw(odd) != nil || odd == good, "byte \(place)")
    }
  }
}

extension [UInt8] {
  /// The same file with another width and height in its head.
  fileprivate var widened: [UInt8] {
    var bytes = self
    bytes.replaceSubrange(16..<24, with: [0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20])
    let sum = Int(CRC32.checksum(of: Array(bytes[12..<29])))
    bytes.replaceSubrange(29..<33, with: FontData.u32(sum))
    return bytes
  }
}

extension TrueTypeFont {
  /// How long the outline of each glyph of a subset is, which has no table of characters.
  fileprivate static func subsetProbe(_ bytes: [UInt8]) throws -> [Int] {
    let data = FontData(bytes)
    var places: Range<Int>?
    for index in 0..<(data.u16(4) ?? 0) {
      let record = 12 + 16 * index
      guard data.text(record, 4) == "loca" else { continue }
      let start = data.u32(record + 8) ?? 0
      places = start..<start + (data.u32(record + 12) ?? 0)
    }
    let range = try #require(places)
    let ends = stride(from: range.lowerBound, to: range.upperBound, by: 4).map { data.u32($0)! }
    return zip(ends, ends.dropFirst()).map { $1 - $0 }
  }

  fileprivate func usedGlyphs(_ words: [String]) -> Set<Int> {
    Set(normalized(words.joined(separator: " ")).unicodeScalars.compactMap { glyph(of: $0) })
  }
}
