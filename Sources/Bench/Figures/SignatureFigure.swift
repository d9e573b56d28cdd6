import BadInput
import Bytes
import Office
import Platform
import Signatures

// Signed files: their structure, all about them, and what other programs take for the same.
extension BenchRun {
  func measureSignatures() throws {
    guard Folders.exists(options.samples) else {
      throw Skipped(reason: "no samples in \(options.samples), see --samples")
    }
    try measureStructure()
    let sample = try SignedSample(in: options.samples, workplace.path)
    for hasLists in [false, true] { try measureChecks(sample, withLists: hasLists) }
    try measureStarts(sample)
    try measurePrograms(sample)
    try measureBadFiles(sample)
  }

  // MARK: Structure

  private func measureStructure() throws {
    let file = try BenchRun.signedFile()
    try expect(PDFSummary(of: file).signatures.count == 2, "two signatures")
    let times = try (0..<options.rounds * 20).map { _ in
      try seconds { _ = try PDFSummary(of: file) } * 1000
    }
    add(
      Figure(
        what: "structure of a signed file of 1 MiB", unit: "ms", ours: Samples(times),
        wanted: .below(2)))
  }

  /// A file of a mebibyte: texts, fonts and pictures as an office's are, signed twice.
  private static func signedFile() throws -> [UInt8] {
    var random = Random(seed: 4)
    var pdf = SamplePDF()
    for number in 10..<400 {
      switch number % 4 {
      case 0: pdf.stream(number, "/Filter /FlateDecode", random.bytes(9000))
      case 1: pdf.object(number, "<< /Type /Font /Subtype /TrueType /BaseFont /Times /Name /F1 >>")
      default:
        let widths = (0..<200).map { String(250 + ($0 * number) % 700) }
        pdf.object(number, "[\(widths.joined(separator: " "))]")
      }
    }
    pdf.close()
    return try PrivateFolder.with { folder in
      let signer = try RehearsalIdentity.make(named: "Nguyễn Văn A", in: folder)
      var bytes = pdf.bytes
      for second in 0..<2 {
        let time = Moment(milliseconds: 1_795_000_000_000 + Int64(second) * 1000)!
        bytes = try signedPDF(
          bytes, as: SignatureClaim(name: "Nguyễn Văn A", time: time), by: signer)
      }
      return bytes
    }
  }

  // MARK: The whole check

  private func measureChecks(_ sample: SignedSample, withLists: Bool) throws {
    var first: [Double] = []
    var bulk: [Double] = []
    var floor: [Double] = []
    let count = 40
    for round in 0..<options.rounds * 2 {
      let start =
        try seconds {
          try sample.check(with: sample.checker(withLists: withLists), "v01")
        } * 1000
      let checker = sample.checker(threads: 1, withLists: withLists)
      let all = try seconds {
        _ = try inParallel(count, threads: 2) { _ in try sample.check(with: checker, "v01") }
      }
      let bare = try seconds { try sample.askBare() } * 1000
      // The first round brings programs into memory.
      if round == 0 { continue }
      first.append(start)
      bulk.append(all * 1000 / Double(count))
      floor.append(bare)
    }
    let what = withLists ? "a B-B file with a list of revocations" : "a B-B file verified"
    add(
      Figure(
        what: what + ", the first : openssl cms, verify", unit: "ms", ours: Samples(first),
        floor: Samples(floor), wanted: withLists ? .nothing : .below(10),
        remark:
          "ours in this process, from looking for openssl on; theirs on files cut out before, "
          + "without lists"))
    add(
      Figure(
        what: "the same in bulk on two cores", unit: "ms a file", ours: Samples(bulk),
        floor: Samples(floor), wanted: withLists ? .nothing : .below(4)))
  }

  // MARK: Starts of openssl

  private func measureStarts(_ sample: SignedSample) throws {
    let bare = try sample.starts("v01", withLists: false)
    add(starts("a B-B file", bare, atMost: 2))
    for (what, name, lists, extra) in [
      ("with a list of revocations", "v01", true, 1), ("CAdES with a time stamp", "v02", false, 1),
      ("CAdES with a time stamp and a list", "v02", true, 2),
    ] {
      add(starts(what, try sample.starts(name, withLists: lists), atMost: bare + extra))
    }
  }

  private func starts(_ what: String, _ count: Int, atMost limit: Int) -> Figure {
    Figure(
      what: "starts of openssl: \(what)", unit: "", ours: Samples([Double(count)]),
      wanted: .below(Double(limit)))
  }

  // MARK: Other programs

  private func measurePrograms(_ sample: SignedSample) throws {
    let vpdt = try? BenchRun.vpdt()
    let trust = ["--trust", sample.root, "--intermediate", sample.intermediate]
    for (name, program, arguments) in [
      ("vpdt pdf verify", vpdt, ["pdf", "verify", sample.path("v01")] + trust),
      ("pdfsig", BenchRun.found("pdfsig"), [sample.path("v01")]),
      (
        "pyhanko", BenchRun.found("pyhanko"),
        ["sign", "validate", "--trust", sample.root, sample.path("v01")]
      ),
    ] {
      guard let program else {
        skip(name, "not installed")
        continue
      }
      var times: [Double] = []
      for round in 0..<options.rounds * 4 {
        let duration = try seconds {
          // What it says of the file is its own affair.
          _ = try StartedProgram(program, arguments, errors: nil).wait()
        }
        if round > 1 { times.append(duration * 1000) }
      }
      add(Figure(what: "\(name), the same file, as a command", unit: "ms", ours: Samples(times)))
    }
  }

  private static func found(_ name: String) -> String? {
    ["/usr/bin", "/usr/local/bin"].map { "\($0)/\(name)" }.first(where: Folders.exists)
  }

  // MARK: The worst

  private func measureBadFiles(_ sample: SignedSample) throws {
    let checker = sample.checker()
    var slowest: [(name: String, milliseconds: Double)] = []
    for file in BadFile.all(contents: try sample.dearContents(), sizes: [1_000_000])
    where file.size <= 1_000_000 {
      let bytes = file.bytes()
      let time = seconds { _ = bytes.withUnsafeBytes { checker.report(on: $0) } } * 1000
      slowest.append((file.name, time))
    }
    slowest.sort { $0.milliseconds > $1.milliseconds }
    for (name, milliseconds) in slowest.prefix(3) {
      add(
        Figure(
          what: "bad file: \(name)", unit: "ms", ours: Samples([milliseconds]),
          wanted: .below(1000)))
    }
  }

  private func expect(_ isSo: Bool, _ what: String) throws {
    guard isSo else { throw Skipped(reason: "expected \(what)") }
  }
}

/// The samples, whom they trust, and one of them cut into what openssl reads.
private struct SignedSample {
  let root: String
  let intermediate: String
  private let folder: String
  private let cut: String
  private let trust: TrustSettings
  private let trustWithoutLists: TrustSettings
  private let files: [String: [UInt8]]

  init(in folder: String, _ work: String) throws {
    func read(_ path: String) throws -> [UInt8] {
      guard let bytes = try FileContents.read(path, limit: 1 << 26) else {
        throw Skipped(reason: "\(path) is too large")
      }
      return bytes
    }
    self.folder = folder
    (root, intermediate) = (folder + "/pki/root.pem", folder + "/pki/intermediate.pem")
    let anchors = try Certificate.all(inFile: read(root))
    let others = try Certificate.all(inFile: read(intermediate))
    let lists = try RevocationList.all(inFile: read(folder + "/pki/crl.pem"))
    // Every sample says the same on every day until 2058.
    let at: Int64 = 1_795_000_000_000
    trust = TrustSettings(
      anchors: anchors, intermediates: others, revocationLists: lists, at: at)
    trustWithoutLists = TrustSettings(anchors: anchors, intermediates: others, at: at)
    var files: [String: [UInt8]] = [:]
    for name in try Folders.names(in: folder + "/pdf") where name.hasSuffix(".pdf") {
      files[String(name.prefix(3))] = try read("\(folder)/pdf/\(name)")
    }
    self.files = files
    cut = work + "/cut"
    try Folders.makeAll(cut)
    let (file, signature) = try SignedSample.signature(files, "v01")
    let contents = (signature.contents ?? []).prefix(signature.structureCount ?? 0)
    try FileContents.writeNew(cut + "/sig.der", Array(contents))
    try file.withUnsafeBytes { bytes in
      let pieces = signature.signedPieces(of: bytes) ?? []
      try FileContents.writeNew(cut + "/signed.bin", pieces.flatMap { Array($0) })
    }
  }

  private static func signature(
    _ files: [String: [UInt8]], _ name: String
  ) throws -> ([UInt8], SignatureField) {
    guard let file = files[name], let signature = try PDFSummary(of: file).signatures.first else {
      throw Skipped(reason: "no sample \(name)")
    }
    return (file, signature)
  }

  func path(_ name: String) -> String {
    let names = (try? Folders.names(in: folder + "/pdf")) ?? []
    return folder + "/pdf/" + (names.first { $0.hasPrefix(name) } ?? name)
  }

  func checker(threads: Int = processorCount, withLists: Bool = true) -> FileChecker {
    FileChecker(
      ProofChecker(trust: withLists ? trust : trustWithoutLists, threads: threads))
  }

  func check(with checker: FileChecker, _ name: String) throws {
    let report = files[name]?.withUnsafeBytes { checker.report(on: $0) }
    guard report?.verdict == .valid else { throw Skipped(reason: "\(name) is not valid") }
  }

  /// What openssl alone takes for value and trust.
  func askBare() throws {
    try runProgram(
      "openssl",
      [
        "cms", "-verify", "-inform", "DER", "-in", cut + "/sig.der", "-binary", "-content",
        cut + "/signed.bin", "-noverify", "-no-CAfile", "-no-CApath", "-no-CAstore", "-signer",
        cut + "/signer.pem", "-out", "/dev/null",
      ], quietly: ())
    try runProgram(
      "openssl",
      [
        "verify", "-CAfile", root, "-no-CApath", "-no-CAstore", "-untrusted", intermediate,
        "-purpose", "any", cut + "/signer.pem",
      ], quietly: ())
  }

  func starts(_ name: String, withLists: Bool) throws -> Int {
    let (file, signature) = try SignedSample.signature(files, name)
    let checker = ProofChecker(trust: withLists ? trust : trustWithoutLists)
    let proof = file.withUnsafeBytes { checker.proof(of: signature, in: $0) }
    guard proof.integrity == .intact, proof.trust.isTrusted else {
      throw Skipped(reason: "\(name) is not valid")
    }
    return proof.questions
  }

  /// Of a signature whose digest openssl has to compute.
  func dearContents() throws -> [UInt8] {
    try SignedSample.signature(files, "t09").1.contents ?? []
  }
}

/// Runs a program whose output nobody reads.
private func runProgram(_ program: String, _ arguments: [String], quietly: Void) throws {
  let exit = try StartedProgram(program, arguments, errors: nil).wait()
  guard exit == .status(0) else { throw Skipped(reason: "\(program) ended with \(exit)") }
}
