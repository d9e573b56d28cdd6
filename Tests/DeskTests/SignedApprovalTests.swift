import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `An approval signed with an SSH key` {
  let office: SampleDesk
  let document: ID<OutgoingDocument>

  init() throws {
    office = try SampleDesk()
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Kế hoạch ôn tập"),
      files: HandedInFiles(
        main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")],
        attachments: [try office.plain("kèm theo.pdf")]))
    document = try office.teacher.submitOutgoing(draft.id).id
    _ = try office.clerk.addKey(try makeKey("hung"), of: office.principal.person)
  }

  private func makeKey(_ name: String) throws -> String {
    let path = office.path + "/" + name
    try run(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", path])
    return String(
      decoding: try FileContents.read(path + ".pub", limit: 1 << 14) ?? [], as: UTF8.self)
  }

  @discardableResult
  private func run(_ arguments: [String], input: String = "") throws -> [UInt8] {
    let outcome = try ChildProcess("ssh-keygen", arguments)
      .run(input: [ArraySlice(Array(input.utf8))])
    try #require(outcome.ending == .exited(0))
    return outcome.output
  }

  private func sign(_ text: String, as name: String = "hung") throws -> [UInt8] {
    try run(
      ["-q", "-Y", "sign", "-f", office.path + "/" + name, "-n", "vpdt-approval"], input: text)
  }

  private func statement() throws -> String {
    try office.principal.approvalStatement(on: document).text
  }

  /// The approval by its signature, over a statement printed some minutes before.
  private func approved() throws {
    let text = try statement()
    let later = office.principal.at(Moment(iso: "2026-11-24T09:10")!)
    let document = try later.attachApproval(try sign(text), to: document)
    #expect(document.state == .approved)
  }

  @Test func `is the approval itself, of exactly what the statement names`() throws {
    try approved()
    let dossier = try office.clerk.outgoingDossier(document)
    let decision = try #require(dossier.decisions.last)
    #expect(dossier.decisions.count == 1)
    #expect(decision.verdict == .approved)
    #expect(decision.at == Moment(iso: "2026-11-24T09:10"))
    let check = try office.clerk.verifyApproval(of: document)
    #expect(check.isSound)
    #expect(decision.signedWith == check.approval.key.fingerprint)
    for file in dossier.files {
      #expect(check.approval.statement.contains("file: \(file.digest) \(file.name)\n"))
    }
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `says the same bytes of the same facts, on plain lines`() throws {
    let text = try statement()
    #expect(try statement() == text)
    #expect(try ApprovalStatement(reading: text).text == text)
    #expect(text.hasPrefix("vpdt-approval 1\noffice: H29.123.7\n"))
    #expect(text.split(separator: "\n").count == 16)
  }

  @Test func `stays sound when a number is given after it was signed`() throws {
    try approved()
    let numbered = try office.clerk.numberOutgoing(document)
    #expect(numbered.reference != nil)
    #expect(try office.clerk.verifyApproval(of: document).isSound)
  }

  @Test func `by a stand-in names as what they sign`() throws {
    let thao = office.clerk.with(try office.clerk.person(named: "hoa"))
    _ = try office.clerk.addKey(try makeKey("hoa"), of: thao.person)
    let text = try thao.approvalStatement(on: document).text
    #expect(text.contains("form: KT\nsigns-as: KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG\n"))
    _ = try thao.attachApproval(try sign(text, as: "hoa"), to: document)
    #expect(try office.clerk.verifyApproval(of: document).isSound)
    // The head's own signature is none on the decision of another.
    #expect(throws: ApprovalError.anothers("D1", by: "Lê Thị Hòa")) {
      try office.principal.attachApproval(try sign(text), to: document)
    }
  }

  @Test func `counts for its person only, not for who sends it`() throws {
    let text = try statement()
    let signature = try sign(text)
    let deputy = office.clerk.with(try office.clerk.person(named: "hoa"))
    #expect(throws: ApprovalError.self) {
      try deputy.attachApproval(Array(text.utf8) + signature, to: document)
    }
    #expect(try office.clerk.outgoingDossier(document).document.state == .submitted)
  }

  @Test func `needs a key that counts on the day it comes`() throws {
    let text = try statement()
    let signature = try sign(text)
    let key = try #require(try office.clerk.personKeys().first)
    _ = try office.principal.removeKey(key.fingerprint)
    #expect(throws: ApprovalError.otherKey(key.fingerprint, holder: nil)) {
      try office.principal.attachApproval(signature, to: document)
    }
    #expect(try office.clerk.outgoingDossier(document).document.state == .submitted)
  }

  @Test func `holds when its key is taken away later, or its person leaves`() throws {
    try approved()
    let later = office.clerk.at(Moment(iso: "2026-11-25T08:00")!)
    _ = try later.retirePerson(office.principal.person)
    let check = try later.verifyApproval(of: document)
    #expect(check.isSound)
    #expect(check.findings.contains(.keyRemoved(Moment(iso: "2026-11-25T08:00")!)))
    #expect(try later.check().findings == [])
  }

  @Test func `ends with the version it was given to`() throws {
    try approved()
    _ = try office.teacher.reviseOutgoing(
      document, files: HandedInFiles(main: [try office.plain("b.pdf")]), note: "")
    let check = try office.clerk.verifyApproval(of: document)
    #expect(check.findings.filter(\.speaksAgainst) == [.superseded(now: 2)])
  }

  @Test(arguments: [
    ("UPDATE decision_signature SET statement = replace(statement, 'ôn', 'thi')", "statement"),
    ("UPDATE decision_signature SET signature = replace(signature, 'U1N', 'U1M')", "signature"),
    ("DELETE FROM decision_signature", "key statement signature"),
  ])
  func `that was changed behind the program's back is found by both checks`(
    sql: String, fields: String
  ) throws {
    try approved()
    try office.clerk.database.run(sql)
    let found = try office.clerk.check().findings.compactMap { finding -> String? in
      guard case .differs("outgoing/\(document.value)", let field, _) = finding else { return nil }
      return field
    }
    #expect(Set(found) == Set(fields.split(separator: " ").map(String.init)))
    #expect((try? office.clerk.verifyApproval(of: document))?.isSound != true)
  }

  @Test(arguments: [
    ("UPDATE person_key SET key = 'AAAA'", "key"),
    ("UPDATE person_key SET fingerprint = 'SHA256:x'", "fingerprint"),
    ("UPDATE person_key SET removed_ms = 1", "removed"),
    (
      "INSERT INTO person_key (person, kind, key, fingerprint, comment, added_ms) "
        + "SELECT person, kind, 'AAAA', 'SHA256:x', '', 1 FROM person_key", "key fingerprint"
    ),
  ])
  func `rests on keys whose change behind the program's back is found`(
    sql: String, fields: String
  ) throws {
    try office.clerk.database.run(sql)
    let found = try office.clerk.check().findings.compactMap { finding -> String? in
      guard case .differs(_, let field, _) = finding else { return nil }
      return field
    }
    #expect(Set(found) == Set(fields.split(separator: " ").map(String.init)))
  }

  @Test func `is not confirmed when what it is about was changed`() throws {
    try approved()
    try office.clerk.database.run("UPDATE outgoing_document SET subject = 'Kế hoạch khác'")
    let check = try office.clerk.verifyApproval(of: document)
    #expect(
      check.findings.filter(\.speaksAgainst) == [
        .differs(
          ApprovalStatement.Difference(
            key: .subject, said: "Kế hoạch ôn tập", recorded: "Kế hoạch khác"))
      ])
  }

  @Test func `leaves nothing of its text when its document is taken out as a secret`() throws {
    try approved()
    _ = try office.clerk.freeze(.outgoing(document), as: .secret, note: "x")
    _ = try office.clerk.takeOut(.outgoing(document), to: "01/2026")
    let rows = try office.clerk.database.run(
      "SELECT (SELECT count(*) FROM decision_signature) + (SELECT count(*) FROM approval_statement)"
    ) { $0.int(0) }
    #expect(rows == [0])
    #expect(try office.clerk.check().findings.allSatisfy { $0.code != "check.differs" })
  }
}
