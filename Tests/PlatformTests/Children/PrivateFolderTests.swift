import Glibc
import Testing

@testable import Platform

@Suite struct `A private folder` {
  @Test func `is for this account only and gone afterwards`() throws {
    var path = ""
    try PrivateFolder.with { folder in
      path = folder
      var status = stat()
      #expect(stat(folder, &status) == 0)
      #expect(status.st_mode & 0o7777 == 0o700)
      try Folders.make(folder + "/trong")
      try FileContents.writeNew(folder + "/trong/khoa", [1, 2, 3])
    }
    #expect(!path.isEmpty && !Folders.exists(path))
  }

  @Test func `is gone after an error as well`() throws {
    struct Odd: Error {}
    var path = ""
    #expect(throws: Odd.self) {
      try PrivateFolder.with { folder in
        path = folder
        throw Odd()
      }
    }
    #expect(!path.isEmpty && !Folders.exists(path))
  }
}
