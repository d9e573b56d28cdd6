import Office
import Platform
import Support
import Testing

@testable import Desk

/// A use case that asks the table of rights, done well enough to come to the question.
private struct Asked: Sendable {
  let right: Right
  let name: String
  let act: @Sendable (OfficeDesk, Int) throws -> Void

  init(_ right: Right, _ name: String, _ act: @escaping @Sendable (OfficeDesk, Int) throws -> Void)
  {
    self.right = right
    self.name = name
    self.act = act
  }
}

private let day = CivilDate(iso: "2026-11-24")!

private let asked: [Asked] = [
  Asked(.giveRoles, "add a person") { desk, turn in
    _ = try desk.addPerson(PersonDraft(handle: "moi\(turn)", name: "Người mới", roles: [.handler]))
  },
  Asked(.giveRoles, "give roles") { desk, _ in
    _ = try desk.setRoles([.handler, .groupHead], of: try desk.person(named: "thao"))
  },
  Asked(.keepPeople, "add a unit") { desk, turn in
    _ = try desk.addUnit("T\(turn)", name: "Tổ \(turn)", under: nil)
  },
  Asked(.keepPeople, "let somebody stand in") { desk, _ in
    _ = try desk.addStandIn(
      StandInPlan(scope: .all, from: day, until: day, basis: "1/QĐ"),
      of: try desk.person(named: "thao"), for: try desk.person(named: "hoa"))
  },
  Asked(.confirmRights, "confirm rights") { desk, _ in
    _ = try desk.confirmRights(of: try desk.person(named: "son"))
  },
  Asked(.handOver, "hand work over") { desk, _ in
    _ = try desk.handOver(
      try desk.person(named: "linh"), to: try desk.person(named: "son"), because: "Chuyển trường")
  },
  Asked(.keepBooks, "add a body") { desk, turn in
    _ = try desk.addBody(organId: OrganIdentifier("H29.77.\(turn)")!, name: "Xã \(turn)")
  },
  Asked(.keepSettings, "change a setting") { desk, _ in
    try desk.set(.deadlineSoonDays, to: "3")
  },
  Asked(.keepTrust, "trust nobody any more") { desk, _ in
    _ = try desk.removeTrust("không có", reason: "thử")
  },
  Asked(.keepCarriers, "set a carrier") { desk, _ in
    _ = try desk.setCarrier(of: try desk.body(named: "H29.123"), .none)
  },
  Asked(.keepNumbering, "add a council") { desk, turn in
    _ = try desk.addCouncil(
      CouncilDraft(
        abbreviation: "HD\(turn)", name: "Hội đồng \(turn)", headTitle: "Chủ tịch", basis: "1/QĐ"))
  },
  Asked(.keepCustody, "enter a seal") { desk, turn in
    _ = try desk.addCustody(.seal, label: "Dấu \(turn)", serial: "")
  },
  Asked(.keepDoor, "send bundles") { desk, _ in _ = try desk.sendBundles() },
  Asked(.closeRegister, "close a register") { desk, _ in
    _ = try desk.closeRegister(.incoming, of: 2025)
  },
  Asked(.scrubFiles, "read files again") { desk, _ in _ = try desk.scrub() },
  Asked(.scrubFiles, "make the index anew") { desk, _ in _ = try desk.repair() },
  Asked(.draftPlan, "draft a plan") { desk, turn in
    _ = try desk.makePlan(for: 2030 + turn, from: .template)
  },
  Asked(.approvePlan, "approve a plan") { desk, _ in _ = try desk.approvePlan(of: 1990) },
  Asked(.confirmRetention, "confirm a term") { desk, _ in
    _ = try desk.confirmClass("BNV22-TH-01", term: nil, source: "TT 10/2022/TT-BNV")
  },
  Asked(.makeBackup, "back up") { desk, turn in
    let place = desk.path + "-backup-\(turn)"
    defer { try? Folders.removeAll(place) }
    _ = try desk.backUp(to: place, version: "thử")
  },
  Asked(.importData, "take an old register in") { desk, turn in
    let path = desk.path + "-so-\(turn).csv"
    defer { try? Folders.removeFile(path) }
    let text = "Ngày đến;Số đến;Tác giả;Trích yếu\n5/1/2001;\(turn);UBND;Họp\n"
    try FileContents.writeNew(path, Array(text.utf8))
    _ = try desk.importRegister(.incoming, from: path, mode: .whole)
  },
  Asked(.exportData, "hand all data over") { desk, turn in
    let place = desk.path + "-data-\(turn)"
    defer { try? Folders.removeAll(place) }
    _ = try desk.exportData(as: .json, to: place)
  },
  Asked(.openData, "publish open data") { desk, turn in
    let place = desk.path + "-open-\(turn)"
    defer { try? Folders.removeAll(place) }
    _ = try desk.publishOpenData(to: place, isReviewed: true)
  },
  Asked(.review, "review the office") { desk, turn in
    _ = try desk.review(to: desk.path + "/review-\(turn).txt")
  },
  Asked(.readJournal, "examine the journal") { desk, _ in try desk.requireExaminer() },
  Asked(.readWholeJournal, "see what the lines say") { desk, _ in
    // Who sees no lines at all has no whole ones either.
    guard desk.may(.readJournal) else { return try desk.require(.readWholeJournal) }
    let whole = try desk.examineJournal(limit: 50).contains { $0.entry.detail != nil }
    if !whole { throw PersonError.lacksRole(.auditor) }
  },
  Asked(.takeCheckpoint, "take a checkpoint away") { desk, _ in _ = try desk.makeCheckpoint() },
  Asked(.makeCopies, "copy a document") { desk, _ in
    _ = try desk.addCopy(
      CopyDraft(
        source: .incoming(ID(1)), form: .certified, way: .paperToPaper, pages: 1, copies: 1,
        recipient: "Phụ huynh", signer: try desk.person(named: "hung").id,
        decidedBy: try desk.person(named: "hung").id, reason: "Theo đơn"))
  },
  Asked(.keepSecrets, "freeze a document") { desk, _ in
    _ = try desk.freeze(.incoming(ID(2)), as: .secret, note: "Vào sổ nhầm")
  },
  Asked(.keepArchive, "add to an approved plan") { desk, _ in
    _ = try desk.addToPlan(
      of: 1990,
      FilePlan.Entry(notation: FileNotation("51.TCNS")!, title: "Thi đua", term: .years(5)),
      under: 1, because: "Phát sinh")
  },
  Asked(.write, "draft a document") { desk, _ in
    _ = try desk.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Kế hoạch"), files: HandedInFiles())
  },
  Asked(.seeReports, "see a report") { desk, _ in
    _ = try desk.report(try desk.reportDefinition(named: "work-by-person"))
  },
  Asked(.limit, "limit a document") { desk, _ in
    _ = try desk.limit(
      .document(.incoming(ID(1))), to: [try desk.person(named: "hoa")], because: "Đơn thư")
  },
  Asked(.limit, "limit a part of the plan") { desk, _ in
    _ = try desk.limit(
      PlanPart(year: 1990, headings: 1...1, notation: nil, name: "1990/I", title: "I"),
      to: [try desk.person(named: "hoa")], because: "Nhân sự")
  },
]

/// What asks for a role in another way, or is asked where nothing can be seen of it here.
private let askedElsewhere: Set<Right> = [
  // What is seen, not what is done: `LimitTests`.
  .read, .readLimited,
]

@Suite struct `Every use case` {
  @Test func `is refused to each role the table does not give it, and to no other`() throws {
    let office = try SampleDesk(isRehearsal: false)
    office.clerk.confirmation.since = office.clerk.now()
    for reference in ["1034/KH-UBND", "1035/KH-UBND"] {
      _ = try office.clerk.registerIncoming(.plan(reference), files: HandedInFiles())
    }
    var turn = 0
    for role in Role.allCases {
      let name = role.rawValue.filter { $0 != "-" } + "1"
      _ = try office.clerk.addPerson(
        PersonDraft(handle: name, name: "Người \(role.rawValue)", roles: [role]))
      let desk = office.clerk.with(try office.clerk.person(named: name))
      desk.confirmation.since = desk.now()
      for one in asked {
        turn += 1
        var refusal: Role?
        do { try one.act(desk, turn) } catch PersonError.lacksRole(let needed) {
          refusal = needed
        } catch {}
        let table = RightsTable.shipped
        let isAllowed = table.allows(one.right, to: [role])
        #expect((refusal == nil) == isAllowed, "\(role.rawValue): \(one.name)")
        if !isAllowed {
          #expect(refusal == table.holder(of: one.right).role, "\(role.rawValue): \(one.name)")
        }
      }
    }
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `of each right is walked here, or named as one that is shown elsewhere`() {
    #expect(Set(asked.map(\.right)).union(askedElsewhere) == Set(Right.allCases))
    #expect(Set(asked.map(\.right)).isDisjoint(with: askedElsewhere))
  }
}
