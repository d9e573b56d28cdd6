import Office

extension Transaction {
  public func insertCustody(
    _ sort: CustodyItem.Sort, label: String, serial: String, holder: ID<Person>
  ) throws -> ID<CustodyItem> {
    try database.run(
      "INSERT INTO custody_item (sort, label, serial, holder) VALUES (?, ?, ?, ?)",
      [.text(sort.rawValue), .text(label), .text(serial), .id(holder)])
    return ID(database.lastInserted)
  }

  /// Puts an item into the hands of `receiver`, with the posts both have today.
  ///
  /// - Parameter giver: Nil when the office enters the item.
  public func handOver(
    _ item: ID<CustodyItem>, from giver: Person?, to receiver: Person, on date: CivilDate,
    permission: String, note: String
  ) throws {
    try database.run(
      """
      INSERT INTO custody_event (item, from_person, from_post, to_person, to_post, handed_on,
        permission, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .id(item), .id(giver?.id), .text(giver?.post ?? ""), .id(receiver.id),
        .text(receiver.post), .date(date), .text(permission), .text(note),
      ])
    try database.run(
      "UPDATE custody_item SET holder = ? WHERE id = ?", [.id(receiver.id), .id(item)])
  }

  public func custodyItem(_ id: ID<CustodyItem>) throws -> CustodyItem? {
    try custodyItems("WHERE c.id = ?", [.id(id)]).first
  }

  public func custodyItem(serial: String) throws -> CustodyItem? {
    try custodyItems("WHERE c.serial = ? AND c.serial <> ''", [.text(serial)]).first
  }

  public func custodyItems() throws -> [CustodyItem] { try custodyItems("ORDER BY c.id", []) }

  public func custodyItems(heldBy person: ID<Person>) throws -> [CustodyItem] {
    try custodyItems("WHERE c.holder = ? ORDER BY c.id", [.id(person)])
  }

  private func custodyItems(_ condition: String, _ values: [Value]) throws -> [CustodyItem] {
    try database.run(
      """
      SELECT c.id, c.sort, c.label, c.serial, c.holder, p.name
      FROM custody_item c JOIN person p ON p.id = c.holder \(condition)
      """, values
    ) { row in
      guard let sort = CustodyItem.Sort(rawValue: row.text(1)) else {
        throw StoreError.corrupt(path: database.path, detail: "custody_item \(row.int(0))")
      }
      return CustodyItem(
        id: row.id(0), sort: sort, label: row.text(2), serial: row.text(3), holder: row.id(4),
        holderName: row.text(5))
    }
  }

  /// Through whose hands it went, oldest first.
  public func custodyEvents(of item: ID<CustodyItem>) throws -> [CustodyEvent] {
    try database.run(
      """
      SELECT g.name, e.from_post, r.name, e.to_post, e.handed_on, e.permission, e.note
      FROM custody_event e LEFT JOIN person g ON g.id = e.from_person
        JOIN person r ON r.id = e.to_person
      WHERE e.item = ? ORDER BY e.id
      """, [.id(item)]
    ) { row in
      guard let day = row.optionalDate(4) else {
        throw StoreError.corrupt(path: database.path, detail: "custody_event of \(item.value)")
      }
      return CustodyEvent(
        from: row.optionalText(0).map { PostHolder(name: $0, post: row.text(1)) },
        to: PostHolder(name: row.text(2), post: row.text(3)), on: day, permission: row.text(5),
        note: row.text(6))
    }
  }
}
