import Testing

@testable import Signatures

/// A file of one page with text, a font, a form with one field to fill in and one that is signed.
private func signedFile(
  catalog: String = "", page: String = "", form: String = "", trailer: String = "",
  _ more: (inout SamplePDF) -> Void = { _ in }
) -> SamplePDF {
  var pdf = SamplePDF(bare: ())
  // Before the others: of two objects with one number the first counts.
  more(&pdf)
  pdf.object(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm 5 0 R \(catalog) >>")
  pdf.object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
  pdf.object(
    3,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
      + "/Resources << /Font << /F1 6 0 R >> >> /Annots [7 0 R 8 0 R] \(page) >>")
  pdf.stream(4, "", Array("BT (So tien: 100 dong) Tj ET".utf8))
  pdf.object(5, "<< /Fields [7 0 R 8 0 R] /SigFlags 3 \(form) >>")
  pdf.object(6, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
  pdf.object(
    7,
    "<< /Type /Annot /Subtype /Widget /FT /Tx /T (noiNhan) /Rect [0 0 9 9] /AP << /N 10 0 R >> >>"
  )
  pdf.object(
    8, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (kyTen) /Rect [0 0 0 0] /V 9 0 R >>")
  pdf.object(9, "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <3000> >>")
  pdf.stream(10, "/Type /XObject /Subtype /Form /BBox [0 0 9 9]", Array("q Q".utf8))
  pdf.close(trailer)
  return pdf
}

extension SamplePDF {
  /// What is found of the revisions added by `later`.
  fileprivate func changes(_ later: (inout SamplePDF) -> Void) throws -> LaterChanges {
    var pdf = self
    later(&pdf)
    return try pdf.bytes.withUnsafeBytes { bytes in
      let file = try PDFFile(ByteSource(file: bytes))
      return try RevisionComparison.changes(after: self.bytes.count, in: file, FormWalk(of: file))
    }
  }
}

/// Adds a second signature as signing programs do.
private func sign(_ pdf: inout SamplePDF, field: String = "/FT /Sig", type: String = "/Sig") {
  pdf.object(
    3,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
      + "/Resources << /Font << /F1 6 0 R >> >> /Annots [7 0 R 8 0 R 11 0 R] >>")
  pdf.object(5, "<< /Fields [7 0 R 8 0 R 11 0 R] /SigFlags 3 >>")
  pdf.object(
    11, "<< /Type /Annot /Subtype /Widget \(field) /T (dongDau) /Rect [0 0 9 9] /V 12 0 R >>")
  pdf.object(12, "<< /Type \(type) /ByteRange [0 1 2 3] /Contents <3000> >>")
  pdf.close()
}

@Suite struct `What may be done to a signed file` {
  @Test func `is to sign it as well`() throws {
    #expect(try signedFile().changes { sign(&$0) }.allowed == [.signature("dongDau")])
    #expect(try signedFile().changes { sign(&$0) }.forbidden.isEmpty)
  }

  @Test func `is to stamp it with the time, whatever its author certified`() throws {
    let certified = signedFile {
      $0.object(
        9,
        "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <3000> /Reference [<< /TransformMethod /DocMDP "
          + "/TransformParams << /P 1 >> >>] >>")
    }
    #expect(
      try certified.changes { sign(&$0, type: "/DocTimeStamp") }
        == LaterChanges(allowed: [.timestamp("dongDau")]))
    #expect(
      try certified.changes { sign(&$0) }.forbidden.map(\.kind) == [.notCertified(level: 1)])
  }

  @Test func `is to fill in a field, and the field is named`() throws {
    let changes = try signedFile().changes {
      $0.object(
        7,
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (noiNhan) /Rect [0 0 9 9] /AP << /N 10 0 R >> "
          + "/V (UBND) >>")
      $0.stream(10, "/Type /XObject /Subtype /Form /BBox [0 0 9 9]", Array("q (UBND) Tj Q".utf8))
      $0.close()
    }
    #expect(changes == LaterChanges(allowed: [.fieldFilled("noiNhan")]))
    #expect(changes.filledFields == ["noiNhan"])
  }

  @Test func `is to sign in a field that waited for it`() throws {
    let file = signedFile {
      $0.object(8, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (kyTen) /Rect [0 0 0 0] >>")
    }
    let changes = try file.changes {
      $0.object(
        8,
        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (kyTen) /Rect [0 0 0 0] /V 12 0 R /AP << >> >>"
      )
      $0.object(12, "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <3000> >>")
      $0.close()
    }
    #expect(changes == LaterChanges(allowed: [.signature("kyTen")]))
  }

  @Test func `is to add evidence, title and author`() throws {
    let file = signedFile(catalog: "/Metadata 20 0 R /DSS 21 0 R", trailer: "/Info 22 0 R") {
      $0.stream(20, "/Type /Metadata /Subtype /XML", Array("<x/>".utf8))
      $0.object(21, "<< /Certs [23 0 R] >>")
      $0.object(22, "<< /Title (A) >>")
      $0.stream(23, "", [0x30, 0])
    }
    let changes = try file.changes {
      $0.stream(20, "/Type /Metadata /Subtype /XML", Array("<y/>".utf8))
      $0.object(
        21, "<< /Certs [23 0 R 24 0 R] /CRLs [25 0 R] /VRI << /AB << /CRL [25 0 R] >> >> >>")
      $0.object(22, "<< /Title (B) >>")
      $0.stream(24, "", [0x30, 1])
      $0.stream(25, "", [0x30, 2])
      $0.close("/Info 22 0 R")
    }
    #expect(changes.forbidden.isEmpty)
    #expect(Set(changes.allowed) == [.evidence, .description])
  }
}

@Suite struct `What may not be done to a signed file` {
  private func forbidden(
    _ file: SamplePDF = signedFile(), _ later: (inout SamplePDF) -> Void
  ) throws -> [ForbiddenChange.Kind] {
    try file.changes(later).forbidden.map(\.kind)
  }

  @Test func `is to write another text, page or font`() throws {
    #expect(
      try forbidden {
        $0.stream(4, "", Array("BT (So tien: 900 dong) Tj ET".utf8))
        $0.close()
      } == [.content])
    #expect(
      try forbidden {
        $0.object(6, "<< /Type /Font /Subtype /Type1 /BaseFont /Khac >>")
        $0.close()
      } == [.font])
    #expect(
      try forbidden {
        $0.object(2, "<< /Type /Pages /Kids [3 0 R 30 0 R] /Count 2 >>")
        $0.object(30, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>")
        $0.close()
      } == [.pages])
    #expect(
      try forbidden {
        $0.object(
          3,
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 30 0 R "
            + "/Resources << /Font << /F1 6 0 R >> >> /Annots [7 0 R 8 0 R] >>")
        $0.stream(30, "", Array("BT ET".utf8))
        $0.close()
      } == [.page("Contents")])
  }

  @Test func `is to lay a note or an unsigned field over the text`() throws {
    let page =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
      + "/Resources << /Font << /F1 6 0 R >> >> /Annots [7 0 R 8 0 R 30 0 R] >>"
    #expect(
      try forbidden {
        $0.object(3, page)
        $0.object(30, "<< /Type /Annot /Subtype /FreeText /Rect [0 0 500 500] >>")
        $0.close()
      } == [.annotation])
    #expect(
      try forbidden {
        $0.object(3, page)
        $0.object(5, "<< /Fields [7 0 R 8 0 R 30 0 R] /SigFlags 3 >>")
        $0.object(30, "<< /Type /Annot /Subtype /Widget /FT /Tx /T (x) /Rect [0 0 500 500] >>")
        $0.close()
      } == [.unsignedField, .annotation])
  }

  @Test func `is to move, rename or lock a field on the way`() throws {
    let moved =
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (noiNhan) /Rect [0 0 500 500] /AP << /N 10 0 R >> >>"
    #expect(
      try forbidden {
        $0.object(7, moved)
        $0.close()
      } == [.field("noiNhan", key: "Rect")])
    let locked = signedFile {
      $0.object(
        9,
        "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <3000> /Reference [<< /TransformMethod /FieldMDP "
          + "/TransformParams << /Action /Include /Fields [(noiNhan)] >> >>] >>")
    }
    #expect(
      try forbidden(locked) {
        $0.object(
          7,
          "<< /Type /Annot /Subtype /Widget /FT /Tx /T (noiNhan) /Rect [0 0 9 9] /AP << /N 10 0 R >> "
            + "/V (UBND) >>")
        $0.close()
      } == [.fieldLocked("noiNhan")])
  }

  @Test func `is to change a signature, or to take anything away`() throws {
    #expect(
      try forbidden {
        $0.object(9, "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <3001> >>")
        $0.close()
      } == [.object])
    #expect(
      try forbidden {
        $0.object(
          8, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (kyTen) /Rect [0 0 0 0] /V 12 0 R >>")
        $0.object(12, "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <3000> >>")
        $0.close()
      } == [.signatureField("kyTen")])
    #expect(
      try forbidden {
        let start = $0.bytes.count
        $0.append("xref\n6 1\n0000000000 65535 f \n")
        $0.append("trailer\n<< /Size 13 /Root 1 0 R /Prev \($0.newestSection!) >>\n")
        $0.append("startxref\n\(start)\n%%EOF\n")
      } == [.removed])
  }

  @Test func `is to let appear what was signed as missing`() throws {
    let file = signedFile(page: "/Thumb 99 0 R")
    #expect(
      try forbidden(file) {
        $0.stream(99, "/Type /XObject /Subtype /Image", [1, 2, 3])
        $0.close()
      } == [.awakened])
    // Nobody has waited for this one.
    #expect(
      try signedFile().changes {
        $0.stream(99, "/Type /XObject /Subtype /Image", [1, 2, 3])
        $0.close()
      }.isEmpty)
  }

  @Test func `is to point an old number at a hidden second body`() throws {
    let file = signedFile {
      $0.append("4 0 obj\n<< /Length 3 >>\nstream\nBT \nendstream\nendobj\n")
    }
    let hidden = file.bytes.firstRange(of: Array("4 0 obj\n<< /Length 3".utf8))!.lowerBound
    #expect(
      try forbidden(file) {
        let start = $0.bytes.count
        let offset = String(repeating: "0", count: 10 - "\(hidden)".utf8.count) + "\(hidden)"
        $0.append("xref\n4 1\n\(offset) 00000 n \n")
        $0.append("trailer\n<< /Size 13 /Root 1 0 R /Prev \($0.newestSection!) >>\n")
        $0.append("startxref\n\(start)\n%%EOF\n")
      } == [.content])
  }

  @Test func `is to lead from another root, or under another encryption`() throws {
    #expect(
      try forbidden {
        let place = $0.bytes.count
        $0.append("30 0 obj\n<< /Type /Catalog /Pages 2 0 R /AcroForm 5 0 R >>\nendobj\n")
        let offset = String(repeating: "0", count: 10 - "\(place)".utf8.count) + "\(place)"
        let start = $0.bytes.count
        $0.append("xref\n30 1\n\(offset) 00000 n \n")
        $0.append("trailer\n<< /Size 31 /Root 30 0 R /Prev \($0.newestSection!) >>\n")
        $0.append("startxref\n\(start)\n%%EOF\n")
      }.contains(.rootReplaced))
  }

  @Test func `is to add a script, an action or a form of another kind`() throws {
    #expect(
      try forbidden {
        $0.object(
          1, "<< /Type /Catalog /Pages 2 0 R /AcroForm 5 0 R /OpenAction << /S /JavaScript >> >>")
        $0.close()
      } == [.catalog("OpenAction")])
    #expect(
      try forbidden {
        $0.object(5, "<< /Fields [7 0 R 8 0 R] /SigFlags 3 /XFA (x) >>")
        $0.close()
      } == [.form("XFA")])
  }

  @Test func `is to pass the text of the page off as something that may change`() throws {
    // As the description of the file …
    let described = signedFile(trailer: "/Info 4 0 R")
    #expect(
      try forbidden(described) {
        $0.stream(4, "", Array("BT (So tien: 900 dong) Tj ET".utf8))
        $0.close("/Info 4 0 R")
      } == [.content])
    let metadata = signedFile(catalog: "/Metadata 4 0 R") {
      $0.stream(4, "/Type /Metadata", Array("BT (So tien: 100 dong) Tj ET".utf8))
    }
    #expect(
      try forbidden(metadata) {
        $0.stream(4, "/Type /Metadata", Array("BT (So tien: 900 dong) Tj ET".utf8))
        $0.close()
      } == [.content])
    // … as what a field looks like …
    let look = signedFile {
      $0.object(
        7,
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (noiNhan) /Rect [0 0 9 9] /AP << /N 4 0 R >> >>"
      )
    }
    #expect(
      try forbidden(look) {
        $0.stream(4, "", Array("BT (So tien: 900 dong) Tj ET".utf8))
        $0.close()
      } == [.content])
    // … or as a list of fields that the page draws as its text as well.
    let list = signedFile(page: "/Annots 30 0 R") {
      $0.object(
        3,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 30 0 R /Annots 30 0 R >>")
      $0.object(30, "[7 0 R 8 0 R]")
    }
    #expect(
      try forbidden(list) {
        $0.object(30, "[7 0 R 8 0 R 11 0 R]")
        $0.object(5, "<< /Fields [7 0 R 8 0 R 11 0 R] /SigFlags 3 >>")
        $0.stream(11, "/Subtype /Widget /FT /Sig /T (x) /V 12 0 R", Array("BT (900) Tj ET".utf8))
        $0.object(12, "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <3000> >>")
        $0.close()
      } == [.object])
  }

  @Test func `is to let a stream run on into what was added`() throws {
    // The length names a place behind the signed bytes: only there does "endstream" stand.
    let body = "4 0 obj\n<< /Length 5000 >>\nstream\nBT (100) Tj ET\nendstream\nendobj\n"
    let file = signedFile {
      $0.place(4)
      $0.append(body)
    }
    let content = file.bytes.firstRange(of: Array("BT (100)".utf8))!.lowerBound
    #expect(
      try forbidden(file) {
        let padding = content + 5000 - $0.bytes.count
        $0.append(String(repeating: "%", count: padding - 1) + "\nendstream endobj\n")
        $0.close()
      } == [.content])
  }
}

@Suite struct `The changes to each sample file` {
  @Test(arguments: Fixtures.all.filter { $0.signatures > 0 })
  func `are of the expected kind`(_ expected: Fixtures.Expectation) throws {
    let found = try laterChanges(Fixtures.bytes(expected.file))
    #expect(found.count == expected.signatures)
    for (changes, expectation) in zip(found, expected.modifications) where expectation != "*" {
      guard let changes else { continue }
      let isWhole = Fixtures.end(of: expected.file) == .whole
      let kind =
        !isWhole
        ? "suspicious"
        : changes.isEmpty ? "no" : changes.forbidden.isEmpty ? "benign" : "suspicious"
      #expect(kind == expectation, "\(expected.file): \(changes)")
    }
  }

  /// Nil for a signature without a usable range.
  private func laterChanges(_ bytes: [UInt8]) throws -> [LaterChanges?] {
    try bytes.withUnsafeBytes { bytes in
      let file = try PDFFile(ByteSource(file: bytes))
      let form = try FormWalk(of: file)
      return try form.filled.map { found in
        guard let range = try? SignedRange(found.dictionary["ByteRange"], byteCount: bytes.count),
          range.endsRevision(of: file.source)
        else { return nil }
        return try RevisionComparison.changes(after: range.end, in: file, form)
      }
    }
  }
}

extension Array where Element == UInt8 {
  fileprivate func firstRange(of wanted: [UInt8]) -> Range<Int>? {
    (0...(count - wanted.count)).lazy.map { $0..<($0 + wanted.count) }
      .last { Array(self[$0]) == wanted }
  }
}
