import Platform

@testable import Signatures

/// Runs `body` with a folder that holds a program of the name `openssl`.
///
/// - Parameter script: What it does when it is not asked for its version.
func withOpenSSL(
  version: String = "OpenSSL 3.0.19 27 Jan 2026", _ script: String,
  _ body: (String) throws -> Void
) throws {
  try PrivateFolder.with { folder in
    let program = folder + "/openssl"
    let text = """
      #!/bin/sh
      if [ "$1" = version ]; then echo "\(version)"; exit 0; fi
      \(script)
      """
    do {
      let file = try Descriptor.making(program + ".draft")
      try file.write(Array(text.utf8))
      try file.setMode(0o700)
    }
    // By another process: this one's file may still be open in the child of another test when it is run.
    _ = try ChildProcess("/bin/cp", [program + ".draft", program]).run()
    return try body(folder)
  }
}

/// The path of the machine's own openssl.
let realOpenSSL: String = {
  let path = Machine.variable("PATH") ?? "/usr/bin:/bin"
  for folder in path.split(separator: ":") where Folders.exists("\(folder)/openssl") {
    return "\(folder)/openssl"
  }
  return "/usr/bin/openssl"
}()

/// Runs `body` with a folder whose openssl is the machine's own, and counts how often it is started
/// to answer a question.
func startsOfOpenSSL(_ body: (String) throws -> Void) throws -> Int {
  try PrivateFolder.with { folder in
    let log = folder + "/starts"
    try withOpenSSL("echo \"$1\" >> \(log)\nexec \(realOpenSSL) \"$@\"", body)
    guard let lines = try? FileContents.read(log, limit: 1 << 20) else { return 0 }
    return lines.count { $0 == 10 }
  }
}
