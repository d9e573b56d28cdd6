import Glibc
import Office
import Platform
import Support
import Testing

@testable import Desk
@testable import Store

/// An office of an earlier schema in a folder that goes away with the value.
private final class OldOffice {
  let path: String
  let bytes: [UInt8]

  init(_ name: String = "V0014") throws {
    path = TestPlace.path + "/vpdt-old-" + Machine.randomName()
    try Folders.make(path)
    bytes = try #require(
      try FileContents.read(SampleDesk.fixture("databases/\(name).db"), limit: 1 << 24))
    try FileContents.writeNew(path + "/office.db", bytes)
  }

  deinit { try? Folders.removeAll(path) }

  @discardableResult
  func open() throws -> OfficeDesk {
    try OfficeDesk.open(
      at: path, for: Visitor(account: "founder", moment: Moment(iso: "2026-11-30T08:00")!))
  }

  func copies() throws -> [String] { try Folders.names(in: path + "/backups") }
}

@Suite struct `An upgrade` {
  @Test func `puts the database as it was aside first, once`() throws {
    let office = try OldOffice()
    let desk = try office.open()
    let version = try desk.database.run("PRAGMA user_version") { $0.int(0) }[0]
    let name = "before-V" + padded(version, to: 4) + ".db"
    #expect(try office.copies() == [name])
    try office.open()
    #expect(try office.copies() == [name])
  }

  @Test func `can be taken back as the README says, and done again`() throws {
    let office = try OldOffice()
    var desk: OfficeDesk? = try office.open()
    _ = try desk?.registerIncoming(.plan("77/KH"), files: HandedInFiles())
    desk = nil
    let copy = office.path + "/backups/" + (try office.copies()[0])
    let shell = try StartedProgram(
      "/bin/sh",
      [
        "-c",
        "cd '\(office.path)' && rm -f office.db office.db-wal office.db-shm && cp '\(copy)' office.db",
      ])
    #expect(try shell.wait() == .status(0))
    // The very rows of before.
    let old = try FileContents.read(office.path + "/office.db", limit: 1 << 24)
    #expect(try rows(old) == rows(office.bytes))
    // What was there stays; the same state needs no second copy.
    #expect(try office.open().incoming(.register, limit: 9).map(\.title) == ["2/2026", "1/2026"])
    #expect(try office.copies().count == 1)
  }

  @Test func `of another state of the same office is put beside, over nothing`() throws {
    let office = try OldOffice()
    try office.open()
    let name = try office.copies()[0]
    let first = try FileContents.read(office.path + "/backups/" + name, limit: 1 << 24)
    // Taken back to another state: a fixture of another day.
    try Folders.removeFile(office.path + "/office.db")
    try FileContents.writeNew(
      office.path + "/office.db",
      try #require(
        try FileContents.read(SampleDesk.fixture("databases/V0015.db"), limit: 1 << 24)))
    try office.open()
    #expect(try office.copies() == ["\(name.prefix(name.utf8.count - 3))-2.db", name])
    #expect(
      try FileContents.read(office.path + "/backups/" + name, limit: 1 << 24) == first)
  }

  @Test func `is not begun where no copy can be put aside`() throws {
    let office = try OldOffice()
    try FileContents.writeNew(office.path + "/backups", [])
    #expect(throws: StoreError.self) { try office.open() }
    #expect(try FileContents.read(office.path + "/office.db", limit: 1 << 24) == office.bytes)
  }

  @Test func `costs an office that needs none nothing`() throws {
    let office = try SampleDesk()
    _ = try OfficeDesk.open(at: office.path, for: Visitor(account: "founder"))
    #expect(try Folders.names(in: office.path + "/backups") == [])
  }

  /// Every journal line and the version of a database.
  private func rows(_ bytes: [UInt8]?) throws -> [String] {
    let path = TestPlace.path + "/vpdt-rows-" + Machine.randomName()
    defer { for end in ["", "-wal", "-shm", "-queue"] { try? Folders.removeFile(path + end) } }
    try FileContents.writeNew(path, try #require(bytes))
    let database = try Database(copyAt: path)
    return try database.run(
      """
      SELECT hash FROM journal UNION ALL SELECT user_version FROM pragma_user_version ORDER BY 1
      """
    ) { $0.text(0) }
  }
}
