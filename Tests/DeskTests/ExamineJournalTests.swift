import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `Examining the journal` {
  let office: SampleDesk
  let auditor: OfficeDesk
  let document: ID<IncomingDocument>

  init() throws {
    office = try SampleDesk()
    let administrator = office.clerk.with(try office.clerk.person(named: "founder"))
    let person = try administrator.addPerson(
      PersonDraft(handle: "thanhtra", name: "Lê Thanh Tra", roles: [.auditor]))
    auditor = office.clerk.with(person)
    document = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.id
    var correction = EntryCorrection()
    correction.subject = "Kế hoạch thi học sinh giỏi cấp xã"
    _ = try office.clerk.correctIncoming(document, correction, because: "gõ thiếu")
    _ = try office.clerk.submitIncoming(document)
  }

  private func acts(_ filter: JournalFilter, at desk: OfficeDesk? = nil) throws -> [String] {
    try (desk ?? auditor).examineJournal(filter, limit: 50).map(\.entry.act)
  }

  @Test func `shows what stood there before and what stands there now`() throws {
    let found = try auditor.examineJournal(
      JournalFilter(acts: ["incoming.correct"]), limit: 10)
    #expect(
      found.map(\.changes) == [
        [
          JournalChange(
            field: "subject", before: "Kế hoạch thi học sinh giỏi",
            after: "Kế hoạch thi học sinh giỏi cấp xã")
        ]
      ])
    let administrator = office.clerk.with(try office.clerk.person(named: "founder"))
    try administrator.set(.formChecker, to: Setting.formChecker.initial)
    let setting = try #require(try auditor.examineJournal(limit: 1).first)
    #expect(setting.changes.map(\.field) == [Setting.formChecker.rawValue])
  }

  /// What the line itself does not say is found in the line before.
  @Test func `finds what stood there before in an earlier line`() throws {
    let administrator = office.clerk.with(try office.clerk.person(named: "founder"))
    _ = try administrator.setRoles([.auditor, .handler], of: auditor.person)
    let found = try #require(try auditor.examineJournal(limit: 1).first)
    #expect(
      found.changes == [
        JournalChange(field: "roles", before: "auditor", after: "auditor,handler")
      ])
  }

  @Test func `filters by person, record, act and day, each alone and together`() throws {
    let all = try acts(JournalFilter())
    #expect(all.prefix(3) == ["incoming.submit", "incoming.correct", "incoming.register"])
    let clerk = office.clerk.person.id
    let object = "incoming/\(document.value)"
    #expect(try acts(JournalFilter(person: clerk)) == Array(all.prefix(3)))
    #expect(try acts(JournalFilter(object: object)) == Array(all.prefix(3)))
    #expect(
      try acts(JournalFilter(acts: ["incoming.register", "person.add"])) == [
        "incoming.register", "person.add",
      ])
    #expect(
      try acts(
        JournalFilter(person: clerk, object: object, acts: ["incoming.submit", "person.add"]))
        == ["incoming.submit"])
    let today = office.clerk.now().date
    #expect(try acts(JournalFilter(since: today)) == all)
    #expect(try acts(JournalFilter(since: today.adding(days: 1))) == [])
    #expect(try acts(JournalFilter(until: today.adding(days: -1))) == [])
    #expect(try acts(JournalFilter(acts: [])) == [])
  }

  @Test func `goes on before any line`() throws {
    let all = try auditor.examineJournal(limit: 50).map(\.entry.sequence)
    var paged: [Int64] = []
    while let found = try? auditor.examineJournal(before: paged.last, limit: 2), !found.isEmpty {
      paged += found.map(\.entry.sequence)
    }
    #expect(paged == all)
  }

  @Test func `is for the auditor, the principal, and without content for administrators`() throws {
    let administrator = office.clerk.with(try office.clerk.person(named: "founder"))
    #expect(try !acts(JournalFilter(), at: office.principal).isEmpty)
    let seen = try administrator.examineJournal(limit: 50)
    #expect(seen.count == (try auditor.examineJournal(limit: 50)).count)
    #expect(seen.allSatisfy { $0.entry.detail == nil && $0.changes.isEmpty && $0.origin == nil })
    for desk in [office.clerk, office.teacher] {
      #expect(throws: PersonError.lacksRole(.auditor)) { try desk.examineJournal(limit: 1) }
      #expect(throws: PersonError.lacksRole(.auditor)) { try desk.openings(limit: 1) }
    }
  }

  @Test func `says from where it was done, outside the chained line`() throws {
    let origin = try #require(
      Origin(address: "2001:db8::7", key: "SHA256:" + String(repeating: "k", count: 43)))
    let remote = try OfficeDesk.open(
      at: office.path,
      for: Visitor(account: "x", actingAs: "lan", moment: office.clerk.now(), origin: origin))
    _ = try remote.registerIncoming(.plan("8/KH-A"), files: HandedInFiles())
    let found = try auditor.examineJournal(limit: 2)
    #expect(found.map(\.origin) == [origin, nil])
    // Whoever reads the journal or the document otherwise is not told.
    #expect(try office.clerk.journal(limit: 1).first?.detail?.origin == nil)
    var exported = ""
    try office.clerk.exportJournal { exported += $0 }
    #expect(!exported.contains("2001:db8"))
    #expect(try office.clerk.verifyJournal().changedDetails.isEmpty)
    #expect(try office.clerk.check().findings.isEmpty)
  }

  @Test(arguments: ["", "a b", "1.2.3.4\n", "x\u{1B}[2J", String(repeating: "1", count: 65)])
  func `takes no text for an address`(address: String) {
    #expect(Origin(address: address) == nil)
  }

  @Test func `walks indexes, however long the journal is`() throws {
    let plans = [
      JournalFilter(person: ID(1)), JournalFilter(object: "incoming/1"),
      JournalFilter(acts: ["incoming.submit"]),
    ]
    for filter in plans {
      let found = try auditor.examineJournal(filter, limit: 5)
      #expect(found.count <= 5)
    }
    for index in ["journal_person", "journal_act", "journal_object"] {
      let known = try office.clerk.database.run(
        "SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = '\(index)'"
      ) { $0.int(0) }
      #expect(known.count == 1)
    }
  }
}

@Suite struct `Openings` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private func count(_ thing: OpenedThing) throws -> Int {
    try office.principal.openings(of: thing).map(\.count).reduce(0, +)
  }

  @Test func `are counted for each person, apart from the chain`() throws {
    let id = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.id
    let lines = try office.clerk.verifyJournal().lines
    _ = try office.clerk.openIncoming(id)
    _ = try office.clerk.openIncoming(id)
    _ = try office.principal.openIncoming(id)
    let counts = try office.principal.openings(of: .incoming(id))
    #expect(counts.map(\.personName) == ["Nguyễn Thị Lan", "Trần Văn Hùng"])
    #expect(counts.map(\.count) == [2, 1])
    #expect(counts[0].title == "1/2026")
    #expect(try office.clerk.verifyJournal().lines == lines)
    let own = try office.principal.openings(by: office.principal.person, limit: 10)
    #expect(own.map(\.thing) == [.incoming(id)])
  }

  @Test func `of the office are counted with each desk`() throws {
    let before = try count(.system)
    for _ in 1...3 {
      _ = try OfficeDesk.open(
        at: office.path, for: Visitor(account: "x", moment: office.clerk.now()))
    }
    #expect(try count(.system) == before + 3)
  }

  @Test func `are the same before and after they are counted at night`() throws {
    let id = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.id
    for _ in 1...5 { office.clerk.noteOpened(.incoming(id)) }
    let before = try office.principal.openings(limit: 100)
    try office.clerk.countOpenings()
    try office.clerk.countOpenings()
    #expect(try office.principal.openings(limit: 100) == before)
    office.clerk.noteOpened(.incoming(id))
    #expect(try count(.incoming(id)) == 6)
    #expect(try office.clerk.check().findings.isEmpty)
  }

  @Test func `go on in another file when one is long, and none is lost`() throws {
    for _ in 1...3 { office.clerk.noteOpened(.system) }
    let before = try count(.system)
    // As many lines as make a file long, without as many openings of it.
    let number = try office.clerk.database.read { try $0.openingFile().number }
    let path = office.path + "/openings-\(number)"
    let line = Opening(.system, by: office.clerk.person.id, at: office.clerk.now()).line
    let lines = OpeningsFile.fullSize / line.utf8.count + 1
    let file = try Descriptor.appending(path)
    try file.write(Array(String(repeating: line, count: lines).utf8))
    office.clerk.noteOpened(.system)
    #expect(try office.clerk.database.read { try $0.openingFile().number } == number + 1)
    #expect(!Folders.exists(path))
    #expect(try count(.system) == before + lines + 1)
  }

  @Test func `that nobody of ours has written are passed over`() throws {
    let before = try count(.system)
    let number = try office.clerk.database.read { try $0.openingFile().number }
    let file = try Descriptor.appending(office.path + "/openings-\(number)")
    try file.write(
      Array("x\n\t\t\n1\t99\tsystem\n1\t1\tincoming/-1\n5\t1\t../x\n\u{1B}[2J\n1\t1".utf8))
    #expect(try count(.system) == before)
    try office.clerk.countOpenings()
    #expect(try count(.system) == before)
  }

  @Test func `hinder nobody where they cannot be noted`() throws {
    let id = try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.id
    let number = try office.clerk.database.read { try $0.openingFile().number }
    try? Folders.removeFile(office.path + "/openings-\(number)")
    try Folders.make(office.path + "/openings-\(number)")
    #expect(try office.clerk.openIncoming(id).document.id == id)
    #expect(try count(.incoming(id)) == 0)
  }
}

@Suite struct `Whoever is nobody in a real office` {
  @Test func `is turned away and journaled, once a minute`() throws {
    let office = try SampleDesk(at: "2026-11-02T08:00", isRehearsal: false)
    let before = try office.clerk.verifyJournal().lines
    let origin = Origin(address: "198.51.100.9")
    for _ in 1...4 {
      #expect(throws: PersonError.noneForAccount("mallory\u{1B}")) {
        try OfficeDesk.open(
          at: office.path, for: Visitor(account: "mallory\u{1B}", origin: origin))
      }
    }
    #expect(throws: PersonError.noneForAccount("eve")) {
      try OfficeDesk.open(at: office.path, for: Visitor(account: "eve"))
    }
    #expect(try office.clerk.verifyJournal().lines == before + 2)
    let found = try office.clerk.database.read { transaction in
      try transaction.journal(
        matching: JournalFilter(acts: ["office.refuse"]), before: nil, limit: 5, isWhole: true,
        isDated: true)
    }
    #expect(found.map { $0.entry.detail?["account"] } == ["eve", "mallory"])
    #expect(found.map { $0.entry.detail?["count"] } == ["1", "1"])
    #expect(found.map(\.origin) == [nil, origin])
    #expect(found.allSatisfy { $0.entry.person.value == 0 && $0.entry.personName.isEmpty })
    // The three that came within the minute are told with the next.
    try office.clerk.database.run("UPDATE refused_visit SET told_ms = told_ms - 60000")
    _ = try? OfficeDesk.open(at: office.path, for: Visitor(account: "mallory"))
    let last = try #require(try office.clerk.journal(limit: 1).first)
    #expect(last.detail?["count"] == "4")
    #expect(try office.clerk.check().findings.isEmpty)
  }
}
