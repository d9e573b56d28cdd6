import Bytes
import Glibc
import Office
import Platform
import Support
import Testing

@testable import Desk
@testable import Store

/// An office with a file for each name, and a place beside it that goes away with the value.
final class BackedUpOffice {
  let office: SampleDesk
  let place: String
  var clerk: OfficeDesk { office.clerk }

  init(_ names: String..., isRehearsal: Bool = true) throws {
    office = try SampleDesk(isRehearsal: isRehearsal)
    place = office.path + "-backups"
    for name in names { try register(name) }
  }

  deinit { for suffix in ["", "-new", "-copy"] { try? Folders.removeAll(place + suffix) } }

  @discardableResult
  func register(_ name: String, on desk: OfficeDesk? = nil) throws -> FileDigest {
    let number = name.utf8.reduce(0) { $0 * 100 + Int($1) }
    let document = try (desk ?? clerk).registerIncoming(
      .plan("\(number)/KH-A"), files: HandedInFiles(main: [try office.plain(name + ".pdf")])
    ).document
    return try clerk.incomingDossier(document.id).files[0].digest
  }

  @discardableResult
  func backUp(on desk: OfficeDesk? = nil) throws -> BackupReport {
    try (desk ?? clerk).backUp(to: place, version: "test")
  }

  /// The clerk's desk some days later.
  func later(_ days: Int) -> OfficeDesk {
    clerk.at(Moment(milliseconds: clerk.now().milliseconds + Int64(days) * 86_400_000)!)
  }

  func stored(_ digest: FileDigest) -> String {
    "\(place)/files/\(digest.description.prefix(2))/\(digest)"
  }

  /// Changes a byte of a file and keeps its size.
  func spoil(_ path: String, at offset: Int = 9) throws {
    var bytes = try #require(try FileContents.read(path, limit: 1 << 24))
    bytes[offset] ^= 1
    try Folders.removeFile(path)
    try FileContents.writeNew(path, bytes)
  }

  func generations() throws -> [String] {
    try OfficeDesk.backups(at: place).generations.map(\.name)
  }

  /// Restores into a folder beside, opens what is there and lets `body` look at it.
  func restored<Result>(
    _ generation: String? = nil, _ body: (OfficeDesk) throws -> Result
  ) throws -> Result {
    let path = place + "-new"
    defer { try? Folders.removeAll(path) }
    let report = try OfficeDesk.restore(from: place, generation: generation, into: path)
    #expect(report.faultCount == 0, "\(report.faults) \(String(describing: report.check))")
    #expect(report.path == path)
    let desk = try OfficeDesk.open(
      at: path, for: Visitor(account: "founder", moment: clerk.now()))
    #expect(try desk.check().faultCount == 0)
    return try body(desk)
  }
}

@Suite struct `Backing up an office` {
  @Test func `makes a copy that is the office when it is restored`() throws {
    let sample = try BackedUpOffice("a", "b")
    try Folders.makeAll(sample.office.path + "/templates/forms")
    try FileContents.writeNew(
      sample.office.path + "/templates/forms/mau.fodt", Array("mẫu".utf8))
    try FileContents.writeNew(
      sample.office.path + "/outbox/gui.sh", Array("#!/bin/sh\n".utf8), mode: 0o755)
    let report = try sample.backUp()
    #expect(report.copied == 2)
    #expect(report.facts.files == 2)
    #expect(report.lacking == [])
    let head = try sample.clerk.database.read { try $0.journalHash(of: 3)?.hash }
    #expect(report.facts.journalLines == 3)
    #expect(report.facts.journalHead.description == head)
    try sample.restored { (desk: OfficeDesk) throws in
      #expect(try desk.incoming(.register, limit: 10).map(\.title) == ["2/2026", "1/2026"])
      #expect(try desk.verifyJournal().lines == 3)
      #expect(desk.office == sample.clerk.office)
      let template = try FileContents.read(desk.path + "/templates/forms/mau.fodt", limit: 99)
      #expect(template == Array("mẫu".utf8))
      #expect(Folders.isExecutable(desk.path + "/outbox/gui.sh"))
      // It goes on like the office it was, writers beside readers.
      #expect(try desk.database.run("PRAGMA journal_mode") { $0.text(0) } == ["wal"])
      #expect(
        try desk.registerIncoming(.plan("9/KH"), files: HandedInFiles()).document.title
          == "3/2026")
      #expect(try desk.check().findings == [])
    }
  }

  @Test func `copies what is new alone, and reads nothing again`() throws {
    let sample = try BackedUpOffice("a", "b")
    try sample.backUp()
    // Nobody who read it could miss this.
    let digest = try sample.clerk.database.read { try $0.keptFiles()[0].digest }
    try sample.spoil(sample.stored(digest))
    #expect(try sample.backUp().copied == 0)
    try sample.register("c")
    let third = try sample.backUp()
    #expect(third.copied == 1)
    #expect(third.facts.files == 3)
    #expect(try sample.generations().count == 3)
    let report = try OfficeDesk.checkBackups(at: sample.place)
    #expect(report.faults.list == [.changed(path: sample.stored(digest))])
    // What is gone is copied again.
    try Folders.removeFile(sample.stored(digest))
    #expect(try sample.backUp().copied == 1)
    #expect(try OfficeDesk.checkBackups(at: sample.place).faults.count == 0)
    // So is what is cut short.
    #expect(truncate(sample.stored(digest), 3) == 0)
    #expect(try sample.backUp().copied == 1)
    #expect(try OfficeDesk.checkBackups(at: sample.place).faults.count == 0)
  }

  @Test func `goes on while others write, and is one moment of the office`() throws {
    let sample = try BackedUpOffice("a", "b", "c")
    let other = try OfficeDesk.open(at: sample.office.path, for: Visitor(account: "founder"))
    var written = 0
    sample.clerk.watch.listener = { _ in
      written += 1
      if written <= 8 { _ = try? sample.register("x\(written)", on: other) }
      return true
    }
    let report = try sample.backUp()
    sample.clerk.watch.listener = nil
    #expect(written >= 8)
    #expect(report.lacking == [])
    #expect(report.facts.files > 3)
    try sample.restored { (desk: OfficeDesk) throws in
      #expect(try desk.incoming(.register, limit: 20).count == report.facts.files)
      #expect(try desk.verifyJournal().lines == report.facts.journalLines)
    }
    #expect(try sample.clerk.drillBackup(at: sample.place).drill.faults == 0)
    #expect(try sample.clerk.check().findings == [])
  }

  @Test func `takes the state anew where a document was taken out meanwhile`() throws {
    let sample = try BackedUpOffice("a", "b", "c")
    let document = try sample.clerk.document(named: "2", in: .incoming)
    _ = try sample.clerk.freeze(document, as: .secret, note: "Lọt vào")
    let other = try OfficeDesk.open(
      at: sample.office.path, for: Visitor(account: "founder", moment: sample.clerk.now()))
    var isOut = false
    sample.clerk.watch.listener = { progress in
      if !isOut, case .items = progress {
        isOut = true
        _ = try? other.takeOut(document, to: "1/2026/MẬT")
      }
      return true
    }
    let report = try sample.backUp()
    sample.clerk.watch.listener = nil
    #expect(report.lacking == [])
    #expect(report.facts.files == 2)
    try sample.restored { (desk: OfficeDesk) throws in #expect(try desk.keptStatus().files == 2) }
  }

  @Test func `says what the office itself has lost, and keeps the rest`() throws {
    let sample = try BackedUpOffice("a", "b", "c")
    let digests = try sample.clerk.database.read { try $0.keptFiles().map(\.digest) }
    try sample.spoil(sample.clerk.shelf.path(of: digests[0]))
    try Folders.removeFile(sample.clerk.shelf.path(of: digests[1]))
    let report = try sample.backUp()
    #expect(report.lacking == Array(digests[..<2]))
    #expect(report.facts.lacking == 2)
    #expect(report.facts.files == 1)
    // What it has is whole; as an office it lacks two files.
    #expect(try OfficeDesk.checkBackups(at: sample.place).faults.count == 0)
    let refused = try OfficeDesk.restore(from: sample.place, into: sample.place + "-new")
    #expect(refused.path == nil)
    #expect(refused.faultCount == 2)
    #expect(!Folders.exists(sample.place + "-new"))
    let taken = try OfficeDesk.restore(
      from: sample.place, into: sample.place + "-new", despiteFaults: true)
    #expect(taken.path == sample.place + "-new")
    #expect(taken.files == 1)
  }

  @Test func `names what is no plain file and leaves it out`() throws {
    let sample = try BackedUpOffice("a")
    let templates = sample.office.path + "/templates"
    #expect(symlink("/etc/passwd", templates + "/link") == 0)
    #expect(mkfifo(templates + "/pipe", 0o600) == 0)
    try FileContents.writeNew(templates + "/two\nlines", [1])
    try FileContents.writeNew(templates + "/back\\slash", [1])
    let report = try sample.backUp()
    #expect(
      report.leftOut
        == ["back\\slash", "link", "pipe", "two\nlines"].map { "templates/" + $0 })
    #expect(try OfficeDesk.checkBackups(at: sample.place).faults.count == 0)
  }

  @Test func `writes down where and what, so that a check would see it changed`() throws {
    let sample = try BackedUpOffice("a")
    let report = try sample.backUp()
    let standing = try sample.clerk.backupStanding()
    #expect(standing.backup?.generation == report.generation)
    #expect(standing.backup?.manifest == report.manifest)
    #expect(standing.backup?.place == sample.place)
    #expect(standing.drill == nil)
    for (sql, code) in [
      ("UPDATE backup SET files = 7", "check.differs"),
      ("UPDATE backup SET manifest = substr(manifest, 2) || 'x'", "check.differs"),
      ("DELETE FROM backup", "check.without-record"),
    ] {
      let database = sample.clerk.database
      try database.run("BEGIN")
      defer { try? database.run("ROLLBACK") }
      try database.run(sql)
      var codes: [String] = []
      try Transaction(database: database).eachFault(of: "backup") {
        codes.append(CheckFinding($0).code)
      }
      #expect(codes == [code], "\(sql)")
    }
  }

  @Test func `takes away what a backup has left that was ended`() throws {
    let sample = try BackedUpOffice("a")
    try sample.backUp()
    try Folders.make(sample.place + "/generations/.new-1")
    try FileContents.writeNew(sample.place + "/generations/.new-1/office.db", [1])
    try FileContents.writeNew(sample.place + "/files/new/0123", [1])
    #expect(try sample.generations().count == 1)
    try sample.backUp()
    #expect(try Folders.names(in: sample.place + "/files/new") == [])
    #expect(!Folders.exists(sample.place + "/generations/.new-1"))
    #expect(try sample.generations().count == 2)
  }

  @Test func `stopped leaves no backup, and what was copied need not be copied again`() throws {
    let sample = try BackedUpOffice("a", "b", "c")
    var asked = 0
    sample.clerk.watch.listener = { progress in
      if case .records = progress { asked += 1 }
      return asked < 1
    }
    #expect(throws: WorkError.stopped) { try sample.backUp() }
    sample.clerk.watch.listener = nil
    #expect(throws: BackupError.noGeneration(path: sample.place)) {
      try OfficeDesk.checkBackups(at: sample.place)
    }
    #expect(try sample.clerk.backupStanding().backup == nil)
    #expect(try sample.backUp().facts.files == 3)
  }

  @Test func `reads back what it wrote before it has its name`() throws {
    let sample = try BackedUpOffice("a", "b")
    var isSpoilt = false
    sample.clerk.watch.listener = { progress in
      let written = (try? Folders.names(in: sample.place + "/files/new")) ?? []
      // The first lies there whole while the second is copied.
      if case .file = progress, written.count == 2, !isSpoilt {
        isSpoilt = true
        for name in written { try? sample.spoil(sample.place + "/files/new/" + name) }
      }
      return true
    }
    let error = #expect(throws: BackupError.self) { try sample.backUp() }
    sample.clerk.watch.listener = nil
    #expect(isSpoilt)
    #expect(error?.code == "backup.not-as-written")
    #expect(try sample.generations() == [])
    #expect(try sample.backUp().copied == 2)
  }

  // MARK: Where, and who

  @Test func `is refused in an office, below it, and by whatever way leads there`() throws {
    let sample = try BackedUpOffice("a")
    let office = sample.office.path
    #expect(symlink(office + "/backups", sample.place) == 0)
    for path in [office, office + "/backups", office + "/a/b", sample.place + "/c"] {
      #expect(throws: BackupError.insideOffice(path: path)) {
        try sample.clerk.backUp(to: path, version: "")
      }
    }
    #expect(try Folders.names(in: office + "/backups") == [])
    #expect(unlink(sample.place) == 0)
  }

  @Test func `is refused in a folder with other things, and in the place of another office`() throws
  {
    let sample = try BackedUpOffice("a")
    try Folders.make(sample.place)
    try FileContents.writeNew(sample.place + "/letter", [1])
    #expect(throws: BackupError.notAPlace(path: sample.place)) { try sample.backUp() }
    #expect(try Folders.names(in: sample.place) == ["letter"])
    try Folders.removeFile(sample.place + "/letter")
    try sample.backUp()
    // The same body, another office: a rehearsal beside the real one.
    let other = try SampleDesk(at: "2026-11-24T10:00")
    #expect(
      throws: BackupError.otherOffice(
        path: sample.place, name: "Trường THCS Hoa Ban", organId: "H29.123.7")
    ) { try other.clerk.backUp(to: sample.place, version: "") }
    #expect(throws: BackupError.self) { try other.clerk.drillBackup(at: sample.place) }
    #expect(try sample.generations().count == 1)
  }

  @Test(arguments: ["files/new", "files", "generations"])
  func `is refused where a folder of the place leads elsewhere, and clears nothing there`(
    name: String
  ) throws {
    let sample = try BackedUpOffice("a")
    try sample.backUp()
    let elsewhere = sample.place + "-copy"
    try Folders.makeAll(elsewhere + "/new")
    for letter in ["/letter", "/.new-letter", "/new/letter"] {
      try FileContents.writeNew(elsewhere + letter, [1])
    }
    let path = sample.place + "/" + name
    try Folders.removeAll(path)
    #expect(symlink(elsewhere, path) == 0)
    #expect(throws: BackupError.notAPlace(path: path)) { try sample.backUp() }
    #expect(throws: BackupError.notAPlace(path: path)) {
      try OfficeDesk.checkBackups(at: sample.place)
    }
    #expect(try Folders.names(in: elsewhere) == [".new-letter", "letter", "new"])
    #expect(try Folders.names(in: elsewhere + "/new") == ["letter"])
  }

  @Test func `is for whoever administers or leads`() throws {
    let sample = try BackedUpOffice("a", isRehearsal: false)
    #expect(throws: PersonError.lacksRole(.administrator)) {
      try sample.backUp(on: sample.office.teacher)
    }
    try sample.backUp(on: sample.office.principal)
    #expect(throws: PersonError.lacksRole(.administrator)) {
      try sample.office.teacher.drillBackup(at: sample.place)
    }
    #expect(try sample.backUp().facts.files == 1)
    #expect(try sample.office.principal.drillBackup(at: sample.place).drill.faults == 0)
  }

  // MARK: Keeping

  @Test func `keeps by the rule, and stored files as long as a backup names them`() throws {
    let sample = try BackedUpOffice("a")
    let digest = try sample.register("b")
    try sample.clerk.set(.backupKeep, to: "2,0,0,0")
    let first = try sample.backUp()
    let document = try sample.clerk.document(named: "2", in: .incoming)
    _ = try sample.clerk.freeze(document, as: .secret, note: "Lọt vào")
    _ = try sample.clerk.takeOut(document, to: "1/2026/MẬT")
    let second = try sample.backUp(on: sample.later(1))
    #expect(second.pruned == [])
    #expect(Folders.exists(sample.stored(digest)))
    let third = try sample.backUp(on: sample.later(2))
    #expect(third.pruned == [first.generation])
    #expect(third.removed == 1)
    #expect(!Folders.exists(sample.stored(digest)))
    #expect(try sample.generations() == [second.generation, third.generation])
    #expect(try OfficeDesk.checkBackups(at: sample.place).faults.count == 0)
    try sample.restored(second.generation) { (desk: OfficeDesk) throws in
      #expect(try desk.keptStatus().files == 1)
    }
  }

  @Test func `removes no stored file while nobody knows what a backup needs`() throws {
    let sample = try BackedUpOffice("a")
    let digest = try sample.register("b")
    try sample.clerk.set(.backupKeep, to: "2,0,0,0")
    try sample.backUp()
    let document = try sample.clerk.document(named: "2", in: .incoming)
    _ = try sample.clerk.freeze(document, as: .secret, note: "Lọt vào")
    _ = try sample.clerk.takeOut(document, to: "1/2026/MẬT")
    let second = try sample.backUp(on: sample.later(1))
    let manifest = "\(sample.place)/generations/\(second.generation)/manifest"
    let bytes = try #require(try FileContents.read(manifest, limit: 1 << 20))
    try sample.spoil(manifest)
    #expect(try sample.backUp(on: sample.later(2)).removed == 0)
    #expect(Folders.exists(sample.stored(digest)))
    // Mended, the next one goes on.
    try Folders.removeFile(manifest)
    try FileContents.writeNew(manifest, bytes)
    #expect(try sample.backUp(on: sample.later(2)).removed == 1)
    #expect(!Folders.exists(sample.stored(digest)))
  }
}
