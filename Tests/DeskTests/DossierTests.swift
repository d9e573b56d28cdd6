import Office
import Store
import Support
import Testing

@testable import Desk

@Suite struct `A dossier` {
  private let office: SampleDesk
  private let archiver: OfficeDesk

  init() throws {
    office = try SampleDesk()
    archiver = office.clerk
    for number in 1...4 {
      _ = try office.clerk.registerIncoming(
        .plan("\(number)/KH-UBND"),
        files: HandedInFiles(main: [try office.plain("\(number).pdf")]))
    }
  }

  private func opened() throws -> Dossier {
    let dossier = try archiver.openDossier(
      DossierDraft(
        year: 2026, notation: "01.TH", title: "Kế hoạch", classCode: "BNV22-QH-01"))
    return try archiver.put((1...4).map { .incoming(ID($0)) }, into: dossier)
  }

  private func order(_ dossier: Dossier) throws -> [String] {
    try archiver.items(of: dossier, limit: 100).map(\.name)
  }

  @Test func `keeps its documents in their order, whichever is moved or taken out`() throws {
    let dossier = try opened()
    #expect(try order(dossier) == ["1/2026", "2/2026", "3/2026", "4/2026"])
    _ = try archiver.move(.document(.incoming(ID(1))), to: 3, in: dossier)
    #expect(try order(dossier) == ["2/2026", "3/2026", "1/2026", "4/2026"])
    _ = try archiver.move(.document(.incoming(ID(4))), to: 1, in: dossier)
    #expect(try order(dossier) == ["4/2026", "2/2026", "3/2026", "1/2026"])
    let left = try archiver.takeOut(
      [.document(.incoming(ID(2)))], of: dossier, because: "Để nhầm")
    #expect(try order(dossier) == ["4/2026", "3/2026", "1/2026"])
    #expect(left.documents == 3)
    #expect(try archiver.items(of: dossier, limit: 100).map(\.place) == [1, 2, 3])
    _ = try archiver.put([.incoming(ID(2))], into: dossier)
    #expect(try order(dossier).last == "2/2026")
    #expect(try archiver.check().findings == [])
  }

  @Test func `takes none of several documents where one cannot go in`() throws {
    let dossier = try opened()
    let other = try archiver.openDossier(
      DossierDraft(year: 2026, notation: "02.TH", title: "Khác"))
    #expect(throws: DossierError.holdsAlready(dossier: "01.TH/2026", document: "2/2026")) {
      try archiver.put([.incoming(ID(2))], into: dossier)
    }
    _ = try archiver.put([.incoming(ID(3))], into: other)
    #expect(throws: DossierError.holdsAlready(dossier: "02.TH/2026", document: "3/2026")) {
      try archiver.put([.incoming(ID(1)), .incoming(ID(3))], into: other)
    }
    #expect(try order(other) == ["3/2026"])
  }

  @Test(arguments: [
    ("UPDATE dossier SET title = 'Khác'", "title"),
    ("UPDATE dossier SET class = 'BNV22-TH-01'", "class"),
    ("UPDATE dossier SET keeper = 3", "keeper"),
    ("UPDATE dossier SET started_on = '2020-01-01'", "started"),
    ("UPDATE dossier SET ended_on = '2020-01-01'", "ended"),
    ("UPDATE dossier SET term = '70', term_because = 'khác'", "term"),
    ("UPDATE dossier SET state = 'archived'", "state"),
    ("UPDATE dossier_item SET incoming = 4 WHERE incoming = 3", "document"),
    ("UPDATE dossier_item SET place = place + 10 WHERE place = 1", "contents"),
    ("UPDATE dossier_item SET place = NULL WHERE place = 3", "taken"),
    ("UPDATE plan_entry SET title = 'Khác' WHERE place = 5", "entries"),
    ("UPDATE file_plan SET state = 'draft'", "approved"),
    ("UPDATE retention_class SET term = '70'", "term"),
    ("UPDATE retention_class SET source = 'khác'", "source"),
  ])
  func `is not changed behind the program's back unseen`(sql: String, field: String) throws {
    _ = try archiver.makePlan(for: 2026, from: .template)
    _ = try office.principal.approvePlan(of: 2026)
    _ = try office.principal.confirmClass(
      "BNV22-QH-01", term: .years(10), source: "TT 10/2022/TT-BNV")
    let dossier = try archiver.openDossier(
      DossierDraft(year: 2026, notation: "91.TH", title: "Kế hoạch", classCode: "BNV22-QH-01"))
    for number in 1...3 {
      try finish(ID(Int64(number)))
      _ = try archiver.put([.incoming(ID(Int64(number)))], into: dossier)
    }
    _ = try archiver.lengthen(dossier, to: .years(20), because: "Cần giữ lâu")
    _ = try archiver.close(dossier)
    #expect(try archiver.check().findings == [])
    try archiver.database.run(sql)
    let findings = try archiver.check().findings
    #expect(
      findings.contains { finding in
        if case .differs(_, field, _) = finding { true } else { false }
      }, "\(findings)")
  }

  private func finish(_ id: ID<IncomingDocument>) throws {
    _ = try office.clerk.submitIncoming(id)
    let lead = try office.clerk.person(named: "minh")
    _ = try office.principal.assignIncoming(id, AssignmentPlan(lead: lead.id))
    _ = try office.teacher.handleIncoming(id, .accept)
    _ = try office.teacher.finishIncoming(id, note: "Đã xem")
  }

  @Test func `is packed to the same bytes at any time`() throws {
    let dossier = try opened()
    for number in 1...4 { try finish(ID(Int64(number))) }
    let closed = try archiver.close(dossier)
    let first = try archiver.packDossier(
      closed, into: office.path + "/một", asArchive: false, version: "1")
    let later = archiver.at(Moment(iso: "2027-01-05T08:00")!)
    let second = try later.packDossier(
      closed, into: office.path + "/hai", asArchive: false, version: "1")
    #expect(first.digest == second.digest && first.id == second.id)
    #expect(try checkPackage(first.path).isWhole)
    #expect(throws: ArchivePackageError.exists(path: first.path)) {
      try archiver.packDossier(
        closed, into: office.path + "/một", asArchive: false, version: "1")
    }
  }
}

@Suite struct `How long a dossier is kept` {
  private let office: SampleDesk

  init() throws {
    office = try SampleDesk()
    _ = try office.clerk.registerIncoming(
      .plan(), files: HandedInFiles(main: [try office.plain("a.pdf")]))
    _ = try office.clerk.submitIncoming(ID(1))
    let lead = try office.clerk.person(named: "minh")
    _ = try office.principal.assignIncoming(ID(1), AssignmentPlan(lead: lead.id))
    _ = try office.teacher.handleIncoming(ID(1), .accept)
    _ = try office.teacher.finishIncoming(ID(1), note: "Đã xem")
  }

  private func closed(_ code: String, notation: String = "01.TH") throws -> Dossier {
    let dossier = try office.clerk.openDossier(
      DossierDraft(year: 2026, notation: notation, title: "Kế hoạch", classCode: code))
    _ = try office.clerk.put([.incoming(ID(1))], into: dossier)
    return try office.clerk.close(dossier)
  }

  @Test func `changes with the schedule at once, for nothing of it is stored`() throws {
    let dossier = try closed("BNV11-4b")
    #expect(try office.clerk.retention(of: dossier).explanation.expiry == .unconfirmed)
    _ = try office.principal.confirmClass("BNV11-4b", term: nil, source: "TT 10/2022/TT-BNV")
    #expect(try office.clerk.retention(of: dossier).explanation.expiry == .ends(lastYear: 2031))
    _ = try office.principal.confirmClass(
      "BNV11-4b", term: .years(10), source: "TT 10/2022/TT-BNV")
    #expect(try office.clerk.retention(of: dossier).explanation.expiry == .ends(lastYear: 2036))
  }

  @Test func `is the longer of the class and its own term, with both explained`() throws {
    let dossier = try closed("BNV22-QH-01")
    let longer = try office.clerk.with(try archivist()).lengthen(
      dossier, to: .years(30), because: "Còn tranh chấp")
    let explanation = try office.clerk.retention(of: longer).explanation
    #expect(explanation.expiry == .ends(lastYear: 2056))
    #expect(explanation.lines.count == 2)
    #expect(throws: RetentionError.self) {
      try office.clerk.with(try archivist()).lengthen(longer, to: .years(20), because: "Nhầm")
    }
  }

  @Test func `is listed by what stands before it, each with its reasons`() throws {
    _ = try closed("BNV22-TH-01")
    _ = try closed("GD-01", notation: "02.TH")
    let permanent = try office.clerk.dossiers(standing: .permanent, limit: 9)
    #expect(permanent.map(\.dossier.notation) == ["01.TH"])
    let unset = try office.clerk.dossiers(standing: .unsetOrUnconfirmed, limit: 9)
    #expect(unset.map(\.dossier.notation) == ["02.TH"])
    #expect(try office.clerk.dossiers(standing: .expired, limit: 9).isEmpty)
  }

  /// Somebody who keeps the archive.
  private func archivist() throws -> Person {
    _ = try office.clerk.setRoles(
      [.archiver, .handler], of: try office.clerk.person(named: "minh"))
    return try office.clerk.person(named: "minh")
  }
}
