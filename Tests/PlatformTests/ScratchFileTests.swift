import Platform
import Testing

@Suite struct `A file without a name` {
  @Test func `holds what was written, and nobody sees it`() throws {
    try PrivateFolder.with { folder in
      let file = try ScratchFile(in: folder)
      try file.write([1, 2, 3])
      try file.write([4, 5])
      #expect(file.size == 5)
      #expect(try file.read(3, at: 1) == [2, 3, 4])
      #expect(try file.read(9, at: 4) == [5])
      #expect(try Folders.names(in: folder) == [])
    }
  }

  @Test func `cannot lie where no folder is`() {
    #expect(throws: SystemError.self) { try ScratchFile(in: "/nonexistent") }
  }
}
