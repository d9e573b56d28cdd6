import Testing

@testable import Office

@Suite struct `A retention term` {
  @Test func `is written and read in one form`() throws {
    let terms: [RetentionTerm] = [
      .permanent, .years(1), .years(70), .untilSuperseded, .lifeOfAsset,
      .event("contract_end", years: 5), .unset,
    ]
    for term in terms {
      #expect(try RetentionTerm(term.text) == term)
      #expect(try RetentionTerm(form: term.formText) == term)
    }
    #expect(try RetentionTerm("05") == .years(5))
  }

  @Test func `says what is wrong with a number no law knows`() {
    let bad: [(String, RetentionTermError)] = [
      ("0", .zero("0")), ("00", .zero("00")), ("-5", .negative("-5")),
      ("71", .beyond("71", most: 70)), ("10000", .beyond("10000", most: 70)),
      ("99999999999999999999", .beyond("99999999999999999999", most: 70)),
      ("event:contract_end+0", .zero("event:contract_end+0")),
      ("event:contract_end+-1", .negative("event:contract_end+-1")),
      ("event:contract_end+10000", .beyond("event:contract_end+10000", most: 70)),
    ]
    for (text, error) in bad {
      #expect(throws: error) { try RetentionTerm(text) }
    }
  }

  @Test func `is nothing else`() {
    for text in [
      "", " ", "-", "+5", "5.5", "5 ", "٥", "five", "Permanent", "event:", "event:+5", "event:a",
      "event:A+5", "event:a b+5", "event:a+5+5", "unset\0", "999999999999999999999",
    ] {
      #expect(throws: RetentionTermError.unreadable(text)) { try RetentionTerm(text) }
    }
  }

  @Test func `is read as people write it in a plan`() throws {
    for text in ["Vĩnh viễn", "vinh vien", "VV", " VĨNH  VIỄN ", "permanent"] {
      #expect(try RetentionTerm(form: text) == .permanent)
    }
    for text in ["20 năm", "20 nam", "20", "20năm", "020 NĂM"] {
      #expect(try RetentionTerm(form: text) == .years(20))
    }
    #expect(throws: RetentionTermError.zero("0")) { try RetentionTerm(form: "0 năm") }
    #expect(throws: RetentionTermError.unreadable("")) { try RetentionTerm(form: "năm") }
  }

  @Test func `stands in one order, what is kept for good above all`() {
    let order: [RetentionTerm] = [
      .years(1), .years(5), .years(70), .lifeOfAsset, .untilSuperseded,
      .event("contract_end", years: 5), .event("contract_end", years: 10), .unset, .permanent,
    ]
    for (left, one) in order.enumerated() {
      for (right, other) in order.enumerated() {
        #expect((one < other) == (left < right), "\(one) \(other)")
      }
    }
  }
}
