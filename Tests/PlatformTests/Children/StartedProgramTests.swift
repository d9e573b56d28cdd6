import Platform
import Testing

@Suite struct `A program started by this one` {
  @Test func `tells how it ended`() throws {
    #expect(try StartedProgram("true").wait() == .status(0))
    #expect(try StartedProgram("sh", ["-c", "exit 3"]).wait() == .status(3))
    #expect(try StartedProgram("sh", ["-c", "kill -9 $$"]).wait() == .signal(9))
  }

  @Test func `is refused when there is none of its name`() {
    #expect(throws: SystemError.self) { try StartedProgram("no-such-program-anywhere") }
  }

  @Test func `writes into a pipe that ends with it`() throws {
    var pipe = try InheritedPipe()
    let child = try StartedProgram("echo", ["văn bản"], output: pipe.writingNumber)
    pipe.closeWriting()
    var bytes: [UInt8] = []
    try FileContents.pieces(of: pipe.reading) { piece in
      bytes += piece
      return true
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "văn bản\n")
    #expect(try child.wait() == .status(0))
  }
}
