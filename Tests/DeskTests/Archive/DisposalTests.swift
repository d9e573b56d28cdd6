import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

/// An office in 2026 with dossiers of five years in the archive, and its people in 2032.
private struct OldOffice {
  let office: SampleDesk
  let archiver: OfficeDesk
  let principal: OfficeDesk
  private(set) var dossiers: [Dossier] = []

  /// - Parameter files: The files of each dossier; equal names are equal bytes.
  init(_ files: [[String]]) throws {
    office = try SampleDesk()
    let then = office.clerk.with(try office.clerk.person(named: "mai"))
    for name in Set(files.flatMap { $0 }) { _ = try office.plain(name) }
    for (index, names) in files.enumerated() {
      var dossier = try then.openDossier(
        DossierDraft(
          year: 2026, notation: "\(index + 11).TC", title: "Việc \(index)",
          classCode: "BNV22-KT-01b"))
      for name in names {
        dossier = try then.file(
          office.path + "/" + name, as: FiledDocument(title: name), into: dossier)
      }
      dossier = try then.close(dossier)
      _ = try then.accept(of: try then.submit([dossier]))
      dossiers.append(dossier)
    }
    let later = Moment(iso: "2032-02-01T09:00")!
    archiver = then.at(later)
    principal = office.principal.at(later)
  }

  /// A list of these dossiers, decided on.
  func decided(_ chosen: [Dossier]) throws -> Disposal {
    let keeping = try archiver.openDossier(
      DossierDraft(year: 2032, notation: "90.HTL", title: "Hủy tài liệu"))
    var disposal = try archiver.proposeDisposal(of: chosen, keptIn: keeping)
    disposal = try archiver.explain(disposal, origin: "Năm 2026", appraisal: "Hết 5 năm")
    let members = try ["hoa", "mai", "minh"].map { try archiver.person(named: $0) }
    disposal = try principal.setCouncil(
      of: disposal, chair: members[0], secretary: members[1], members: [members[2]],
      by: "4/QĐ-HB")
    for member in members {
      disposal = try archiver.vote(.yes, on: disposal, for: member)
    }
    return try principal.decide(disposal, reference: "5/QĐ-HB")
  }

  func state(_ dossier: Dossier) throws -> DossierState {
    try archiver.dossier(named: dossier.name).state
  }

  /// The digests on the shelf.
  func shelf() throws -> Set<FileDigest> {
    var found: Set<FileDigest> = []
    try archiver.shelf.eachFile { if case .stored(let digest, _) = $0 { found.insert(digest) } }
    return found
  }
}

@Suite struct `A disposal` {
  @Test func `destroys what is on the decided list and nothing else`() throws {
    let old = try OldOffice([["a.pdf"], ["b.pdf", "c.pdf"], ["d.pdf"]])
    let before = try old.shelf()
    let done = try old.archiver.destroy(
      try old.decided([old.dossiers[1]]), decision: "5/QĐ-HB")
    #expect(done.state == .destroyed)
    #expect(try old.dossiers.map { try old.state($0) } == [.archived, .destroyed, .archived])
    let gone = try old.archiver.destroyedFiles(of: done, limit: 9)
    #expect(gone.count == 2 && gone.allSatisfy { $0.removedAt != nil })
    #expect(try old.shelf() == before.subtracting(gone.map(\.digest)))
    #expect(try old.archiver.check().findings == [])
    let page = try old.archiver.dossier(named: old.dossiers[1].name)
    #expect(page.title == "Việc 1" && page.documents == 2)
  }

  @Test func `keeps bytes that another dossier needs, until that goes too`() throws {
    let old = try OldOffice([["a.pdf", "chung.pdf"], ["chung.pdf"]])
    let first = try old.archiver.destroy(
      try old.decided([old.dossiers[0]]), decision: "5/QĐ-HB")
    let kept = try old.archiver.destroyedFiles(of: first, limit: 9).filter { !$0.keptFor.isEmpty }
    #expect(kept.map(\.keptFor) == ["12.TC/2026"])
    #expect(try old.shelf().contains(kept[0].digest))
    #expect(try old.archiver.check().findings == [])
    let path = old.office.path + "/ra"
    _ = try old.archiver.exportDossier(old.dossiers[1], into: path)
  }

  @Test func `stops at a hold placed after the decision, and goes on once it is lifted`() throws {
    let old = try OldOffice([["a.pdf"], ["b.pdf"]])
    let disposal = try old.decided(old.dossiers)
    let hold = try old.principal.hold([.dossier(old.dossiers[1].id)], because: "Thanh tra")
    #expect(throws: HoldError.held("12.TC/2026", by: ["P1"])) {
      try old.archiver.destroy(disposal, decision: "5/QĐ-HB")
    }
    #expect(try old.shelf().count == 2)
    _ = try old.principal.lift(hold, because: "Xong")
    #expect(try old.archiver.destroy(disposal, decision: "5/QĐ-HB").state == .destroyed)
    #expect(try old.shelf().isEmpty)
    #expect(try old.archiver.check().findings == [])
  }

  @Test func `overwrites before it removes, and leaves what has another name alone`() throws {
    let office = try SampleDesk()
    let path = try office.file("một", Array(repeating: 0x41, count: 10_000))
    let twin = office.path + "/hai"
    try FileContents.writeNew(twin, Array("giữ".utf8))
    try Folders.eraseFile(path)
    #expect(!Folders.exists(path) && Folders.exists(twin))
    try Folders.eraseFile(office.path + "/không có")
  }

  @Test func `takes only what has expired under a confirmed term and is on no hold`() throws {
    let old = try OldOffice([["a.pdf"], ["b.pdf"]])
    let early = old.archiver.at(Moment(iso: "2031-12-31T23:59")!)
    let keeping = try old.archiver.openDossier(
      DossierDraft(year: 2032, notation: "90.HTL", title: "Hủy tài liệu"))
    #expect(throws: DisposalError.nothingExpired) {
      try early.proposeDisposal(of: nil, keptIn: keeping)
    }
    #expect(throws: DisposalError.notProposable(dossier: "11.TC/2026", .dueForReview)) {
      try early.proposeDisposal(of: [old.dossiers[0]], keptIn: keeping)
    }
    _ = try old.principal.hold([.retentionClass("BNV22-KT-01b")], because: "Thanh tra")
    #expect(throws: DisposalError.nothingExpired) {
      try old.archiver.proposeDisposal(of: nil, keptIn: keeping)
    }
    #expect(try old.archiver.dossiers(standing: .onHold, limit: 9).count == 2)
    #expect(try old.archiver.dossiers(standing: .expired, limit: 9).isEmpty)
  }

  @Test func `is decided on again if the decision was not carried out within its days`() throws {
    let old = try OldOffice([["a.pdf"]])
    let disposal = try old.decided(old.dossiers)
    let late = old.archiver.at(Moment(iso: "2032-02-17T09:00")!)
    #expect(
      throws: DisposalError.tooLate(
        decided: CivilDate(year: 2032, month: 2, day: 1)!,
        last: CivilDate(year: 2032, month: 2, day: 16)!)
    ) { try late.destroy(disposal, decision: "5/QĐ-HB") }
    let again = try old.principal.at(late.now()).revoke(disposal, because: "Quá hạn")
    #expect(try old.state(old.dossiers[0]) == .underReview)
    let decided = try old.principal.at(late.now()).decide(again, reference: "9/QĐ-HB")
    #expect(try late.destroy(decided, decision: "9/QĐ-HB").state == .destroyed)
    #expect(try late.check().findings == [])
  }

  @Test func `waits on the desks of whoever votes, decides and carries it out`() throws {
    let old = try OldOffice([["a.pdf"]])
    func lines(_ desk: OfficeDesk) throws -> [AgendaLine] { try desk.agenda().map(\.matter.line) }
    let keeping = try old.archiver.openDossier(
      DossierDraft(year: 2032, notation: "90.HTL", title: "Hủy tài liệu"))
    let disposal = try old.archiver.proposeDisposal(of: nil, keptIn: keeping)
    _ = try old.archiver.explain(disposal, origin: "Năm 2026", appraisal: "Hết 5 năm")
    let members = try ["hoa", "mai", "minh"].map { try old.archiver.person(named: $0) }
    _ = try old.principal.setCouncil(
      of: disposal, chair: members[0], secretary: members[1], members: [members[2]],
      by: "4/QĐ-HB")
    let minh = old.archiver.with(members[2])
    #expect(try lines(minh).contains(.toVote))
    #expect(!(try lines(old.principal).contains(.toDecide)))
    for member in members { _ = try old.archiver.vote(.yes, on: disposal, for: member) }
    #expect(!(try lines(minh).contains(.toVote)))
    #expect(try lines(old.principal).contains(.toDecide))
    _ = try old.principal.decide(disposal, reference: "5/QĐ-HB")
    #expect(try lines(old.archiver).contains(.toDestroy))
    #expect(!(try lines(old.principal).contains(.toDestroy)))
  }

  @Test(arguments: [
    ("UPDATE disposal SET decision = '6/QĐ-HB'", "decision"),
    ("UPDATE disposal SET origin = 'khác'", "origin"),
    ("UPDATE disposal_line SET dossier = 2 WHERE place = 1", "dossier"),
    ("UPDATE disposal SET state = 'proposed'", "state"),
    ("UPDATE submission SET giver = 3", "giver"),
    ("UPDATE submission_line SET outcome = 'sent-back'", "accepted"),
    ("UPDATE hold SET reason = 'khác'", "reason"),
    ("UPDATE hold_item SET dossier = 1", "item"),
    ("UPDATE loan SET due_on = '2040-01-01'", "due"),
    ("UPDATE destroyed_file SET kept_for = 'x'", "gone"),
  ])
  func `is not changed behind the program's back unseen`(sql: String, field: String) throws {
    let old = try OldOffice([["a.pdf"], ["b.pdf"]])
    _ = try old.archiver.askLoan(
      of: old.dossiers[1], until: CivilDate(year: 2032, month: 3, day: 1)!, for: "Xem")
    _ = try old.principal.hold([.dossier(old.dossiers[1].id)], because: "Thanh tra")
    _ = try old.archiver.destroy(
      try old.decided([old.dossiers[0]]), decision: "5/QĐ-HB")
    #expect(try old.archiver.check().findings == [])
    try old.archiver.database.run(sql)
    let findings = try old.archiver.check().findings
    #expect(
      findings.contains { finding in
        if case .differs(_, field, _) = finding { true } else { false }
      }, "\(findings)")
  }
}
