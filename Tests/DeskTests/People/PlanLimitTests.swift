import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `A part of the file plan that is limited` {
  private let office: SampleDesk

  init() throws {
    office = try SampleDesk()
    _ = try office.clerk.makePlan(for: 2026, from: .template)
    _ = try office.principal.approvePlan(of: 2026)
  }

  private func desk(_ name: String) throws -> OfficeDesk {
    try OfficeDesk.open(
      at: office.path,
      for: Visitor(account: "founder", actingAs: name, moment: office.clerk.now()))
  }

  private func opened(_ notation: String, title: String = "") throws -> Dossier {
    try office.clerk.openDossier(
      DossierDraft(year: 2026, notation: notation, title: title))
  }

  /// Limits to Yến: neither Minh nor Thảo reads by duty.
  private func limit(_ part: String, to handle: String = "yen") throws {
    let people = [try office.clerk.person(named: handle)]
    _ = try office.principal.limit(
      try office.principal.planPart(named: part), to: people, because: "Nhân sự")
  }

  private func names(_ handle: String) throws -> [String] {
    try desk(handle).dossiers(limit: 50).map(\.name).sorted()
  }

  @Test
  func
    `hides every dossier below it, those opened later too: no list, count, export or error tells of it`()
    throws
  {
    let before = try opened("02.TCNS")
    let other = try opened("12.HCTH")
    try limit("2026/II")
    let later = try opened("11.TCNS")
    #expect(try names("minh") == [other.name])
    #expect(try names("yen") == [other.name, before.name, later.name].sorted())
    let minh = try desk("minh")
    for hidden in [before, later] {
      // The same as where there never was one.
      #expect(throws: DossierError.unknown(hidden.name)) { try minh.dossier(named: hidden.name) }
      #expect(throws: DossierError.unknown(hidden.notation)) {
        try minh.dossier(named: hidden.notation)
      }
      #expect(throws: (any Error).self) {
        try minh.exportDossier(hidden, into: office.path + "/ra")
      }
      #expect(!Folders.exists(office.path + "/ra"))
    }
    #expect(try minh.dossierCounts(of: office.clerk.person.id).map(\.count) == [1])
    let entries = try minh.database.read { try $0.journal(.older, than: nil, limit: 100) }
    let told = entries.filter { $0.object == "dossier/\(later.id.value)" }
    #expect(!told.isEmpty && told.allSatisfy { $0.detail == nil && $0.objectTitle == "" })
    #expect(try office.clerk.check().findings == [])
    #expect(try minh.check().findings == [])
  }

  @Test func `is seen by whoever sees all by their duty, and by whoever makes the dossier`() throws
  {
    let dossier = try opened("02.TCNS")
    _ = try office.principal.limit(
      try office.principal.planPart(named: "II"),
      to: [try office.clerk.person(named: "yen")], because: "Nhân sự")
    for handle in ["lan", "hung", "mai", "yen"] {
      #expect(try names(handle) == [dossier.name], "\(handle)")
    }
    let thao = try desk("thao")
    let own = try thao.openDossier(DossierDraft(year: 2026, notation: "08.TCNS"))
    #expect(try names("thao") == [own.name])
    #expect(try names("minh") == [])
  }

  @Test func `cannot be acted in by who had a dossier before them when it was limited`() throws {
    let dossier = try opened("02.TCNS")
    let minh = try desk("minh")
    #expect(try minh.dossier(named: "02.TCNS").id == dossier.id)
    try limit("2026/II")
    #expect(throws: LimitError.notNamed) {
      try minh.database.write {
        try $0.record(
          "dossier.put", on: "dossier/\(dossier.id.value)", by: minh.person.id, at: minh.now())
      }
    }
  }

  @Test func `counts after a smaller part, and that after a limit of the dossier's own`() throws {
    let (minor, major) = (try opened("12.HCTH"), try opened("01.HCTH"))
    try limit("2026/I")
    try limit("2026/I.2", to: "minh")
    #expect(try names("minh") == [minor.name])
    #expect(try names("yen") == [major.name])
    try limit("2026/12.HCTH", to: "thao")
    #expect(try names("minh") == [])
    #expect(try names("thao") == [minor.name])
    let thing = Limitable.dossier(minor.id)
    let minh = try office.clerk.person(named: "minh")
    _ = try office.principal.limit(thing, to: [minh], because: "Riêng")
    #expect(try names("minh") == [minor.name])
    #expect(try names("thao") == [])
    // What is lifted leaves what stands around it.
    try office.principal.liftLimit(of: thing, called: minor.name, because: "Xong")
    #expect(try names("thao") == [minor.name])
    #expect(throws: LimitError.throughPlan(minor.name, part: "2026/12.HCTH")) {
      try office.principal.liftLimit(of: thing, called: minor.name, because: "Xong")
    }
    for part in ["2026/12.HCTH", "2026/I.2"] {
      try office.principal.liftLimit(
        of: try office.principal.planPart(named: part), because: "Xong")
    }
    #expect(try names("yen") == [minor.name, major.name].sorted())
    try office.principal.liftLimit(of: try office.principal.planPart(named: "I"), because: "Xong")
    #expect(try names("minh") == [minor.name, major.name].sorted())
    #expect(throws: LimitError.open("2026/I")) {
      try office.principal.liftLimit(
        of: try office.principal.planPart(named: "I"), because: "Xong")
    }
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `leaves dossiers beside it, outside the plan and of other years as they are`() throws {
    try limit("2026/II")
    _ = try office.clerk.makePlan(for: 2025, from: .template)
    _ = try office.principal.approvePlan(of: 2025)
    let open = [
      try opened("01.GDDH"), try opened("50.TCNS", title: "Ngoài danh mục"),
      try office.clerk.openDossier(DossierDraft(year: 2025, notation: "02.TCNS")),
    ]
    #expect(try names("minh") == open.map(\.name).sorted())
    // What joins the plan in the year joins the limit.
    _ = try office.clerk.with(try office.clerk.person(named: "mai")).addToPlan(
      of: 2026,
      FilePlan.Entry(notation: FileNotation("51.TCNS")!, title: "Thi đua", term: .years(5)),
      under: 5, because: "Phát sinh")
    _ = try opened("51.TCNS")
    #expect(try names("minh") == open.map(\.name).sorted())
  }

  @Test func `is the principal's and the clerk's to set, not the keeper's to widen`() throws {
    let thao = try desk("thao")
    let dossier = try thao.openDossier(DossierDraft(year: 2026, notation: "08.TCNS"))
    #expect(throws: PersonError.lacksRole(.principal)) {
      try thao.limit(
        try thao.planPart(named: "II"), to: [try thao.person(named: "minh")], because: "thử")
    }
    let minh = try office.clerk.person(named: "minh")
    _ = try thao.limit(.dossier(dossier.id), to: [minh], because: "Của tôi")
    try thao.liftLimit(of: .dossier(dossier.id), called: dossier.name, because: "Xong")
    try limit("2026/II")
    #expect(throws: PersonError.lacksRole(.principal)) {
      try thao.limit(.dossier(dossier.id), to: [minh], because: "Của tôi")
    }
    #expect(try names("minh") == [])
  }

  @Test func `is in the journal with who reads what it limits, and changed rows show`() throws {
    let dossier = try opened("02.TCNS")
    try limit("2026/II")
    let entry = try #require(
      try office.clerk.database.read { try $0.journal(.older, than: nil, limit: 1) }.first)
    #expect(entry.act == "plan.limit" && entry.objectTitle == "2026/II")
    #expect(entry.detail?["reader"] == "hung yen" && entry.detail?["reason"] == "Nhân sự")
    try desk("yen").recordReading(of: .dossier(dossier.id))
    let last = try office.clerk.database.read { try $0.journal(.older, than: nil, limit: 1) }[0]
    #expect(last.act == "document.read" && last.object == "dossier/\(dossier.id.value)")
    #expect(
      try office.clerk.planLimits(of: 2026).map { $0.name + " " + $0.readers[1].handle }
        == ["2026/II yen"])
    let minh = try office.clerk.person(named: "minh")
    try office.clerk.database.run(
      "INSERT INTO plan_limit_reader (plan_limit, person) VALUES (1, \(minh.id.value))")
    #expect(!(try office.clerk.check().findings.isEmpty))
  }

  @Test func `is named by its numeral, its place or an entry, in an approved plan`() throws {
    let desk = office.principal
    let major = try desk.planPart(named: "2026/I")
    #expect(major.headings == 1...4 && major.title == "HÀNH CHÍNH, TỔNG HỢP")
    #expect(try desk.planPart(named: "1") == major)
    #expect(try desk.planPart(named: "2026/i.2").name == "2026/I.2")
    #expect(try desk.planPart(named: "2026/I.2").headings == 3...3)
    #expect(try desk.planPart(named: "2026/III.1").headings == 7...7)
    let entry = try desk.planPart(named: "02.TCNS")
    #expect(entry.name == "2026/02.TCNS" && entry.notation == "02.TCNS" && entry.headings == 5...5)
    for wrong in ["X", "99", "0", "99.TCNS", "", "I.9"] {
      #expect(throws: FilePlanError.noEntry(wrong, year: 2026)) {
        try desk.planPart(named: "2026/" + wrong)
      }
    }
    #expect(throws: FilePlanError.unknown(year: 2031)) { try desk.planPart(named: "2031/I") }
    _ = try office.clerk.makePlan(for: 2027, from: .template)
    #expect(throws: FilePlanError.wrongState(year: 2027, .draft)) {
      try desk.planPart(named: "2027/I")
    }
    #expect(throws: LimitError.nobody) { try desk.limit(major, to: [], because: "x") }
  }
}
