import CSystem
import Glibc

/// Another program, run to its end and without a shell: no word of an argument has a meaning of
/// its own.
///
/// It sees the given environment only, no open file of ours, no blocked or ignored signals, and no
/// terminal, so that it cannot ask for a password behind a screen.
public struct ChildProcess: Sendable {
  /// A name to be found through `searchPath`, or a path with a slash in it.
  public let program: String
  public let arguments: [String]
  /// The whole environment.
  public var environment: [String: String]
  /// Folders with colons between them. Only absolute ones count: a program that lies in the
  /// current folder under a known name is not the known program.
  public var searchPath: String
  /// The most bytes of output; a program that writes more is ended.
  public var outputLimit = 1 << 20
  /// The bytes of error output that are kept, the first ones; the rest is read and dropped.
  public var errorLimit = 1 << 14
  /// Milliseconds until the program is ended.
  public var timeLimit = 10_000
  /// What it and each program it starts may take; nil for as much as there is.
  public var resources: Resources?
  /// Whether it waits for all others that want the processor.
  public var isPatient = false

  /// For programs that read what others have made.
  public struct Resources: Sendable {
    /// Bytes of memory, seconds of a processor, bytes of a file it writes.
    public let memory: Int
    public let processorSeconds: Int
    public let file: Int

    public init(memory: Int, processorSeconds: Int, file: Int) {
      self.memory = memory
      self.processorSeconds = processorSeconds
      self.file = file
    }
  }

  /// - Parameter searchPath: `PATH` of this process if nil.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    searchPath: String? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.searchPath = searchPath ?? Machine.variable("PATH") ?? "/usr/bin:/bin"
  }

  /// Starts the program and waits for it. Nothing of it is left when this returns or throws.
  ///
  /// - Parameters:
  ///   - input: What it reads from standard input, piece after piece.
  ///   - secrets: What it reads from descriptors 3, 4, …, a line each: arguments, environment and
  ///     files are there for others to see.
  ///   - holding: A lock this process has: if it is killed, the lock is held until the program ends.
  ///   - goesOn: Asked every few milliseconds; false ends the program.
  public func run(
    input: [ArraySlice<UInt8>] = [], secrets: [Secret] = [], holding lock: FileLock? = nil,
    goesOn: @escaping () -> Bool = { true }
  ) throws(ChildProcessError) -> Outcome {
    guard let path = executable() else { throw .notFound(program) }
    do throws(SystemError) {
      return try run(path, input, secrets, lock, goesOn)
    } catch {
      throw .failed(error)
    }
  }

  private func run(
    _ path: String, _ input: [ArraySlice<UInt8>], _ secrets: [Secret], _ lock: FileLock?,
    _ goesOn: @escaping () -> Bool
  ) throws(SystemError) -> Outcome {
    // Neither a pipe that could fill up nor one whose reader could go away.
    let standardInput =
      try input.isEmpty
      ? Descriptor.reading("/dev/null").aboveStandard() : Descriptor.inMemory(input)
    let output = try Pipe()
    let errors = try Pipe()
    let further = try FurtherInputs(secrets)
    let process = try spawn(
      path, input: standardInput, output: output.writing, errors: errors.writing,
      further: further.numbers + (lock.map { [$0.number] } ?? []))
    if let resources {
      // It has only just begun. One that has ended already needs no limits.
      for (kind, most) in [
        (vpdt_limit_memory, resources.memory),
        (vpdt_limit_processor, resources.processorSeconds), (vpdt_limit_file, resources.file),
      ] { _ = vpdt_limit(process, kind, UInt(clamping: most)) }
    }
    if isPatient { vpdt_make_patient(process) }
    // Not closed before the child has its copies.
    withExtendedLifetime((further, lock)) {}
    return try Supervision(
      of: process, output: output.closingWriter(), errors: errors.closingWriter(), limits: self,
      goesOn: goesOn
    ).outcome()
  }

  /// Whether there is a program of that name to be run.
  public var isThere: Bool { executable() != nil }

  /// Where the program is; nil if nowhere.
  public func executable() -> String? {
    if program.utf8.contains(UInt8(ascii: "/")) {
      return access(program, X_OK) == 0 ? program : nil
    }
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(program)"
      if access(path, X_OK) == 0, (try? Folders.facts(of: path))?.kind == .file { return path }
    }
    return nil
  }

  private func spawn(
    _ path: String, input: borrowing Descriptor, output: borrowing Descriptor,
    errors: borrowing Descriptor, further: [Int32]
  ) throws(SystemError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.number, 0)
    posix_spawn_file_actions_adddup2(&actions, output.number, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.number, 2)
    for (index, number) in further.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, number, Int32(3 + index))
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | vpdt_spawn_without_terminal)
    // A screen of ours may block signals or ignore them; the child starts like from a fresh shell.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)

    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = variables.map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    var process: pid_t = 0
    var number = posix_spawn(&process, path, &actions, &attributes, &words, &settings)
    // Somebody still has the program open for writing, as an update does: it is whole in a moment.
    for _ in 0..<20 where number == ETXTBSY {
      Machine.sleep(milliseconds: 10)
      number = posix_spawn(&process, path, &actions, &attributes, &words, &settings)
    }
    guard number == 0 else { throw SystemError("posix_spawn", path, number) }
    return process
  }
}

/// What is left of a program that ran.
public struct Outcome: Equatable, Sendable {
  public let ending: Ending
  public let output: [UInt8]
  /// The first part of what it wrote to standard error.
  public let errors: [UInt8]

  public enum Ending: Equatable, Sendable {
    case exited(Int32)
    /// Ended by a signal that was not ours.
    case signalled(Int32)
    /// Ended by us, at the limit of time.
    case outOfTime
    /// Ended by us, at the limit of output.
    case outputTooLong
    /// Ended by us, because nobody waits for it any more.
    case stopped
  }
}

/// Why a program did not run at all.
public enum ChildProcessError: Error, Equatable, Sendable {
  /// Nothing of that name can be run.
  case notFound(String)
  case failed(SystemError)
}
