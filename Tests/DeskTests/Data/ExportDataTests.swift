import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `The data of an office` {
  private let office: SampleDesk

  init() throws {
    office = try SampleDesk()
    var draft = IncomingDraft.plan()
    draft.subject = "Kế hoạch \"Tết\", trồng cây\\rừng"
    let first = try office.clerk.registerIncoming(draft, files: HandedInFiles()).document.id
    _ = try office.clerk.submitIncoming(first)
    _ = try office.principal.assignIncoming(
      first, AssignmentPlan(lead: office.teacher.person.id, note: "Lập đội"))
    _ = try office.issued("Báo cáo")
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try FileContents.read(path, limit: 1 << 22) ?? [], as: UTF8.self)
  }

  private func files(_ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try Folders.names(in: folder) {
      files[name] = try FileContents.read(folder + "/" + name, limit: 1 << 24)
    }
    return files
  }

  @Test(arguments: ExportFormat.allCases)
  func `are the same bytes for the same state, and hold what was recorded`(format: ExportFormat)
    throws
  {
    let copy = try SampleDesk(copyOf: office.path, at: "2026-11-24T09:00")
    let (one, other) = (office.path + "/eins", copy.path + "/zwei")
    let receipt = try office.principal.exportData(as: format, to: one)
    _ = try copy.principal.exportData(as: format, to: other)
    #expect(try files(one) == files(other))
    #expect(receipt.rows > 20)
    #expect(try files(one).keys.contains("schema.txt"))
    switch format {
    case .csv:
      #expect(
        try text(one + "/incoming.csv").contains("\"Kế hoạch \"\"Tết\"\", trồng cây\\rừng\""))
    case .json:
      #expect(
        try text(one + "/incoming.jsonl").contains(#""Kế hoạch \"Tết\", trồng cây\\rừng""#))
    case .postgres:
      #expect(try text(one + "/office.sql").contains("\tKế hoạch \"Tết\", trồng cây\\\\rừng\t"))
    case .sqlite:
      let plain = try ChildProcess(
        "sqlite3",
        [one + "/office.sqlite", "SELECT count(*) FROM incoming WHERE subject LIKE '%Tết%'"]
      ).run()
      #expect(String(decoding: plain.output, as: UTF8.self) == "1\n")
    }
    #expect(
      try office.clerk.database.run("SELECT count(*) FROM journal WHERE act = 'data.export'") {
        $0.int(0)
      } == [1])
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `hold no secret: no passphrase, no account, nothing frozen`() throws {
    _ = try office.clerk.freeze(.incoming(ID(1)), as: .secret, note: "Dấu MẬT")
    for format in ExportFormat.allCases {
      let place = office.path + "/x-" + format.rawValue
      _ = try office.principal.exportData(as: format, to: place)
      for (name, bytes) in try files(place) where name != "schema.txt" {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("trồng cây"), "\(format) \(name)")
        #expect(!text.contains("account"), "\(format) \(name)")
        #expect(!text.contains("Lập đội"), "\(format) \(name)")
      }
    }
    #expect(try text(office.path + "/x-csv/work.csv").split(whereSeparator: \.isNewline).count == 1)
  }

  @Test func `take no place of anything, and leave nothing behind where they may not go`() throws {
    let place = office.path + "/da"
    try Folders.make(place)
    #expect(throws: DataError.exists(path: place)) {
      try office.principal.exportData(as: .csv, to: place)
    }
    #expect(throws: PersonError.lacksRole(.principal)) {
      try office.teacher.exportData(as: .csv, to: office.path + "/dort")
    }
    office.principal.watch.listener = { _ in false }
    #expect(throws: WorkError.stopped) {
      try office.principal.exportData(as: .json, to: office.path + "/dort")
    }
    office.principal.watch.listener = nil
    #expect(try Folders.names(in: office.path).filter { $0.hasPrefix(".vpdt-data") } == [])
    #expect(!Folders.exists(office.path + "/dort"))
  }

  @Test func `are explained column by column`() {
    let schema = OfficeDesk.exportSchema
    for table in ExportTable.all {
      #expect(table.columns.contains { $0.isKey }, "\(table.name)")
      #expect(Set(table.columns.map(\.name)).count == table.columns.count, "\(table.name)")
      for column in table.columns {
        #expect(!column.meaning.isEmpty)
        #expect(schema.contains { $0.hasPrefix("\(table.name)\t\(column.name)\t") })
      }
    }
  }
}

@Suite struct `Open data` {
  private let office: SampleDesk
  private let document: OutgoingDocument

  init() throws {
    office = try SampleDesk()
    document = try office.issued("Báo cáo")
  }

  private func published(_ name: String, isReviewed: Bool = false) throws -> String {
    let place = office.path + "/" + name
    _ = try office.clerk.publishOpenData(to: place, isReviewed: isReviewed)
    return String(
      decoding: try FileContents.read(place + "/documents.csv", limit: 1 << 20) ?? [],
      as: UTF8.self)
  }

  @Test func `hold what somebody has opened, until it is closed, limited or frozen`() throws {
    let reference = try #require(document.reference)
    #expect(!(try published("a").contains(reference)))
    try office.clerk.openToPublic(document, by: "5/QĐ-HB")
    #expect(try published("b").contains(reference))
    #expect(throws: DataError.openAlready(document.title)) {
      try office.clerk.openToPublic(document, by: "5/QĐ-HB")
    }
    #expect(try office.clerk.check().findings == [])
    _ = try office.clerk.limit(
      .document(.outgoing(document.id)), to: [office.teacher.person], because: "Đơn thư")
    #expect(!(try published("c").contains(reference)))
    try office.clerk.closeToPublic(document, because: "Nhầm")
    #expect(throws: DataError.limited(document.title)) {
      try office.clerk.openToPublic(document, by: "5/QĐ-HB")
    }
    #expect(try office.clerk.openDocuments() == [])
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `with what seems to name a person are refused until somebody has looked`() throws {
    try office.clerk.openToPublic(document, by: "5/QĐ-HB, liên hệ 0912 345 678")
    #expect(
      throws: DataError.personal([PersonalTrace(document: document.title, sort: .phone)])
    ) { try published("a") }
    #expect(!Folders.exists(office.path + "/a"))
    #expect(try published("b", isReviewed: true).contains("0912"))
  }
}

extension SampleDesk {
  /// A report that went out on paper.
  fileprivate func issued(_ subject: String) throws -> OutgoingDocument {
    let neighbour = try clerk.addBody(
      organId: OrganIdentifier("H29.123.8")!, name: "Trường Tiểu học Hoa Ban")
    let draft = try teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "BC")!, subject: subject),
      files: HandedInFiles(main: [try plain("d.pdf")]))
    _ = try teacher.submitOutgoing(draft.id)
    _ = try clerk.numberOutgoing(draft.id)
    _ = try principal.approveOutgoing(draft.id)
    return try clerk.issueOutgoing(draft.id, to: [neighbour], medium: .paper)
  }
}
