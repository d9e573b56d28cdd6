import Office
import Platform
import Store

extension OfficeDesk {
  /// Sets the person's own passphrase.
  ///
  /// - Parameter old: The one of before, where there is one.
  /// - Throws: `PassphraseError`: too weak, or the old one is wrong, missing or locked.
  ///
  /// Source: QCVN 12:2026/BCA.
  public func setPassphrase(_ new: Secret, over old: Secret?) throws {
    try requireStrong(new)
    if try hasPassphrase() { try check(old) }
    let hash = try hashed(new)
    try act { transaction, now in
      try transaction.setPassphrase(hash, of: person.id, isFirst: false, at: now)
      try transaction.record(
        "person.passphrase", on: "person/\(person.id.value)", detail: [("passphrase", "set")],
        by: person.id, at: now)
    }
  }

  private func requireStrong(_ secret: Secret) throws {
    let lacks = secret.withBytes { PassphraseRule.shipped.lacks($0) }
    if !lacks.isEmpty { throw PassphraseError.tooWeak(lacks) }
  }

  private func hashed(_ secret: Secret) throws -> String {
    do throws(SystemError) {
      return try PassphraseHash(of: secret).text
    } catch {
      throw FileError(reading: error.path, error)
    }
  }

  /// Sets a first passphrase for somebody, which opens nothing but the setting of their own. Done by who
  /// keeps people.
  ///
  /// - Throws: `PassphraseError.tooWeak`; `PersonError`.
  public func setFirstPassphrase(_ secret: Secret, of other: Person) throws {
    try requireStrong(secret)
    let hash = try hashed(secret)
    try act { transaction, now in
      try require(.keepPeople)
      let other = try present(other, in: transaction)
      try transaction.setPassphrase(hash, of: other.id, isFirst: true, at: now)
      try transaction.record(
        "person.passphrase", on: "person/\(other.id.value)", detail: [("passphrase", "first")],
        by: person.id, at: now)
    }
  }

  public func hasPassphrase() throws -> Bool {
    try database.read { try $0.passphrase(of: person.id) != nil }
  }

  /// Takes a person's passphrase away, so that they set a new one: forgotten or locked. Done by an
  /// administrator or the principal.
  public func dropPassphrase(of other: Person) throws {
    try act { transaction, now in
      try require(.keepPeople)
      try transaction.dropPassphrase(of: other.id)
      try transaction.record(
        "person.passphrase", on: "person/\(other.id.value)", detail: [("passphrase", "dropped")],
        by: person.id, at: now)
    }
  }

  /// Whether acts that bind the school ask for the passphrase here: not in a rehearsal.
  public var asksPassphrase: Bool { !office.isRehearsal }

  /// Asks for the passphrase again before an act that binds the school. Wrong ones are counted and
  /// journaled, whatever becomes of the act.
  ///
  /// - Throws: `PassphraseError`.
  func reauthenticate(_ secret: Secret?) throws {
    if asksPassphrase { try confirm(secret) }
  }

  func check(_ secret: Secret?) throws {
    guard let kept = try database.read({ try $0.passphrase(of: person.id) }) else {
      throw PassphraseError.notSet(handle: person.handle)
    }
    let rule = PassphraseRule.shipped
    if kept.failures >= rule.mostFailures { throw PassphraseError.locked(handle: person.handle) }
    guard let secret else { throw PassphraseError.needed }
    let now = now()
    if let failed = kept.failedAt {
      let free = failed.milliseconds + Int64(rule.pause(after: kept.failures)) * 1000
      if now.milliseconds < free {
        throw PassphraseError.tooSoon(seconds: Int((free - now.milliseconds + 999) / 1000))
      }
    }
    let isRight = PassphraseHash(stored: kept.hash).fits(secret)
    try act { transaction, now in
      if isRight {
        if kept.failures > 0 {
          try transaction.setPassphraseFailures(0, of: person.id, at: nil)
        }
        return
      }
      // Several at once are counted each.
      let failures = (try transaction.passphrase(of: person.id)?.failures ?? 0) + 1
      try transaction.setPassphraseFailures(failures, of: person.id, at: now)
      try transaction.record(
        "person.passphrase", on: "person/\(person.id.value)",
        detail: [("passphrase", "wrong"), ("failures", String(failures))], by: person.id, at: now)
    }
    if !isRight {
      let left = max(0, rule.mostFailures - kept.failures - 1)
      throw left == 0
        ? PassphraseError.locked(handle: person.handle) : PassphraseError.wrong(left: left)
    }
  }
}
