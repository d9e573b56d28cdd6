import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `Work somebody waits for` {
  let office: SampleDesk

  init() throws { office = try SampleDesk() }

  /// Files below `files`, whatever they are called.
  private func stored() throws -> [String] {
    try Folders.names(in: office.path + "/files").flatMap { name in
      try Folders.names(in: office.path + "/files/" + name)
    }
  }

  private var electronic: IncomingDraft {
    var draft = IncomingDraft.plan()
    draft.medium = .electronic
    return draft
  }

  private func largeFile() throws -> String {
    try office.file(
      "lon.pdf",
      Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 0x20, count: 3 << 20) + Array("%%EOF\n".utf8))
  }

  @Test func `stopped while it is copied leaves nothing behind`() throws {
    let path = try largeFile()
    var heard: [Int] = []
    office.clerk.watch.listener = { progress in
      guard case .file(let name, let done, let whole) = progress else { return true }
      #expect(name == "lon.pdf")
      heard.append(done * 100 / whole)
      return done < whole / 2
    }
    let before = try office.clerk.journal(.older, limit: 1).first?.sequence
    #expect(throws: WorkError.stopped) {
      try office.clerk.registerIncoming(electronic, files: HandedInFiles(main: [path]))
    }
    #expect(heard.count > 3)
    #expect(heard == heard.sorted())
    #expect(try stored() == [])
    #expect(try office.clerk.journal(.older, limit: 1).first?.sequence == before)
    // It can be done again.
    office.clerk.watch.listener = nil
    _ = try office.clerk.registerIncoming(electronic, files: HandedInFiles(main: [path]))
    #expect(try stored().count == 1)
  }

  @Test func `a long query is stopped, and the desk goes on`() throws {
    for number in 1...60 {
      _ = try office.clerk.registerIncoming(
        .plan("\(number)/KH-UBND"), files: HandedInFiles())
    }
    var asked = 0
    office.clerk.watch.listener = { progress in
      if progress == .records { asked += 1 }
      return progress != .records
    }
    #expect(throws: WorkError.stopped) {
      _ = try office.clerk.database.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000000) "
          + "SELECT count(*) FROM n"
      ) { $0.int(0) }
    }
    #expect(asked > 0)
    office.clerk.watch.listener = nil
    #expect(try office.clerk.check().faultCount == 0)
  }

  @Test func `what is being written is not stopped any more`() throws {
    var said: Set<String> = []
    office.clerk.watch.listener = { progress in
      said.insert("\(progress)")
      return false
    }
    try office.clerk.database.write { transaction in
      let count = try office.clerk.database.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) "
          + "SELECT count(*) FROM n"
      ) { $0.int(0) }
      #expect(count == [200_000])
    }
    #expect(said == ["writing"])
  }

  @Test func `a copy that is stopped on its way out is taken away again`() throws {
    let registered = try office.clerk.registerIncoming(
      electronic, files: HandedInFiles(main: [try largeFile()]))
    let target = office.path + "/ra.pdf"
    var isWriting = false
    office.clerk.watch.listener = { progress in
      guard case .file("lon.pdf", let done, let whole) = progress else { return true }
      isWriting = Folders.exists(target)
      return done < whole / 2
    }
    #expect(throws: WorkError.stopped) {
      try office.clerk.saveCopy(of: registered.files[0], to: target)
    }
    #expect(isWriting)
    #expect(!Folders.exists(target))
  }

  @Test func `the journal stopped on its way out leaves no file`() throws {
    let target = office.path + "/nhat-ky.txt"
    office.clerk.watch.listener = { _ in false }
    #expect(throws: WorkError.stopped) { try office.clerk.exportJournal(to: target) }
    #expect(!Folders.exists(target))
    office.clerk.watch.listener = nil
    try office.clerk.exportJournal(to: target)
    var printed: [String] = []
    try office.clerk.exportJournal { printed.append($0) }
    let bytes = try #require(try FileContents.read(target, limit: 1 << 20))
    #expect(String(decoding: bytes, as: UTF8.self) == printed.map { $0 + "\n" }.joined())
  }

  @Test func `bringing an old office up to date is told version by version, and can be stopped`()
    throws
  {
    let path = office.path + "/old.db"
    let bytes = try FileContents.read(
      SampleDesk.fixture("databases/V0001.db"), limit: 1 << 24)
    try FileContents.writeNew(path, try #require(bytes))
    let watch = WorkWatch()
    var versions: [Int] = []
    watch.listener = { progress in
      guard case .migration(let version, let count) = progress else { return true }
      #expect(version <= count)
      if versions.last != version { versions.append(version) }
      return version < 5
    }
    #expect(throws: WorkError.stopped) { try Database(path: path, watch: watch) }
    #expect(versions == [2, 3, 4, 5])
    // What was done stays, whole; the next time it goes on from there.
    versions = []
    watch.listener = { progress in
      if case .migration(let version, _) = progress, versions.last != version {
        versions.append(version)
      }
      return true
    }
    let database = try Database(path: path, watch: watch)
    #expect(versions.first == 5)
    #expect(try database.run("PRAGMA integrity_check") { $0.text(0) } == ["ok"])
  }
}
