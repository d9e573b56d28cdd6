import Office
import Store

extension OfficeDesk {
  // MARK: Reading

  /// The code that stands on a dossier and its packages: body, year, number and symbol.
  ///
  /// Source: Decree 30/2020/NĐ-CP, Annex VI, Part II (FileCode).
  public func code(of dossier: Dossier) -> String {
    "\(office.organId).\(dossier.year).\(dossier.notation)"
  }

  /// The dossier called `text`: its code, `01.TCCB/2026`, or `01.TCCB` of the latest year that has one.
  ///
  /// - Throws: `DossierError.unknown`.
  public func dossier(named text: String) throws -> Dossier {
    try database.read { transaction in
      guard let found = try dossier(named: normalized(text), in: transaction) else {
        throw DossierError.unknown(text)
      }
      return found
    }
  }

  private func dossier(named text: String, in transaction: Transaction) throws -> Dossier? {
    if let code = DossierCode(text), code.organ == office.organId.description {
      return try transaction.dossier(code.notation.description, of: code.year)
    }
    if let slash = text.lastIndex(of: "/"), let year = Int(text[slash...].dropFirst()),
      let found = try transaction.dossier(String(text[..<slash]), of: year)
    {
      return found
    }
    return try transaction.latestDossier(text)
  }

  /// A page of dossiers, the newest first, from the place of `dossier` on and without it.
  public func dossiers(
    _ list: DossierList = .init(), _ direction: ListDirection = .older,
    than dossier: Dossier? = nil, limit: Int
  ) throws -> [Dossier] {
    try database.read { try $0.dossiers(list, direction, than: dossier, limit: limit) }
  }

  /// How many dossiers a person has made, by where they stand.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.4.đ.
  public func dossierCounts(
    of keeper: ID<Person>
  ) throws -> [(state: DossierState, count: Int)] {
    try database.read { try $0.dossierCounts(of: keeper) }
  }

  /// A page of what lies in a dossier, from behind `place` on.
  public func items(
    of dossier: Dossier, after place: Int = 0, limit: Int
  ) throws -> [DossierItem] {
    try database.read { transaction in
      try transaction.items(of: dossier.id, after: place, limit: limit).map { item in
        guard item.author.isEmpty, case .document(.outgoing) = item.key, !item.isFrozen else {
          return item
        }
        return item.by(office.name)
      }
    }
  }

  // MARK: Opening

  /// Opens a dossier: one of the file plan with what the plan says of it, any other with what
  /// whoever opens it says.
  ///
  /// - Throws: `DossierError`; `PersonError.lacksRole` for whoever only reads.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 29(2).
  public func openDossier(_ draft: DossierDraft) throws -> Dossier {
    var draft = draft
    let notation = try FileNotation(entered: draft.notation)
    draft.notation = notation.description
    _ = try DossierCode(organ: office.organId, year: draft.year, notation: notation)
    draft.title = try enteredOptional(draft.title, field: "title", limit: 500)
    draft.note = try enteredOptional(draft.note, field: "note", limit: 500)
    try require(.write)
    return try act { transaction, now in
      if try transaction.dossier(draft.notation, of: draft.year) != nil {
        throw DossierError.taken(notation: draft.notation, year: draft.year)
      }
      let planned = try transaction.plannedEntry(draft.notation, of: draft.year)
      if let entry = planned?.entry {
        draft.notation = entry.notation.description
        if draft.title.isEmpty { draft.title = entry.title }
        if draft.classCode.isEmpty { draft.classCode = entry.scheduleClass ?? "" }
      }
      if draft.title.isEmpty { throw DossierError.noTitle(notation: draft.notation) }
      if !draft.classCode.isEmpty {
        _ = try schedule(in: transaction).find(draft.classCode)
      }
      let started = draft.startedOn ?? now.date
      if started > now.date { throw DossierError.notYet(started) }
      let keeper = try found(transaction.person(draft.keeper ?? person.id))
      try keeper.requireThere()
      let id = try transaction.insert(
        draft, entry: planned?.id, keeper: keeper.id, startedOn: started, at: now)
      try transaction.record(
        "dossier.open", on: "dossier/\(id.value)",
        detail: [
          ("notation", draft.notation), ("year", String(draft.year)), ("title", draft.title),
          ("class", draft.classCode), ("keeper", "person/\(keeper.id.value)"),
          ("started", started.description),
        ], by: person.id, at: now)
      return try found(transaction.dossier(id))
    }
  }
}

extension DossierItem {
  /// What the office issued has the office for an author.
  fileprivate func by(_ author: String) -> DossierItem {
    DossierItem(
      key: key, place: place, name: name, reference: reference, issuedOn: issuedOn,
      kindName: kindName, subject: subject, author: author, pages: pages, note: note,
      isFrozen: isFrozen, making: making)
  }
}
