import Glibc
import Office
import Platform
import Testing

@testable import Store

/// A place for an office that goes away with the value.
private final class Place {
  let path: String
  var folder: OfficeFolder { OfficeFolder(path: path) }

  init() {
    path = "/tmp/vpdt-place-" + Machine.randomName()
  }

  deinit { try? Folders.removeAll(path) }
}

/// Looks at files as another account, on this thread alone; Glibc's module leaves it out.
@_silgen_name("setfsuid") @discardableResult
private func setfsuid(_ account: uid_t) -> Int32

private struct Interrupted: Error {}

@Suite struct `The folder of an office` {
  let parts = ["backups", "files", "inbox", "office.db", "outbox", "templates"]

  @Test func `holds its parts, and nothing else, as soon as there is a database`() throws {
    let place = Place()
    try place.folder.create { database in
      #expect(try place.folder.isOffice() == false)
      try database.write { try $0.set("color", to: "blue") }
    }
    #expect(try Folders.names(in: place.path) == parts)
    #expect(try place.folder.open().read { try $0.setting("color") } == "blue")
  }

  @Test(arguments: [false, true])
  func `is left as it was when founding fails`(wasThere: Bool) throws {
    let place = Place()
    if wasThere { try Folders.make(place.path) }
    #expect(throws: Interrupted.self) { try place.folder.create { _ in throw Interrupted() } }
    #expect(Folders.exists(place.path) == wasThere)
    if wasThere { #expect(try Folders.names(in: place.path) == []) }
    try place.folder.create { _ in }
  }

  @Test func `is founded once by many at once, and none harms the first`() async throws {
    let place = Place()
    let folder = place.folder
    let outcomes = await withTaskGroup(of: String.self) { group in
      for number in 0..<8 {
        group.addTask {
          do {
            try folder.create { database in
              usleep(20_000)
              try database.write { try $0.set("founder", to: String(number)) }
            }
            return String(number)
          } catch {
            return (error as? any ReportableError)?.code ?? "\(error)"
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let founders = outcomes.filter { $0 != "office.already-an-office" }
    #expect(founders.count == 1)
    #expect(try folder.open().read { try $0.setting("founder") } == founders.first)
    #expect(try Folders.names(in: place.path).filter { !$0.hasPrefix("office.db-") } == parts)
  }

  @Test func `is founded where a founding was killed, at whatever step`() throws {
    for done in 0...5 {
      let place = Place()
      try place.folder.create { _ in }
      let rest = place.path + "/.vpdt-init"
      try Folders.make(rest)
      try FileContents.writeNew(rest + "/office.db-wal", [1])
      try Folders.rename(place.folder.database, to: rest + "/office.db")
      for name in ["files", "outbox", "inbox", "backups", "templates"].dropFirst(done) {
        try Folders.rename(place.path + "/" + name, to: rest + "/" + name)
      }
      #expect(throws: OfficeFolderError.notAnOffice(path: place.path)) { try place.folder.open() }
      try place.folder.create { _ in }
      #expect(try Folders.names(in: place.path) == parts)
    }
  }

  @Test func `is not founded over what somebody else has put there`() throws {
    let place = Place()
    try Folders.makeAll(place.path + "/.vpdt-init")
    try Folders.make(place.path + "/inbox")
    try FileContents.writeNew(place.path + "/inbox/letter", [1])
    #expect(throws: OfficeFolderError.notEmpty(path: place.path)) {
      try place.folder.create { _ in }
    }
    #expect(Folders.exists(place.path + "/inbox/letter"))
  }

  @Test func `that this account may not enter is not taken for none`() throws {
    let place = Place()
    try place.folder.create { _ in }
    chmod(place.path, 0)
    // Root may enter everywhere: the thread looks with another account's eyes.
    setfsuid(65534)
    defer {
      setfsuid(getuid())
      chmod(place.path, 0o700)
    }
    let refusal = StoreError.unreadable(
      path: place.folder.database, reason: "Permission denied")
    #expect(throws: refusal) { try place.folder.open() }
    #expect(throws: (any Error).self) { try place.folder.create { _ in } }
  }

  @Test func `whose database this account may not read says so`() throws {
    let place = Place()
    try place.folder.create { _ in }
    chmod(place.path, 0o755)
    chmod(place.folder.database, 0)
    setfsuid(65534)
    defer { setfsuid(getuid()) }
    let refusal = StoreError.unreadable(
      path: place.folder.database, reason: "Permission denied")
    #expect(throws: refusal) { try place.folder.open() }
  }
}
