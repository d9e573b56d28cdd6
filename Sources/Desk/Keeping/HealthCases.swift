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
  /// Source: QCVN 12:2026/BCA for idle accounts (as the table of passphrases has it); the rest is custom.
  public func health() throws -> [HealthPoint] {
    let now = now()
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
    let days = Int64(PassphraseRule.shipped.accountIdleDays)
    let edge = now.milliseconds - days * 86_400_000
    let last = try transaction.lastActs()
    let idle = try transaction.people().filter { person in
      person.retiredOn == nil && (last[person.id]?.milliseconds ?? 0) < edge
    }
    return point(.idleAccounts, idle.map(\.handle))
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
}
