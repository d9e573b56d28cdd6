import Desk
import Office
import Platform
import Wording

extension Command {
  /// `vpdt backup TO [--to-recipient KEY|CERTIFICATE…]`
  static func backup() -> Command {
    let grammar = Grammar().word("TO").many("--to-recipient", "RECIPIENT")
    return Command(.backup, grammar) { arguments, session in
      let desk = try session.desk()
      let recipients = try arguments.recipients()
      let report = try desk.stoppably {
        try desk.backUp(
          to: arguments.first, for: recipients, version: CommandLineInterface.version)
      }
      session.answer(
        session.words.backedUp(report),
        .object([
          ("generation", .string(report.generation)),
          ("manifest", .string(report.manifest.description)),
          ("files", .int(report.facts.files)), ("bytes", .int(report.facts.bytes)),
          ("copied", .int(report.copied)), ("copiedBytes", .int(report.copiedBytes)),
          ("journalLines", .int(Int(report.facts.journalLines))),
          ("lackingCount", .int(report.facts.lacking)),
          ("lacking", .array(report.lacking.map { .string($0.description) })),
          ("leftOut", .array(report.leftOut.map { .string($0) })),
          ("pruned", .array(report.pruned.map { .string($0) })), ("removed", .int(report.removed)),
        ]))
      if report.facts.lacking > 0 { throw BackupError.incomplete(count: report.facts.lacking) }
    }
  }

  /// `vpdt backup list TO`: needs no office.
  static func backupList() -> Command {
    Command(.backupList, Grammar().word("TO")) { arguments, session in
      let (owner, generations) = try OfficeDesk.backups(at: arguments.first)
      let words = session.words
      session.answer(
        [words.owner(owner)]
          + (generations.isEmpty
            ? [words.noBackups] : Table.lines(generations.map { words.line($0) })),
        .object([
          ("office", .string(owner.office)), ("organId", .string(owner.organId)),
          ("founded", .string(owner.founded.description)), ("seal", .text(owner.seal?.rawValue)),
          ("generations", .array(generations.map(JSON.generation))),
        ]))
    }
  }

  /// `vpdt backup check TO [GENERATION]`: needs no office.
  static func backupCheck() -> Command {
    let grammar = Grammar().word("TO").word("GENERATION", .optional)
    return Command(.backupCheck, grammar) { arguments, session in
      let watch = session.watch
      let report = try watch.stoppably {
        try OfficeDesk.checkBackups(
          at: arguments.first, generation: arguments.words.dropFirst().first, watch: watch)
      }
      let words = session.words
      session.answer(
        words.lines(of: report.faults) + [words.checked(report)],
        .object([
          ("generations", .int(report.generations)), ("files", .int(report.files)),
          ("bytes", .int(report.bytes)), ("faultCount", .int(report.faults.count)),
          ("faults", .array(report.faults.list.map { JSON.fault($0, words) })),
        ]))
      if report.faults.count > 0 { throw BackupError.damaged(count: report.faults.count) }
    }
  }

  /// `vpdt backup drill TO [--in DIR] [--identity FILE]`
  static func backupDrill() -> Command {
    let grammar = Grammar().word("TO").option("--in", "DIR").option("--identity", "FILE")
    return Command(.backupDrill, grammar) { arguments, session in
      let desk = try session.desk()
      let report = try desk.stoppably {
        try desk.drillBackup(
          at: arguments.first, in: arguments.text("--in"), key: arguments.text("--identity"))
      }
      let words = session.words
      let drill = report.drill
      session.answer(
        words.lines(of: report.faults) + session.lines(of: report.check) + [words.drilled(drill)],
        .object([
          ("generation", .string(drill.generation)), ("passed", .bool(drill.faults == 0)),
          ("files", .int(drill.files)), ("journalLines", .int(Int(drill.journalLines))),
          ("faultCount", .int(drill.faults)),
          ("faults", .array(report.faults.list.map { JSON.fault($0, words) })),
          ("check", .array((report.check?.faults ?? []).map(\.json))),
        ]))
      if drill.faults > 0 { throw BackupError.drillFailed(count: drill.faults) }
    }
  }

  /// `vpdt restore FROM [GENERATION] --into DIR [--identity FILE] [--despite-faults]`: needs no office.
  static func restore() -> Command {
    let grammar = Grammar().word("FROM").word("GENERATION", .optional)
      .option("--into", "DIR", required: true).option("--identity", "FILE")
      .flag("--despite-faults")
    return Command(.restore, grammar) { arguments, session in
      let watch = session.watch
      let report = try watch.stoppably {
        try OfficeDesk.restore(
          from: arguments.first, generation: arguments.words.dropFirst().first,
          into: arguments.text("--into") ?? "", key: arguments.text("--identity"),
          despiteFaults: arguments.has("--despite-faults"), watch: watch)
      }
      session.answer(report)
      if report.faultCount == 0 { return }
      throw report.path == nil
        ? RestoreError.faulty(count: report.faultCount)
        : RestoreError.restoredFaulty(count: report.faultCount)
    }
  }
}

extension Arguments {
  /// Those for whom a backup is sealed; nil where nobody is named.
  fileprivate func recipients() throws -> BackupRecipients? {
    let texts = texts("--to-recipient")
    if texts.isEmpty { return nil }
    return try BackupRecipients(
      texts.map { text in
        text.hasPrefix("age1") || text.hasPrefix("ssh-") ? text : Folders.absolute(text)
      })
  }
}

extension Words {
  fileprivate func lines(of faults: BackupFaults) -> [String] {
    let more = faults.count - faults.list.count
    return faults.list.map { line($0) } + (more > 0 ? [moreFaults(more)] : [])
  }
}

extension Session {
  fileprivate func lines(of check: CheckReport?) -> [String] {
    (check?.faults ?? []).map { words.finding($0.text) }
  }

  fileprivate mutating func answer(_ report: RestoreReport) {
    var lines = words.lines(of: report.faults) + lines(of: report.check)
    if let path = report.path, let facts = report.generation.facts {
      lines += words.restored(facts, files: report.files, bytes: report.bytes, to: path)
    }
    let words = words
    answer(
      lines,
      .object([
        ("generation", JSON.generation(report.generation)), ("path", .text(report.path)),
        ("files", .int(report.files)), ("bytes", .int(report.bytes)),
        ("faultCount", .int(report.faultCount)),
        ("faults", .array(report.faults.list.map { JSON.fault($0, words) })),
        ("check", .array((report.check?.faults ?? []).map(\.json))),
      ]))
  }
}

extension JSON {
  fileprivate static func generation(_ generation: BackupGeneration) -> JSON {
    guard let facts = generation.facts else {
      return .object([("name", .string(generation.name)), ("readable", .bool(false))])
    }
    return .object([
      ("name", .string(generation.name)), ("readable", .bool(true)),
      ("at", .string(facts.at.description)), ("program", .string(facts.program)),
      ("schema", .int(facts.schema)), ("files", .int(facts.files)), ("bytes", .int(facts.bytes)),
      ("lacking", .int(facts.lacking)), ("journalLines", .int(Int(facts.journalLines))),
      ("journalHead", .string(facts.journalHead.description)),
    ])
  }

  fileprivate static func fault(_ fault: BackupFault, _ words: any Words) -> JSON {
    .object([("code", .string(fault.code)), ("text", .string(words.line(fault)))])
  }

  /// The last backup and the last drill.
  static func standing(_ standing: BackupStanding) -> [(String, JSON)] {
    [
      ("lastBackup", .text(standing.backup?.at.description)),
      ("lastDrill", .text(standing.drill?.at.description)),
      ("drillPassed", standing.drill.map { .bool($0.faults == 0) } ?? .null),
    ]
  }
}
