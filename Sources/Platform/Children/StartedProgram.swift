import CSystem
import Glibc

/// A program that was started and has to be waited for.
public struct StartedProgram: Sendable {
  /// How a program ended.
  public enum Exit: Equatable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  private let id: pid_t
  private let program: String

  /// Starts `program` in this process's environment. What is not passed on is `/dev/null`.
  ///
  /// - Parameter program: A path, or a name to look for in `PATH`.
  public init(
    _ program: String, _ arguments: [String] = [], input: Int32? = nil, output: Int32? = nil,
    errors: Int32? = 2
  ) throws(SystemError) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, source) in [(Int32(0), input), (1, output), (2, errors)] {
      if let source {
        posix_spawn_file_actions_adddup2(&actions, source, target)
      } else {
        posix_spawn_file_actions_addopen(
          &actions, target, "/dev/null", target == 0 ? O_RDONLY : O_WRONLY, 0)
      }
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, program, &actions, nil, &words, environ)
    guard code == 0 else { throw SystemError("posix_spawn", program, code) }
    self.id = id
    self.program = program
  }

  /// Waits for the end of the program; once.
  public func wait() throws(SystemError) -> Exit {
    var status: Int32 = 0
    try checked("waitpid", program) { waitpid(id, &status, 0) }
    return status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }
}

/// A pipe within this process, to be handed to programs it starts.
public struct InheritedPipe: ~Copyable {
  public let reading: Descriptor
  private var writing: Descriptor?

  public init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    try checked("pipe", "") { vpdt_pipe(&ends) }
    reading = Descriptor(number: ends[0], path: "pipe")
    writing = Descriptor(number: ends[1], path: "pipe")
  }

  /// The number to pass on to a program that writes.
  public var writingNumber: Int32 {
    switch writing {
    case .some(let end): end.number
    case .none: -1
    }
  }

  /// Gives this process's own end up: readers see the end once all other writers have ended.
  public mutating func closeWriting() { writing = nil }
}
