import Bytes
import Exchange
import Platform

// What exchanging stands on: base64 beside coreutils', a bag beside bagit.py, and messages of any size in
// little memory.
extension BenchRun {
  // MARK: Base64

  func measureBase64() throws {
    let raw = workplace.path + "/raw"
    let text = workplace.path + "/text"
    defer { for path in [raw, text] { try? Folders.removeFile(path) } }
    let size = 256 << 20
    try write(to: raw, size, bytesOf: { $0 })
    var encoder = Base64Encoder()
    try write(to: text, size, bytesOf: { encoder.encode($0) }) {
      var rest: [UInt8] = []
      encoder.finish(into: &rest)
      return rest
    }
    for (what, path, arguments, work) in [
      ("encoding base64", raw, ["-w0", raw], encode),
      ("decoding base64", text, ["-d", text], decode),
    ] {
      var ours: [Double] = []
      var floor: [Double] = []
      for round in 0...options.rounds {
        let own = try seconds { try work(path) }
        let bare = try seconds { try runQuietly("base64", arguments) }
        // The first round brings the files into memory.
        if round == 0 { continue }
        ours.append(Double(size) / own / 1e9)
        floor.append(Double(size) / bare / 1e9)
      }
      add(
        Figure(
          what: what + " in a message's pieces : coreutils", unit: "GB/s", inTurns: ours, floor,
          wanted: .atLeast(1)))
    }
  }

  private func encode(_ path: String) throws {
    let file = try Descriptor.reading(path)
    var encoder = Base64Encoder()
    var count = 0
    try FileContents.pieces(of: file) { piece in
      count += encoder.encode(Array(piece)).count
      return true
    }
  }

  private func decode(_ path: String) throws {
    let file = try Descriptor.reading(path)
    var decoder = Base64Decoder()
    var count = 0
    try FileContents.pieces(of: file) { piece in
      // As many as the reader of XML hands on at a time.
      for start in stride(from: 0, to: piece.count, by: 32 << 10) {
        count += try decoder.decode(Array(piece[start..<min(piece.count, start + 32 << 10)])).count
      }
      return true
    }
    try decoder.finish()
  }

  private func write(
    to path: String, _ size: Int, bytesOf change: ([UInt8]) -> [UInt8],
    atEnd: () -> [UInt8] = { [] }
  ) throws {
    var random = Random(seed: 5)
    let file = try Descriptor.making(path)
    for _ in 0..<size >> 20 { try file.write(change(random.bytes(1 << 20))) }
    try file.write(atEnd())
  }

  private func runQuietly(_ program: String, _ arguments: [String]) throws {
    let exit = try StartedProgram(program, arguments, errors: nil).wait()
    guard exit == .status(0) else { throw Skipped(reason: "\(program) ended with \(exit)") }
  }

  // MARK: A bag

  func measureBag() throws {
    var random = Random(seed: 6)
    let files = (0..<100).map { _ in random.bytes(672_000) }
    let folder = workplace.path + "/bag"
    defer { try? Folders.removeAll(folder) }
    let bag = try BenchRun.bundle(of: files, in: folder)
    let python = ["-m", "bagit", "--validate", "--quiet", "--processes", "2", bag]
    let hasPeer = (try? runQuietly("python3", ["-c", "import bagit"])) != nil
    if !hasPeer { skip("bagit.py", "not installed") }
    var ours: [Double] = []
    var floor: [Double] = []
    for round in 0...options.rounds {
      let own = try seconds {
        let contents = try BundleReader(bag).check()
        guard contents.problems.isEmpty else { throw Skipped(reason: "\(contents.problems)") }
      }
      let bare = hasPeer ? try seconds { try runQuietly("python3", python) } : own
      if round == 0 { continue }
      ours.append(1 / own)
      floor.append(1 / bare)
    }
    let what = "verifying a bag of 200 files, 157 MB"
    let remark =
      "Theirs with two processes, as a command; ours in this process also reads every message and"
      + " compares its attachments with the files beside it."
    add(
      hasPeer
        ? Figure(
          what: what + " : bagit.py", unit: "times/s", inTurns: ours, floor, wanted: .atLeast(1.7),
          remark: remark)
        : Figure(what: what, unit: "times/s", ours: Samples(ours)))
  }

  // MARK: Memory

  func measureMessageMemory() throws {
    let path = workplace.path + "/large.edxml"
    defer { try? Folders.removeFile(path) }
    for step in MessageMemoryWorker.Step.allCases {
      var child = ChildProcess(
        Machine.program(), [MessageMemoryWorker.word, step.rawValue, path],
        environment: [
          "PATH": Machine.variable("PATH") ?? "/usr/bin:/bin", "TMPDIR": workplace.path,
        ])
      child.timeLimit = 600_000
      let outcome = try child.run()
      guard outcome.ending == .exited(0),
        let memory = Double(String(decoding: outcome.output, as: UTF8.self).filter(\.isNumber))
      else {
        throw Skipped(
          reason: "\(outcome.ending) \(String(decoding: outcome.errors, as: UTF8.self))")
      }
      add(
        Figure(
          what: "memory of \(step.description)", unit: "MiB", ours: Samples([memory / 1024]),
          wanted: .below(32)))
    }
  }
}
