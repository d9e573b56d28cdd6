import Testing

@testable import Signatures

@Suite struct `A hostile file` {
  @Test func `with cross-references in a loop is damaged`() {
    for distance in [0, 1] {
      var pdf = SamplePDF()
      let first = pdf.bytes.count
      pdf.close(prev: distance == 0 ? first : nil)
      if distance == 1 {
        let later = pdf.bytes.count
        pdf.close(prev: later)
      }
      #expect(throws: UnreadablePDF.self) { try pdf.summary() }
    }
  }

  @Test func `with an object stream that needs an object inside itself is damaged`() {
    for entries in ["/N 4 0 R /Length 9", "/N 1 /Length 4 0 R", "/N 1 /Length 9 /Filter 4 0 R"] {
      var pdf = SamplePDF(catalog: "/AcroForm 4 0 R")
      pdf.place(5)
      pdf.append("5 0 obj << /Type /ObjStm /First 4 \(entries) >> stream\n4 0 <<>>\n")
      pdf.append("endstream endobj\n")
      pdf.closeWithStream(7, compressed: [(4, 5, 0)])
      #expect(throws: UnreadablePDF.self) { try pdf.summary() }
    }
  }

  @Test func `with a chain of object streams that need one another is damaged`() {
    var pdf = SamplePDF(catalog: "/AcroForm 10000 0 R")
    var compressed: [(Int, Int, Int)] = []
    for number in 10..<5000 {
      pdf.object(
        number,
        "<< /Type /ObjStm /N \(10_001 + number) 0 R /First 4 /Length 9 >> stream\nendstream")
      compressed.append((10_000 + number, number, 0))
    }
    compressed.append((10_000, 10, 0))
    pdf.closeWithStream(9, compressed: compressed)
    #expect(throws: UnreadablePDF.self) { try pdf.summary() }
  }

  @Test func `with objects that only refer on is refused or resolved, but ends`() throws {
    var pdf = SamplePDF(catalog: "/AcroForm 4 0 R")
    pdf.object(4, "5 0 R")
    pdf.object(5, "4 0 R")
    pdf.close()
    #expect(throws: UnreadablePDF.beyondLimits(.nesting)) { try pdf.summary() }
  }

  @Test func `with a stream of endless zeros runs out of its budget`() {
    for isForm in [true, false] {
      var pdf = SamplePDF(catalog: isForm ? "/AcroForm 4 0 R" : "")
      let content = bomb(of: 4_000_000)
      pdf.stream(5, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", content)
      if isForm {
        pdf.closeWithStream(7, compressed: [(4, 5, 0)])
      } else {
        let start = pdf.bytes.count
        pdf.stream(
          8, "/Type /XRef /W [1 1 1] /Size 9 /Root 1 0 R /Filter /FlateDecode", content)
        pdf.append("startxref\n\(start)\n%%EOF\n")
      }
      #expect(throws: UnreadablePDF.beyondLimits(.work)) {
        try pdf.bytes.withUnsafeBytes { bytes in
          _ = try FormWalk(of: PDFFile(ByteSource(file: bytes), budget: Budget(2_000_000)))
        }
      }
    }
  }

  @Test func `with absurd numbers in its cross-references is refused`() {
    let long = String(repeating: "9", count: 400)
    for number in ["-1", "8388608", "4294967296", "9223372036854775807", long] {
      for row in ["\(number) 1\n0000000000 65535 f ", "1 \(number)\n0000000000 65535 f "] {
        var pdf = SamplePDF()
        let start = pdf.bytes.count
        pdf.append("xref\n\(row)\ntrailer << /Size 4 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n")
        #expect(throws: UnreadablePDF.self) { try pdf.summary() }
      }
      for entry in [
        "/Index [0 \(number)]", "/Index [\(number) 1]", "/W [1 \(number) 1]",
        "/Prev \(number)", "/Filter /FlateDecode /DecodeParms << /Columns \(number) >>",
      ] {
        var pdf = SamplePDF()
        let start = pdf.bytes.count
        pdf.append("8 0 obj << \(entry) /Type /XRef /W [1 1 1] /Size 2 /Root 1 0 R /Length 6 >> ")
        pdf.append("stream\n")
        pdf.append("\u{1}\u{9}\u{0}\u{1}\u{9}\u{0}\nendstream endobj\nstartxref\n\(start)\n%%EOF\n")
        #expect(throws: UnreadablePDF.self) { try pdf.summary() }
      }
      let start = "startxref\n\(number)\n%%EOF\n"
      #expect(throws: UnreadablePDF.self) { try PDFSummary(of: Array("%PDF-1.7\n\(start)".utf8)) }
    }
  }

  @Test func `with entries of no width is damaged`() {
    var pdf = SamplePDF()
    let start = pdf.bytes.count
    pdf.append("8 0 obj << /Type /XRef /W [0 0 0] /Size 9000000 /Root 1 0 R /Length 0 >> stream\n")
    pdf.append("\nendstream endobj\nstartxref\n\(start)\n%%EOF\n")
    #expect(throws: UnreadablePDF.self) { try pdf.summary() }
  }

  @Test func `with a byte range of anything is reported as it is`() throws {
    for (range, expected) in [
      ("[0 1.5 2 3]", nil), ("/Name", nil), ("[0 1 2 3 4 5]", [0, 1, 2, 3, 4, 5]), ("null", nil),
      ("[-1 9223372036854775807 1 1]", [-1, .max, 1, 1]), ("[]", []), ("9 0 R", nil),
    ] as [(String, [Int]?)] {
      var pdf = SamplePDF.signed(signature: "/Type /Sig /ByteRange \(range)")
      pdf.close()
      #expect(try pdf.summary().signatures.map(\.byteRange) == [expected])
    }
  }

  @Test func `with objects inside one another runs out of its budget`() {
    var pdf = SamplePDF.signed(
      fields: "[" + (100..<20_000).map { "\($0) 0 R" }.joined(separator: " ") + "]")
    for number in 100..<20_000 {
      pdf.place(number)
      pdf.append("\(number) 0 obj (\n")
    }
    pdf.append(String(repeating: ")", count: 20_000))
    pdf.close()
    #expect(throws: UnreadablePDF.self) { try pdf.summary() }
  }

  @Test func `with a long name for many inner fields is read, and the name cut`() throws {
    var pdf = SamplePDF.signed(fields: "[20 0 R]")
    let kids = (100..<2000).map { "\($0) 0 R" }.joined(separator: " ")
    pdf.object(20, "<< /T (\(String(repeating: "x", count: 100_000))) /Kids [\(kids)] >>")
    for number in 100..<2000 { pdf.object(number, "<< /FT /Sig /T (a) >>") }
    pdf.close()
    #expect(try pdf.summary().emptyFields == 1900)
  }

  @Test(arguments: ["(", "/Length (", "stream ", "<0", "<< ", "%", "[", "/ByteRange["])
  func `full of beginnings without an end is read in one pass or refused`(word: String) {
    var pdf = SamplePDF()
    pdf.append("9 0 obj << ")
    for _ in 0..<100_000 / word.utf8.count { pdf.append(word) }
    pdf.append("\n")
    pdf.close()
    _ = try? pdf.summary()
  }

  @Test func `cut anywhere is read or refused`() {
    for name in ["v03", "v06", "n03", "r05"] {
      let bytes = Fixtures.bytes(name)
      for count in stride(from: 0, to: bytes.count, by: 97) {
        _ = try? PDFSummary(of: Array(bytes[..<count]))
      }
    }
  }

  @Test func `cut inside its last revision is never taken for the earlier one`() throws {
    let bytes = Fixtures.bytes("v01")
    // From the `obj` of the first added object to the end of `startxref`, digits and `%%EOF`.
    for count in stride(from: 1090, to: bytes.count - 8, by: 97) {
      #expect(throws: UnreadablePDF.truncated) { try PDFSummary(of: Array(bytes[..<count])) }
    }
  }

  @Test func `with flipped bytes is read or refused`() {
    #if DEBUG
      let rounds = 15
    #else
      let rounds = 300
    #endif
    var random = RepeatableNumbers(seed: 2026)
    for name in Fixtures.names {
      let bytes = Fixtures.bytes(name)
      // The long `/Contents` are the dullest part.
      let interesting = bytes.indices.filter { index in
        !(bytes[index].hexValue != nil && bytes[max(0, index - 40)].hexValue != nil
          && bytes[min(bytes.count - 1, index + 40)].hexValue != nil)
      }
      for _ in 0..<rounds {
        var changed = bytes
        for _ in 0...Int(random.next() % 4) {
          let place = interesting[Int(random.next() % UInt64(interesting.count))]
          switch random.next() % 4 {
          case 0: changed[place] ^= 1 << (random.next() % 8)
          case 1: changed[place] = Array("<>[]()/0 9R%".utf8)[Int(random.next() % 12)]
          case 2: changed[place] = UInt8(truncatingIfNeeded: random.next())
          default: changed[place] = changed[Int(random.next() % UInt64(changed.count))]
          }
        }
        _ = try? PDFSummary(of: changed)
      }
    }
  }
}
