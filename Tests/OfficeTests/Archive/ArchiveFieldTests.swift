import Testing

@testable import Office

private func dossier() -> ArchivedDossier {
  var dossier = ArchivedDossier(
    fileCode: "H26.1.2026.01.VP", title: "Xét tốt nghiệp", maintenance: "07",
    startDate: CivilDate(iso: "2026-01-05")!, endDate: CivilDate(iso: "2026-06-30")!,
    numberOfPage: 2)
  let file = ArchivedFile(
    name: "15.pdf", size: 3, digest: FileDigest(String(repeating: "0", count: 64))!)
  dossier.documents = [
    ArchivedDocument(docId: "H26.1.2026.01.1", typeName: "22", subject: "Về việc", files: [file])
  ]
  dossier.numberDocuments()
  return dossier
}

@Suite struct `The tables of a package` {
  @Test func `have every row of the circular`() {
    #expect(ArchiveElement.all(of: .dossier).count == 18)
    #expect(ArchiveElement.all(of: .document).count == 21)
    #expect(
      ["maintenance", "mode", "language", "typeName"].map { ArchiveCode.all(in: $0).count }
        == [7, 3, 11, 32])
  }

  @Test func `name their article, and say that nobody has seen its text`() {
    #expect(ArchiveElement.all.allSatisfy { $0.article.contains("05/2025") && !$0.isVerified })
    #expect(ArchiveCode.all.allSatisfy { $0.article.contains("05/2025") && !$0.isVerified })
  }

  @Test func `name only lists that are there`() {
    for element in ArchiveElement.all {
      guard case .code(let list, _) = element.kind else { continue }
      #expect(!ArchiveCode.all(in: list).isEmpty, "\(element.name)")
    }
  }

  @Test func `say everything a dossier or a document can say`() {
    var dossier = dossier()
    (dossier.keyword, dossier.numberOfPaper, dossier.format) = ("k", 1, "01")
    (dossier.inforSign, dossier.confidenceLevel, dossier.paperFileCode) = ("i", "02", "p")
    (dossier.riskRecoveryStatus, dossier.description) = ("01", "d")
    #expect(Set(dossier.elements.keys) == Set(ArchiveElement.all(of: .dossier).map(\.name)))
    var document = dossier.documents[0]
    (document.maintenance, document.codeNumber, document.codeNotation) = ("07", "15", "QĐ")
    (document.issuedDate, document.organName) = (dossier.startDate, "Trường")
    (document.numberOfPage, document.inforSign, document.keyword) = (1, "i", "k")
    (document.confidenceLevel, document.autograph, document.format) = ("01", "a", "01")
    (document.process, document.riskRecovery, document.riskRecoveryStatus) = (true, true, "02")
    document.description = "d"
    #expect(Set(document.elements.keys) == Set(ArchiveElement.all(of: .document).map(\.name)))
  }

  @Test func `have a code for every term, and one for those that have none`() {
    #expect(ArchiveCode.retention(years: nil) == "01")
    #expect(ArchiveCode.retention(years: 10) == "06")
    #expect(ArchiveCode.retention(years: 5) == "07")
    #expect(ArchiveCode.typeName("quyết định") == "02")
    #expect(ArchiveCode.typeName("Học bạ") == "32")
  }
}

@Suite struct `A dossier to be packed` {
  @Test func `has no fault when it is as the circular wants it`() {
    #expect(dossier().faults == [])
  }

  @Test func `hears of all its faults at once, each with its limit and article`() {
    var dossier = dossier()
    dossier.title = String(repeating: "ă", count: 1001)
    (dossier.maintenance, dossier.confidenceLevel) = ("5 năm", "02")
    dossier.endDate = CivilDate(iso: "2025-12-31")!
    dossier.riskRecovery = true
    dossier.documents[0].subject = ""
    dossier.documents[0].keyword = "a\nb"
    dossier.documents.append(dossier.documents[0])
    dossier.documents[1].files = []
    let faults = dossier.faults
    #expect(
      faults.map { "\($0.document ?? 0) \($0.element) \($0.code)" } == [
        "0 title package.field-too-long", "0 maintenance package.field-unknown-code",
        "0 numberOfPaper package.field-missing", "0 paperFileCode package.field-missing",
        "0 riskRecoveryStatus package.field-missing", "0 endDate package.field-contradicts",
        "1 subject package.field-missing", "1 keyword package.field-bad-character",
        "2 subject package.field-missing", "2 keyword package.field-bad-character",
        "2 docId package.field-not-unique", "2 docCode package.field-not-unique",
        "2 file package.document-without-file",
      ])
    #expect(faults[0].kind == .tooLong(limit: 1000, found: 1001))
    #expect(faults[0].article == "TT 05/2025/TT-BNV Phụ lục III")
  }

  @Test func `cannot be packed without documents`() {
    var dossier = dossier()
    dossier.documents = []
    #expect(dossier.faults == [ArchiveFieldFault(.missing, "document")])
  }

  @Test func `may be as long as the limit, in letters and not in bytes`() {
    var dossier = dossier()
    dossier.title = String(repeating: "ậ", count: 1000)
    #expect(dossier.faults == [])
  }

  @Test(arguments: ["application", "a/b/c", "text/html; charset", "", "a/\"", "á/b"])
  func `has files of a known kind`(mediaType: String) {
    var dossier = dossier()
    dossier.documents[0].files[0].mediaType = mediaType
    #expect(dossier.faults.map(\.code) == ["package.field-unknown-code"])
  }
}

@Suite struct `What a package from elsewhere says` {
  private func faults(_ change: (inout [String: String]) -> Void, aip: Bool = false) -> [String] {
    var elements = dossier().elements
    change(&elements)
    return ArchiveRecord.dossier.faults(of: elements, isPreserved: aip).map {
      "\($0.element) \($0.code)"
    }
  }

  @Test(arguments: [
    "31/02/2026", "2026-01-05", "1/1/2026", "05/13/2026", "00/01/2026", "٠5/01/2026",
  ])
  func `is no date unless the calendar has it`(text: String) {
    #expect(faults { $0["endDate"] = text } == ["endDate package.field-not-a-date"])
  }

  @Test func `may be older than the office's calendar`() {
    #expect(faults { $0["startDate"] = "02/09/1925" } == [])
  }

  @Test func `may know only the year in an archive's own package`() {
    let change: (inout [String: String]) -> Void = {
      ($0["startDate"], $0["endDate"]) = ("1925", "03/1926")
      $0["arcFileCode"] = $0.removeValue(forKey: "fileCode")
    }
    #expect(faults(change, aip: true) == [])
    #expect(
      faults(change) == [
        "fileCode package.field-missing", "startDate package.field-not-a-date",
        "endDate package.field-not-a-date", "arcFileCode package.field-unknown",
      ])
  }

  @Test func `is held against lists, digits and flags`() {
    #expect(faults { $0["language"] = "01;06" } == [])
    #expect(faults { $0["language"] = "01;" } == ["language package.field-unknown-code"])
    #expect(faults { $0["totalDoc"] = "ba" } == ["totalDoc package.field-not-a-number"])
    #expect(faults { $0["riskRecovery"] = "có" } == ["riskRecovery package.field-too-long"])
    #expect(faults { $0["riskRecovery"] = "2" } == ["riskRecovery package.field-not-a-flag"])
    #expect(faults { $0["x"] = "y" } == ["x package.field-unknown"])
  }
}

@Suite struct `The name of a package` {
  @Test func `is a UUID in capital letters`() {
    let id = PackageID("7d0d1987-0f1c-47a7-8fd6-cc5c7de4064f")
    #expect(id?.description == "uuid-7D0D1987-0F1C-47A7-8FD6-CC5C7DE4064F")
    #expect(PackageID("7d0d1987-0f1c-47a7-8fd6-cc5c7de4064") == nil)
    #expect(PackageID("7d0d1987-0f1c-47a7-8fd6-cc5c7de4064g") == nil)
    #expect(PackageID("7d0d1987/0f1c-47a7-8fd6-cc5c7de4064f") == nil)
  }

  @Test func `made of bytes says that it was`() {
    let id = PackageID(bytes: [UInt8](repeating: 0xff, count: 20))
    #expect(id?.uuid == "FFFFFFFF-FFFF-8FFF-BFFF-FFFFFFFFFFFF")
    #expect(PackageID(bytes: [1, 2]) == nil)
  }
}

@Suite struct `A report on a package` {
  @Test func `is of bounded length and still knows that something is missing`() {
    var report = PackageReport()
    for number in 0..<5000 { report.note(.deviates(rule: "CSIP1", ""), "\(number)") }
    #expect(report.isWhole && !report.isLawful)
    for number in 0..<5000 { report.note(.missing, "\(number)") }
    #expect(!report.isWhole)
    #expect(report.findings.count == 2000 && report.leftOut == 8000)
  }
}
