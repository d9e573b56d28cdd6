import Glibc
import Platform
import Support

/// A shell in a folder of its own, with the program that was just built as `vpdt`.
final class Shell {
  let folder: String

  /// - Parameters:
  ///   - moment: What `vpdt` takes for now; nil for the machine's clock.
  ///   - programs: Those of the machine that an office can do without and that are there, too.
  init(moment: String? = nil, with programs: [String] = []) throws {
    folder = TestPlace.path + "/vpdt-transcript-" + Machine.randomName()
    try Folders.make(folder)
    try Folders.make(folder + "/.bin")
    let clock = moment.map { " --now " + $0 } ?? ""
    // Written by a process of its own: a file this one has written may still be open in a child
    // that another test has begun to start, and then the kernel refuses to run it.
    _ = spawn([
      "/bin/sh", "-c",
      "printf '#!/bin/sh\nexec %s%s \"$@\"\n' \"$1\" \"$2\" > \"$3\"; chmod 755 \"$3\"",
      "sh", "'\(BuiltProgram.path)'", clock, folder + "/.bin/vpdt",
    ])
    for name in programs {
      let program = ChildProcess(name, [], searchPath: TestPrograms.machinePath).executable()
      _ = spawn(["/bin/ln", "-s", program ?? "/nowhere", folder + "/.bin/" + name])
    }
    // A stand-in, so that a dialogue can show what is read; and what an administrator would type to trust the
    // maker of the samples.
    for name in ["pdftotext", "trust-samples"] {
      _ = spawn(["/bin/cp", Project.root + "/Tests/Fixtures/programs/" + name, folder + "/.bin/"])
    }
  }

  deinit { try? Folders.removeAll(folder) }

  struct Result {
    /// Standard output, then standard error behind `! `, then the status behind `? `.
    let lines: [String]
    let status: Int32
  }

  func run(_ command: String) throws -> Result {
    let script =
      """
      cd '\(folder)'
      export PATH='\(folder)/.bin':"$PATH" VPDT_OFFICE='\(folder)/office' LC_ALL=C.UTF-8
      export FIXTURES='\(Project.root)/Tests/Fixtures' HOME='\(folder)' README='\(Project.root)/README.md'
      unset VPDT_PERSON XDG_DATA_HOME SSH_CONNECTION SSH_CLIENT SSH_TTY
      ( \(command)
      ) >.out 2>.err </dev/null
      """
    let status = spawn(["/bin/sh", "-c", script])
    var lines = try read(".out")
    lines += try read(".err").map { "! " + $0 }
    if status != 0 { lines.append("? \(status)") }
    return Result(lines: lines, status: status)
  }

  /// Starts the program itself, its answer and errors going to files in the folder.
  func start(_ words: [String], answer: String) throws -> RunningProcess {
    try RunningProcess([BuiltProgram.path] + words, answer: folder + "/" + answer)
  }

  private func read(_ name: String) throws -> [String] {
    let bytes = try FileContents.read(folder + "/" + name, limit: 1 << 22) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func spawn(_ words: [String]) -> Int32 {
    var pid: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    guard posix_spawn(&pid, words[0], nil, nil, &arguments, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1 && errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
