import Office
import Platform
import Signatures
import Store
import Support
import Testing

@testable import Desk

/// Whether the machine has pdftotext; where it is missing nothing can be read.
private let isInstalled = TestPrograms.has("pdftotext")

@Suite struct `A document with a state secret` {
  let office: SampleDesk

  init() throws { office = try SampleDesk(programs: TestPrograms.machinePath) }

  private var shelf: [String] {
    get throws {
      var paths: [String] = []
      try office.clerk.shelf.eachFile { found in
        switch found {
        case .stored(_, let path), .arrived(let path): paths.append(path)
        default: break
        }
      }
      return paths
    }
  }

  private func marked(_ name: String) throws -> String {
    try office.file(name, plainPDF(title: name, lines: ["UBND XÃ", "TỐI MẬT", "Kế hoạch"]))
  }

  private func register(_ path: String, _ reference: String = "1/KH-A") throws -> IncomingDocument {
    try office.clerk.registerIncoming(
      .plan(reference), files: HandedInFiles(main: [path])
    ).document
  }

  @Test(.enabled(if: isInstalled, "pdftotext is not installed"))
  func `is refused wherever it is handed in, and no byte of it stays`() throws {
    let path = try marked("a.pdf")
    let refusal = SecretError.refused(.topSecret, file: "a.pdf")
    #expect(throws: refusal) { try register(path) }
    #expect(throws: refusal) {
      try office.clerk.registerIncoming(
        .plan(), files: HandedInFiles(main: [path], hashOnly: true))
    }
    let kind = DocumentKind(word: "KH")!
    #expect(throws: refusal) {
      try office.teacher.draftOutgoing(
        OutgoingDraft(kind: kind, subject: "Dạy học"), files: HandedInFiles(main: [path]))
    }
    #expect(try shelf == [])
    let plain = try office.file("b.pdf", plainPDF(title: "b", lines: ["Kế hoạch"]))
    let entry = try register(plain)
    #expect(throws: refusal) {
      try office.clerk.attachToIncoming(entry.id, files: [path], areScans: true)
    }
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: kind, subject: "Dạy học"), files: HandedInFiles(main: [plain]))
    #expect(throws: refusal) {
      try office.teacher.reviseOutgoing(draft.id, files: HandedInFiles(main: [path]), note: "")
    }
    #expect(try shelf.count == 1)
    #expect(try office.clerk.incoming(.register, limit: 9).count == 1)
  }

  @Test(.enabled(if: isInstalled, "pdftotext is not installed"))
  func `goes back at the door with nothing kept but its hash`() throws {
    let path = try marked("a.pdf")
    let arrival = DoorArrival(issuer: "Sở Nội vụ")
    #expect(throws: SecretError.refused(.topSecret, file: "a.pdf")) {
      try office.clerk.returnAtDoor(arrival, files: [path], because: .wrongAddressee, note: "a")
    }
    _ = try office.clerk.returnAtDoor(arrival, files: [path], because: .secret, note: "")
    #expect(try shelf == [])
  }

  @Test func `is taken in unread, and said to be, where the office has switched reading off`()
    throws
  {
    let administrator = office.clerk.with(try office.clerk.person(named: "founder"))
    try administrator.set(.secretScan, to: "no")
    let path = try marked("a.pdf")
    let registration = try office.clerk.registerIncoming(
      .plan(), files: HandedInFiles(main: [path]))
    #expect(registration.secretScan == .unchecked)
    let paper = try office.clerk.registerIncoming(.plan("2/KH-A"), files: HandedInFiles())
    #expect(paper.secretScan == .clear)
  }

  // MARK: Slipped in

  private func slippedIn(_ reference: String = "1/KH-MẬT") throws -> IncomingDocument {
    let path = try office.plain("slipped-\(reference.prefix(1)).pdf")
    let entry = try register(path, reference)
    _ = try office.clerk.submitIncoming(entry.id)
    _ = try office.principal.assignIncoming(
      entry.id,
      AssignmentPlan(lead: office.teacher.person.id, note: "Làm ngay việc kín"))
    return entry
  }

  @Test func `is frozen: neither found, nor shown, nor on anybody's desk, nor moved`() throws {
    let entry = try slippedIn()
    #expect(try office.teacher.agenda().contains { $0.matter.line == .work })
    _ = try office.clerk.freeze(.incoming(entry.id), as: .secret, note: "Sót dấu mật")
    let shown = try #require(try office.clerk.incoming(.register, limit: 9).first)
    #expect(shown.number == entry.number && shown.isFrozen)
    #expect([shown.subject, shown.issuer, shown.reference, shown.kindName] == ["", "", "", ""])
    #expect(try office.clerk.incoming(matching: "hoc sinh", limit: 9) == [])
    #expect(try office.teacher.agenda() == [])
    #expect(try office.clerk.incoming(.state(.assigned), limit: 9) == [])
    let refusal = SecretError.frozen(entry.title)
    #expect(throws: refusal) { try office.clerk.incoming(named: "1") }
    #expect(throws: refusal) { try office.clerk.incomingDossier(entry.id) }
    #expect(throws: refusal) { try office.clerk.fileIncoming(entry.id) }
    #expect(throws: refusal) { try office.clerk.discuss(.incoming(entry.id), text: "a") }
    #expect(throws: refusal) {
      try office.clerk.setField("a", to: "b", of: entry.id)
    }
    #expect(throws: refusal) {
      try office.clerk.freeze(.incoming(entry.id), as: .secret, note: "nữa")
    }
    #expect(try office.clerk.check().faultCount == 0)
  }

  @Test func `is frozen by clerk or leader alone`() throws {
    let entry = try slippedIn()
    #expect(throws: PersonError.lacksRole(.clerk)) {
      try office.teacher.freeze(.incoming(entry.id), as: .secret, note: "a")
    }
    _ = try office.principal.freeze(.incoming(entry.id), as: .secret, note: "a")
    #expect(throws: PersonError.lacksRole(.clerk)) {
      try office.teacher.takeOut(.incoming(entry.id), to: "1")
    }
  }

  @Test func `is taken out to the last byte, and the check says so without finding fault`() throws {
    let entry = try slippedIn()
    let key = DocumentKey.incoming(entry.id)
    #expect(throws: SecretError.notFrozen(entry.title, register: .incoming)) {
      try office.clerk.takeOut(key, to: "Sổ mật 2/2026")
    }
    _ = try office.clerk.freeze(key, as: .mostSecret, note: "Sót dấu")
    let out = try office.clerk.takeOut(key, to: "Sổ mật 2/2026")
    #expect(out.takenOut?.bookEntry == "Sổ mật 2/2026")
    #expect(try shelf == [])
    for name in ["office.db", "office.db-wal"] {
      let bytes = try FileContents.read(office.path + "/" + name, limit: 1 << 24) ?? []
      for text in ["học sinh giỏi", "hoc sinh gioi", "1/KH-MẬT", "việc kín", "slipped"] {
        #expect(!contains(bytes, Array(text.utf8)), "\(text) in \(name)")
      }
    }
    let report = try office.clerk.check()
    #expect(report.faults == [])
    #expect(
      report.findings.contains {
        if case .takenOut(key.object, let lines, _) = $0 { lines == 3 } else { false }
      })
    #expect(try office.clerk.verifyJournal().changedDetails == [])
    #expect(throws: SecretError.takenOut(entry.title, to: "Sổ mật 2/2026")) {
      try office.clerk.takeOut(key, to: "Sổ mật 3/2026")
    }
    // Its number stays given.
    let plain = try office.plain("next.pdf")
    #expect(try register(plain, "2/KH-A").title == "2/2026")
  }

  @Test func `keeps its bytes while another document has them too`() throws {
    let entry = try slippedIn()
    let path = office.path + "/slipped-1.pdf"
    let other = try register(path, "7/KH-B")
    let key = DocumentKey.incoming(entry.id)
    _ = try office.clerk.freeze(key, as: .secret, note: "a")
    #expect(
      throws: SecretError.sharedFile(entry.title, register: .incoming, other: other.title)
    ) { try office.clerk.takeOut(key, to: "1") }
    #expect(try shelf.count == 1)
    _ = try office.clerk.freeze(.incoming(other.id), as: .secret, note: "a")
    _ = try office.clerk.takeOut(key, to: "1")
    _ = try office.clerk.takeOut(.incoming(other.id), to: "2")
    #expect(try shelf == [])
    #expect(try office.clerk.check().faultCount == 0)
  }

  @Test(arguments: [
    "UPDATE incoming_document SET frozen = 0",
    "DELETE FROM secret_gap WHERE sequence = (SELECT min(sequence) FROM secret_gap)",
    "UPDATE secret_freeze SET book_entry = 'x'", "UPDATE secret_freeze SET level = 'mat'",
  ])
  func `is not changed behind the program's back unseen: frozen`(sql: String) throws {
    let entry = try slippedIn()
    _ = try office.clerk.freeze(.incoming(entry.id), as: .topSecret, note: "a")
    _ = try office.clerk.takeOut(.incoming(entry.id), to: "1")
    try office.clerk.database.run(sql)
    #expect(try office.clerk.check().faultCount > 0)
  }

  @Test func `leaves a draft nobody can submit, approve or hand over`() throws {
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Việc kín"),
      files: HandedInFiles(main: [try office.plain("a.pdf")]))
    _ = try office.clerk.freeze(.outgoing(draft.id), as: .secret, note: "a")
    #expect(throws: SecretError.frozen("D1")) { try office.teacher.submitOutgoing(draft.id) }
    #expect(throws: SecretError.frozen("D1")) { try office.teacher.outgoingDossier(draft.id) }
    #expect(try office.clerk.outgoing(matching: "kin", limit: 9) == [])
    #expect(try office.clerk.outgoing(.register, limit: 9).map(\.subject) == [""])
    _ = try office.clerk.takeOut(.outgoing(draft.id), to: "1")
    #expect(try office.clerk.check().faultCount == 0)
  }

  @Test func `that was handed over leaves no copy in the outbox when it is taken out`() throws {
    let document = try office.issueReport()
    let other = try office.issueReport("Khác")
    let body = try office.clerk.body(named: "H29.123")
    let outbox = office.clerk.folder.outbox(of: body.organId)
    let bundle = try office.clerk.exportBundle(
      to: body, ExportChoice(documents: [document.id]), into: outbox.sent, asArchive: true)
    let untouched = try office.clerk.exportBundle(
      to: body, ExportChoice(documents: [other.id]), into: outbox.path, asArchive: true)
    // Both have the same files; what is taken out has to be the only one with its own.
    try office.clerk.database.run(
      "DELETE FROM outgoing_file WHERE document = ?", [.integer(document.id.value)])
    let key = DocumentKey.outgoing(document.id)
    _ = try office.clerk.freeze(key, as: .secret, note: "a")
    #expect(Folders.exists(bundle.path))
    #expect(throws: PersonError.lacksRole(.clerk)) { try office.teacher.takeOut(key, to: "1") }
    #expect(Folders.exists(bundle.path))
    let entry = try office.clerk.takeOut(key, to: "1")
    #expect(!Folders.exists(bundle.path) && Folders.exists(untouched.path))
    // Whoever has it elsewhere is named still.
    #expect(entry.holders == [.sent(bundle: bundle.name, to: body.name)])
  }

  @Test(arguments: [false, true])
  func `that came by exchange leaves no copy in the inbox when it is taken out`(isLoose: Bool)
    throws
  {
    try office.issueReport()
    let bundle = try office.clerk.exportBundle(
      to: try office.clerk.body(named: "H29.123"), into: office.path + "/out", asArchive: isLoose)
    let superior = try NeighbourDesk()
    let inbox = superior.path + "/inbox"
    let name = isLoose ? "thư.edxml" : bundle.name
    if isLoose {
      let folder = try office.clerk.exportAgain(
        bundle.name, into: office.path + "/again", asArchive: false)
      try Folders.rename(folder.path + "/data/0001/document.edxml", to: inbox + "/" + name)
    } else {
      try Folders.rename(bundle.path, to: inbox + "/" + name)
    }
    try FileContents.writeNew(inbox + "/taken.txt", Array("x".utf8))
    let report = try superior.clerk.importInbox()
    let id = try #require(report.documents.first).id
    #expect(Folders.exists(inbox + "/taken/" + name))
    _ = try superior.clerk.freeze(.incoming(id), as: .secret, note: "a")
    _ = try superior.clerk.takeOut(.incoming(id), to: "1")
    #expect(try Folders.names(in: inbox + "/taken") == [])
    #expect(Folders.exists(inbox + "/taken.txt"))
    #expect(try superior.clerk.check().faultCount == 0)
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { whole in
      (0..<max(0, whole.count - part.count)).contains { start in
        whole[start] == part[0] && whole[start..<(start + part.count)].elementsEqual(part)
      }
    }
  }
}
