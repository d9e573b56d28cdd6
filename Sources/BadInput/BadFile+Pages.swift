// Files whose pages are bad: trees without end, and contents that paint without end.

extension BadFile {
  /// Those that are bad by their pages.
  public static let pages: [BadFile] =
    [
      BadFile("pages: a node inside itself") {
        pages([2], count: 1) { _ in }
      },
      BadFile("pages: a hundred thousand, all of them one content", 8_000_000) {
        pages(Array(10..<100_010), count: 100_000) { pdf in
          for number in 10..<100_010 {
            pdf.object(number, "<< /Contents 3 0 R >>")
          }
          pdf.stream(3, "", Array("q 595 0 0 842 0 0 cm Q".utf8))
        }
      },
      BadFile("pages: sixty thousand nodes inside one another, each with resources", 9_000_000) {
        pages([10], count: 1) { pdf in
          for number in 10..<60_010 {
            pdf.object(
              number,
              "<< /Kids [\(number + 1) 0 R] /Count 1 /Resources << /XObject << /A 1 0 R >> >> >>")
          }
          pdf.object(60_010, "<< >>")
        }
      },
      BadFile("pages: a tree that counts a billion", 1000) {
        pages([10], count: 1_000_000_000) { pdf in pdf.object(10, "<< >>") }
      },
      BadFile("contents: forms that paint forms, a hundred each", 4000) {
        painting { pdf in
          let content = String(repeating: "/F Do ", count: 100)
          pdf.stream(
            21, "/Subtype /Form /Resources << /XObject << /F 22 0 R >> >>", Array(content.utf8))
          pdf.stream(
            22, "/Subtype /Form /Resources << /XObject << /F 23 0 R >> >>", Array(content.utf8))
          pdf.stream(
            23, "/Subtype /Form /Resources << /XObject << /F 24 0 R >> >>", Array(content.utf8))
          pdf.stream(24, "/Subtype /Form /Resources << /XObject << /F 21 0 R >> >>", [])
          return content
        }
      },
      BadFile("contents: one picture painted a million times", 7_000_000) {
        painting { pdf in
          pdf.stream(21, "/Subtype /Image /Width 9 /Height 9", [1])
          return "595 0 0 842 0 0 cm " + String(repeating: "/F Do ", count: 1_000_000)
        }
      },
      BadFile("contents: a hundred thousand names, each painted", 6_000_000) {
        var names = ""
        var content = ""
        for number in 0..<100_000 {
          names += "/N\(number) 21 0 R "
          content += "/N\(number) Do "
        }
        return pages([10], count: 1) { pdf in
          pdf.object(
            10,
            "<< /MediaBox [0 0 1 1] /Contents 11 0 R /Resources << /XObject << \(names) >> >> >>")
          pdf.stream(11, "", Array(content.utf8))
          pdf.stream(21, "/Subtype /Image /Width 9 /Height 9", [1])
        }
      },
    ]
    + [
      "(", "<0", "[", "q ", "<< ", "1 ", "/a ", "1 0 0 1 0 0 cm ", "(a) Tj ", "Q ", "BI ", "% ",
      "-",
      "x ",
    ].map { word in
      BadFile("contents full of \(word)", 4_000_000) {
        painting { _ in String(decoding: filled(word, 4_000_000), as: UTF8.self) }
      }
    }
    + [
      BadFile("contents: thirty million zeros, on two hundred pages", 200_000) {
        pages(Array(100..<300), count: 200) { pdf in
          for number in 100..<300 {
            pdf.object(number, "<< /MediaBox [0 0 1 1] /Contents [11 0 R 11 0 R] >>")
          }
          pdf.stream(11, "/Filter /FlateDecode", bomb(of: 30_000_000))
        }
      },
      BadFile("contents: four million zeros, on two hundred pages", 50_000) {
        pages(Array(100..<300), count: 200) { pdf in
          for number in 100..<300 {
            pdf.object(number, "<< /MediaBox [0 0 1 1] /Contents [11 0 R 11 0 R] >>")
          }
          pdf.stream(11, "/Filter /FlateDecode", bomb(of: 4_000_000))
        }
      },
    ]

  /// A file whose pages (object 2) have these kids.
  private static func pages(
    _ kids: [Int], count: Int, _ more: (inout SamplePDF) -> Void
  ) -> [UInt8] {
    var pdf = SamplePDF(bare: ())
    pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
    let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
    pdf.object(2, "<< /Kids [\(list)] /Count \(count) /MediaBox [0 0 595 842] >>")
    more(&pdf)
    pdf.close()
    return pdf.bytes
  }

  /// A page that paints the content returned, in which `F` is object 21.
  private static func painting(_ content: (inout SamplePDF) -> String) -> [UInt8] {
    pages([10], count: 1) { pdf in
      pdf.object(10, "<< /Contents 11 0 R /Resources << /XObject << /F 21 0 R >> >> >>")
      let text = content(&pdf)
      pdf.stream(11, "", Array(text.utf8))
    }
  }
}
