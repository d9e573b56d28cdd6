import Office

extension EnglishWords {
  private func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }
  private func faults(_ count: Int) -> String { count == 1 ? "1 fault" : "\(count) faults" }

  public func backedUp(_ report: BackupReport) -> [String] {
    let facts = report.facts
    var lines = [
      "made \(report.generation): \(files(facts.files)), \(size(facts.bytes)), "
        + "journal to line \(facts.journalLines)",
      report.copied == 0
        ? "nothing new to copy"
        : "copied \(files(report.copied)), \(size(report.copiedBytes)), read back whole",
    ]
    lines += report.leftOut.map { "left out, no plain file: \($0)" }
    lines += report.lacking.map { "LACKING, the office does not have it whole: \($0)" }
    if !report.pruned.isEmpty {
      lines.append(
        "not kept any longer (backup.keep): \(report.pruned.joined(separator: ", "))"
          + "; \(files(report.removed)) removed with them")
    }
    return lines
  }

  public func line(_ generation: BackupGeneration) -> [String] {
    guard let facts = generation.facts else { return [generation.name, "NOT READABLE"] }
    return [
      generation.name, moment(facts.at), files(facts.files), size(facts.bytes),
      "journal \(facts.journalLines)", facts.lacking == 0 ? "" : "LACKS \(facts.lacking)",
    ]
  }

  public func owner(_ owner: BackupOwner) -> String {
    "backups of \(owner.office) (\(owner.organId))"
      + (owner.seal.map { ", sealed by \($0.rawValue)" } ?? "")
  }

  public var noBackups: String { "No backup yet." }

  public func line(_ fault: BackupFault) -> String {
    switch fault {
    case .missing(let path): "\(path): GONE"
    case .changed(let path): "\(path): CHANGED"
    case .unreadable(let path, let reason): "\(path): NOT READABLE: \(reason)"
    case .badLine(let path, let line): "\(path): line \(line) names nothing a backup holds"
    case .database(let detail): "the database is damaged: \(detail)"
    case .otherJournal(let lines):
      "the office's journal does not go on from line \(lines) of the backup"
    case .otherManifest: "the manifest is not the one in the office's journal"
    case .otherCounts(let count, let said):
      "the database names \(files(count)), the backup says \(said)"
    }
  }

  public func moreFaults(_ count: Int) -> String { "and \(faults(count)) more" }

  public func checked(_ report: BackupCheckReport) -> String {
    let generations = report.generations == 1 ? "1 backup" : "\(report.generations) backups"
    let read = "read \(generations), \(files(report.files)), \(size(report.bytes))"
    return report.faults.count == 0
      ? "\(read): whole" : "\(read): \(faults(report.faults.count))"
  }

  public func restored(
    _ facts: BackupFacts, files count: Int, bytes: Int, to path: String
  ) -> [String] {
    [
      "restored \(facts.office) (\(facts.organId)) to \(path): \(files(count)), \(size(bytes))",
      "its journal ends at line \(facts.journalLines), \(moment(facts.at)); "
        + "what was done after that is not in it",
    ]
  }

  public func drilled(_ drill: BackupDrill) -> String {
    let what =
      "\(drill.generation): \(files(drill.files)), journal to line \(drill.journalLines)"
    return drill.faults == 0
      ? "restoring tried with \(what): PASSED"
      : "restoring tried with \(what): FAILED, \(faults(drill.faults))"
  }

  public func standing(_ standing: BackupStanding) -> String {
    let backup = standing.backup.map { backup in
      moment(backup.at) + (backup.lacking == 0 ? "" : " (LACKS \(files(backup.lacking)))")
    }
    let drill = standing.drill.map { drill in
      date(drill.at.date) + (drill.faults == 0 ? "" : " FAILED")
    }
    return "backup \(backup ?? "NEVER"), restoring tried \(drill ?? "NEVER")"
  }

  public func problem(_ error: BackupError) -> Problem {
    switch error {
    case .notAPlace(let path):
      Problem("\(path) holds no backups of vpdt", try: "name an empty or a new folder")
    case .otherOffice(let path, let name, let organId):
      Problem(
        "\(path) holds the backups of another office: \(name) (\(organId))",
        try: "name another folder")
    case .insideOffice(let path):
      Problem(
        "\(path) lies in the folder of an office and would be lost with it",
        try: "name a folder on another disk")
    case .noGeneration(let path):
      Problem("\(path) holds no whole backup yet", try: "vpdt backup \(path)")
    case .unknownGeneration(let text, let path):
      Problem("there is no backup “\(text)”", try: "vpdt backup list \(path)")
    case .unreadableGeneration(let name):
      Problem(
        "\(name) does not say what it is, or was made by a later version",
        try: "update vpdt, or name another backup")
    case .incomplete(let count):
      Problem(
        "the backup was made, but lacks \(files(count)) the office itself does not have whole",
        try: "vpdt file scrub; an older backup may have them: vpdt backup list")
    case .notAsWritten(let path):
      Problem(
        "\(path) does not come back as it was written: the disk is bad", try: "use another disk")
    case .damaged(let count):
      Problem(
        "\(faults(count)) in the backups",
        try: "remove damaged stored files, then: vpdt backup copies them anew; think of a new disk")
    case .drillFailed(let count):
      Problem(
        "restoring was tried and failed: \(faults(count))",
        try: "vpdt backup check, vpdt check; then back up to a new folder and try again")
    case .sealed(let path, let seal):
      Problem(
        "the backups in \(path) are sealed by \(seal.rawValue)",
        try: "--to-recipient to back up, --identity to restore or try; or name another folder")
    case .notSealed(let path):
      Problem("the backups in \(path) are not sealed", try: "name another folder, or seal nothing")
    case .mixedRecipients:
      Problem(
        "keys and certificates do not go together", try: "name only keys, or only certificates")
    case .notSealing(let program, let reason):
      Problem("\(program) does not seal: \(reason)", try: "vpdt doctor; look at the recipients")
    case .notOpening(let key, let generation):
      Problem(
        "\(key) does not open \(generation)",
        try: "name the key of somebody it was sealed for, without a passphrase")
    }
  }

  public func problem(_ error: RestoreError) -> Problem {
    switch error {
    case .notEmpty(let path):
      Problem("something is in \(path) already", try: "name a new folder")
    case .inside(let path):
      Problem("\(path) lies in an office or in the backups", try: "name a folder elsewhere")
    case .mountPoint(let path):
      Problem("\(path) is where a disk begins", try: "name a folder below it, \(path)/office")
    case .noDatabase(let generation):
      Problem(
        "the database of \(generation) is not whole, and there is no office without it",
        try: "name another backup: vpdt backup list")
    case .faulty(let count):
      Problem(
        "\(faults(count)); nothing was restored",
        try: "name another backup, or take what is whole with --despite-faults")
    case .restoredFaulty(let count):
      Problem("restored in spite of \(faults(count))", try: "vpdt check in the restored office")
    }
  }
}
