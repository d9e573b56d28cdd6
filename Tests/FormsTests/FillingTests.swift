import Office
import Synchronization
import Testing

@testable import Forms

@Suite struct `Filling a template` {
  @Test func `puts values in their places and copies the rest byte for byte`() throws {
    let own =
      "<!-- của trường -->\n<text:p  text:style-name='A' >Năm\t{{ year }}, {{office}}</text:p><text:p/>"
    let text = try body(try template(own), values(["year": "2026", "office": "THCS Hòa Bình"]))
    #expect(
      text
        == "<!-- của trường -->\n<text:p  text:style-name='A' >Năm\t2026, THCS Hòa Bình</text:p><text:p/>"
    )
  }

  @Test func `leaves dots where nothing is known, and nothing where nothing is said`() throws {
    let own = "<text:p>{{year}}|{{office}}|{{closing}}</text:p>"
    #expect(
      try body(try template(own), values(["office": ""]))
        == "<text:p>\(PrintedForm.blank)||</text:p>")
  }

  @Test func `repeats the smallest table row for each row of the list`() throws {
    let own = table("{{entries.reference}}|{{entries.notes}} {{year}}", "Cộng|{{year}}")
    let text = try body(
      try template(own),
      values(
        ["year": "2026"],
        entries: [
          .init(["reference": "01/QĐ", "notes": "khẩn"]), .init(["reference": "02/QĐ"]),
        ]))
    #expect(
      text
        == table("01/QĐ|khẩn 2026", "02/QĐ| 2026", "Cộng|2026").replacing(
          "</table:table-row>\n<table:table-row><table:table-cell><text:p>02",
          with: "</table:table-row><table:table-row><table:table-cell><text:p>02"))
  }

  @Test func `repeats the row of the inner table alone`() throws {
    let inner = table("{{entries.notes}}|x")
    let own = table("ngoài|A").replacing("<text:p>A</text:p>", with: inner)
    let text = try body(
      try template(own), values(entries: [.init(["notes": "1"]), .init(["notes": "2"])]))
    #expect(text.matches(of: "<text:p>x</text:p>") == 2)
    #expect(text.matches(of: "<text:p>ngoài</text:p>") == 1)
  }

  @Test func `repeats paragraphs and the items of lists outside of tables`() throws {
    let rows = values(entries: [.init(["notes": "1"]), .init(["notes": "2"])])
    #expect(
      try body(try template("<text:h>{{entries.notes}}.</text:h>"), rows)
        == "<text:h>1.</text:h><text:h>2.</text:h>")
    #expect(
      try body(
        try template(
          "<text:list><text:list-item><text:p>{{entries.notes}}</text:p></text:list-item></text:list>"
        ), rows)
        == "<text:list><text:list-item><text:p>1</text:p></text:list-item><text:list-item>"
        + "<text:p>2</text:p></text:list-item></text:list>")
  }

  @Test func `leaves one empty row to write in where a list has none`() throws {
    let own = table("{{entries.reference}}|{{entries.notes}}")
    for none in [PrintedForm.Values(), values()] {
      #expect(try body(try template(own), none) == table("|"))
    }
  }

  @Test func `fills a list that stands in two places twice`() throws {
    let own = "<text:p>{{entries.notes}}</text:p>" + table("{{entries.notes}}|x")
    let text = try body(try template(own), values(entries: [.init(["notes": "khẩn"])]))
    #expect(text == "<text:p>khẩn</text:p>" + table("khẩn|x"))
  }

  @Test func `marks headings, and what is struck out but for its notes`() throws {
    let own = table("{{entries.reference}}|{{entries.notes}}")
    let text = try body(
      try template(own),
      values(entries: [
        .init(["reference": "01", "notes": "GẠCH BỎ"], .struck),
        .init(["reference": "I", "notes": "đề mục"], .heading), .init([:], .struck),
      ]))
    #expect(text.contains("<text:span text:style-name=\"RowStruck\">01</text:span>"))
    #expect(text.contains("<text:p>GẠCH BỎ</text:p>"))
    #expect(text.contains("<text:span text:style-name=\"RowHeading\">đề mục</text:span>"))
    #expect(text.matches(of: "text:span text:style-name") == 3)
  }

  @Test func `takes values for text, whatever they hold`() throws {
    let own = "<text:p>{{office}}</text:p>"
    func value(_ text: String) throws -> String {
      let text = try body(try template(own), values(["office": text]))
      return String(text.dropFirst("<text:p>".count).dropLast("</text:p>".count))
    }
    let outside = String(
      String.UnicodeScalarView([0xFFFF, 0xFDD0].compactMap(Unicode.Scalar.init)))
    #expect(try value("<text:p>&amp;]]>") == "&lt;text:p&gt;&amp;amp;]]&gt;")
    #expect(try value("{{year}}") == "{{year}}")
    #expect(try value("a\u{0}\u{1B}[2J\u{202E}\(outside)b\u{9B}") == "a[2Jb")
    #expect(try value("Ho\u{300}a") == "Hòa")
    #expect(
      try value("một\nhai\r\nba\u{2028}bốn")
        == "một<text:line-break/>hai<text:line-break/>ba<text:line-break/>bốn")
    #expect(try value("a   b c") == "a <text:s text:c=\"2\"/>b c")
    #expect(try value("  a\tb") == "<text:s text:c=\"2\"/>a b")
    #expect(try value("\n x") == "<text:line-break/><text:s text:c=\"1\"/>x")
    #expect(try value("ạ  ") == "ạ <text:s text:c=\"1\"/>")
  }

  @Test func `uses the names of the template for its own elements`() throws {
    let own = "<text:p>{{office}}</text:p>"
    let other = String(decoding: sample(own), as: UTF8.self).replacing("text:p", with: "t:p")
      .replacing("xmlns:text=", with: "xmlns:t=")
    let template = try FormTemplate(Array(other.utf8), for: .postBook, path: "own.fodt")
    #expect(
      try filled(template, values(["office": "a\nb"])).contains("<t:p>a<t:line-break/>b</t:p>"))
  }

  @Test func `writes plain text where no paragraph is`() throws {
    let title = "<o:meta><dc:title>{{office}}</dc:title></o:meta>"
    let template = try template("<text:p/>", styles: title)
    #expect(
      try filled(template, values(["office": "a\nb   <c>"])).contains(
        "<dc:title>a b   &lt;c&gt;</dc:title>"))
  }

  @Test func `hands over a hundred thousand rows without holding them`() throws {
    let template = try shipped.load(.postBook)
    let taken = Mutex(0)
    let rows = PrintedForm.Rows { take in
      for number in 1...100_000 {
        taken.withLock { $0 = number }
        try take(.init(["reference": "\(number)/QĐ-HB", "recipients": "UBND xã"]))
      }
    }
    var (count, greatest, held) = (0, 0, 0)
    try template.fill(PrintedForm.Values(lists: ["entries": rows])) { bytes in
      count += bytes.count
      greatest = max(greatest, bytes.count)
      // A row takes more than 500 bytes.
      held = max(held, taken.withLock { $0 } * 500 - count)
    }
    #expect(count > 50_000_000)
    #expect(greatest < 131_072)
    #expect(held < 1000)
  }

  @Test func `goes on no further when its reader has enough`() throws {
    struct Enough: Error {}
    let template = try shipped.load(.postBook)
    let rows = PrintedForm.Rows { take in
      while true { try take(.init(["notes": "khẩn"])) }
    }
    #expect(throws: Enough.self) {
      try template.fill(PrintedForm.Values(lists: ["entries": rows])) { _ in throw Enough() }
    }
    #expect(throws: Enough.self) {
      try template.writeText(PrintedForm.Values(lists: ["entries": rows])) { _ in throw Enough() }
    }
  }
}

extension String {
  fileprivate func matches(of text: String) -> Int { ranges(of: text).count }
}
