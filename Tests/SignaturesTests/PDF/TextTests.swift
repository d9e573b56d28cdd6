import Testing

@testable import Signatures

@Suite struct `Texts and dates of a PDF` {
  @Test func `are decoded by their mark, or as PDFDocEncoding`() {
    #expect(text(ofPDFString: [0xfe, 0xff, 0x01, 0x10, 0x1e, 0xe9, 0x00, 0x63]) == "Đức")
    #expect(text(ofPDFString: [0xef, 0xbb, 0xbf] + Array("Đức".utf8)) == "Đức")
    #expect(text(ofPDFString: [0x41, 0x80, 0xa0, 0xe9, 0x1f]) == "A•€é˜")
    #expect(text(ofPDFString: []) == "")
  }

  @Test func `survive odd bytes and lone surrogates`() {
    #expect(text(ofPDFString: [0xfe, 0xff, 0x00]) == "")
    #expect(text(ofPDFString: [0xfe, 0xff, 0xd8, 0x00, 0x00, 0x41]) == "\u{fffd}A")
    #expect(text(ofPDFString: [0xef, 0xbb, 0xbf, 0xff]) == "\u{fffd}")
  }

  @Test func `lose what could upset a terminal`() {
    #expect(text(ofPDFString: Array("a\u{1b}[2Jb\r\n".utf8)) == "a˙[2Jb  ")
    #expect(text(ofPDFString: [0xef, 0xbb, 0xbf] + Array("a\u{1b}b\u{202e}c".utf8)) == "a b c")
    // A language code inside UTF-16 is no text.
    #expect(
      text(ofPDFString: [0xfe, 0xff, 0, 0x1b, 0, 0x76, 0, 0x69, 0, 0x1b, 0, 0x41]) == "A")
  }

  @Test(
    arguments: [
      ("D:20260309091520+07'00'", 1_773_022_520_000), ("D:20260309021520Z", 1_773_022_520_000),
      ("D:20260309091520+07'00", 1_773_022_520_000), ("20260309021520", 1_773_022_520_000),
      ("D:20260308211520-05'00'", 1_773_022_520_000), ("D:2026", 1_767_225_600_000),
      ("D:20260230", nil), ("D:20261301", nil), ("D:2026030909", 1_773_046_800_000),
      ("D:99999", nil), ("", nil), ("hôm qua", nil), ("D:20260309091520+99'00'", nil),
    ] as [(String, Int64?)])
  func `give the moment in UTC milliseconds`(date: String, moment: Int64?) {
    #expect(milliseconds(ofPDFDate: date) == moment)
  }
}
