import Office
import Platform
import Testing

@testable import Forms

private let styles = """
  <style:style style:name="Base" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>\
  <style:style style:name="Big" style:family="paragraph" style:parent-style-name="Base"><style:text-properties fo:text-transform="uppercase"/></style:style>\
  <style:style style:name="Right" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/></style:style>\
  <style:style style:name="Ring" style:family="paragraph" style:parent-style-name="Ring"/>\
  <style:style style:name="Drawn" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>\
  <style:style style:name="Narrow" style:family="table-column"><style:table-column-properties style:column-width="2cm"/></style:style>\
  <style:style style:name="Wide" style:family="table-column"><style:table-column-properties style:column-width="60mm"/></style:style>

  """

private func drawn(_ rows: String...) -> String {
  "<table:table><table:table-column table:style-name=\"Narrow\"/><table:table-column table:style-name=\"Wide\"/>"
    + rows.map { row in
      "<table:table-row>"
        + row.split(separator: "|", omittingEmptySubsequences: false).map {
          "<table:table-cell table:style-name=\"Drawn\"><text:p>\($0)</text:p></table:table-cell>"
        }.joined() + "</table:table-row>"
    }.joined() + "</table:table>"
}

@Suite struct `A form as text` {
  @Test func `sets paragraphs as their styles do`() throws {
    let own = """
      <text:p text:style-name="Big">Sổ {{year}}</text:p><text:p text:style-name="Right">phải</text:p>\
      <text:p text:style-name="Ring">a<text:tab/>b<text:s text:c="3"/>c<text:line-break/>d &amp; &#233;</text:p><text:p/>
      """
    let lines = try printed(try template(own, styles: styles), values(["year": "năm"]))
    #expect(
      lines == [
        String(repeating: " ", count: 37) + "SỔ NĂM", String(repeating: " ", count: 76) + "phải",
        "a    b   c", "d & é", "",
      ])
  }

  @Test func `draws tables in the proportions of the page`() throws {
    let own = drawn("Số|Nơi nhận", "{{entries.reference}}|{{entries.recipients}}")
    let lines = try printed(
      try template(own, styles: styles),
      values(entries: [
        .init(["reference": "01/QĐ-HB", "recipients": String(repeating: "xã Đông Hòa ", count: 7)]),
        .init(["reference": "02", "recipients": "sai", "notes": "a"], .struck),
      ]))
    let rule =
      "+" + String(repeating: "-", count: 19) + "+" + String(repeating: "-", count: 58) + "+"
    func row(_ left: String, _ right: String) -> String {
      func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: width - text.count)
      }
      return "|" + padded(left, 19) + "|" + padded(right, 58) + "|"
    }
    #expect(
      lines == [
        rule, row("Số", "Nơi nhận"), rule,
        row("01/QĐ-HB", "xã Đông Hòa xã Đông Hòa xã Đông Hòa xã Đông Hòa xã Đông"),
        row("", "Hòa xã Đông Hòa xã Đông Hòa"), rule, row("~02~", "~sai~"), rule,
      ])
  }

  @Test func `sets what has no lines side by side`() throws {
    let lines = try printed(try template(table("trái|phải")))
    #expect(lines == ["trái" + String(repeating: " ", count: 37) + "phải"])
  }

  @Test func `leaves out notes, remarks and what is drawn beside`() throws {
    let own =
      "<o:forms><text:p>a</text:p></o:forms><text:p>b<o:annotation><text:p>c</text:p></o:annotation>"
      + "<text:note><text:p>d</text:p></text:note></text:p>"
      + "<text:list><text:list-item><text:p>{{entries.notes}}</text:p></text:list-item></text:list>"
    let rows = values(entries: [.init(["notes": "1"]), .init(["notes": "2"])])
    #expect(try printed(try template(own), rows) == ["b", "- 1", "- 2"])
  }

  @Test func `keeps eighty columns, whatever the letters are`() throws {
    let own = drawn("{{entries.reference}}|{{entries.recipients}}") + "<text:p>{{office}}</text:p>"
    let long = String(repeating: "a", count: 200)
    let marked = String(repeating: "e\u{323}\u{302}", count: 100)
    let wide = String(repeating: "漢字", count: 70)
    for text in [long, marked, wide, "\u{1B}[31m" + long, String(repeating: "/-", count: 90)] {
      let lines = try printed(
        try template(own, styles: styles),
        values(["office": text], entries: [.init(["reference": text, "recipients": text])]))
      #expect(lines.allSatisfy { columns(of: $0) <= 80 })
      #expect(lines.dropLast(2).allSatisfy { columns(of: $0) == 80 || !$0.hasPrefix("|") })
      #expect(!lines.joined().contains("\u{1B}"))
    }
    // The mark of a letter stays with it, and takes no column.
    #expect(brokenLines("ệệệ", width: 2) == ["ệệ", "ệ"])
    #expect(brokenLines("e\u{323}\u{302}e\u{323}\u{302}", width: 2).count == 1)
    #expect(brokenLines("01/QĐ-HB", width: 6) == ["01/QĐ-", "HB"])
    #expect(brokenLines("", width: 6) == [""])
    #expect(brokenLines("漢", width: 1) == ["漢"])
  }

  @Test func `leaves the words whole that stand over its columns`() throws {
    let lines = try printed(try shipped.load(.arrivalsRegister))
    let titles = lines.drop { !$0.hasPrefix("+") }.prefix { !$0.contains("(1)") }
    for word in ["Ngày", "chuyển", "Số", "tháng", "trích", "người", "nhận", "Ghi"] {
      #expect(titles.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test func `breaks a word of any length in time that grows with it`() {
    let word = String(repeating: "……", count: 200_000)
    #expect(brokenLines(word, width: 80).count == 5_000)
  }

  @Test func `prints a table of too many columns under each other`() throws {
    let own = table(Array(repeating: "a", count: 45).joined(separator: "|"))
    #expect(try printed(try template(own)) == Array(repeating: "a", count: 45))
  }

  @Test func `writes in pieces, however many rows there are`() throws {
    let template = try shipped.load(.postBook)
    let rows = PrintedForm.Rows { take in
      for number in 1...3_000 { try take(.init(["reference": "\(number)/QĐ-HB"])) }
    }
    var (count, greatest) = (0, 0)
    try template.writeText(PrintedForm.Values(lists: ["entries": rows])) { bytes in
      count += 1
      greatest = max(greatest, bytes.count)
    }
    #expect(count > 5)
    #expect(greatest < 70_000)
  }
}
