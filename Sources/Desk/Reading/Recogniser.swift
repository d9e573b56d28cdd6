import Office
import Platform

/// A program that takes the letters on the picture of a page for what they are: `ocrmypdf`, else `tesseract`
/// over the pictures `pdftoppm` makes.
///
/// The programs run supervised, without a shell, behind everything else the machine does; each has its limits
/// of time, memory and output, and a folder of its own that is gone afterwards. The file itself is only read.
struct Recogniser: Sendable {
  enum Way: String { case ocrmypdf, tesseract }

  /// What came of some pages.
  enum Reading: Equatable {
    /// The text, with form feeds between pages.
    case text(String)
    /// Whoever waited has stopped it.
    case stopped
    /// It could not be read; the code says why.
    case failed(String)
  }

  let way: Way
  let languages: String
  private let programs: String?

  /// How it is called beside what it has read.
  var name: String { way.rawValue + " " + languages }

  /// The pages of a PDF that are read at a time: so much is lost where it is stopped. `ocrmypdf` looks through
  /// the whole file each time.
  var stride: Int { way == .ocrmypdf ? 4 : 1 }

  /// Milliseconds for a page.
  private static let timeLimit = 60_000
  /// Bytes of text for some pages.
  private static let sizeLimit = 1 << 20
  /// Pixels: the longer side of A4 at 300 dpi; more shows no more letters, whatever size a page claims.
  private static let side = 3508

  /// - Parameters:
  ///   - wanted: The languages as `tesseract` calls them, with `+` between them.
  ///   - programs: Where the programs are looked for; `PATH` if nil.
  /// - Returns: What reads, or why nothing can.
  static func found(
    for wanted: String, searching programs: String?
  ) -> Result<Recogniser, Absence> {
    func has(_ name: String) -> Bool { ChildProcess(name, [], searchPath: programs).isThere }
    guard has("tesseract") else { return .failure(.program) }
    let way: Way
    if has("ocrmypdf") {
      way = .ocrmypdf
    } else if has("pdftoppm") {
      way = .tesseract
    } else {
      return .failure(.program)
    }
    let child = ChildProcess(
      "tesseract", ["--list-langs"], environment: ["LC_ALL": "C"], searchPath: programs)
    guard let outcome = try? child.run(), outcome.ending == .exited(0) else {
      return .failure(.program)
    }
    // Older ones list them among the errors.
    let listed = Set(
      String(decoding: outcome.output + outcome.errors, as: UTF8.self).split(separator: "\n")
        .map(String.init))
    let languages = wanted.split(separator: "+").map(String.init).filter(listed.contains)
    if languages.isEmpty { return .failure(.language) }
    return .success(
      Recogniser(way: way, languages: languages.joined(separator: "+"), programs: programs))
  }

  enum Absence: Error { case program, language }

  /// Reads some pages of the file at `path`.
  func read(_ path: String, pages: ClosedRange<Int>, watch: WorkWatch) -> Reading {
    let path = Folders.absolute(path)
    do {
      return try PrivateFolder.with { folder in
        switch way {
        case .ocrmypdf:
          let reading = try readThroughOCRmyPDF(path, pages, in: folder, watch)
          // It will not touch what bears a signature, in newer versions, and much else.
          guard case .failed = reading,
            ChildProcess("pdftoppm", [], searchPath: programs).isThere
          else { return reading }
          return try readPages(path, pages, in: folder, watch)
        case .tesseract: return try readPages(path, pages, in: folder, watch)
        }
      }
    } catch {
      return .failed("failed")
    }
  }

  private func readThroughOCRmyPDF(
    _ path: String, _ pages: ClosedRange<Int>, in folder: String, _ watch: WorkWatch
  ) throws -> Reading {
    let text = folder + "/text"
    let ending = try run(
      "ocrmypdf",
      [
        "--quiet", "--jobs", "1", "--language", languages, "--force-ocr", "--output-type", "none",
        "--max-image-mpixels", "100", "--tesseract-timeout", String(Recogniser.timeLimit / 1000),
        "--pages", "\(pages.lowerBound)-\(pages.upperBound)", "--sidecar", text, path, "-",
      ], seconds: Recogniser.timeLimit / 1000 * (pages.count + 1), in: folder, watch
    ).ending
    if let reading = failure(ending) { return reading }
    guard let bytes = try FileContents.read(text, limit: Recogniser.sizeLimit) else {
      return .failed(TextReading.Reason.tooLong.rawValue)
    }
    return .text(Recogniser.withoutRemarks(String(decoding: bytes, as: UTF8.self)))
  }

  private func readPages(
    _ path: String, _ pages: ClosedRange<Int>, in folder: String, _ watch: WorkWatch
  ) throws -> Reading {
    var texts: [String] = []
    for page in pages {
      let picture = folder + "/page"
      let drawn = try run(
        "pdftoppm",
        [
          "-q", "-gray", "-singlefile", "-scale-to", String(Recogniser.side), "-f", String(page),
          "-l", String(page), path, picture,
        ], seconds: Recogniser.timeLimit / 1000, in: folder, watch)
      if let reading = failure(drawn.ending) { return reading }
      let read = try run(
        "tesseract", [picture + ".pgm", "-", "-l", languages],
        seconds: Recogniser.timeLimit / 1000, in: folder, watch)
      if let reading = failure(read.ending) { return reading }
      texts.append(
        String(decoding: read.output, as: UTF8.self).replacing("\u{0C}", with: ""))
    }
    return .text(texts.joined(separator: "\u{0C}"))
  }

  private func run(
    _ program: String, _ words: [String], seconds: Int, in folder: String, _ watch: WorkWatch
  ) throws -> Outcome {
    var child = ChildProcess(
      program, words,
      environment: [
        "LC_ALL": "C.UTF-8", "HOME": folder, "TMPDIR": folder, "OMP_THREAD_LIMIT": "1",
        "PATH": programs ?? Machine.variable("PATH") ?? "/usr/bin:/bin",
      ], searchPath: programs)
    child.timeLimit = seconds * 1000
    child.outputLimit = Recogniser.sizeLimit
    child.resources = ChildProcess.Resources(
      memory: 3 << 29, processorSeconds: seconds, file: 1 << 29)
    child.isPatient = true
    return try child.run(goesOn: { watch.goesOn(.text) })
  }

  private func failure(_ ending: Outcome.Ending) -> Reading? {
    switch ending {
    case .exited(0): nil
    case .stopped: .stopped
    case .outOfTime: .failed(TextReading.Reason.outOfTime.rawValue)
    case .outputTooLong: .failed(TextReading.Reason.tooLong.rawValue)
    case .exited, .signalled: .failed(TextReading.Reason.failed.rawValue)
    }
  }

  /// `ocrmypdf` says in brackets which pages it was not to read.
  static func withoutRemarks(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "[OCR skipped on page(s) ") {
      kept += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      rest = rest.firstIndex(of: "]").map { rest[rest.index(after: $0)...] } ?? rest.suffix(0)
    }
    kept += rest
    while kept.last == "\u{0C}" { kept.removeLast() }
    return kept
  }
}
