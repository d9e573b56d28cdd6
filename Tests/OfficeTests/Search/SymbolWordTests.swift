import Testing

@testable import Office

@Suite struct `A number with its symbol` {
  @Test(arguments: [
    ("113/KH-NBK", ["113·khnbk"]),
    ("05/QĐ-SGD&ĐT", ["5·qdsgddt"]),
    ("12a/TB-HB", ["12a·tbhb"]),
    ("Kế hoạch số 113 / KH - NBK và Công văn số 7/UBND-VX.", ["113·khnbk", "7·ubndvx"]),
    ("theo Thông tư số 30/2020/TT-BGDĐT", ["30·2020ttbgddt"]),
    ("20/11, lớp 6/2, ngày 5/1/2023", []),
    ("a/b /x 5/", []),
    ("113/", []), ("/", []), ("", []), ("0/KH", ["0·kh"]), ("1/КХ-БК", ["1·кхбк"]),
  ])
  func `is one word wherever it stands in a text`(text: String, words: [String]) {
    #expect(symbolWords(in: text) == words)
  }

  @Test func `is in the index beside its parts`() {
    let words = SearchWords(
      reference: "05/QĐ-HB", kind: "Quyết định", party: "", subject: "Theo Kế hoạch số 113/KH-NBK")
    #expect(words.symbol == "05 qd hb 5 qdhb 5 qd hb 5·qdhb")
    #expect(words.subject == "theo ke hoach so 113 kh nbk 113·khnbk")
  }
}
