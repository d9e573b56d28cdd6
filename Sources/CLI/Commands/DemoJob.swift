import Desk
import Office
import Platform
import Wording

/// The main job of the sample office, command by command: a document comes in, is assigned,
/// answered, approved, signed, issued, handed over, and taken in by the office it goes to.
struct DemoJob {
  let office: String
  let options: GlobalOptions

  private var superior: String { office + "-ubnd" }
  private let reference = "1034/KH-UBND"

  init(office: String, options: GlobalOptions) {
    self.office = office
    self.options = options
  }

  mutating func run(_ session: inout Session) throws {
    let clerk = try OfficeDesk.open(
      at: office, for: Visitor(account: Machine.account(), moment: options.moment))
    let files = try clerk.prepareDemoFiles()
    try step(
      [
        "incoming", "register", files.incoming, "--from", "UBND xã Đông Hòa", "--ref", reference,
        "--issued", clerk.now().date.adding(days: -1)?.description ?? "", "--type", "KH",
        "--subject", "Kế hoạch thi chọn học sinh giỏi cấp xã",
      ], &session)
    let number = try found(clerk.incoming(.register, limit: 1).first).title
    try step(["incoming", "submit", number], &session)
    try step(
      [
        "--as", "principal", "incoming", "assign", number, "--lead", "minh", "--with", "yen,linh",
        "--due", "+10", "--note", "Lập đội tuyển, dự thảo kế hoạch trả lời",
      ], &session)
    try step(["--as", "minh", "incoming", "accept", number], &session)
    try step(
      [
        "--as", "minh", "outgoing", "draft", "--type", "KH", "--subject",
        "Kế hoạch bồi dưỡng đội tuyển học sinh giỏi", "--file", files.draft, "--answers", number,
      ], &session)
    let draft = try found(clerk.outgoing(.register, limit: 1).first).draftTitle
    try step(["--as", "minh", "outgoing", "submit", draft], &session)
    try step(["outgoing", "number", draft], &session)
    try step(["--as", "principal", "outgoing", "approve", draft], &session)
    try clerk.signDemoFile(files)
    let contents = try clerk.trustContents(of: files.root, as: .root)
    try step(
      ["trust", "add", "root", files.root, "--fingerprint"] + contents.map(\.fingerprint), &session)
    try step(["outgoing", "attach-signed", draft, files.signed], &session)
    try step(["outgoing", "issue", draft, "--to", "H29.123"], &session)
    try step(
      [
        "--as", "minh", "incoming", "resolve", number, "--note", "Đã trả lời", "--answer", draft,
      ], &session)
    try handOver(from: clerk, &session)
    try step(["journal", "verify"], &session)
    try step(["check"], &session)
  }

  /// The bundle, and the office it goes to.
  private func handOver(from clerk: OfficeDesk, _ session: inout Session) throws {
    let outbox = office + "/outbox"
    try step(["exchange", "export", "--to", "H29.123", outbox], &session)
    let bundle = outbox + "/" + (try found(clerk.bundles(limit: 1).first).name)
    try step(
      [
        "init", superior, "--name", "UBND xã Đông Hòa", "--organ-id", "H29.123",
        "--abbreviation", "UBND", "--rehearsal",
      ], at: nil, &session)
    try step(["exchange", "import", bundle], at: superior, &session)
    try step(["incoming", "register", "--received", "R1"], at: superior, &session)
    try step(["incoming", "show", "1"], at: superior, &session)
  }

  private func step(_ words: [String], _ session: inout Session) throws {
    try step(words, at: office, &session)
  }

  /// Prints a command as it would be typed, and does it.
  private func step(_ words: [String], at office: String?, _ session: inout Session) throws {
    let line = (office.map { ["--office", $0] } ?? []) + words
    session.line()
    session.line("$ vpdt " + line.map(quoted).joined(separator: " "))
    session.flush()
    var options = try GlobalOptions(line)
    options.language = self.options.language
    options.moment = self.options.moment
    var inner = Session(options: options)
    let (topic, rest) = try Command.find(in: options.rest)
    let command = Command.of(topic)
    try command.run(try Arguments(rest, of: topic, command.grammar), &inner)
    inner.flush()
  }

  /// A word as a shell takes it.
  private func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || "-_./,+=".utf8.contains($0)
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  private func found<Record>(_ record: Record?) throws -> Record {
    guard let record else { throw IncomingError.unknown("demo") }
    return record
  }
}
