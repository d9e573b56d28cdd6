import Office
import Testing

private let today = CivilDate(year: 2026, month: 11, day: 24)!

private func query(_ line: String) -> SearchQuery { SearchQuery(line, today: today) }

@Suite struct `A line of search` {
  @Test func `is words, each by itself, and what stands in quotes together`() {
    let phrases = query("kế hoạch “phòng chống” lũ").phrases
    #expect(
      phrases == [
        SearchPhrase("kế"), SearchPhrase("hoạch"), SearchPhrase("phòng chống", isExact: true),
        SearchPhrase("lũ"),
      ])
  }

  @Test(arguments: ["from:sở", "từ:sở", "TU:sở", "tác-giả:sở"])
  func `names a field in either language, with marks or without`(line: String) {
    #expect(query(line).phrases == [SearchPhrase("sở", in: .from)])
  }

  @Test(arguments: [
    ("issued:2024-06", "2024-06-01", "2024-06-30"), ("ngày:6/2024", "2024-06-01", "2024-06-30"),
    ("issued:2024", "2024-01-01", "2024-12-31"),
    ("issued:2024-02..2024-03", "2024-02-01", "2024-03-31"),
    ("issued:29/02/2024", "2024-02-29", "2024-02-29"),
    ("issued<2024", "1945-01-01", "2023-12-31"), ("issued<=2024", "1945-01-01", "2024-12-31"),
    ("issued>2024-06", "2024-07-01", "9999-12-31"), ("issued>=2024-06", "2024-06-01", "9999-12-31"),
    ("issued:today", "2026-11-24", "2026-11-24"), ("ban-hành:hôm-nay", "2026-11-24", "2026-11-24"),
  ])
  func `takes days, months and years, before and after them`(
    line: String, first: String, last: String
  ) {
    #expect(query(line).conditions == [.dated(.issued, first: day(first), last: day(last))])
  }

  @Test(arguments: ["issued:2026-02-29", "due<mai", "arrived:13/2026", "due>-"])
  func `says of what is no date that it is none, and looks for the rest`(line: String) {
    let query = query(line + " lũ")
    #expect(query.phrases == [SearchPhrase("lũ")])
    #expect(query.conditions.isEmpty && query.problems.count == 1)
  }

  @Test func `knows the values of a field, and says which there are`() {
    #expect(query("state:overdue").conditions == [.overdue])
    #expect(query("trạng-thái:QUÁ-HẠN").conditions == [.overdue])
    #expect(
      query("có:chữ-ký verdict:altered in:dossier trong:đi").conditions == [
        .has(.signature), .verdict(.altered), .dossier(nil), .register(.outgoing),
      ])
    guard case .unknownValue(_, "gì", let values)? = query("có:gì").problems.first else {
      Issue.record("an unknown value is taken")
      return
    }
    #expect(values.contains("chữ-ký"))
  }

  @Test(arguments: ["from:", "due<", "state:", "có:\"\""])
  func `that is half typed says nothing yet`(line: String) {
    #expect(query(line) == query(""))
  }

  @Test func `with a colon that names no field is looked for as it is`() {
    #expect(query("Mục:3").phrases == [SearchPhrase("Mục:3")])
    #expect(query("8:30").phrases == [SearchPhrase("8:30")])
  }

  @Test(arguments: ["113/KH-NBK", "113 kh nbk", "Số: 113/KH - NBK"])
  func `that is a number and symbol names a document`(line: String) {
    #expect(query(line).reference?.key == "113/KH-nbk")
  }

  @Test(arguments: ["lũ", "2024", "113 kh nbk state:open", "05/6/2026 lũ"])
  func `that is none names no document`(line: String) {
    #expect(query(line).reference == nil)
  }

  @Test func `of any length and any characters is read in no time and holds no more than it may`() {
    let query = query(String(repeating: "\"a:b<c> ", count: 100_000))
    #expect(query.phrases.count + query.conditions.count <= SearchQuery.partLimit)
    #expect(SearchQuery("\u{0}\u{1b}[2J \"", today: today).phrases.isEmpty == false)
  }
}

@Suite struct `Words as they are looked for` {
  @Test func `are cut at everything that is no letter or digit, without marks`() {
    #expect(
      searchTokens("Phòng, chống ĐUỐI nước – lớp 6A (2026)") == [
        "phong", "chong", "duoi", "nuoc", "lop", "6a", "2026",
      ])
  }

  @Test func `of a symbol can be written in every way`() {
    let kept = symbolSpellings("05/QĐ-SGD&ĐT")
    for typed in ["05/QĐ-SGD&ĐT", "5/qd-sgddt", "5/QĐSGDĐT", "05qd-sgd-dt", "5/qd"] {
      let phrase = SearchPhrase(typed)
      #expect(phrase.occurs(in: "05/QĐ-SGD&ĐT"), "\(typed) in \(kept)")
    }
    #expect(!SearchPhrase("6/qd-sgddt").occurs(in: "05/QĐ-SGD&ĐT"))
  }

  @Test func `are one letter off where one is missing, too many, another, or in the other's place`()
  {
    let off = oneLetterOff("truong")
    for word in ["trung", "truongg", "truang", "turong", "rtuong"] { #expect(off.contains(word)) }
    #expect(!off.contains("truong") && !off.contains("tuongr"))
    #expect(oneLetterOff("ban").isEmpty && oneLetterOff("2026").isEmpty)
  }

  @Test func `stand in their text with what is round them`() {
    let text = "Căn cứ Kế hoạch số 2503/KH-SGDĐT về việc phòng, chống bão lũ trong mùa mưa năm nay"
    #expect(
      context(of: [SearchPhrase("bao lu")], in: text, words: 2) == nil
        || context(of: [SearchPhrase("lũ")], in: text, words: 2) == "… chống bão lũ trong mùa …")
    #expect(context(of: [SearchPhrase("lũ")], in: text, words: 2) == "… chống bão lũ trong mùa …")
    #expect(context(of: [SearchPhrase("hạn")], in: text) == nil)
  }
}

@Suite struct `The place of a document` {
  @Test(arguments: ["1945-01-01", "1970-01-01", "2026-11-24", "9999-12-31"])
  func `goes by its day, and leads back to it`(iso: String) {
    let incoming = SearchPlace(.incoming(ID(7)), on: day(iso))
    let outgoing = SearchPlace(.outgoing(ID(7)), on: day(iso))
    #expect(incoming.document == .incoming(ID(7)) && outgoing.document == .outgoing(ID(7)))
    #expect(incoming < outgoing)
    #expect(
      SearchPlace(.incoming(ID(900_000_000)), on: day(iso)).document == .incoming(ID(900_000_000)))
  }

  @Test func `of an earlier day comes before any of a later one`() {
    #expect(
      SearchPlace(.outgoing(ID(900_000_000)), on: day("2026-11-23"))
        < SearchPlace(.incoming(ID(1)), on: day("2026-11-24")))
  }
}

@Suite struct `Numbers and symbols in a text` {
  @Test func `are found wherever they stand, each once; dates are none`() {
    let text = """
      Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Kế hoạch số: 2503/KH-SGDĐT, (113/KH-NBK)
      và 2503/KH-SGDĐT
      """
    #expect(
      references(in: text).map(\.description) == ["30/2020/NĐ-CP", "2503/KH-SGDĐT", "113/KH-NBK"])
  }
}
