import Office
import Platform
import Store

extension OfficeDesk {
  /// The document called `text` in a register, frozen or not.
  ///
  /// - Throws: `IncomingError.unknown`, `OutgoingError.unknown`.
  public func document(
    named text: String, in register: SecretEntry.Register
  ) throws -> DocumentKey {
    switch register {
    case .incoming: .incoming(try anyIncoming(named: text).id)
    case .outgoing: .outgoing(try anyOutgoing(named: text).id)
    }
  }

  /// Freezes a document with a state secret that slipped in: it leaves lists, search, desks and
  /// bundles, nothing is shown of it and nobody can act on it.
  ///
  /// - Throws: `SecretError.frozen`, `takenOut`; `ValueError` for a note that says nothing;
  ///   `PersonError.lacksRole` for whoever is neither clerk nor leader.
  ///
  /// Legal source: Law 117/2025/QH15, Art. 5; Decree 30/2020/NĐ-CP, Art. 16(3), 22(4).
  public func freeze(
    _ document: DocumentKey, as level: SecretLevel, note: String
  ) throws -> SecretEntry {
    let note = try entered(note, field: "note", limit: 500)
    return try act { transaction, now in
      try requireKeeper(on: now.date, in: transaction)
      if let entry = try transaction.secretEntry(of: document) {
        if let out = entry.takenOut { throw SecretError.takenOut(entry.title, to: out.bookEntry) }
        throw SecretError.frozen(entry.title)
      }
      let files = try transaction.digests(of: document)
      let id = try transaction.freeze(
        document, level: level, note: note, digests: files, by: person.id, at: now)
      var detail: JournalDetail = [
        ("document", document.object), ("level", level.rawValue), ("note", note),
        ("frozen", "yes"),
      ]
      for file in files { detail.add("file", file.description) }
      try transaction.record(
        "secret.freeze", on: "secret/\(id.value)", detail: detail, by: person.id, at: now)
      return try found(transaction.secretEntry(id))
    }
  }

  /// Takes a frozen document out once it stands in the separate secret book: its bytes leave the
  /// shelf, the outbox and the inbox, its texts the registers and the journal. Its number stays, and so do
  /// the digests, by which the journal still proves that nothing else is missing.
  ///
  /// - Parameter bookEntry: Where it stands in the separate secret book.
  /// - Throws: `SecretError.notFrozen`, `takenOut`, `sharedFile`; `ValueError`;
  ///   `PersonError.lacksRole`; `FileError` if bytes could not be removed: `check` finds them then.
  ///
  /// Legal source: Law 117/2025/QH15, Art. 5; Decree 30/2020/NĐ-CP, Art. 16(3), 22(4).
  public func takeOut(_ document: DocumentKey, to bookEntry: String) throws -> SecretEntry {
    let bookEntry = try entered(bookEntry, field: "to-book", limit: 200)
    // What carries it goes first: it is found by what the registers still say.
    try removeCarriers(of: try database.read { try frozen(document, on: now().date, in: $0) })
    let (entry, files) = try actForgetting { transaction, now in
      let (entry, files) = try frozen(document, on: now.date, in: transaction)
      let lines = try transaction.takeOut(
        entry, files: files, to: bookEntry, by: person.id, at: now)
      var detail: JournalDetail = [("book", bookEntry)]
      for line in lines { detail.add("line", String(line)) }
      try transaction.record(
        "secret.take-out", on: "secret/\(entry.id.value)", detail: detail, by: person.id, at: now)
      return (try found(transaction.secretEntry(entry.id)), files)
    }
    for file in files { try remove(file) }
    return entry
  }

  /// A frozen document that can be taken out, and its files.
  private func frozen(
    _ document: DocumentKey, on day: CivilDate, in transaction: Transaction
  ) throws -> (entry: SecretEntry, files: [FileDigest]) {
    try requireKeeper(on: day, in: transaction)
    guard let entry = try transaction.secretEntry(of: document) else {
      throw SecretError.notFrozen(
        try found(transaction.title(of: document)), register: document.register)
    }
    if let out = entry.takenOut { throw SecretError.takenOut(entry.title, to: out.bookEntry) }
    let files = try transaction.digests(of: document)
    if let other = try transaction.sharer(of: files) {
      throw SecretError.sharedFile(
        entry.title, register: other.register, other: try found(transaction.title(of: other)))
    }
    try requireNotHeld(document, entry.title, in: transaction)
    if let dossier = try transaction.dossier(holding: files) {
      throw SecretError.fileInDossier(entry.title, dossier: dossier.name)
    }
    return (entry, files)
  }

  /// A page of what was frozen, newest first.
  public func secretEntries(before entry: SecretEntry? = nil, limit: Int) throws -> [SecretEntry] {
    try database.read { try $0.secretEntries(before: entry, limit: limit) }
  }

  /// Overwrites and takes off the shelf bytes that no row answers for any more.
  func remove(_ digest: FileDigest) throws {
    let path = shelf.path(of: digest)
    // Under the writers' lock: nobody is about to name the file it looks at.
    try database.write { transaction in
      if try transaction.keepsFile(digest) { return }
      guard Folders.exists(path) else { return }
      do throws(SystemError) {
        try Folders.eraseFile(path)
      } catch {
        throw FileError(writing: path, error)
      }
    }
  }

  /// The clerk, who keeps the secret book, or whoever leads or stands in for a leader.
  private func requireKeeper(on day: CivilDate, in transaction: Transaction) throws {
    if try placeTaken(.incoming, on: day, in: transaction) != nil { return }
    try require(.keepSecrets)
  }
}
