import BadInput
import Desk
import Glibc
import Office
import Platform

/// One of many people at work at once: the bench started again, doing the same thing for some seconds.
///
/// It gets everything ready, writes a byte, waits for the end of its input, which is the same moment
/// for all, works, and writes down what it has done.
struct SoakWorker {
  static let word = "soak-worker"

  enum Part: String, CaseIterable {
    /// Registers, every fourth document with a file.
    case clerk
    /// Looks through the register.
    case reader
    /// Counts up in the subjects of a few documents that others count up in, too.
    case mover
  }

  /// What was done, as the lowest two bits of what is written down.
  enum Act: Int64 { case write, read, counted, refused }

  /// Documents that movers count up in; there from the start.
  static let shared = 4
  private static let fileSize = 50_000

  let side: RegisterWorker.Side
  let part: Part
  let office: String
  /// Sets this worker's documents apart from those of all others.
  let name: String
  let seconds: Int

  init(
    _ side: RegisterWorker.Side, _ part: Part, office: String, name: String, seconds: Int
  ) {
    (self.side, self.part, self.office) = (side, part, office)
    (self.name, self.seconds) = (name, seconds)
  }

  init(_ words: [String]) throws {
    guard words.count == 5, let side = RegisterWorker.Side(rawValue: words[0]),
      let part = Part(rawValue: words[1]), let seconds = Int(words[4])
    else { throw BenchUsage(word: words.joined(separator: " ")) }
    self.init(side, part, office: words[2], name: words[3], seconds: seconds)
  }

  var words: [String] {
    [SoakWorker.word, side.rawValue, part.rawValue, office, name, String(seconds)]
  }

  func run() throws {
    // Also where something is wrong: the others wait for this byte.
    let act = Result { try ready() }
    var byte: UInt8 = 1
    write(1, &byte, 1)
    while read(0, &byte, 1) > 0 {}
    var done: [Int64] = []
    let end = nanoseconds() + Int64(seconds) * 1_000_000_000
    var index = 0
    while nanoseconds() < end {
      let (act, taken) = try act.get()(index)
      done.append(taken << 2 | act.rawValue)
      index += 1
    }
    // All workers share a pipe: what is written in one go up to PIPE_BUF stays together.
    for start in stride(from: 0, to: done.count, by: 512) {
      done[start..<min(done.count, start + 512)].withUnsafeBytes { bytes in
        _ = write(1, bytes.baseAddress, bytes.count)
      }
    }
  }

  /// Opens what is needed; what it returns does one thing and says which, and how many nanoseconds it
  /// took.
  private func ready() throws -> (Int) throws -> (Act, Int64) {
    switch side {
    case .ours:
      let desk = try OfficeDesk.open(at: office, for: Visitor(account: "founder"))
      switch part {
      case .clerk: return { (.write, try register($0, at: desk)) }
      case .reader: return { (.read, try look($0, at: desk)) }
      case .mover: return { try countUp($0, at: desk) }
      }
    case .floor:
      let bare = try BareSoak(at: office)
      let moment = OfficeDesk.systemMoment()
      return { index in
        let file = part == .clerk && index % 4 == 0 ? try letter(index) : nil
        return (
          part == .reader ? .read : .write,
          try timed {
            switch part {
            case .clerk: try bare.enter("\(index + 1)/\(name)", at: moment, file: file)
            case .reader: try bare.look()
            case .mover: try bare.correct(index % SoakWorker.shared + 1, at: moment)
            }
          }
        )
      }
    }
  }

  private func timed(_ body: () throws -> Void) rethrows -> Int64 {
    let start = nanoseconds()
    try body()
    return nanoseconds() - start
  }

  /// A file of its own, made before the clock runs.
  private func letter(_ index: Int) throws -> String {
    var random = Random(seed: name.utf8.reduce(UInt64(index)) { $0 &* 31 &+ UInt64($1) })
    let path = "\(office)/\(name)-\(index).pdf"
    try FileContents.writeNew(path, SamplePDF.plain(SoakWorker.fileSize, &random))
    return path
  }

  // MARK: At the desk

  static func draft(_ reference: String, _ subject: String) -> IncomingDraft {
    IncomingDraft(
      issuer: "Sở GDĐT", reference: DocumentReference(reference)!,
      issuedOn: OfficeDesk.systemMoment().date, kind: DocumentKind(word: "CV")!, subject: subject,
      medium: .paper)
  }

  private func register(_ index: Int, at desk: OfficeDesk) throws -> Int64 {
    let draft = SoakWorker.draft("\(index + 1)/\(name)", "Họp")
    let file = index % 4 == 0 ? try letter(index) : nil
    return try timed {
      _ = try desk.registerIncoming(draft, files: HandedInFiles(main: file.map { [$0] } ?? []))
    }
  }

  private func look(_ index: Int, at desk: OfficeDesk) throws -> Int64 {
    try timed {
      if index % 2 == 0 {
        _ = try desk.incoming(.register, limit: 50)
      } else {
        _ = try desk.incoming(named: String(index % SoakWorker.shared + 1))
      }
    }
  }

  /// Reads a number, and writes the next one, unless somebody was faster.
  private func countUp(_ index: Int, at desk: OfficeDesk) throws -> (Act, Int64) {
    let number = index % SoakWorker.shared + 1
    let document = try desk.incoming(named: String(number))
    let premise = try desk.premise(on: .incoming(document.id))
    let seen = try desk.incoming(named: String(number))
    guard let count = Int(seen.subject) else { throw Skipped(reason: "A SUBJECT IS LOST") }
    let start = nanoseconds()
    do {
      _ = try desk.holding(premise) {
        try desk.correctIncoming(
          document.id, EntryCorrection(subject: String(count + 1)), because: "đếm")
      }
      return (.counted, nanoseconds() - start)
    } catch is PremiseError {
      return (.refused, nanoseconds() - start)
    }
  }
}
