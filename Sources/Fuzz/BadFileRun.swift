import BadInput
import Glibc
import Office
import Platform
import Signatures

/// Files made to be bad, each read in a process of its own whose time and memory are measured.
struct BadFileRun {
  private let options: FuzzOptions

  init(_ options: FuzzOptions) { self.options = options }

  /// - Returns: Whether all kept to the limits and none came out valid.
  func run() throws -> Bool {
    let samples = try FuzzSamples(in: options.samples)
    let files = BadFile.all(
      contents: samples.dearContents, sizes: Set([1_000_000, options.largest]).sorted()
    )
    .filter { file in options.only.map { file.name.contains($0) } ?? true }
    let path = "/tmp/vpdt-bad-" + Machine.randomName()
    defer { try? Folders.removeFile(path) }
    var isMet = true
    say("ms\tKiB\tbytes\tverdict\tfile")
    for file in files {
      let bytes = file.bytes()
      try FileContents.writeNew(path, bytes)
      var child = ChildProcess(
        Machine.program(), [BadFileWorker.word, options.samples, path],
        environment: ["PATH": Machine.variable("PATH") ?? "/usr/bin:/bin"])
      child.timeLimit = 60_000 * slowness
      let outcome = try child.run()
      try Folders.removeFile(path)
      let answer = BadFileWorker.Answer(outcome.output)
      let limit = Double(bytes.count <= 1 << 20 ? 1000 : 10_000) * Double(slowness)
      guard outcome.ending == .exited(0), let answer else {
        let errors = String(decoding: outcome.errors.prefix(400), as: UTF8.self)
        say("-\t-\t\(bytes.count)\t\(outcome.ending)\t\(file.name) \(errors)")
        isMet = false
        continue
      }
      let flaw =
        answer.milliseconds > limit
        ? "TOO SLOW" : answer.memory > memoryLimit ? "TOO MUCH" : answer.isValid ? "VALID?" : nil
      if flaw != nil { isMet = false }
      say(
        "\(Int(answer.milliseconds))\t\(answer.memory / 1024)\t\(bytes.count)\t\(answer.verdict)\t"
          + file.name + (flaw.map { "\t" + $0 } ?? ""))
    }
    return isMet
  }
}

/// The process that reads one bad file and says what it cost.
struct BadFileWorker {
  static let word = "bad-worker"

  let samples: String
  let path: String

  func work() throws {
    let trust = try FuzzSamples(in: samples, onlyTrust: ()).trust
    let checker = FileChecker(ProofChecker(trust: trust))
    // What the first check of a process takes up once is no cost of the file.
    let idle = memory("RssAnon")
    let start = nanoseconds()
    let file = try MappedFile(path)
    let report = file.withBytes { bytes in
      let report = checker.report(on: bytes)
      _ = try? PDFPages(of: bytes)
      return report
    }
    let milliseconds = Double(nanoseconds() - start) / 1e6
    // The digest comes first and looks at the whole file, so the peak had all of its map in it.
    let memory = max(0, memory("VmHWM") - memory("RssFile") - idle)
    let reasons = Set(report.signatures.flatMap(\.findings).map(\.code)).sorted().prefix(3)
    let why = report.unreadable?.code ?? reasons.joined(separator: ",")
    say("\(milliseconds)\t\(memory)\t\(report.verdict.rawValue) \(why)")
  }

  /// A figure of this process as the system tells it, in bytes.
  private func memory(_ name: String) -> Int {
    let text = (try? FileContents.read("/proc/self/status", limit: 1 << 16)).flatMap { $0 } ?? []
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix(name + ":") {
      return (Int(line.filter(\.isNumber)) ?? 0) * 1024
    }
    return 0
  }

  struct Answer {
    let milliseconds: Double
    let memory: Int
    let verdict: String

    init?(_ output: [UInt8]) {
      let columns = String(decoding: output, as: UTF8.self).split(whereSeparator: {
        "\t\n".contains($0)
      })
      guard columns.count == 3, let milliseconds = Double(columns[0]), let memory = Int(columns[1])
      else { return nil }
      self.milliseconds = milliseconds
      self.memory = memory
      verdict = String(columns[2])
    }

    var isValid: Bool { verdict.hasPrefix("VALID") }
  }
}
