import Office
import Platform
import Store

extension OfficeDesk {
  /// How many files are removed between two looks at whether it shall go on.
  private static let batch = 200

  /// Destroys what a decision names: the files of each dossier that nothing else needs are overwritten
  /// and removed, and what remains is its record with the digests.
  ///
  /// Each dossier is one act; a hold is looked at before every one. Interrupted at any point, the
  /// same call goes on where it stopped: what is on the decided list goes, nothing else ever does.
  ///
  /// - Parameters:
  ///   - decision: Number and symbol of the decision, given again by whoever destroys.
  ///   - secret: Their passphrase, asked for again; not in a rehearsal.
  /// - Throws: `PassphraseError`; `DisposalError.wrongDecision`, `tooLate`; `MoveRefusal` for whoever decided it;
  ///   `HoldError.held`; `SystemError` where bytes could not be removed.
  ///
  /// Legal source: TT 06/2025/TT-BNV; Luật Lưu trữ 33/2024/QH15, Art. 16.
  public func destroy(
    _ disposal: Disposal, decision: String, passphrase secret: Secret? = nil
  ) throws -> Disposal {
    try reauthenticate(secret)
    try begin(disposal, decision: decision)
    do {
      while try destroyNext(of: disposal.id) {}
    } catch {
      // What was decided and done is carried through, whatever keeps the next dossier.
      try removeWaiting(of: disposal.id)
      throw error
    }
    try removeWaiting(of: disposal.id)
    return try act { transaction, now in
      let current = try found(transaction.disposal(disposal.id))
      if current.state == .destroyed { return current }
      try transaction.finish(disposal.id, by: person.id, at: now)
      try transaction.record(
        "disposal.finish", on: object(disposal.id),
        detail: [
          ("dossiers", String(current.counts.destroyed)), ("by", "person/\(person.id.value)"),
        ], by: person.id, at: now)
      return try found(transaction.disposal(disposal.id))
    }
  }

  /// The same with a passphrase that was typed into a form; the bytes stay the form's to wipe.
  public func destroy(
    _ disposal: Disposal, decision: String, typed bytes: UnsafeRawBufferPointer
  ) throws -> Disposal {
    try destroy(
      disposal, decision: decision, passphrase: bytes.isEmpty ? nil : Secret(copying: bytes))
  }

  /// Looks at everything once more, and notes that it has begun.
  private func begin(_ disposal: Disposal, decision: String) throws {
    try act { transaction, now in
      let disposal = try self.disposal(disposal.id, for: .destroy, in: transaction, at: now)
      guard let taken = disposal.decision, normalized(decision) == taken.reference else {
        throw DisposalError.wrongDecision(given: decision, disposal: disposal.name)
      }
      if disposal.state == .destroying { return }
      if let last = RetentionLimits().lastDayToDestroy(after: taken.at.date), now.date > last {
        throw DisposalError.tooLate(decided: taken.at.date, last: last)
      }
      _ = try left(of: disposal, on: now.date, in: transaction)
      try transaction.setState(.destroying, of: disposal.id)
      try transaction.record(
        "disposal.begin", on: object(disposal.id), detail: [("decision", taken.reference)],
        by: person.id, at: now)
    }
  }

  /// Destroys the next dossier of the list.
  ///
  /// - Returns: False once there is none.
  private func destroyNext(of id: ID<Disposal>) throws -> Bool {
    try watch.check()
    return try act { transaction, now in
      let disposal = try found(transaction.disposal(id))
      guard let next = try transaction.nextToDestroy(of: id) else { return false }
      _ = try expiredExplanation(
        of: next, under: schedule(in: transaction), on: now.date, in: transaction)
      let dossier = try self.dossier(
        next.id, for: .destroy,
        besides: disposal.decision?.by == person.id ? [.secondPerson] : [], in: transaction,
        at: now)
      let files = try transaction.destroy(
        dossier.id, in: id, try transaction.heldFiles(of: dossier.id))
      var detail: JournalDetail = [("decision", disposal.decision?.reference ?? "")]
      for digest in distinct(files.filter(\.keptFor.isEmpty).map(\.digest)) {
        detail.add("gone", digest.description)
      }
      for file in files where !file.keptFor.isEmpty {
        detail.add("kept", "\(file.digest) \(file.keptFor)")
      }
      try record("destroy", of: dossier.id, detail, id, transaction, now)
      return true
    }
  }

  /// Removes the bytes of what is marked as gone.
  private func removeWaiting(of id: ID<Disposal>) throws {
    while true {
      let waiting = try database.read {
        try $0.waitingFiles(of: id, limit: OfficeDesk.batch)
      }
      if waiting.isEmpty { return }
      for digest in distinct(waiting.map(\.digest)) {
        try watch.check()
        try remove(digest)
        try database.write { try $0.noteRemoved(digest, in: id, at: now()) }
      }
    }
  }
}
