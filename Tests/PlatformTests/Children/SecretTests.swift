import Glibc
import Testing

@testable import Platform

@Suite struct `A passphrase` {
  private func text(_ secret: Secret?) -> String? {
    secret?.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `reaches a program through a pipe, a line each, and not its arguments or environment`()
    throws
  {
    let outcome = try ChildProcess(
      "/bin/sh",
      ["-c", "read -r a <&3; read -r b <&4; echo \"$a|$b\"; env; cat /proc/$$/cmdline"]
    ).run(secrets: [Secret("mật khẩu"), Secret("hai")])
    let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "mật khẩu|hai")
    #expect(!lines.dropFirst().contains { $0.contains("mật") || $0.contains("hai") })
  }

  @Test func `is nothing that a program without one could read`() throws {
    let outcome = try ChildProcess("/bin/sh", ["-c", "read -r a <&3 && echo read"]).run()
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ("một\nhai\n", "một"), ("không hết dòng", "không hết dòng"), ("\n", ""), ("", ""),
    ("cr\r\n", "cr"),
  ])
  func `is the first line behind a descriptor`(bytes: String, wanted: String) throws {
    let file = try Descriptor.inMemory([Array(bytes.utf8)[...]])
    #expect(text(try Secret.read(fromDescriptor: file.number)) == wanted)
  }

  @Test func `leaves what stands behind its line to others`() throws {
    let file = try Descriptor.inMemory([Array("một\nhai\n".utf8)[...]])
    _ = try Secret.read(fromDescriptor: file.number)
    #expect(text(try Secret.read(fromDescriptor: file.number)) == "hai")
  }

  @Test func `is refused where it is longer than any, or nothing is there to be read`() throws {
    let file = try Descriptor.inMemory([[UInt8](repeating: 65, count: 5000)[...]])
    #expect(throws: SystemError.self) { try Secret.read(fromDescriptor: file.number) }
    #expect(throws: SystemError.self) { try Secret.read(fromDescriptor: 900) }
  }
}
