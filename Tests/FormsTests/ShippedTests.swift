import Office
import Platform
import Testing
import XML

@testable import Forms

@Suite struct `The templates that are shipped` {
  @Test(arguments: PrintedForm.allCases)
  func `have a place for everything their forms may say`(form: PrintedForm) throws {
    let template = try shipped.load(form)
    let places = template.edits.compactMap(\.place)
    #expect(Set(places.filter { $0.list == nil }.map(\.name)) == Set(form.fields))
    for list in form.lists {
      #expect(
        places.filter { $0.list == list.name }.map(\.name) == list.columns,
        "the columns stand in their order")
    }
    #expect(places.allSatisfy { $0.prefix == "text" })
  }

  @Test(arguments: PrintedForm.allCases)
  func `are filled with anything, and are XML again`(form: PrintedForm) throws {
    let template = try shipped.load(form)
    for values in [PrintedForm.Values(), sampleValues(form)] { _ = try filled(template, values) }
    let text = try filled(template, sampleValues(form))
    let missing =
      form.fields.filter { !text.contains("[\($0) &amp; &lt;b&gt;]") }
      + form.lists.flatMap(\.columns).filter { column in
        (1...3).contains { !text.contains("Nội dung dài của cột \(column) \($0)") }
      }
    #expect(missing == [])
    let isEmptied = !text.contains("{{")
    #expect(isEmptied)
  }

  @Test(arguments: PrintedForm.allCases)
  func `keep eighty columns as text`(form: PrintedForm) throws {
    let template = try shipped.load(form)
    for values in [PrintedForm.Values(), sampleValues(form)] {
      let lines = try printed(template, values)
      #expect(lines.allSatisfy { columns(of: $0) <= 80 })
      #expect(lines.count > 3)
    }
  }

  @Test(arguments: PrintedForm.allCases)
  func `have the paper, margins and type of the decree`(form: PrintedForm) throws {
    let template = try shipped.load(form)
    let text = String(decoding: template.bytes, as: UTF8.self)
    #expect(text.contains("fo:font-family=\"'Times New Roman'\""))
    #expect(template.bytes.count < 32_768)
    if form == .envelope { return }
    let isWide = text.contains("style:print-orientation=\"landscape\"")
    #expect(
      text.contains(
        isWide
          ? "fo:page-width=\"297mm\" fo:page-height=\"210mm\""
          : "fo:page-width=\"210mm\" fo:page-height=\"297mm\""))
    #expect(text.contains("fo:margin-left=\"30mm\" fo:margin-right=\"15mm\""))
    #expect(text.contains("fo:margin-top=\"20mm\" fo:margin-bottom=\"20mm\""))
    if form.isDraft {
      for part in ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"] {
        #expect(text.contains(">\(part)<"))
      }
    }
  }

  @Test func `repeat the titles of their columns on every page`() throws {
    for form in PrintedForm.allCases where form.list("entries") != nil {
      let text = String(decoding: try shipped.load(form).bytes, as: UTF8.self)
      #expect(text.contains("<table:table-header-rows>"))
    }
  }

  @Test func `print the columns of the registers with the titles of the registers`() throws {
    let forms: [(PrintedForm, RegisterForm)] = [
      (.arrivalsRegister, .incoming), (.departuresRegister, .outgoing),
      (.followUpBook, .handling), (.postBook, .post),
    ]
    for (form, register) in forms {
      let text = String(decoding: try shipped.load(form).bytes, as: UTF8.self)
      let titles = text.split(separator: "style-name=\"CellTitle\">").dropFirst().map {
        String($0.prefix { $0 != "<" })
      }
      #expect(titles == register.columns.map(\.title))
      #expect(text.contains("đến số") == register.namesNumbers)
    }
  }

  @Test func `say where they were not compared with the source`() throws {
    for form in PrintedForm.allCases where !form.isConfirmed {
      let text = String(decoding: try shipped.load(form).bytes, as: UTF8.self)
      let remark = try #require(text.split(separator: "-->").first)
      #expect(
        ["compare before use", "not compared", "No form is prescribed"].contains {
          remark.contains($0)
        }, "\(form)")
    }
  }
}

/// Something in every place, of three rows a list.
func sampleValues(_ form: PrintedForm) -> PrintedForm.Values {
  var lists: [String: PrintedForm.Rows] = [:]
  for list in form.lists {
    lists[list.name] = PrintedForm.Rows(
      (1...3).map { number in
        list.row(list.columns.map { "Nội dung dài của cột \($0) \(number)" }, .plain)
      })
  }
  return PrintedForm.Values(
    Dictionary(uniqueKeysWithValues: form.fields.map { ($0, "[\($0) & <b>]") }), lists: lists)
}
