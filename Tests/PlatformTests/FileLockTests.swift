import Testing

@testable import Platform

@Suite struct `A queue before a file` {
  @Test func `lets in only whoever finds nobody, where one does not want to wait`() throws {
    let folder = "/tmp/vpdt-lock-" + Machine.randomName()
    try Folders.make(folder)
    defer { try? Folders.removeAll(folder) }
    let (first, second) = (try FileLock(folder + "/lock"), try FileLock(folder + "/lock"))
    let inside = try first.ifFree { try second.ifFree { true } == nil }
    #expect(inside == true)
    #expect(try second.ifFree { true } == true)
  }

  @Test func `is passed on to a program, which is in the same turn`() throws {
    let folder = "/tmp/vpdt-lock-" + Machine.randomName()
    try Folders.make(folder)
    defer { try? Folders.removeAll(folder) }
    let lock = try FileLock(folder + "/lock")
    let script = "flock -n 3 && echo same; flock -n '\(folder)/lock' true || echo taken"
    let outcome = try lock.withTurn { try ChildProcess("sh", ["-c", script]).run(holding: lock) }
    #expect(outcome.output == Array("same\ntaken\n".utf8))
    #expect(try FileLock(folder + "/lock").ifFree { true } == true)
  }
}
