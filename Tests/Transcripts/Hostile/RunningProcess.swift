import Glibc
import Platform

/// A program that runs beside the test, to be waited for or killed.
struct RunningProcess {
  let pid: pid_t

  /// - Parameter answer: The file its standard output goes to; errors go beside it.
  init(_ words: [String], answer: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, answer, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, answer + ".err", flags, 0o600)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    // As a shell would start it: the threads tests run on let signals wait.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var pid: pid_t = 0
    let failure = posix_spawn(&pid, words[0], &actions, &attributes, &arguments, environ)
    guard failure == 0 else { throw SystemError("posix_spawn", words[0], failure) }
    self.pid = pid
  }

  /// Ends it at once, wherever it is; nothing in the program can prepare for that.
  func kill() { Glibc.kill(pid, SIGKILL) }

  /// Waits for the end: its exit status, or 128 and the signal that ended it.
  @discardableResult
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) == -1 && errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
