import Testing

@testable import Office

@Suite struct `The check of form` {
  @Test(arguments: SampleForm.all.indices)
  func `finds nothing in a whole document that keeps the decree`(index: Int) {
    let report = SampleForm.all[index].report
    #expect(report.findings.map { "\($0.rule) \($0.flaw) \($0.evidence)" } == [])
    #expect(report.notChecked.map(\.rule) == [])
  }

  @Test func `has each rule of its table once, with its article, in the order of the ids`() {
    let ids = FormRule.all.map(\.id)
    let expected = (1...17).map { "TT-" + padded($0, to: 2) } + ["TT-22", "TT-24", "TT-25"]
    #expect(ids == expected)
    #expect(FormRule.all.allSatisfy { $0.article.hasPrefix("A") && !$0.looksAt.isEmpty })
  }

  @Test func `says of every rule what became of it`() {
    for sample in SampleForm.all + [SampleForm.plan.knowing { $0.part = .appendix }] {
      let report = sample.report
      let found = Set(report.findings.map(\.rule))
      let rules = report.passed + report.notAsked + report.notChecked.map(\.rule) + found
      #expect(rules.sorted() == FormRule.all.map(\.id))
    }
  }

  @Test(arguments: [
    (TextReading.unchecked(.programMissing), FormDoubt.noText(.programMissing)),
    (.unchecked(.outOfTime), .noText(.outOfTime)), (.empty, .emptyText),
    (.text(DocumentText(layout: "  \n ___ \u{0C}")), .emptyText),
  ])
  func `never takes a rule for kept that it had no text to judge by`(
    reading: TextReading, doubt: FormDoubt
  ) {
    let report = FormCheck.report(of: SampleForm.plan.facts, text: reading)
    let ofText = FormRule.all.filter { $0.looksAt.contains(.text) }.map(\.id)
    #expect(report.notChecked.filter { $0.doubt == doubt }.map(\.rule) == ofText)
    #expect(report.passed == ["TT-08", "TT-24", "TT-25"])
    #expect(report.findings.isEmpty)
  }

  @Test func `does not count what the office does not know yet`() {
    let draft = SampleForm.plan.with("Số: 05/KH-HB", "Số:     /KH-HB")
      .with("ngày 05 tháng 01 năm 2026", "ngày     tháng     năm 2026")
      .knowing {
        $0.number = nil
        $0.date = nil
        $0.signer = nil
        $0.recipients = nil
        $0.goesUpwards = nil
        $0.signedOn = nil
        $0.issuedOn = nil
      }
    let doubts = Dictionary(
      uniqueKeysWithValues: draft.report.notChecked.map { ($0.rule, $0.doubt) })
    #expect(draft.report.findings == [])
    #expect(
      doubts == [
        "TT-04": .noNumber, "TT-05": .noNumber, "TT-06": .noDate, "TT-10": .noSigner,
        "TT-11": .noSigner, "TT-14": .noRecipients, "TT-24": .notIssued,
      ])
  }

  @Test func `asks little of attached documents and appendices, which stand under another's head`()
  {
    let attached = SampleForm(
      text: "                  QUY CHẾ\n           Làm việc của trường\n\n  Điều 1. Phạm vi\n",
      facts: SampleForm.plan.facts
    ).knowing {
      $0.part = .attached
      $0.kindName = "Quy chế"
    }
    for rule in ["TT-01", "TT-02", "TT-03", "TT-04", "TT-05", "TT-06", "TT-10", "TT-12", "TT-13"] {
      #expect(!attached.isAsked(rule), "\(rule)")
    }
    #expect(attached.passes("TT-07"))
    let named = attached.knowing { $0.kindName = "Quy định" }
    #expect(named.flaws("TT-07") == [.kindMissing])
  }

  @Test func `reads text in form D as the same text`() {
    let plan = SampleForm.plan
    let decomposed = SampleForm(
      text: String(decomposedScalars: plan.text), facts: plan.facts)
    #expect(!isNormalized(decomposed.text))
    #expect(decomposed.report.findings == [])
  }

  @Test(arguments: [
    "", "\u{0C}\u{0C}\u{0C}", "Nơi nhận:", "Số:", "ngày tháng năm", "Kính gửi", "Phụ lục",
    String(repeating: "Căn cứ ", count: 2000), String(repeating: "Nơi nhận:\n", count: 300),
    "Số: 99999999999999999999999/KH-HB      A, ngày 99999999999999999999 tháng 99 năm 9",
    "\u{1B}[2J Số: 1/KH-HB", String(repeating: "a\u{301}\u{301}\u{301}", count: 500),
  ])
  func `comes to an end with any text`(text: String) {
    for sample in SampleForm.all {
      let report = SampleForm(text: text, facts: sample.facts).report
      #expect(report.findings.allSatisfy { !$0.evidence.unicodeScalars.contains { $0.isHidden } })
    }
  }
}

extension String {
  /// The text with each letter taken apart into base and marks.
  init(decomposedScalars text: String) { self = String(decomposed(text)) }
}
