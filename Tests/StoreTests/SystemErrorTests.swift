import Glibc
import Office
import Platform
import Testing

@testable import Store

@Suite struct `What the system refuses` {
  @Test func `names what could not be written after its cause`() {
    let causes: [(Int32, FileError)] = [
      (ENOSPC, .diskFull(path: "p")), (EDQUOT, .diskFull(path: "p")),
      (EROFS, .readOnly(path: "p")), (EEXIST, .exists(path: "p")),
      (ENOTEMPTY, .exists(path: "p")),
      (EACCES, .unwritable(path: "p", reason: "Permission denied")),
    ]
    for (number, error) in causes {
      #expect(FileError(writing: "p", SystemError("write", "p", number)) == error)
    }
  }

  @Test func `names what could not be read after its cause`() {
    let causes: [(Int32, FileError)] = [
      (ENOENT, .missing(path: "p")), (ENOTDIR, .missing(path: "p")), (EISDIR, .folder(path: "p")),
      (EIO, .unreadable(path: "p", reason: "Input/output error")),
    ]
    for (number, error) in causes {
      #expect(FileError(reading: "p", SystemError("read", "p", number)) == error)
    }
  }

  @Test func `that the database cannot place is shown in SQLite's own words`() throws {
    let office = try SampleOffice()
    let error = #expect(throws: StoreError.self) {
      try office.database.run("INSERT INTO setting (name, value) VALUES (NULL, '')")
    }
    #expect(
      error
        == .failed(
          path: office.folder.database, detail: "NOT NULL constraint failed: setting.name"))
  }
}
