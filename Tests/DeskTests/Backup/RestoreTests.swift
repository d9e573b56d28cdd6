import Bytes
import Glibc
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `Restoring an office` {
  @Test func `takes the generation that is asked for, by the beginning of its name`() throws {
    let sample = try BackedUpOffice("a")
    let first = try sample.backUp()
    try sample.register("b")
    let second = try sample.backUp(on: sample.later(1))
    try sample.restored { (desk: OfficeDesk) throws in
      #expect(try desk.keptStatus().files == 2)
    }
    try sample.restored("2026-11-24") { (desk: OfficeDesk) throws in
      #expect(try desk.keptStatus().files == 1)
    }
    try sample.restored(first.generation) { (desk: OfficeDesk) throws in
      #expect(try desk.keptStatus().files == 1)
    }
    try sample.restored(second.generation) { (desk: OfficeDesk) throws in
      #expect(try desk.keptStatus().files == 2)
    }
    #expect(throws: BackupError.unknownGeneration("2025", path: sample.place)) {
      try OfficeDesk.restore(from: sample.place, generation: "2025", into: sample.place + "-new")
    }
  }

  @Test func `never takes the place of anything`() throws {
    let sample = try BackedUpOffice("a")
    try sample.backUp()
    let office = sample.office.path
    for (path, error) in [
      (office, RestoreError.notEmpty(path: office)),
      (sample.place, .notEmpty(path: sample.place)),
      (office + "/copy", .inside(path: office + "/copy")),
      (office + "/inbox", .inside(path: office + "/inbox")),
      (sample.place + "/new", .inside(path: sample.place + "/new")),
    ] {
      #expect(throws: error) { try OfficeDesk.restore(from: sample.place, into: path) }
    }
    #expect(throws: FileError.missing(path: sample.place + "-x")) {
      try OfficeDesk.restore(from: sample.place, into: sample.place + "-x/y")
    }
    #expect(throws: BackupError.notAPlace(path: office)) {
      try OfficeDesk.restore(from: office, into: sample.place + "-new")
    }
    #expect(throws: BackupError.notAPlace(path: sample.place + "-none")) {
      try OfficeDesk.restore(from: sample.place + "-none", into: sample.place + "-new")
    }
    #expect(try sample.clerk.check().findings == [])
    #expect(!Folders.exists(sample.place + "-new"))
    // An empty folder is as good as none.
    try Folders.make(sample.place + "-new")
    #expect(try OfficeDesk.restore(from: sample.place, into: sample.place + "-new").path != nil)
  }

  /// What is done to a backup, and what is found then.
  private static let damages: [(name: String, codes: [String])] = [
    ("office.db", ["changed", "missing"]), ("manifest", ["changed"]), ("backup.txt", ["changed"]),
    ("office/templates/x", ["changed"]),
  ]

  @Test(arguments: damages.map(\.name))
  func `of which a file has changed puts nothing there, and says so`(name: String) throws {
    let sample = try BackedUpOffice("a")
    try FileContents.writeNew(sample.office.path + "/templates/x", Array("một mẫu\n".utf8))
    let generation = try sample.backUp().generation
    let path = "\(sample.place)/generations/\(generation)/\(name)"
    // A letter of the name of the office; a digit of the last digest.
    try sample.spoil(path, at: name == "backup.txt" ? 20 : name == "manifest" ? 3 : 5)
    let found = try OfficeDesk.checkBackups(at: sample.place)
    #expect(found.faults.count > 0)
    let report = try OfficeDesk.restore(from: sample.place, into: sample.place + "-new")
    #expect(report.path == nil)
    let codes = try #require(Self.damages.first { $0.name == name }).codes
    #expect(Set(codes).isSubset(of: report.faults.list.map(\.code)), "\(report.faults)")
    #expect(!Folders.exists(sample.place + "-new"))
    #expect(
      try Folders.names(in: Folders.parent(of: sample.place)).allSatisfy {
        !$0.hasPrefix(".vpdt-restore-" + Folders.name(of: sample.place))
      })
    let drill = try sample.clerk.drillBackup(at: sample.place)
    #expect(drill.drill.faults == report.faultCount + (name == "manifest" ? 1 : 0))
    if name == "office.db" {
      #expect(throws: RestoreError.noDatabase(generation: generation)) {
        try OfficeDesk.restore(
          from: sample.place, into: sample.place + "-new", despiteFaults: true)
      }
    }
  }

  @Test func `of which stored files are damaged takes what is whole when it is asked to`() throws {
    let sample = try BackedUpOffice("a", "b", "c", "d")
    try sample.backUp()
    let digests = try sample.clerk.database.read { try $0.keptFiles().map(\.digest) }
    try sample.spoil(sample.stored(digests[0]))
    try Folders.removeFile(sample.stored(digests[1]))
    try Folders.removeFile(sample.stored(digests[2]))
    #expect(symlink("/etc/passwd", sample.stored(digests[2])) == 0)
    let faults: [BackupFault] = [
      .changed(path: sample.stored(digests[0])), .missing(path: sample.stored(digests[1])),
      .changed(path: sample.stored(digests[2])),
    ]
    #expect(try OfficeDesk.checkBackups(at: sample.place).faults.list == faults)
    let refused = try OfficeDesk.restore(from: sample.place, into: sample.place + "-new")
    #expect(refused.faults.list == faults)
    #expect(refused.faultCount == 3)
    #expect(refused.path == nil)
    let taken = try OfficeDesk.restore(
      from: sample.place, into: sample.place + "-new", despiteFaults: true)
    #expect(taken.files == 1)
    let desk = try OfficeDesk.open(
      at: sample.place + "-new", for: Visitor(account: "founder", moment: sample.clerk.now()))
    #expect(try desk.check().faultCount == 3)
    #expect(try desk.incoming(.register, limit: 9).count == 4)
  }

  @Test func `writes nowhere else, whatever a manifest from elsewhere says`() throws {
    let sample = try BackedUpOffice("a")
    let generation = try sample.backUp().generation
    let folder = "\(sample.place)/generations/\(generation)"
    let zeros = String(repeating: "0", count: 64)
    let hostile = [
      "\(zeros)  office/../../../evil", "\(zeros)  /tmp/evil", "\(zeros)  office/files/00/x",
      "\(zeros)  office/office.db-wal", "\(zeros)  ../../files/00/\(zeros)x",
      "\(zeros)  ../../files/../office.txt", "\(zeros)  office//x", "\(zeros)  office/./x",
      "\(zeros) *office.db", "nothing", "", "\(zeros)  office/.vpdt-init/x",
      "\(zeros)  office/a\\nb",
    ]
    let text = try #require(try FileContents.read(folder + "/manifest", limit: 1 << 20))
    try Folders.removeFile(folder + "/manifest")
    try FileContents.writeNew(
      folder + "/manifest", text + Array((hostile.joined(separator: "\n") + "\n").utf8))
    let report = try OfficeDesk.restore(
      from: sample.place, into: sample.place + "-new", despiteFaults: true)
    #expect(report.faults.list.map(\.code).count { $0 == "bad-line" } == hostile.count)
    let names = try Folders.names(in: sample.place + "-new")
    #expect(
      names
        == [
          "a.pdf", "backups", "files", "inbox", "office.db", "office.db-queue", "outbox",
          "templates",
        ])
    #expect(!Folders.exists("/tmp/evil"))
    // A line without an end is not waited for.
    try Folders.removeFile(folder + "/manifest")
    try FileContents.writeNew(folder + "/manifest", [UInt8](repeating: 0x30, count: 5 << 20))
    let checked = try OfficeDesk.checkBackups(at: sample.place)
    #expect(checked.faults.list.map(\.code) == ["bad-line", "changed", "missing"])
  }

  @Test func `brings a backup of an earlier schema up to date`() throws {
    let sample = try BackedUpOffice("a")
    let generation = try sample.backUp().generation
    let folder = "\(sample.place)/generations/\(generation)"
    let bytes = try #require(
      try FileContents.read(SampleDesk.fixture("databases/V0015.db"), limit: 1 << 24))
    try Folders.removeFile(folder + "/office.db")
    try FileContents.writeNew(folder + "/office.db", bytes)
    let lines = try #require(try FileContents.read(folder + "/manifest", limit: 1 << 20))
    let text = String(decoding: lines, as: UTF8.self).split(separator: "\n").map { line in
      line.hasSuffix("  office.db") ? "\(SHA256.digest(of: bytes))  office.db\n" : line + "\n"
    }.joined()
    try Folders.removeFile(folder + "/manifest")
    try FileContents.writeNew(folder + "/manifest", Array(text.utf8))
    let digits = SHA256.digest(of: text.utf8).description.prefix(12)
    try Folders.rename(
      folder, to: "\(sample.place)/generations/\(generation.dropLast(12))\(digits)")
    let report = try OfficeDesk.restore(
      from: sample.place, into: sample.place + "-new", despiteFaults: true)
    // Another office than its `backup.txt` says; what lies in it could be opened.
    #expect(Set(report.faults.list.map(\.code)) == ["other-journal", "other-counts"])
    #expect(
      try Folders.names(in: sample.place + "-new/backups").allSatisfy { $0.hasPrefix("before-V") })
    let desk = try OfficeDesk.open(
      at: sample.place + "-new", for: Visitor(account: "founder", moment: sample.clerk.now()))
    #expect(try desk.incoming(.register, limit: 9).map(\.title) == ["2/2026", "1/2026"])
  }
}

@Suite struct `Trying to restore` {
  @Test func `passes, is written down, and leaves nothing behind`() throws {
    let sample = try BackedUpOffice("a", "b")
    try sample.backUp()
    let report = try sample.later(3).drillBackup(at: sample.place)
    #expect(report.drill.faults == 0)
    #expect(report.drill.files == 2)
    #expect(report.faults.list == [])
    #expect(report.check?.findings == [])
    #expect(try Folders.names(in: sample.office.path + "/backups") == [])
    let standing = try sample.clerk.backupStanding()
    #expect(standing.drill == report.drill)
    #expect(standing.isCurrent(on: sample.later(5).now().date))
    let task = try sample.later(5).yearTasks(of: 2026).last
    #expect(task?.progress == .backups(standing, isCurrent: true))
    #expect(try sample.later(20).yearTasks(of: 2026).last?.progress.isDone == false)
    #expect(try sample.clerk.check().findings == [])
    // Elsewhere, where there is room.
    #expect(
      try sample.clerk.drillBackup(at: sample.place, in: sample.place + "-copy").drill.faults == 0)
    #expect(try Folders.names(in: sample.place + "-copy") == [])
  }

  @Test func `fails where the office's journal is not the one the backup goes on to`() throws {
    let sample = try BackedUpOffice("a")
    let copy = try SampleDesk(copyOf: sample.office.path, at: "2026-11-24T09:00")
    _ = try copy.clerk.registerIncoming(.plan("7/KH"), files: HandedInFiles())
    try sample.register("b")
    try sample.backUp()
    let report = try copy.clerk.drillBackup(at: sample.place)
    #expect(report.drill.faults == 1)
    #expect(report.faults.list == [.otherJournal(lines: 3)])
    #expect(try copy.clerk.backupStanding().drill?.faults == 1)
    #expect(try copy.clerk.check().faultCount == 0)
  }

  @Test func `fails where a whole backup is not the one that was written down`() throws {
    let sample = try BackedUpOffice("a")
    let report = try sample.backUp()
    try sample.clerk.database.run(
      "UPDATE backup SET manifest = ?", [.text(String(repeating: "0", count: 64))])
    let drill = try sample.clerk.drillBackup(at: sample.place)
    #expect(drill.faults.list == [.otherManifest])
    #expect(drill.generation.name == report.generation)
  }

  @Test func `writes nothing down when it is stopped, and needs a backup`() throws {
    let sample = try BackedUpOffice("a")
    #expect(throws: BackupError.notAPlace(path: sample.place)) {
      try sample.clerk.drillBackup(at: sample.place)
    }
    try sample.backUp()
    sample.clerk.watch.listener = { _ in false }
    #expect(throws: WorkError.stopped) { try sample.clerk.drillBackup(at: sample.place) }
    sample.clerk.watch.listener = nil
    #expect(try sample.clerk.backupStanding().drill == nil)
    #expect(try Folders.names(in: sample.office.path + "/backups") == [])
  }
}
