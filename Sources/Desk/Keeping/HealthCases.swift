import Office
import Platform
import Store

extension OfficeDesk {
  /// Bytes below which a disk is nearly full.
  private static let leastSpace: Int64 = 1_000_000_000
  /// Days after which a key is old: custom, no text says it.
  private static let oldKeyDays = 730

  /// Looks at the office and its machine. Nothing of it is a record; the record is `check`'s.
  ///
  /// - Parameter programs: What the programs on the machine have said; those that count are asked where
  ///   it is nil.
  /// - Throws: `StoreError`.
  ///
  /// Source: QCVN 12:2026/BCA for idle accounts (as the table of passphrases has it); the rest is custom.
  public func health(_ programs: [HelperProgram]? = nil) throws -> [HealthPoint] {
    let now = now()
    let programs = programs ?? HelperProgram.all([.openssl, .sshKeygen])
    return try [
      folderMode(), folderOwner(), mask(),
      HealthPoint(
        subject: .database, state: .fine, detail: "SQLite " + Transaction.libraryVersion),
      space(),
    ]
      + database.read { transaction in
        [
          try clockPoint(now, in: transaction), localePoint(),
          try idleAccounts(now, in: transaction), try passphrases(in: transaction),
          point(.rights, try transaction.openRightsChanges().map(\.personName)),
          try keys(now, in: transaction),
        ]
      }
      + [
        version(of: .openssl, .openssl, atLeast: [3, 0], programs),
        version(of: .sshKeygen, .sshKeygen, atLeast: [8, 2], programs),
      ]
      + database.read { try kept(now, in: $0) }
  }

  private func point(_ subject: HealthPoint.Subject, _ names: [String]) -> HealthPoint {
    let shown = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", …" : "")
    return HealthPoint(
      subject: subject, state: names.isEmpty ? .fine : .attention, detail: shown)
  }

  // MARK: The folder

  private func folderMode() -> HealthPoint {
    guard let facts = try? Folders.facts(of: path) else { return unknown(.folderMode) }
    let mode = String(facts.permissions, radix: 8)
    return HealthPoint(
      subject: .folderMode, state: facts.permissions & 0o077 == 0 ? .fine : .attention,
      detail: mode)
  }

  private func folderOwner() -> HealthPoint {
    guard let facts = try? Folders.facts(of: path) else { return unknown(.folderOwner) }
    return HealthPoint(
      subject: .folderOwner, state: facts.owner == Machine.user ? .fine : .attention,
      detail: String(facts.owner))
  }

  private func mask() -> HealthPoint {
    guard let mask = Machine.fileMask() else { return unknown(.umask) }
    return HealthPoint(
      subject: .umask, state: mask & 0o077 == 0o077 ? .fine : .attention,
      detail: String(mask, radix: 8))
  }

  private func space() -> HealthPoint {
    guard let free = Machine.freeSpace(at: path) else { return unknown(.diskSpace) }
    return HealthPoint(
      subject: .diskSpace, state: free < OfficeDesk.leastSpace ? .attention : .fine,
      detail: "\(free / 1_000_000) MB")
  }

  private func unknown(_ subject: HealthPoint.Subject) -> HealthPoint {
    HealthPoint(subject: subject, state: .unknown, detail: "")
  }

  // MARK: The machine

  private func clockPoint(_ now: Moment, in transaction: Transaction) throws -> HealthPoint {
    let last = try transaction.lastJournalMoment()
    let isBehind = last.map { now < $0 } ?? false
    return HealthPoint(
      subject: .clock, state: isBehind ? .attention : .fine, detail: now.description)
  }

  private func localePoint() -> HealthPoint {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { Machine.variable($0) }.first
    guard let name else { return unknown(.locale) }
    let isUnicode = folded(name).filter { $0 != "-" }.contains("utf8")
    return HealthPoint(
      subject: .locale, state: isUnicode ? .fine : .attention,
      detail: String(cleaned(name).text.prefix(40)))
  }

  // MARK: The people

  private func idleAccounts(_ now: Moment, in transaction: Transaction) throws -> HealthPoint {
    point(.idleAccounts, try idlePeople(at: now, in: transaction).map(\.person.handle))
  }

  private func idlePeople(
    at now: Moment, in transaction: Transaction
  ) throws -> [(person: Person, last: Moment?)] {
    let days = Int64(PassphraseRule.shipped.accountIdleDays)
    let edge = now.milliseconds - days * 86_400_000
    let last = try transaction.lastActs()
    return try transaction.people().compactMap { person in
      let moment = last[person.id]
      guard person.retiredOn == nil, (moment?.milliseconds ?? 0) < edge else { return nil }
      return (person, moment)
    }
  }

  /// Those who are here and in whose name nothing was done for 45 days, and when something was last; nil
  /// for never.
  ///
  /// Source: QCVN 12:2026/BCA, as the table of passphrases has it.
  public func idlePeople() throws -> [(person: Person, last: Moment?)] {
    try database.read { try idlePeople(at: now(), in: $0) }
  }

  private func passphrases(in transaction: Transaction) throws -> HealthPoint {
    guard asksPassphrase else {
      return HealthPoint(subject: .passphrases, state: .fine, detail: "")
    }
    let without = try transaction.people().filter { person in
      guard person.retiredOn == nil,
        !person.roles.isDisjoint(with: [.clerk, .principal, .vicePrincipal, .administrator])
      else { return false }
      return try transaction.passphrase(of: person.id).map(\.mustChange) ?? true
    }
    return point(.passphrases, without.map(\.handle))
  }

  private func keys(_ now: Moment, in transaction: Transaction) throws -> HealthPoint {
    let edge = now.milliseconds - Int64(OfficeDesk.oldKeyDays) * 86_400_000
    let old = try transaction.keys(of: nil).filter {
      $0.removedAt == nil && $0.addedAt.milliseconds < edge
    }
    return point(.keys, old.map { $0.handle + " " + $0.fingerprint })
  }

  // MARK: What is kept

  private func version(
    of name: HelperProgram.Name, _ subject: HealthPoint.Subject, atLeast least: [Int],
    _ programs: [HelperProgram]
  ) -> HealthPoint {
    let program = programs.first { $0.name == name }
    let numbers = program?.numbers ?? []
    let isNew = !numbers.isEmpty && !numbers.lexicographicallyPrecedes(least)
    return HealthPoint(
      subject: subject, state: isNew ? .fine : .attention,
      detail: String((program?.version ?? "").split(separator: " (").first ?? ""))
  }

  private func kept(_ now: Moment, in transaction: Transaction) throws -> [HealthPoint] {
    let standing = try transaction.backupStanding()
    let (backup, drill) = (standing.backup, standing.drill)
    let checkpoint = try transaction.lastCheckpoint()
    let loose = try Setting.allCases.filter {
      !OfficeDesk.isSafe($0, try transaction.value(of: $0))
    }
    return [
      recent(
        .backup, backup?.at, within: BackupStanding.backupDays, now,
        isSound: backup?.lacking == 0),
      recent(
        .drill, drill?.at, within: BackupStanding.drillDays, now, isSound: drill?.faults == 0),
      try files(now, in: transaction),
      recent(.checkpoint, checkpoint?.at, within: BackupStanding.backupDays, now),
      point(.settings, loose.map(\.rawValue)),
      recent(
        .review, try transaction.lastMoment(of: "office.review"), within: SecurityReview.days, now),
    ]
  }

  /// What is to be done again and again: when it was done last, and whether that was not too long ago.
  private func recent(
    _ subject: HealthPoint.Subject, _ last: Moment?, within days: Int, _ now: Moment,
    isSound: Bool = true
  ) -> HealthPoint {
    let isRecent = last.map { now.date.dayNumber - $0.date.dayNumber <= days } ?? false
    return HealthPoint(
      subject: subject, state: isRecent && isSound ? .fine : .attention,
      detail: last?.date.description ?? "")
  }

  private func files(_ now: Moment, in transaction: Transaction) throws -> HealthPoint {
    let status = try transaction.keptStatus(listing: 3)
    if status.damagedCount > 0 {
      return point(.files, status.damaged.map { String($0.digest.description.prefix(16)) })
    }
    if status.files == 0 { return HealthPoint(subject: .files, state: .fine, detail: "0") }
    let point = recent(.files, status.oldest, within: BackupStanding.drillDays, now)
    return HealthPoint(
      subject: .files, state: point.state,
      detail: ["\(status.files - status.unread)/\(status.files)", point.detail]
        .filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// Whether a setting is as safe as in a new office; so is each that is not one of safety.
  private static func isSafe(_ setting: Setting, _ value: String) -> Bool {
    switch setting {
    case .signatureRule, .incomingAltered, .secretScan: value == setting.initial
    case .lockMinutes, .endMinutes:
      (1...(Int(setting.initial) ?? 1)).contains(Int(value) ?? 0)
    default: true
    }
  }
}
