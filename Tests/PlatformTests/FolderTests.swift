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
