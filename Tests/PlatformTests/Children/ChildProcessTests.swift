import Glibc
import Testing

@testable import Platform

/// A few words of shell, as a program to be watched.
private func shell(_ script: String) -> ChildProcess {
  ChildProcess("sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin"])
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private func milliseconds(_ work: () throws -> Void) rethrows -> Int64 {
  let start = Machine.milliseconds()
  try work()
  return Machine.milliseconds() - start
}

@Suite struct `A child process` {
  @Test func `has what it may take limited, and all it starts`() throws {
    // The limits come when it has begun already.
    var child = shell("/bin/sleep 0.2; ulimit -v; ulimit -t; ulimit -f; sh -c 'ulimit -t'; nice")
    child.resources = ChildProcess.Resources(
      memory: 512 << 20, processorSeconds: 7, file: 1 << 20)
    child.isPatient = true
    #expect(text(try child.run().output) == "524288\n7\n2048\n7\n19\n")
  }

  @Test func `is ended where it takes more of the processor, or writes a longer file`() throws {
    var busy = shell("while :; do :; done")
    busy.resources = ChildProcess.Resources(memory: 1 << 30, processorSeconds: 1, file: 1 << 20)
    busy.timeLimit = 60_000
    guard case .signalled = try busy.run().ending else {
      Issue.record("it went on")
      return
    }
    let path = "/tmp/vpdt-long-" + Machine.randomName()
    defer { unlink(path) }
    var writer = shell("/bin/sleep 0.2; exec head -c 3000000 /dev/zero > \(path)")
    writer.resources = ChildProcess.Resources(
      memory: 1 << 30, processorSeconds: 10, file: 1 << 20)
    #expect(try writer.run().ending != .exited(0))
    #expect(try FileContents.read(path, limit: 1 << 22)?.count ?? 0 <= 1 << 20)
  }

  @Test func `hands back its output, its errors and its exit status`() throws {
    let outcome = try shell("echo kết quả; echo lỗi >&2; exit 7").run()
    #expect(outcome.ending == .exited(7))
    #expect(text(outcome.output) == "kết quả\n")
    #expect(text(outcome.errors) == "lỗi\n")
  }

  @Test func `gets its arguments as they are, whatever a shell would make of them`() throws {
    let words = ["a b", "$HOME", "*", "'\"", "", "-n;"]
    let outcome = try ChildProcess("printf", ["%s|"] + words).run()
    #expect(text(outcome.output) == words.map { $0 + "|" }.joined())
  }

  @Test func `sees the given environment and nothing else`() throws {
    let outcome = try ChildProcess("env", [], environment: ["B": "2 3", "A": "1"]).run()
    #expect(text(outcome.output) == "A=1\nB=2 3\n")
  }

  @Test func `reads the pieces of its input one after the other, and nothing if there are none`()
    throws
  {
    let bytes = Array("một hai ba".utf8)
    #expect(try ChildProcess("cat", []).run(input: [bytes[..<4], bytes[4...]]).output == bytes)
    #expect(try ChildProcess("cat", []).run().output.isEmpty)
  }

  @Test func `may leave its input unread`() throws {
    let input = [UInt8](repeating: 7, count: 4 << 20)
    #expect(try ChildProcess("true", []).run(input: [input[...]]).ending == .exited(0))
  }

  @Test func `may write far more than a pipe holds, on both sides at once`() throws {
    let input = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
    var child = shell("tee /dev/stderr")
    child.outputLimit = 4 << 20
    let outcome = try child.run(input: [input[...]])
    #expect(outcome.output == input)
    #expect(outcome.errors.count == child.errorLimit)
    #expect(outcome.ending == .exited(0))
  }

  @Test func `is ended when it writes more than was agreed`() throws {
    var child = ChildProcess("yes", [])
    child.outputLimit = 100_000
    let outcome = try child.run()
    #expect(outcome.ending == .outputTooLong)
    #expect(outcome.output.count == 100_000)
  }

  @Test func `is ended when its time is over, with what it started itself`() throws {
    var child = shell("sleep 30 & sleep 30; echo never")
    child.timeLimit = 100
    var outcome: Outcome?
    #expect(try milliseconds { outcome = try child.run() } < 2_000)
    #expect(outcome?.ending == .outOfTime)
    #expect(outcome?.output == [])
  }

  @Test func `is ended at once when nobody waits for it any more, with what it started itself`()
    throws
  {
    let child = shell("sleep 30 & sleep 30; echo never")
    var asked = 0
    var outcome: Outcome?
    #expect(
      try milliseconds {
        outcome = try child.run {
          asked += 1
          return asked < 3
        }
      } < 2_000)
    #expect(outcome?.ending == .stopped)
    #expect(outcome?.output == [])
  }

  @Test func `has ended even if something it started still holds its output open`() throws {
    var outcome: Outcome?
    let time = try milliseconds { outcome = try shell("sleep 3 & echo xong").run() }
    #expect(time < 2_000)
    #expect(outcome?.ending == .exited(0))
    #expect((outcome?.output).map(text) == "xong\n")
  }

  @Test func `that closes its output before it ends is waited for`() throws {
    let outcome = try shell("exec >&- 2>&-; sleep 0.05; exit 3").run()
    #expect(outcome.ending == .exited(3))
  }

  @Test func `tells when a signal has ended it`() throws {
    #expect(try shell("kill -TERM $$").run().ending == .signalled(SIGTERM))
  }

  @Test func `obeys signals that are blocked and ignored here`() throws {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    #expect(try shell("kill -TERM $$; sleep 1").run().ending == .signalled(SIGTERM))
  }

  @Test func `has no terminal to ask at`() throws {
    #expect(try shell("echo x 2>/dev/null > /dev/tty").run().ending != .exited(0))
  }

  @Test func `inherits no file that is open here`() throws {
    let file = try Descriptor.reading(#filePath)
    let outcome = try shell("ls -l /proc/self/fd").run()
    #expect(!text(outcome.output).contains(Folders.name(of: #filePath)))
    _ = try file.facts()
  }

  @Test func `leaves neither a zombie nor an open file behind`() throws {
    let before = try Folders.names(in: "/proc/self/fd").count
    var child = shell("sleep 30")
    child.timeLimit = 20
    for _ in 0..<5 {
      _ = try child.run()
      _ = try shell("exit 1").run()
    }
    // Other tests run at the same time and open files as well, but not as many.
    #expect(try Folders.names(in: "/proc/self/fd").count < before + 20)
  }

  @Test func `that is nowhere to be found is an error of its own`() throws {
    #expect(throws: ChildProcessError.notFound("khong-co")) {
      try ChildProcess("khong-co", []).run()
    }
    #expect(throws: ChildProcessError.notFound("/khong/co")) {
      try ChildProcess("/khong/co", []).run()
    }
    #expect(throws: ChildProcessError.notFound("true")) {
      try ChildProcess("true", [], searchPath: "/khong").run()
    }
  }

  @Test func `is never looked for in the current folder`() {
    #expect(ChildProcess("Package.swift", [], searchPath: ":.:").executable() == nil)
    #expect(ChildProcess("sh", [], searchPath: ".:/bin").executable() == "/bin/sh")
  }
}
