/// A file no honest program writes, made to cost a reader time or memory, or to mislead it.
public struct BadFile: Sendable {
  /// What is bad about it.
  public let name: String
  /// Of how many bytes it is, about; those above a million are for measuring alone.
  public let size: Int
  private let build: @Sendable () -> [UInt8]

  init(_ name: String, _ size: Int = 1000, _ build: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.size = size
    self.build = build
  }

  /// The file itself.
  public func bytes() -> [UInt8] { build() }

  /// All of them.
  ///
  /// - Parameters:
  ///   - contents: The `/Contents` of a real signature.
  ///   - sizes: The sizes in bytes of those that are bad by being large. With one above ten million
  ///     come files with a signature of 50 MiB.
  public static func all(contents: [UInt8], sizes: [Int]) -> [BadFile] {
    loops + claims + bombs + pages
      + sizes.flatMap { size in
        garbage(size) + structures(size) + signatures(size, contents)
      } + (sizes.contains { $0 > 10_000_000 } ? large(contents) : [])
  }
}

/// `count` times `text`, cut to about that many bytes.
func filled(_ text: String, _ size: Int) -> [UInt8] {
  let unit = Array(text.utf8)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(size + unit.count)
  while bytes.count < size { bytes += unit }
  return bytes
}

func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
  let digits = Array("0123456789abcdef".utf8)
  return [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { buffer, count in
    for byte in bytes {
      buffer[count] = digits[Int(byte >> 4)]
      buffer[count + 1] = digits[Int(byte & 15)]
      count += 2
    }
  }
}

// MARK: References in circles

extension BadFile {
  static let loops: [BadFile] = [
    BadFile("xref: /Prev to itself") {
      var pdf = SamplePDF()
      let here = pdf.bytes.count
      pdf.close(prev: here)
      return pdf.bytes
    },
    BadFile("xref: /Prev in a circle of two") {
      var pdf = SamplePDF()
      pdf.close(prev: pdf.bytes.count + 400)
      while pdf.bytes.count < pdf.newestSection! + 400 { pdf.append(" ") }
      pdf.close()
      return pdf.bytes
    },
    BadFile("xref: /XRefStm to its own table") {
      var pdf = SamplePDF()
      pdf.close("/XRefStm \(pdf.bytes.count)")
      return pdf.bytes
    },
    BadFile("xref: /XRefStm to a stream whose /Prev comes back") {
      var pdf = SamplePDF()
      let stream = pdf.bytes.count
      pdf.append("8 0 obj << /Type /XRef /W [1 1 1] /Size 1 /Root 1 0 R /Length 3 /Prev \(stream) ")
      pdf.append("/XRefStm \(stream) >> stream\n")
      pdf.append([1, 9, 0])
      pdf.append("\nendstream endobj\n")
      pdf.close("/XRefStm \(stream)")
      return pdf.bytes
    },
    BadFile("stream: /Length is the stream itself") {
      var pdf = SamplePDF(catalog: "/AcroForm 4 0 R")
      pdf.place(4)
      pdf.append("4 0 obj << /Length 4 0 R /Fields [] >> stream\nabc\nendstream endobj\n")
      pdf.close()
      return pdf.bytes
    },
    BadFile("object stream: contains itself, and extends itself") {
      var pdf = SamplePDF(catalog: "/AcroForm 4 0 R")
      pdf.stream(5, "/Type /ObjStm /N 2 /First 8 /Extends 5 0 R", Array("4 0 5 5 <<>> <<>>".utf8))
      pdf.closeWithStream(7, compressed: [(4, 5, 0), (5, 5, 1)])
      return pdf.bytes
    },
    BadFile("object stream: two extend each other") {
      var pdf = SamplePDF(catalog: "/AcroForm 4 0 R")
      pdf.stream(5, "/Type /ObjStm /N 1 /First 4 /Extends 6 0 R", Array("4 0 8 0 R".utf8))
      pdf.stream(6, "/Type /ObjStm /N 1 /First 4 /Extends 5 0 R", Array("8 0 4 0 R".utf8))
      pdf.closeWithStream(7, compressed: [(4, 5, 0), (8, 6, 0)])
      return pdf.bytes
    },
    BadFile("fields: a tree in a circle") {
      var pdf = SamplePDF.signed(fields: "[20 0 R 20 0 R]")
      pdf.object(20, "<< /T (a) /Kids [21 0 R 20 0 R] >>")
      pdf.object(21, "<< /T (b) /Kids [20 0 R 22 0 R] /Parent 20 0 R >>")
      pdf.object(22, "<< /T (c) /FT /Sig /V 11 0 R /Parent 22 0 R >>")
      pdf.close()
      return pdf.bytes
    },
    BadFile("pages: a tree in a circle") {
      var pdf = SamplePDF.signed()
      pdf.object(2, "<< /Type /Pages /Kids [3 0 R 2 0 R 30 0 R] /Count 3 >>")
      pdf.object(30, "<< /Type /Pages /Kids [2 0 R 30 0 R] /Count 1000000000 >>")
      pdf.close()
      return pdf.bytes
    },
  ]

  // MARK: Numbers that promise too much

  static let claims: [BadFile] =
    [1_000_000_000, 8_388_607, .max].flatMap { number in
      [
        BadFile("claim: /Size \(number)") {
          var pdf = SamplePDF.signed()
          pdf.close("/Size \(number)")
          return pdf.bytes
        },
        BadFile("claim: /Count \(number)") {
          var pdf = SamplePDF.signed()
          pdf.object(2, "<< /Type /Pages /Kids [3 0 R] /Count \(number) >>")
          pdf.close()
          return pdf.bytes
        },
        BadFile("claim: a table of \(number) entries") {
          var pdf = SamplePDF()
          let start = pdf.bytes.count
          pdf.append("xref\n0 \(number)\n0000000000 65535 f \ntrailer << /Size 4 /Root 1 0 R >>\n")
          pdf.append("startxref\n\(start)\n%%EOF\n")
          return pdf.bytes
        },
        BadFile("claim: a stream of \(number) entries without width") {
          crossReferences("/W [0 0 0] /Index [0 \(number)] /Size \(number) /Length 3", [1, 9, 0])
        },
        BadFile("claim: widths of \(number)") {
          crossReferences("/W [1 \(number) 1] /Size 2 /Length 3", [1, 9, 0])
        },
        BadFile("claim: an object stream of \(number) objects") {
          var pdf = SamplePDF(catalog: "/AcroForm 4 0 R")
          pdf.stream(5, "/Type /ObjStm /N \(number) /First \(number)", Array("4 0 <<>>".utf8))
          pdf.closeWithStream(7, compressed: [(4, 5, 0)])
          return pdf.bytes
        },
        BadFile("claim: a predictor with \(number) columns") {
          crossReferences(
            "/W [1 1 1] /Size 2 /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns "
              + "\(number) /Colors 32 /BitsPerComponent 16 >> /Length 14", stored([2, 1, 9, 0]))
        },
        BadFile("claim: a range to \(number)") {
          ranges("[0 \(number) \(number) \(number)]")
        },
      ]
    }
    + [
      "[0 -1 10 10]", "[-5 10 20 10]", "[0 200 100 500]", "[0 100 50 100]", "[0 0 0 0]",
      "[9223372036854775807 1 1 1]", "[0 1 9223372036854775807 9223372036854775807]",
      "[0 10 20 30 40 50]", "[]", "[0 1e3 2.5 (x)]",
    ].map { range in BadFile("ranges: \(range)") { ranges(range) } }
    + ["<zz>", "<30 8", "(not hexadecimal)", "null", "[<30> <31>]", "<3003020101> <00>"].map {
      text in
      BadFile("contents: \(text)") {
        var pdf = SamplePDF.signed()
        pdf.object(11, "<< /Type /Sig /ByteRange [0 10 20 30] /Contents \(text) >>")
        pdf.close()
        return pdf.bytes
      }
    }

  private static func ranges(_ range: String) -> [UInt8] {
    var pdf = SamplePDF.signed(signature: "/Type /Sig /ByteRange \(range)")
    pdf.close()
    return pdf.bytes
  }

  private static func crossReferences(_ entries: String, _ content: [UInt8]) -> [UInt8] {
    var pdf = SamplePDF()
    let start = pdf.bytes.count
    pdf.append("8 0 obj << /Type /XRef /Root 1 0 R \(entries) >> stream\n")
    pdf.append(content)
    pdf.append("\nendstream endobj\nstartxref\n\(start)\n%%EOF\n")
    return pdf.bytes
  }

  // MARK: Compression

  static let bombs: [BadFile] = [
    BadFile("bomb: a hundred million zeros as objects", 700_000) {
      compressedForm("/Filter /FlateDecode", bomb(of: 100_000_000))
    },
    BadFile("bomb: a hundred million zeros as cross-references", 700_000) {
      crossReferences(
        "/W [1 1 1] /Size 9 /Filter /FlateDecode /Length 1", bomb(of: 100_000_000))
    },
    BadFile("bomb: seven million zeros, undone by a predictor of single columns", 50_000) {
      compressedForm(
        "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 1 >>", bomb(of: 7_000_000))
    },
    BadFile("bomb: forty streams of seven million zeros", 900_000) {
      let content = bomb(of: 7_000_000)
      let fields = (100..<120).map { "\($0 + 100) 0 R" }.joined(separator: " ")
      var pdf = SamplePDF(catalog: "/AcroForm << /Fields [\(fields)] >>")
      for number in 100..<120 {
        pdf.stream(number, "/Type /ObjStm /N 1 /First 9 /Filter /FlateDecode", content)
      }
      pdf.closeWithStream(9, compressed: (100..<120).map { ($0 + 100, $0, 0) })
      return pdf.bytes
    },
    BadFile("filters: Flate of Flate of Flate") {
      let once = stored(stored(stored(Array("4 0 <<>>".utf8))))
      return compressedForm("/Filter [/FlateDecode /FlateDecode /FlateDecode]", once)
    },
    BadFile("filters: a thousand names", 20_000) {
      compressedForm(
        "/Filter [" + String(repeating: "/FlateDecode ", count: 1000) + "]", stored([0]))
    },
    BadFile("bomb: evidence of seven million zeros, sixty times", 600_000) {
      let content = bomb(of: 7_000_000)
      let list = (100..<160).map { "\($0) 0 R" }.joined(separator: " ")
      var pdf = SamplePDF(catalog: "/DSS << /Certs [\(list)] /CRLs [\(list)] >>")
      for number in 100..<110 { pdf.stream(number, "/Filter /FlateDecode", content) }
      pdf.close()
      return pdf.bytes
    },
  ]

  private static func compressedForm(_ entries: String, _ content: [UInt8]) -> [UInt8] {
    var pdf = SamplePDF(catalog: "/AcroForm 4 0 R")
    pdf.stream(5, "/Type /ObjStm /N 1 /First 4 \(entries)", content)
    pdf.closeWithStream(7, compressed: [(4, 5, 0)])
    return pdf.bytes
  }
}
