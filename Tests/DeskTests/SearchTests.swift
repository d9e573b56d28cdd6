import Office
import Support
import Testing

@testable import Desk
@testable import Store

@Suite struct `Searching the registers` {
  private let office: SampleDesk

  init() throws { office = try SampleDesk() }

  @discardableResult
  private func arrive(
    _ reference: String, from issuer: String = "UBND xã Đông Hòa", _ subject: String,
    issued: String = "2026-11-20", due: String? = nil
  ) throws -> String {
    var draft = IncomingDraft.plan(reference)
    draft.subject = subject
    draft.issuer = issuer
    draft.issuedOn = CivilDate(iso: issued)!
    draft.dueOn = due.flatMap { CivilDate(iso: $0) }
    return try office.clerk.registerIncoming(draft, files: HandedInFiles()).document.title
  }

  private func titles(_ line: String, as desk: OfficeDesk? = nil) throws -> [String] {
    let desk = desk ?? office.clerk
    return try desk.search(desk.query(entered: line), limit: 50).documents.map(\.document.title)
  }

  @Test(arguments: ["ke hoach", "KẾ HOẠCH", "thi hoc", "1034/kh", "dong hoa", "hoc sinh ke hoach"])
  func `finds words without their marks, from their beginning, in any order`(words: String) throws {
    _ = try office.clerk.registerIncoming(.plan(), files: HandedInFiles())
    #expect(try office.clerk.incoming(matching: words, limit: 9).map(\.title) == ["1/2026"])
  }

  @Test(arguments: ["quyet", "\"", "* OR", "NEAR(", "-", "", "symbol : x", "AND", "^a"])
  func `takes nothing a person types for an operator`(words: String) throws {
    _ = try office.clerk.registerIncoming(.plan(), files: HandedInFiles())
    #expect(try office.clerk.incoming(matching: words, limit: 9).isEmpty)
  }

  @Test func `finds an outgoing document by the number it was given later`() throws {
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "QĐ")!, subject: "Khen thưởng"),
      files: HandedInFiles(main: [try office.plain("a.pdf")]))
    _ = try office.teacher.submitOutgoing(draft.id)
    _ = try office.clerk.numberOutgoing(draft.id)
    #expect(try office.clerk.outgoing(matching: "01/qd-hb", limit: 9).map(\.title) == ["01/QĐ-HB"])
    #expect(try office.clerk.outgoing(matching: "khen thuong", limit: 9).count == 1)
    #expect(try titles("quyết định khen") == ["01/QĐ-HB"])
  }

  @Test func `finds the same with marks and without, and in quotes only what is written so`() throws
  {
    let school = try arrive("1/KH-UBND", "Tổ chức khai giảng ở trường")
    let name = try arrive("2/KH-UBND", "Khen thưởng em Trương Định")
    let bare = try arrive("3/KH-UBND", "Danh sach truong chuan")
    #expect(try titles("truong") == [bare, name, school])
    #expect(try titles("trường") == [bare, name, school])
    #expect(try titles("\"trường\"") == [school])
    #expect(try titles("\"TRƯƠNG ĐỊNH\"") == [name])
    #expect(try titles("\"trương khen\"").isEmpty)
  }

  @Test func `takes a phrase in quotes without marks for the words in their order`() throws {
    let one = try arrive("1/KH-UBND", "Phòng chống dịch")
    try arrive("2/KH-UBND", "Chống dịch tại phòng")
    #expect(try titles("\"phong chong\"") == [one])
    #expect(try titles("phong-chong") == [one])
  }

  @Test func `knows fields: whom it is from, its kind, its dates, its state, who works on it`()
    throws
  {
    let flood = try arrive(
      "15/CV-SNV", from: "Sở Nội vụ", "Báo cáo thiệt hại do lũ", issued: "2024-06-11",
      due: "2026-11-20")
    let plan = try arrive("16/KH-UBND", "Phòng, chống lũ", issued: "2026-05-02")
    #expect(try titles("lũ") == [plan, flood])
    #expect(try titles("lũ từ:\"sở nội vụ\"") == [flood])
    #expect(try titles("from:noi") == [flood])
    #expect(try titles("issued:2024-06") == [flood])
    #expect(try titles("issued<2025 lu") == [flood])
    #expect(try titles("issued:2024-06-12..2026-05-01").isEmpty)
    #expect(try titles("arrived:hôm-nay") == [plan, flood])
    #expect(try titles("arrived<2026-11-24").isEmpty)
    #expect(try titles("state:overdue") == [flood])
    #expect(try titles("due<2026-11-21") == [flood])
    #expect(try titles("state:registered lũ") == [plan, flood])
    #expect(try titles("state:assigned").isEmpty)
    #expect(try titles("subject:ubnd").isEmpty)
    #expect(try titles("symbol:ubnd") == [plan])
    #expect(try titles("handler:minh").isEmpty)
    let id = try office.clerk.incoming(named: flood).id
    _ = try office.clerk.submitIncoming(id)
    _ = try office.principal.assignIncoming(id, AssignmentPlan(lead: office.teacher.person.id))
    #expect(try titles("handler:minh") == [flood])
    #expect(try titles("người:minh state:assigned lu") == [flood])
    #expect(try titles("in:outgoing").isEmpty && titles("in:incoming").count == 2)
  }

  @Test func `puts the document whose symbol was typed before all others, once`() throws {
    let named = try arrive("113/KH-NBK", "Chuyển đổi số")
    let other = try arrive("9/KH-UBND", "Thực hiện Kế hoạch số 113/KH-NBK")
    #expect(try titles("113/kh-nbk") == [named, other])
    #expect(try titles("113 kh nbk") == [named, other])
    for beginning in ["113/", "113/k", "113/KH", "113/kh-n", "0113/kh-nbk", "113/khnbk"] {
      #expect(try Set(titles(beginning)) == [named, other], "\(beginning)")
    }
    #expect(try titles("13/kh-nbk") == [])
    #expect(try titles("113/hnbk") == [])
    let desk = office.clerk
    let query = desk.query("113/KH-NBK")
    let first = try desk.search(query, limit: 1).documents
    #expect(first.map(\.isNamed) == [true])
    let next = try desk.search(query, than: first[0], limit: 5).documents
    #expect(next.map(\.document.title) == [other])
    #expect(
      try desk.search(query, .newer, than: next[0], limit: 5).documents.map(\.document.title)
        == [named])
  }

  @Test func `forgives one wrong letter where nothing is written so, and says it did`() throws {
    let one = try arrive("1/KH-UBND", from: "Công an xã Nguyễn Huệ", "An ninh trường học")
    let found = try office.clerk.search(office.clerk.query("nguyne hue"), limit: 5)
    #expect(found.documents.map(\.document.title) == [one])
    #expect(found.misspelled == ["nguyne"])
    #expect(try office.clerk.search(office.clerk.query("nguyen"), limit: 5).misspelled.isEmpty)
    #expect(try titles("xyzzyx").isEmpty)
  }

  @Test func `reads on from any place, to older and to newer ones, in both registers as one`()
    throws
  {
    for number in 1...7 { try arrive("\(number)/KH-UBND", "Lũ lụt đợt \(number)") }
    for number in 1...3 {
      _ = try office.teacher.draftOutgoing(
        OutgoingDraft(kind: DocumentKind(word: "BC")!, subject: "Báo cáo lũ lụt \(number)"),
        files: HandedInFiles(main: [try office.plain("\(number).pdf")]))
    }
    let desk = office.clerk
    let query = desk.query("lũ lụt")
    let all = try desk.search(query, limit: 50).documents
    #expect(all.count == 10)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.document.place > $1.document.place })
    var paged: [FoundDocument] = []
    while true {
      let page = try desk.search(query, than: paged.last, limit: 3).documents
      if page.isEmpty { break }
      paged += page
    }
    #expect(paged == all)
    #expect(try desk.search(query, .newer, than: all[6], limit: 3).documents == Array(all[3...5]))
    #expect(try desk.search(query, .newer, than: nil, limit: 4).documents == Array(all[6...9]))
    #expect(try desk.search(query, by: .oldest, limit: 2).documents == [all[9], all[8]])
  }

  @Test
  func `ranks by relevance when asked to: a word in the symbol says more than many in others`()
    throws
  {
    let weighty = try arrive("7/LŨ-UBND", "Hỗ trợ")
    try arrive("8/KH-UBND", "Ứng phó với mưa bão, ngập úng và lũ trên địa bàn toàn xã năm 2026")
    let query = office.clerk.query("lũ")
    let found = try office.clerk.search(query, by: .relevance, limit: 5).documents
    #expect(found.map(\.document.title).first == weighty)
    #expect(found.count == 2)
  }

  @Test func `tells a teacher nothing of what is limited to others, not even by a wrong letter`()
    throws
  {
    let title = try arrive("1/KH-UBND", "Đơn tố cáo ông Khoang")
    let clerk = office.clerk
    let id = try clerk.incoming(named: title).id
    _ = try clerk.limit(
      .document(.incoming(id)), to: [try clerk.person(named: "hoa")], because: "Đơn thư")
    let minh = try OfficeDesk.open(
      at: office.path, for: Visitor(account: "founder", actingAs: "minh", moment: clerk.now()))
    for line in ["tố cáo", "khoagn", "1/KH-UBND", "in:incoming", "state:open", "\"tố cáo\""] {
      let found = try minh.search(minh.query(line), limit: 5)
      #expect(found.documents.isEmpty, "\(line)")
    }
    #expect(try minh.search(minh.query("tố cáo"), by: .relevance, limit: 5).documents.isEmpty)
    #expect(try titles("tố cáo") == [title])
  }

  @Test func `refuses in a command what says nothing, with the values there are`() throws {
    #expect(throws: SearchError.self) { try office.clerk.query(entered: "state:gì") }
    #expect(throws: SearchError.self) { try office.clerk.query(entered: "due<mai kia") }
    #expect(throws: ValueError.self) {
      try office.clerk.query(entered: String(repeating: "a", count: 501))
    }
  }
}

@Suite struct `A search that is kept` {
  @Test func `is its owner's, or everybody's, and can be part of another search`() throws {
    let office = try SampleDesk()
    var draft = IncomingDraft.plan("1/KH-UBND")
    draft.subject = "Phòng, chống lũ"
    _ = try office.clerk.registerIncoming(draft, files: HandedInFiles())
    try office.clerk.saveSearch("phòng chống", as: "thiên-tai", isShared: true)
    try office.teacher.saveSearch("hội thi", as: "thiên-tai")
    #expect(try office.clerk.expanded("@thien-tai lũ").line == "phòng chống lũ")
    #expect(try office.teacher.expanded("@thiên-tai").line == "hội thi")
    #expect(
      try office.clerk.search(office.clerk.query("phòng chống lũ"), limit: 5).documents.count == 1)
    #expect(throws: SearchError.self) { try office.clerk.expanded("@lạ") }
    #expect(throws: SearchError.self) {
      try office.teacher.saveSearch("khác", as: "thiên-tai")
    }
    try office.teacher.saveSearch("khác", as: "thiên-tai", replacing: true)
    try office.teacher.dropSearch(named: "thiên-tai")
    #expect(throws: SearchError.self) { try office.teacher.dropSearch(named: "thiên-tai") }
    try office.clerk.dropSearch(named: "thiên-tai")
    #expect(try office.clerk.savedSearches().isEmpty)
  }

  @Test func `keep what the searches they name say, and their columns and order`() throws {
    let office = try SampleDesk()
    try office.clerk.saveSearch("phòng chống", as: "lũ", isShared: true)
    let view = SearchView(columns: [.due, .subject], ranking: .oldest)
    try office.clerk.saveSearch("@lũ 2024", as: "năm", shown: view)
    try office.clerk.dropSearch(named: "lũ")
    let (line, search) = try office.clerk.expanded("@năm")
    #expect(line == "phòng chống 2024")
    #expect(search?.view == view)
  }

  @Test func `stand under one name for oneself and for everybody, each replaced by itself`() throws
  {
    let office = try SampleDesk()
    for isShared in [true, false] {
      try office.clerk.saveSearch("một", as: "tên", isShared: isShared)
      #expect(throws: SearchError.nameTaken("tên")) {
        try office.clerk.saveSearch("hai", as: "tên", isShared: isShared)
      }
    }
    try office.clerk.saveSearch("hai", as: "tên", isShared: true, replacing: true)
    #expect(try office.clerk.savedSearches().map(\.line) == ["một", "hai"])
  }

  @Test func `is not overwritten by who has not seen what somebody else kept`() throws {
    let office = try SampleDesk()
    let archiver = office.clerk.with(try office.clerk.person(named: "thao"))
    try archiver.saveSearch("một", as: "chung", isShared: true)
    let seen = try office.clerk.savedSearches()
    try archiver.saveSearch("hai", as: "chung", isShared: true, replacing: true)
    #expect(throws: SearchError.changedMeanwhile("chung", by: archiver.person.name)) {
      try office.clerk.saveSearch(
        "ba", as: "chung", isShared: true, replacing: true, known: seen)
    }
    #expect(try office.clerk.savedSearch(named: "chung").line == "hai")
    try office.clerk.saveSearch(
      "ba", as: "chung", isShared: true, replacing: true,
      known: try office.clerk.savedSearches())
    #expect(try office.clerk.savedSearch(named: "chung").line == "ba")
  }
}

@Suite struct `What belongs to a document` {
  @Test func `is what it answers, what it names and what names it, both ways`() throws {
    let office = try SampleDesk()
    let clerk = office.clerk
    func arrive(_ reference: String, _ subject: String) throws -> IncomingDocument {
      var draft = IncomingDraft.plan(reference)
      draft.subject = subject
      return try clerk.registerIncoming(draft, files: HandedInFiles()).document
    }
    let plan = try arrive("2503/KH-SGDĐT", "Kế hoạch năm học")
    let notice = try arrive(
      "7/TB-UBND", "Thực hiện Kế hoạch số 2503/KH-SGDĐT và Quyết định 99/QĐ-BGDĐT")
    var answer = OutgoingDraft(kind: DocumentKind(word: "BC")!, subject: "Báo cáo")
    answer.answers = notice.id
    let report = try clerk.draftOutgoing(
      answer, files: HandedInFiles(main: [try office.plain("a.pdf")]))
    let related = try clerk.related(to: .incoming(notice.id))
    #expect(
      related.documents.map(\.tie) == [.answeredBy, .mentions])
    #expect(related.documents.map(\.document.title) == [report.title, plan.title])
    #expect(related.unknown.map(\.description) == ["99/QĐ-BGDĐT"])
    let back = try clerk.related(to: .incoming(plan.id))
    #expect(back.documents.map(\.tie) == [.mentionedBy])
    #expect(back.documents.map(\.document.title) == [notice.title])
    #expect(try clerk.related(to: .outgoing(report.id)).documents.map(\.tie) == [.answers])
  }
}
