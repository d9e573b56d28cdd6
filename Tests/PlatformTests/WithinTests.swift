import Glibc
import Testing

@testable import Platform

@Suite struct `Going down from an open folder` {
  @Test func `follows no link, to a file or to a folder`() throws {
    try withFolder { path in
      try FileContents.writeNew("\(path)/file", [1, 2, 3])
      try Folders.make("\(path)/below")
      try FileContents.writeNew("\(path)/below/inner", [4])
      symlink("file", "\(path)/to-file")
      symlink("below", "\(path)/to-below")
      let folder = try Descriptor.folder(path)
      #expect(try folder.names() == ["below", "file", "to-below", "to-file"])
      #expect(try folder.facts(of: "to-file").kind == .link)
      #expect(try folder.facts(of: "below").kind == .folder)
      #expect(try folder.file("file").read(10, at: 1) == [2, 3])
      #expect(try folder.folder("below").file("inner").facts().size == 1)
      for name in ["to-file", "to-below"] {
        #expect(throws: SystemError.self) { _ = try folder.file(name).number }
        #expect(throws: SystemError.self) { _ = try folder.folder(name).number }
      }
    }
  }

  @Test func `lists names as often as asked`() throws {
    try withFolder { path in
      let folder = try Descriptor.folder(path)
      #expect(try folder.names() == [])
      try FileContents.writeNew("\(path)/a", [])
      #expect(try folder.names() == ["a"])
      #expect(try folder.names() == ["a"])
    }
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let name = Machine.randomName()
    let path = "\(Machine.variable("TMPDIR") ?? "/tmp")/vpdt-\(name)"
    try Folders.make(path)
    defer { try? Folders.removeAll(path) }
    try body(path)
  }
}
