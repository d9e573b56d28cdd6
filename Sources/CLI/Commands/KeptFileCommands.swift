import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt file scrub`: reads the stored files again.
  static func fileScrub() -> Command {
    let grammar = Grammar().option("--older-than", "DAYS").option("--pace", "MB").flag("--status")
    return Command(.fileScrub, grammar) { arguments, session in
      try arguments.refuse(["--older-than", "--pace"], beside: "--status")
      let desk = try session.desk()
      if arguments.has("--status") { return session.print(try desk.keptStatus()) }
      let days = try arguments.count("--older-than", in: 0...36_500) ?? OfficeDesk.scrubDays
      let pace = try arguments.pace()
      let report = try desk.stoppably { try desk.scrub(olderThan: days, pace: pace) }
      try session.finish(report, isAdding: false)
    }
  }

  /// `vpdt file digest add sha512`: a second digest for every stored file.
  static func fileDigest() -> Command {
    let grammar = Grammar().word("add").word("sha512").option("--pace", "MB")
    return Command(.fileDigest, grammar) { arguments, session in
      guard arguments.first == "add" else {
        throw UsageError.missingWord("add", command: arguments.command)
      }
      guard arguments.words[1] == "sha512" else {
        throw KeepingError.unknownAlgorithm(arguments.words[1])
      }
      let pace = try arguments.pace()
      let desk = try session.desk()
      let report = try desk.stoppably { try desk.addSHA512(pace: pace) }
      try session.finish(report, isAdding: true)
    }
  }
}

extension OfficeDesk {
  /// Runs work that Ctrl-C stops in good order, as the screen stops it with Esc.
  func stoppably<Result>(_ body: () throws -> Result) throws -> Result {
    try watch.stoppably(body)
  }
}

extension WorkWatch {
  /// Runs work that Ctrl-C stops in good order.
  func stoppably<Result>(_ body: () throws -> Result) throws -> Result {
    let listener = listener
    defer { self.listener = listener }
    return try Interruption.deferred { isWished in
      self.listener = { progress in !isWished() && (listener?(progress) ?? true) }
      return try body()
    }
  }
}

extension Arguments {
  /// The whole number of an option; nil without it.
  fileprivate func count(_ option: String, in range: ClosedRange<Int>) throws(ValueError) -> Int? {
    guard let text = text(option) else { return nil }
    guard let count = Int(text), range.contains(count) else { throw .badNumber(text) }
    return count
  }

  /// Bytes a second, from megabytes.
  fileprivate func pace() throws(ValueError) -> Int? {
    try count("--pace", in: 1...1_000_000).map { $0 * 1_000_000 }
  }
}

extension Session {
  fileprivate mutating func print(_ status: KeptStatus) {
    let lines = words.standing(status) + lines(of: status.damaged, count: status.damagedCount)
    answer(
      lines,
      .object([
        ("files", .int(status.files)), ("neverRead", .int(status.unread)),
        ("readSince", .text(status.unread == 0 ? status.oldest?.description : nil)),
        ("sha512", .int(status.furtherDigests)),
        ("sha512Lacking", .int(status.files - status.furtherDigests)),
        ("damaged", .int(status.damagedCount)),
        ("faults", .array(status.damaged.map(JSON.damaged))),
      ]))
  }

  fileprivate mutating func finish(_ report: ScrubReport, isAdding: Bool) throws {
    var fields: [(String, JSON)] = [
      ("files", .int(report.files)), ("bytes", .int(report.bytes)),
      ("restored", .int(report.restored)), ("damaged", .int(report.damagedCount)),
      ("faults", .array(report.damaged.map(JSON.damaged))), ("stopped", .bool(report.isStopped)),
    ]
    if isAdding { fields.append(("added", .int(report.added))) }
    let lines =
      lines(of: report.damaged, count: report.damagedCount)
      + [words.scrubbed(report, isAdding: isAdding)]
    answer(lines, .object(fields))
    if report.damagedCount > 0 { throw KeepingError.damaged(count: report.damagedCount) }
    if report.isStopped { throw KeepingError.stopped(files: report.files) }
  }

  private func lines(of damaged: [DamagedFile], count: Int) -> [String] {
    damaged.map { words.damaged($0) }
      + (count > damaged.count ? [words.moreDamaged(count - damaged.count)] : [])
  }
}

extension JSON {
  fileprivate static func damaged(_ file: DamagedFile) -> JSON {
    .object([
      ("sha256", .string(file.digest.description)), ("condition", .string(file.condition.rawValue)),
      ("at", .string(file.at.description)),
      ("documents", .array(file.documents.map { .string($0) })),
    ])
  }
}
