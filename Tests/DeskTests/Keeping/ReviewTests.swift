import Office
import Platform
import Support
import Testing

@testable import Desk

@Suite struct `A review of how safe the office is` {
  private let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private func state(_ subject: HealthPoint.Subject, at desk: OfficeDesk) throws -> HealthPoint {
    try #require(try desk.health().first { $0.subject == subject })
  }

  @Test func `writes a form of what was found, who looked and when, and stands in the journal`()
    throws
  {
    let path = office.path + "/rà soát.txt"
    #expect(try state(.review, at: office.principal).state == .attention)
    let review = try office.principal.review(to: path, concluding: "Xử lý trong tháng")
    let text = String(
      decoding: try #require(try FileContents.read(path, limit: 1 << 20)), as: UTF8.self)
    for part in [
      "Trần Văn Hùng", "24/11/2026", "sao lưu trong bảy ngày", "CẦN XEM", "Xử lý trong tháng",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(review.count(.attention) > 0 && review.points.count > 15)
    let last = try #require(
      try office.clerk.database.read { try $0.journal(.older, than: nil, limit: 1) }.first)
    #expect(last.act == "office.review" && last.personName == "Trần Văn Hùng")
    let found = last.detail?.fields.filter { $0.name == "attention" }.map(\.value) ?? []
    #expect(found.contains("backup") && !found.contains("database"))
    #expect(last.detail?["note"] == "Xử lý trong tháng")
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `is due again a quarter after the last one`() throws {
    _ = try office.principal.review(to: office.path + "/a.fodt")
    let point = try state(.review, at: office.clerk)
    #expect(point.state == .fine && point.detail == "2026-11-24")
    let later = office.clerk.at(Moment(iso: "2027-02-25T09:00")!)
    #expect(try state(.review, at: later).state == .attention)
  }

  @Test func `goes into a dossier as PDF, or nothing of it is done`() throws {
    let dossier = try office.principal.openDossier(
      DossierDraft(year: 2026, notation: "90.AT", title: "An toàn thông tin"))
    let programs = office.path + "/programs"
    try Folders.make(programs)
    let sample = try office.plain("mẫu.pdf")
    try TestPrograms.write(
      "while [ $# -gt 1 ]; do [ $1 = --outdir ] && d=$2; shift; done; "
        + "/bin/cp '\(sample)' \"$d/form.pdf\"", to: programs + "/soffice")
    var principal = office.principal
    principal.programs = programs
    let lines = try office.clerk.verifyJournal().lines
    let text = office.path + "/r.txt"
    #expect(throws: FileError.notPDF(path: text)) {
      try principal.review(to: text, filedIn: dossier)
    }
    #expect(!Folders.exists(text))
    #expect(try office.clerk.verifyJournal().lines == lines)
    let review = try principal.review(
      to: office.path + "/r.pdf", filedIn: dossier)
    #expect(review.dossierName == "90.AT/2026")
    let items = try office.clerk.items(of: dossier, limit: 5)
    #expect(items.map(\.subject) == ["Rà soát an toàn thông tin ngày 24/11/2026"])
    #expect(items.map(\.kindName) == ["Biên bản"])
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `names settings of safety that were loosened, and no others`() throws {
    #expect(try state(.settings, at: office.clerk).state == .fine)
    try office.clerk.set(.deadlineSoonDays, to: "9")
    #expect(try state(.settings, at: office.clerk).state == .fine)
    try office.clerk.set(.lockMinutes, to: "0")
    try office.clerk.set(.signatureRule, to: "unbroken")
    let point = try state(.settings, at: office.clerk)
    #expect(point.state == .attention)
    #expect(point.detail == "signature.rule, session.lock-minutes")
    try office.clerk.set(.lockMinutes, to: "5")
    try office.clerk.set(.signatureRule, to: "valid")
    #expect(try state(.settings, at: office.clerk).state == .fine)
  }

  @Test func `names people in whose name nothing was done for 45 days, with the day`() throws {
    _ = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Kế hoạch"),
      files: HandedInFiles(main: [try office.plain("a.pdf")]))
    func idle(_ moment: String) throws -> [String] {
      let desk = office.clerk.at(Moment(iso: moment)!)
      let people = try desk.idlePeople()
      #expect(try state(.idleAccounts, at: desk).state == (people.isEmpty ? .fine : .attention))
      return people.map { $0.person.handle + " " + ($0.last?.date.description ?? "never") }
    }
    #expect(try !idle("2027-01-08T09:00").contains { $0.hasPrefix("minh") })
    #expect(try idle("2027-01-08T09:01").contains("minh 2026-11-24"))
    #expect(try idle("2026-11-24T09:00").contains("thao never"))
  }

  @Test func `looks at the programs that sign, by their versions`() throws {
    func point(_ version: String?) throws -> HealthPoint {
      let programs = [HelperProgram(name: .openssl, version: version)]
      return try #require(
        try office.clerk.health(programs).first { $0.subject == .openssl })
    }
    #expect(try point("OpenSSL 3.0.19 27 Jan 2026").state == .fine)
    #expect(try point("OpenSSL 10.1").state == .fine)
    for old in ["OpenSSL 1.1.1w  11 Sep 2023", nil] {
      #expect(try point(old).state == .attention)
    }
  }
}
