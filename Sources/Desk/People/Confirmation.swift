import Office
import Platform
import Store

/// Whether the person before a desk has shown lately that it is they, and how they can be asked.
public final class Confirmation {
  /// When they last did, or acted upon it.
  var since: Moment?
  /// Asks for the passphrase, or for a new one, where nobody sees it; nil of it where the person gives
  /// up. Without it nobody can be asked.
  public var ask: ((_ isNew: Bool) throws -> Secret?)?

  public init() {}
}

extension OfficeDesk {
  /// Runs `act`, and where it binds the school asks for the passphrase and runs it once more: what it
  /// did the first time was taken back, and nobody had to wait for the person meanwhile.
  func confirming<Result>(_ act: () throws -> Result) throws -> Result {
    do {
      return try act()
    } catch PassphraseError.needed where confirmation.ask != nil {
      try confirm(try confirmation.ask?(false))
      return try act()
    }
  }

  /// Takes the person's passphrase for the acts of the next minutes.
  ///
  /// - Throws: `PassphraseError`.
  public func confirm(_ secret: Secret?) throws {
    try check(secret)
    confirmation.since = now()
  }

  /// The same with bytes that stay their owner's to wipe.
  public func confirm(typed bytes: UnsafeRawBufferPointer) throws {
    try confirm(bytes.isEmpty ? nil : Secret(copying: bytes))
  }

  /// A passphrase that was typed; the bytes stay their owner's to wipe.
  public func secret(typed bytes: UnsafeRawBufferPointer) -> Secret { Secret(copying: bytes) }

  /// After how many minutes without a key the screen is locked and the program ends; nil for never. Who
  /// has no passphrase could not open the lock.
  public func idleLimits() throws -> (lockMinutes: Int?, endMinutes: Int?) {
    if !asksPassphrase { return (nil, nil) }
    func minutes(_ setting: Setting) throws -> Int? {
      let minutes = try number(of: setting)
      return minutes == 0 ? nil : minutes
    }
    let lock = try hasPassphrase() ? try minutes(.lockMinutes) : nil
    return (lock, try minutes(.endMinutes))
  }

  /// What is typed at the terminal of this process, where nobody sees it.
  public static func typedSecret(prompt: String) throws -> Secret? {
    do throws(SystemError) {
      return try Secret.typed(prompt: prompt + ": ")
    } catch {
      throw FileError(reading: error.path, error)
    }
  }

  /// Refuses acts that bind the school to whoever has not shown lately that it is they.
  ///
  /// - Throws: `PassphraseError.needed`, `notSet`, `mustChange`.
  ///
  /// Legal source: QCVN 12:2026/BCA, as far as the table of binding acts names it.
  func requireConfirmed(_ acts: [String], in transaction: Transaction, at now: Moment) throws {
    guard asksPassphrase, acts.contains(where: BindingActs.shipped.contains) else { return }
    let idle = Int64(PassphraseRule.shipped.idleMinutes) * 60_000
    if let since = confirmation.since, now.milliseconds - since.milliseconds < idle,
      since <= now
    {
      confirmation.since = now
      return
    }
    guard let kept = try transaction.passphrase(of: person.id) else {
      throw PassphraseError.notSet(handle: person.handle)
    }
    if kept.mustChange { throw PassphraseError.mustChange(handle: person.handle) }
    throw PassphraseError.needed
  }
}
