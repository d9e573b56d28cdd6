import Office
import Platform
import Testing

@testable import Store

/// An empty office in a folder that goes away with the value.
final class SampleOffice {
  let folder: OfficeFolder
  let database: Database

  init() throws {
    let name = Machine.randomName()
    folder = OfficeFolder(path: "/tmp/vpdt-store-" + name)
    try folder.create { _ in }
    database = try folder.open()
  }

  deinit { try? Folders.removeAll(folder.path) }
}

@Suite struct `The database of an office` {
  @Test func `keeps nothing of a transaction that fails`() throws {
    let office = try SampleOffice()
    struct Interrupted: Error {}
    #expect(throws: Interrupted.self) {
      try office.database.write { transaction in
        try transaction.set("color", to: "red")
        throw Interrupted()
      }
    }
    #expect(try office.database.read { try $0.setting("color") } == nil)
    try office.database.write { try $0.set("color", to: "blue") }
    #expect(try office.database.read { try $0.setting("color") } == "blue")
  }

  @Test func `made by a later version of the program is refused and left alone`() throws {
    let office = try SampleOffice()
    try office.database.execute("PRAGMA user_version = 99")
    let known = Migrations.all.count
    #expect(throws: StoreError.newer(path: office.folder.database, version: 99, known: known)) {
      try office.folder.open()
    }
  }

  @Test func `is not made of any other SQLite file`() throws {
    let office = try SampleOffice()
    for version in [0, 1, 99] {
      try office.database.execute("PRAGMA application_id = 1; PRAGMA user_version = \(version)")
      #expect(throws: StoreError.notADatabase(path: office.folder.database)) {
        try office.folder.open()
      }
    }
  }

  @Test(arguments: [0, -1, -2_147_483_648])
  func `of a version there never was is damaged`(version: Int) throws {
    let office = try SampleOffice()
    try office.database.execute("PRAGMA user_version = \(version)")
    #expect(
      throws: StoreError.corrupt(
        path: office.folder.database, detail: "user_version \(version)")
    ) { try office.folder.open() }
  }

  @Test func `whose journal has used up its numbers is damaged`() throws {
    let office = try SampleOffice()
    try office.database.run(
      """
      INSERT INTO journal (sequence, at_ms, person, act, object, digest, hash)
      VALUES (9223372036854775807, 0, 1, 'x', 'x', '', '')
      """)
    #expect(throws: StoreError.corrupt(path: office.folder.database, detail: "journal")) {
      try office.database.write {
        try $0.record("x", on: "x", by: ID(1), at: Moment(milliseconds: 0)!)
      }
    }
  }

  @Test func `that is no database at all says so`() throws {
    let office = try SampleOffice()
    let other = office.folder.path + "/text.db"
    try FileContents.writeNew(other, Array(String(repeating: "not a database ", count: 99).utf8))
    #expect(throws: StoreError.notADatabase(path: other)) { try Database(path: other) }
  }
}
