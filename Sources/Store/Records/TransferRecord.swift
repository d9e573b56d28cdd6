import Office

extension Transaction {
  /// Documents on their way, from behind `key` on: those nobody has answered, the oldest first; those in
  /// no bundle yet; the others, the newest first.
  public func transfers(
    to body: ID<Body>?, after key: TransferKey, limit: Int
  ) throws -> [Transfer] {
    var key = key
    var found: [Transfer] = []
    while found.count < limit {
      found += try page(key, body, limit: limit - found.count)
      if found.count == limit { break }
      guard let next = TransferKey.Part(rawValue: key.part.rawValue + 1) else { break }
      key = TransferKey(next, next == .rest ? .max : 0, 0)
    }
    return found
  }

  private func page(_ key: TransferKey, _ body: ID<Body>?, limit: Int) throws -> [Transfer] {
    let own = body == nil ? "" : key.part == .waiting ? " AND w.body = ?4" : " AND b.body = ?4"
    let sql =
      switch key.part {
      case .open:
        """
        SELECT t.bundle, i.ordinal, i.document, w.body, w.state, b.name, b.at_ms
        FROM dispatch t JOIN bundle b ON b.id = t.bundle JOIN bundle_item i ON i.bundle = t.bundle
          JOIN delivery w ON w.document = i.document AND w.body = t.body
        WHERE t.is_open = 1 AND (t.bundle, i.ordinal) > (?1, ?2) AND \(Self.isOpen)\(own)
        ORDER BY t.bundle, i.ordinal LIMIT ?3
        """
      case .waiting:
        """
        SELECT w.body, w.document, w.document, w.body, w.state, NULL, NULL
        FROM delivery w JOIN outgoing_document d ON d.id = w.document
        WHERE w.bundle IS NULL AND w.way = 'electronic' AND d.frozen = 0
          AND (w.body, w.document) > (?1, ?2)\(own)
        ORDER BY w.body, w.document LIMIT ?3
        """
      case .rest:
        """
        SELECT b.id, i.ordinal, i.document, w.body, w.state, b.name, b.at_ms
        FROM bundle b JOIN bundle_item i ON i.bundle = b.id
          JOIN delivery w ON w.document = i.document AND w.body = b.body
          LEFT JOIN dispatch t ON t.bundle = b.id
        WHERE b.id <= ?1 AND (b.id < ?1 OR i.ordinal > ?2)
          AND NOT (coalesce(t.is_open, 0) = 1 AND \(Self.isOpen))\(own)
        ORDER BY b.id DESC, i.ordinal LIMIT ?3
        """
      }
    let values: [Value] =
      [.integer(key.first), .integer(key.second), .integer(limit)] + (body.map { [.id($0)] } ?? [])
    return try database.run(sql, values) { row in
      guard let document = try outgoing(row.id(2)), let body = try self.body(row.id(3)) else {
        throw StoreError.corrupt(path: database.path, detail: "delivery \(row.int(2))")
      }
      let name = row.optionalText(5)
      return Transfer(
        document: document, body: body, bundle: name, bundledAt: row.optionalMoment(6),
        dispatch: try name.flatMap { try dispatch(named: $0) },
        state: row.optionalText(4).flatMap(DeliveryState.init(rawValue:)),
        key: TransferKey(key.part, Int64(row.int(0)), Int64(row.int(1))))
    }
  }

  /// Not at its body yet, as far as anybody knows.
  private static let isOpen = "(t.state <> 'sent' OR w.state IS NULL OR w.state = 'sent')"
}
