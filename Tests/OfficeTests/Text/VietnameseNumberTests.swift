import Testing

@testable import Office

@Suite struct `A number in Vietnamese words` {
  @Test(arguments: [
    (0, "không"), (5, "năm"), (10, "mười"), (11, "mười một"), (15, "mười lăm"), (20, "hai mươi"),
    (21, "hai mươi mốt"), (25, "hai mươi lăm"), (100, "một trăm"), (105, "một trăm linh năm"),
    (1000, "một nghìn"), (1005, "một nghìn không trăm linh năm"),
    (12_345, "mười hai nghìn ba trăm bốn mươi lăm"), (999_999_999, "999999999"),
  ])
  func `is read as people say it`(number: Int, words: String) {
    #expect(vietnameseWords(of: number) == words)
  }
}
