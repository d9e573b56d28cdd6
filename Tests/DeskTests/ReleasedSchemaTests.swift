import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

/// A database of each schema, and the rows it held when it was made, beside each other in
/// Tests/Fixtures/databases.
private enum Fixture {
  static let folder = SampleDesk.fixture("databases")

  static var names: [String] {
    get throws {
      try Folders.names(in: folder).filter { $0.hasSuffix(".db") }.map { String($0.dropLast(3)) }
    }
  }

  /// Whether to make the files of the current schema anew instead of reading them.
  static let isWriting = Machine.variable("VPDT_WRITE_FIXTURES") != nil

  /// Every table with its columns, then a line for each row: `name(column,…)`, `value|value|…`.
  static func rows(of database: Database) throws -> [String] {
    let tables = try database.run(
      """
      SELECT name, (SELECT group_concat(name) FROM pragma_table_info(t.name))
      FROM sqlite_schema t WHERE type = 'table' AND name NOT LIKE 'search%' ORDER BY name
      """
    ) { "\($0.text(0))(\($0.text(1)))" }
    return try tables.flatMap { [$0] + (try rows(of: $0, in: database)) }
  }

  /// The rows of `table(column,…)`: a later schema may have more columns, these it must keep.
  static func rows(of heading: String, in database: Database) throws -> [String] {
    let parts = heading.split { $0 == "(" || $0 == ")" }
    let values = parts[1].split(separator: ",").map { "quote(\"\($0)\")" }
    return try database.run(
      "SELECT \(values.joined(separator: " || '|' || ")) FROM \"\(parts[0])\" ORDER BY 1"
    ) { $0.text(0).split(separator: "\n").joined(separator: "␊") }
  }
}

@Suite struct `A database of each released schema` {
  @Test(
    .enabled(if: Fixture.isWriting, "VPDT_WRITE_FIXTURES makes the files of the current schema"))
  func `is made by the program itself`() throws {
    let office = try SampleDesk()
    try fill(office)
    let database = office.clerk.database
    let version = try database.run("PRAGMA user_version") { $0.int(0) }.first ?? 0
    let path = Fixture.folder + "/V" + padded(version, to: 4)
    try Folders.makeAll(Fixture.folder)
    try? Folders.removeFile(path + ".db")
    try? Folders.removeFile(path + ".rows")
    // As it lies on a disk, write-ahead mode included.
    try database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    let bytes = try FileContents.read(office.path + "/office.db", limit: 1 << 24)
    try FileContents.writeNew(path + ".db", try #require(bytes), mode: 0o644)
    let rows = try Fixture.rows(of: database).joined(separator: "\n") + "\n"
    try FileContents.writeNew(path + ".rows", Array(rows.utf8), mode: 0o644)
  }

  @Test(.enabled(if: !Fixture.isWriting), arguments: try Fixture.names)
  func `opens, migrates and keeps its rows`(name: String) throws {
    let office = try SampleDesk()
    let folder = office.path + "/old"
    try Folders.make(folder)
    let bytes = try FileContents.read(Fixture.folder + "/\(name).db", limit: 1 << 24)
    try FileContents.writeNew(folder + "/office.db", try #require(bytes))
    let desk = try OfficeDesk.open(
      at: folder, for: Visitor(account: "founder", moment: Moment(iso: "2026-11-30T08:00")!))
    let kept = try FileContents.read(Fixture.folder + "/\(name).rows", limit: 1 << 22)
    let lines = String(decoding: try #require(kept), as: UTF8.self).split(separator: "\n")
    let headings = lines.filter { $0.last == ")" && $0.contains("(") && !$0.contains("|") }
    #expect(headings.count > 20)
    let found = try headings.flatMap {
      [String($0)] + (try Fixture.rows(of: String($0), in: desk.database))
    }
    #expect(found == lines.map(String.init))
    // What the rows say can be said through the desk as well.
    #expect(try desk.verifyJournal().lines > 15)
    #expect(try desk.incoming(.register, limit: 10).map(\.title) == ["2/2026", "1/2026"])
    #expect(try desk.outgoing(named: "D1").state == .issued)
    #expect(try desk.incoming(matching: "ke hoach", limit: 10).count == 2)
    // What people were entered with is a unit now.
    #expect(
      Set(try desk.unitLines().map(\.unit.abbreviation)).isSuperset(of: ["VP", "TT", "XH", "NN"]))
    #expect(try desk.people(ofUnit: "TT").map(\.handle) == ["minh", "thao"])
    #expect(
      try desk.registerIncoming(.plan("3/KH-A"), files: HandedInFiles()).document.title
        == "3/2026")
  }

  @Test func `has a file for the schema the program makes now`() throws {
    let office = try SampleDesk()
    let version = try office.clerk.database.run("PRAGMA user_version") { $0.int(0) }.first ?? 0
    #expect(try Fixture.isWriting || Fixture.names.contains("V" + padded(version, to: 4)))
  }

  /// Something in every table.
  private func fill(_ office: SampleDesk) throws {
    let first = try office.clerk.registerIncoming(
      .plan(), files: HandedInFiles(main: [try office.plain("a.pdf")])
    ).document.id
    var again = IncomingDraft.plan()
    again.anotherBecause = "bản sao y"
    _ = try office.clerk.registerIncoming(again, files: HandedInFiles())
    _ = try office.clerk.submitIncoming(first)
    _ = try office.principal.assignIncoming(
      first, AssignmentPlan(lead: office.teacher.person.id, note: "Lập đội tuyển"))
    _ = try office.teacher.handleIncoming(first, .accept)
    let neighbour = try office.clerk.addBody(
      organId: OrganIdentifier("H29.123.8")!, name: "Trường Tiểu học Hoa Ban")
    let lastYear = try office.issue(to: neighbour, answering: first)
    _ = try office.clerk.exportBundle(
      to: neighbour, into: office.path + "/stick", asArchive: false)
    _ = try office.teacher.finishIncoming(first, note: "Đã trả lời", answer: lastYear)
    // A number of a year that ended before the document could be issued is struck out.
    let late = try office.draft()
    _ = try office.clerk.numberOutgoing(late)
    _ = try office.clerk.at(Moment(iso: "2027-01-04T08:00")!).numberOutgoing(late)
    _ = try office.principal.returnOutgoing(late, note: "Viết lại")
    _ = try office.clerk.addPerson(
      PersonDraft(handle: "tuan", name: "Trần Quốc Tuấn", roles: [.handler]))
    _ = try office.clerk.retirePerson(try office.clerk.person(named: "tuan"))
    _ = try office.clerk.setCalendarDay(
      CivilDate(iso: "2026-12-26")!, kind: .swappedWork, title: "Làm bù", source: "TB 1/TB",
      isConfirmed: true)
    _ = try office.clerk.confirmYear(2026, source: "TB 1/TB")
    _ = try office.clerk.setDeadline(
      DeadlineTerm(duty: .handle, term: .workingDays(7), source: "Quy chế làm việc"))
    try fillPeople(office)
    try fillEvidence(office)
    try fillCarriers(office, of: neighbour)
    try fillDossiers(office)
    _ = try office.clerk.backUp(to: office.path + "-backups", version: "0.1.0")
    _ = try office.clerk.drillBackup(at: office.path + "-backups")
    try Folders.removeAll(office.path + "-backups")
    try fillJournal(office)
    try office.clerk.saveForm("incoming.register", "subject=Kế hoạch")
    try office.clerk.database.run(
      """
      INSERT INTO received_message (sender, document_id, business, fingerprint, bundle_name,
        received_ms, document) VALUES ('H29.1', 'H29.1,2026/01/01,1/X', 0, ?, '', 0, 2)
      """, [.text(String(repeating: "0", count: 64))])
  }
}

/// Something in every table of people, units and what is around them.
private func fillPeople(_ office: SampleDesk) throws {
  let (clerk, principal) = (office.clerk, office.principal)
  let today = CivilDate(iso: "2026-11-24")!
  let thao = try clerk.person(named: "thao")
  _ = try clerk.addUnit("CM", name: "Chuyên môn", under: nil)
  _ = try clerk.moveUnit("TT", under: "CM")
  _ = try clerk.setPost("Tổ phó", of: thao, because: "12/QĐ-HB")
  _ = try clerk.addStandIn(
    StandInPlan(from: today, until: today, basis: "01/GUQ-HB"), of: thao, for: principal.person)
  _ = try clerk.addAuthority(
    AuthorityPlan(form: .acting, post: "", basis: "02/QĐ-HB", from: today), for: thao)
  let seal = try clerk.addCustody(.seal, label: "Dấu tròn", serial: "")
  _ = try principal.handOverCustody(
    seal.id, to: try clerk.person(named: "lan"), permission: "", note: "")
  _ = try clerk.handOver(office.teacher.person, to: thao, because: "Chuyển trường")
}

/// Something in every table of carriers.
private func fillCarriers(_ office: SampleDesk, of body: Body) throws {
  var change = CarrierChange()
  change.send = try CarrierCommand(["/usr/bin/cp", "-t", "/media/usb"])
  _ = try office.clerk.setCarrier(of: body, change)
  for sql in [
    "INSERT INTO dispatch (bundle, body, state, times, queued_ms, sent_ms, is_open)"
      + " SELECT id, body, 'sent', 1, at_ms, at_ms, 0 FROM bundle",
    "INSERT INTO dispatch_attempt (bundle, at_ms, ended_ms, result, said)"
      + " SELECT bundle, sent_ms, sent_ms, 'done', '' FROM dispatch",
  ] { try office.clerk.database.run(sql) }
}

/// Something in every table of dossiers.
private func fillDossiers(_ office: SampleDesk) throws {
  _ = try office.clerk.makePlan(for: 2026, from: .template)
  _ = try office.principal.approvePlan(of: 2026)
  _ = try office.principal.confirmClass(
    "BNV22-QH-01", term: .years(10), source: "TT 10/2022/TT-BNV")
  let dossier = try office.clerk.openDossier(DossierDraft(year: 2026, notation: "11.HCTH"))
  _ = try office.principal.limit(
    try office.principal.planPart(named: "2026/II"),
    to: [try office.clerk.person(named: "yen")], because: "Nhân sự")
  _ = try office.clerk.put([.incoming(ID(1))], into: dossier)
  _ = try office.clerk.file(
    SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf"),
    as: FiledDocument(title: "Sổ đăng bộ", originalAt: "Kho 1"), into: dossier)
}

/// Something in every table beside the journal.
private func fillJournal(_ office: SampleDesk) throws {
  _ = try office.clerk.makeJournalKey()
  _ = try office.clerk.makeCheckpoint()
  office.clerk.noteOpened(.incoming(ID(1)))
  try office.clerk.countOpenings()
  let head = String(repeating: "0", count: 64)
  for sql in [
    "INSERT INTO witnessed_journal (sender, bundle_name, checkpoint, received_ms, size, head)"
      + " VALUES ('H29.1', 'H29.1-2026-01-01-1', 'size 1 head \(head)', 0, 1, '\(head)')",
    "INSERT INTO refused_visit (account, told_ms, waiting) VALUES ('ai-do', 0, 2)",
  ] { try office.clerk.database.run(sql) }
}

/// Something in every table of trust, of checks and of what keeps files.
private func fillEvidence(_ office: SampleDesk) throws {
  try office.trustSamples()
  _ = try office.clerk.verifyAll(notWithin: 0)
  _ = try office.clerk.scrub()
  _ = try office.clerk.addSHA512()
  _ = try office.clerk.renewEvidence()
  _ = try office.clerk.addKey(
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICscY+9W0AG6D9IU98Ca6qKG8DncqxeYT6YcJYN6VpiK khoa mau",
    of: office.principal.person)
  // What others make elsewhere: a token, and a signature over a statement.
  for sql in [
    "INSERT INTO evidence_token (root, token, digest, at_ms, authority, standing, attached_ms)"
      + " VALUES (1, x'30', '\(String(repeating: "0", count: 64))', 0, 'TSA', 'unchecked', 0)",
    "INSERT INTO approval_statement (document, person, text) VALUES (1, 2, 'vpdt-approval 1')",
    "INSERT INTO file_text (file, outcome, reason, text, is_cut, read_ms)"
      + " VALUES (1, 'scan', '', '', 0, 0), (2, 'failed', 'out-of-time', '', 0, 0)",
    "INSERT INTO scan_text (file, state, pages, text, is_cut, reason, program, read_ms)"
      + " VALUES (1, 'begun', 4, 'Mua da', 0, '', 'ocrmypdf vie', 0)",
    "INSERT INTO decision_signature (decision, statement, signature, key, attached_ms)"
      + " VALUES (1, 'vpdt-approval 1', '-----BEGIN SSH SIGNATURE-----', 1, 0)",
  ] { try office.clerk.database.run(sql) }
}

extension SampleDesk {
  fileprivate func draft() throws -> ID<OutgoingDocument> {
    let draft = try teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Trả lời"),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]))
    return try teacher.submitOutgoing(draft.id).id
  }

  fileprivate func issue(
    to body: Body, answering incoming: ID<IncomingDocument>
  ) throws -> ID<OutgoingDocument> {
    let id = try draft()
    _ = try clerk.numberOutgoing(id)
    _ = try principal.approveOutgoing(id)
    try takeAnySignature()
    _ = try clerk.attachSigned(SampleDesk.fixture("pdfsig/pdf/v01-bb-pkcs7.pdf"), to: id)
    return try clerk.issueOutgoing(id, to: [body]).id
  }
}
