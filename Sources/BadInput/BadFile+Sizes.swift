// Files that are bad by being large, or by how many of something they have.

/// `30 KB`, `1 MB`.
private func text(ofSize size: Int) -> String {
  size < 1_000_000 ? "\(size / 1000) KB" : "\(size / 1_000_000) MB"
}

extension BadFile {
  // MARK: Bytes that mean nothing

  static func garbage(_ size: Int) -> [BadFile] {
    let length = text(ofSize: size)
    @Sendable func around(before: String, inside: String, after: String) -> [UInt8] {
      var pdf = SamplePDF(bare: ())
      if !before.isEmpty { pdf.append(filled(before, size)) }
      pdf.object(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [10 0 R] >> >>")
      pdf.object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
      pdf.object(3, "<< /Type /Page /Parent 2 0 R >>")
      pdf.object(10, "<< /FT /Sig /T (a) /V 11 0 R >>")
      if !inside.isEmpty { pdf.append(filled(inside, size)) }
      pdf.object(11, "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <3003020101> >>")
      pdf.close()
      if !after.isEmpty { pdf.append(filled(after, size)) }
      return pdf.bytes
    }
    return [
      BadFile("garbage before the header, \(length)", size) {
        filled("garbage ", size) + SamplePDF.signed().bytes
      },
      BadFile("garbage behind the header, \(length)", size) {
        around(before: "\u{1}\u{2}garbage\n", inside: "", after: "")
      },
      BadFile("garbage behind the end, \(length)", size) {
        around(before: "", inside: "", after: "\u{1}garbage ")
      },
      BadFile("white space behind the end, \(length)", size) {
        around(before: "", inside: "", after: " ")
      },
    ]
      + [
        "(", "/Length (", "stream ", "<0", "<< ", "% ", "[", "/ByteRange[", "/a", "1 ", "endobj ",
        "startxref 9 ", "%%EOF\n", ")", "obj<</Length 9>>stream\n", "(\\(", "/#42yteRange ",
      ].map { word in
        BadFile("full of \(word), \(length)", size) {
          around(before: "", inside: word, after: "")
        }
      }
  }

  // MARK: A great many of something

  static func structures(_ size: Int) -> [BadFile] {
    let length = text(ofSize: size)
    func name(_ text: String) -> String { "\(text), \(length)" }
    func inForm(_ value: @escaping @Sendable () -> [UInt8]) -> @Sendable () -> [UInt8] {
      {
        var pdf = SamplePDF(catalog: "/AcroForm 4 0 R")
        pdf.place(4)
        pdf.append("4 0 obj << /Fields ")
        pdf.append(value())
        pdf.append(" >> endobj\n")
        pdf.close()
        return pdf.bytes
      }
    }
    @Sendable func list(_ unit: String) -> [UInt8] {
      Array("[".utf8) + filled(unit, size) + Array("]".utf8)
    }
    return [
      BadFile(name("one array of numbers"), size, inForm { list("1 ") }),
      BadFile(name("one array of names"), size, inForm { list("/a") }),
      BadFile(name("one array of dictionaries"), size, inForm { list("<<>>") }),
      BadFile(name("one array of the same reference"), size, inForm { list("9 0 R ") }),
      BadFile(name("arrays inside one another"), size, inForm { filled("[", size) }),
      BadFile(name("dictionaries inside one another"), size, inForm { filled("<</a", size) }),
      BadFile(name("one name"), size, inForm { Array("/".utf8) + filled("n", size) }),
      BadFile(name("one number"), size, inForm { filled("7", size) }),
      BadFile(name("one string"), size, inForm { Array("(".utf8) + filled("s", size) + [41] }),
      BadFile(name("one dictionary of many keys"), size) {
        var pdf = SamplePDF(catalog: "/AcroForm 4 0 R")
        pdf.place(4)
        pdf.append("4 0 obj << ")
        for number in 0..<size / 10 { pdf.append("/k\(number) 1 ") }
        pdf.append(">> endobj\n")
        pdf.close()
        return pdf.bytes
      },
      BadFile(name("objects of two bytes"), size) {
        var pdf = SamplePDF.signed()
        for number in 100..<100 + size / 50 { pdf.object(number, "1") }
        pdf.close()
        return pdf.bytes
      },
      BadFile(name("revisions of a hundred bytes"), size) {
        var pdf = SamplePDF.signed()
        pdf.close()
        for _ in 0..<size / 130 {
          pdf.object(3, "1")
          pdf.close()
        }
        return pdf.bytes
      },
      BadFile(name("two thousand startxref and more"), size) {
        var pdf = SamplePDF.signed()
        pdf.close()
        pdf.append(filled("startxref\n9\n%%EOF\n", size))
        return pdf.bytes
      },
      BadFile(name("cross-references of twenty bytes"), size) {
        var pdf = SamplePDF.signed()
        pdf.close()
        let start = pdf.bytes.count
        pdf.append("xref\n0 \(size / 20)\n")
        pdf.append(filled("0000000009 00000 n \n", size))
        pdf.append("trailer << /Size 9 /Root 1 0 R /Prev \(pdf.newestSection!) >>\n")
        pdf.append("startxref\n\(start)\n%%EOF\n")
        return pdf.bytes
      },
      BadFile(name("cross-references of a byte, compressed"), 800_000) {
        var pdf = SamplePDF.signed()
        pdf.close()
        let start = pdf.bytes.count
        pdf.append("9 0 obj << /Type /XRef /W [1 0 0] /Size 7000000 /Root 1 0 R /Length 1 ")
        pdf.append("/Prev \(pdf.newestSection!) /Filter /FlateDecode >> stream\n")
        pdf.append(bomb(of: 7_000_000))
        pdf.append("\nendstream endobj\nstartxref\n\(start)\n%%EOF\n")
        return pdf.bytes
      },
      BadFile(name("pages"), size) {
        let count = size / 80
        var pdf = SamplePDF.signed()
        pdf.object(
          2,
          "<< /Type /Pages /Count \(count) /Kids ["
            + (100..<100 + count).map { "\($0) 0 R" }.joined(separator: " ") + "] >>")
        for number in 100..<100 + count { pdf.object(number, "<< /Type /Page >>") }
        pdf.close()
        return pdf.bytes
      },
      BadFile(name("fields inside one another"), size) {
        var pdf = SamplePDF.signed(fields: "[100 0 R]")
        for number in 100..<100 + size / 80 {
          pdf.object(number, "<< /T (a) /Kids [\(number + 1) 0 R] >>")
        }
        pdf.close()
        return pdf.bytes
      },
      BadFile(name("empty fields"), size) {
        let numbers = 100..<100 + size / 90
        var pdf = SamplePDF.signed(
          fields: "[" + numbers.map { "\($0) 0 R" }.joined(separator: " ") + "]")
        for number in numbers { pdf.object(number, "<< /FT /Sig /T (\(number)) >>") }
        pdf.close()
        return pdf.bytes
      },
      BadFile(name("evidence"), size) {
        let numbers = 100..<100 + size / 110
        let list = numbers.map { "\($0) 0 R" }.joined(separator: " ")
        var pdf = SamplePDF(catalog: "/DSS << /Certs [\(list)] /VRI 5 0 R >>")
        pdf.object(
          5, "<< " + numbers.map { "/K\($0) << /Cert [\($0) 0 R] >>" }.joined(separator: " ") + ">>"
        )
        for number in numbers { pdf.stream(number, "", [0x30, 0x03, 0x02, 0x01, 0x01]) }
        pdf.close()
        return pdf.bytes
      },
    ]
  }

  // MARK: A great many signatures

  static func signatures(_ size: Int, _ contents: [UInt8]) -> [BadFile] {
    let length = text(ofSize: size)
    let digits = hexadecimal(contents)
    return [
      BadFile("signatures that cover nothing, \(length)", size) {
        manySignatures(size / 250, [UInt8]("3003020101".utf8), revisions: false)
      },
      BadFile("real signatures over other bytes, \(length)", size) {
        manySignatures(size / (digits.count + 250), digits, revisions: false)
      },
      BadFile("real signatures, a revision for each, \(length)", size) {
        manySignatures(size / (digits.count + 600), digits, revisions: true)
      },
      BadFile("signatures, a revision for each, \(length)", size) {
        manySignatures(size / 600, [UInt8]("3003020101".utf8), revisions: true)
      },
    ]
  }

  private static func manySignatures(
    _ count: Int, _ contents: [UInt8], revisions: Bool
  ) -> [UInt8] {
    let numbers = 0..<max(1, count)
    let fields = numbers.map { "\(100 + 2 * $0) 0 R" }.joined(separator: " ")
    var pdf = SamplePDF(catalog: "/AcroForm << /Fields [\(fields)] /SigFlags 3 >>")
    for number in numbers {
      pdf.object(100 + 2 * number, "<< /FT /Sig /T (\(number)) /V \(101 + 2 * number) 0 R >>")
      pdf.place(101 + 2 * number)
      pdf.append("\(101 + 2 * number) 0 obj << /Type /Sig /SubFilter /adbe.pkcs7.detached ")
      // In revisions of their own the ranges are right: to the end of each.
      let start = pdf.bytes.count + 70
      let end = start + contents.count + 2
      var rest = 0
      if revisions {
        rest = " >> endobj\nxref\n".utf8.count
        rest += 2 * "\(100 + 2 * number) 1\n0000000000 00000 n \n".utf8.count
        if number == 0 { rest += 3 * "1 1\n0000000000 00000 n \n".utf8.count }
        let table = end + " >> endobj\n".utf8.count
        let chain = pdf.newestSection.map { "/Prev \($0)" } ?? ""
        rest += "trailer\n<< /Size \(102 + 2 * number) /Root 1 0 R \(chain)  >>\n".utf8.count
        rest += "startxref\n\(table)\n%%EOF\n".utf8.count
      }
      let range = "/ByteRange [0 \(start) \(end) \(rest)]"
      pdf.append(range + String(repeating: " ", count: max(0, 60 - range.utf8.count)))
      pdf.append("/Contents ")
      pdf.append("<")
      pdf.append(contents)
      pdf.append("> >> endobj\n")
      if revisions { pdf.close() }
    }
    if !revisions { pdf.close() }
    return pdf.bytes
  }

  // MARK: The largest

  static func large(_ contents: [UInt8]) -> [BadFile] {
    func contentsFile(_ text: @escaping @Sendable () -> [UInt8]) -> @Sendable () -> [UInt8] {
      {
        var pdf = SamplePDF.signed()
        pdf.place(11)
        pdf.append("11 0 obj << /Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [0 9 99 9] ")
        pdf.append("/Contents <")
        pdf.append(text())
        pdf.append("> >> endobj\n")
        pdf.close()
        return pdf.bytes
      }
    }
    return [
      BadFile(
        "contents of 50 MiB: one structure", 100 << 20,
        contentsFile {
          hexadecimal([0x30, 0x84, 0x03, 0x1f, 0xff, 0xfa]) + filled("30", 100 << 20)
        }),
      BadFile(
        "contents of 50 MiB: a signature and zeros", 100 << 20,
        contentsFile {
          hexadecimal(contents) + filled("00", 100 << 20)
        }),
      BadFile(
        "contents of 4 MB: values of two bytes", 8 << 20,
        contentsFile {
          let body = filled("0500", 7_000_000)
          return hexadecimal([0x30, 0x83, 0x35, 0x67, 0xe0]) + body
        }),
      BadFile(
        "contents of 4 MB: indefinite lengths inside one another", 8 << 20,
        contentsFile {
          filled("3080", 240) + filled("0500", 7_000_000) + filled("0000", 240)
        }),
    ]
  }
}
