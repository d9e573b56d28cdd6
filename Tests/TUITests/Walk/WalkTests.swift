import Glibc
import Platform
import Support
import Terminal
import Testing
import Wording

@testable import TUI

/// Keys of no plan at all, pressed by everybody: whatever they lead to, the next key is answered.
@Suite struct `A random walk through the screens` {
  /// Keys of the short form; more are pressed with VPDT_KEYS.
  static let keys = Machine.variable("VPDT_KEYS").flatMap { Int($0) } ?? 100_000
  /// Repeats the walk of this seed alone.
  static let seed = Machine.variable("VPDT_SEED").flatMap { UInt64($0) }

  /// What one walk leaves behind.
  private struct Result: Sendable {
    var keys = 0
    var reached: Set<String> = []
    var faults: [String] = []

    mutating func add(_ other: Result) {
      keys += other.keys
      reached.formUnion(other.reached)
      faults += other.faults
    }
  }

  @Test func `never ends but by leaving, reaches every screen, and shows nothing harmful`()
    async throws
  {
    let screens = try SourceFiles.types(conformingTo: "Screen", in: ["Terminal", "TUI"])
    let sample = try WalkOffice()
    let path = sample.office.path
    let known = try Walk.faults(at: sample.office.clerk)
    let seeds =
      Self.seed.map { [$0] }
      ?? Array(1...UInt64(max(1, (Self.keys + Walk.length - 1) / Walk.length)))
    CrashNote.install()
    let result = try await withThrowingTaskGroup(of: Result.self) { group in
      for seed in seeds {
        group.addTask { try Self.walk(seed, in: path, known) }
      }
      return try await group.reduce(into: Result()) { $0.add($1) }
    }
    for fault in result.faults.prefix(20) { Issue.record("\(fault)") }
    if Self.seed == nil {
      #expect(result.keys >= Self.keys)
      let forms = FormKind.allCases.map { "form " + $0.rawValue }
      #expect(screens.union(forms).subtracting(result.reached).sorted() == [])
      // What would act on a terminal was there to be shown.
      let hostile = result.reached.filter { $0.hasPrefix("hostile text in ") }
      #expect(hostile.count > screens.count / 2, "\(hostile.sorted())")
    }
    withExtendedLifetime(sample) {}
  }

  private static func walk(
    _ seed: UInt64, in path: String, _ known: Set<String>
  ) throws -> Result {
    CrashNote.begin(seed)
    defer { CrashNote.end(seed) }
    var walk = try Walk(seed, copyOf: path)
    // The first walks press every key in every screen, and open every form.
    let start = Int(seed) - 1
    if start < Start.screens.count {
      try walk.sweep(Start.screens[start])
      try walk.visit(
        Start.forms.enumerated().filter { $0.offset % Start.screens.count == start }.map(\.element))
    }
    walk.wander(for: Walk.length - walk.keys)
    try walk.checkOffice(known)
    return Result(keys: walk.keys, reached: walk.reached, faults: walk.faults)
  }
}

/// Names the walks under way when the program comes to a sudden end, so that they can be repeated.
private enum CrashNote {
  private static let slots = 64
  private static nonisolated(unsafe) let seeds = {
    let seeds = UnsafeMutablePointer<UInt64>.allocate(capacity: slots)
    seeds.initialize(repeating: 0, count: slots)
    return seeds
  }()

  static func install() {
    _ = seeds
    for fault in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
      signal(fault) { fault in
        for slot in 0..<CrashNote.slots where CrashNote.seeds[slot] != 0 {
          CrashNote.write("VPDT_SEED=", CrashNote.seeds[slot])
        }
        signal(fault, SIG_DFL)
        raise(fault)
      }
    }
  }

  /// Two walks at once seldom share a slot; then only one of them is named.
  static func begin(_ seed: UInt64) { seeds[Int(seed) % slots] = seed }

  static func end(_ seed: UInt64) { seeds[Int(seed) % slots] = 0 }

  private static func write(_ name: StaticString, _ number: UInt64) {
    _ = Glibc.write(2, name.utf8Start, name.utf8CodeUnitCount)
    var rest = number
    var divisor: UInt64 = 1
    while rest / divisor > 9 { divisor *= 10 }
    while divisor > 0 {
      var digit = UInt8(ascii: "0") + UInt8(rest / divisor)
      _ = Glibc.write(2, &digit, 1)
      rest %= divisor
      divisor /= 10
    }
    _ = Glibc.write(2, "\n", 1)
  }
}
