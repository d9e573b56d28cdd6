import Office
import Testing

@Suite struct `The order of Vietnamese words` {
  @Test func `puts letters with marks behind the plain ones, and tones last`() {
    let words = [
      "bà", "ăn", "an", "ân", "ao", "Đỗ", "dũng", "đa", "dạ", "da", "dà", "dả", "dã", "dá", "ơn",
      "ốc", "oán", "ướt", "ung",
    ]
    #expect(
      words.sorted { vietnameseOrder($0) < vietnameseOrder($1) } == [
        "an", "ao", "ăn", "ân", "bà", "da", "dà", "dả", "dã", "dá", "dạ", "dũng", "đa", "Đỗ",
        "oán", "ốc", "ơn", "ung", "ướt",
      ])
  }

  @Test func `does not care how a letter is composed, nor about capitals`() {
    #expect(vietnameseOrder("Nguye\u{302}\u{303}n") == vietnameseOrder("NGUYỄN"))
  }
}
