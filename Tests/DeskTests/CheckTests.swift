import Glibc
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `A check` {
  /// An office in which a document has come in, been answered, approved, signed, issued and handed
  /// over, and a draft been returned and revised.
  func office() throws -> SampleDesk {
    let office = try SampleDesk()
    _ = try office.clerk.addPerson(
      PersonDraft(handle: "thu", name: "Trần Thị Thu", roles: [.archiver, .clerk]))
    _ = try office.clerk.addBody(organId: OrganIdentifier("H29.15")!, name: "Sở GDĐT")
    let incoming = try office.clerk.registerIncoming(
      .plan(), files: HandedInFiles(main: [try office.plain("a.pdf")])
    ).document.id
    _ = try office.clerk.submitIncoming(incoming)
    _ = try office.principal.assignIncoming(
      incoming, AssignmentPlan(lead: office.teacher.person.id, note: "Lập đội tuyển"))
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Trả lời", answers: incoming),
      files: HandedInFiles(main: [try office.plain("b.pdf")]))
    _ = try office.teacher.submitOutgoing(draft.id)
    _ = try office.principal.returnOutgoing(draft.id, note: "Sửa thể thức")
    _ = try office.teacher.reviseOutgoing(
      draft.id, files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]),
      note: "")
    _ = try office.teacher.askOpinion(on: draft.id, of: ["TT", "hoa"])
    _ = try office.teacher.giveOpinion(on: draft.id, agreeing: false, text: "Thiếu số liệu")
    _ = try office.teacher.withdrawOpinion(on: draft.id, of: ["hoa"], reason: "Đi vắng")
    _ = try office.teacher.vouch(for: .content, of: draft.id)
    _ = try office.teacher.submitOutgoing(draft.id)
    _ = try office.clerk.numberOutgoing(draft.id)
    _ = try office.principal.approveOutgoing(draft.id)
    try office.takeAnySignature()
    _ = try office.clerk.attachSigned(
      SampleDesk.fixture("pdfsig/pdf/v03-person-then-organ.pdf"), to: draft.id)
    let superior = try office.clerk.body(named: "H29.123")
    _ = try office.clerk.planRecipients([superior], of: draft.id)
    _ = try office.clerk.issueOutgoing(draft.id, informing: [office.teacher.person.id])
    _ = try office.clerk.filePaperCopy(of: draft.id)
    _ = try office.teacher.acknowledge(draft.id)
    try office.clerk.discuss(.outgoing(draft.id), text: "Đã gửi")
    try office.clerk.discuss(.incoming(incoming), text: "Đã trả lời")
    _ = try office.clerk.noteDelivery(of: draft.id, to: superior, .received)
    _ = try office.principal.orderRecall(of: draft.id, reason: "Sai số liệu")
    _ = try office.clerk.setGroup("Cấp trên", to: [superior])
    _ = try office.teacher.finishIncoming(incoming, note: "Đã trả lời", answer: draft.id)
    _ = try office.clerk.exportBundle(
      to: superior, into: office.path + "/outbox", asArchive: false)
    return office
  }

  func differs(_ object: String, _ field: String, _ line: Int64) -> CheckFinding {
    .differs(object: object, field: field, line: line)
  }

  @Test func `finds nothing in an office nobody has touched`() throws {
    let office = try office()
    #expect(try office.clerk.check().findings == [])
  }

  @Test(arguments: [
    ("UPDATE office SET name = 'Trường khác'", "office/1", "name"),
    ("UPDATE person SET handle = 'ai' WHERE handle = 'thu'", "person/*", "handle"),
    (
      "INSERT INTO person_role SELECT id, 'principal' FROM person WHERE handle = 'thu'", "person/*",
      "roles"
    ),
    ("UPDATE person SET retired_on = '2026-11-24' WHERE handle = 'thu'", "person/*", "retired"),
    ("UPDATE body SET organ_id = 'H29.16' WHERE organ_id = 'H29.15'", "body/2", "organ"),
    (
      "UPDATE incoming_document SET number = 2; INSERT INTO setting VALUES ('x', '')", "incoming/1",
      "number"
    ),
    ("UPDATE incoming_document SET reference = '1/X'", "incoming/1", "reference"),
    ("UPDATE incoming_document SET issuer = 'Sở GDĐT'", "incoming/1", "issuer"),
    ("UPDATE incoming_document SET issued_on = '2026-11-21'", "incoming/1", "issued"),
    ("UPDATE incoming_document SET kind = 'Kế hoạch khác'", "incoming/1", "kind"),
    ("UPDATE incoming_document SET subject = 'Kế hoạch khác'", "incoming/1", "subject"),
    ("UPDATE incoming_document SET arrived_on = '2026-11-23'", "incoming/1", "arrived"),
    ("UPDATE incoming_document SET state = 'registered'", "incoming/1", "state"),
    ("UPDATE incoming_document SET answer = NULL", "incoming/1", "answer"),
    ("UPDATE opinion SET text = 'Khác' WHERE act = 'assign'", "incoming/1", "note"),
    ("UPDATE assignment SET person = 1", "incoming/1", "lead"),
    ("UPDATE incoming_file SET file = 2", "incoming/1", "file"),
    ("UPDATE outgoing_document SET kind = 'BC'", "outgoing/1", "kind"),
    ("UPDATE outgoing_document SET subject = 'Khác'", "outgoing/1", "subject"),
    ("UPDATE outgoing_document SET symbol = 'KH-X'", "outgoing/1", "reference"),
    ("UPDATE outgoing_document SET document_id = 'x'", "outgoing/1", "document"),
    ("UPDATE outgoing_document SET issued_on = '2026-11-20'", "outgoing/1", "issued"),
    ("UPDATE outgoing_document SET state = 'signed'", "outgoing/1", "state"),
    ("UPDATE outgoing_file SET file = 1 WHERE part = 'signed'", "outgoing/1", "file"),
    ("UPDATE decision SET note = 'Được' WHERE verdict = 'returned'", "outgoing/1", "note"),
    (
      "UPDATE decision SET digests = '0000' || substr(digests, 5) WHERE verdict = 'approved'",
      "outgoing/1", "file"
    ),
    ("UPDATE decision SET verdict = 'returned'", "outgoing/1", "decision"),
    (
      "DELETE FROM delivery_event; UPDATE delivery SET body = 2", "outgoing/1", "delivery to"
    ),
    ("UPDATE visa SET unit = 'XH' WHERE unit = 'TT'", "outgoing/1", "of"),
    ("UPDATE visa SET verdict = 'agree' WHERE verdict = 'disagree'", "outgoing/1", "visa"),
    ("UPDATE visa SET answer = 'Được' WHERE verdict = 'withdrawn'", "outgoing/1", "visa"),
    ("UPDATE vouching SET part = 'form'", "outgoing/1", "vouched"),
    ("UPDATE planned_recipient SET body = 2", "outgoing/1", "planned"),
    ("UPDATE informed SET person = 1", "outgoing/1", "acknowledged informed"),
    ("UPDATE informed SET acknowledged_ms = NULL", "outgoing/1", "acknowledged"),
    ("UPDATE delivery_event SET on_date = '2026-11-23'", "outgoing/1", "delivery"),
    ("UPDATE recall_order SET reason = 'Khác'", "outgoing/1", "reason"),
    (
      "UPDATE file_copy SET filed_ms = filed_ms - 86400000", "outgoing/1", "paper"
    ),
    ("UPDATE remark SET text = 'Khác' WHERE outgoing = 1", "outgoing/1", "remark"),
    ("UPDATE remark SET text = 'Khác' WHERE incoming = 1", "incoming/1", "remark"),
    ("DELETE FROM body_group_member", "body-group/1", "members"),
    ("UPDATE body_group SET name = 'Khác'", "body-group/1", "name"),
    ("UPDATE bundle SET receiver_id = 'H29.15'", "bundle/H29.123.7-2026-11-24-1", "to"),
    (
      "DELETE FROM bundle_file; DELETE FROM bundle_item", "bundle/H29.123.7-2026-11-24-1",
      "document"
    ),
  ])
  func `names the record and the field that were changed behind the program's back`(
    sql: String, object: String, field: String
  ) throws {
    let office = try office()
    for statement in sql.split(separator: ";") { try office.clerk.database.run(String(statement)) }
    let thu = try office.clerk.people().map(\.id.value).max() ?? 0
    let object = object == "person/*" ? "person/\(thu)" : object
    let found = try office.clerk.check().findings.compactMap { finding -> String? in
      guard case .differs(let object, let field, _) = finding else { return nil }
      return object + " " + field
    }
    #expect(Set(found) == Set(field.split(separator: " ").map { "\(object) \($0)" }))
  }

  @Test func `finds the files of an approved version exchanged after the approval`() throws {
    let office = try office()
    try office.clerk.database.run(
      "UPDATE outgoing_file SET file = 1 WHERE version = 2 AND part = 'main'")
    let lines = try office.clerk.check().findings
    let approval = try office.clerk.database.run(
      "SELECT sequence FROM journal WHERE act = 'outgoing.approve'"
    ) { Int64($0.int(0)) }
    #expect(lines.contains(differs("outgoing/1", "file", approval[0])))
  }

  @Test func `finds the last entry of the register taken away, with its traces`() throws {
    let office = try office()
    _ = try office.clerk.registerIncoming(.plan("9/KH-X"), files: HandedInFiles())
    let line = try office.clerk.verifyJournal().lines
    try office.clerk.database.run("DELETE FROM receiving_log WHERE document = 2")
    try office.clerk.database.run("DELETE FROM incoming_document WHERE id = 2")
    #expect(
      try office.clerk.check().findings == [
        .withoutRecord(object: "incoming/2", line: line), .searchIndex(object: "incoming/2"),
      ])
  }

  @Test func `finds a text taken away from beside the journal`() throws {
    let office = try SampleDesk()
    _ = try office.clerk.registerIncoming(.plan(), files: HandedInFiles())
    try office.clerk.database.run("DELETE FROM journal_detail WHERE sequence = 2")
    #expect(try office.clerk.check().findings.first == .missingDetail(line: 2))
  }

  @Test func `goes on behind a folder in the place of a file, and behind files that are not ours`()
    throws
  {
    let office = try office()
    let files = try office.clerk.incomingDossier(ID(1)).files
    let shelf = office.clerk.shelf
    let path = shelf.path(of: files[0].digest)
    try Folders.removeFile(path)
    try Folders.make(path)
    let root = office.path + "/files"
    try FileContents.writeNew(root + "/letter", [1])
    try Folders.makeAll(root + "/00")
    // The right name in the wrong folder is nobody's file either.
    let misplaced = root + "/00/" + files[0].digest.description
    try FileContents.writeNew(misplaced, [1])
    let report = try office.clerk.check()
    #expect(
      report.findings == [
        .unreadable(path: path, reason: "Is a directory"), .stray(path: misplaced),
        .stray(path: root + "/letter"),
      ])
    #expect(report.faultCount == 1)
    #expect(throws: FileError.self) {
      try office.clerk.exportAgain(
        "H29.123.7-2026-11-24-1", into: root + "/letter", asArchive: false)
    }
  }

  @Test func `says taken away only of what is gone`() throws {
    let office = try office()
    let stray = office.path + "/files/new/half"
    try Folders.makeAll(office.path + "/files/new")
    // What cannot be unlinked: a folder.
    try Folders.make(stray)
    #expect(try office.clerk.check().findings == [.orphan(path: stray)])
    #expect(Folders.exists(stray))
  }

  @Test func `leaves writers alone unless there is something to take away`() throws {
    let office = try office()
    let other = try OfficeFolder(path: office.path).open()
    try other.run("BEGIN IMMEDIATE")
    try office.clerk.database.run("PRAGMA busy_timeout = 50")
    try FileContents.writeNew(office.path + "/files/new/young", [1])
    #expect(
      try office.clerk.check().findings == [.orphan(path: office.path + "/files/new/young")])
    try other.run("ROLLBACK")
  }

  @Test func `counts what it does not list`() throws {
    let office = try SampleDesk()
    for number in 1...120 {
      _ = try office.clerk.registerIncoming(.plan("\(number)/KH-A"), files: HandedInFiles())
    }
    try office.clerk.database.run("UPDATE incoming_document SET subject = 'Khác'")
    let report = try office.clerk.check()
    #expect(report.findings.count == 101)
    #expect(report.findings.last == .more(code: "check.differs", count: 20, isNote: false))
    #expect(report.faultCount == 120)
  }

  @Test func `goes on behind a damaged page, and takes nothing away then`() throws {
    let office = try office()
    let digest = try office.clerk.incomingDossier(ID(1)).files[0].digest
    try Folders.removeFile(office.clerk.shelf.path(of: digest))
    let page = try office.clerk.database.run(
      "SELECT rootpage FROM sqlite_schema WHERE name = 'opinion'"
    ) { $0.int(0) }[0]
    try FileContents.writeNew(office.path + "/files/new/old", [1])
    var times = [timespec(tv_sec: 0, tv_nsec: 0), timespec(tv_sec: 0, tv_nsec: 0)]
    utimensat(AT_FDCWD, office.path + "/files/new/old", &times, 0)
    _ = try office.clerk.database.run("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) }
    let file = open(office.path + "/office.db", O_WRONLY)
    pwrite(file, [UInt8](repeating: 0x78, count: 4096), 4096, (page - 1) * 4096)
    close(file)
    let fresh = try OfficeDesk.open(at: office.path, for: Visitor(account: "founder"))
    let findings = try fresh.check().findings
    #expect(findings.first?.code == "check.database")
    #expect(findings.contains(.missingFile(digest)))
    #expect(findings.last == .orphan(path: office.path + "/files/new/old"))
  }
}
