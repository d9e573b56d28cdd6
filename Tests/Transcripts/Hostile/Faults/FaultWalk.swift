import Platform
import Support
import Testing

/// One command, carried out again and again in a fresh copy of an office, on a disk that fails at
/// another of its calls each time.
///
/// After each time the office must agree with itself, and hold all of what was asked for or nothing
/// of it: all if the program said so. What was not done must be doable then, on a good disk.
final class FaultWalk {
  /// Lines of shell, run in a folder that holds the copies.
  struct Plan {
    /// The words behind `vpdt`.
    var command: String
    /// The office the command works in.
    var office = "office"
    /// What lies on the bad disk beside that office.
    var places: [String] = []
    /// Prints what the command changes, and nothing that differs from one time to the other.
    var probe: String
    /// Does it once more on a good disk; the command itself if nil.
    var again: String?
    /// The codes by which the program says that it was done before.
    var doneBefore: Set<String> = []
    /// Whether part of it may be there: it goes on from there when it is done again.
    var isInSteps = false
    /// Ends with a line that begins with `khớp: ` if all is well.
    var check = "vpdt check"
  }

  private let shell: Shell
  private let moment: String
  private let plan: Plan
  /// What the probe prints before and after.
  private let before: [String]
  private let after: [String]
  /// How many calls the command makes on a good disk: to change something, and to read.
  let changes: Int
  let reads: Int
  /// The faults with the codes the program has given, and how often.
  private(set) var codes: [String: Int] = [:]

  /// - Parameter office: Whatever lies in its folder is copied for every time.
  init(_ office: PractiseOffice, _ plan: Plan) throws {
    (shell, moment, self.plan) = (office.shell, office.moment, plan)
    _ = try shell.run("mkdir .walk; mv * .walk; mv .walk prepared; mkdir spare")
    before = try shell.run(
      "cp -a prepared round; cd round; export VPDT_OFFICE=$PWD/\(plan.office); "
        + "{ \(plan.probe); } 2>&1"
    ).lines.filter { !$0.hasPrefix("? ") }
    let good = try FaultOutcome(shell.run(FaultWalk.round(plan, moment, "change:0:none")).lines)
    try #require(good.status == 0 && good.isSound, "\(good)")
    try #require(good.found != before || plan.isInSteps, "\(good)")
    (after, changes) = (good.found, good.calls.count)
    reads = try FaultOutcome(shell.run(FaultWalk.round(plan, moment, "read:0:none")).lines)
      .calls.count
    try #require(changes > 0 && reads > 0, "the disk that fails is not there")
  }

  /// Meets the fault at the call of that number, and looks at what has become of the office.
  func meet(_ fault: DiskFault, at number: Int) throws {
    let order = fault.order(at: number)
    let lines = try shell.run(
      FaultWalk.round(plan, moment, order) + "\n" + FaultWalk.second(plan)
    ).lines
    let outcome = FaultOutcome(lines)
    let place: Comment =
      "\(plan.command), \(fault) at \(outcome.calls[number] ?? "no call"): \(outcome)"
    expectClearAnswer(outcome, fault, place)
    let isDone = outcome.found == after
    #expect(isDone || outcome.found == before || plan.isInSteps, place)
    #expect(isDone || !outcome.isAcknowledged, place)
    #expect(outcome.isSound, place)
    let isSaidToBeDone = isDone && plan.doneBefore.contains(outcome.codeAgain ?? "")
    #expect(outcome.statusAgain == 0 || isSaidToBeDone, place)
    #expect(outcome.foundAgain == after && outcome.isSoundAgain, place)
  }

  private func expectClearAnswer(_ outcome: FaultOutcome, _ fault: DiskFault, _ place: Comment) {
    #expect(fault.statuses.contains(outcome.status), place)
    guard outcome.status == 1 else { return }
    codes["\(fault) \(outcome.code ?? "none")", default: 0] += 1
    #expect(outcome.code != nil && outcome.code != "internal.unforeseen", place)
    #expect(outcome.hasRemedy, place)
  }

  // MARK: Shell

  /// The command in a new copy, on a disk that is told to fail.
  private static func round(_ plan: Plan, _ moment: String, _ order: String) -> String {
    let places = ([plan.office] + plan.places).map { "$PWD/\($0)" }.joined(separator: ":")
    return """
      rm -rf round spare/* calls; cp -a prepared round; cd round
      export VPDT_OFFICE="$PWD/\(plan.office)"
      LD_PRELOAD='\(DiskFault.library)' VPDT_FAULT=\(order) VPDT_FAULT_UNDER="\(places)" \
        VPDT_FAULT_LOG=../calls VPDT_FAULT_SPARE="$PWD/../spare" \
        '\(BuiltProgram.path)' --now \(moment) \(plan.command) >../answer 2>../errors
      echo "= status $?"
      echo "= acknowledged"; cat ../answer
      echo "= errors"; cat ../errors
      echo "= calls"; cat ../calls 2>/dev/null
      echo "= check"; { \(plan.check); } 2>&1
      echo "= found"; { \(plan.probe); } 2>&1
      """
  }

  /// What is looked at behind it.
  private static func second(_ plan: Plan) -> String {
    """
    { \(plan.again ?? "vpdt " + plan.command); } >../answer 2>../errors
    echo "= again $?"; cat ../errors
    echo "= check again"; { \(plan.check); } 2>&1
    echo "= found again"; { \(plan.probe); } 2>&1
    """
  }
}

/// What a round of a walk has printed.
private struct FaultOutcome: CustomStringConvertible {
  private var parts: [String: [String]] = [:]
  /// The status of the command, and when it was given again.
  private(set) var status = -1
  private(set) var statusAgain = -1
  /// Each call by its number: what it did, and with which file.
  private(set) var calls: [Int: String] = [:]

  init(_ lines: [String]) {
    var part = ""
    for line in lines {
      if line.hasPrefix("= status ") { status = Int(line.dropFirst(9)) ?? -1 }
      if line.hasPrefix("= again ") { statusAgain = Int(line.dropFirst(8)) ?? -1 }
      if line.hasPrefix("= ") {
        part = line.hasPrefix("= again") ? "again" : String(line.dropFirst(2))
      } else if !line.hasPrefix("! ") && !line.hasPrefix("? ") {
        parts[part, default: []].append(line)
      }
    }
    for line in parts["calls"] ?? [] {
      let words = line.split(separator: " ", maxSplits: 1)
      if let number = Int(words[0]) { calls[number] = line }
    }
  }

  /// All of it but the calls.
  var description: String {
    "\(status)\n"
      + parts.filter { $0.key != "calls" }.map { "\($0):\n  " + $1.joined(separator: "\n  ") }
      .sorted().joined(separator: "\n")
  }

  var found: [String] { parts["found"] ?? [] }
  var foundAgain: [String] { parts["found again"] ?? [] }
  var isSound: Bool { parts["check"]?.last?.hasPrefix("khớp: ") == true }
  var isSoundAgain: Bool { parts["check again"]?.last?.hasPrefix("khớp: ") == true }

  /// Whether the person was told that it is done.
  var isAcknowledged: Bool { status == 0 || !(parts["acknowledged"] ?? []).isEmpty && status > 1 }

  var code: String? { FaultOutcome.code(parts["errors"]) }
  var codeAgain: String? { FaultOutcome.code(parts["again"]) }
  /// On a line of its own, or behind the code where one of several things has failed.
  var hasRemedy: Bool {
    guard let line = parts["errors"]?.last else { return false }
    return line.hasPrefix("  thử: ") || line.contains("]; ")
  }

  /// The stable code in the line that says what is wrong.
  private static func code(_ lines: [String]?) -> String? {
    guard let line = lines?.last(where: { $0.hasPrefix("vpdt: ") }),
      let start = line.lastIndex(of: "["), let end = line[start...].firstIndex(of: "]")
    else { return nil }
    return String(line[line.index(after: start)..<end])
  }
}
