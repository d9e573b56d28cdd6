import BadInput
import Glibc
import Platform

/// The process that reads inputs, one after the other, until it is ended or one of them breaks a rule.
///
/// Before each it writes its number to a file, so that whoever started it knows what it ended over.
struct MutationWorker {
  static let word = "worker"

  let samples: String
  /// Nil for all in turns.
  let target: FuzzTarget?
  let run: UInt64
  let first: Int
  let progress: String

  func work() throws {
    let samples = try FuzzSamples(in: samples)
    let rules = Rules(samples, passing: progress + FuzzInput.passing)
    let file = open(progress, O_WRONLY | O_CREAT, 0o600)
    guard file >= 0 else { throw Breach(what: "no file \(progress)") }
    let idle = peakMemory()
    var round = first
    while true {
      var number = Int64(round)
      pwrite(file, &number, 8, 0)
      let input = FuzzInput(samples, target, run: run, round: round)
      let start = nanoseconds()
      let breach = rules.breach(by: input)
      let seconds = Double(nanoseconds() - start) / 1e9
      if let breach { throw Breach(what: breach) }
      if seconds > 3 * Double(slowness) { throw Breach(what: "\(seconds) s") }
      if peakMemory() - idle > memoryLimit { throw Breach(what: "\(peakMemory() - idle) bytes") }
      round += 1
    }
  }
}

struct Breach: Error, CustomStringConvertible {
  let what: String
  var description: String { what }
}

/// The most memory this process ever took up, in bytes.
func peakMemory() -> Int {
  var usage = rusage()
  getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss * 1024
}

/// Nanoseconds of the machine's steady clock.
func nanoseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
