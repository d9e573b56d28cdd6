import Office
import Store

extension OfficeDesk {
  /// Lines of the journal for whoever examines it, newest first: who, what, when, from where, and
  /// what stood there before. An administrator sees acts and records, and not what they hold.
  ///
  /// - Parameters:
  ///   - line: Only lines before this one; nil for the newest.
  ///   - limit: At most so many.
  /// - Throws: `PersonError.lacksRole` for whoever is neither auditor, principal nor administrator.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI II.3, III.6.l, IV.1.c.
  public func examineJournal(
    _ filter: JournalFilter = JournalFilter(), before line: Int64? = nil, limit: Int
  ) throws -> [ExaminedEntry] {
    try requireExaminer()
    return try database.read { transaction in
      try transaction.journal(
        matching: filter, before: line, limit: limit, isWhole: may(.readWholeJournal),
        isDated: !office.isRehearsal)
    }
  }

  /// The acts that stand in the journal, as stable words.
  public func journalActs() throws -> [String] {
    try database.read { try $0.journalActs() }
  }

  /// What the journal calls a record that a person names: a document of either register, a dossier,
  /// or any record as the journal writes it, `person/3`.
  ///
  /// - Throws: As `openedThing`.
  public func journalObject(named text: String) throws -> String {
    let sort = text.prefix { $0 != "/" }
    let isRecord =
      sort.utf8.count < text.utf8.count && !sort.isEmpty
      && sort.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
    return isRecord ? text : try openedThing(named: text).object
  }

  /// A document of either register, or a dossier, as people name it.
  ///
  /// - Throws: `IncomingError` for a name nothing has.
  public func openedThing(named text: String) throws -> OpenedThing {
    if let thing = OpenedThing(object: text) { return thing }
    do {
      return .incoming(try incoming(named: text).id)
    } catch let error as IncomingError {
      if let document = try? outgoing(named: text) { return .outgoing(document.id) }
      if let dossier = try? dossier(named: text) { return .dossier(dossier.id) }
      throw error
    }
  }

  /// Who examines what everybody does: it says much about people.
  func requireExaminer() throws {
    try require(.readJournal)
  }
}
