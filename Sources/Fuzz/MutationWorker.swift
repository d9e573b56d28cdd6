import BadInput
import Glibc
import Platform

/// The process that reads inputs, one after the other, until it is ended or one of them breaks a rule.
///
/// Before each it writes its number to a file, so that whoever started it knows what it ended over.
struct MutationWorker {
  static let word = "worker"

  let samples: String
  let run: UInt64
  let first: Int
  let progress: String

  /// An input and how it is to be read.
  enum Input {
    case file([UInt8]), structure([UInt8]), compressed([UInt8])

    init(_ samples: FuzzSamples, run: UInt64, round: Int) {
      switch round % 8 {
      case 6:
        var mutation = Mutation(of: samples.structures, seed: run &* 7 &+ UInt64(round))
        self = .structure(mutation.nextBytes())
      case 7:
        var mutation = Mutation(of: samples.compressed, seed: run &* 9 &+ UInt64(round))
        self = .compressed(mutation.nextBytes())
      default: self = .file(Mutation.file(of: samples.files, run: run, round: round))
      }
    }

    var bytes: [UInt8] {
      switch self {
      case .file(let bytes), .structure(let bytes), .compressed(let bytes): bytes
      }
    }

    /// The end of the name under which it is kept, which tells how to read it again.
    var ending: String {
      switch self {
      case .file: "pdf"
      case .structure: "der"
      case .compressed: "zlib"
      }
    }
  }

  func work() throws {
    let samples = try FuzzSamples(in: samples)
    let rules = Rules(samples)
    let file = open(progress, O_WRONLY | O_CREAT, 0o600)
    guard file >= 0 else { throw Breach(what: "no file \(progress)") }
    let idle = peakMemory()
    var round = first
    while true {
      var number = Int64(round)
      pwrite(file, &number, 8, 0)
      let input = Input(samples, run: run, round: round)
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

extension Rules {
  func breach(by input: MutationWorker.Input) -> String? {
    switch input {
    case .file(let bytes): breach(by: bytes)
    case .structure(let bytes): breach(byStructure: bytes)
    case .compressed(let bytes): breach(byCompressed: bytes)
    }
  }
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
