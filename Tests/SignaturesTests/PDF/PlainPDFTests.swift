import Testing

@testable import Signatures

@Suite struct `A plain PDF` {
  private func file(_ lines: [String]) -> String {
    String(decoding: plainPDF(title: "Công văn", lines: lines), as: UTF8.self)
  }

  @Test func `is a whole file of as many pages as its lines need`() throws {
    for (count, pages) in [(0, 1), (1, 1), (48, 1), (49, 2), (200, 5)] {
      let bytes = plainPDF(title: "", lines: Array(repeating: "Nghỉ lễ", count: count))
      let summary = try PDFSummary(of: bytes)
      #expect(summary.pageCount == pages)
      #expect(summary.end == .whole)
      #expect(summary.signatures.isEmpty)
    }
  }

  @Test func `is the same each time`() {
    #expect(file(["Nghỉ lễ 30/4", "Đ"]) == file(["Nghỉ lễ 30/4", "Đ"]))
  }

  @Test func `carries its title in UTF-16`() {
    #expect(file([]).contains("/Title <feff004300f4006e0067002000760103006e>"))
  }

  @Test func `shows Latin letters with marks and lets the true ones be copied`() {
    let text = file(["ễĐi"])
    #expect(text.contains("/Differences [128 /e 129 /D]"))
    #expect(text.contains("<80> <1ec5>\n<81> <0110>"))
    #expect(text.contains("<808169> Tj"))
  }

  @Test func `has room for all Vietnamese letters at once`() {
    let all = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
    var font = PlainFont()
    let codes = (all + all.uppercased()).map { font.code(for: $0) }
    #expect(Set(codes).count == codes.count)
    #expect(!codes.contains(UInt8(ascii: "?")))
  }

  @Test func `breaks long lines at spaces, or anywhere if there are none`() {
    let words = Array(repeating: "chữ", count: 30).joined(separator: " ")
    #expect(file([words]).occurrences(of: "Tj T*") == 2)
    #expect(file([String(repeating: "x", count: 161)]).occurrences(of: "Tj T*") == 3)
    #expect(file([String(repeating: "x", count: 80)]).occurrences(of: "Tj T*") == 1)
  }
}

extension String {
  /// How often `part` occurs.
  fileprivate func occurrences(of part: String) -> Int { ranges(of: part).count }
}
