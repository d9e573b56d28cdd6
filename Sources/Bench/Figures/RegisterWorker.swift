import BadInput
import Desk
import Glibc
import Office
import Platform

/// One of the processes that register at once: the bench started again.
///
/// It gets everything ready, writes a byte, waits for the end of its input, which is the same moment
/// for all, registers, and writes start and end of each act in nanoseconds.
struct RegisterWorker {
  static let word = "worker"

  /// Whose way of registering it is.
  enum Side: String { case ours, floor }

  let side: Side
  /// Bytes of the file each document comes with; 0 for paper.
  let fileSize: Int
  let office: String
  /// Sets this worker's documents apart from those of all others.
  let name: String
  let count: Int

  init(_ words: [String]) throws {
    guard words.count == 5, let side = Side(rawValue: words[0]), let fileSize = Int(words[1]),
      let count = Int(words[4])
    else { throw BenchUsage(word: words.joined(separator: " ")) }
    (self.side, self.fileSize, office, name, self.count) = (
      side, fileSize, words[2], words[3], count
    )
  }

  init(_ side: Side, fileSize: Int, office: String, name: String, count: Int) {
    (self.side, self.fileSize, self.office) = (side, fileSize, office)
    (self.name, self.count) = (name, count)
  }

  var words: [String] {
    [RegisterWorker.word, side.rawValue, String(fileSize), office, name, String(count)]
  }

  func run() throws {
    // Also where something is wrong: the others wait for this byte.
    let act = Result { try ready() }
    var byte: UInt8 = 1
    write(1, &byte, 1)
    while read(0, &byte, 1) > 0 {}
    var times: [Int64] = []
    for index in 0..<count {
      let start = nanoseconds()
      try act.get()(index)
      times += [start, nanoseconds()]
    }
    // All workers share a pipe: what is written in one go up to PIPE_BUF stays together.
    for start in stride(from: 0, to: times.count, by: 512) {
      times[start..<min(times.count, start + 512)].withUnsafeBytes { bytes in
        _ = write(1, bytes.baseAddress, bytes.count)
      }
    }
  }

  /// Opens what is needed and makes all drafts and files; what it returns registers one of them.
  private func ready() throws -> (Int) throws -> Void {
    let moment = OfficeDesk.systemMoment()
    var random = Random(seed: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    var drafts: [(IncomingDraft, HandedInFiles)] = []
    for index in 0..<count {
      let issuer = random.pick(Phrases.issuers)
      let kind = DocumentKind(word: random.pick(Phrases.kinds))!
      let draft = IncomingDraft(
        issuer: issuer.name,
        reference: DocumentReference("\(index + 1)/\(issuer.symbol)-\(name)")!,
        issuedOn: moment.date, kind: kind,
        subject: AdministrativeText.subject(year: moment.date.year, &random), medium: .paper)
      var files = HandedInFiles()
      if fileSize > 0 {
        let path = "\(office)/\(name)-\(index).pdf"
        try FileContents.writeNew(path, SamplePDF.plain(fileSize, &random))
        files.main = [path]
      }
      drafts.append((draft, files))
    }
    switch side {
    case .ours:
      let desk = try OfficeDesk.open(at: office, for: Visitor(account: "founder"))
      return { _ = try desk.registerIncoming(drafts[$0].0, files: drafts[$0].1) }
    case .floor:
      let register = try BareRegister(at: office)
      let derived = drafts.map { keys(of: $0.0, &random) }
      return { index in
        let (draft, files) = drafts[index]
        for path in files.main { try register.copy(path, as: derived[index].digest) }
        _ = try register.enter(
          draft, keyed: derived[index], at: moment, file: files.main.isEmpty ? nil : fileSize)
      }
    }
  }

  private func keys(of draft: IncomingDraft, _ random: inout Random) -> BareRegister.Keys {
    let digits = (0..<64).map { _ in String(random.next() % 16, radix: 16) }.joined()
    return BareRegister.Keys(
      issuer: nameKey(draft.issuer), reference: draft.reference.key,
      words: folded("\(draft.reference)\n\(draft.issuer)\n\(draft.subject)"),
      detail: "number=1/2026\nreference=\(draft.reference)\nissuer=\(draft.issuer)\n"
        + "issued=\(draft.issuedOn)\nkind=\(draft.kind.name)\nsubject=\(draft.subject)\n",
      digest: digits)
  }
}
