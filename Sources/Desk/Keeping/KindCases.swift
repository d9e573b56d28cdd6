import Office
import Store

extension OfficeDesk {
  /// Every kind the office issues or has issued.
  public func kinds() throws -> KindBook { try database.read { try $0.kinds() } }

  /// The kind typed as `word`, letter by letter.
  public func kind(called word: String) throws -> DocumentKind {
    try kinds().entry(called: word).kind
  }

  /// Enters a specialised kind, which has a symbol and a sequence like those of the decree.
  ///
  /// - Parameters:
  ///   - day: The first day on which there is a document of it; today if it is nil.
  ///   - source: The document that prescribes it.
  /// - Throws: `KindError.taken`; `ValueError` for a word that cannot stand in a symbol.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 3(4), 15(1)(b).
  public func addKind(
    _ word: String, named name: String, from day: CivilDate? = nil, source: String
  ) throws -> KindEntry {
    let word = try entered(word, field: "abbreviation", limit: 20)
    let name = try entered(name, field: "name", limit: 100)
    let source = try entered(source, field: "source", limit: 200)
    try OutgoingNumber.checkAbbreviation(word)
    return try act { transaction, now in
      try require(.keepNumbering)
      try transaction.kinds().checkNew(
        word: word, name: name,
        bodies: [office.abbreviation] + (try transaction.councils().map(\.abbreviation)))
      let entry = KindEntry(
        kind: DocumentKind(own: word, named: name), isOwn: true, fromOn: day ?? now.date,
        closedOn: nil, source: source)
      try transaction.set(entry)
      try transaction.record(
        "kind.add", on: "kind/\(word)",
        detail: [
          ("name", name), ("source", source), ("from", (day ?? now.date).description),
        ], by: person.id, at: now)
      return entry
    }
  }

  /// Closes a kind: from `day` on there is no new document of it. Its numbers stay.
  ///
  /// - Throws: `KindError.closed` for one that is closed.
  public func closeKind(_ word: String, on day: CivilDate, source: String) throws -> KindEntry {
    let source = try entered(source, field: "source", limit: 200)
    return try change(word, "kind.close") { entry, _ in
      if let closed = entry.closedOn { throw KindError.closed(entry.kind.word, on: closed) }
      return (
        KindEntry(
          kind: entry.kind, isOwn: entry.isOwn, fromOn: entry.fromOn, closedOn: day,
          source: source),
        [("closed", day.description), ("source", source)]
      )
    }
  }

  /// Opens a kind that was closed, from `day` on.
  ///
  /// - Throws: `KindError.openAlready`.
  public func openKind(_ word: String, on day: CivilDate, source: String) throws -> KindEntry {
    let source = try entered(source, field: "source", limit: 200)
    return try change(word, "kind.open") { entry, _ in
      if entry.closedOn == nil { throw KindError.openAlready(entry.kind.word) }
      return (
        KindEntry(
          kind: entry.kind, isOwn: entry.isOwn, fromOn: day, closedOn: nil, source: source),
        [("from", day.description), ("closed", ""), ("source", source)]
      )
    }
  }

  private func change(
    _ word: String, _ act: String,
    to changed: (KindEntry, Moment) throws -> (KindEntry, JournalDetail)
  ) throws -> KindEntry {
    try self.act { transaction, now in
      try require(.keepNumbering)
      let (entry, detail) = try changed(try transaction.kinds().entry(called: word), now)
      try transaction.set(entry)
      try transaction.record(
        act, on: "kind/\(entry.kind.word)", detail: detail, by: person.id, at: now)
      return entry
    }
  }
}
