import Office

/// Whose eyes a connection sees with: what is limited to others is not there for it.
///
/// While it reads, views in the place of the tables leave out what the person may not see, so that no
/// list, count, search or title can forget to ask. While it writes they are gone: the acts themselves ask
/// at the journal.
public struct Veil: Equatable, Sendable {
  public let person: ID<Person>
  /// Whether the person reads content at all that is not their own.
  public let readsOthers: Bool

  public init(person: ID<Person>, readsOthers: Bool) {
    self.person = person
    self.readsOthers = readsOthers
  }

  /// The tables that are seen through it, and what of their rows is the person's own.
  static let tables = ["incoming_document", "outgoing_document", "dossier"]

  /// SQL: whether the person of number `person` is named for, or works on, the row `id` of a table.
  private static func isOwn(_ table: String, _ id: String, _ person: Int64) -> String {
    switch table {
    case "incoming_document":
      """
      EXISTS (SELECT 1 FROM main.reader o WHERE o.incoming = \(id) AND o.person = \(person))
        OR EXISTS (SELECT 1 FROM main.assignment s WHERE s.document = \(id)
          AND s.person = \(person))
      """
    case "outgoing_document":
      """
      EXISTS (SELECT 1 FROM main.reader o WHERE o.outgoing = \(id) AND o.person = \(person))
        OR EXISTS (SELECT 1 FROM main.outgoing_document x WHERE x.id = \(id)
          AND x.drafter = \(person))
        OR EXISTS (SELECT 1 FROM main.visa v WHERE v.document = \(id) AND v.person = \(person))
        OR EXISTS (SELECT 1 FROM main.informed i WHERE i.document = \(id)
          AND i.person = \(person))
      """
    default:
      """
      \(id) IN (SELECT o.dossier FROM main.dossier_reader o WHERE o.person = \(person))
        OR EXISTS (SELECT 1 FROM main.dossier x WHERE x.id = \(id) AND x.keeper = \(person))
      """
    }
  }

  private static func column(of table: String) -> String {
    String(table.prefix { $0 != "_" })
  }

  /// SQL: the row `id` of `table` may be seen.
  func condition(_ table: String, _ id: String) -> String {
    let column = Veil.column(of: table)
    if !readsOthers { return "(\(Veil.isOwn(table, id, person.value)))" }
    // The few that are limited are gathered once, not asked for row by row.
    let source = table == "dossier" ? "dossier_reader" : "reader"
    return """
      \(id) NOT IN (SELECT r.\(column) FROM main.\(source) r WHERE r.\(column) IS NOT NULL
        AND NOT (\(Veil.isOwn(table, "r." + column, person.value))))
      """
  }

  func view(of table: String) -> String {
    """
    CREATE TEMP VIEW IF NOT EXISTS \(table) AS
    SELECT d.* FROM main.\(table) d WHERE \(condition(table, "d.id"))
    """
  }
}

extension Transaction {
  // MARK: Named people

  /// Those named for what is limited, by itself or through the file plan; nobody where it is not.
  public func readers(of thing: Limitable) throws -> [Person] {
    let (column, id) = thing.column
    let people = try database.run(
      "SELECT person FROM \(thing.source) WHERE \(column) = ? ORDER BY person", [.integer(id)]
    ) { $0.id(0) as ID<Person> }
    return try people.compactMap { try person($0) }
  }

  public func setReaders(_ people: [ID<Person>], of thing: Limitable) throws {
    let (column, id) = thing.column
    try database.run("DELETE FROM reader WHERE \(column) = ?", [.integer(id)])
    for person in people {
      try database.run(
        "INSERT INTO reader (\(column), person) VALUES (?, ?)", [.integer(id), .id(person)])
    }
  }

  public func isLimited(_ thing: Limitable) throws -> Bool {
    let (column, id) = thing.column
    return try !database.run(
      "SELECT 1 FROM \(thing.source) WHERE \(column) = ? LIMIT 1", [.integer(id)]
    ) { $0.int(0) }.isEmpty
  }

  /// Whether it is limited by itself, and not only by its place in the file plan.
  public func isLimitedItself(_ thing: Limitable) throws -> Bool {
    let (column, id) = thing.column
    return try !database.run("SELECT 1 FROM reader WHERE \(column) = ? LIMIT 1", [.integer(id)]) {
      $0.int(0)
    }.isEmpty
  }

  /// Refuses a line of the journal on what the person of the connection may not see: every act ends here.
  ///
  /// - Throws: `LimitError.notNamed`.
  func refuseLimited(_ object: String) throws {
    guard let veil = database.veil, let (table, id) = Limitable(object: object)?.row else { return }
    let sees = try database.run(
      "SELECT \(veil.condition(table, String(id)))"
    ) { $0.int(0) == 1 }.first
    if sees == false { throw LimitError.notNamed }
  }

  /// Whether the person of the connection sees a record.
  func sees(_ document: DocumentKey) throws -> Bool {
    guard database.veil != nil else { return true }
    return try !database.run("SELECT 1 FROM \(document.table) WHERE id = ?", [document.value]) {
      $0.int(0)
    }.isEmpty
  }

  // MARK: Changes of rights

  public func insertRightsChange(
    of person: ID<Person>, before: String, after: String, by: ID<Person>, at: Moment,
    isConfirmed: Bool
  ) throws {
    try database.run(
      """
      INSERT INTO rights_change (person, before, after, changed_ms, changed_by, confirmed_ms,
        confirmed_by)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .id(person), .text(before), .text(after), .moment(at), .id(by),
        .moment(isConfirmed ? at : nil), .id(isConfirmed ? by : nil),
      ])
  }

  /// Changes nobody competent has confirmed, the oldest first.
  public func openRightsChanges(of person: ID<Person>? = nil) throws -> [RightsChange] {
    try database.run(
      """
      SELECT c.person, p.name, c.before, c.after, c.changed_ms, b.name
      FROM rights_change c JOIN person p ON p.id = c.person JOIN person b ON b.id = c.changed_by
      WHERE c.confirmed_ms IS NULL AND (?1 IS NULL OR c.person = ?1) ORDER BY c.id
      """, [.id(person)]
    ) { row in
      RightsChange(
        person: row.id(0), personName: row.text(1), before: Role.set(row.text(2)),
        after: Role.set(row.text(3)), changedAt: row.moment(4), changedBy: row.text(5))
    }
  }

  public func confirmRights(of person: ID<Person>, by: ID<Person>, at: Moment) throws {
    try database.run(
      """
      UPDATE rights_change SET confirmed_ms = ?, confirmed_by = ?
      WHERE person = ? AND confirmed_ms IS NULL
      """, [.moment(at), .id(by), .id(person)])
  }
}

extension Role {
  fileprivate static func set(_ text: String) -> Set<Role> {
    Set(text.split(separator: ",").compactMap { Role(rawValue: String($0)) })
  }
}

extension Limitable {
  fileprivate var column: (name: String, id: Int64) {
    switch self {
    case .document(.incoming(let id)): ("incoming", id.value)
    case .document(.outgoing(let id)): ("outgoing", id.value)
    case .dossier(let id): ("dossier", id.value)
    }
  }

  /// Where those named for it stand.
  fileprivate var source: String {
    switch self {
    case .document: "main.reader"
    case .dossier: "main.dossier_reader"
    }
  }

  fileprivate var row: (table: String, id: Int64) {
    switch self {
    case .document(.incoming(let id)): ("incoming_document", id.value)
    case .document(.outgoing(let id)): ("outgoing_document", id.value)
    case .dossier(let id): ("dossier", id.value)
    }
  }

  /// The thing of `incoming/12` or `dossier/3`; nil for any other object of the journal.
  fileprivate init?(object: String) {
    if let document = DocumentKey(object: object) {
      self = .document(document)
    } else if object.hasPrefix("dossier/"), let id = Int64(object.dropFirst(8)) {
      self = .dossier(ID(id))
    } else {
      return nil
    }
  }
}

enum ReaderRecord {
  /// SQL for the handles of those named for the row `r`, as the journal has them; nothing for what is
  /// not limited.
  static func witness(_ column: String) -> Witness {
    Witness(
      "reader", ["document.limit"], .last,
      """
      (SELECT group_concat(handle, ' ') FROM (SELECT p.handle FROM reader o
        JOIN person p ON p.id = o.person WHERE o.\(column) = r.id ORDER BY p.id))
      """)
  }
}
