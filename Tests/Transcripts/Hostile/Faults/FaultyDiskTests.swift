import Platform
import Testing

/// What the walks rest on: that the disk does fail.
@Suite struct `The disk that fails` {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    _ = try shell.run("mkdir bad spare; echo một > bad/kept; sync bad/kept")
  }

  /// The shell itself writes what its built-in commands print.
  private func run(_ script: String, _ order: String) throws -> [String] {
    _ = try shell.run(
      """
      LD_PRELOAD='\(DiskFault.library)' VPDT_FAULT=\(order) VPDT_FAULT_UNDER="$PWD/bad" \
        VPDT_FAULT_LOG=calls VPDT_FAULT_SPARE="$PWD/spare" /bin/sh -c '\(script)'
      true
      """)
    return try shell.run("cd bad; for name in *; do echo $name $(cat $name); done").lines
  }

  @Test func `refuses the call it is told to, and no other`() throws {
    let script = "echo a > bad/a; echo b > bad/b; echo c > bad/c"
    #expect(try run(script, "write:2:EIO") == ["a a", "b", "c c", "kept một"])
    #expect(try run("echo x > bad/c", "change:1:EROFS:stay") == ["a a", "b", "c c", "kept một"])
    #expect(try shell.run("cat calls").lines.first?.hasPrefix("1 write /") == true)
  }

  @Test func `writes half, and kills behind it`() throws {
    #expect(
      try run("echo 1234567 > bad/a; echo b > bad/b", "write:1:after") == ["a 1234", "kept một"])
    #expect(try run("echo 1234567 > bad/c", "write:1:kill") == ["a 1234", "c", "kept một"])
  }

  @Test func `loses what was not flushed when its power fails`() throws {
    let script = "echo hai > bad/kept; echo a > bad/a; echo b > bad/b"
    #expect(try run(script, "make:2:kill") == ["a a", "kept hai"])
    _ = try shell.run("rm bad/*; echo một > bad/kept")
    #expect(try run(script, "make:2:lose") == ["kept một"])
  }
}
