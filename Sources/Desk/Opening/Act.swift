import Office
import Store

extension OfficeDesk {
  /// Runs one act in one transaction.
  ///
  /// The clock is read, and the person looked up again, when the turn among the writers has come:
  /// whoever waited over midnight acts on the new day, and whoever left meanwhile does not act.
  ///
  /// - Throws: `PersonError.retired`; `PassphraseError` for what binds the school; in a real office `ClockError.behind` if the clock has gone
  ///   back to an earlier day than the last act.
  func act<Result>(_ body: (Transaction, Moment) throws -> Result) throws -> Result {
    try confirming { try database.write { try act(in: $0, body) } }
  }

  /// The same for very many records at once: whoever waits can stop it, and all of it is taken back.
  ///
  /// - Throws: `WorkError.stopped`, besides what is said above.
  func actInBulk<Result>(_ body: (Transaction, Moment) throws -> Result) throws -> Result {
    try confirming { try database.writeInBulk { try act(in: $0, body) } }
  }

  /// The same, overwriting in the database whatever the act deletes.
  func actForgetting<Result>(_ body: (Transaction, Moment) throws -> Result) throws -> Result {
    try confirming { try database.writeForgetting { try act(in: $0, body) } }
  }

  private func act<Result>(
    in transaction: Transaction, _ body: (Transaction, Moment) throws -> Result
  ) throws -> Result {
    try requirePresent(in: transaction)
    let now = now()
    if !office.isRehearsal, let last = try transaction.lastJournalMoment(), now.date < last.date {
      throw ClockError.behind(last: last.date, today: now.date)
    }
    try requirePremise(in: transaction)
    let result = try body(transaction, now)
    try requireConfirmed(transaction.acts, in: transaction, at: now)
    try renewPremise(in: transaction)
    return result
  }

  /// Refuses whoever has left since the desk was opened.
  func requirePresent(in transaction: Transaction) throws {
    if let day = try transaction.dayOfLeaving(of: person.id) {
      throw PersonError.retired(person.name, on: day)
    }
  }
}
