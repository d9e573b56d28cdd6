import Glibc
import Testing

@testable import Platform

@Suite struct `A path` {
  @Test(arguments: [
    ("/a/b/c", "/a/b"), ("/a", "/"), ("a", "."), ("a/b/", "a"), ("/", "/"), ("dir//x", "dir/"),
  ])
  func `knows the folder it lies in`(path: String, folder: String) {
    #expect(Folders.parent(of: path) == folder)
  }
}

@Suite struct `The facts of a file` {
  @Test(arguments: [Int.min, -62_135_596_800, 0, 13_569_465_600, 253_402_300_799, Int.max])
  func `hold any time a file system holds`(seconds: Int) throws {
    let path = "/tmp/vpdt-facts-" + Machine.randomName()
    try FileContents.writeNew(path, [1])
    defer { try? Folders.removeFile(path) }
    let times = [timespec(), timespec(tv_sec: seconds, tv_nsec: 999_999_999)]
    let status = utimensat(AT_FDCWD, path, times, 0)
    let facts = try #require(try Folders.facts(of: path))
    // Some file systems cut a time off at what they can hold.
    if status == 0, seconds == 0 {
      #expect(facts.changedAt == 0 && facts.changedAtFraction == 999_999_999)
    }
  }
}
